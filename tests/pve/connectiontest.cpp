// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../app/demo/api/accounts.h"
#include "../../app/demo/demoserver.h"

#include "pve/clusterconnection.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Drydock;
using namespace Qt::StringLiterals;
using State = ClusterConnection::State;

/// The whole client against a simulated cluster behind real TLS sockets.
class ConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTokenConnectsAndReadsTheCluster();
    void versionEightConnectsToo();
    void aPasswordConnects();
    void aWrongPasswordNeedsLogin();
    void aSecondFactorIsAskedAndAnswered_data();
    void aSecondFactorIsAskedAndAnswered();
    void anUnknownCertificateStopsUntilTrusted();
    void aChangedCertificateStopsEverything();
    void allMembersArePinned();
    void anotherMemberTakesOver_data();
    void anotherMemberTakesOver();
    void anExpiredTicketIsReplaced();
    void faultsDoNotBreakThePoll_data();
    void faultsDoNotBreakThePoll();
    void neverMoreThanFourRequestsAtOnce();
    void guestDetailsAreRead();
    void aMigrationIsFollowedToItsEnd();
    void aLostAnswerToAWriteIsNeverSentAgain();
    void aChangedSettingIsReadWithTheNextPoll();
    void firstContactShowsTheCertificate();
    void aRecordedPollCanBeReadBack();

private:
    void startServer(const QString &scenario = u"homelab"_s, int pve = 9, double speed = 20);
    ClusterProfile tokenProfile() const;
    ClusterProfile passwordProfile(const QString &user) const;
    void connectWith(const ClusterProfile &profile, const QString &secret, const QString &secondFactor = {});
    void connectByToken();
    bool becomes(State state, int ms = 15000);
    bool publishes(int ms = 15000);
    void control(const QByteArray &method, const QString &path, const QJsonObject &body = {});
    QList<QJsonObject> requests() const;

    QTemporaryDir m_dir;
    SystemClock m_clock;
    std::unique_ptr<Demo::DemoServer> m_server;
    std::unique_ptr<ClusterStore> m_store;
    std::unique_ptr<ClusterConnection> m_connection;
    QJsonObject m_ready;
    QString m_log;
    int m_run = 0;
};

void ConnectionTest::init()
{
    m_log = m_dir.filePath(u"requests-%1.jsonl"_s.arg(++m_run));
}

void ConnectionTest::cleanup()
{
    m_connection.reset();
    m_store.reset();
    m_server.reset();
}

void ConnectionTest::startServer(const QString &scenario, int pve, double speed)
{
    m_server = std::make_unique<Demo::DemoServer>();
    Demo::DemoServer::Options options;
    options.scenario = scenario;
    options.pve = pve;
    options.port = 0;
    options.speed = speed;
    options.controlPort = 0;
    options.logFile = m_log;
    QCOMPARE(m_server->start(options), QString());
    m_ready = m_server->ready();
}

ClusterProfile ConnectionTest::tokenProfile() const
{
    const QJsonObject first = m_ready["nodes"_L1][0].toObject();
    ClusterProfile profile;
    profile.id = u"test"_s;
    profile.entryPoints = {QUrl(first["url"_L1].toString())};
    profile.user = m_ready["token"_L1].toString().section(u'=', 0, 0);
    const QUrl url = profile.entryPoints.first();
    profile.pins.insert(u"%1:%2"_s.arg(url.host()).arg(url.port()), first["fingerprint"_L1].toString());
    profile.addressMap = AddressMap::fromJson(m_ready["addressMap"_L1].toObject());
    return profile;
}

ClusterProfile ConnectionTest::passwordProfile(const QString &user) const
{
    ClusterProfile profile = tokenProfile();
    profile.login = ClusterProfile::Login::Password;
    profile.user = user;
    return profile;
}

void ConnectionTest::connectWith(const ClusterProfile &profile, const QString &secret, const QString &secondFactor)
{
    m_store = std::make_unique<ClusterStore>();
    m_connection = std::make_unique<ClusterConnection>(profile, m_store.get(), &m_clock);
    m_connection->setPollInterval(500);
    m_connection->start({secret, secondFactor});
}

void ConnectionTest::connectByToken()
{
    connectWith(tokenProfile(), m_ready["token"_L1].toString().section(u'=', 1));
}

bool ConnectionTest::becomes(State state, int ms)
{
    return QTest::qWaitFor([&] { return m_connection->state() == state; }, ms);
}

bool ConnectionTest::publishes(int ms)
{
    QSignalSpy spy(m_store.get(), &ClusterStore::published);
    return spy.wait(ms);
}

void ConnectionTest::control(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    QNetworkAccessManager access;
    QNetworkRequest request(QUrl(m_ready["control"_L1].toString() + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(access.sendCustomRequest(request, method, QJsonDocument(body).toJson()));
    QVERIFY(QTest::qWaitFor([&] { return reply->isFinished(); }, 5000));
    QVERIFY2(reply->error() == QNetworkReply::NoError, reply->readAll().constData());
}

QList<QJsonObject> ConnectionTest::requests() const
{
    QList<QJsonObject> result;
    QFile file(m_log);
    if (!file.open(QIODevice::ReadOnly))
        return result;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (line["request"_L1].isObject())
            result.append(line["request"_L1].toObject());
    }
    return result;
}

void ConnectionTest::aTokenConnectsAndReadsTheCluster()
{
    startServer();
    connectByToken();
    QVERIFY(becomes(State::Online));
    const ClusterSnapshot &snapshot = m_store->snapshot();
    QVERIFY(snapshot.isValid());
    QCOMPARE(snapshot->nodes.size(), 2);
    QCOMPARE(snapshot->guests.size(), 9);
    QCOMPARE(snapshot.guest(VmId{101})->name, u"plex"_s);
    QVERIFY(snapshot->version.hasHaRules());
    QVERIFY(snapshot->quorum.clustered && snapshot->quorum.quorate);
    QVERIFY(snapshot->quorum.hasQdevice);
    QCOMPARE(snapshot->haResources.size(), 5);
    QVERIFY(!snapshot->haRules.isEmpty());
    QVERIFY(!snapshot->replication.isEmpty());
    QVERIFY(snapshot->permissions.has(u"VM.Migrate"_s, u"/vms/101"_s));
    for (int section = 0; section < sectionCount; ++section) {
        const Freshness &freshness = snapshot.freshness(Section(section));
        QVERIFY2(!freshness.error, qPrintable(freshness.error ? freshness.error->text : QString()));
        QVERIFY(freshness.everRead());
    }
    QCOMPARE(m_connection->currentMember(), NodeName(m_ready["nodes"_L1][0]["name"_L1].toString()));
}

void ConnectionTest::versionEightConnectsToo()
{
    startServer(u"homelab"_s, 8);
    connectByToken();
    QVERIFY(becomes(State::Online));
    const ClusterSnapshot &snapshot = m_store->snapshot();
    QCOMPARE(snapshot->version.major, 8);
    QVERIFY(!snapshot->haGroups.isEmpty());
    QVERIFY(snapshot->haRules.isEmpty());
    QVERIFY(!snapshot.freshness(Section::Ha).error);
}

void ConnectionTest::aPasswordConnects()
{
    startServer();
    connectWith(passwordProfile(m_ready["user"_L1].toString()), m_ready["password"_L1].toString());
    QVERIFY(becomes(State::Online));
    QCOMPARE(m_store->snapshot()->guests.size(), 9);
}

void ConnectionTest::aWrongPasswordNeedsLogin()
{
    startServer();
    connectWith(passwordProfile(m_ready["user"_L1].toString()), u"certainly not"_s);
    QVERIFY(becomes(State::NeedsLogin, 20000));
    QCOMPARE(m_connection->lastError()->kind, Error::Kind::LoginFailed);
    m_connection->start({m_ready["password"_L1].toString(), {}});
    QVERIFY(becomes(State::Online));
}

void ConnectionTest::aSecondFactorIsAskedAndAnswered_data()
{
    QTest::addColumn<bool>("byRecoveryKey");
    QTest::newRow("with a recovery key") << true;
    QTest::newRow("with the six digits of an authenticator") << false;
}

void ConnectionTest::aSecondFactorIsAskedAndAnswered()
{
    QFETCH(bool, byRecoveryKey);
    startServer();
    const QJsonObject user = m_ready["operator"_L1].toObject();
    connectWith(passwordProfile(user["user"_L1].toString()), user["password"_L1].toString());
    QVERIFY(becomes(State::NeedsLogin));
    QCOMPARE(m_connection->lastError()->kind, Error::Kind::SecondFactor);
    QVERIFY(m_connection->lastError()->fields.contains(u"recovery"_s));
    const QByteArray secret = QByteArray::fromHex(user["totpSecret"_L1].toString().toLatin1());
    const QString answer = byRecoveryKey
                               ? u"recovery:"_s + user["recoveryKeys"_L1][0].toString()
                               : u"totp:"_s + Demo::Accounts::totp(secret, QDateTime::currentSecsSinceEpoch());
    m_connection->start({user["password"_L1].toString(), answer});
    QVERIFY(becomes(State::Online));
}

void ConnectionTest::anUnknownCertificateStopsUntilTrusted()
{
    startServer();
    ClusterProfile profile = tokenProfile();
    profile.pins.clear();
    connectWith(profile, m_ready["token"_L1].toString().section(u'=', 1));
    QVERIFY(becomes(State::NeedsTrust));
    const auto question = m_connection->certificate();
    QVERIFY(question.expected.isEmpty());
    QCOMPARE(question.presented, m_ready["nodes"_L1][0]["fingerprint"_L1].toString());
    QVERIFY2(requests().isEmpty(), "nothing is sent to somebody unknown");
    m_connection->trust(question.presented);
    QVERIFY(becomes(State::Online));
    QVERIFY(!requests().isEmpty());
    QVERIFY(m_connection->profile().pins.values().contains(question.presented));
}

void ConnectionTest::aChangedCertificateStopsEverything()
{
    startServer();
    connectByToken();
    QVERIFY(becomes(State::Online));
    const QString before = m_ready["nodes"_L1][0]["fingerprint"_L1].toString();
    control("POST", u"/fault"_s,
            {{u"what"_s, u"certificate-changed"_s}, {u"node"_s, m_ready["nodes"_L1][0]["name"_L1]}});
    QVERIFY(becomes(State::NeedsTrust, 20000));
    QCOMPARE(m_connection->certificate().expected, before);
    QVERIFY(m_connection->certificate().presented != before);
    const qsizetype sent = requests().size();
    m_connection->pollNow();
    QVERIFY(!publishes(1500));
    QCOMPARE(requests().size(), sent);
}

void ConnectionTest::allMembersArePinned()
{
    startServer();
    connectByToken();
    QVERIFY(becomes(State::Online));
    for (const QJsonValue node : m_ready["nodes"_L1].toArray()) {
        QCOMPARE(m_connection->profile().pins.value(node["name"_L1].toString()), node["fingerprint"_L1].toString());
    }
}

void ConnectionTest::anotherMemberTakesOver_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("the node loses its power") << u"/power/%1/off"_s;
    QTest::newRow("the node loses its network") << u"/network/%1/off"_s;
}

void ConnectionTest::anotherMemberTakesOver()
{
    QFETCH(QString, what);
    startServer();
    connectByToken();
    QVERIFY(becomes(State::Online));
    const NodeName first = m_connection->currentMember();
    QVERIFY(publishes());
    QElapsedTimer timer;
    control("POST", what.arg(first.text()));
    timer.start();
    QVERIFY(QTest::qWaitFor([&] { return m_connection->currentMember() != first; }, 10000));
    QVERIFY2(timer.elapsed() < 2000 + m_connection->pollInterval(), qPrintable(QString::number(timer.elapsed())));
    QVERIFY(publishes());
    QCOMPARE(m_connection->state(), State::Online);
    QCOMPARE(m_store->snapshot()->answeredBy, m_connection->currentMember());
}

void ConnectionTest::anExpiredTicketIsReplaced()
{
    startServer();
    connectWith(passwordProfile(m_ready["user"_L1].toString()), m_ready["password"_L1].toString());
    QVERIFY(becomes(State::Online));
    control("POST", u"/fault"_s, {{u"what"_s, u"ticket-expired"_s}});
    QSignalSpy states(m_connection.get(), &ClusterConnection::stateChanged);
    m_connection->pollNow();
    QVERIFY(publishes(20000));
    QVERIFY(publishes(20000));
    QCOMPARE(m_connection->state(), State::Online);
    QVERIFY2(states.isEmpty(), "nobody notices that a ticket was replaced");
    QVERIFY(!m_store->snapshot().freshness(Section::Resources).error);
}

void ConnectionTest::faultsDoNotBreakThePoll_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("count");
    QTest::newRow("a slow answer") << u"slow"_s << 1;
    QTest::newRow("a reset connection") << u"reset"_s << 1;
    QTest::newRow("half an answer") << u"half-body"_s << 1;
    QTest::newRow("garbage") << u"garbage"_s << 1;
    QTest::newRow("a failing service") << u"status"_s << 2;
}

void ConnectionTest::faultsDoNotBreakThePoll()
{
    QFETCH(QString, what);
    QFETCH(int, count);
    startServer();
    connectByToken();
    QVERIFY(becomes(State::Online));
    control("POST", u"/fault"_s,
            {{u"what"_s, what},
             {u"where"_s, u"GET /cluster/resources"_s},
             {u"count"_s, count},
             {u"seconds"_s, 1.5},
             {u"status"_s, 500},
             {u"words"_s, u"out of luck"_s}});
    QSignalSpy states(m_connection.get(), &ClusterConnection::stateChanged);
    for (int poll = 0; poll < 4; ++poll)
        QVERIFY(publishes(20000));
    QVERIFY(becomes(State::Online));
    QVERIFY(!m_store->snapshot().freshness(Section::Resources).error);
    QCOMPARE(m_store->snapshot()->guests.size(), 9);
    QVERIFY2(states.isEmpty(), "one bad answer is not the loss of the cluster");
}

void ConnectionTest::neverMoreThanFourRequestsAtOnce()
{
    startServer();
    connectByToken();
    QVERIFY(becomes(State::Online));
    QElapsedTimer timer;
    timer.start();
    control("POST", u"/fault"_s,
            {{u"what"_s, u"slow"_s}, {u"where"_s, u"GET /nodes/.*/config"_s}, {u"count"_s, 9}, {u"seconds"_s, 0.6}});
    QList<GuestKey> guests;
    for (const GuestState &guest : m_store->snapshot()->guests)
        guests.append(guest.key);
    QCOMPARE(guests.size(), 9);
    bool done = false;
    timer.restart();
    m_connection->readGuestDetails(guests, this, [&] { done = true; });
    QVERIFY(QTest::qWaitFor([&] { return done; }, 20000));
    // Nine answers of 0.6 s, four at a time at most, take three rounds.
    QVERIFY2(timer.elapsed() >= 1800, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(m_store->details().guests.size(), 9);
}

void ConnectionTest::guestDetailsAreRead()
{
    startServer();
    connectByToken();
    QVERIFY(becomes(State::Online));
    const GuestKey plex{GuestKind::Vm, VmId{101}};
    const GuestKey unknown{GuestKind::Vm, VmId{999}};
    int done = 0;
    m_connection->readGuestDetails({plex, unknown}, this, [&] { ++done; });
    m_connection->readNodeDetails({m_connection->currentMember()}, this, [&] { ++done; });
    m_connection->readClusterDetails(this, [&] { ++done; });
    QCOMPARE(done, 0);
    QVERIFY(QTest::qWaitFor([&] { return done == 3; }, 15000));
    const GuestDetails details = m_store->details().guests.value(plex);
    QVERIFY(!details.error);
    QVERIFY(!details.nics.isEmpty() && !details.disks.isEmpty());
    QCOMPARE(details.devices.first().key, u"hostpci0"_s);
    QVERIFY(details.preconditions);
    QVERIFY(details.preconditions->localResources.contains(u"hostpci0"_s));
    QCOMPARE(m_store->details().guests.value(unknown).error->kind, Error::Kind::NotFound);
    const NodeDetails node = m_store->details().nodes.value(m_connection->currentMember());
    QVERIFY(!node.error);
    QVERIFY(!node.interfaces.isEmpty());

    m_connection->readBackups();
    m_connection->readBackups(); // asked twice while the first is under way: one answer
    QSignalSpy backupsRead(m_store.get(), &ClusterStore::backupsChanged);
    QVERIFY(QTest::qWaitFor([&] { return !backupsRead.isEmpty(); }, 15000));
    const LastBackups backups = m_store->details().backups;
    QVERIFY(backups.readAt.isValid() && backups.notRead.isEmpty());
    QVERIFY(backups.at.value(plex.vmid).isValid() && backups.at.value(plex.vmid) < backups.readAt);

    std::optional<Result<QList<MetricSample>>> history;
    m_connection->readGuestHistory(plex, u"hour"_s, this, [&](const auto &answer) { history = answer; });
    QVERIFY(QTest::qWaitFor([&] { return history.has_value(); }, 10000));
    QVERIFY(*history);
}

void ConnectionTest::aMigrationIsFollowedToItsEnd()
{
    startServer(u"homelab"_s, 9, 40);
    connectByToken();
    QVERIFY(becomes(State::Online));
    const GuestState pbs = *m_store->snapshot().guest(VmId{250});
    const NodeName target = m_connection->currentMember();
    QVERIFY(pbs.node != target);
    std::optional<Result<std::optional<Upid>>> started;
    m_connection->actions()->migrate({pbs.key, pbs.node, target, false, true, true},
                                     [&](const auto &answer) { started = answer; });
    QVERIFY(!started);
    QVERIFY(QTest::qWaitFor([&] { return started.has_value(); }, 10000));
    QVERIFY2(*started, qPrintable(*started ? QString() : started->error().text));
    QVERIFY(**started);
    QCOMPARE((**started)->type, u"vzmigrate"_s);
    QList<TaskReport> reports;
    m_connection->tasks()->follow(***started, [&](const TaskReport &report) { reports.append(report); });
    QVERIFY(QTest::qWaitFor([&] { return !reports.isEmpty() && !reports.last().running; }, 60000));
    QVERIFY2(reports.last().isOk(), qPrintable(reports.last().exitStatus));
    QCOMPARE(reports.last().progress.stage, TaskProgress::Stage::Finished);
    QVERIFY(reports.last().progress.containerDownSeconds);
    QVERIFY(QTest::qWaitFor([&] { return m_store->snapshot().guest(VmId{250})->node == target; }, 30000));
    std::optional<Result<QList<ClusterConnection::LogLine>>> log;
    m_connection->readTaskLog(***started, this, [&](const auto &answer) { log = answer; });
    QVERIFY(QTest::qWaitFor([&] { return log.has_value(); }, 10000));
    QVERIFY(*log && (*log)->last().text.startsWith("TASK OK"_L1));
}

void ConnectionTest::aLostAnswerToAWriteIsNeverSentAgain()
{
    startServer();
    connectByToken();
    QVERIFY(becomes(State::Online));
    control("POST", u"/fault"_s, {{u"what"_s, u"reset"_s}, {u"where"_s, u"POST /nodes/.*/migrate"_s}, {u"count"_s, 1}});
    const GuestState pbs = *m_store->snapshot().guest(VmId{250});
    std::optional<Result<std::optional<Upid>>> started;
    m_connection->actions()->migrate({pbs.key, pbs.node, m_connection->currentMember(), false, true, true},
                                     [&](const auto &answer) { started = answer; });
    QVERIFY(QTest::qWaitFor([&] { return started.has_value(); }, 15000));
    QVERIFY2(!*started, "nobody can know whether it was carried out");
    QCOMPARE(started->error().kind, Error::Kind::Unreachable);
    QVERIFY(publishes());
    const QList<QJsonObject> sent = requests();
    QCOMPARE(std::ranges::count_if(sent,
                                   [](const QJsonObject &line) {
                                       return line["method"_L1].toString() == "POST"_L1
                                              && line["path"_L1].toString().contains("/migrate"_L1);
                                   }),
             1);
    QCOMPARE(m_connection->state(), State::Online);
}

void ConnectionTest::aChangedSettingIsReadWithTheNextPoll()
{
    startServer();
    connectByToken();
    QVERIFY(becomes(State::Online));
    // They are read once a minute otherwise.
    const SettingChange crs{.kind = SettingChange::Kind::ClusterCrs, .key = {}, .value = u"ha=static"_s, .before = {}};
    bool answered = false;
    m_connection->actions()->changeSetting(crs, {}, {}, [&](const auto &answer) { answered = answer.has_value(); });
    QVERIFY(QTest::qWaitFor([&] { return m_store->snapshot()->options.crs == "ha=static"_L1; }, 15000));
    QVERIFY(answered);
}

void ConnectionTest::firstContactShowsTheCertificate()
{
    startServer();
    const QUrl url(m_ready["nodes"_L1][0]["url"_L1].toString());
    const QString fingerprint = m_ready["nodes"_L1][0]["fingerprint"_L1].toString();
    std::optional<Result<FirstContact>> contact;
    makeFirstContact(url, {}, {}, this, [&](const auto &answer) { contact = answer; });
    QVERIFY(QTest::qWaitFor([&] { return contact.has_value(); }, 10000));
    QVERIFY(*contact);
    QCOMPARE((*contact)->certificate.presented, fingerprint);
    QVERIFY(!(*contact)->validBySystemCas);
    QVERIFY2(!(*contact)->realms, "nothing was asked before the fingerprint was accepted");

    contact.reset();
    makeFirstContact(url, {}, fingerprint, this, [&](const auto &answer) { contact = answer; });
    QVERIFY(QTest::qWaitFor([&] { return contact.has_value(); }, 10000));
    QVERIFY(*contact && (*contact)->realms && *(*contact)->realms);
    QVERIFY(std::ranges::any_of(**(*contact)->realms, [](const Realm &realm) { return realm.realm == "pam"_L1; }));

    contact.reset();
    makeFirstContact(QUrl(u"https://127.0.0.1:1"_s), {}, fingerprint, this,
                     [&](const auto &answer) { contact = answer; });
    QVERIFY(QTest::qWaitFor([&] { return contact.has_value(); }, 10000));
    QVERIFY(!*contact);
    QCOMPARE(contact->error().kind, Error::Kind::Unreachable);
}

void ConnectionTest::aRecordedPollCanBeReadBack()
{
    startServer();
    connectByToken();
    QVERIFY(becomes(State::Online));
    const QString path = m_dir.filePath(u"raw-%1.jsonl"_s.arg(m_run));
    m_connection->setRecordFile(path);
    QVERIFY(publishes());
    QVERIFY(publishes());
    bool done = false;
    const GuestKey plex{GuestKind::Vm, VmId{101}};
    m_connection->readGuestDetails({plex}, this, [&] { done = true; });
    QVERIFY(QTest::qWaitFor([&] { return done; }, 10000));
    QVERIFY(publishes());
    const ClusterSnapshot live = m_store->snapshot();
    m_connection->setRecordFile({});
    QVERIFY(publishes());
    const Result<RawSnapshot> raw = readRawSnapshot(path);
    QVERIFY2(raw, qPrintable(raw ? QString() : raw.error().text));
    QCOMPARE(raw->snapshot->guests.size(), live->guests.size());
    QCOMPARE(raw->snapshot->haResources, live->haResources);
    QCOMPARE(raw->snapshot->haRules, live->haRules);
    QCOMPARE(raw->snapshot->quorum, live->quorum);
    QCOMPARE(raw->snapshot->permissions, live->permissions);
    QCOMPARE(raw->snapshot->clusterName, live->clusterName);
    QVERIFY(raw->details.guests.value(plex).preconditions);

    const Result<RawSnapshot> none = readRawSnapshot(m_dir.filePath(u"absent"_s));
    QVERIFY(!none && none.error().kind == Error::Kind::Local);
}

QTEST_GUILESS_MAIN(ConnectionTest)
#include "connectiontest.moc"
