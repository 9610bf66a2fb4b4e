// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterfacts.h"
#include "items/filter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

namespace
{

GuestState traefik()
{
    GuestState guest = Facts::guest(GuestKind::Ct, 212, u"traefik"_s, u"pve-node1"_s);
    guest.tags = {u"prod"_s, u"edge"_s};
    guest.pool = u"web"_s;
    guest.maxMemory = qint64(4) << 30;
    guest.cpu = 0.6;
    guest.uptime = 2 * 86400;
    return guest;
}

GuestDetails traefikDetails()
{
    GuestDetails details;
    details.guest = {GuestKind::Ct, VmId{212}};
    details.readAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
    GuestNic nic;
    nic.key = u"net0"_s;
    nic.name = u"eth0"_s;
    nic.bridge = u"vmbr1"_s;
    nic.vlan = 10;
    nic.address = u"192.168.1.194/24"_s;
    details.nics = {nic};
    details.addresses = {{u"eth0"_s, {}, u"fd00::194"_s, 64}};
    return details;
}

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *name, const QString &text, bool matches) {
            QTest::newRow(name) << text << matches;
        };
        row("an empty filter lets everything through", QString(), true);
        row("only spaces are an empty filter", u"   "_s, true);
        row("a node by name", u"node:pve-node1"_s, true);
        row("another node", u"node:pve-node2"_s, false);
        row("a node by wildcard", u"node:*1"_s, true);
        row("one of two nodes", u"node:pve-node2,pve-node1"_s, true);
        row("the kind", u"type:ct"_s, true);
        row("the other kind", u"type:vm"_s, false);
        row("the API's word for the kind", u"type:lxc"_s, true);
        row("not managed by HA", u"ha:no"_s, true);
        row("managed by HA", u"ha:yes"_s, false);
        row("a tag it has", u"tag:prod"_s, true);
        row("a tag it has not", u"tag:test"_s, false);
        row("no tag at all", u"tag:none"_s, false);
        row("a negated tag", u"-tag:prod"_s, false);
        row("a negated tag by exclamation mark", u"!tag:test"_s, true);
        row("its network", u"ip:192.168.1.0/24"_s, true);
        row("a network that ends inside a byte", u"ip:192.168.1.192/28"_s, true);
        row("the neighbouring network", u"ip:192.168.1.208/28"_s, false);
        row("its address", u"ip:192.168.1.194"_s, true);
        row("another address", u"ip:192.168.1.19"_s, false);
        row("addresses by wildcard", u"ip:192.168.*"_s, true);
        row("an IPv6 network", u"ip:fd00::/16"_s, true);
        row("another IPv6 network", u"ip:fe00::/16"_s, false);
        row("everything is in the zero network", u"ip:0.0.0.0/0"_s, true);
        row("more memory than it has", u"mem>4G"_s, false);
        row("as much memory as it has", u"mem>=4G"_s, true);
        row("memory in mebibytes", u"mem=4096M"_s, true);
        row("memory with a colon and a sign", u"mem:>3G"_s, true);
        row("load in percent", u"cpu>50%"_s, true);
        row("load without a sign", u"cpu<50"_s, false);
        row("load as a fraction", u"cpu>0.5"_s, true);
        row("up for longer than a day", u"uptime>1d"_s, true);
        row("up for less than a day", u"uptime<24h"_s, false);
        row("its id", u"id:212"_s, true);
        row("ids by wildcard", u"id:2*"_s, true);
        row("ids above", u"id>212"_s, false);
        row("its pool", u"pool:web"_s, true);
        row("no pool", u"pool:none"_s, false);
        row("its bridge", u"bridge:vmbr1"_s, true);
        row("its VLAN", u"vlan:10"_s, true);
        row("its state", u"state:running"_s, true);
        row("no lock", u"lock:no"_s, true);
        row("its name exactly", u"name:traefik"_s, true);
        row("a part of its name is not its name", u"name:traef"_s, false);
        row("a word anywhere", u"raef"_s, true);
        row("a word in another case", u"TRAEFIK"_s, true);
        row("a word that is its tag", u"edge"_s, true);
        row("two terms that both hold", u"type:ct tag:prod"_s, true);
        row("two terms of which one holds", u"type:ct tag:test"_s, false);
        row("quotation marks keep spaces", u"name:\"trae fik\""_s, false);
        row("a quoted word is a word", u"\"traefik\""_s, true);
        row("an address as free text", u"192.168.1.194"_s, true);
    }
    void matches()
    {
        QFETCH(QString, text);
        const Filter filter = Filter::parse(text);
        QVERIFY2(!filter.error(), filter.error() ? qPrintable(filter.error()->text) : "");
        const GuestDetails details = traefikDetails();
        QTEST(filter.matches(traefik(), &details), "matches");
    }

    void unreadDetails()
    {
        QVERIFY(Filter::parse(u"ip:192.168.1.0/24"_s).needsDetails());
        QVERIFY(!Filter::parse(u"node:a mem>1G"_s).needsDetails());
        QVERIFY(!Filter::parse(u"ip:192.168.1.0/24"_s).matches(traefik(), nullptr));
        QVERIFY(!Filter::parse(u"bridge:vmbr1"_s).matches(traefik(), nullptr));
    }

    void errors_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("terms");
        QTest::newRow("an unknown field") << u"type:ct colour:red"_s << 8 << 10 << 1;
        QTest::newRow("a missing value") << u"node:"_s << 0 << 5 << 0;
        QTest::newRow("no size") << u"mem>many"_s << 0 << 8 << 0;
        QTest::newRow("no duration") << u"a uptime>soon"_s << 2 << 11 << 1;
        QTest::newRow("no address") << u"ip:192.168.1.0/33"_s << 0 << 17 << 0;
        QTest::newRow("half an address") << u"ip:192.168.1"_s << 0 << 12 << 0;
        QTest::newRow("an open quotation mark") << u"name:\"web"_s << 0 << 9 << 0;
        QTest::newRow("names cannot be compared") << u"name>web"_s << 0 << 8 << 0;
        QTest::newRow("only the first error is told") << u"foo:1 bar:2 web"_s << 0 << 5 << 1;
    }
    void errors()
    {
        QFETCH(QString, text);
        QFETCH(int, position);
        QFETCH(int, length);
        const Filter filter = Filter::parse(text);
        QVERIFY(filter.error());
        QVERIFY(!filter.error()->text.isEmpty());
        QCOMPARE(filter.error()->position, position);
        QCOMPARE(filter.error()->length, length);
        QTEST(int(filter.terms().size()), "terms");
    }

    void completion_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cursor");
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("length");
        QTest::newRow("fields at the beginning") << QString() << 0 << u"node:"_s << 0 << 0;
        QTest::newRow("fields that begin so") << u"ta"_s << 2 << u"tag:"_s << 0 << 2;
        QTest::newRow("fields after another term") << u"type:ct no"_s << 10 << u"node:"_s << 8 << 2;
        QTest::newRow("nodes of this cluster") << u"node:pve-node2"_s << 13 << u"pve-node1"_s << 5 << 8;
        QTest::newRow("after a comma the next alternative") << u"tag:prod,e"_s << 10 << u"edge"_s << 9 << 1;
        QTest::newRow("a negated field") << u"-ty"_s << 3 << u"type:"_s << 1 << 2;
        QTest::newRow("bridges that were read") << u"bridge:"_s << 7 << u"vmbr1"_s << 7 << 0;
        QTest::newRow("nothing for an unknown field") << u"colour:"_s << 7 << QString() << 0 << 0;
        QTest::newRow("a cursor behind the end") << u"ta"_s << 99 << u"tag:"_s << 0 << 2;
    }
    void completion()
    {
        QFETCH(QString, text);
        QFETCH(int, cursor);
        ClusterSnapshot snapshot = Facts::homelab();
        Facts::at(snapshot, 212) = traefik();
        ClusterDetails details;
        details.guests.insert(traefikDetails().guest, traefikDetails());
        const FilterCompletion found = completeFilter(text, cursor, snapshot, details);
        QTEST(found.candidates.value(0), "first");
        QTEST(found.position, "position");
        QTEST(found.length, "length");
    }

    void everyFieldWordParses()
    {
        for (const QString &word : Filter::fieldWords()) {
            const Filter filter = Filter::parse(word + u"1"_s);
            QVERIFY2(!filter.error() || word == "ip:"_L1, qPrintable(word));
        }
    }

    void anyInputIsReadToItsEnd()
    {
        QRandomGenerator random(20260301);
        const QString alphabet = u"nodetypmacipu:<>=!-,*?\"/. 0123456789GMk%äß\t\u0000"_s;
        const GuestDetails details = traefikDetails();
        const ClusterSnapshot snapshot = Facts::homelab();
        int understood = 0;
        for (int round = 0; round < 20000; ++round) {
            QString text;
            for (int i = random.bounded(24); i > 0; --i)
                text += alphabet[random.bounded(alphabet.size())];
            const Filter filter = Filter::parse(text);
            if (filter.error()) {
                QVERIFY(filter.error()->position >= 0);
                QVERIFY(filter.error()->position + filter.error()->length <= text.size());
            }
            understood += filter.error() ? 0 : 1;
            (void)filter.matches(traefik(), &details);
            const FilterCompletion found = completeFilter(text, random.bounded(30), snapshot, {});
            QVERIFY(found.position >= 0 && found.position + found.length <= text.size());
        }
        QVERIFY(understood > 0 && understood < 20000);
    }
};

QTEST_GUILESS_MAIN(TestFilter)
#include "test_filter.moc"
