// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/journal.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <csignal>
#include <cstdlib>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Drydock;

namespace
{

const QString operation = u"3f0c7a52-3c54-4b8e-9f5c-5f3b64d60f11"_s;
const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);

Plan somePlan()
{
    Plan plan;
    plan.id = operation;
    plan.node = NodeName(u"pve1"_s);
    plan.startable = true;
    for (const QString &id : {u"s1"_s, u"s2"_s}) {
        Step step;
        step.id = id;
        step.guest = {GuestKind::Vm, VmId{101}};
        plan.steps.append(step);
    }
    return plan;
}

JournalRecord created()
{
    return createdRecord(somePlan(), u"profile"_s, u"homelab"_s, noon);
}

JournalRecord record(JournalRecord::Kind kind, const QString &step = {})
{
    JournalRecord made;
    made.kind = kind;
    made.at = noon;
    made.step = step;
    return made;
}

QString pathIn(const QTemporaryDir &dir, const QString &end)
{
    return dir.path() + u"/operations/"_s + operation + end;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeTo(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

QByteArray startTimeOf(qint64 pid)
{
    const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(pid));
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(19);
}

QByteArray lockOf(qint64 pid, const QByteArray &start, const QByteArray &boot)
{
    return QJsonDocument(QJsonObject{{u"pid"_s, pid},
                                     {u"start"_s, QString::fromLatin1(start)},
                                     {u"boot"_s, QString::fromLatin1(boot)}})
        .toJson(QJsonDocument::Compact);
}

mode_t modeOf(const QString &path)
{
    struct stat info{};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0777 : 0;
}

} // namespace

/// The file on disk: form, damage, ownership, errors.
class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsSurviveTheFile_data();
    void recordsSurviveTheFile();
    void refusesUnknownRecords_data();
    void refusesUnknownRecords();
    void isPrivate();
    void firstRecordNamesEverything();
    void dropsATornLastRecordAtEveryByte();
    void dropsALastLineOfWrongBytes();
    void isReadOnlyWhenItHasWhatIsNotKnown_data();
    void isReadOnlyWhenItHasWhatIsNotKnown();
    void belongsToOne();
    void judgesALeftLock_data();
    void judgesALeftLock();
    void followersReadWhileItIsOwned();
    void tellsWhatTheDiskSays();
    void keepsWholeRecordsWhenTheDiskIsFull();
    void staysInItsFolder_data();
    void staysInItsFolder();
    void listsNewestFirstAndNamesTheUnreadable();
};

void JournalTest::recordsSurviveTheFile_data()
{
    QTest::addColumn<JournalRecord>("made");
    QTest::newRow("created") << created();
    QTest::newRow("intent") << record(JournalRecord::Kind::Intent, u"s1"_s);
    JournalRecord started = record(JournalRecord::Kind::Started, u"s1"_s);
    started.upid = u"UPID:pve1:00000001:00000001:65E1C0A0:qmigrate:101:root@pam:"_s;
    QTest::newRow("started with its task") << started;
    JournalRecord finished = record(JournalRecord::Kind::Finished, u"s1"_s);
    finished.outcome = JournalRecord::Outcome::Failed;
    finished.text = u"can't \"migrate\" … \u2603\nsecond line"_s;
    finished.interruption = 0.25;
    QTest::newRow("finished as failed, with the server's words and a measurement") << finished;
    QTest::newRow("paused") << record(JournalRecord::Kind::Paused);
    QTest::newRow("resumed") << record(JournalRecord::Kind::Resumed);
    QTest::newRow("cancelled") << record(JournalRecord::Kind::Cancelled);
    JournalRecord note = record(JournalRecord::Kind::Note);
    note.text = u"node-offline"_s;
    note.values = {{u"node"_s, u"pve2"_s}};
    QTest::newRow("note with arguments") << note;
    JournalRecord closed = record(JournalRecord::Kind::Closed);
    closed.values = {{u"state"_s, u"leftovers"_s}};
    QTest::newRow("closed") << closed;
}

void JournalTest::recordsSurviveTheFile()
{
    QFETCH(JournalRecord, made);
    const QByteArray line = QJsonDocument(recordToJson(made)).toJson(QJsonDocument::Compact);
    QVERIFY(!line.contains('\n'));
    const Result<JournalRecord> read = recordFromJson(QJsonDocument::fromJson(line).object());
    QVERIFY(read.has_value());
    QCOMPARE(*read, made);
}

void JournalTest::refusesUnknownRecords_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("a kind of a newer program")
        << QByteArray(R"({"at":"2026-03-01T12:00:00.000Z","kind":"handed-over"})");
    QTest::newRow("no kind at all") << QByteArray(R"({"at":"2026-03-01T12:00:00.000Z"})");
    QTest::newRow("no time") << QByteArray(R"({"kind":"paused"})");
    QTest::newRow("an outcome of a newer program")
        << QByteArray(R"({"at":"2026-03-01T12:00:00.000Z","kind":"finished","step":"s1","outcome":"undone"})");
}

void JournalTest::refusesUnknownRecords()
{
    QFETCH(QByteArray, line);
    QVERIFY(!recordFromJson(QJsonDocument::fromJson(line).object()).has_value());
}

void JournalTest::isPrivate()
{
    QTemporaryDir dir;
    const mode_t before = ::umask(0);
    const auto journal = JournalFile::create(dir.path() + u"/state/drydock"_s, created());
    ::umask(before);
    QVERIFY(journal.has_value());
    QCOMPARE(modeOf((*journal)->path()), mode_t(0600));
    QCOMPARE(modeOf(dir.path() + u"/state/drydock/operations"_s), mode_t(0700));
    QString lock = (*journal)->path();
    lock.replace(u".jsonl"_s, u".lock"_s);
    QCOMPARE(modeOf(lock), mode_t(0600));
}

void JournalTest::firstRecordNamesEverything()
{
    QTemporaryDir dir;
    QVERIFY(JournalFile::create(dir.path(), created()).has_value());
    const QByteArray line = contentOf(pathIn(dir, u".jsonl"_s));
    const QJsonObject values = QJsonDocument::fromJson(line).object().value("values"_L1).toObject();
    QCOMPARE(values.value("schema"_L1).toInt(), journalSchema);
    QVERIFY(values.contains("version"_L1));
    QCOMPARE(values.value("cluster"_L1).toObject().value("id"_L1).toString(), u"profile"_s);
    const Result<OperationState> state = JournalFile::read(dir.path(), operation);
    QVERIFY(state.has_value());
    QCOMPARE(state->plan, somePlan());
    QCOMPARE(state->clusterName, u"homelab"_s);
    QVERIFY(!state->readOnly);
}

void JournalTest::dropsATornLastRecordAtEveryByte()
{
    QTemporaryDir dir;
    const QString path = pathIn(dir, u".jsonl"_s);
    JournalRecord last = record(JournalRecord::Kind::Finished, u"s1"_s);
    last.text = u"drôle"_s;
    {
        const auto journal = JournalFile::create(dir.path(), created());
        QVERIFY(journal.has_value());
        QVERIFY((*journal)->append(record(JournalRecord::Kind::Intent, u"s1"_s)).has_value());
        QVERIFY((*journal)->append(last).has_value());
    }
    const QByteArray whole = contentOf(path);
    const qsizetype lastStart = whole.lastIndexOf('\n', -2) + 1;
    for (qsizetype size = lastStart; size < whole.size(); ++size) {
        writeTo(path, whole.first(size));
        const Result<OperationState> torn = JournalFile::read(dir.path(), operation);
        QVERIFY(torn.has_value());
        QVERIFY(!torn->readOnly);
        QCOMPARE(torn->step(u"s1"_s).state, StepState::Intended);
        // The next owner goes on where the whole records end.
        const auto journal = JournalFile::open(dir.path(), operation);
        QVERIFY(journal.has_value());
        QVERIFY((*journal)->append(last).has_value());
        QCOMPARE(contentOf(path), whole);
    }
}

void JournalTest::dropsALastLineOfWrongBytes()
{
    QTemporaryDir dir;
    QVERIFY(JournalFile::create(dir.path(), created()).has_value());
    const QString path = pathIn(dir, u".jsonl"_s);
    const QByteArray whole = contentOf(path);
    writeTo(path, whole + QByteArray(40, '\0') + '\n');
    const auto journal = JournalFile::open(dir.path(), operation);
    QVERIFY(journal.has_value());
    QCOMPARE(contentOf(path), whole);
}

void JournalTest::isReadOnlyWhenItHasWhatIsNotKnown_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::newRow("a record of a newer program") << QByteArray("unknown");
    QTest::newRow("a newer schema") << QByteArray("schema");
    QTest::newRow("a damaged line before its end") << QByteArray("damage");
    QTest::newRow("a plan with an unknown word") << QByteArray("plan");
}

void JournalTest::isReadOnlyWhenItHasWhatIsNotKnown()
{
    QFETCH(QByteArray, change);
    QTemporaryDir dir;
    {
        const auto journal = JournalFile::create(dir.path(), created());
        QVERIFY((*journal)->append(record(JournalRecord::Kind::Paused)).has_value());
    }
    const QString path = pathIn(dir, u".jsonl"_s);
    QByteArray bytes = contentOf(path);
    const qsizetype first = bytes.indexOf('\n') + 1;
    if (change == "unknown")
        bytes += "{\"at\":\"2026-03-01T12:00:00.000Z\",\"kind\":\"handed-over\"}\n";
    else if (change == "schema")
        bytes.replace("\"schema\":1", "\"schema\":2");
    else if (change == "damage")
        bytes.insert(first, "}{ not JSON\n");
    else
        bytes.replace("\"migrate\"", "\"teleport\"");
    QVERIFY(bytes != contentOf(path));
    writeTo(path, bytes);
    const Result<OperationState> state = JournalFile::read(dir.path(), operation);
    QVERIFY(state.has_value());
    QVERIFY(state->readOnly);
    const auto journal = JournalFile::open(dir.path(), operation);
    QVERIFY(!journal.has_value());
    QCOMPARE(journal.error().kind, Error::Kind::Local);
    QCOMPARE(contentOf(path), bytes);
    QVERIFY(!JournalFile::isOwned(dir.path(), operation));
}

void JournalTest::belongsToOne()
{
    QTemporaryDir dir;
    auto first = JournalFile::create(dir.path(), created());
    QVERIFY(first.has_value());
    QVERIFY(JournalFile::isOwned(dir.path(), operation));
    const auto second = JournalFile::open(dir.path(), operation);
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().kind, Error::Kind::Locked);
    QCOMPARE(second.error().fields.value(u"pid"_s), QString::number(::getpid()));
    first->reset();
    QVERIFY(!JournalFile::isOwned(dir.path(), operation));
    QVERIFY(JournalFile::open(dir.path(), operation).has_value());
    const auto again = JournalFile::create(dir.path(), created());
    QVERIFY2(!again.has_value(), "a journal that exists is never overwritten");
}

void JournalTest::judgesALeftLock_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<bool>("taken");
    QTest::newRow("a living process keeps it") << u"living"_s << false;
    QTest::newRow("a process that ended loses it") << u"ended"_s << true;
    QTest::newRow("a pid that another process has by now loses it") << u"reused"_s << true;
    QTest::newRow("a process from before the reboot loses it") << u"boot"_s << true;
    QTest::newRow("an empty lock file is no lock") << u"empty"_s << true;
}

void JournalTest::judgesALeftLock()
{
    QFETCH(QString, owner);
    QFETCH(bool, taken);
    QTemporaryDir dir;
    QVERIFY(JournalFile::create(dir.path(), created()).has_value());
    QProcess process;
    process.start(u"cat"_s);
    QVERIFY(process.waitForStarted());
    const qint64 pid = process.processId();
    const QByteArray start = startTimeOf(pid);
    const QByteArray boot = contentOf(u"/proc/sys/kernel/random/boot_id"_s).trimmed();
    QByteArray lock = lockOf(pid, start, boot);
    if (owner == u"reused"_s)
        lock = lockOf(pid, QByteArray::number(start.toLongLong() - 1), boot);
    else if (owner == u"boot"_s)
        lock = lockOf(pid, start, "00000000-0000-0000-0000-000000000000");
    else if (owner == u"empty"_s)
        lock.clear();
    writeTo(pathIn(dir, u".lock"_s), lock);
    if (owner == u"ended"_s) {
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
    }
    QCOMPARE(JournalFile::isOwned(dir.path(), operation), !taken);
    const auto journal = JournalFile::open(dir.path(), operation);
    QCOMPARE(journal.has_value(), taken);
    if (!taken)
        QCOMPARE(journal.error().kind, Error::Kind::Locked);
    else
        QVERIFY(JournalFile::isOwned(dir.path(), operation));
    process.closeWriteChannel();
    process.waitForFinished();
}

void JournalTest::followersReadWhileItIsOwned()
{
    QTemporaryDir dir;
    const auto journal = JournalFile::create(dir.path(), created());
    QVERIFY((*journal)->append(record(JournalRecord::Kind::Intent, u"s1"_s)).has_value());
    QCOMPARE(JournalFile::read(dir.path(), operation)->step(u"s1"_s).state, StepState::Intended);
    QVERIFY((*journal)->append(record(JournalRecord::Kind::Finished, u"s1"_s)).has_value());
    QCOMPARE(JournalFile::read(dir.path(), operation)->step(u"s1"_s).state, StepState::Done);
    QCOMPARE(JournalFile::records(dir.path(), operation).size(), 3);
}

void JournalTest::tellsWhatTheDiskSays()
{
    QTemporaryDir dir;
    // A file where the folder should be: the same for root and for everybody.
    writeTo(dir.path() + u"/operations"_s, "not a folder");
    const auto blocked = JournalFile::create(dir.path(), created());
    QVERIFY(!blocked.has_value());
    QCOMPARE(blocked.error().kind, Error::Kind::Local);
    QVERIFY(blocked.error().text.contains(dir.path()));
    QVERIFY(QFile::remove(dir.path() + u"/operations"_s));

    // root may write anywhere, so it steps down for this one.
    const bool isRoot = ::geteuid() == 0;
    QVERIFY(QDir(dir.path()).mkdir(u"operations"_s));
    QCOMPARE(::chmod(QFile::encodeName(dir.path()).constData(), 0755), 0);
    QCOMPARE(::chmod(QFile::encodeName(dir.path() + u"/operations"_s).constData(), 0555), 0);
    if (isRoot)
        QCOMPARE(::seteuid(65534), 0);
    const auto readOnly = JournalFile::create(dir.path(), created());
    if (isRoot)
        QCOMPARE(::seteuid(0), 0);
    QVERIFY(!readOnly.has_value());
    QCOMPARE(readOnly.error().kind, Error::Kind::Local);
}

void JournalTest::keepsWholeRecordsWhenTheDiskIsFull()
{
    QTemporaryDir dir;
    const auto journal = JournalFile::create(dir.path(), created());
    const QByteArray before = contentOf((*journal)->path());
    // A limit on file sizes cuts a write short as a full disk does.
    std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit old{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
    struct rlimit small = old;
    small.rlim_cur = rlim_t(before.size()) + 10;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const Result<void> full = (*journal)->append(record(JournalRecord::Kind::Intent, u"s1"_s));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);
    QVERIFY(!full.has_value());
    QCOMPARE(full.error().kind, Error::Kind::Local);
    QCOMPARE(contentOf((*journal)->path()), before);
    // There is room again.
    QVERIFY((*journal)->append(record(JournalRecord::Kind::Intent, u"s1"_s)).has_value());
    QCOMPARE(JournalFile::read(dir.path(), operation)->step(u"s1"_s).state, StepState::Intended);
}

void JournalTest::staysInItsFolder_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("a path upwards") << u"../operations/x"_s;
    QTest::newRow("an absolute path") << u"/etc/passwd"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("an unknown operation") << u"none-of-ours"_s;
}

void JournalTest::staysInItsFolder()
{
    QFETCH(QString, id);
    QTemporaryDir dir;
    QVERIFY(JournalFile::create(dir.path(), created()).has_value());
    const auto read = JournalFile::read(dir.path(), id);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, Error::Kind::NotFound);
    const auto opened = JournalFile::open(dir.path(), id);
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().kind, Error::Kind::NotFound);
    QVERIFY(JournalFile::records(dir.path(), id).isEmpty());
}

void JournalTest::listsNewestFirstAndNamesTheUnreadable()
{
    QTemporaryDir dir;
    for (int hour = 0; hour < 3; ++hour) {
        Plan plan = somePlan();
        plan.id = u"op%1"_s.arg(hour);
        if (hour == 2)
            plan.returnsOperation = u"op0"_s;
        const auto made =
            JournalFile::create(dir.path(), createdRecord(plan, u"profile"_s, u"homelab"_s, noon.addSecs(hour * 3600)));
        QVERIFY(made.has_value());
    }
    writeTo(dir.path() + u"/operations/empty.jsonl"_s, QByteArray());
    QStringList unreadable;
    const QList<OperationState> all = JournalFile::readAll(dir.path(), &unreadable);
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.first().plan.id, u"op2"_s);
    QCOMPARE(all.last().plan.id, u"op0"_s);
    QCOMPARE(unreadable, QStringList{dir.path() + u"/operations/empty.jsonl"_s});
    const QList<OperationState> some = JournalFile::readThoseWith(dir.path(), u"op0"_s);
    QCOMPARE(some.size(), 2);
    QCOMPARE(some.first().plan.id, u"op2"_s);
    QCOMPARE(some.last().plan.id, u"op0"_s);
}

QTEST_GUILESS_MAIN(JournalTest)
#include "journaltest.moc"
