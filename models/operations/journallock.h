// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"

namespace Drydock
{

/// Who owns a journal. The lock is an flock() on ID.lock; its content (pid, boot id, start time of the process)
/// tells others who it is, and decides where a file system ignores flock(). Released by the destructor; after a
/// crash the kernel has dropped the flock and the content names a process that is gone: then it is taken over.
class JournalFile::Lock
{
public:
    static Result<std::unique_ptr<Lock>> take(const QString &path);
    /// Whether the process named in the lock file lives. Changes nothing.
    static bool isHeld(const QString &path);
    ~Lock();

    Lock(const Lock &) = delete;
    Lock &operator=(const Lock &) = delete;

private:
    Lock(QByteArray path, int fd);
    QByteArray m_path;
    int m_fd;
};

} // namespace Drydock
