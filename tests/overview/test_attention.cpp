// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbuilder.h"
#include "items/attention.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace Drydock;
using namespace DrydockTest;
using namespace Qt::StringLiterals;

using Change = std::function<void(ClusterBuilder &)>;
Q_DECLARE_METATYPE(Change)

class TestAttention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attention_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("title"); // part of it; empty = nothing needs attention
        QTest::addColumn<StateClass>("state");
        QTest::addColumn<QString>("key");
        const auto row = [](const char *name, const Change &change, const QString &title, StateClass state,
                            const QString &key) { QTest::newRow(name) << change << title << state << key; };
        row("two nodes with a connected QDevice are quiet", [](ClusterBuilder &b) { b.qdevice(); }, {}, StateClass::Ok,
            {});
        row("two nodes without a QDevice cannot lose one", [](ClusterBuilder &) {}, u"Losing one node stops"_s,
            StateClass::Error, {});
        row("a silent QDevice is a warning", [](ClusterBuilder &b) { b.qdevice(false); }, u"QDevice gives no vote"_s,
            StateClass::Warning, {});
        row("a lost quorum is the first thing to know",
            [](ClusterBuilder &b) {
                b.qdevice();
                b.content.quorum.quorate = false;
            },
            u"no quorum"_s, StateClass::Error, {});
        row(
            "an offline node names itself",
            [](ClusterBuilder &b) {
                b.qdevice();
                b.offline(u"n2"_s);
            },
            u"n2 is offline"_s, StateClass::Error, u"node/n2"_s);
        row(
            "a guest that HA gave up on",
            [](ClusterBuilder &b) {
                b.qdevice();
                b.content.haStatus.services[b.guestState(101).key].state = u"error"_s;
            },
            u"HA gave up on VM 101 plex"_s, StateClass::Error, u"vm:101"_s);
        row(
            "replication that fails",
            [](ClusterBuilder &b) {
                b.qdevice();
                b.replicate(101, u"n2"_s);
                b.content.replication.last().lastSync = ClusterBuilder::now().addSecs(-3600).toSecsSinceEpoch();
                b.content.replication.last().failCount = 2;
            },
            u"Replication of VM 101 plex to n2 fails"_s, StateClass::Warning, u"vm:101"_s);
        row(
            "replication that is three hours late",
            [](ClusterBuilder &b) {
                b.qdevice();
                b.replicate(101, u"n2"_s);
                b.content.replication.last().schedule = u"*/15"_s;
                b.content.replication.last().lastSync = ClusterBuilder::now().addSecs(-3 * 3600).toSecsSinceEpoch();
                b.content.replication.last().nextSync = ClusterBuilder::now().addSecs(-2 * 3600).toSecsSinceEpoch();
            },
            u"VM 101 plex was last replicated"_s, StateClass::Warning, u"vm:101"_s);
        row("replication one interval old is quiet",
            [](ClusterBuilder &b) {
                b.qdevice();
                b.replicate(101, u"n2"_s);
                b.content.replication.last().schedule = u"*/15"_s;
                b.content.replication.last().lastSync = ClusterBuilder::now().addSecs(-15 * 60).toSecsSinceEpoch();
            },
            {}, StateClass::Ok, {});
        row(
            "a nearly full local storage names its node",
            [](ClusterBuilder &b) {
                b.qdevice();
                b.storage(u"local-zfs"_s, false, {u"images"_s});
                StorageState &full = b.storageState(u"n1"_s, u"local-zfs"_s);
                full.used = full.size / 100 * 95;
            },
            u"local-zfs on n1 is almost full"_s, StateClass::Warning, u"node/n1"_s);
    }

    void attention()
    {
        QFETCH(Change, change);
        QFETCH(QString, title);
        QFETCH(StateClass, state);
        QFETCH(QString, key);
        ClusterBuilder builder;
        builder.node(u"n1"_s);
        builder.node(u"n2"_s);
        builder.vm(101, u"plex"_s, u"n1"_s);
        change(builder);
        const QList<Attention> list = attentionOf(builder.facts().snapshot);
        if (title.isEmpty()) {
            QVERIFY2(list.isEmpty(), list.isEmpty() ? "" : qPrintable(list.first().title));
            return;
        }
        const auto found = std::ranges::find_if(list, [&](const Attention &a) { return a.title.contains(title); });
        QVERIFY2(found != list.end(), list.isEmpty() ? "nothing" : qPrintable(list.first().title));
        QCOMPARE(found->state, state);
        QCOMPARE(found->key, key);
        QVERIFY(!found->text.isEmpty());
    }

    void theWorstComesFirst()
    {
        ClusterBuilder builder;
        builder.node(u"n1"_s);
        builder.node(u"n2"_s);
        builder.vm(101, u"plex"_s, u"n1"_s);
        builder.content.haStatus.services[builder.guestState(101).key].state = u"error"_s;
        builder.qdevice(false);
        const QList<Attention> list = attentionOf(builder.facts().snapshot);
        QVERIFY(list.size() >= 2);
        QCOMPARE(list.first().state, StateClass::Error);
        QCOMPARE(list.last().state, StateClass::Warning);
    }
};

QTEST_GUILESS_MAIN(TestAttention)
#include "test_attention.moc"
