// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Drydock::Demo;

class ScenariosTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clockFollowsHoldAndAdvance()
    {
        SimClock clock(1000, 50);
        clock.hold();
        const double held = clock.now();
        QCOMPARE(clock.now(), held);
        clock.advance(90);
        QCOMPARE(clock.now(), held + 90);
        clock.run();
        QVERIFY(clock.now() >= held + 90);
        QVERIFY(!clock.isHeld());
    }

    void homelabIsTheDesign()
    {
        Scene s;
        const QMap<int, QString> places{{101, s.one}, {102, s.one}, {210, s.one}, {212, s.one}, {240, s.one},
                                        {103, s.two}, {104, s.two}, {211, s.two}, {250, s.two}};
        QCOMPARE(s.cluster->state().guests.size(), size_t(places.size()));
        for (auto it = places.begin(); it != places.end(); ++it)
            QCOMPARE(s.guest(it.key()).node, it.value());
        QCOMPARE(s.guest(101).config.value(u"hostpci0"_s).section(u',', 0, 0), u"0000:00:02.0"_s);
        QCOMPARE(s.guest(210).tags(), QStringList{u"pair-dns"_s});
        QCOMPARE(s.guest(211).tags(), QStringList{u"pair-dns"_s});
        QCOMPARE(s.cluster->expectedVotes(), 3);
        QCOMPARE(s.cluster->neededVotes(), 2);
        QCOMPARE(s.cluster->state().replication.size(), size_t(5));
        for (const auto &[id, job] : s.cluster->state().replication)
            QCOMPARE(job.schedule, u"*/15"_s);
        QCOMPARE(s.cluster->state().haRules.at(u"homelab"_s).resources.size(), 5);
        QVERIFY(s.cluster->state().haGroups.empty());
        const auto interface = [&](const QString &name) {
            for (const Interface &nic : s.node(s.one).interfaces) {
                if (nic.name == name)
                    return nic;
            }
            return Interface();
        };
        QCOMPARE(interface(u"vmbr1"_s).fields.value(u"bridge_ports"_s), u"eth0.10"_s);
        QVERIFY(s.cluster->storageContent(s.one, u"pbs"_s, u"backup"_s, 250).isEmpty());
        QVERIFY(!s.cluster->storageContent(s.one, u"pbs"_s, u"backup"_s, 102).isEmpty());
    }

    void homelabOnVersion8HasAGroup()
    {
        Scene s(u"homelab"_s, 8);
        QVERIFY(s.cluster->state().haRules.empty());
        QCOMPARE(s.cluster->state().haGroups.at(u"homelab"_s).nodes.keys(), (QStringList{s.one, s.two}));
        QCOMPARE(s.cluster->state().haResources.at(u"vm:103"_s).fields.value(u"group"_s), u"homelab"_s);
    }

    void smbHasItsPeculiarities()
    {
        Scene s(u"smb"_s);
        const State &state = s.cluster->state();
        QCOMPARE(state.nodes.size(), size_t(5));
        QCOMPARE(state.guests.size(), size_t(120));
        int bindMounts = 0, snapshots = 0, isos = 0, vlans = 0, vnets = 0;
        QMap<QString, int> pairs;
        for (const auto &[vmid, guest] : state.guests) {
            bindMounts += guest.config.value(u"mp0"_s).startsWith(u'/');
            snapshots += !guest.snapshots.isEmpty();
            isos += guest.config.value(u"ide2"_s).contains(u".iso");
            vlans += guest.config.value(u"net0"_s).contains(u"tag=");
            for (const SdnEntry &vnet : state.sdnVnets)
                vnets += guest.config.value(u"net0"_s).contains(u"bridge="_s + vnet.id);
            for (const QString &tag : guest.tags())
                ++pairs[tag];
        }
        QCOMPARE(bindMounts, 2);
        QCOMPARE(snapshots, 4);
        QCOMPARE(isos, 1);
        QCOMPARE(vlans, 117);
        QCOMPARE(vnets, 3);
        for (const Node &node : state.nodes) {
            QStringList ceph;
            for (const Interface &interface : node.interfaces) {
                if (interface.type == "OVSIntPort"_L1)
                    ceph.append(interface.fields.value(u"cidr"_s));
            }
            QCOMPARE(ceph, QStringList({u"10.10.20.%1/24"_s.arg(10 + node.id), u"10.10.21.%1/24"_s.arg(10 + node.id)}));
            QCOMPARE(node.pendingNetwork.isEmpty(), node.id != 4);
        }
        QCOMPARE(pairs.value(u"pair-web"_s), 2);
        QCOMPARE(state.haRules.size(), size_t(3));
    }

    void nothingMovesByItself_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<int>("pve");
        for (const QString &scenario : Cluster::scenarios()) {
            for (const int pve : {8, 9})
                QTest::addRow("%s stays as it is on %d", qPrintable(scenario), pve) << scenario << pve;
        }
    }

    void nothingMovesByItself()
    {
        QFETCH(QString, scenario);
        QFETCH(int, pve);
        Scene s(scenario, pve);
        s.run(200);
        QVERIFY2(s.eventsOf(u"move"_s).isEmpty() && s.eventsOf(u"ha-state"_s).isEmpty()
                     && s.eventsOf(u"stop"_s).isEmpty(),
                 s.story().left(600));
    }

    void sameSeedAndRequestsGiveTheSameStory()
    {
        const auto play = [](quint32 seed) {
            Scene s(u"homelab"_s, 9, seed);
            (void)s.cluster->migrateGuest(s.one, Kind::Vm, 102, {.target = s.two, .online = true}, s.token);
            (void)s.cluster->migrateGuest(s.one, Kind::Ct, 212, {.target = s.two, .restart = true}, s.token);
            s.run(300);
            s.cluster->powerNode(s.one, false);
            s.run(400);
            s.cluster->powerNode(s.one, true);
            s.run(300);
            return s.story();
        };
        const QByteArray first = play(7);
        QVERIFY(first.size() > 2000);
        QCOMPARE(play(7), first);
        QVERIFY(play(8) != first);
    }

    void oneLongStepEqualsManyShortOnes()
    {
        Scene longStep, shortSteps;
        for (Scene *s : {&longStep, &shortSteps})
            QVERIFY(s->cluster->migrateGuest(s->one, Kind::Vm, 102, {.target = s->two, .online = true}, s->token));
        longStep.run(400);
        for (int i = 0; i < 1600; ++i)
            shortSteps.run(0.25);
        QCOMPARE(longStep.story(), shortSteps.story());
    }

    void largeCostsNoEventPerGuest()
    {
        Scene s(u"large"_s);
        QCOMPARE(s.cluster->state().guests.size(), size_t(10000));
        const quint64 before = s.cluster->eventCount();
        s.run(600);
        const quint64 cost = s.cluster->eventCount() - before;
        // 32 LRM rounds every 5 s and one CRM round every 10 s.
        QCOMPARE_LE(cost, quint64(600 / 5 * 32 + 600 / 10 + 40));
    }

    void upidHasItsFields()
    {
        Scene s;
        const auto upid = s.cluster->migrateGuest(s.one, Kind::Ct, 212, {.target = s.two, .restart = true}, s.token);
        static const QRegularExpression form(
            u"^UPID:pve-node1:[0-9A-F]{8}:[0-9A-F]{8,9}:[0-9A-F]{8}:vzmigrate:212:root@pam!desktop:$"_s);
        QVERIFY2(form.match(*upid).hasMatch(), qPrintable(*upid));
        QCOMPARE(upid->section(u':', 4, 4).toLongLong(nullptr, 16), qint64(s.cluster->now()));
    }

    void clusterTasksComeWithALag()
    {
        Scene s;
        const auto upid = s.cluster->migrateGuest(s.one, Kind::Ct, 212, {.target = s.two, .restart = true}, s.token);
        const auto shown = [&](const QString &viewer) {
            return std::ranges::any_of(s.cluster->clusterTasks(viewer),
                                       [&](const Task *t) { return t->upid == *upid; });
        };
        QVERIFY(shown(s.one));
        QVERIFY(!shown(s.two));
        s.run(3);
        QVERIFY(shown(s.two));
        QMap<QString, int> perNode;
        for (const Task *t : s.cluster->clusterTasks(s.one))
            ++perNode[t->node];
        for (const int count : perNode)
            QVERIFY(count <= 25);
    }

    void agentAnswersOnlyWhenItCan()
    {
        Scene s;
        QCOMPARE(s.cluster->agentInterfaces(s.one, 102)->value(1).address, u"192.168.1.211"_s);
        QCOMPARE(s.cluster->containerInterfaces(s.one, 210)->value(1).address, u"192.168.1.192"_s);
        QVERIFY(s.cluster->haSet(s.one, u"vm:102"_s, {{u"state"_s, u"stopped"_s}}, {}));
        QVERIFY(s.until([&] { return !s.guest(102).running; }, 40));
        QCOMPARE(s.cluster->agentInterfaces(s.one, 102).error().reason, u"VM 102 is not running"_s);
        QVERIFY(s.cluster->haSet(s.one, u"vm:102"_s, {{u"state"_s, u"started"_s}}, {}));
        QVERIFY(s.until([&] { return s.guest(102).running; }, 60));
        QCOMPARE(s.cluster->agentInterfaces(s.one, 102).error().reason, u"QEMU guest agent is not running"_s);
        QVERIFY(s.until([&] { return s.cluster->agentInterfaces(s.one, 102).has_value(); }, 30));
    }

    void preconditionsNameWhatTiesAGuest()
    {
        Scene s;
        const auto plex = s.cluster->migratePreconditions(s.one, Kind::Vm, 101);
        QVERIFY(plex);
        QVERIFY(plex->running);
        QCOMPARE(plex->localResources, QStringList{u"hostpci0"_s});
        QCOMPARE(plex->allowedNodes, QStringList{s.two}); // only local_resources tells
        QCOMPARE(plex->localDisks.size(), 1);
        Scene smb(u"smb"_s);
        const auto gpu = smb.cluster->migratePreconditions(u"pve3"_s, Kind::Vm, 127);
        QVERIFY(gpu->allowedNodes.isEmpty());
        QCOMPARE(gpu->otherNodes.value(u"pve1"_s).unavailableResources, QStringList{u"hostpci0"_s});
    }

    void historyHasTheVersionsShape_data()
    {
        QTest::addColumn<int>("pve");
        QTest::addColumn<QString>("timeframe");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("step");
        QTest::newRow("an hour on 9") << 9 << u"hour"_s << 60 << 60;
        QTest::newRow("a day on 9") << 9 << u"day"_s << 1440 << 60;
        QTest::newRow("a week on 9") << 9 << u"week"_s << 336 << 1800;
        QTest::newRow("an hour on 8") << 8 << u"hour"_s << 70 << 60;
        QTest::newRow("a day on 8") << 8 << u"day"_s << 70 << 1800;
    }

    void historyHasTheVersionsShape()
    {
        QFETCH(int, pve);
        QFETCH(QString, timeframe);
        QFETCH(int, step);
        Scene s(u"homelab"_s, pve);
        const auto node = s.cluster->nodeHistory(s.one, timeframe);
        QTEST(int(node.size()), "count");
        QCOMPARE(int(node[1].time - node[0].time), step);
        QCOMPARE(node.constLast().values.contains(u"arcsize"_s), pve == 9);
        for (const HistorySample &sample : s.cluster->guestHistory(102, timeframe)) {
            QVERIFY(sample.values.value(u"cpu"_s) >= 0 && sample.values.value(u"cpu"_s) <= 1);
            QVERIFY(sample.values.value(u"mem"_s) <= sample.values.value(u"maxmem"_s));
        }
        const auto again = s.cluster->nodeHistory(s.one, timeframe);
        QCOMPARE(again.constLast().values, node.constLast().values);
    }

    void backupAddsAVolume()
    {
        Scene s;
        const auto upid = s.cluster->backup(s.two, {250}, u"pbs"_s, u"snapshot"_s, s.token);
        QVERIFY(upid);
        s.run(3);
        QCOMPARE(s.guest(250).lock, u"backup"_s);
        QVERIFY(s.until([&] { return s.ended(*upid); }, 120));
        QVERIFY(s.guest(250).lock.isEmpty());
        QCOMPARE(s.cluster->storageContent(s.one, u"pbs"_s, u"backup"_s, 250).size(), 1);
    }

    void stateDocumentHoldsEveryGuest()
    {
        Scene s;
        const QJsonObject state = s.cluster->toJson();
        QCOMPARE(state.value(u"guests"_s).toArray().size(), 9);
        QCOMPARE(state.value(u"nodes"_s).toArray().size(), 2);
        QCOMPARE(state.value(u"ha"_s).toObject().value(u"services"_s).toObject().size(), 5);
    }
};

QTEST_GUILESS_MAIN(ScenariosTest)
#include "scenariostest.moc"
