// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbuilder.h"
#include "drainrequests.h"

#include "ha/lossforecast.h"
#include "operations/losswording.h"

#include <QJsonArray>
#include <QTest>

#include <functional>

using namespace DrydockTest;

using Fate = GuestLoss::Fate;
using Reason = GuestLoss::Reason;
using Change = std::function<void(ClusterBuilder &)>;
Q_DECLARE_METATYPE(Change)

/// What becomes of guests when nodes are lost: the HA manager's simulation, with what it does not look at.
class LossForecastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneGuest_data();
    void oneGuest();
    void theHomelabSurvivesALoss();
    void withoutAThirdVoteEverythingStops();
    void itSaysWhatItAssumes();
    void theDocumentHasItsFields();
};

namespace
{

LossForecast lose(const ClusterBuilder &cluster, const QStringList &nodes)
{
    QList<NodeName> lost;
    for (const QString &node : nodes)
        lost.append(NodeName(node));
    const PlanFacts facts = cluster.facts();
    return forecastLoss(facts.snapshot, facts.details, lost);
}

GuestLoss lossOf(const LossForecast &forecast, int vmid)
{
    const auto found =
        std::ranges::find_if(forecast.guests, [&](const GuestLoss &loss) { return loss.guest.vmid.value == vmid; });
    return found == forecast.guests.end() ? GuestLoss() : *found;
}

} // namespace

void LossForecastTest::oneGuest_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Fate>("fate");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("to"); // "": it stays
    QTest::addColumn<std::optional<qint64>>("dataAtRisk");
    const auto row = [](const char *name, const Change &change, Fate fate, Reason reason, const QString &to,
                        std::optional<qint64> dataAtRisk = {}) {
        QTest::newRow(name) << change << fate << reason << to << dataAtRisk;
    };
    const auto under = [](const QMap<QString, int> &nodes, bool strict) {
        return Change([=](ClusterBuilder &c) {
            c.ha(100);
            if (!nodes.isEmpty())
                c.nodeAffinity(u"homes"_s, nodes, strict);
        });
    };
    row("a guest that HA does not look after stays down", [](ClusterBuilder &) {}, Fate::Down, Reason::NotInHa, {});
    row("on shared storage it restarts and loses nothing", under({{u"pve-node3"_s, 5}}, false), Fate::Restarts,
        Reason::None, u"pve-node3"_s, 0);
    row("where its rule allows only what is gone, it waits", under({{u"pve-node1"_s, 0}}, true), Fate::Stuck,
        Reason::RestrictedToOfflineNodes, {});
    row("an open rule falls back to the others", under({{u"pve-node1"_s, 0}}, false), Fate::Restarts, Reason::None,
        u"pve-node2"_s, 0);
    row(
        "a replica restarts without its last writes",
        [=](ClusterBuilder &c) {
            under({{u"pve-node2"_s, 5}}, true)(c);
            c.disk(100, u"local-zfs"_s, 8, u"scsi1"_s);
            c.replicate(100, u"pve-node2"_s);
        },
        Fate::Restarts, Reason::None, u"pve-node2"_s, 600);
    row(
        "a local disk without a replica keeps it from starting there",
        [=](ClusterBuilder &c) {
            under({{u"pve-node2"_s, 5}}, true)(c);
            c.disk(100, u"local-zfs"_s, 8, u"scsi1"_s);
        },
        Fate::Fails, Reason::NoDisks, u"pve-node2"_s);
    row(
        "so does a device of the lost node",
        [=](ClusterBuilder &c) {
            under({{u"pve-node2"_s, 5}}, true)(c);
            c.device(100, u"hostpci0"_s);
        },
        Fate::Fails, Reason::Device, u"pve-node2"_s);
    row(
        "and a bridge that the other node lacks",
        [=](ClusterBuilder &c) {
            under({{u"pve-node2"_s, 5}}, true)(c);
            c.interfaceOf(u"pve-node2"_s, u"vmbr0"_s).name = u"vmbr9"_s;
            c.details.sdn.readAt = ClusterBuilder::now();
        },
        Fate::Fails, Reason::NoBridge, u"pve-node2"_s);
    row(
        "after failing at one node it is started on another of the same priority, where its replica is",
        [=](ClusterBuilder &c) {
            under({{u"pve-node2"_s, 5}, {u"pve-node3"_s, 5}}, true)(c);
            c.disk(100, u"local-zfs"_s, 8, u"scsi1"_s);
            c.replicate(100, u"pve-node3"_s);
        },
        Fate::Restarts, Reason::None, u"pve-node3"_s, 600);
    row(
        "but never on one of a lower priority",
        [=](ClusterBuilder &c) {
            under({{u"pve-node2"_s, 9}, {u"pve-node3"_s, 1}}, true)(c);
            c.disk(100, u"local-zfs"_s, 8, u"scsi1"_s);
            c.replicate(100, u"pve-node3"_s);
        },
        Fate::Fails, Reason::NoDisks, u"pve-node2"_s);
    row("kept apart from a guest on every node that is left, it waits",
        [](ClusterBuilder &c) {
            c.vm(102, u"b"_s, u"pve-node2"_s);
            c.vm(103, u"c"_s, u"pve-node3"_s);
            for (const int vmid : {100, 102, 103}) {
                if (vmid != 100)
                    c.disk(vmid, u"ceph"_s, 8);
                c.ha(vmid);
            }
            c.affinity(u"apart"_s, {100, 102, 103}, false);
        },
        Fate::Stuck, Reason::KeptApart, {});
}

void LossForecastTest::oneGuest()
{
    QFETCH(Change, change);
    QFETCH(QString, to);
    ClusterBuilder cluster = plain();
    change(cluster);
    const LossForecast forecast = lose(cluster, {u"pve-node1"_s});
    QVERIFY(forecast.quorate);
    const GuestLoss loss = lossOf(forecast, 100);
    QTEST(loss.fate, "fate");
    QTEST(loss.reason, "reason");
    QCOMPARE(loss.to.text(), to);
    QTEST(loss.dataAtRisk, "dataAtRisk");
    QCOMPARE(loss.startsMin.has_value(), loss.fate == Fate::Restarts);
    if (loss.startsMin) {
        // The lock of the lost node has to run out first (ha-semantics.md 3).
        QVERIFY(*loss.startsMin >= 60 && *loss.startsMin <= *loss.startsMax);
        QVERIFY(*loss.startsMax < 600);
        QVERIFY(!fateTimeText(loss).isEmpty());
    }
    QVERIFY(!fateText(loss).isEmpty());
    QCOMPARE(fateReasonText(loss).isEmpty(), loss.reason == Reason::None);
    // The same facts, the same answer.
    QVERIFY(forecast == lose(cluster, {u"pve-node1"_s}));
}

void LossForecastTest::theHomelabSurvivesALoss()
{
    const LossForecast forecast = lose(homelab(), {u"pve-node1"_s});
    QVERIFY(forecast.quorate);
    QCOMPARE(lossOf(forecast, 102).fate, Fate::Restarts);
    QCOMPARE(lossOf(forecast, 102).to, NodeName(u"pve-node2"_s));
    QCOMPARE(lossOf(forecast, 240).dataAtRisk, std::optional<qint64>(600));
    QCOMPARE(lossOf(forecast, 101).reason, Reason::Device); // its GPU stays behind
    QCOMPARE(lossOf(forecast, 212).reason, Reason::NotInHa);
    QCOMPARE(lossOf(forecast, 103).fate, Fate::Unaffected);
    QCOMPARE(lossOf(forecast, 211).fate, Fate::Unaffected);
    const auto node = [&](const char *name) {
        return *std::ranges::find(forecast.nodes, NodeName(QString::fromLatin1(name)), &LossForecast::Node::node);
    };
    QVERIFY(!node("pve-node1").up && node("pve-node2").up);
    QCOMPARE(node("pve-node2").memoryAdded, 10 * GiB); // arr and prometheus
    QStringList story;
    for (const LossEvent &event : forecast.events) {
        if (const QString text = lossEventText(event, homelab().facts().snapshot); !text.isEmpty())
            story.append(text);
    }
    QCOMPARE(story.first(), u"at once: pve-node1 loses its power"_s);
    const QString all = story.join(u'\n');
    for (const QString &part :
         {u"fences pve-node1"_s, u"VM 102 arr runs on pve-node2"_s, u"cannot start on pve-node2"_s})
        QVERIFY2(all.contains(part), qPrintable(all));
    QVERIFY(std::ranges::is_sorted(forecast.events, {}, [](const LossEvent &event) { return event.what.at; }));
}

void LossForecastTest::withoutAThirdVoteEverythingStops()
{
    for (const QString &node : {u"pve-node1"_s, u"pve-node2"_s}) {
        const LossForecast forecast = lose(homelab(9, false), {node});
        QVERIFY(!forecast.quorate);
        QCOMPARE(forecast.votes.present, 1);
        QCOMPARE(forecast.votes.needed, 2);
        // The survivor's own watchdog resets it: what runs there goes down as well.
        for (const GuestLoss &loss : forecast.guests) {
            QVERIFY2(loss.fate == Fate::Down || loss.fate == Fate::Stuck, qPrintable(loss.name));
            if (loss.haManaged)
                QCOMPARE(loss.reason, Reason::NoQuorum);
        }
        QVERIFY(lossSentence(forecast).contains(u"1 of 2 needed votes"_s));
    }
}

void LossForecastTest::itSaysWhatItAssumes()
{
    ClusterBuilder cluster = homelab();
    cluster.details.guests.remove({GuestKind::Vm, VmId{102}});
    const LossForecast forecast = lose(cluster, {u"pve-node1"_s});
    QVERIFY(!lossOf(forecast, 102).disksRead);
    QCOMPARE(dataAtRiskText(lossOf(forecast, 102)), u"not known"_s);
    QVERIFY(!fateReasonText(lossOf(forecast, 102)).isEmpty());
    for (const Prediction::Gap &gap : forecast.gaps)
        QVERIFY(!gapText(gap).isEmpty());
    // A slow cluster may take longer than was simulated: then there is no upper bound.
    GuestLoss open;
    open.startsMin = 70;
    QCOMPARE(fateTimeText(open), u"at least 1 m 10 s"_s);
}

void LossForecastTest::theDocumentHasItsFields()
{
    const ClusterBuilder cluster = homelab();
    const QJsonObject document = lossDocument(lose(cluster, {u"pve-node1"_s}), cluster.facts().snapshot);
    for (const char *key : {"events", "quorate", "guests", "nodesAfter", "story"})
        QVERIFY2(document.contains(QLatin1StringView(key)), key);
    const QJsonObject guest = document["guests"_L1][1].toObject();
    QCOMPARE(guest["vmid"_L1].toInt(), 102);
    QCOMPARE(guest["sid"_L1].toString(), u"vm:102"_s);
    QCOMPARE(guest["outcome"_L1].toString(), u"restarts"_s);
    QCOMPARE(guest["from"_L1].toString(), u"pve-node1"_s);
    QCOMPARE(guest["to"_L1].toString(), u"pve-node2"_s);
    QVERIFY(guest["startedAfter"_L1]["min"_L1].toInt() <= guest["startedAfter"_L1]["max"_L1].toInt());
    QCOMPARE(guest["dataAtRisk"_L1].toInt(), 600);
    QCOMPARE(guest["reason"_L1].toString(), QString());
}

QTEST_GUILESS_MAIN(LossForecastTest)
#include "test_lossforecast.moc"
