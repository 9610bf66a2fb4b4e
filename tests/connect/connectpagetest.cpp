// SPDX-License-Identifier: GPL-3.0-or-later
#include "../maintenance/desk.h"

#include "connect/addclusterdraft.h"
#include "connect/addclusterflow.h"
#include "connect/addclustersteps.h"
#include "connect/connectpage.h"
#include "connect/fingerprintview.h"
#include "widgets/messagebar.h"
#include "wizards/stepper.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace DrydockTest;

namespace
{

const QString fingerprint =
    u"2B:1F:0A:77:C4:91:5D:E8:33:6C:8A:0E:F2:59:B7:10:4D:AA:E6:02:98:7C:3B:F5:61:0D:94:CE:88:47:1A:D3"_s;

/// Answers like a Proxmox VE that is reached for the first time; later, like the real thing, never from inside.
struct FakeContact {
    QStringList dialled;
    QStringList accepted;
    QSet<QString> unreachable;
    bool systemCas = false;

    ConnectPage::FirstContactBy function()
    {
        return [this](const QUrl &url, const AddressMap &, const QString &known, QObject *context,
                      std::function<void(Result<FirstContact>)> done) {
            dialled.append(url.toString());
            accepted.append(known);
            QMetaObject::invokeMethod(
                context,
                [this, url, known, done] {
                    if (unreachable.contains(url.host())) {
                        done(std::unexpected(Error{Error::Kind::Unreachable, 0, u"Connection refused"_s, {}}));
                        return;
                    }
                    FirstContact answer;
                    answer.certificate.host = url.host();
                    answer.certificate.presented = fingerprint;
                    answer.certificate.issuer = u"CN=Proxmox Virtual Environment"_s;
                    answer.validBySystemCas = systemCas;
                    if (known == fingerprint || systemCas) {
                        answer.realms = QList<Realm>{{u"pam"_s, u"pam"_s, u"Linux PAM"_s, false},
                                                     {u"pve"_s, u"pve"_s, QString(), true}};
                    }
                    done(answer);
                },
                Qt::QueuedConnection);
        };
    }
};

} // namespace

class ConnectPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        dress();
        qRegisterMetaType<ClusterProfile>();
        qRegisterMetaType<Credentials>();
    }

    void addressesAreTakenAsPeopleTypeThem_data();
    void addressesAreTakenAsPeopleTypeThem();
    void aFingerprintIsGroupedToBeCompared();
    void onAFirstRunTheDemoComesFirst();
    void theDemoOpensWithItsScenario();
    void aDemoThatFailsSaysWhy();
    void aClusterIsAddedOnceItsFingerprintIsCompared();
    void aTokenIsAskedForInItsForm();
    void anUnreachableAddressIsSkippedForTheNext();
    void nobodyAnsweringOffersAnotherTry();
    void systemAuthoritiesLeaveNothingToCompare();
    void aClusterWithoutASavedSecretIsOpenedWithoutOne();
    void aSavedClusterOpensWithItsSecret();
    void twoClustersMayNotShareAName();
    void everyFocusableWidgetHasAName();
    void looksFinished_data();
    void looksFinished();

private:
    static void typeAddress(ConnectPage &page, const QString &address)
    {
        page.showAddCluster();
        QTest::keyClicks(page.addFlow()->addressPage()->address(), address);
        page.addFlow()->stepper()->next();
    }
    static void acceptCertificate(ConnectPage &page)
    {
        CertificatePage *certificate = page.addFlow()->certificatePage();
        QTRY_VERIFY(certificate->compared()->isVisibleTo(certificate));
        QVERIFY(!page.addFlow()->stepper()->nextButton()->isEnabled());
        certificate->compared()->click();
        page.addFlow()->stepper()->next();
        QTRY_COMPARE(page.addFlow()->signInPage()->realms()->count(), 2);
    }
    static ClusterProfile savedProfile(const QString &name)
    {
        ClusterProfile profile;
        profile.id = u"id-of-"_s + name;
        profile.name = name;
        profile.entryPoints = {QUrl(u"https://192.168.1.11:8006"_s)};
        profile.user = u"root@pam"_s;
        profile.login = ClusterProfile::Login::Password;
        return profile;
    }
};

void ConnectPageTest::addressesAreTakenAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("an IPv4 address") << u"192.168.1.11"_s << u"https://192.168.1.11:8006"_s;
    QTest::newRow("an IPv4 address with a port") << u"192.168.1.11:443"_s << u"https://192.168.1.11:443"_s;
    QTest::newRow("a bare IPv6 address") << u"fd00::11"_s << u"https://[fd00::11]:8006"_s;
    QTest::newRow("an IPv6 address with a port") << u"[fd00::11]:443"_s << u"https://[fd00::11]:443"_s;
    QTest::newRow("a name") << u"pve1.example.org"_s << u"https://pve1.example.org:8006"_s;
    QTest::newRow("what the browser shows") << u"https://pve1:8006/#v1:0:18:4"_s << u"https://pve1:8006"_s;
    QTest::newRow("plain HTTP is refused") << u"http://pve1:8006"_s << QString();
    QTest::newRow("a sentence is refused") << u"https://"_s << QString();
}

void ConnectPageTest::addressesAreTakenAsPeopleTypeThem()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(entryPointOf(typed, 8006).toString(), expected);
}

void ConnectPageTest::aFingerprintIsGroupedToBeCompared()
{
    const QStringList lines = FingerprintView::grouped(fingerprint).split(u'\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.first(), u"2B:1F:0A:77:C4:91:5D:E8:"_s);
    QCOMPARE(lines.last(), u"61:0D:94:CE:88:47:1A:D3"_s);
}

void ConnectPageTest::onAFirstRunTheDemoComesFirst()
{
    Desk desk;
    desk.context.startDemo = [](const QString &) { return AppContext::DemoCluster(); };
    ConnectPage page(desk.context);
    page.show();
    QVERIFY(page.demoButton()->isVisible());
    QVERIFY(page.clusterButtons().isEmpty());
    desk.settings.saveProfile(savedProfile(u"lab"_s));
    QCOMPARE(page.clusterButtons().size(), 1);
    QVERIFY(page.demoButton()->isVisible());
}

void ConnectPageTest::theDemoOpensWithItsScenario()
{
    Desk desk;
    QString asked;
    desk.context.startDemo = [&](const QString &scenario) {
        asked = scenario;
        AppContext::DemoCluster demo;
        demo.profile.name = u"demo"_s;
        demo.credentials.secret = u"demo"_s;
        return demo;
    };
    ConnectPage page(desk.context);
    page.show();
    QSignalSpy opened(&page, &ConnectPage::openRequested);
    page.demoButton()->click();
    QCOMPARE(asked, u"homelab"_s);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().value<ClusterProfile>().name, u"demo"_s);
    QVERIFY(desk.settings.profiles().isEmpty());
}

void ConnectPageTest::aDemoThatFailsSaysWhy()
{
    Desk desk;
    desk.context.startDemo = [](const QString &) -> Result<AppContext::DemoCluster> {
        return std::unexpected(Error{Error::Kind::Local, 0, u"port 8006 is taken"_s, {}});
    };
    ConnectPage page(desk.context);
    page.show();
    QSignalSpy opened(&page, &ConnectPage::openRequested);
    page.demoButton()->click();
    QCOMPARE(opened.count(), 0);
    const auto bars = page.findChildren<MessageBar *>();
    QVERIFY(std::ranges::any_of(bars, [&](const MessageBar *bar) {
        return bar->isVisibleTo(&page) && bar->text().contains(u"port 8006 is taken"_s);
    }));
}

void ConnectPageTest::aClusterIsAddedOnceItsFingerprintIsCompared()
{
    Desk desk;
    FakeContact contact;
    ConnectPage page(desk.context);
    page.setFirstContact(contact.function());
    page.show();
    QSignalSpy opened(&page, &ConnectPage::openRequested);
    typeAddress(page, u"192.168.1.11"_s);
    acceptCertificate(page);
    QCOMPARE(contact.accepted, (QStringList{QString(), fingerprint}));
    SignInPage *signIn = page.addFlow()->signInPage();
    QCOMPARE(signIn->realms()->currentData().toString(), u"pve"_s);
    signIn->realms()->setCurrentIndex(0);
    QTest::keyClicks(signIn->secret(), u"secret words"_s);
    page.addFlow()->stepper()->next();
    QCOMPARE(page.addFlow()->stepper()->currentIndex(), 3);
    page.addFlow()->namePage()->name()->setText(u"lab"_s);
    page.addFlow()->stepper()->next();

    QCOMPARE(opened.count(), 1);
    const auto profile = opened.first().at(0).value<ClusterProfile>();
    QCOMPARE(profile.name, u"lab"_s);
    QCOMPARE(profile.user, u"root@pam"_s);
    QCOMPARE(profile.pins, (QMap<QString, QString>{{u"192.168.1.11:8006"_s, fingerprint}}));
    QCOMPARE(opened.first().at(1).value<Credentials>().secret, u"secret words"_s);
    QCOMPARE(desk.settings.profiles().size(), 1);
    QFile file(desk.dir.filePath(u"drydock.ini"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("secret words"));
}

void ConnectPageTest::aTokenIsAskedForInItsForm()
{
    Desk desk;
    FakeContact contact;
    ConnectPage page(desk.context);
    page.setFirstContact(contact.function());
    page.show();
    typeAddress(page, u"192.168.1.11"_s);
    acceptCertificate(page);
    SignInPage *signIn = page.addFlow()->signInPage();
    signIn->tokenChoice()->setChecked(true);
    QTest::keyClicks(signIn->tokenId(), u"drydock@pve"_s);
    QTest::keyClicks(signIn->tokenSecret(), u"8a1f"_s);
    QVERIFY(!signIn->isComplete());
    QVERIFY(!signIn->whyIncomplete().isEmpty());
    QTest::keyClicks(signIn->tokenId(), u"!desktop"_s);
    QVERIFY(signIn->isComplete());
}

void ConnectPageTest::anUnreachableAddressIsSkippedForTheNext()
{
    Desk desk;
    FakeContact contact;
    contact.unreachable = {u"192.168.1.11"_s};
    ConnectPage page(desk.context);
    page.setFirstContact(contact.function());
    page.show();
    typeAddress(page, u"192.168.1.11, 192.168.1.12"_s);
    acceptCertificate(page);
    QCOMPARE(contact.dialled.value(1), u"https://192.168.1.12:8006"_s);
    // The one that was looked at is asked for the realms too.
    QCOMPARE(contact.dialled.value(2), u"https://192.168.1.12:8006"_s);
}

void ConnectPageTest::nobodyAnsweringOffersAnotherTry()
{
    Desk desk;
    FakeContact contact;
    contact.unreachable = {u"192.168.1.11"_s};
    ConnectPage page(desk.context);
    page.setFirstContact(contact.function());
    page.show();
    typeAddress(page, u"192.168.1.11"_s);
    CertificatePage *certificate = page.addFlow()->certificatePage();
    QTRY_VERIFY(certificate->message()->isVisible());
    QVERIFY(!certificate->isComplete());
    auto *again = certificate->message()->findChild<QPushButton *>(QString(), Qt::FindDirectChildrenOnly);
    for (QPushButton *found : certificate->message()->findChildren<QPushButton *>())
        again = found->text() == u"Try again" ? found : again;
    contact.unreachable.clear();
    again->click();
    QTRY_VERIFY(certificate->compared()->isVisible());
}

void ConnectPageTest::systemAuthoritiesLeaveNothingToCompare()
{
    Desk desk;
    FakeContact contact;
    contact.systemCas = true;
    ConnectPage page(desk.context);
    page.setFirstContact(contact.function());
    page.show();
    typeAddress(page, u"pve.example.org"_s);
    QTRY_VERIFY(page.addFlow()->certificatePage()->isComplete());
    QVERIFY(!page.addFlow()->certificatePage()->compared()->isVisible());
}

void ConnectPageTest::aClusterWithoutASavedSecretIsOpenedWithoutOne()
{
    Desk desk;
    ClusterProfile profile = savedProfile(u"lab"_s);
    desk.settings.saveProfile(profile);
    ConnectPage page(desk.context);
    page.show();
    QSignalSpy opened(&page, &ConnectPage::openRequested);
    page.clusterButtons().first()->click();
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(opened.first().at(1).value<Credentials>().secret.isEmpty());
}

void ConnectPageTest::aSavedClusterOpensWithItsSecret()
{
    Desk desk;
    const ClusterProfile profile = savedProfile(u"lab"_s);
    desk.settings.saveProfile(profile);
    desk.secrets.write(secretKey(profile), u"kept"_s, this, [](const Result<void> &) {});
    ConnectPage page(desk.context);
    page.show();
    QSignalSpy opened(&page, &ConnectPage::openRequested);
    page.clusterButtons().first()->click();
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(opened.first().at(1).value<Credentials>().secret, u"kept"_s);
}

void ConnectPageTest::twoClustersMayNotShareAName()
{
    Desk desk;
    desk.settings.saveProfile(savedProfile(u"lab"_s));
    FakeContact contact;
    ConnectPage page(desk.context);
    page.setFirstContact(contact.function());
    page.show();
    typeAddress(page, u"192.168.1.11"_s);
    acceptCertificate(page);
    QTest::keyClicks(page.addFlow()->signInPage()->secret(), u"x"_s);
    page.addFlow()->stepper()->next();
    page.addFlow()->namePage()->name()->setText(u"lab"_s);
    QVERIFY(!page.addFlow()->namePage()->isComplete());
    page.addFlow()->namePage()->name()->setText(u"lab 2"_s);
    QVERIFY(page.addFlow()->namePage()->isComplete());
}

void ConnectPageTest::everyFocusableWidgetHasAName()
{
    Desk desk;
    desk.context.startDemo = [](const QString &) { return AppContext::DemoCluster(); };
    desk.settings.saveProfile(savedProfile(u"lab"_s));
    FakeContact contact;
    ConnectPage page(desk.context);
    page.setFirstContact(contact.function());
    page.show();
    QCOMPARE(namelessWidgets(&page), QStringList());
    typeAddress(page, u"192.168.1.11"_s);
    QTRY_VERIFY(page.addFlow()->certificatePage()->compared()->isVisible());
    QCOMPARE(namelessWidgets(&page), QStringList());
    acceptCertificate(page);
    QCOMPARE(namelessWidgets(&page), QStringList());
    page.addFlow()->signInPage()->tokenChoice()->setChecked(true);
    QCOMPARE(namelessWidgets(&page), QStringList());
}

void ConnectPageTest::looksFinished_data()
{
    QTest::addColumn<QSize>("window");
    QTest::addColumn<bool>("dark");
    QTest::newRow("light, 1440x900") << QSize(1440, 900) << false;
    QTest::newRow("dark, 1440x900") << QSize(1440, 900) << true;
    QTest::newRow("light, 1024x640") << QSize(1024, 640) << false;
}

void ConnectPageTest::looksFinished()
{
    QFETCH(QSize, window);
    QFETCH(bool, dark);
    dress(dark);
    Desk desk;
    desk.context.startDemo = [](const QString &) { return AppContext::DemoCluster(); };
    FakeContact contact;
    ConnectPage page(desk.context);
    page.setFirstContact(contact.function());
    page.setAutoFillBackground(true);
    page.resize(window);
    page.show();
    const QString tag = u"-%1-%2"_s.arg(window.width()).arg(dark ? u"dark"_s : u"light"_s);
    QCoreApplication::processEvents();
    picture(&page, u"connect-first"_s + tag);
    desk.settings.saveProfile(savedProfile(u"lab"_s));
    desk.settings.saveProfile(savedProfile(u"office"_s));
    QCoreApplication::processEvents();
    picture(&page, u"connect-list"_s + tag);
    typeAddress(page, u"192.168.1.11"_s);
    QTRY_VERIFY(page.addFlow()->certificatePage()->compared()->isVisible());
    QCoreApplication::processEvents();
    picture(&page, u"connect-certificate"_s + tag);
    acceptCertificate(page);
    page.addFlow()->signInPage()->tokenChoice()->setChecked(true);
    QCoreApplication::processEvents();
    picture(&page, u"connect-signin"_s + tag);
    QVERIFY(page.minimumSizeHint().width() <= window.width());
    QVERIFY(page.minimumSizeHint().height() <= window.height());
    dress();
}

QTEST_MAIN(ConnectPageTest)
#include "connectpagetest.moc"
