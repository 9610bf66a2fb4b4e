// SPDX-License-Identifier: GPL-3.0-or-later
#include "../maintenance/desk.h"

#include "shell/weblink.h"

using namespace Drydock;
using namespace DrydockTest;
using namespace Qt::StringLiterals;

using Change = std::function<void(ClusterBuilder &)>;
Q_DECLARE_METATYPE(Change)

class TestRefusal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusal_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("part"); // of the reason; empty = it can be done
        const Change none = [](ClusterBuilder &) {};
        const Change noMigrate = [](ClusterBuilder &b) {
            b.content.permissions.byPath[u"/"_s].remove(u"VM.Migrate"_s);
        };
        const Change noPower = [](ClusterBuilder &b) {
            b.content.permissions.byPath[u"/"_s].remove(u"VM.PowerMgmt"_s);
        };
        const Change plexOff = [](ClusterBuilder &b) { b.guestState(101).state = RunState::Stopped; };
        const auto row = [](const char *name, const Change &change, const QString &action, const QStringList &arguments,
                            const QString &part) { QTest::newRow(name) << change << action << arguments << part; };
        row("a guest can be moved", none, u"migrate"_s, {u"vm:102"_s}, {});
        row("moving needs a privilege, and names it", noMigrate, u"migrate"_s, {u"vm:102"_s},
            u"VM.Migrate on /vms/102"_s);
        row("draining needs it on all guests", noMigrate, u"drain"_s, {u"pve-node1"_s}, u"VM.Migrate on /vms"_s);
        row("power needs another privilege", noPower, u"power"_s, {u"stop"_s, u"vm:102"_s}, u"VM.PowerMgmt"_s);
        row("a running guest is not started", none, u"power"_s, {u"start"_s, u"vm:101"_s}, u"running already"_s);
        row("a stopped guest is not shut down", plexOff, u"power"_s, {u"shutdown"_s, u"vm:101"_s}, u"not running"_s);
        row("a stopped guest can be started", plexOff, u"power"_s, {u"start"_s, u"vm:101"_s}, {});
        row("one of several is enough", plexOff, u"power"_s, {u"start"_s, u"vm:102"_s, u"vm:101"_s}, {});
        row("a guest that is gone", none, u"migrate"_s, {u"vm:999"_s}, u"no longer exists"_s);
        row("a running guest is not resumed", none, u"power"_s, {u"resume"_s, u"vm:101"_s}, u"not suspended"_s);
    }

    void refusal()
    {
        QFETCH(Change, change);
        QFETCH(QString, action);
        QFETCH(QStringList, arguments);
        QFETCH(QString, part);
        Desk desk;
        ClusterBuilder builder = homelab();
        change(builder);
        const auto session = desk.saved(builder.facts());
        const QString reason = refusalText(*session, action, arguments);
        QVERIFY2(part.isEmpty() ? reason.isEmpty() : reason.contains(part), qPrintable(reason));
    }

    void aRecordingIsNotChanged()
    {
        Desk desk;
        const auto recording = desk.recording(homelab().facts());
        QVERIFY(!refusalText(*recording, u"migrate"_s, {u"vm:102"_s}).isEmpty());
        QVERIFY(refusalText(*recording, u"drain"_s, {u"pve-node1"_s}).isEmpty());
    }

    void link_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("url");
        const QString base = u"https://192.168.1.11:8006/#v1:0:="_s;
        QTest::newRow("a VM") << u"vm:101"_s << base + u"qemu%2F101:4:::::::"_s;
        QTest::newRow("a container") << u"ct:240"_s << base + u"lxc%2F240:4:::::::"_s;
        QTest::newRow("a node") << u"node/pve-node1"_s << base + u"node%2Fpve-node1:4:::::::"_s;
        QTest::newRow("nothing in particular is the datacenter") << QString() << base + u"root:4:::::::"_s;
    }

    void link()
    {
        QFETCH(QString, key);
        QTEST(webLink(QUrl(u"https://192.168.1.11:8006"_s), key).toString(QUrl::FullyEncoded), "url");
    }
};

QTEST_MAIN(TestRefusal)
#include "test_refusal.moc"
