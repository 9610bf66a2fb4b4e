// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"

#include <QJsonArray>
#include <QNetworkDatagram>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>
#include <QtEndian>

#include <algorithm>

using namespace Drydock::Demo;
using namespace Qt::StringLiterals;

namespace
{

constexpr int answerMs = 2000;
constexpr int silenceMs = 300;

/// A question for an address, by its bytes: the client under test has its own way of making them.
QByteArray question(const QString &name, quint16 type = 1)
{
    QByteArray bytes = QByteArray::fromHex("0a0b01000001000000000000");
    for (const auto labels = name.split(u'.'); const QString &label : labels)
        bytes += char(label.size()) + label.toLatin1();
    bytes += QByteArray(1, 0) + QByteArray(1, 0) + char(type) + QByteArray::fromHex("0001");
    return bytes;
}

/// "192.168.1.194", "no such name", "nothing", "silent", or what is odd about it.
QString read(const QByteArray &reply, const QByteArray &asked)
{
    if (reply.isEmpty())
        return u"silent"_s;
    if (reply.size() < asked.size() || reply.first(2) != asked.first(2) || !(uchar(reply[2]) & 0x80)
        || reply.sliced(12, asked.size() - 12) != asked.sliced(12))
        return u"not an answer to this"_s;
    if ((uchar(reply[3]) & 0x0f) == 3)
        return u"no such name"_s;
    if (reply[7] == 0)
        return u"nothing"_s;
    return QHostAddress(qFromBigEndian<quint32>(reply.constData() + reply.size() - 4)).toString();
}

} // namespace

/// Real sockets of the simulated services: what they answer, and that they cease to when their guest does.
class TestDemoApiServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesByUdpAndTcp_data();
    void namesByUdpAndTcp();
    void whatIsNoQueryIsNotAnswered();
    void webServicesAnswer();
    void aServiceIsThereAsLongAsItsGuest_data();
    void aServiceIsThereAsLongAsItsGuest();
    void aBrokenServiceIsSilentUntilItIsRepaired();

private:
    std::pair<QHostAddress, quint16> placeOf(const DemoClient &demo, const QString &declared) const
    {
        const QString target = demo.ready()[u"addressMap"_s][declared].toString();
        return {QHostAddress(target.section(u':', 0, 0)), quint16(target.section(u':', 1).toInt())};
    }
    QString byUdp(const DemoClient &demo, const QString &server, const QByteArray &asked, int waitMs = answerMs) const
    {
        const auto [address, port] = placeOf(demo, server);
        QUdpSocket socket;
        socket.writeDatagram(asked, address, port);
        QByteArray reply;
        if (QTest::qWaitFor([&] { return socket.hasPendingDatagrams(); }, waitMs))
            reply = socket.receiveDatagram().data();
        return read(reply, asked);
    }
    QString byTcp(const DemoClient &demo, const QString &server, const QByteArray &asked) const
    {
        const auto [address, port] = placeOf(demo, server);
        QTcpSocket socket;
        socket.connectToHost(address, port);
        if (!socket.waitForConnected(answerMs))
            return u"refused"_s;
        socket.write(QByteArray(1, 0) + char(asked.size()) + asked);
        QByteArray reply;
        while (reply.size() < 2 || reply.size() < 2 + qFromBigEndian<quint16>(reply.constData())) {
            if (!socket.waitForReadyRead(answerMs))
                return u"silent"_s;
            reply += socket.readAll();
        }
        return read(reply.sliced(2), asked);
    }
    bool accepts(const DemoClient &demo, const QString &service) const
    {
        const auto [address, port] = placeOf(demo, service);
        QTcpSocket socket;
        socket.connectToHost(address, port);
        return socket.waitForConnected(answerMs);
    }
};

void TestDemoApiServices::namesByUdpAndTcp_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("answer");
    QTest::newRow("a route leads to the proxy") << u"arr.example.com"_s << 1 << u"192.168.1.194"_s;
    QTest::newRow("in any case") << u"Dashboard.EXAMPLE.com"_s << 1 << u"192.168.1.194"_s;
    QTest::newRow("a guest by its name") << u"pihole2"_s << 1 << u"192.168.1.193"_s;
    QTest::newRow("its own name") << u"localhost"_s << 1 << u"127.0.0.1"_s;
    QTest::newRow("a name that nobody has") << u"nobody.example.com"_s << 1 << u"no such name"_s;
    QTest::newRow("a type that it does not have") << u"example.com"_s << 28 << u"nothing"_s;
}

void TestDemoApiServices::namesByUdpAndTcp()
{
    QFETCH(QString, name);
    QFETCH(int, type);
    QFETCH(QString, answer);
    DemoClient demo;
    QCOMPARE(demo.start(), QString());
    const QByteArray asked = question(name, quint16(type));
    for (const QString &server : {u"192.168.1.192:53"_s, u"192.168.1.193:53"_s}) {
        QCOMPARE(byUdp(demo, server, asked), answer);
        QCOMPARE(byTcp(demo, server, asked), answer);
    }
}

void TestDemoApiServices::whatIsNoQueryIsNotAnswered()
{
    DemoClient demo;
    QCOMPARE(demo.start(), QString());
    const QByteArray asked = question(u"example.com"_s);
    const QString server = u"192.168.1.192:53"_s;
    QCOMPARE(byUdp(demo, server, asked.first(11), silenceMs), u"silent"_s);
    QCOMPARE(byUdp(demo, server, asked.first(asked.size() - 3), silenceMs), u"silent"_s);
    QByteArray reply = asked;
    reply[2] = char(0x81);
    QCOMPARE(byUdp(demo, server, reply, silenceMs), u"silent"_s);
    QCOMPARE(byUdp(demo, server, asked), u"192.168.1.194"_s);
}

void TestDemoApiServices::webServicesAnswer()
{
    DemoClient demo;
    QCOMPARE(demo.start(), QString());
    QVERIFY(accepts(demo, u"192.168.1.194:443"_s));
    const auto [address, port] = placeOf(demo, u"192.168.1.211:7878"_s);
    QTcpSocket socket;
    socket.connectToHost(address, port);
    QVERIFY(socket.waitForConnected(answerMs));
    for (int i = 0; i < 2; ++i) { // on one connection
        socket.write("GET / HTTP/1.1\r\nHost: arr.example.com\r\n\r\n");
        QVERIFY(socket.waitForReadyRead(answerMs));
        const QByteArray reply = socket.readAll();
        QVERIFY2(reply.startsWith("HTTP/1.1 200 OK\r\n") && reply.endsWith("radarr\n"), reply.constData());
    }
}

void TestDemoApiServices::aServiceIsThereAsLongAsItsGuest_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("its container is stopped") << u"stop"_s;
    QTest::newRow("its container restarts") << u"restart"_s;
    QTest::newRow("its node loses power") << u"power"_s;
    QTest::newRow("its node loses its network") << u"network"_s;
}

void TestDemoApiServices::aServiceIsThereAsLongAsItsGuest()
{
    QFETCH(QString, what);
    DemoClient demo;
    QCOMPARE(demo.start(), QString());
    const QByteArray asked = question(u"example.com"_s);
    const QString server = u"192.168.1.192:53"_s, other = u"192.168.1.193:53"_s;
    const QString guest = u"/nodes/pve-node1/lxc/210/status/"_s;
    demo.setEntry(1); // the node of the other one
    QCOMPARE(byUdp(demo, server, asked), u"192.168.1.194"_s);

    if (what == "power"_L1 || what == "network"_L1)
        QCOMPARE(demo.control("POST", u'/' + what + u"/pve-node1/off"_s).status, 200);
    else
        QCOMPARE(demo.post(guest + (what == "stop"_L1 ? u"stop"_s : u"reboot"_s)).status, 200);
    const auto runs = [&] {
        const QJsonArray guests = demo.control("GET", u"/state"_s).json()[u"guests"_s].toArray();
        const auto found = std::ranges::find(guests, 210, [](const QJsonValue &row) { return row[u"vmid"_s].toInt(); });
        return found != guests.end() && (*found)[u"running"_s].toBool();
    };
    if (what == "stop"_L1 || what == "restart"_L1)
        QVERIFY(demo.advanceUntil(60, [&] { return !runs(); }));
    QCOMPARE(byUdp(demo, server, asked, silenceMs), u"silent"_s);
    QCOMPARE(byTcp(demo, server, asked), u"refused"_s);
    QVERIFY(!accepts(demo, u"192.168.1.192:80"_s));
    QCOMPARE(byUdp(demo, other, asked), u"192.168.1.194"_s);

    if (what == "power"_L1 || what == "network"_L1)
        QCOMPARE(demo.control("POST", u'/' + what + u"/pve-node1/on"_s).status, 200);
    const bool started = demo.advanceUntil(900, [&] {
        if (what == "stop"_L1 || what == "power"_L1)
            demo.post(guest + u"start"_s); // refused until its node is back
        return runs();
    });
    QVERIFY(started);
    // A container that runs needs a moment until its services do.
    QVERIFY(demo.advanceUntil(5, [&] { return byUdp(demo, server, asked, silenceMs) == "192.168.1.194"_L1; }));
    QCOMPARE(byTcp(demo, server, asked), u"192.168.1.194"_s);
}

void TestDemoApiServices::aBrokenServiceIsSilentUntilItIsRepaired()
{
    DemoClient demo;
    QCOMPARE(demo.start(), QString());
    const QByteArray asked = question(u"example.com"_s);
    QJsonObject fault{{u"what"_s, u"service"_s}, {u"vmid"_s, 211}, {u"port"_s, 53}};
    QCOMPARE(demo.control("POST", u"/fault"_s, fault).status, 200);
    QCOMPARE(byUdp(demo, u"192.168.1.193:53"_s, asked, silenceMs), u"silent"_s);
    QVERIFY(accepts(demo, u"192.168.1.193:80"_s)); // the guest is well
    fault.insert(u"off"_s, true);
    QCOMPARE(demo.control("POST", u"/fault"_s, fault).status, 200);
    QCOMPARE(byUdp(demo, u"192.168.1.193:53"_s, asked), u"192.168.1.194"_s);
    fault.insert(u"port"_s, 54);
    QCOMPARE(demo.control("POST", u"/fault"_s, fault).status, 400);
}

QTEST_GUILESS_MAIN(TestDemoApiServices)
#include "test_demoapi_services.moc"
