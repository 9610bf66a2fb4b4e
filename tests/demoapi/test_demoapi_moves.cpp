// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using Drydock::Demo::DemoClient;

/// Guests move and stop over the API, from the request to the task's last line.
class TestDemoApiMoves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void haVirtualMachineMovesOnline();
    void containerRestartsOnTheTarget();
    void localDisksGoToAnotherStorage();
    void shutdownAndStart();
    void preconditionsAreSpelledByKind();
    void tasksPage();
    void nodeReboots();

private:
    void start();
    QString nodeOf(int vmid);
    QJsonObject taskOf(const QString &upid);
    bool finish(const QString &upid, double seconds);

    DemoClient m_client;
};

void TestDemoApiMoves::start()
{
    QCOMPARE(m_client.start(9), QString());
}

QString TestDemoApiMoves::nodeOf(int vmid)
{
    const DemoClient::Reply all = m_client.get(u"/cluster/resources"_s, {{u"type"_s, u"vm"_s}});
    return all.row(u"vmid"_s, QString::number(vmid))[u"node"_s].toString();
}

QJsonObject TestDemoApiMoves::taskOf(const QString &upid)
{
    return m_client.get(u"/nodes/%1/tasks/%2/status"_s.arg(upid.section(u':', 1, 1), upid)).data().toObject();
}

bool TestDemoApiMoves::finish(const QString &upid, double seconds)
{
    return m_client.advanceUntil(seconds, [&] { return taskOf(upid)[u"status"_s].toString() == u"stopped"; });
}

void TestDemoApiMoves::haVirtualMachineMovesOnline()
{
    start();
    const DemoClient::Reply sent =
        m_client.post(u"/nodes/pve-node1/qemu/102/migrate"_s, {{u"target"_s, u"pve-node2"_s}, {u"online"_s, u"1"_s}});
    QCOMPARE(sent.reason, "OK");
    const QString upid = sent.data().toString();
    QVERIFY2(upid.contains(u":hamigrate:102:root@pam!drydock:"), qPrintable(upid));
    QVERIFY(finish(upid, 5));
    // "OK" means only that the request is queued.
    QCOMPARE(taskOf(upid)[u"exitstatus"_s].toString(), u"OK"_s);
    QCOMPARE(nodeOf(102), u"pve-node1"_s);

    QString work;
    QVERIFY(m_client.advanceUntil(60, [&] {
        const DemoClient::Reply tasks = m_client.get(u"/cluster/tasks"_s);
        for (const QJsonValue &task : tasks.data().toArray()) {
            if (task[u"type"_s].toString() == u"qmigrate" && task[u"id"_s].toString() == u"102")
                work = task[u"upid"_s].toString();
        }
        return !work.isEmpty();
    }));
    QVERIFY(finish(work, 600));
    QCOMPARE(taskOf(work)[u"exitstatus"_s].toString(), u"OK"_s);
    QCOMPARE(nodeOf(102), u"pve-node2"_s);
    QCOMPARE(m_client.get(u"/nodes/pve-node2/qemu/102/status/current"_s).data()[u"status"_s].toString(), u"running"_s);
    QCOMPARE(m_client.get(u"/nodes/pve-node1/qemu/102/status/current"_s).reason,
             "Configuration file 'nodes/pve-node1/qemu-server/102.conf' does not exist");
    QStringList lines;
    const DemoClient::Reply log = m_client.get(u"/nodes/pve-node1/tasks/%1/log"_s.arg(work), {{u"limit"_s, u"0"_s}});
    for (const QJsonValue &line : log.data().toArray())
        lines += line[u"t"_s].toString();
    QCOMPARE(log.json()[u"total"_s].toInt(), lines.size());
    QCOMPARE(lines.last(), u"TASK OK"_s);
    QVERIFY(!lines.filter(u"starting migration of VM 102 to node 'pve-node2'"_s).isEmpty());
    QVERIFY(m_client.advanceUntil(60, [&] {
        return m_client.get(u"/cluster/ha/status/manager_status"_s)
                   .data()[u"manager_status"_s][u"service_status"_s][u"vm:102"_s][u"state"_s]
                   .toString()
               == u"started";
    }));
}

void TestDemoApiMoves::containerRestartsOnTheTarget()
{
    start();
    const DemoClient::Reply sent =
        m_client.post(u"/nodes/pve-node1/lxc/212/migrate"_s, {{u"target"_s, u"pve-node2"_s}, {u"restart"_s, u"1"_s}});
    const QString upid = sent.data().toString();
    QVERIFY2(upid.startsWith(u"UPID:pve-node1:") && upid.contains(u":vzmigrate:212:"), sent.body.constData());
    m_client.advance(2);
    QCOMPARE(m_client.get(u"/nodes/pve-node1/lxc/212/status/current"_s).data()[u"lock"_s].toString(), u"migrate"_s);
    QCOMPARE(m_client.put(u"/nodes/pve-node1/lxc/212/config"_s, {{u"cores"_s, u"1"_s}}).status, 500);
    QVERIFY(finish(upid, 600));
    QCOMPARE(taskOf(upid)[u"exitstatus"_s].toString(), u"OK"_s);
    QCOMPARE(nodeOf(212), u"pve-node2"_s);
    QVERIFY(m_client.advanceUntil(30, [&] {
        return m_client.get(u"/nodes/pve-node2/lxc/212/status/current"_s).data()[u"status"_s].toString() == u"running";
    }));
}

void TestDemoApiMoves::localDisksGoToAnotherStorage()
{
    QCOMPARE(m_client.start(9, u"smb"_s), QString());
    // A running VM that HA does not manage, with its first disk on a local storage and nothing that ties it.
    QString vmid;
    QString node;
    QString from;
    const QStringList locals{u"local-lvm"_s, u"local-zfs"_s};
    for (const auto rows = m_client.get(u"/cluster/resources"_s, {{u"type"_s, u"vm"_s}}).data().toArray();
         const QJsonValue &row : rows) {
        if (row[u"type"_s] != u"qemu"_s || row[u"status"_s] != u"running"_s || !row[u"hastate"_s].toString().isEmpty())
            continue;
        vmid = QString::number(row[u"vmid"_s].toInt());
        node = row[u"node"_s].toString();
        const QJsonObject config = m_client.get(u"/nodes/%1/qemu/%2/config"_s.arg(node, vmid)).data().toObject();
        const QJsonObject facts = m_client.get(u"/nodes/%1/qemu/%2/migrate"_s.arg(node, vmid)).data().toObject();
        from = config[u"scsi0"_s].toString().section(u':', 0, 0);
        const bool tied = !facts[u"local_resources"_s].toArray().isEmpty() || config.contains(u"parent"_s);
        const auto disks = facts[u"local_disks"_s].toArray();
        const bool cd =
            std::ranges::any_of(disks, [](const QJsonValue &disk) { return disk[u"cdrom"_s].toInt() == 1; });
        if (locals.contains(from) && !tied && !cd)
            break;
        from.clear();
    }
    QVERIFY2(!from.isEmpty(), "smb has no such VM");
    QString target;
    for (const auto nodes = m_client.get(u"/nodes"_s).data().toArray(); const QJsonValue &other : nodes) {
        if (other[u"node"_s] != node)
            target = other[u"node"_s].toString();
    }
    const QString path = u"/nodes/%1/qemu/%2/migrate"_s.arg(node, vmid);
    const auto ask = [&](const QString &storage) {
        return m_client.post(path, {{u"target"_s, target},
                                    {u"online"_s, u"1"_s},
                                    {u"with-local-disks"_s, u"1"_s},
                                    {u"with-conntrack-state"_s, u"1"_s},
                                    {u"targetstorage"_s, storage}});
    };
    QCOMPARE(ask(u"nowhere"_s).reason, "storage 'nowhere' does not exist");
    const QString to = from == locals.first() ? locals.last() : locals.first();
    const DemoClient::Reply sent = ask(from + u':' + to);
    const QString upid = sent.data().toString();
    QVERIFY2(upid.contains(u":qmigrate:"_s), sent.body.constData());
    QVERIFY(finish(upid, 36000));
    QCOMPARE(taskOf(upid)[u"exitstatus"_s].toString(), u"OK"_s);
    QCOMPARE(nodeOf(vmid.toInt()), target);
    const QString disk = m_client.get(u"/nodes/%1/qemu/%2/config"_s.arg(target, vmid)).data()[u"scsi0"_s].toString();
    QVERIFY2(disk.startsWith(to + u':'), qPrintable(disk));
    QStringList lines;
    const DemoClient::Reply log = m_client.get(u"/nodes/%1/tasks/%2/log"_s.arg(node, upid), {{u"limit"_s, u"0"_s}});
    for (const auto all = log.data().toArray(); const QJsonValue &line : all)
        lines += line[u"t"_s].toString();
    QVERIFY(!lines.filter(u"conntrack state entries"_s).isEmpty());
    QVERIFY(lines.filter(u"connections might get dropped"_s).isEmpty());
}

void TestDemoApiMoves::shutdownAndStart()
{
    start();
    const auto status = [&] {
        return m_client.get(u"/nodes/pve-node1/lxc/210/status/current"_s).data()[u"status"_s].toString();
    };
    const QString stop =
        m_client.post(u"/nodes/pve-node1/lxc/210/status/shutdown"_s, {{u"timeout"_s, u"60"_s}}).data().toString();
    QVERIFY(stop.contains(u":vzshutdown:210:"));
    QVERIFY(finish(stop, 90));
    QCOMPARE(status(), u"stopped"_s);
    QCOMPARE(m_client.post(u"/nodes/pve-node1/lxc/210/status/stop"_s).reason, "CT 210 not running");
    QCOMPARE(m_client.get(u"/nodes/pve-node1/lxc/210/interfaces"_s).body, "{\"data\":null}");
    const QString start = m_client.post(u"/nodes/pve-node1/lxc/210/status/start"_s).data().toString();
    QVERIFY(finish(start, 60));
    QCOMPARE(status(), u"running"_s);
    QCOMPARE(m_client.post(u"/nodes/pve-node1/lxc/210/status/start"_s).reason, "CT 210 already running");
}

void TestDemoApiMoves::preconditionsAreSpelledByKind()
{
    start();
    const QJsonObject vm = m_client.get(u"/nodes/pve-node1/qemu/101/migrate"_s).data().toObject();
    QCOMPARE(vm[u"running"_s].toInt(), 1);
    QCOMPARE(vm[u"local_resources"_s].toArray(), QJsonArray{u"hostpci0"_s});
    QVERIFY(vm[u"not_allowed_nodes"_s].toObject().contains(u"pve-node2"_s));
    const QJsonObject ct = m_client.get(u"/nodes/pve-node1/lxc/240/migrate"_s).data().toObject();
    QCOMPARE(ct[u"allowed-nodes"_s].toArray(), QJsonArray{u"pve-node2"_s});
    QVERIFY(ct.contains(u"dependent-ha-resources"_s));
}

void TestDemoApiMoves::tasksPage()
{
    start();
    QStringList upids;
    for (const QString &action : {u"shutdown"_s, u"start"_s, u"shutdown"_s, u"start"_s}) {
        upids.prepend(m_client.post(u"/nodes/pve-node1/lxc/210/status/"_s + action).data().toString());
        QVERIFY(finish(upids.first(), 90));
    }
    const auto page = [&](int start, int limit) {
        return m_client.get(
            u"/nodes/pve-node1/tasks"_s,
            {{u"vmid"_s, u"210"_s}, {u"start"_s, QString::number(start)}, {u"limit"_s, QString::number(limit)}});
    };
    const DemoClient::Reply first = page(0, 3);
    QCOMPARE(first.data().toArray().size(), 3);
    QVERIFY(first.json()[u"total"_s].toInt() >= 4);
    QCOMPARE(first.data()[0][u"upid"_s].toString(), upids[0]);
    QCOMPARE(page(3, 3).data()[0][u"upid"_s].toString(), upids[3]);
    // Finished ones only, unless asked.
    const QString running = m_client.post(u"/nodes/pve-node1/lxc/210/status/shutdown"_s).data().toString();
    QVERIFY(page(0, 50).row(u"upid"_s, running).isEmpty());
    QCOMPARE(m_client.get(u"/nodes/pve-node1/tasks"_s, {{u"source"_s, u"active"_s}})
                 .row(u"upid"_s, running)[u"status"_s]
                 .toString(),
             u"RUNNING"_s);
}

void TestDemoApiMoves::nodeReboots()
{
    start();
    m_client.setEntry(1);
    QCOMPARE(m_client.post(u"/nodes/pve-node1/status"_s, {{u"command"_s, u"reboot"_s}}).body, "{\"data\":null}");
    const auto online = [&] {
        return m_client.get(u"/cluster/status"_s).row(u"name"_s, u"pve-node1"_s)[u"online"_s].toInt() == 1;
    };
    QVERIFY(m_client.advanceUntil(600, [&] { return !online(); }));
    m_client.setEntry(0);
    QVERIFY(!m_client.get(u"/version"_s).error.isEmpty());
    m_client.setEntry(1);
    QVERIFY(m_client.advanceUntil(900, online));
    m_client.advance(60);
    m_client.setEntry(0);
    QCOMPARE(m_client.get(u"/version"_s).status, 200);
}

QTEST_GUILESS_MAIN(TestDemoApiMoves)
#include "test_demoapi_moves.moc"
