// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/ports.h"

namespace Drydock
{

/// Reads the log of a qmigrate, vzmigrate or hamigrate task line by line (PVE 4 to 9) and says how far it is.
/// Lines of other tasks only become lastLine and errorLines. Pure.
class TaskLog
{
public:
    void add(const QString &line);
    const TaskProgress &progress() const { return m_progress; }

    /// "357.9 MiB" → bytes; 0 when unreadable.
    static double bytesOf(const QString &text);

private:
    void readMessage(const QString &message, std::optional<qint64> second);
    bool readMemory(const QString &message);
    bool readDisk(const QString &message);
    bool readStage(const QString &message, std::optional<qint64> second);
    void enter(TaskProgress::Stage stage);

    TaskProgress m_progress;
    std::optional<qint64> m_shutdownAt; ///< node's clock, seconds; only for differences
};

} // namespace Drydock
