// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/clustersession.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Drydock;

namespace
{

ClusterProfile profile()
{
    ClusterProfile made;
    made.id = u"profile-1"_s;
    made.name = u"homelab"_s;
    return made;
}

Plan plan(const QString &id)
{
    Plan made;
    made.id = id;
    made.node = NodeName(u"pve1"_s);
    made.startable = true;
    Step step;
    step.id = u"s1"_s;
    step.guest = {GuestKind::Vm, VmId{101}};
    step.from = made.node;
    step.to = NodeName(u"pve2"_s);
    step.online = true;
    made.steps = {step};
    GuestPlan row;
    row.guest = step.guest;
    row.decidedByOperator = true;
    row.strategy = Strategy::Live;
    row.steps = {step.id};
    made.guests = {row};
    return made;
}

JournalRecord record(JournalRecord::Kind kind, const QString &step = {})
{
    JournalRecord made;
    made.kind = kind;
    made.at = QDateTime::currentDateTimeUtc();
    made.step = step;
    return made;
}

} // namespace

/// A cluster's operations: what this process owns, what was left, what belongs to others.
class ClusterSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsAndKeepsOperations();
    void refusesWhatIsUndecided();
    void showsOnlyItsOwnCluster();
    void D021_D022_learnsFromItsOwnOperations();
    void offersWhatWasLeft();
    void closesWhatNobodyFinishes_data();
    void closesWhatNobodyFinishes();
    void followsOthers();
    void readsOnlyFromARawSnapshot();

private:
    std::unique_ptr<JournalFile> journal(const QString &id, const QString &cluster = u"profile-1"_s);
    QString dir() const { return m_dir->path(); }
    std::unique_ptr<QTemporaryDir> m_dir;
    SystemClock m_clock;
};

void ClusterSessionTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<JournalFile> ClusterSessionTest::journal(const QString &id, const QString &cluster)
{
    auto made = JournalFile::create(dir(), createdRecord(plan(id), cluster, u"homelab"_s, m_clock.now()));
    return made ? std::move(*made) : nullptr;
}

void ClusterSessionTest::startsAndKeepsOperations()
{
    {
        ClusterSession session(profile(), dir(), &m_clock);
        QSignalSpy started(&session, &ClusterSession::operationStarted);
        QSignalSpy changed(&session, &ClusterSession::operationsChanged);
        const Result<OperationRunner *> runner = session.startOperation(plan(u"op-1"_s));
        QVERIFY(runner.has_value());
        QCOMPARE(started.size(), 1);
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(session.runner(u"op-1"_s), *runner);
        QCOMPARE(session.runners(), QList<OperationRunner *>{*runner});
        QCOMPARE(session.operations().size(), 1);
        QVERIFY2(session.unfinished().isEmpty(), "it is under way, not left");
        changed.clear();
        (*runner)->pause();
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(session.operations().first().status, OperationStatus::Paused);
    }
    const ClusterSession next(profile(), dir(), &m_clock);
    QCOMPARE(next.unfinished().size(), 1);
    QCOMPARE(next.unfinished().first().plan.id, u"op-1"_s);
}

void ClusterSessionTest::refusesWhatIsUndecided()
{
    ClusterSession session(profile(), dir(), &m_clock);
    Plan undecided = plan(u"op-1"_s);
    undecided.startable = false;
    const auto refused = session.startOperation(undecided);
    QVERIFY(!refused.has_value());
    QVERIFY(session.operations().isEmpty());
    QVERIFY(JournalFile::list(dir()).isEmpty());
}

void ClusterSessionTest::showsOnlyItsOwnCluster()
{
    journal(u"mine"_s);
    journal(u"theirs"_s, u"profile-2"_s);
    ClusterSession session(profile(), dir(), &m_clock);
    QCOMPARE(session.operations().size(), 1);
    QCOMPARE(session.operations().first().plan.id, u"mine"_s);
    const auto resumed = session.resumeOperation(u"theirs"_s);
    QVERIFY(!resumed.has_value());
    QCOMPARE(resumed.error().kind, Error::Kind::BadParameter);
}

void ClusterSessionTest::D021_D022_learnsFromItsOwnOperations()
{
    const GuestKey guest{GuestKind::Vm, VmId{101}};
    const auto finished = [](double seconds) {
        JournalRecord made = record(JournalRecord::Kind::Finished, u"s1"_s);
        made.interruption = seconds;
        return made;
    };
    QVERIFY(journal(u"theirs"_s, u"profile-2"_s)->append(finished(9)));
    const auto mine = journal(u"mine"_s);
    QVERIFY(mine->append(finished(0.1)));
    ClusterSession session(profile(), dir(), &m_clock);
    QCOMPARE(session.facts().past.value(guest).live, QList<double>{0.1});
    QCOMPARE(session.rememberedStrategies(), (QMap<VmId, Strategy>{{VmId{101}, Strategy::Live}}));
    // What is added later is learned as well.
    QVERIFY(journal(u"later"_s)->append(finished(0.3)));
    QTRY_COMPARE(session.facts().past.value(guest).live.size(), 2);
}

void ClusterSessionTest::offersWhatWasLeft()
{
    journal(u"left"_s);
    const auto owned = journal(u"owned"_s);
    QVERIFY(journal(u"closed"_s)->append(record(JournalRecord::Kind::Closed)).has_value());
    ClusterSession session(profile(), dir(), &m_clock);
    QCOMPARE(session.operations().size(), 3);
    QCOMPARE(session.unfinished().size(), 1);
    QCOMPARE(session.unfinished().first().plan.id, u"left"_s);
    const auto locked = session.resumeOperation(u"owned"_s);
    QVERIFY(!locked.has_value());
    QCOMPARE(locked.error().kind, Error::Kind::Locked);
    const auto resumed = session.resumeOperation(u"left"_s);
    QVERIFY(resumed.has_value());
    QVERIFY(session.unfinished().isEmpty());
    QVERIFY(!session.resumeOperation(u"closed"_s).has_value());
    QCOMPARE(session.resumeOperation(u"unknown"_s).error().kind, Error::Kind::NotFound);
}

void ClusterSessionTest::closesWhatNobodyFinishes_data()
{
    QTest::addColumn<bool>("sent");
    QTest::addColumn<bool>("done");
    QTest::addColumn<OperationStatus>("status");
    QTest::newRow("nothing was sent: cancelled") << false << false << OperationStatus::Cancelled;
    QTest::newRow("something may be under way: leftovers") << true << false << OperationStatus::Leftovers;
    QTest::newRow("all was carried out: done") << true << true << OperationStatus::Done;
}

void ClusterSessionTest::closesWhatNobodyFinishes()
{
    QFETCH(bool, sent);
    QFETCH(bool, done);
    {
        const auto left = journal(u"left"_s);
        if (sent)
            QVERIFY(left->append(record(JournalRecord::Kind::Intent, u"s1"_s)).has_value());
        if (done)
            QVERIFY(left->append(record(JournalRecord::Kind::Finished, u"s1"_s)).has_value());
    }
    ClusterSession session(profile(), dir(), &m_clock);
    QSignalSpy changed(&session, &ClusterSession::operationsChanged);
    QVERIFY(session.closeOperation(u"left"_s).has_value());
    QVERIFY(!changed.isEmpty());
    QVERIFY(session.unfinished().isEmpty());
    QTEST(session.operations().first().status, "status");
    QVERIFY(session.operations().first().isClosed());
}

void ClusterSessionTest::followsOthers()
{
    const auto owned = journal(u"owned"_s);
    const ClusterSession session(profile(), dir(), &m_clock);
    QSignalSpy changed(&session, &ClusterSession::operationsChanged);
    QVERIFY(owned->append(record(JournalRecord::Kind::Paused)).has_value());
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(session.operations().first().status, OperationStatus::Paused);
    changed.clear();
    const auto another = journal(u"another"_s);
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(session.operations().size(), 2);
}

void ClusterSessionTest::readsOnlyFromARawSnapshot()
{
    RawSnapshot raw;
    SnapshotContent content;
    content.clusterName = u"homelab"_s;
    raw.snapshot = ClusterSnapshot(std::move(content));
    GuestDetails details;
    details.guest = {GuestKind::Ct, VmId{210}};
    raw.details.guests.insert(details.guest, details);
    ClusterSession session(raw, u"file"_s, dir(), &m_clock);
    QCOMPARE(session.connection(), nullptr);
    QCOMPARE(session.facts().snapshot->clusterName, u"homelab"_s);
    QVERIFY(session.facts().details.guests.contains(details.guest));
    const auto refused = session.startOperation(plan(u"op-1"_s));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, Error::Kind::NotSupported);
    bool read = false;
    session.readPlanFacts(NodeName(u"pve1"_s), &session, [&] { read = true; });
    QVERIFY(!read);
    QTRY_VERIFY(read);
}

QTEST_GUILESS_MAIN(ClusterSessionTest)
#include "clustersessiontest.moc"
