// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal.h"

#include "journallock.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

Error localError(const QString &path, int number)
{
    return {.kind = Error::Kind::Local,
            .http = 0,
            .text = path + u": "_s + QString::fromLocal8Bit(std::strerror(number)),
            .fields = {}};
}

Error noJournal(const QString &operation)
{
    return {.kind = Error::Kind::NotFound, .http = 0, .text = operation, .fields = {}};
}

QString folderOf(const QString &dir)
{
    return dir + u"/operations"_s;
}

/// Ids come from the command line too: nothing that could lead out of the folder.
bool isPlainId(const QString &operation)
{
    return !operation.isEmpty() && std::ranges::all_of(operation, [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'_';
    });
}

QString pathOf(const QString &dir, const QString &operation)
{
    return folderOf(dir) + u'/' + operation + u".jsonl"_s;
}

QString lockPathOf(const QString &dir, const QString &operation)
{
    return folderOf(dir) + u'/' + operation + u".lock"_s;
}

Result<void> syncFolder(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return std::unexpected(localError(path, errno));
    const bool synced = ::fsync(fd) == 0;
    const int number = errno;
    ::close(fd);
    if (!synced)
        return std::unexpected(localError(path, number));
    return {};
}

/// Makes the folder (0700) and those above it, each synced into its parent.
Result<void> makeFolder(const QString &path)
{
    if (QDir(path).exists())
        return {};
    const QString parent = QDir::cleanPath(path + u"/.."_s);
    if (parent != path) {
        if (const Result<void> made = makeFolder(parent); !made)
            return made;
    }
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return std::unexpected(localError(path, errno));
    return syncFolder(parent);
}

Result<void> writeAndSync(int fd, const QByteArray &bytes, const QString &path)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(fd, bytes.constData() + written, size_t(bytes.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return std::unexpected(localError(path, count < 0 ? errno : ENOSPC));
        written += count;
    }
    if (::fsync(fd) != 0)
        return std::unexpected(localError(path, errno));
    return {};
}

QByteArray lineOf(const JournalRecord &record)
{
    return QJsonDocument(recordToJson(record)).toJson(QJsonDocument::Compact) + '\n';
}

/// What a journal's bytes say.
struct Parsed {
    QList<JournalRecord> records;
    bool readOnly = false; ///< has what this program does not know, or damage before its end
    qint64 wholeBytes = 0; ///< up to here the lines are whole; what follows was torn
};

Parsed parse(const QByteArray &bytes)
{
    Parsed parsed;
    qsizetype at = 0;
    for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', at)) {
        QJsonParseError error{};
        const QByteArray line = bytes.mid(at, end - at);
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        const bool isLast = bytes.indexOf('\n', end + 1) < 0;
        if (error.error != QJsonParseError::NoError || !document.isObject()) {
            // A power cut may leave a last line of the right length with wrong bytes.
            parsed.readOnly = parsed.readOnly || !isLast;
            if (isLast)
                return parsed;
        } else if (const Result<JournalRecord> record = recordFromJson(document.object())) {
            parsed.records.append(*record);
        } else {
            parsed.readOnly = true;
        }
        at = end + 1;
        parsed.wholeBytes = at;
    }
    return parsed;
}

Result<Parsed> parseFile(const QString &dir, const QString &operation)
{
    if (!isPlainId(operation))
        return std::unexpected(noJournal(operation));
    QFile file(pathOf(dir, operation));
    if (!file.exists())
        return std::unexpected(noJournal(operation));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(Error{.kind = Error::Kind::Local,
                                     .http = 0,
                                     .text = file.fileName() + u": "_s + file.errorString(),
                                     .fields = {}});
    }
    Parsed parsed = parse(file.readAll());
    if (parsed.records.isEmpty() || parsed.records.constFirst().kind != JournalRecord::Kind::Created) {
        return std::unexpected(Error{
            .kind = Error::Kind::Local, .http = 0, .text = file.fileName() + u": no first record"_s, .fields = {}});
    }
    return parsed;
}

OperationState fold(const Parsed &parsed)
{
    OperationState state;
    for (const JournalRecord &record : parsed.records)
        apply(state, record);
    state.readOnly = state.readOnly || parsed.readOnly;
    return state;
}

/// Writes the first line beside its place and moves it there whole: a journal exists with its plan or not at all.
Result<int> writeFirst(const QString &path, const QByteArray &line)
{
    const QString draft = path + u".new"_s;
    const QByteArray draftName = QFile::encodeName(draft);
    const int fd = ::open(draftName.constData(), O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
    if (fd < 0)
        return std::unexpected(localError(draft, errno));
    Result<void> written = writeAndSync(fd, line, draft);
    if (written && ::rename(draftName.constData(), QFile::encodeName(path).constData()) != 0)
        written = std::unexpected(localError(path, errno));
    if (!written) {
        ::unlink(draftName.constData());
        ::close(fd);
        return std::unexpected(written.error());
    }
    return fd;
}

} // namespace

JournalFile::JournalFile() = default;

JournalFile::~JournalFile()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<std::unique_ptr<JournalFile>> JournalFile::create(const QString &dir, const JournalRecord &created)
{
    const QString operation = created.values.value("operation"_L1).toString();
    const QString path = pathOf(dir, operation);
    if (!isPlainId(operation))
        return std::unexpected(noJournal(operation));
    if (const Result<void> made = makeFolder(folderOf(dir)); !made)
        return std::unexpected(made.error());
    auto lock = Lock::take(lockPathOf(dir, operation));
    if (!lock)
        return std::unexpected(lock.error());
    if (QFile::exists(path))
        return std::unexpected(localError(path, EEXIST));
    const QByteArray line = lineOf(created);
    const Result<int> fd = writeFirst(path, line);
    if (!fd)
        return std::unexpected(fd.error());
    std::unique_ptr<JournalFile> journal(new JournalFile);
    journal->m_path = path;
    journal->m_fd = *fd;
    journal->m_size = line.size();
    journal->m_lock = std::move(*lock);
    if (const Result<void> synced = syncFolder(folderOf(dir)); !synced)
        return std::unexpected(synced.error());
    return journal;
}

Result<std::unique_ptr<JournalFile>> JournalFile::open(const QString &dir, const QString &operation)
{
    if (!isPlainId(operation) || !QFile::exists(pathOf(dir, operation)))
        return std::unexpected(noJournal(operation));
    auto lock = Lock::take(lockPathOf(dir, operation));
    if (!lock)
        return std::unexpected(lock.error());
    // Read only now: the previous owner may have written until it let go.
    const Result<Parsed> parsed = parseFile(dir, operation);
    if (!parsed)
        return std::unexpected(parsed.error());
    const QString path = pathOf(dir, operation);
    if (fold(*parsed).readOnly) {
        return std::unexpected(Error{.kind = Error::Kind::Local,
                                     .http = 0,
                                     .text = path + u": written by a newer version, or damaged; read-only"_s,
                                     .fields = {{u"readOnly"_s, u"1"_s}}});
    }
    std::unique_ptr<JournalFile> journal(new JournalFile);
    journal->m_path = path;
    journal->m_size = parsed->wholeBytes;
    journal->m_lock = std::move(*lock);
    journal->m_fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_APPEND | O_CLOEXEC);
    // The torn rest goes before anything is appended to it.
    if (journal->m_fd < 0 || ::ftruncate(journal->m_fd, journal->m_size) != 0 || ::fsync(journal->m_fd) != 0)
        return std::unexpected(localError(path, errno));
    return journal;
}

Result<void> JournalFile::append(const JournalRecord &record)
{
    const QByteArray line = lineOf(record);
    const Result<void> written = writeAndSync(m_fd, line, m_path);
    if (!written) {
        // Half a line must not be continued by the next record. If even this fails, the reader drops it.
        if (::ftruncate(m_fd, m_size) != 0)
            return std::unexpected(localError(m_path, errno));
        return written;
    }
    m_size += line.size();
    return {};
}

Result<OperationState> JournalFile::read(const QString &dir, const QString &operation)
{
    const Result<Parsed> parsed = parseFile(dir, operation);
    if (!parsed)
        return std::unexpected(parsed.error());
    return fold(*parsed);
}

QList<OperationState> JournalFile::readAll(const QString &dir, QStringList *unreadable)
{
    QList<OperationState> states;
    const QStringList ids = list(dir);
    for (const QString &id : ids) {
        if (const Result<OperationState> state = read(dir, id))
            states.append(*state);
        else if (unreadable)
            unreadable->append(pathOf(dir, id));
    }
    std::ranges::stable_sort(states, std::ranges::greater(), &OperationState::createdAt);
    return states;
}

QList<OperationState> JournalFile::readThoseWith(const QString &dir, const QString &operation)
{
    QList<OperationState> states;
    const QByteArray wanted = operation.toUtf8();
    for (const auto ids = list(dir); const QString &id : ids) {
        QFile file(pathOf(dir, id));
        if (!file.open(QIODevice::ReadOnly) || !file.readAll().contains(wanted))
            continue;
        if (const Result<OperationState> state = read(dir, id))
            states.append(*state);
    }
    std::ranges::stable_sort(states, std::ranges::greater(), &OperationState::createdAt);
    return states;
}

QList<JournalRecord> JournalFile::records(const QString &dir, const QString &operation)
{
    const Result<Parsed> parsed = parseFile(dir, operation);
    return parsed ? parsed->records : QList<JournalRecord>();
}

QStringList JournalFile::list(const QString &dir)
{
    QStringList ids = QDir(folderOf(dir)).entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name);
    for (QString &id : ids)
        id.chop(6);
    return ids;
}

bool JournalFile::isOwned(const QString &dir, const QString &operation)
{
    return isPlainId(operation) && Lock::isHeld(lockPathOf(dir, operation));
}

} // namespace Drydock
