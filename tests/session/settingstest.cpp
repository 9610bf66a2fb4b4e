// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/settings.h"
#include "session/secretstore.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Drydock;

namespace
{

ClusterProfile someProfile()
{
    ClusterProfile profile;
    profile.id = u"0a1b2c3d-0000-4000-8000-000000000001"_s;
    profile.name = u"Home/lab; = \"ä\""_s;
    profile.entryPoints = {QUrl(u"https://pve-node1.example:8006"_s), QUrl(u"https://[2001:db8::1]:8006"_s)};
    profile.login = ClusterProfile::Login::Password;
    profile.user = u"alice@pam"_s;
    profile.trust = TrustMode::Pinned;
    profile.pins = {{u"pve-node1"_s, u"AA:BB:CC"_s}, {u"192.168.1.202:8006"_s, u"DD:EE:FF"_s}};
    profile.addressMap = AddressMap(
        QMap<QString, QString>{{u"192.168.1.201"_s, u"127.0.0.11"_s}, {u"192.168.1.11:53"_s, u"127.0.0.99:5353"_s}});
    return profile;
}

} // namespace

/// What is kept between runs, and what is not.
class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsWithDefaults();
    void keepsChoices();
    void keepsProfiles_data();
    void keepsProfiles();
    void removesProfiles();
    void sshIsOffAndKeptApartFromTheProfile();
    void probesAreTyped_data();
    void probesAreTyped();
    void nameServersAreTyped();
    void servicesAreKeptApartFromTheProfile();
    void tellsChangesOnce();
    void limitsThePoll_data();
    void limitsThePoll();
    void keepsANewerNumber();
    void ignoresWhatIsNoProfile();
    void keepsLayoutsApart();
    void secretsLastForThisRun();

private:
    QString path() const { return m_dir->path() + u"/drydock.ini"_s; }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void SettingsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void SettingsTest::startsWithDefaults()
{
    const Settings settings(path());
    QCOMPARE(settings.scheme(), Settings::Scheme::System);
    QCOMPARE(settings.language(), QString());
    QCOMPARE(settings.pollInterval(), 5000);
    QVERIFY(settings.notifications());
    QVERIFY(settings.profiles().isEmpty());
    QVERIFY(settings.lastProfile().isEmpty());
}

void SettingsTest::keepsChoices()
{
    {
        Settings settings(path());
        settings.setScheme(Settings::Scheme::Dark);
        settings.setLanguage(u"de"_s);
        settings.setPollInterval(3000);
        settings.setNotifications(false);
    }
    const Settings settings(path());
    QCOMPARE(settings.scheme(), Settings::Scheme::Dark);
    QCOMPARE(settings.language(), u"de"_s);
    QCOMPARE(settings.pollInterval(), 3000);
    QVERIFY(!settings.notifications());
    QCOMPARE(QSettings(path(), QSettings::IniFormat).value("schema"_L1).toInt(), 1);
}

void SettingsTest::keepsProfiles_data()
{
    QTest::addColumn<QString>("login");
    QTest::newRow("password login, pinned, with an address map") << u"password"_s;
    QTest::newRow("token login, by the system's authorities") << u"token"_s;
}

void SettingsTest::keepsProfiles()
{
    QFETCH(QString, login);
    ClusterProfile profile = someProfile();
    if (login == u"token"_s) {
        profile.login = ClusterProfile::Login::Token;
        profile.user = u"drydock@pve!desktop"_s;
        profile.trust = TrustMode::SystemCas;
        profile.pins.clear();
        profile.addressMap = {};
    }
    {
        Settings settings(path());
        settings.saveProfile(profile);
        settings.setLastProfile(profile.id);
    }
    Settings settings(path());
    QCOMPARE(settings.profiles(), QList<ClusterProfile>{profile});
    QCOMPARE(settings.lastProfile(), profile.id);
    profile.pins.insert(u"pve-node2"_s, u"11:22:33"_s);
    settings.saveProfile(profile);
    QCOMPARE(settings.profiles(), QList<ClusterProfile>{profile});
}

void SettingsTest::removesProfiles()
{
    Settings settings(path());
    settings.saveProfile(someProfile());
    ClusterProfile other = someProfile();
    other.id = u"other"_s;
    other.name = u"A first one"_s;
    settings.saveProfile(other);
    QCOMPARE(settings.profiles().first().name, u"A first one"_s);
    settings.setLastProfile(someProfile().id);
    settings.removeProfile(someProfile().id);
    QCOMPARE(settings.profiles(), QList<ClusterProfile>{other});
    QVERIFY(settings.lastProfile().isEmpty());
}

void SettingsTest::sshIsOffAndKeptApartFromTheProfile()
{
    const ClusterProfile profile = someProfile();
    SshAccess access;
    access.enabled = true;
    access.user = u"ops"_s;
    access.port = 2222;
    access.identity = u"/home/ops/.ssh/id_drydock"_s;
    {
        Settings settings(path());
        QVERIFY(!settings.sshAccess(profile.id).enabled);
        QCOMPARE(settings.sshAccess(profile.id).user, u"root"_s);
        settings.saveProfile(profile);
        QSignalSpy changed(&settings, &Settings::changed);
        settings.setSshAccess(profile.id, access);
        settings.setSshAccess(profile.id, access);
        QCOMPARE(changed.count(), 1);
        // An open connection saves what it learnt, with the profile as it was opened.
        ClusterProfile learnt = profile;
        learnt.pins.insert(u"pve-node3"_s, u"11:22"_s);
        settings.saveProfile(learnt);
    }
    Settings settings(path());
    QCOMPARE(settings.sshAccess(profile.id), access);
    QVERIFY(!settings.sshAccess(u"another"_s).enabled);
    settings.removeProfile(profile.id);
    QVERIFY(!settings.sshAccess(profile.id).enabled);
}

void SettingsTest::probesAreTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("again"); ///< as it is written the next time
    QTest::addColumn<int>("wrongLine"); ///< 0 = none
    QTest::newRow("nothing") << u" \n\n"_s << u""_s << 0;
    QTest::newRow("a kind with a port of its own") << u"210  dns 192.168.1.192"_s << u"210 dns 192.168.1.192"_s << 0;
    QTest::newRow("a port and a name") << u"101 HTTP 192.168.1.210:32400 plex.example.com"_s
                                       << u"101 http 192.168.1.210:32400 plex.example.com"_s << 0;
    QTest::newRow("IPv6") << u"101 tcp [fd00::1]:32400\n101 https fd00::1"_s
                          << u"101 tcp [fd00::1]:32400\n101 https [fd00::1]"_s << 0;
    QTest::newRow("TCP needs a port") << u"210 dns 192.168.1.192\n101 tcp 192.168.1.210"_s << u""_s << 2;
    QTest::newRow("a name is no address") << u"101 http plex"_s << u""_s << 1;
    QTest::newRow("no such kind") << u"101 icmp 192.168.1.210"_s << u""_s << 1;
    QTest::newRow("no guest") << u"plex http 192.168.1.210"_s << u""_s << 1;
    QTest::newRow("a port that is none") << u"101 http 192.168.1.210:x"_s << u""_s << 1;
    QTest::newRow("too much") << u"101 http 192.168.1.210 plex now"_s << u""_s << 1;
}

void SettingsTest::probesAreTyped()
{
    QFETCH(QString, text);
    QFETCH(QString, again);
    QFETCH(int, wrongLine);
    const auto probes = probesFromText(text);
    QCOMPARE(probes ? 0 : probes.error(), wrongLine);
    if (!probes)
        return;
    QCOMPARE(probesToText(*probes), again);
    QCOMPARE(probesFromText(again).value(), *probes);
    const ServiceSettings services{.nameServers = {}, .probes = *probes};
    QCOMPARE(serviceSettingsFromJson(serviceSettingsToJson(services)), services);
}

void SettingsTest::nameServersAreTyped()
{
    QCOMPARE(nameServersFromText(u" 192.168.1.192,192.168.1.193  fd00::1, 192.168.1.192 "_s).value(),
             (QStringList{u"192.168.1.192"_s, u"192.168.1.193"_s, u"fd00::1"_s}));
    QCOMPARE(nameServersFromText(u"192.168.1.192, pihole"_s).error(), u"pihole"_s);
    QVERIFY(nameServersFromText(QString()).value().isEmpty());
}

void SettingsTest::servicesAreKeptApartFromTheProfile()
{
    const ClusterProfile profile = someProfile();
    const ServiceSettings services{.nameServers = {u"192.168.1.192"_s},
                                   .probes = probesFromText(u"101 tcp 192.168.1.210:32400"_s).value()};
    {
        Settings settings(path());
        settings.saveProfile(profile);
        QCOMPARE(settings.serviceSettings(profile.id), ServiceSettings());
        settings.setServiceSettings(profile.id, services);
    }
    Settings settings(path());
    QCOMPARE(settings.serviceSettings(profile.id), services);
    QCOMPARE(settings.profiles(), QList<ClusterProfile>{profile});
    settings.removeProfile(profile.id);
    QCOMPARE(settings.serviceSettings(profile.id), ServiceSettings());
}

void SettingsTest::tellsChangesOnce()
{
    Settings settings(path());
    QSignalSpy changed(&settings, &Settings::changed);
    QSignalSpy profiles(&settings, &Settings::profilesChanged);
    settings.setScheme(Settings::Scheme::Light);
    settings.setScheme(Settings::Scheme::Light);
    settings.setLanguage(QString());
    settings.setNotifications(true);
    QCOMPARE(changed.size(), 1);
    settings.saveProfile(someProfile());
    settings.saveProfile(someProfile());
    settings.removeProfile(u"none"_s);
    QCOMPARE(profiles.size(), 1);
    settings.removeProfile(someProfile().id);
    QCOMPARE(profiles.size(), 2);
    settings.saveProfile(ClusterProfile());
    QCOMPARE(profiles.size(), 2);
}

void SettingsTest::limitsThePoll_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("kept");
    QTest::newRow("never faster than every 2 s") << 10 << 2000;
    QTest::newRow("never slower than once a minute") << 3600000 << 60000;
    QTest::newRow("in between as asked") << 7500 << 7500;
}

void SettingsTest::limitsThePoll()
{
    QFETCH(int, asked);
    Settings settings(path());
    settings.setPollInterval(asked);
    QTEST(settings.pollInterval(), "kept");
}

void SettingsTest::keepsANewerNumber()
{
    {
        QSettings file(path(), QSettings::IniFormat);
        file.setValue("schema"_L1, 7);
        file.setValue("ui/scheme"_L1, u"sepia"_s);
    }
    QCOMPARE(Settings(path()).scheme(), Settings::Scheme::System);
    QCOMPARE(QSettings(path(), QSettings::IniFormat).value("schema"_L1).toInt(), 7);
}

void SettingsTest::ignoresWhatIsNoProfile()
{
    {
        QSettings file(path(), QSettings::IniFormat);
        file.setValue("profiles/broken"_L1, u"{\"id\":"_s);
        file.setValue("profiles/empty"_L1, u"{}"_s);
    }
    QVERIFY(Settings(path()).profiles().isEmpty());
}

void SettingsTest::keepsLayoutsApart()
{
    Settings settings(path());
    QSignalSpy changed(&settings, &Settings::changed);
    settings.setLayout(u"main/geometry"_s, QByteArray("\x01\x02", 2));
    QCOMPARE(settings.layout(u"main/geometry"_s).toByteArray(), QByteArray("\x01\x02", 2));
    QCOMPARE(settings.layout(u"main/none"_s, 42).toInt(), 42);
    QVERIFY(changed.isEmpty());
}

void SettingsTest::secretsLastForThisRun()
{
    MemorySecretStore store;
    QVERIFY(!store.isPersistent());
    QObject context;
    QString read = u"unanswered"_s;
    const auto take = [&](const Result<QString> &answer) { read = answer.value_or(u"error"_s); };
    store.read(u"p/alice"_s, &context, take);
    QCOMPARE(read, u"unanswered"_s);
    QTRY_COMPARE(read, QString());
    bool written = false;
    store.write(u"p/alice"_s, u"hunter2"_s, &context,
                [&](const Result<void> &answer) { written = answer.has_value(); });
    QTRY_VERIFY(written);
    store.read(u"p/alice"_s, &context, take);
    QTRY_COMPARE(read, u"hunter2"_s);
    store.remove(u"p/alice"_s);
    store.read(u"p/alice"_s, &context, take);
    QTRY_COMPARE(read, QString());
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "settingstest.moc"
