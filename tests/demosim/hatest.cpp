// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene.h"

#include <QJsonArray>

using namespace Drydock::Demo;

class HaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void migrationIsAskedThenDoneByTheRounds()
    {
        Scene s;
        const auto upid = s.cluster->migrateGuest(s.one, Kind::Ct, 240, {.target = s.two, .restart = true}, s.token);
        QVERIFY(upid->contains(u":hamigrate:240:root@pam!desktop:"));
        s.run(1);
        QVERIFY(s.ended(*upid)); // only asked
        QCOMPARE(s.cluster->state().task(*upid)->log,
                 (QStringList{u"Requesting HA migration for CT 240 to node pve-node2"_s, u"TASK OK"_s}));
        QCOMPARE(s.guest(240).node, s.one);
        QVERIFY(s.guest(240).running);

        QVERIFY(s.until([&] { return s.service(u"ct:240"_s) == u"migrate"; }, 11));
        QVERIFY(s.until([&] { return s.task(u"vzshutdown"_s, u"240"_s) != nullptr; }, 6));
        QCOMPARE(s.task(u"vzshutdown"_s, u"240"_s)->user, u"root@pam"_s);
        QCOMPARE(s.task(u"vzshutdown"_s, u"240"_s)->log.constFirst(), u"task started by HA resource agent"_s);
        QVERIFY(s.until([&] { return s.guest(240).node == s.two; }, 30));
        QVERIFY(!s.guest(240).running);
        QVERIFY(s.until([&] { return s.cluster->haVerboseState(u"ct:240"_s) == u"starting"; }, 25));
        QVERIFY(s.until([&] { return s.guest(240).running; }, 10));
        QVERIFY(s.until([&] { return s.cluster->haVerboseState(u"ct:240"_s) == u"started"; }, 20));
        QCOMPARE(s.eventsOf(u"move"_s, 240).size(), 1);
        const double down = s.eventsOf(u"start"_s, 240)[0].value(u"at"_s).toDouble()
                            - s.eventsOf(u"stop"_s, 240)[0].value(u"at"_s).toDouble();
        QVERIFY2(down > 8 && down < 45, qPrintable(QString::number(down)));
    }

    void virtualMachineMovesLiveUnderHa()
    {
        Scene s;
        QVERIFY(s.cluster->migrateGuest(s.one, Kind::Vm, 102, {.target = s.two, .online = true}, s.token));
        QVERIFY(s.until([&] { return s.guest(102).node == s.two; }));
        QVERIFY(s.until([&] { return s.cluster->haVerboseState(u"vm:102"_s) == u"starting"; }, 25));
        QVERIFY(s.until([&] { return s.cluster->haVerboseState(u"vm:102"_s) == u"started"; }, 25));
        QCOMPARE(s.eventsOf(u"stop"_s, 102).size(), 0);
        QCOMPARE(s.task(u"qmigrate"_s, u"102"_s)->user, u"root@pam"_s);
        QVERIFY(s.task(u"qmigrate"_s, u"102"_s)->token.isEmpty());
    }

    void failbackBouncesAGuestThatPrefersItsNode()
    {
        Scene s;
        (void)s.cluster->haRuleDelete(s.one, u"homelab"_s);
        QVERIFY(s.cluster->haRuleCreate(s.one, {{u"rule"_s, u"home"_s},
                                                {u"type"_s, u"node-affinity"_s},
                                                {u"resources"_s, u"ct:240"_s},
                                                {u"nodes"_s, u"pve-node1"_s}}));
        QVERIFY(s.cluster->migrateGuest(s.one, Kind::Ct, 240, {.target = s.two}, s.token)
                    .error()
                    .reason.contains(u"--restart"));
        QVERIFY(s.cluster->migrateGuest(s.one, Kind::Ct, 240, {.target = s.two, .restart = true}, s.token));
        QVERIFY(s.until([&] { return s.guest(240).node == s.two; }, 60));
        QVERIFY(s.until([&] { return s.guest(240).node == s.one; }, 90));
        QVERIFY(s.until([&] { return s.cluster->haVerboseState(u"ct:240"_s) == u"started"; }, 60));
        QCOMPARE(s.eventsOf(u"move"_s, 240).size(), 2);
    }

    void groupWithFailbackBouncesOnVersion8()
    {
        Scene s(u"homelab"_s, 8);
        QVERIFY(s.cluster->haGroupSet(s.one, u"homelab"_s, {{u"nodes"_s, u"pve-node1:2,pve-node2:1"_s}}, {}));
        // Everything of the group prefers node 1 now: 103 and 104 come over by themselves.
        QVERIFY(s.until([&] { return s.guest(103).node == s.one && s.guest(104).node == s.one; }, 300));
    }

    void companionsMoveTogetherAndOpponentsRefuse()
    {
        Scene s;
        (void)s.cluster->haRuleDelete(s.one, u"homelab"_s);
        QVERIFY(s.cluster->haRuleCreate(s.one, {{u"rule"_s, u"together"_s},
                                                {u"type"_s, u"resource-affinity"_s},
                                                {u"resources"_s, u"vm:102,ct:240"_s},
                                                {u"affinity"_s, u"positive"_s}}));
        QVERIFY(s.cluster->haRuleCreate(s.one, {{u"rule"_s, u"apart"_s},
                                                {u"type"_s, u"resource-affinity"_s},
                                                {u"resources"_s, u"vm:101,vm:104"_s},
                                                {u"affinity"_s, u"negative"_s}}));
        const auto refused = s.cluster->migrateGuest(s.one, Kind::Vm, 101, {.target = s.two, .online = true}, s.token);
        QVERIFY(refused);
        s.run(1);
        const Task &task = *s.cluster->state().task(*refused);
        QCOMPARE(task.status, u"command 'ha-manager migrate vm:101 pve-node2' failed: exit code 2"_s);
        QVERIFY(task.log.contains(
            u"- resource 'vm:104' on target node 'pve-node2' in negative affinity with resource 'vm:101'"_s));

        const auto asked = s.cluster->migrateGuest(s.one, Kind::Ct, 240, {.target = s.two, .restart = true}, s.token);
        QVERIFY(s.cluster->state().task(*asked)->log.contains(
            u"also migrate resource 'vm:102' in positive affinity with resource 'ct:240' to target node 'pve-node2'"_s));
        QVERIFY(s.until([&] { return s.guest(240).node == s.two && s.guest(102).node == s.two; }, 300));
        s.run(120);
        QCOMPARE(s.guest(101).node, s.one);
    }

    void stopByConfigurationShutsDownAndStartsAgain()
    {
        Scene s;
        QVERIFY(s.cluster->haSet(s.one, u"vm:101"_s, {{u"state"_s, u"stopped"_s}}, {}));
        QCOMPARE(s.cluster->haVerboseState(u"vm:101"_s), u"stopping"_s);
        QVERIFY(s.until([&] { return !s.guest(101).running; }, 40));
        QVERIFY(s.until([&] { return s.service(u"vm:101"_s) == u"stopped"; }, 25));
        QVERIFY(s.cluster->haSet(s.one, u"vm:101"_s, {{u"state"_s, u"started"_s}}, {}));
        QVERIFY(s.until([&] { return s.guest(101).running; }, 40));
        QVERIFY(s.until([&] { return s.cluster->haVerboseState(u"vm:101"_s) == u"started"; }, 40));
        QCOMPARE(s.guest(101).node, s.one);
    }

    void guestThatIgnoresTheShutdownIsEndedAfterAMinute()
    {
        Scene s;
        s.cluster->refuseStop(102, true);
        QVERIFY(s.cluster->haSet(s.one, u"vm:102"_s, {{u"state"_s, u"stopped"_s}}, {}));
        QVERIFY(s.until([&] { return s.task(u"qmshutdown"_s, u"102"_s) != nullptr; }, 20));
        s.run(55);
        QVERIFY(s.guest(102).running);
        s.run(10);
        QVERIFY(!s.guest(102).running);
        QVERIFY(s.task(u"qmshutdown"_s, u"102"_s)->log.contains(u"VM still running - terminating now with SIGTERM"_s));
    }

    void stopTaskOnlyAsks()
    {
        Scene s;
        const auto upid = s.cluster->guestPower(s.two, Kind::Vm, 102, u"stop"_s, {}, s.token); // even on the wrong node
        QVERIFY(upid);
        s.run(1);
        QCOMPARE(s.cluster->state().task(*upid)->log.constFirst(), u"Requesting HA stop for VM 102"_s);
        QVERIFY(s.guest(102).running);
        QVERIFY(s.until([&] { return !s.guest(102).running; }, 20));
        QCOMPARE(s.cluster->state().haResources.at(u"vm:102"_s).state(), u"stopped"_s);
        QVERIFY(s.task(u"qmstop"_s, u"102"_s));
    }

    void newResourceIsQueuedThenStarted()
    {
        Scene s;
        QVERIFY(s.cluster->haAdd(s.one, {{u"sid"_s, u"ct:212"_s}}));
        QCOMPARE(s.cluster->haVerboseState(u"ct:212"_s), u"queued"_s);
        QCOMPARE(s.cluster->haState(u"ct:212"_s), u"started"_s);
        QVERIFY(s.until([&] { return s.cluster->haVerboseState(u"ct:212"_s) == u"started"; }, 40));
        QVERIFY(s.cluster->haDelete(s.one, u"ct:212"_s, true));
        QCOMPARE(s.cluster->haVerboseState(u"ct:212"_s), u"deleting"_s);
        s.run(12);
        QVERIFY(s.cluster->haVerboseState(u"ct:212"_s).isEmpty());
        QVERIFY(s.guest(212).running);
        QCOMPARE(s.eventsOf(u"stop"_s, 212).size(), 0);
    }

    void maintenanceEmptiesTheNodeAndBringsItsGuestsBack()
    {
        Scene s;
        QVERIFY(s.cluster->haMaintenance(s.two, true));
        QVERIFY(s.until([&] { return s.guest(103).node == s.one && s.guest(104).node == s.one; }, 400));
        QCOMPARE(s.cluster->nodeRow(s.two, s.one).haState, u"maintenance"_s);
        QCOMPARE(s.cluster->nodeRow(s.two, s.one).status, u"online"_s);
        QCOMPARE(s.cluster->state().ha.services.at(u"vm:103"_s).maintenanceNode, s.two);
        QVERIFY(s.cluster->haMaintenance(s.two, false));
        QVERIFY(s.until([&] { return s.guest(103).node == s.two && s.guest(104).node == s.two; }, 500));
        QCOMPARE(s.eventsOf(u"stop"_s, 103).size(), 0);
    }

    void maintenanceMovesWhatItCanAndGoesOnTrying()
    {
        Scene s;
        QVERIFY(s.cluster->haRuleCreate(s.one, {{u"rule"_s, u"together"_s},
                                                {u"type"_s, u"resource-affinity"_s},
                                                {u"resources"_s, u"vm:103,vm:104"_s},
                                                {u"affinity"_s, u"positive"_s}}));
        QVERIFY(s.cluster->haMaintenance(s.one, true));
        // A VM moves live, a container stops and starts again; what is tied to its node is tried again and again.
        QVERIFY(s.until([&] { return s.service(u"ct:240"_s) == u"relocate"; }, 40));
        QCOMPARE(s.service(u"vm:102"_s), u"migrate"_s);
        QVERIFY(s.until([&] { return s.guest(102).node == s.two && s.guest(240).node == s.two; }, 400));
        QCOMPARE(s.eventsOf(u"stop"_s, 102).size(), 0);
        QVERIFY(!s.eventsOf(u"stop"_s, 240).isEmpty());
        s.run(120);
        QCOMPARE(s.guest(101).node, s.one);
        QVERIFY(s.guest(101).running);
        const auto tries = std::ranges::count_if(s.cluster->state().tasks, [](const Task &task) {
            return task.type == u"qmigrate"_s && task.id == u"101"_s && task.status != u"OK"_s;
        });
        QVERIFY2(tries > 2, qPrintable(QString::number(tries)));
        QVERIFY(s.cluster->haMaintenance(s.one, false));
        QVERIFY(s.until([&] { return s.guest(102).node == s.one && s.guest(240).node == s.one; }, 500));

        // Companions keep each other where they went.
        QVERIFY(s.cluster->haMaintenance(s.two, true));
        QVERIFY(s.until([&] { return s.guest(103).node == s.one && s.guest(104).node == s.one; }, 400));
        QVERIFY(s.cluster->haMaintenance(s.two, false));
        s.run(300);
        QCOMPARE(s.guest(103).node, s.one);
        QCOMPARE(s.guest(104).node, s.one);
        QCOMPARE(s.cluster->state().ha.services.at(u"vm:103"_s).maintenanceNode, s.two);
    }

    void theManagerFillsAnEmptyNodeByItself_data()
    {
        QTest::addColumn<QString>("crs");
        QTest::addColumn<bool>("filled");
        QTest::newRow("by measured load") << u"ha=dynamic,ha-auto-rebalance=1"_s << true;
        QTest::newRow("by configured load") << u"ha=static,ha-auto-rebalance=1"_s << true;
        QTest::newRow("not by counting guests") << u"ha=basic,ha-auto-rebalance=1"_s << false;
        QTest::newRow("not while it is parked") << u"ha=dynamic,ha-auto-rebalance=0"_s << false;
        QTest::newRow("not below its threshold")
            << u"ha=dynamic,ha-auto-rebalance=1,ha-auto-rebalance-threshold=95"_s << false;
    }

    void theManagerFillsAnEmptyNodeByItself()
    {
        QFETCH(QString, crs);
        QFETCH(bool, filled);
        Scene s;
        // Its device ties it to its node: the scheduler is told to leave it alone, as an operator would.
        QVERIFY(s.cluster->haSet(s.one, u"vm:101"_s, {{u"auto-rebalance"_s, u"0"_s}}, {}));
        for (const int vmid : {103, 104})
            QVERIFY(s.cluster->migrateGuest(s.two, Kind::Vm, vmid, {.target = s.one, .online = true}, s.token));
        QVERIFY(s.until([&] { return s.guest(103).node == s.one && s.guest(104).node == s.one; }));
        QVERIFY(s.until([&] { return s.cluster->haVerboseState(u"vm:104"_s) == u"started"; }));
        QVERIFY(s.cluster->setOptions(s.one, {{u"crs"_s, crs}}, {}));
        const auto onTwo = [&] {
            return std::ranges::count_if(std::array{102, 103, 104, 240},
                                         [&](int vmid) { return s.guest(vmid).node == s.two; });
        };
        QCOMPARE(s.until([&] { return onTwo() > 0; }, 600), filled);
        QCOMPARE(s.eventsOf(u"ha-rebalance"_s).isEmpty(), !filled);
        QCOMPARE(s.guest(101).node, s.one);
        if (!filled)
            return;
        // It ends: the load is even enough, or no move makes it more so.
        s.run(900);
        const qsizetype asked = s.eventsOf(u"ha-rebalance"_s).size();
        s.run(900);
        QCOMPARE(s.eventsOf(u"ha-rebalance"_s).size(), asked);
    }

    void theServicesOfAFailedNodeGoWhereMemoryIsFree()
    {
        const auto fullest = [](const QString &crs, QMap<QString, QString> &placed) {
            Scene s(u"smb"_s);
            if (!s.cluster->setOptions(u"pve1"_s, {{u"crs"_s, crs}}, {}))
                return -1.0;
            QStringList lost;
            for (const auto &[sid, service] : s.cluster->state().ha.services)
                if (service.node == u"pve3"_s)
                    lost << sid;
            s.cluster->powerNode(u"pve3"_s, false);
            s.run(400);
            for (const QString &sid : std::as_const(lost))
                placed.insert(sid, s.cluster->state().ha.services.at(sid).node);
            QMap<QString, double> memory;
            for (const auto &[vmid, guest] : s.cluster->state().guests)
                if (guest.running)
                    memory[guest.node] += double(guest.memory);
            double most = 0;
            for (const auto &[name, used] : memory.asKeyValueRange())
                most = std::max(most, used / double(s.node(name).maxMemory));
            return most;
        };
        QMap<QString, QString> byNumber, byLoad;
        const double counted = fullest(u"ha=basic"_s, byNumber);
        const double weighed = fullest(u"ha=static"_s, byLoad);
        QVERIFY(counted > 0 && weighed > 0 && byNumber.size() > 2);
        QVERIFY(!std::ranges::contains(byNumber, u"pve3"_s) && !std::ranges::contains(byLoad, u"pve3"_s));
        QVERIFY(byNumber != byLoad);
        QVERIFY2(weighed <= counted, qPrintable(u"%1 > %2"_s.arg(weighed).arg(counted)));
    }

    void refusals_data()
    {
        QTest::addColumn<int>("pve");
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("words");
        QTest::newRow("groups are gone on 9")
            << 9 << u"group"_s << u"cannot create group: ha groups have been migrated to rules"_s;
        QTest::newRow("group= on a resource of 9")
            << 9 << u"resource-group"_s << u"invalid parameter 'group': ha groups have been migrated to rules"_s;
        QTest::newRow("an unknown guest")
            << 9 << u"unknown"_s << u"unable to detect SID from VMID - VM/CT 999 does not exist"_s;
        QTest::newRow("a VM called a container")
            << 9 << u"wrong-kind"_s << u"resource 'ct:102' - guest with ID 102 is not a container"_s;
        QTest::newRow("a resource twice")
            << 8 << u"twice"_s << u"create resource failed: resource ID 'vm:101' already defined"_s;
        QTest::newRow("a second node rule")
            << 9 << u"second-rule"_s << u"create ha rule failed: 400 Rule 'again' is invalid."_s;
        QTest::newRow("a rule for a guest without HA")
            << 9 << u"unmanaged"_s << u"create ha rule failed: cannot use unmanaged resource(s) ct:250."_s;
        QTest::newRow("a group in use on 8")
            << 8 << u"used-group"_s << u"delete group failed: ha group is used by service 'ct:240'"_s;
    }

    void refusals()
    {
        QFETCH(int, pve);
        QFETCH(QString, call);
        Scene s(u"homelab"_s, pve);
        Cluster &c = *s.cluster;
        const auto rule = [](const QString &resource) {
            return Params{{u"rule"_s, u"again"_s},
                          {u"type"_s, u"node-affinity"_s},
                          {u"resources"_s, resource},
                          {u"nodes"_s, u"pve-node1"_s}};
        };
        const Outcome answer = call == u"group" ? c.haGroupCreate(s.one, {{u"group"_s, u"x1"_s}})
                               : call == u"resource-group"
                                   ? c.haAdd(s.one, {{u"sid"_s, u"ct:212"_s}, {u"group"_s, u"homelab"_s}})
                               : call == u"unknown"     ? c.haAdd(s.one, {{u"sid"_s, u"999"_s}})
                               : call == u"wrong-kind"  ? c.haAdd(s.one, {{u"sid"_s, u"ct:102"_s}})
                               : call == u"twice"       ? c.haAdd(s.one, {{u"sid"_s, u"vm:101"_s}})
                               : call == u"second-rule" ? c.haRuleCreate(s.one, rule(u"vm:101"_s))
                               : call == u"unmanaged"   ? c.haRuleCreate(s.one, rule(u"ct:250"_s))
                                                        : c.haGroupDelete(s.one, u"homelab"_s);
        QVERIFY(!answer);
        QTEST(answer.error().reason, "words");
    }

    void anotherNodeTakesTheOfficeOfTheMasterOver()
    {
        Scene s;
        const QString first = s.cluster->state().ha.master;
        const QString second = first == s.one ? s.two : s.one;
        QVERIFY(s.cluster->haMigrate(s.one, u"vm:102"_s, s.two, false));
        s.cluster->changeHaMaster();
        QCOMPARE(s.cluster->state().ha.master, second);
        QCOMPARE(s.eventsOf(u"master"_s).last().value(u"node"_s).toString(), second);
        // What was asked of the old one is carried out by the new one.
        QVERIFY(s.until([&] { return s.guest(102).node == s.two; }, 120));
        QCOMPARE(s.cluster->state().ha.master, second);
        QVERIFY(s.cluster->nodePower(first, u"shutdown"_s, s.token));
        QVERIFY(s.until([&] { return s.node(first).power == Power::Off; }, 300));
        s.cluster->changeHaMaster(); // nobody else could
        QCOMPARE(s.cluster->state().ha.master, second);
    }

    void stateTellsWhatAManagerOfHaIsToldToDo_data()
    {
        QTest::addColumn<int>("pve");
        QTest::newRow("rules and failback of resources on 9") << 9;
        QTest::newRow("groups and their failback on 8") << 8;
    }

    void stateTellsWhatAManagerOfHaIsToldToDo()
    {
        QFETCH(int, pve);
        Scene s(u"homelab"_s, pve);
        Cluster &c = *s.cluster;
        const auto ha = [&]() -> QJsonValue { return c.toJson().value(u"ha"_s); };
        QCOMPARE(ha()[u"resources"_s].toObject().size(), 5);
        QCOMPARE(ha()[u"resources"_s][u"vm:102"_s][u"state"_s].toString(), u"started"_s);
        QCOMPARE(ha()[u"master"_s].toString(), c.state().ha.master);
        if (pve == 9) {
            QVERIFY(ha()[u"groups"_s].toObject().isEmpty());
            QCOMPARE(ha()[u"resources"_s][u"vm:102"_s][u"failback"_s], QJsonValue(true));
            QVERIFY(c.haSet(s.one, u"vm:102"_s, {{u"failback"_s, u"0"_s}, {u"state"_s, u"stopped"_s}}, {}));
            QCOMPARE(ha()[u"resources"_s][u"vm:102"_s][u"failback"_s], QJsonValue(false));
            QCOMPARE(ha()[u"resources"_s][u"vm:102"_s][u"state"_s].toString(), u"stopped"_s);
            const QJsonValue rule = ha()[u"rules"_s][u"homelab"_s];
            QCOMPARE(rule[u"enabled"_s], QJsonValue(true));
            QCOMPARE(rule[u"strict"_s], QJsonValue(false));
            QCOMPARE(rule[u"type"_s].toString(), u"node-affinity"_s);
            QCOMPARE(rule[u"resources"_s].toArray().size(), 5);
            QCOMPARE(rule[u"nodes"_s].toObject(), (QJsonObject{{s.one, 0}, {s.two, 0}}));
            QVERIFY(c.haRuleSet(s.one, u"homelab"_s, {{u"disable"_s, u"1"_s}, {u"strict"_s, u"1"_s}}, {}));
            QCOMPARE(ha()[u"rules"_s][u"homelab"_s][u"enabled"_s], QJsonValue(false));
            QCOMPARE(ha()[u"rules"_s][u"homelab"_s][u"strict"_s], QJsonValue(true));
            return;
        }
        QVERIFY(ha()[u"rules"_s].toObject().isEmpty());
        QCOMPARE(ha()[u"resources"_s][u"vm:102"_s][u"group"_s].toString(), u"homelab"_s);
        QCOMPARE(ha()[u"groups"_s][u"homelab"_s][u"nofailback"_s], QJsonValue(false));
        QVERIFY(c.haGroupSet(s.one, u"homelab"_s, {{u"nofailback"_s, u"1"_s}, {u"nodes"_s, u"pve-node1:2,pve-node2"_s}},
                             {}));
        QCOMPARE(ha()[u"groups"_s][u"homelab"_s][u"nofailback"_s], QJsonValue(true));
        QCOMPARE(ha()[u"groups"_s][u"homelab"_s][u"nodes"_s].toObject(), (QJsonObject{{s.one, 2}, {s.two, 0}}));
    }

    void stateTellsOptionsAndImagesInDrives()
    {
        Scene s(u"smb"_s);
        Cluster &c = *s.cluster;
        const auto drives = [&](int vmid) {
            const QJsonArray guests = c.toJson()[u"guests"_s].toArray();
            for (const QJsonValue &guest : guests) {
                if (guest[u"vmid"_s] == vmid)
                    return guest[u"cdrom"_s].toObject();
            }
            return QJsonObject();
        };
        QVERIFY(!c.toJson()[u"options"_s].toObject().contains(u"crs"_s));
        QVERIFY(c.setOptions(u"pve1"_s, {{u"crs"_s, u"ha=static,ha-auto-rebalance=1"_s}}, {}));
        QCOMPARE(c.toJson()[u"options"_s][u"crs"_s].toString(), u"ha=static,ha-auto-rebalance=1"_s);
        QCOMPARE(drives(106), (QJsonObject{{u"ide2"_s, u"local:iso/virtio-win-0.1.271.iso"_s}}));
        QVERIFY(drives(100).isEmpty());
        QVERIFY(c.setGuestConfig(s.guest(106).node, Kind::Vm, 106, {{u"ide2"_s, u"none,media=cdrom"_s}}, {}, s.token));
        QCOMPARE(drives(106), (QJsonObject{{u"ide2"_s, u"none"_s}}));
    }
};

QTEST_GUILESS_MAIN(HaTest)
#include "hatest.moc"
