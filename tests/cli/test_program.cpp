// SPDX-License-Identifier: GPL-3.0-or-later
// The program as scripts see it: exit codes, documents and events, against a demo server in a process of its own.
#include "../soak/demoprocess.h"
#include "../soak/serverlog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QTest>

#include <signal.h>

using namespace Drydock;
using namespace Drydock::Soak;
using namespace Qt::StringLiterals;

namespace
{

struct Run {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;

    QJsonObject document() const { return QJsonDocument::fromJson(output).object(); }
    QList<QJsonObject> events() const
    {
        QList<QJsonObject> result;
        const QList<QByteArray> lines = output.split('\n');
        for (const QByteArray &line : lines) {
            if (!line.isEmpty())
                result.append(QJsonDocument::fromJson(line).object());
        }
        return result;
    }
};

Run finish(QProcess &client)
{
    if (!client.waitForFinished(120'000)) {
        client.kill();
        client.waitForFinished();
        return {-1, client.readAllStandardOutput(), "did not end: " + client.readAllStandardError()};
    }
    return {client.exitCode(), client.readAllStandardOutput(), client.readAllStandardError()};
}

Run run(const DemoProcess &demo, const QStringList &arguments)
{
    QProcess client;
    demo.prepareClient(client, arguments);
    client.start();
    client.closeWriteChannel();
    return finish(client);
}

/// The same with one argument of the connection replaced, or the token.
Run runWith(const DemoProcess &demo, const QStringList &arguments, const QString &option, const QString &value)
{
    QProcess client;
    demo.prepareClient(client, arguments);
    if (option == "DRYDOCK_TOKEN"_L1) {
        QProcessEnvironment environment = client.processEnvironment();
        environment.insert(option, value);
        client.setProcessEnvironment(environment);
    } else {
        QStringList changed = client.arguments();
        const qsizetype at = changed.indexOf(option);
        if (value.isEmpty())
            changed.remove(at, 2);
        else
            changed[at + 1] = value;
        client.setArguments(changed);
    }
    client.start();
    client.closeWriteChannel();
    return finish(client);
}

const QStringList drain{u"drain"_s, u"pve-node1"_s, u"--decide"_s, u"101=stop-return"_s, u"--yes"_s, u"--json"_s};

QString statusOf(const DemoProcess &demo, int vmid, QString &node)
{
    const QJsonArray guests = run(demo, {u"inventory"_s, u"--json"_s}).document()[u"guests"_s].toArray();
    for (const QJsonValue &guest : guests) {
        if (guest[u"vmid"_s].toInt() == vmid) {
            node = guest[u"node"_s].toString();
            return guest[u"status"_s].toString();
        }
    }
    return {};
}

} // namespace

class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inventoryIsTheContract()
    {
        DemoProcess demo;
        QCOMPARE(demo.start(u"homelab"_s, 9, 20, 1), QString());
        const Run result = run(demo, {u"inventory"_s, u"--json"_s});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        const QJsonObject document = result.document();
        QCOMPARE(document[u"schema"_s].toString(), u"drydock.inventory/1"_s);
        const QJsonObject votes = document[u"cluster"_s][u"votes"_s].toObject();
        QCOMPARE(votes[u"expected"_s].toInt(), 3);
        QCOMPARE(votes[u"needed"_s].toInt(), 2);
        QCOMPARE(votes[u"present"_s].toInt(), 3);
        QVERIFY(votes[u"qdevice"_s].toBool());
        QCOMPARE(document[u"nodes"_s].toArray().size(), 2);
        const QJsonArray guests = document[u"guests"_s].toArray();
        QCOMPARE(guests.size(), 9);
        const QJsonObject traefik = guests[6].toObject();
        QCOMPARE(traefik[u"vmid"_s].toInt(), 212);
        QCOMPARE(traefik[u"kind"_s].toString(), u"ct"_s);
        QCOMPARE(traefik[u"addresses"_s].toArray().first().toString(), u"192.168.1.194"_s); // then Docker's
        QCOMPARE(traefik[u"bridges"_s].toArray(), QJsonArray{u"vmbr0"_s});
        QVERIFY(document[u"ha"_s][u"rules"_s].isArray());

        const Run table = run(demo, {u"inventory"_s});
        QVERIFY(table.output.contains("pihole1"));
        QVERIFY2(!table.output.contains('\x1b'), "no colour codes outside a terminal");
    }

    void refusalsHaveTheirExitCode()
    {
        DemoProcess demo;
        QCOMPARE(demo.start(u"homelab"_s, 9, 20, 1), QString());
        Run result = runWith(demo, {u"inventory"_s}, u"--fingerprint"_s, QString());
        QCOMPARE(result.exitCode, 5);
        QVERIFY2(result.errors.contains("presented"), result.errors.constData());
        result = runWith(demo, {u"inventory"_s}, u"--fingerprint"_s, QStringList(32, u"AA"_s).join(u':'));
        QCOMPARE(result.exitCode, 5);
        QVERIFY2(result.errors.contains("expected   AA:AA"), result.errors.constData());
        result = runWith(demo, {u"inventory"_s}, u"DRYDOCK_TOKEN"_s, u"root@pam!drydock=wrong"_s);
        QCOMPARE(result.exitCode, 6);
        QVERIFY2(!result.errors.contains("wrong"), "a secret is never printed");
        result = runWith(demo, {u"inventory"_s}, u"--cluster"_s, u"https://127.0.0.99:1"_s);
        QCOMPARE(result.exitCode, 4);
        result = runWith(demo, drain, u"--cluster"_s, u"demo:homelab"_s);
        QCOMPARE(result.exitCode, 2);
        result = runWith(demo, {u"inventory"_s}, u"--cluster"_s, u"no such name"_s);
        QCOMPARE(result.exitCode, 2);
        result = run(demo, {u"plan"_s, u"drain"_s, u"nobody"_s});
        QCOMPARE(result.exitCode, 2);
    }

    void aPlanWithAnUndecidedBlockerIsRefused()
    {
        DemoProcess demo;
        QCOMPARE(demo.start(u"homelab"_s, 9, 20, 1), QString());
        Run result = run(demo, {u"plan"_s, u"drain"_s, u"pve-node1"_s, u"--json"_s});
        QVERIFY2(result.exitCode == 3, result.errors.constData());
        QJsonObject plan = result.document();
        QCOMPARE(plan[u"schema"_s].toString(), u"drydock.plan/1"_s);
        QCOMPARE(plan[u"startable"_s].toBool(true), false);
        bool plexBlocked = false;
        const QJsonArray findings = plan[u"findings"_s].toArray();
        for (const QJsonValue &finding : findings) {
            if (finding[u"subject"_s] == u"vm:101"_s && finding[u"severity"_s] == u"blocker"_s)
                plexBlocked = !finding[u"fixes"_s].toArray().isEmpty() && !finding[u"text"_s].toString().isEmpty();
        }
        QVERIFY(plexBlocked);

        result = run(demo, {u"drain"_s, u"pve-node1"_s, u"--yes"_s, u"--json"_s});
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(run(demo, {u"operations"_s, u"--json"_s}).document()[u"operations"_s].toArray().isEmpty(),
                 "nothing was begun");

        result = run(demo, {u"plan"_s, u"drain"_s, u"pve-node1"_s, u"--json"_s, u"--decide"_s, u"101=stop-return"_s});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        QVERIFY(result.document()[u"startable"_s].toBool());
        result =
            run(demo, {u"plan"_s, u"drain"_s, u"pve-node1"_s, u"--commands"_s, u"--decide"_s, u"101=stop-return"_s});
        QVERIFY2(result.output.contains("ha-manager"), result.output.constData());
        result =
            run(demo, {u"plan"_s, u"drain"_s, u"pve-node1"_s, u"--markdown"_s, u"--decide"_s, u"101=stop-return"_s});
        QVERIFY(result.output.startsWith("#"));
    }

    void drainAndReturn_data()
    {
        QTest::addColumn<int>("pve");
        QTest::newRow("on Proxmox VE 9 with HA rules") << 9;
        QTest::newRow("on Proxmox VE 8 with HA groups") << 8;
    }

    void drainAndReturn()
    {
        QFETCH(int, pve);
        DemoProcess demo;
        QCOMPARE(demo.start(u"homelab"_s, pve, 20, 1), QString());
        ServerLog log(demo.logFile());
        const QString report = demo.path(u"report.html"_s);
        const Run drained = run(demo, drain + QStringList{u"--report"_s, report});
        QVERIFY2(drained.exitCode == 0, drained.errors + drained.output);
        const QList<QJsonObject> events = drained.events();
        QCOMPARE(events.last()[u"state"_s].toString(), u"done"_s);
        QCOMPARE(events.last()[u"report"_s].toString(), report);
        QFile file(report);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("pve-node1"));

        const ServerLog::Chapter chapter = log.readOn();
        QMap<int, int> moves;
        for (const ServerLog::Move &move : chapter.moves)
            ++moves[move.vmid];
        QCOMPARE(moves, (QMap<int, int>{{102, 1}, {212, 1}, {240, 1}}));
        QString node;
        QCOMPARE(statusOf(demo, 101, node), u"stopped"_s);
        QCOMPARE(node, u"pve-node1"_s);
        QCOMPARE(statusOf(demo, 210, node), u"stopped"_s);

        // The ending says the format; a PDF needs no display.
        const QString paper = demo.path(u"return.pdf"_s);
        const Run returned = run(demo, {u"return"_s, u"--yes"_s, u"--json"_s, u"--report"_s, paper});
        QVERIFY2(returned.exitCode == 0, returned.errors + returned.output);
        QFile pdf(paper);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QByteArray pages = pdf.readAll();
        QVERIFY(pages.startsWith("%PDF-") && pages.trimmed().endsWith("%%EOF"));
        for (const int vmid : {101, 102, 210, 212, 240}) {
            QCOMPARE(statusOf(demo, vmid, node), u"running"_s);
            QCOMPARE(node, u"pve-node1"_s);
        }
    }

    void anInterruptedDrainResumes()
    {
        DemoProcess demo;
        QCOMPARE(demo.start(u"homelab"_s, 9, 10, 1), QString());
        ServerLog log(demo.logFile());
        QProcess first;
        demo.prepareClient(first, drain);
        first.start();
        QVERIFY(first.waitForReadyRead(60'000)); // the first event: a request was journalled
        // While the first one lives, nobody else may carry it on.
        QCOMPARE(run(demo, {u"resume"_s, u"--json"_s}).exitCode, 7);
        ::kill(pid_t(first.processId()), SIGINT);
        const Run interrupted = finish(first);
        QCOMPARE(interrupted.exitCode, 130);
        QVERIFY2(interrupted.errors.contains("resume"), interrupted.errors.constData());
        const Run resumed = run(demo, {u"resume"_s, u"--json"_s});
        QVERIFY2(resumed.exitCode == 0, resumed.errors + resumed.output);
        const ServerLog::Chapter chapter = log.readOn();
        for (const auto &[vmid, count] : chapter.migrateRequests.asKeyValueRange())
            QVERIFY2(count == 1, qPrintable(QString::number(vmid)));
    }

    void D100_rollingMaintenanceOfTwoNodes()
    {
        DemoProcess demo;
        QCOMPARE(demo.start(u"smb"_s, 9, 60, 1), QString());
        ServerLog log(demo.logFile());
        const QStringList rolling{u"pve2,pve3"_s, u"--then"_s, u"reboot"_s,     u"--stuck"_s, u"stop-return"_s,
                                  u"--settle"_s,  u"20"_s,     u"--parallel"_s, u"8"_s,       u"--json"_s};
        const Run planned = run(demo, QStringList{u"plan"_s, u"rolling"_s} + rolling);
        QVERIFY2(planned.exitCode == 0, planned.errors + planned.output);
        QCOMPARE(planned.document()[u"schema"_s].toString(), u"drydock.rolling/1"_s);
        QCOMPARE(planned.document()[u"nodes"_s].toArray().size(), 2);
        log.readOn();

        // Killed in the middle of the first drain, and taken up again.
        QProcess first;
        demo.prepareClient(first, QStringList{u"rolling"_s} + rolling + QStringList{u"--yes"_s});
        first.start();
        while (!first.peek(1'000'000).contains("requested"))
            QVERIFY(first.waitForReadyRead(60'000));
        first.kill();
        QVERIFY(first.waitForFinished());
        const Run resumed = run(demo, {u"resume"_s, u"--json"_s});
        QVERIFY2(resumed.exitCode == 0, resumed.errors + resumed.output);
        QCOMPARE(resumed.events().last()[u"state"_s].toString(), u"done"_s);

        const QJsonObject list = run(demo, {u"operations"_s, u"--json"_s}).document();
        const QString shown = list[u"operations"_s][0][u"id"_s].toString();
        const QJsonObject report = run(demo, {u"operations"_s, u"show"_s, shown.first(9), u"--json"_s}).document();
        QCOMPARE(report[u"schema"_s].toString(), u"drydock.report/1"_s);
        QCOMPARE(report[u"operation"_s].toString(), shown);
        QCOMPARE(run(demo, {u"operations"_s, u"show"_s, u"none-such"_s}).exitCode, 2);
        const QJsonObject campaign = list[u"campaigns"_s].toArray().first().toObject();
        QCOMPARE(campaign[u"status"_s].toString(), u"done"_s);
        QCOMPARE(list[u"operations"_s].toArray().size(), 4);
        // Every guest went away once and came back once, whatever the program went through.
        const ServerLog::Chapter chapter = log.readOn();
        QVERIFY(chapter.moves.size() > 20);
        QMap<int, QStringList> ways;
        for (const ServerLog::Move &move : chapter.moves)
            ways[move.vmid].append(move.from + u'>' + move.to);
        for (const auto &[vmid, way] : ways.asKeyValueRange()) {
            QVERIFY2(way.size() == 2, qPrintable(u"%1: %2"_s.arg(vmid).arg(way.join(u' '))));
            QCOMPARE(way.first().section(u'>', 0, 0), way.last().section(u'>', 1, 1));
        }
        QCOMPARE(run(demo, {u"resume"_s, campaign[u"id"_s].toString()}).exitCode, 2);
    }

    void aHeldNodeWaitsForGoOn()
    {
        DemoProcess demo;
        QCOMPARE(demo.start(u"homelab"_s, 9, 60, 1), QString());
        const QStringList hold{u"rolling"_s,     u"pve-node1"_s, u"--then"_s, u"hold"_s,  u"--stuck"_s,
                               u"stop-return"_s, u"--settle"_s,  u"5"_s,      u"--yes"_s, u"--json"_s};
        // Nobody answers: it ends, and says how to go on.
        const Run held = run(demo, hold);
        QVERIFY2(held.exitCode == 130, held.errors + held.output);
        QVERIFY2(held.errors.contains("--go-on"), held.errors.constData());
        QString node;
        QCOMPARE(statusOf(demo, 102, node), u"running"_s);
        QCOMPARE(node, u"pve-node2"_s);
        const Run done = run(demo, {u"resume"_s, u"--go-on"_s, u"--json"_s});
        QVERIFY2(done.exitCode == 0, done.errors + done.output);
        QCOMPARE(statusOf(demo, 102, node), u"running"_s);
        QCOMPARE(node, u"pve-node1"_s);
    }

    void rollingRefusesWhatIsUndecided()
    {
        DemoProcess demo;
        QCOMPARE(demo.start(u"homelab"_s, 9, 20, 1), QString());
        const Run refused = run(demo, {u"rolling"_s, u"pve-node1"_s, u"--then"_s, u"reboot"_s, u"--yes"_s});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.output.contains("passthrough"), refused.output.constData());
        QCOMPARE(run(demo, {u"rolling"_s, u"pve-node1"_s, u"--yes"_s}).exitCode, 2);
        QCOMPARE(run(demo, {u"rolling"_s, u"nobody"_s, u"--then"_s, u"hold"_s, u"--yes"_s}).exitCode, 2);
        QCOMPARE(run(demo, {u"resume"_s}).exitCode, 2);
    }

    void rebalance()
    {
        DemoProcess demo;
        QCOMPARE(demo.start(u"smb"_s, 9, 60, 1), QString());
        ServerLog log(demo.logFile());
        const QStringList within{u"--threshold"_s, u"1"_s, u"--max-moves"_s, u"3"_s, u"--json"_s};
        const Run planned = run(demo, QStringList{u"plan"_s, u"rebalance"_s} + within);
        QVERIFY2(planned.exitCode == 0, planned.errors + planned.output);
        const int moves = int(planned.document()[u"steps"_s].toArray().size());
        QCOMPARE(moves, 3);
        const Run done = run(demo, QStringList{u"rebalance"_s, u"--yes"_s} + within);
        QVERIFY2(done.exitCode == 0, done.errors + done.output);
        QCOMPARE(log.readOn().moves.size(), 3);
    }

    void aRecordedSnapshotPlansOffline()
    {
        DemoProcess demo;
        QCOMPARE(demo.start(u"homelab"_s, 9, 20, 1), QString());
        const QString file = demo.path(u"raw.jsonl"_s);
        const QStringList plan{u"plan"_s, u"drain"_s, u"pve-node1"_s, u"--json"_s, u"--decide"_s, u"101=stop-return"_s};
        const Run live = run(demo, plan + QStringList{u"--record"_s, file});
        QVERIFY2(live.exitCode == 0, live.errors.constData());
        const Run offline = runWith(demo, plan, u"--cluster"_s, u"file:"_s + file);
        QVERIFY2(offline.exitCode == 0, offline.errors.constData());
        QCOMPARE(offline.document()[u"steps"_s].toArray(), live.document()[u"steps"_s].toArray());
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "test_program.moc"
