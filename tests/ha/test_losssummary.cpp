// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbuilder.h"

#include "ha/losssummary.h"
#include "operations/losswording.h"

#include <QTest>

#include <functional>

using namespace DrydockTest;

using Change = std::function<void(ClusterBuilder &)>;
Q_DECLARE_METATYPE(Change)

/// Losses in figures, and whether one node may be lost.
class LossSummaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spare_data();
    void spare();
    void votesMemoryAndGuestsAreCounted();
    void theWorstComesFirst();
    void nodesMayBeLostOneAfterTheOther();
};

namespace
{

QList<LossSummary> eachOf(const ClusterBuilder &cluster)
{
    const PlanFacts facts = cluster.facts();
    QList<LossSummary> each;
    for (const QList<LossForecast> forecasts = forecastEachLoss(facts.snapshot, facts.details);
         const LossForecast &forecast : forecasts)
        each.append(summaryOf(forecast));
    return each;
}

/// Two nodes and a QDevice, one guest under HA on shared storage.
ClusterBuilder pair()
{
    ClusterBuilder c;
    c.node(u"n1"_s, 64, 20);
    c.node(u"n2"_s, 64, 20);
    c.qdevice();
    c.storage(u"nas"_s, true, {u"images"_s});
    c.storage(u"local-zfs"_s, false, {u"images"_s});
    c.vm(101, u"plex"_s, u"n1"_s, 16);
    c.disk(101, u"nas"_s, 8);
    c.ha(101);
    return c;
}

} // namespace

void LossSummaryTest::spare_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<SpareNode>("spare");
    const auto row = [](const char *name, const Change &change, SpareNode spare) {
        QTest::newRow(name) << change << spare;
    };
    row("with a third vote, shared disks and room either may go", [](ClusterBuilder &) {}, SpareNode::Yes);
    row(
        "without the third vote neither may", [](ClusterBuilder &c) { c.content.quorum.qdeviceConnected = false; },
        SpareNode::NoQuorum);
    row(
        "where the other has not the memory, the one may not",
        [](ClusterBuilder &c) { c.nodeState(u"n2"_s).memory = 60 * GiB; }, SpareNode::NoMemory);
    row(
        "an HA guest whose disks are on its node only stays down",
        [](ClusterBuilder &c) { c.disk(101, u"local-zfs"_s, 8, u"scsi1"_s); }, SpareNode::HaGuestsStayDown);
    row(
        "guests without HA stay down, the others come back", [](ClusterBuilder &c) { c.vm(102, u"arr"_s, u"n1"_s, 1); },
        SpareNode::OthersStayDown);
    row(
        "a guest that HA is to keep off is not missed",
        [](ClusterBuilder &c) {
            c.vm(102, u"arr"_s, u"n1"_s, 1).state = RunState::Stopped;
            c.ha(102, {}, u"stopped"_s);
        },
        SpareNode::Yes);
    row("of one node that is online none can go", [](ClusterBuilder &c) { c.offline(u"n2"_s); }, SpareNode::OnlyOne);
}

void LossSummaryTest::spare()
{
    QFETCH(Change, change);
    ClusterBuilder cluster = pair();
    change(cluster);
    const SpareNode found = spareNode(eachOf(cluster));
    QTEST(found, "spare");
    QVERIFY(!spareSentence(found).isEmpty());
    QCOMPARE(spareNode({}), SpareNode::Unknown);
}

void LossSummaryTest::votesMemoryAndGuestsAreCounted()
{
    ClusterBuilder cluster = pair();
    cluster.vm(102, u"arr"_s, u"n1"_s, 16);
    LossSummary loss = eachOf(cluster).first();
    QCOMPARE(loss.lost, QList<NodeName>{NodeName(u"n1"_s)});
    QVERIFY(loss.quorate);
    QCOMPARE(loss.votes.present, 2);
    QCOMPARE(loss.votes.needed, 2);
    QCOMPARE(loss.back, 1);
    QCOMPARE(loss.withoutHa, 1);
    QCOMPARE(loss.notBack, 0);
    QCOMPARE(loss.restUsed, 20 * GiB);
    QCOMPARE(loss.restAdded, 16 * GiB); // all that the guest may use
    QCOMPARE(loss.restSize, 64 * GiB);
    QCOMPARE(loss.fullest, NodeName(u"n2"_s));
    QCOMPARE(loss.fullness, 36.0 / 64);
    QVERIFY(loss.longestMin && *loss.longestMin >= 60 && loss.longestMax && *loss.longestMax < 600);
    QCOMPARE(loss.dataAtRisk, 0);
    QVERIFY(!loss.dataUnknown);

    cluster.disk(101, u"local-zfs"_s, 8, u"scsi1"_s);
    cluster.replicate(101, u"n2"_s);
    loss = eachOf(cluster).first();
    QCOMPARE(loss.dataAtRisk, 600);

    cluster.content.quorum.qdeviceConnected = false;
    loss = eachOf(cluster).first();
    QVERIFY(!loss.quorate);
    QCOMPARE(loss.votes.present, 1);
    QCOMPARE(loss.back, 0);
    QCOMPARE(loss.notBack, 1);
    QCOMPARE(loss.restUsed, 20 * GiB);
}

void LossSummaryTest::theWorstComesFirst()
{
    QList<LossSummary> losses(3);
    losses[0].fullness = 0.5;
    losses[1].notBack = 1;
    losses[2].quorate = false;
    for (int i = 0; i < 3; ++i)
        losses[i].lost = {NodeName(u"n%1"_s.arg(i))};
    sortWorstFirst(losses);
    QCOMPARE(losses.at(0).lost.first().text(), u"n2"_s);
    QCOMPARE(losses.at(1).lost.first().text(), u"n1"_s);
    QCOMPARE(losses.at(2).lost.first().text(), u"n0"_s);
}

void LossSummaryTest::nodesMayBeLostOneAfterTheOther()
{
    ClusterBuilder cluster;
    for (const QString &name : {u"n1"_s, u"n2"_s, u"n3"_s, u"n4"_s, u"n5"_s})
        cluster.node(name);
    cluster.storage(u"nas"_s, true, {u"images"_s});
    cluster.vm(101, u"plex"_s, u"n1"_s);
    cluster.disk(101, u"nas"_s, 8);
    cluster.ha(101);
    cluster.nodeAffinity(u"order"_s, {{u"n1"_s, 3}, {u"n2"_s, 2}, {u"n3"_s, 1}}, true);
    const PlanFacts facts = cluster.facts();
    const QList<NodeName> lost{NodeName(u"n1"_s), NodeName(u"n2"_s)};
    const LossForecast once = forecastLoss(facts.snapshot, facts.details, lost);
    QCOMPARE(once.guests.first().to, NodeName(u"n3"_s));
    QVERIFY(*once.guests.first().startsMax < 600);
    const LossForecast apart = forecastLoss(facts.snapshot, facts.details, lost, 900);
    QCOMPARE(apart.apart, 900);
    QCOMPARE(apart.guests.first().to, NodeName(u"n3"_s));
    QVERIFY(*apart.guests.first().startsMin >= 900 + 60); // it was lost a second time
    QStringList starts;
    for (const LossEvent &event : apart.events) {
        if (event.what.code == Prediction::Happening::Code::ServiceStarted)
            starts.append(event.what.node.text());
    }
    QCOMPARE(starts, QStringList({u"n2"_s, u"n3"_s}));
}

QTEST_GUILESS_MAIN(LossSummaryTest)
#include "test_losssummary.moc"
