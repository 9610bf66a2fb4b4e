// SPDX-License-Identifier: GPL-3.0-or-later
#include "journallock.h"

#include <QFile>
#include <QJsonDocument>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QByteArray bootId()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

/// Start time of a process in clock ticks since boot (field 22 of /proc/PID/stat): tells a reused pid apart.
/// Empty when there is no such process.
QByteArray startTime(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readAll();
    // The name in field 2 may contain spaces and brackets: count from its last bracket.
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 19 ? fields.at(19) : QByteArray();
}

bool ownerLives(const QByteArray &content)
{
    const QJsonObject owner = QJsonDocument::fromJson(content).object();
    const qint64 pid = owner.value("pid"_L1).toInteger();
    if (pid <= 0 || owner.value("boot"_L1).toString().toLatin1() != bootId())
        return false;
    return owner.value("start"_L1).toString().toLatin1() == startTime(pid);
}

QByteArray contentOf(int fd)
{
    QByteArray content(4096, Qt::Uninitialized);
    const ssize_t size = ::pread(fd, content.data(), size_t(content.size()), 0);
    content.truncate(std::max<ssize_t>(size, 0));
    return content;
}

Error localError(const QByteArray &path)
{
    return {.kind = Error::Kind::Local,
            .http = 0,
            .text = QFile::decodeName(path) + u": "_s + QString::fromLocal8Bit(std::strerror(errno)),
            .fields = {}};
}

Error lockedError(const QByteArray &path, const QByteArray &content)
{
    const QJsonObject owner = QJsonDocument::fromJson(content).object();
    return {.kind = Error::Kind::Locked,
            .http = 0,
            .text = QFile::decodeName(path),
            .fields = {{u"pid"_s, QString::number(owner.value("pid"_L1).toInteger())}}};
}

/// The previous owner removes the file on release: what was opened may no longer be what the name leads to.
bool isStillThere(int fd, const QByteArray &path)
{
    struct stat opened{};
    struct stat named{};
    return ::fstat(fd, &opened) == 0 && ::stat(path.constData(), &named) == 0 && opened.st_ino == named.st_ino
           && opened.st_dev == named.st_dev;
}

bool writeOwner(int fd)
{
    const QJsonObject owner{{u"pid"_s, qint64(::getpid())},
                            {u"boot"_s, QString::fromLatin1(bootId())},
                            {u"start"_s, QString::fromLatin1(startTime(::getpid()))}};
    const QByteArray content = QJsonDocument(owner).toJson(QJsonDocument::Compact) + '\n';
    return ::ftruncate(fd, 0) == 0 && ::pwrite(fd, content.constData(), size_t(content.size()), 0) == content.size();
}

} // namespace

Result<std::unique_ptr<JournalFile::Lock>> JournalFile::Lock::take(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    for (;;) {
        const int fd = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (fd < 0)
            return std::unexpected(localError(name));
        if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
            const Error error = errno == EWOULDBLOCK ? lockedError(name, contentOf(fd)) : localError(name);
            ::close(fd);
            return std::unexpected(error);
        }
        if (!isStillThere(fd, name)) {
            ::close(fd);
            continue;
        }
        const QByteArray content = contentOf(fd);
        if (ownerLives(content)) {
            ::close(fd);
            return std::unexpected(lockedError(name, content));
        }
        if (!writeOwner(fd)) {
            const Error error = localError(name);
            ::close(fd);
            return std::unexpected(error);
        }
        return std::unique_ptr<Lock>(new Lock(name, fd));
    }
}

bool JournalFile::Lock::isHeld(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && ownerLives(file.readAll());
}

JournalFile::Lock::Lock(QByteArray path, int fd) : m_path(std::move(path)), m_fd(fd) {}

JournalFile::Lock::~Lock()
{
    ::unlink(m_path.constData());
    ::close(m_fd);
}

} // namespace Drydock
