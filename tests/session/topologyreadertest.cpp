// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/topologyreader.h"
#include "cli/clusteropener.h"
#include "demo/demoserver.h"
#include "session/clustersession.h"
#include "topology/handtypedjson.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Drydock;

namespace
{

/// A session on a demo server over TLS.
struct House {
    bool open(const QString &scenario)
    {
        Demo::DemoServer::Options options;
        options.scenario = scenario;
        options.port = 0;
        if (const QString wrong = server.start(options); !wrong.isEmpty()) {
            qWarning("%s", qPrintable(wrong));
            return false;
        }
        session = std::make_unique<ClusterSession>(Cli::demoProfile(server.ready()), folder.path(), &clock);
        session->connection()->setPollInterval(2000);
        session->connection()->start(Cli::demoCredentials(server.ready()));
        return QTest::qWaitFor([this] { return session->store()->snapshot().isValid(); }, 15'000);
    }
    ~House() { session.reset(); }

    QTemporaryDir folder;
    SystemClock clock;
    Demo::DemoServer server;
    std::unique_ptr<ClusterSession> session;
};

int gapsOf(const TopologyState &state, KnowledgeGap::Why why)
{
    int count = 0;
    for (const TopologyVertex &vertex : state.graph.vertices()) {
        for (const KnowledgeGap &gap : vertex.gaps)
            count += gap.why == why ? 1 : 0;
    }
    return count;
}

} // namespace

/// The network of an open cluster, read while somebody looks.
class TopologyReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnlyWhileSomebodyLooks();
    void readsWhatIsWantedFirst();
    void tellsChangesAndNothingElse();
    void takesWhatWasTyped();
    void surveysALargeNetworkBesideTheWindow();
    void isOneForASession();
};

void TopologyReaderTest::readsOnlyWhileSomebodyLooks()
{
    House house;
    QVERIFY(house.open(u"homelab"_s));
    TopologyReader reader(*house.session);
    QVERIFY(QTest::qWaitFor([&] { return reader.isSurveyed(); }));
    QCOMPARE(reader.guests(), 9);
    QCOMPARE(reader.guestsRead(), 0);
    // Nobody looks: everything that was not read says so, and stays so over polls.
    QSignalSpy polls(house.session->store(), &ClusterStore::published);
    QVERIFY(polls.wait(5000));
    QVERIFY(!reader.isReading());
    QCOMPARE(gapsOf(reader.state(), KnowledgeGap::Why::NotRead), 9 + 2);

    reader.setShown(true);
    QVERIFY(QTest::qWaitFor([&] { return reader.guestsRead() == 9 && !reader.isReading(); }, 15'000));
    QVERIFY(QTest::qWaitFor([&] { return gapsOf(reader.state(), KnowledgeGap::Why::NotRead) == 0; }));
    const TopologyVertex *nic = reader.state().graph.vertex(u"guestnic/ct:211/net0"_s);
    QVERIFY(nic);
    QVERIFY(nic->values("address"_L1).contains(u"192.168.1.193/24"_s));
    QVERIFY(reader.state().graph.vertex(u"bridge/pve-node2/vmbr1"_s));
    QVERIFY(reader.state().findings.isEmpty());
}

void TopologyReaderTest::readsWhatIsWantedFirst()
{
    House house;
    QVERIFY(house.open(u"smb"_s));
    TopologyReader reader(*house.session);
    QList<GuestKey> wanted;
    const auto &guests = house.session->store()->snapshot()->guests;
    for (qsizetype i = guests.size() - 3; i < guests.size(); ++i)
        wanted.append(guests[i].key);
    QList<GuestKey> order;
    connect(house.session->store(), &ClusterStore::guestDetailsChanged, this,
            [&order](const GuestKey &guest) { order.append(guest); });
    reader.want(wanted);
    QVERIFY(!reader.isReading());
    reader.setShown(true);
    QVERIFY(QTest::qWaitFor([&] { return order.size() >= 4; }, 15'000));
    // Four at a time: the wanted ones are all among the first.
    const QSet<GuestKey> first(order.cbegin(), order.cbegin() + 4);
    for (const GuestKey &guest : std::as_const(wanted))
        QVERIFY2(first.contains(guest), qPrintable(guest.sid()));
    QVERIFY(reader.guestsRead() < reader.guests());
    reader.setShown(false);
    QVERIFY(QTest::qWaitFor([&] { return !reader.isReading(); }));
    const int stopped = reader.guestsRead();
    QSignalSpy polls(house.session->store(), &ClusterStore::published);
    QVERIFY(polls.wait(5000));
    QCOMPARE(reader.guestsRead(), stopped);
}

void TopologyReaderTest::tellsChangesAndNothingElse()
{
    House house;
    QVERIFY(house.open(u"homelab"_s));
    TopologyReader reader(*house.session);
    reader.setShown(true);
    QVERIFY(QTest::qWaitFor([&] { return reader.guestsRead() == 9 && !reader.isReading(); }, 15'000));
    QVERIFY(QTest::qWaitFor([&] { return gapsOf(reader.state(), KnowledgeGap::Why::NotRead) == 0; }));
    QSignalSpy changed(&reader, &TopologyReader::changed);
    QSignalSpy aged(&reader, &TopologyReader::aged);
    // The same answers again are no other network.
    const GuestKey guest{GuestKind::Ct, VmId{211}};
    reader.readAgain(guest);
    QVERIFY(aged.wait(5000));
    QCOMPARE(changed.size(), 0);
    // Another address is.
    GuestDetails details = house.session->store()->details().guests.value(guest);
    details.addresses.first().address = u"192.168.1.194"_s;
    for (ObservedAddress &address : details.addresses)
        address.address = address.address == "192.168.1.193"_L1 ? u"192.168.1.194"_s : address.address;
    house.session->store()->publishGuestDetails(details);
    QVERIFY(changed.wait(5000));
    QVERIFY(reader.state().warnings() > 0);
    QCOMPARE(reader.state().findings.first().code, u"duplicate-ip"_s);
}

void TopologyReaderTest::takesWhatWasTyped()
{
    House house;
    QVERIFY(house.open(u"homelab"_s));
    TopologyReader reader(*house.session);
    QVERIFY(QTest::qWaitFor([&] { return reader.isSurveyed(); }));
    QVERIFY(!reader.state().graph.vertex(u"host/NAS"_s));
    QSignalSpy changed(&reader, &TopologyReader::changed);
    reader.setTyped(handTypedFromJson(house.server.ready()[u"handTyped"_s].toObject()));
    QCOMPARE(changed.size(), 1);
    QVERIFY(reader.state().graph.vertex(u"host/NAS"_s));
    QVERIFY(reader.state().graph.vertex(u"router/router"_s));
    reader.setTyped(reader.typed());
    QCOMPARE(changed.size(), 1);
}

void TopologyReaderTest::surveysALargeNetworkBesideTheWindow()
{
    House house;
    QVERIFY(house.open(u"large"_s));
    TopologyReader reader(*house.session);
    // The constructor returns before the survey is made; it arrives by the event loop.
    QVERIFY(!reader.isSurveyed());
    QSignalSpy changed(&reader, &TopologyReader::changed);
    QVERIFY(changed.wait(30'000));
    QVERIFY(reader.isSurveyed());
    QCOMPARE(reader.guests(), 10'000);
    QVERIFY(reader.state().graph.vertices().size() > 10'000);
}

void TopologyReaderTest::isOneForASession()
{
    QTemporaryDir folder;
    SystemClock clock;
    ClusterSession session(RawSnapshot(), u"empty"_s, folder.path(), &clock);
    TopologyReader &reader = TopologyReader::of(session);
    QCOMPARE(&TopologyReader::of(session), &reader);
    QVERIFY(!reader.isSurveyed());
    QCOMPARE(reader.guests(), 0);
}

QTEST_GUILESS_MAIN(TopologyReaderTest)
#include "topologyreadertest.moc"
