// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainrequests.h"

#include "cluster/roletags.h"
#include "operations/findings.h"
#include "operations/planexport.h"
#include "operations/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace DrydockTest;

namespace
{

Plan homelabPlan(bool decided = true, AfterDrain then = AfterDrain::Reboot, bool qdevice = true)
{
    const ClusterBuilder c = homelab(9, qdevice);
    DrainRequest request;
    request.node = NodeName(u"pve-node1"_s);
    request.then = then;
    request.reason = u"kernel update"_s;
    if (decided)
        request.decisions.insert(VmId{101}, {Strategy::StopReturn, {}});
    return planDrain(c.facts(), request, u"0b6c3d5e-0000-4000-8000-000000000001"_s);
}

Finding sample(const QString &code)
{
    Finding finding;
    finding.code = code;
    finding.subject = u"vm:101"_s;
    finding.arguments = {{u"name"_s, u"plex"_s},
                         {u"node"_s, u"pve-node1"_s},
                         {u"target"_s, u"pve-node2"_s},
                         {u"device"_s, u"hostpci0"_s},
                         {u"storage"_s, u"local-zfs"_s},
                         {u"bridge"_s, u"vmbr1"_s},
                         {u"vlan"_s, u"20"_s},
                         {u"size"_s, u"8589934592"_s},
                         {u"free"_s, u"1073741824"_s},
                         {u"partner"_s, u"ct:211"_s},
                         {u"partnerName"_s, u"pihole2"_s},
                         {u"lock"_s, u"backup"_s},
                         {u"privilege"_s, u"VM.Migrate"_s},
                         {u"path"_s, u"/vms/101"_s},
                         {u"votes"_s, u"1"_s},
                         {u"expected"_s, u"2"_s},
                         {u"then"_s, u"reboot"_s},
                         {u"effect"_s, u"down"_s},
                         {u"what"_s, u"config"_s},
                         {u"state"_s, u"stopped"_s},
                         {u"before"_s, u"started"_s},
                         {u"guests"_s, u"vm:104"_s},
                         {u"count"_s, u"3"_s},
                         {u"nodes"_s, u"pve-node2"_s}};
    return finding;
}

Error error(Error::Kind kind, const QString &text, int http = 500)
{
    return {.kind = kind, .http = http, .text = text, .fields = {}};
}

} // namespace

class TestPlanWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFindingHasItsSentence_data()
    {
        QTest::addColumn<QString>("code");
        for (const FindingCode &entry : findingCodes)
            QTest::newRow(entry.code.data()) << QString(entry.code);
    }

    void eachFindingHasItsSentence()
    {
        QFETCH(QString, code);
        const QString text = findingText(sample(code));
        QVERIFY2(text != u"vm:101: "_s + code, qPrintable(text));
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(!text.contains(QRegularExpression(u"%[0-9Ln]"_s)), qPrintable(text));
        QVERIFY2(text.size() > 25, qPrintable(text));
        QCOMPARE(std::ranges::count(findingCodes, code, [](const FindingCode &c) { return QString(c.code); }), 1);
        Finding accepted = sample(code);
        accepted.arguments.insert(u"accepted"_s, u"yes"_s);
        QVERIFY(findingText(accepted) != text);
    }

    void sentences_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("text");
        QTest::newRow("D-010 consequence first")
            << u"quorum-lost"_s
            << u"Taking pve-node1 down leaves 1 of 2 votes. The cluster becomes read-only: no guest can be started or "
               u"migrated, and HA stops."_s;
        QTest::newRow("a bridge") << u"bridge-missing"_s
                                  << u"VM 101 plex would lose its network: vmbr1 does not exist on pve-node2."_s;
        QTest::newRow("a privilege and its path")
            << u"no-privilege"_s
            << u"This login lacks the privilege VM.Migrate on /vms/101, so the plan would be refused."_s;
        QTest::newRow("a partner")
            << u"kept-apart"_s << u"VM 101 plex must not share a node with CT 211 pihole2, which is on pve-node2."_s;
    }

    void sentences()
    {
        QFETCH(QString, code);
        QFETCH(QString, text);
        QCOMPARE(findingText(sample(code)), text);
    }

    void everyWayOfNotReadingHasItsOwnSentence()
    {
        QSet<QString> texts;
        const QStringList ways{u"config"_s, u"preconditions"_s, u"bridge"_s,      u"network"_s, u"votes"_s,
                               u"ha"_s,     u"replication"_s,   u"permissions"_s, u"load"_s,    u"processor"_s};
        for (const QString &what : ways) {
            Finding finding = sample(u"not-read"_s);
            finding.arguments[u"what"_s] = what;
            texts.insert(findingText(finding));
        }
        QCOMPARE(texts.size(), ways.size());
    }

    void everyRoleHasItsOwnSentence()
    {
        QSet<QString> texts;
        for (const QLatin1StringView role : roleCodes) {
            Finding finding = sample(u"role"_s);
            finding.arguments.insert(u"role"_s, role);
            finding.arguments.insert(u"tag"_s, role);
            texts.insert(findingText(finding));
            QVERIFY(findingText(finding).contains(u"by its tag "_s + role));
        }
        QCOMPARE(texts.size(), qsizetype(roleCodes.size()));
    }

    void fixesNotesAndBasesHaveWords()
    {
        QSet<QString> texts;
        for (const QLatin1StringView code : fixCodes) {
            const QString text = fixText({.code = code, .strategy = {}, .target = NodeName(u"pve-node2"_s)});
            QVERIFY2(text != code && !text.isEmpty(), code.data());
            texts.insert(text);
        }
        QCOMPARE(texts.size(), qsizetype(fixCodes.size()));
        for (const QLatin1StringView code : noteCodes) {
            GuestPlan guest;
            guest.note = code;
            QVERIFY2(noteText(guest) != code && !noteText(guest).isEmpty(), code.data());
        }
        for (const QLatin1StringView code : basisCodes) {
            Interruption interruption;
            interruption.basis = code;
            QVERIFY2(basisText(interruption) != code, code.data());
        }
        QVERIFY(noteText({}).isEmpty());
    }

    void aCodeOfANewerProgramIsShownAsItIs()
    {
        Finding finding;
        finding.code = u"from-the-future"_s;
        finding.subject = u"vm:5"_s;
        QVERIFY(findingText(finding).contains(u"from-the-future"_s));
    }

    void advice_data()
    {
        QTest::addColumn<Error>("given");
        QTest::addColumn<QString>("mentions");
        const auto server = [](const QString &text) { return error(Error::Kind::Server, text); };
        QTest::newRow("403 names privilege and path")
            << error(Error::Kind::Forbidden, u"Permission check failed (/vms/102, VM.Migrate)"_s, 403)
            << u"privilege VM.Migrate on /vms/102"_s;
        QTest::newRow("a lock is named") << error(Error::Kind::Locked, u"VM is locked (backup)"_s) << u"(backup)"_s;
        QTest::newRow("a lock file that times out is somebody else's task")
            << server(u"can't lock file '/var/lock/qemu-server/lock-122.conf' - got timeout"_s) << u"Another task"_s;
        QTest::newRow("no quorum") << error(Error::Kind::NoQuorum, u"cluster not ready - no quorum?"_s)
                                   << u"Bring enough nodes"_s;
        QTest::newRow("not a replication target")
            << server(u"Cannot live-migrate replicated VM to node 'n3' - not a replication target. Use 'force' to "
                      u"override."_s)
            << u"has its replica"_s;
        QTest::newRow("local devices") << server(u"can't migrate VM which uses local devices: hostpci0"_s)
                                       << u"start it here again"_s;
        QTest::newRow("local disks") << server(
            u"can't live migrate attached local disks without with-local-disks option"_s)
                                     << u"local disks to be copied"_s;
        QTest::newRow("a local CD") << server(u"can't migrate local cdrom drive 'local:iso/x.iso'"_s) << u"Eject"_s;
        QTest::newRow("a bind mount") << server(u"cannot migrate local bind mount point 'mp0'"_s) << u"shared"_s;
        QTest::newRow("negative affinity")
            << server(u"- resource 'vm:104' on target node 'pve-node2' in negative affinity with resource 'ct:240'"_s)
            << u"kept apart"_s;
        QTest::newRow("HA error state") << server(
            u"service 'vm:101' in error state, must be disabled and fixed first"_s)
                                        << u"disabled"_s;
        QTest::newRow("no space") << server(u"cannot receive: out of space"_s) << u"Free some space"_s;
        QTest::newRow("a storage") << server(u"storage 'fast' is not available on node 'n2'"_s)
                                   << u"Make the storage available"_s;
        QTest::newRow("a shutdown that times out")
            << server(u"VM quit/powerdown failed - got timeout"_s) << u"console"_s;
        QTest::newRow("a guest that moved")
            << server(u"Configuration file 'nodes/pve-node1/qemu-server/122.conf' does not exist"_s)
            << u"another node"_s;
        QTest::newRow("root only") << server(u"Only root may use this option."_s) << u"root@pam"_s;
    }

    void advice()
    {
        QFETCH(Error, given);
        QFETCH(QString, mentions);
        QVERIFY2(errorAdvice(given).contains(mentions), qPrintable(errorAdvice(given)));
        QVERIFY2(errorText(given).contains(given.text), "the server's words are kept");
    }

    void eachKindOfErrorHasWordsAndANextStep()
    {
        QSet<QString> texts;
        int kinds = 0;
        for (int kind = 0; kind <= int(Error::Kind::Local); ++kind, ++kinds) {
            const Error plain = error(Error::Kind(kind), {});
            QVERIFY(!errorText(plain).isEmpty());
            QVERIFY(errorAdvice(plain).size() > 20);
            texts.insert(errorText(plain));
        }
        QCOMPARE(texts.size(), kinds);
        Error fields = error(Error::Kind::BadParameter, u"Parameter verification failed."_s, 400);
        fields.fields = {{u"target"_s, u"target is local node."_s}};
        QVERIFY(errorText(fields).contains(u"target: target is local node."_s));
    }

    void durations_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("milliseconds") << 0.087 << u"87 ms"_s;
        QTest::newRow("tenths below ten seconds") << 1.42 << u"1.4 s"_s;
        QTest::newRow("whole seconds") << 14.0 << u"14 s"_s;
        QTest::newRow("a whole small second") << 3.0 << u"3 s"_s;
        QTest::newRow("minutes and seconds") << 108.0 << u"1 m 48 s"_s;
        QTest::newRow("whole minutes") << 120.0 << u"2 m"_s;
        QTest::newRow("hours") << 7500.0 << u"2 h 5 m"_s;
        QTest::newRow("days") << 200000.0 << u"2 d 7 h"_s;
        QTest::newRow("never negative") << -3.0 << u"0 ms"_s;
    }

    void durations()
    {
        QFETCH(double, seconds);
        QFETCH(QString, text);
        QCOMPARE(durationText(seconds), text);
    }

    void sizesAreBinary() { QCOMPARE(bytesText(qint64(41.2 * double(GiB))), u"41.2 GiB"_s); }

    void interruptions_data()
    {
        QTest::addColumn<Interruption>("given");
        QTest::addColumn<QString>("text");
        QTest::newRow("live") << Interruption{.min = 0.05, .max = 0.3, .basis = u"live-switch"_s} << u"≈ 0.1 s"_s;
        QTest::newRow("container") << Interruption{.min = 10, .max = 35, .basis = u"container-restart"_s}
                                   << u"≈ 10–35 s"_s;
        QTest::newRow("long") << Interruption{.min = 50, .max = 180, .basis = u"stop-move-start"_s} << u"50 s to 3 m"_s;
        QTest::newRow("until return") << Interruption{.untilReturn = true, .basis = u"stop-until-return"_s}
                                      << u"until the return"_s;
        QTest::newRow("pair") << Interruption{.untilReturn = true, .basis = u"partner-keeps-serving"_s}
                              << u"none for the service"_s;
        QTest::newRow("off") << Interruption{.permanent = true, .basis = u"stays-off"_s} << u"stays off"_s;
        QTest::newRow("untouched") << Interruption{.basis = u"left-running"_s} << u"none"_s;
    }

    void interruptions()
    {
        QFETCH(Interruption, given);
        QFETCH(QString, text);
        QCOMPARE(interruptionText(given), text);
    }

    void titlesAndTheOneSentence()
    {
        const Plan plan = homelabPlan();
        QCOMPARE(operationTitle(plan), u"Drain and reboot pve-node1"_s);
        const QString sentence = planSentence(plan);
        QVERIFY2(sentence.startsWith(u"Drain and reboot pve-node1: "_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"Quorum stays: 2 votes of 2 needed."_s), qPrintable(sentence));
        QVERIFY(planSentence(homelabPlan(false)).contains(u"decision"_s));
        QVERIFY(planSentence(homelabPlan(true, AfterDrain::Reboot, false)).contains(u"Quorum is lost"_s));
        QCOMPARE(stepText(plan.steps.first()), u"VM 102 arr: move live to pve-node2"_s);
        Plan nothing;
        nothing.kind = OperationKind::Return;
        QCOMPARE(planSentence(nothing), u"Nothing to do."_s);
        nothing.kind = OperationKind::Power;
        QCOMPARE(planSentence(nothing), u"Nothing to do."_s);
    }

    void wordsAndEnumsGoBothWays()
    {
        for (const Strategy strategy : {Strategy::Live, Strategy::Restart, Strategy::StopStart, Strategy::StopReturn,
                                        Strategy::Stop, Strategy::Leave}) {
            QCOMPARE(strategyFromWord(strategyWord(strategy)), strategy);
            QVERIFY(!strategyText(strategy).isEmpty());
        }
        QVERIFY(!strategyFromWord(u"Live") && !strategyFromWord(u""));
        for (const AfterDrain then : {AfterDrain::None, AfterDrain::Reboot, AfterDrain::Shutdown})
            QCOMPARE(afterDrainFromWord(afterDrainWord(then)), then);
    }

    void theJournalFormIsComplete()
    {
        Plan plan = homelabPlan(false);
        plan.returnsOperation = u"other"_s;
        plan.steps.first().timeout = 180;
        plan.findings.first().serverText = u"said so"_s;
        const QByteArray written = QJsonDocument(planToJson(plan)).toJson(QJsonDocument::Compact);
        const Result<Plan> read = planFromJson(QJsonDocument::fromJson(written).object());
        QVERIFY(read.has_value());
        QVERIFY(*read == plan);
    }

    void aPlanThatIsHalfUnderstoodIsRefused_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("an unknown kind of step") << u"\"kind\":\"migrate\""_s << u"\"kind\":\"teleport\""_s;
        QTest::newRow("an unknown strategy") << u"\"strategy\":\"live\""_s << u"\"strategy\":\"fly\""_s;
        QTest::newRow("a guest that is none") << u"\"guest\":\"vm:102\""_s << u"\"guest\":\"xx:102\""_s;
        QTest::newRow("an unknown severity") << u"\"severity\":\"caution\""_s << u"\"severity\":\"grave\""_s;
        QTest::newRow("an unknown choice") << u"\"choices\":[\"live\""_s << u"\"choices\":[\"fly\""_s;
        QTest::newRow("an unknown ending") << u"\"then\":\"reboot\""_s << u"\"then\":\"explode\""_s;
        QTest::newRow("no id") << u"\"id\":\"0b6c3d5e-0000-4000-8000-000000000001\""_s << u"\"id\":\"\""_s;
        QTest::newRow("a step without id") << u"\"id\":\"s1\""_s << u"\"id\":\"\""_s;
    }

    void aPlanThatIsHalfUnderstoodIsRefused()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QString text = QString::fromUtf8(QJsonDocument(planToJson(homelabPlan())).toJson(QJsonDocument::Compact));
        QVERIFY(text.contains(from));
        text.replace(from, to);
        QVERIFY(!planFromJson(QJsonDocument::fromJson(text.toUtf8()).object()).has_value());
    }

    void theDocumentKeepsTheContract()
    {
        const QJsonObject document = planDocument(homelabPlan());
        QCOMPARE(document[u"schema"].toString(), u"drydock.plan/1"_s);
        QCOMPARE(document[u"kind"].toString(), u"drain"_s);
        QCOMPARE(document[u"node"].toString(), u"pve-node1"_s);
        QVERIFY(document[u"startable"].toBool());
        QCOMPARE(document[u"quorum"][u"now"][u"votes"].toInt(), 3);
        QCOMPARE(document[u"quorum"][u"after"][u"needed"].toInt(), 2);
        const QJsonArray steps = document[u"steps"].toArray();
        QCOMPARE(steps.size(), 7);
        for (const QJsonValue &step : steps) {
            for (const QString &key : {u"id"_s, u"kind"_s, u"vmid"_s, u"strategy"_s, u"from"_s, u"to"_s, u"dependsOn"_s,
                                       u"wave"_s, u"expectedInterruption"_s})
                QVERIFY2(step.toObject().contains(key), qPrintable(key));
        }
        QCOMPARE(steps[0][u"vmid"].toInt(), 102);
        QCOMPARE(steps[0][u"expectedInterruption"][u"basis"].toString(), u"live-switch"_s);
        QVERIFY(steps[4][u"expectedInterruption"][u"max"].isNull());
        QVERIFY(steps[5][u"vmid"].isNull());
        for (const QJsonValue &finding : document[u"findings"].toArray()) {
            QVERIFY(QStringList({u"blocker"_s, u"caution"_s, u"info"_s}).contains(finding[u"severity"].toString()));
            QVERIFY(!finding[u"text"].toString().isEmpty() && finding[u"fixes"].isArray());
        }
        const QJsonObject target = document[u"nodesAfter"].toArray().last().toObject();
        QCOMPARE(target[u"name"].toString(), u"pve-node2"_s);
        QCOMPARE(target[u"memoryPeak"].toInteger(), (16 + 8 + 1 + 2) * GiB);
        QCOMPARE(target[u"maxMemory"].toInteger(), 64 * GiB);
        const QJsonArray ways = planDocument(homelabPlan(false))[u"findings"][0][u"fixes"].toArray();
        QCOMPARE(ways[0][u"code"].toString(), u"decide-stop-return"_s);
        QCOMPARE(ways[0][u"text"].toString(), u"Shut down, start here again"_s);
    }

    void theCommandsAreThoseAPersonWouldType()
    {
        QCOMPARE(planCommands(homelabPlan(), {9, 2, u"9.2"_s}),
                 QStringList({
                     u"# on any node"_s,
                     u"ha-manager migrate vm:102 pve-node2"_s,
                     u"# on pve-node1"_s,
                     u"pct migrate 212 pve-node2 --restart"_s,
                     u"# on any node"_s,
                     u"ha-manager migrate ct:240 pve-node2"_s,
                     u"# on pve-node1"_s,
                     u"pct shutdown 210 --timeout 180"_s,
                     u"# on any node"_s,
                     u"ha-manager set vm:101 --state stopped"_s,
                     u"# on any node but pve-node1"_s,
                     u"pvesh create /nodes/pve-node1/status --command reboot"_s,
                     u"until pvesh get /nodes/pve-node1/status >/dev/null 2>&1; do sleep 5; done"_s,
                 }));
        Step step;
        step.guest = {GuestKind::Vm, VmId{103}};
        step.from = NodeName(u"n1"_s);
        step.to = NodeName(u"n2"_s);
        step.online = true;
        step.withLocalDisks = true;
        QCOMPARE(stepCommands(step, {}), QStringList{u"qm migrate 103 n2 --online --with-local-disks"_s});
        step.to = NodeName(u"n2; rm -rf /"_s);
        QCOMPARE(stepCommands(step, {}), QStringList{u"qm migrate 103 'n2; rm -rf /' --online --with-local-disks"_s});
    }

    void theMarkdownNamesEverything()
    {
        const Plan plan = homelabPlan(false);
        const QString text = planMarkdown(plan);
        for (const GuestPlan &guest : plan.guests)
            QVERIFY2(text.contains(guest.name), qPrintable(guest.name));
        for (const Finding &finding : plan.findings)
            QVERIFY2(text.contains(findingText(finding)), qPrintable(finding.code));
        for (const Step &step : plan.steps)
            QVERIFY2(text.contains(stepText(step)), qPrintable(step.id));
        QVERIFY(text.contains(u"kernel update"_s));
        Plan hostile = plan;
        hostile.guests[0].name = u"a|b"_s;
        QVERIFY(planMarkdown(hostile).contains(u"a\\|b"_s));
    }

    void aLockTellsItsTaskAndItsAge_data()
    {
        QTest::addColumn<QString>("lock");
        QTest::addColumn<QString>("type"); // of the running task; empty = none runs
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("says");
        QTest::newRow("a snapshot of the guest")
            << u"snapshot"_s << u"qmsnapshot"_s << u"100"_s << u"the task qmsnapshot has been running for 12 m."_s;
        QTest::newRow("a backup of many guests")
            << u"backup"_s << u"vzdump"_s << QString() << u"the task vzdump has been running for 12 m."_s;
        QTest::newRow("another guest's task holds nothing")
            << u"snapshot"_s << u"qmsnapshot"_s << u"999"_s << u"it may be left over."_s;
        QTest::newRow("no task at all") << u"backup"_s << QString() << QString() << u"it may be left over."_s;
        QTest::newRow("a hibernated guest has no task")
            << u"suspended"_s << QString() << QString() << u"refuses every change until that ends."_s;
    }

    void aLockTellsItsTaskAndItsAge()
    {
        QFETCH(QString, lock);
        QFETCH(QString, type);
        QFETCH(QString, id);
        QFETCH(QString, says);
        ClusterBuilder c = plain();
        c.guestState(100).lock = lock;
        if (!type.isEmpty()) {
            TaskState task;
            task.upid.node = NodeName(u"pve-node1"_s);
            task.upid.type = type;
            task.upid.id = id;
            task.upid.startTime = ClusterBuilder::now().addSecs(-720).toSecsSinceEpoch();
            c.content.tasks.append(task);
        }
        const Plan plan = planDrain(c.facts(), drainNode1(), u"p"_s);
        const Finding *locked = findingOf(plan, u"locked"_s, u"vm:100"_s);
        QVERIFY(locked);
        QVERIFY2(findingText(*locked).contains(u'(' + lock + u')'), qPrintable(findingText(*locked)));
        QVERIFY2(findingText(*locked).endsWith(says), qPrintable(findingText(*locked)));
    }
};

QTEST_GUILESS_MAIN(TestPlanWords)
#include "test_planwords.moc"
