// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollingstage.h"

#include "session/rollingprofiles.h"
#include "session/settings.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Drydock;
using namespace DrydockTest;

/// A campaign on the fake cluster: node by node, its stop conditions, its questions, and a kill at every record.
class RollingRunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void D100_endsTheSameAfterAKill_data();
    void D100_endsTheSameAfterAKill();
    void D100_oneNodeAtATime();
    void D100_aFailedNodeStopsTheCampaign_data();
    void D100_aFailedNodeStopsTheCampaign();
    void D100_noNodeBeginsThatWouldEndTooLate();
    void holdWaitsForTheOperator();
    void D070_gatesWaitForTheNode();
    void pauseAndStopAfterThisNode();
    void D100_aSilentNameServerHoldsTheNextNode();
    void D100_theOperatorGoesOnWithoutANameServer();
    void D100_aNameServerThatWentSilentDuringAPause();
    void D100_noNameServerHoldsNothingUp();
    void asksWhenADrainNeedsADecision();
    void cancellingADrainPausesTheCampaign();
    void waitsWhileTheClusterCannotBeSeen();
    void aClosedCampaignIsNotResumed();
    void D100_aSavedOneCanBeRunAgain();

private:
    Outcome m_untouched;
};

void RollingRunnerTest::initTestCase()
{
    m_untouched = Campaign().run({}, 0);
    QVERIFY(!m_untouched.killed);
    QCOMPARE(m_untouched.status, OperationStatus::Done);
    QCOMPARE(m_untouched.nodes, (QStringList{u"pve1 done"_s, u"pve2 done"_s}));
    QCOMPARE(m_untouched.begun, (QStringList{u"drain pve1"_s, u"return pve1"_s, u"drain pve2"_s, u"return pve2"_s}));
    QCOMPARE(m_untouched.guests.value(101), u"pve1 running moves 2"_s);
    QCOMPARE(m_untouched.guests.value(240), u"pve2 running moves 2"_s);
    // Five guests there and back, two reboots.
    QCOMPARE(m_untouched.sent, 12);
    QCOMPARE(m_untouched.requests.filter(u"reboot"_s), (QStringList{u"reboot pve1"_s, u"reboot pve2"_s}));
    QVERIFY(m_untouched.records > 50);
}

void RollingRunnerTest::D100_endsTheSameAfterAKill_data()
{
    QTest::addColumn<int>("afterRecord");
    QTest::addColumn<int>("atRequest");
    QTest::addColumn<bool>("arrives");
    QTest::addColumn<int>("pause");
    for (int record = 1; record < m_untouched.records; ++record) {
        for (const int pause : {0, 300})
            QTest::addRow("killed after record %d, resumed after %d s", record, pause)
                << record << -1 << false << pause;
    }
    for (int request = 1; request <= m_untouched.sent; ++request) {
        QTest::addRow("killed while sending request %d, which is lost", request) << -1 << request << false << 7;
        QTest::addRow("killed while sending request %d, which arrives", request) << -1 << request << true << 7;
    }
}

void RollingRunnerTest::D100_endsTheSameAfterAKill()
{
    QFETCH(int, afterRecord);
    QFETCH(int, atRequest);
    QFETCH(bool, arrives);
    QFETCH(int, pause);
    const Outcome outcome =
        Campaign().run({.afterRecord = afterRecord, .atRequest = atRequest, .requestArrives = arrives}, pause);
    QVERIFY2(outcome.killed, "it was not killed, or could not be resumed");
    QCOMPARE(outcome.status, OperationStatus::Done);
    QCOMPARE(outcome.nodes, m_untouched.nodes);
    QCOMPARE(outcome.guests, m_untouched.guests);
    QCOMPARE(outcome.requests, m_untouched.requests);
}

void RollingRunnerTest::D100_oneNodeAtATime()
{
    Campaign c;
    c.start();
    int together = 0;
    int settled = -1;
    QObject::connect(c.runner.get(), &RollingRunner::recorded, c.runner.get(), [&](const JournalRecord &record) {
        const auto &nodes = c.runner->state().nodes;
        together = std::max(together, int(std::ranges::count_if(nodes, &RollingNodeState::isUnderWay)));
        if (record.text == "node-begun"_L1 && record.values[u"node"_s] == u"pve2"_s)
            settled = c.world.cluster.node("pve1").reboots;
    });
    QVERIFY(c.finish());
    QCOMPARE(together, 1);
    QCOMPARE(settled, 1); // the first was rebooted, and back, before the second began
    const RollingNodeState &first = c.runner->state().nodes.first();
    QVERIFY(first.endedAt <= c.runner->state().nodes.last().begunAt);
}

void RollingRunnerTest::D100_aFailedNodeStopsTheCampaign_data()
{
    QTest::addColumn<int>("maxFailed");
    QTest::addColumn<OperationStatus>("status");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("reason");
    QTest::newRow("D-100: none may fail") << 0 << OperationStatus::Failed << u"waiting"_s << u"max-failed"_s;
    QTest::newRow("D-100: one may fail") << 1 << OperationStatus::Leftovers << u"done"_s << QString();
}

void RollingRunnerTest::D100_aFailedNodeStopsTheCampaign()
{
    QFETCH(int, maxFailed);
    QFETCH(OperationStatus, status);
    QFETCH(QString, second);
    QFETCH(QString, reason);
    Campaign c;
    c.profile.maxFailed = maxFailed;
    c.world.cluster.failMove.insert(101, u"no space left on device"_s);
    c.start();
    QVERIFY(c.finish());
    QCOMPARE(c.runner->state().status, status);
    QCOMPARE(c.runner->state().stopReason, reason);
    QCOMPARE(c.phase("pve1"), u"failed"_s);
    QCOMPARE(c.phase("pve2"), second);
    // What had moved came back, and a node that is not empty was not rebooted.
    QCOMPARE(c.world.cluster.node("pve1").reboots, 0);
    for (const int vmid : {101, 102, 210})
        QCOMPARE(c.world.cluster.guest(vmid).node.text(), u"pve1"_s);
}

void RollingRunnerTest::D100_noNodeBeginsThatWouldEndTooLate()
{
    Campaign c;
    c.start(c.world.clock.now().addSecs(400)); // enough for the first node, not for both
    QVERIFY(c.finish());
    QCOMPARE(c.phase("pve1"), u"done"_s);
    QCOMPARE(c.phase("pve2"), u"waiting"_s);
    QCOMPARE(c.runner->state().stopReason, u"end-time"_s);
    QCOMPARE(c.runner->state().status, OperationStatus::Leftovers);
}

void RollingRunnerTest::holdWaitsForTheOperator()
{
    Campaign c;
    c.profile.then = RollingThen::Hold;
    c.start();
    QVERIFY(c.until([&] { return c.runner->waitingFor() == "hold"_L1; }));
    QCOMPARE(c.phase("pve1"), u"holding"_s);
    c.world.run(1800);
    QCOMPARE(c.phase("pve1"), u"holding"_s);
    QCOMPARE(c.host->begun, QStringList{u"drain pve1"_s});
    c.runner->goOn();
    QVERIFY(c.until([&] { return c.phase("pve2") == "holding"_L1; }));
    QCOMPARE(c.phase("pve1"), u"done"_s);
    c.runner->goOn();
    QVERIFY(c.finish());
    QCOMPARE(c.runner->state().status, OperationStatus::Done);
    QCOMPARE(c.world.cluster.node("pve1").reboots, 0);
}

void RollingRunnerTest::D070_gatesWaitForTheNode()
{
    Campaign c;
    c.profile.then = RollingThen::Hold;
    c.start();
    QVERIFY(c.until([&] { return c.runner->waitingFor() == "hold"_L1; }));
    // The operator reboots it by hand and says go on too early.
    c.world.cluster.node("pve1").online = false;
    c.world.run(4);
    c.runner->goOn();
    QVERIFY(c.until([&] { return c.runner->waitingFor() == "gates"_L1; }, 30));
    QVERIFY(!c.runner->gates().first().passed);
    QVERIFY(c.runner->gatesSince().isValid());
    c.world.run(300);
    QCOMPARE(c.host->begun, QStringList{u"drain pve1"_s});
    c.world.cluster.node("pve1").online = true;
    QVERIFY(c.until([&] { return c.phase("pve1") == "settling"_L1; }));
    // A relapse while it settles begins the time anew.
    QVERIFY(c.until([&] { return c.runner->waitingFor() == "gates"_L1 && c.runner->gates().at(3).read == "10"_L1; }));
    c.world.cluster.node("pve1").lrm = u"restart"_s;
    c.world.run(60);
    QCOMPARE(c.phase("pve1"), u"settling"_s);
    c.world.cluster.node("pve1").lrm = u"active"_s;
    c.world.run(15);
    QCOMPARE(c.phase("pve1"), u"settling"_s);
    QVERIFY(c.until([&] { return c.phase("pve1") == "done"_L1; }, 15));
}

void RollingRunnerTest::pauseAndStopAfterThisNode()
{
    Campaign c;
    c.start();
    QVERIFY(c.until([&] { return c.host->newest() && c.host->newest()->state().count(StepState::Requested) > 0; }));
    c.runner->pause();
    QVERIFY(c.until([&] { return c.runner->waitingFor() == "paused"_L1; }));
    c.world.run(600);
    QCOMPARE(c.phase("pve1"), u"returning"_s);
    QCOMPARE(c.host->begun, QStringList{u"drain pve1"_s});
    c.runner->unpause();
    QVERIFY(c.until([&] { return c.host->begun.size() == 2; }));
    c.runner->stopAfterNode();
    QVERIFY(c.finish());
    QCOMPARE(c.runner->state().status, OperationStatus::Cancelled);
    QCOMPARE(c.phase("pve1"), u"done"_s);
    QCOMPARE(c.phase("pve2"), u"waiting"_s);
}

void RollingRunnerTest::D100_aSilentNameServerHoldsTheNextNode()
{
    Campaign c;
    c.start();
    QStringList told;
    QObject::connect(c.runner.get(), &RollingRunner::attentionNeeded, c.runner.get(),
                     [&](const QString &code) { told.append(code); });
    QVERIFY(c.until([&] { return c.phase("pve1") == "settling"_L1; }));
    QVERIFY2(c.host->dns.asked.isEmpty(), "nobody is asked before the node is well again");
    c.host->dns.silent.insert(u"192.168.1.193"_s);
    QVERIFY(c.until([&] { return c.runner->waitingFor() == "dns"_L1; }));
    QVERIFY2(told.isEmpty(), "a name server may need a moment");
    c.world.run(600);
    QCOMPARE(c.phase("pve1"), u"done"_s);
    QCOMPARE(c.phase("pve2"), u"waiting"_s);
    QCOMPARE(told, QStringList{u"dns"_s});
    // D-070: which one, what was expected and read, since when.
    const RollingGate silent = c.runner->gates().last();
    QCOMPARE(silent.address, u"192.168.1.193"_s);
    QVERIFY(!silent.passed);
    QCOMPARE(silent.read, u"silent"_s);
    QCOMPARE(silent.expected, u"answered"_s);
    QVERIFY(silent.since.secsTo(c.world.clock.now()) >= 590);
    QVERIFY(c.runner->gatesSince().isValid());
    c.host->dns.silent.clear();
    QString begun;
    QObject::connect(c.runner.get(), &RollingRunner::recorded, c.runner.get(), [&](const JournalRecord &record) {
        if (record.text == "node-begun"_L1)
            begun = rollingRecordText(record);
    });
    QVERIFY(c.until([&] { return c.phase("pve2") == "draining"_L1; }, 30));
    QCOMPARE(begun, u"pve2 begins; DNS answers: 192.168.1.192, 192.168.1.193."_s);
    QVERIFY(c.finish());
    QCOMPARE(c.runner->state().status, OperationStatus::Done);
}

void RollingRunnerTest::D100_theOperatorGoesOnWithoutANameServer()
{
    Campaign c;
    c.start();
    c.host->dns.silent = {u"192.168.1.192"_s, u"192.168.1.193"_s};
    QVERIFY(c.until([&] { return c.runner->waitingFor() == "dns"_L1; }));
    c.runner->accept(nameServerAcceptCode(u"192.168.1.192"_s));
    c.world.run(60);
    QCOMPARE(c.phase("pve2"), u"waiting"_s); // the other one was not accepted
    c.runner->accept(u"dns-silent"_s);
    QVERIFY(c.finish());
    QCOMPARE(c.runner->state().status, OperationStatus::Done);
    // What was accepted is in the journal, and what is asked as well.
    const auto read = readRolling(c.world.dir(), u"campaign-1"_s);
    QVERIFY(read.has_value());
    QVERIFY(read->request.accepted.contains(u"dns-silent"_s));
    QCOMPARE(read->nameServers.size(), 2);
}

void RollingRunnerTest::D100_aNameServerThatWentSilentDuringAPause()
{
    Campaign c;
    c.start();
    QVERIFY(c.until([&] { return c.phase("pve1") == "settling"_L1; }));
    c.runner->pause();
    QVERIFY(c.until([&] { return c.phase("pve1") == "done"_L1; }));
    c.host->dns.silent.insert(u"192.168.1.192"_s);
    c.world.run(600);
    c.runner->unpause();
    QVERIFY(c.until([&] { return c.runner->waitingFor() == "dns"_L1; }, 30));
    c.world.run(60);
    QCOMPARE(c.phase("pve2"), u"waiting"_s);
    QCOMPARE(c.runner->gates().size(), 2);
    c.host->dns.silent.clear();
    QVERIFY(c.finish());
    QCOMPARE(c.runner->state().status, OperationStatus::Done);
}

void RollingRunnerTest::D100_noNameServerHoldsNothingUp()
{
    Campaign c;
    c.typedNameServers.clear();
    c.start();
    QStringList said;
    QObject::connect(c.runner.get(), &RollingRunner::recorded, c.runner.get(),
                     [&](const JournalRecord &record) { said.append(rollingRecordText(record)); });
    QVERIFY(c.finish());
    QVERIFY2(said.contains(u"pve2 begins; no DNS server is known that could be asked."_s), "it says so");
    QVERIFY(c.host->dns.asked.isEmpty());
}

void RollingRunnerTest::asksWhenADrainNeedsADecision()
{
    Campaign c;
    c.start();
    QStringList asked;
    QObject::connect(c.runner.get(), &RollingRunner::attentionNeeded, c.runner.get(),
                     [&](const QString &code) { asked.append(code); });
    QVERIFY(c.until([&] { return c.phase("pve1") == "settling"_L1; }));
    c.host->tied = {GuestKind::Vm, VmId{103}};
    QVERIFY(c.until([&] { return c.runner->waitingFor() == "decision"_L1; }));
    QCOMPARE(asked, QStringList{u"decision"_s});
    QVERIFY(c.runner->pending().hasBlockers());
    c.world.run(300);
    QCOMPARE(c.phase("pve2"), u"draining"_s);
    QCOMPARE(c.host->begun.size(), 2);
    c.runner->decide(VmId{103}, {Strategy::StopReturn, {}});
    QVERIFY(c.finish());
    QCOMPARE(c.runner->state().status, OperationStatus::Done);
    QCOMPARE(c.world.cluster.guest(103).stops, 1);
    QVERIFY(c.world.cluster.guest(103).running);
    QCOMPARE(c.world.cluster.guest(103).moves, 0);
}

void RollingRunnerTest::cancellingADrainPausesTheCampaign()
{
    Campaign c;
    c.start();
    QVERIFY(c.until([&] { return c.host->newest() && c.host->newest()->state().count(StepState::Done) > 0; }));
    c.host->newest()->cancel();
    QVERIFY(c.until([&] { return c.runner->waitingFor() == "paused"_L1; }));
    QCOMPARE(c.phase("pve1"), u"returning"_s);
    c.world.run(300);
    QCOMPARE(c.host->begun, QStringList{u"drain pve1"_s});
    c.runner->unpause();
    QVERIFY(c.finish());
    QCOMPARE(c.runner->state().status, OperationStatus::Failed);
    for (const int vmid : {101, 102, 210})
        QCOMPARE(c.world.cluster.guest(vmid).node.text(), u"pve1"_s);
}

void RollingRunnerTest::waitsWhileTheClusterCannotBeSeen()
{
    Campaign c;
    c.profile.then = RollingThen::Hold;
    c.start();
    QVERIFY(c.until([&] { return c.runner->waitingFor() == "hold"_L1; }));
    c.world.cluster.contact = false;
    c.world.run(10);
    c.runner->goOn();
    c.world.run(600);
    QCOMPARE(c.phase("pve1"), u"returning"_s);
    QCOMPARE(c.host->begun.size(), 1);
    c.world.cluster.contact = true;
    QVERIFY(c.until([&] { return c.phase("pve1") == "done"_L1; }));
}

void RollingRunnerTest::aClosedCampaignIsNotResumed()
{
    Campaign c;
    c.start(c.world.clock.now().addSecs(1));
    QVERIFY(c.finish());
    FakeHost other(c.world, c.world.dir());
    QVERIFY(!RollingRunner::resume(c.world.dir(), u"campaign-1"_s, other).has_value());
    QVERIFY(!RollingRunner::resume(c.world.dir(), u"campaign-2"_s, other).has_value());
    // While it runs, nobody else may have it.
    Campaign second;
    second.start();
    const auto taken = RollingRunner::resume(second.world.dir(), u"campaign-1"_s, *second.host);
    QVERIFY(!taken.has_value());
    QCOMPARE(taken.error().kind, Error::Kind::Locked);
}

void RollingRunnerTest::D100_aSavedOneCanBeRunAgain()
{
    QTemporaryDir dir;
    SavedCampaign monthly{.name = u"monthly"_s, .clusterId = u"c1"_s, .request = {}, .until = QTime(22, 30)};
    monthly.request.nodes = {NodeName(u"pve2"_s), NodeName(u"pve1"_s)};
    monthly.request.keepOrder = true;
    monthly.request.profile.then = RollingThen::Hold;
    monthly.request.profile.maxFailed = 2;
    monthly.request.profile.decisions.insert(VmId{101}, {Strategy::StopReturn, {}});
    {
        Settings settings(dir.filePath(u"drydock.ini"_s));
        SavedCampaign risky = monthly;
        risky.request.accepted = {u"quorum-lost"_s};
        risky.request.reason = u"once"_s;
        saveCampaign(settings, risky);
        saveCampaign(settings, {.name = u"other"_s, .clusterId = u"c2"_s, .request = {}, .until = {}});
    }
    Settings settings(dir.filePath(u"drydock.ini"_s));
    // A risk is accepted for one run only.
    QCOMPARE(savedCampaigns(settings, u"c1"_s), QList{monthly});
    monthly.request.profile.maxFailed = 1;
    saveCampaign(settings, monthly);
    QCOMPARE(savedCampaigns(settings, u"c1"_s), QList{monthly});
    removeCampaign(settings, u"c1"_s, u"monthly"_s);
    QVERIFY(savedCampaigns(settings, u"c1"_s).isEmpty());
    QCOMPARE(savedCampaigns(settings, u"c2"_s).size(), 1);

    const QDateTime evening(QDate(2026, 3, 2), QTime(21, 0));
    QCOMPARE(nextMoment(QTime(22, 30), evening), QDateTime(QDate(2026, 3, 2), QTime(22, 30)).toUTC());
    QCOMPARE(nextMoment(QTime(4, 0), evening), QDateTime(QDate(2026, 3, 3), QTime(4, 0)).toUTC());
    QVERIFY(!nextMoment(QTime(), evening).isValid());
}

QTEST_GUILESS_MAIN(RollingRunnerTest)
#include "rollingrunnertest.moc"
