// SPDX-License-Identifier: GPL-3.0-or-later
#include "pve/pollschedule.h"
#include "pve/snapshotbuilder.h"

#include <QTest>
#include <QTimeZone>

using namespace Drydock;
using namespace Qt::StringLiterals;
using Part = PollSchedule::Part;

/// What is asked when, and how answers and failures become one snapshot.
class PollTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsDueAtFirst();
    void slowPartsWaitTheirTurn();
    void aFollowedTaskHurriesTheHaStatus();
    void aHiddenWindowAsksLess();
    void aFailingPartKeepsItsContent();
    void statusGivesNodesTheirAddresses();
    void replicationStateStaysWhenANodeIsSilent();
    void rulesReplaceGroups();
    void qdeviceVotesFollowTheAlgorithm();
};

namespace
{

constexpr PollSchedule::Pace calm{false, false};
const Error forbidden{Error::Kind::Forbidden, 403, u"Permission check failed (/, Sys.Audit)"_s, {}};

ResourceLists twoNodes()
{
    NodeState a;
    a.name = NodeName(u"a"_s);
    a.status = NodeStatus::Online;
    NodeState b;
    b.name = NodeName(u"b"_s);
    b.status = NodeStatus::Offline;
    return {{a, b}, {}, {}};
}

} // namespace

void PollTest::everythingIsDueAtFirst()
{
    const PollSchedule schedule;
    for (int part = 0; part < PollSchedule::partCount; ++part)
        QVERIFY(schedule.isDue(Part(part), 0, calm));
}

void PollTest::slowPartsWaitTheirTurn()
{
    PollSchedule schedule;
    schedule.asked(Part::Options, 1000);
    schedule.asked(Part::Resources, 1000);
    QVERIFY(schedule.isDue(Part::Resources, 1001, calm));
    QVERIFY(!schedule.isDue(Part::Options, 60'999, calm));
    QVERIFY(schedule.isDue(Part::Options, 61'000, calm));
    schedule.asked(Part::Options, 61'000);
    schedule.forget(Part::Options);
    QVERIFY(schedule.isDue(Part::Options, 61'001, calm));
}

void PollTest::aFollowedTaskHurriesTheHaStatus()
{
    QVERIFY(PollSchedule::rhythm(Part::Ha, {false, true}) < PollSchedule::rhythm(Part::Ha, calm));
    QVERIFY(PollSchedule::rhythm(Part::Replication, {false, true}) < PollSchedule::rhythm(Part::Replication, calm));
    QVERIFY(PollSchedule::rhythm(Part::Options, {false, true}) < PollSchedule::rhythm(Part::Options, calm));
}

void PollTest::aHiddenWindowAsksLess()
{
    for (Part part : {Part::Status, Part::Ha, Part::Replication, Part::Votes, Part::Options})
        QVERIFY(PollSchedule::rhythm(part, {true, false}) > PollSchedule::rhythm(part, calm));
}

void PollTest::aFailingPartKeepsItsContent()
{
    SnapshotBuilder builder;
    const QDateTime time(QDate(2026, 3, 1), QTime(10, 0), QTimeZone::UTC);
    builder.setServerTime(time);
    builder.takeResources(twoNodes());
    QCOMPARE(builder.snapshot().freshness(Section::Resources).readAt, time);
    builder.setServerTime(time.addSecs(5));
    builder.takeResources(std::unexpected(forbidden));
    QCOMPARE(builder.snapshot()->nodes.size(), 2);
    QCOMPARE(builder.snapshot().freshness(Section::Resources).readAt, time);
    QCOMPARE(builder.snapshot().freshness(Section::Resources).error, std::optional(forbidden));
    builder.takeResources(twoNodes());
    QVERIFY(!builder.snapshot().freshness(Section::Resources).error);
}

void PollTest::statusGivesNodesTheirAddresses()
{
    SnapshotBuilder builder;
    ClusterStatus status;
    status.clusterName = u"homelab"_s;
    status.clustered = true;
    status.nodes = {{NodeName(u"a"_s), 1, u"192.168.1.201"_s, true, true},
                    {NodeName(u"b"_s), 2, u"192.168.1.202"_s, false, false}};
    // Whichever answer comes first, the nodes end up complete.
    builder.takeStatus(status);
    builder.takeResources(twoNodes());
    QCOMPARE(builder.snapshot()->nodes.last().address, u"192.168.1.202"_s);
    QCOMPARE(builder.snapshot()->answeredBy, NodeName(u"a"_s));
    QVERIFY(builder.snapshot()->nodes.first().answeredUs);
    QCOMPARE(builder.onlineNodes(), (QList<NodeName>{NodeName(u"a"_s)}));
}

void PollTest::replicationStateStaysWhenANodeIsSilent()
{
    SnapshotBuilder builder;
    ReplicationJob job;
    job.id = u"102-0"_s;
    job.guest = VmId{102};
    job.source = NodeName(u"a"_s);
    job.target = NodeName(u"b"_s);
    ReplicationJob state = job;
    state.lastSync = 1000;
    state.source = NodeName(u"b"_s);
    state.target = NodeName(u"a"_s);
    builder.takeReplication(QList<ReplicationJob>{job}, {state});
    QCOMPARE(builder.snapshot()->replication.first().lastSync, std::optional<qint64>(1000));
    QCOMPARE(builder.snapshot()->replication.first().source, NodeName(u"b"_s));
    builder.takeReplication(QList<ReplicationJob>{job}, {});
    QCOMPARE(builder.snapshot()->replication.first().lastSync, std::optional<qint64>(1000));
    builder.takeReplication(QList<ReplicationJob>{}, {});
    QVERIFY(builder.snapshot()->replication.isEmpty());
}

void PollTest::rulesReplaceGroups()
{
    SnapshotBuilder builder;
    SnapshotBuilder::HaAnswers answers;
    answers.status = HaStatus();
    answers.resources = QList<HaResource>();
    HaGroup group;
    group.name = u"homelab"_s;
    answers.groups = QList<HaGroup>{group};
    builder.takeHa(answers);
    QCOMPARE(builder.snapshot()->haGroups.size(), 1);

    answers.groups = Result<QList<HaGroup>>(std::unexpected(Error{Error::Kind::NotSupported, 500, {}, {}}));
    HaRule rule;
    rule.name = u"homelab"_s;
    answers.rules = QList<HaRule>{rule};
    builder.takeHa(answers);
    QVERIFY(builder.snapshot()->haGroups.isEmpty());
    QCOMPARE(builder.snapshot()->haRules.size(), 1);
    QVERIFY2(!builder.snapshot().freshness(Section::Ha).error, "a feature that moved is no failure");

    answers.resources = Result<QList<HaResource>>(std::unexpected(forbidden));
    builder.takeHa(answers);
    QCOMPARE(builder.snapshot().freshness(Section::Ha).error, std::optional(forbidden));
}

void PollTest::qdeviceVotesFollowTheAlgorithm()
{
    SnapshotBuilder builder;
    const NodeVotes votes{{{NodeName(u"a"_s), 1}, {NodeName(u"b"_s), 1}, {NodeName(u"c"_s), 1}},
                          {{NodeName(u"a"_s), {u"10.9.0.1"_s}}}};
    builder.takeVotes(votes, QdeviceStatus{true, true, false, u"nas"_s});
    QCOMPARE(builder.snapshot()->quorum.qdeviceVotes, 1);
    QCOMPARE(builder.snapshot()->quorum.links.value(NodeName(u"a"_s)), QStringList{u"10.9.0.1"_s});
    builder.takeVotes(votes, QdeviceStatus{true, true, true, u"nas"_s});
    QCOMPARE(builder.snapshot()->quorum.qdeviceVotes, 2);
    builder.takeVotes(votes, QdeviceStatus());
    QCOMPARE(builder.snapshot()->quorum.qdeviceVotes, 0);
    QVERIFY(!builder.snapshot()->quorum.hasQdevice);
}

QTEST_GUILESS_MAIN(PollTest)
#include "polltest.moc"
