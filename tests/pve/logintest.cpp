// SPDX-License-Identifier: GPL-3.0-or-later
#include "pve/authenticator.h"

#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;
using Step = Authenticator::Step;

/// Login, second factor and renewal, without a server and without waiting.
class LoginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenNeedsNoLogin();
    void aPasswordBecomesATicket();
    void theTicketIsRenewedAfterAnHour();
    void aRefusedTicketRenewsItselfThenAsksThePassword();
    void aSecondFactorIsAnsweredOnce();
    void aSecondFactorWithoutCodeIsAsked();
    void challenges_data();
    void challenges();
};

namespace
{

constexpr qint64 minutes = 60 * 1000;

Reply ticketReply(const QByteArray &ticket)
{
    Reply reply;
    reply.body = R"({"data":{"ticket":")" + ticket + R"(","CSRFPreventionToken":"6B03B590:csrf","username":"u@pam"}})";
    return reply;
}

Reply challengeReply()
{
    Reply reply;
    reply.body =
        R"({"data":{"NeedTFA":1,"ticket":"PVE:!tfa!%7B%22totp%22%3Atrue%2C%22recovery%22%3A%5B0%5D%7D:6B03B590::s"}})"_ba;
    return reply;
}

QString parameter(const Request &request, const QString &key)
{
    for (const auto &[name, value] : request.parameters) {
        if (name == key)
            return value;
    }
    return {};
}

} // namespace

void LoginTest::aTokenNeedsNoLogin()
{
    const Authenticator login(ClusterProfile::Login::Token, u"u@pve!desk"_s, {u"0000-1111"_s, {}});
    QVERIFY(login.isReady());
    QVERIFY(!login.needsRenewal(10'000 * minutes));
    QCOMPARE(login.headers(true), "Authorization: PVEAPIToken=u@pve!desk=0000-1111\r\n"_ba);
}

void LoginTest::aPasswordBecomesATicket()
{
    Authenticator login(ClusterProfile::Login::Password, u"u@pam"_s, {u"pass word"_s, {}});
    QVERIFY(!login.isReady());
    const Request request = login.nextRequest();
    QCOMPARE(request.form(), "username=u%40pam&password=pass%20word"_ba);
    const Result<Step> step = login.accept(ticketReply("PVE:u@pam:6B03B590::a+b/c="), 0);
    QVERIFY(step && *step == Step::Ready);
    QCOMPARE(login.headers(false), "Cookie: PVEAuthCookie=PVE%3Au%40pam%3A6B03B590%3A%3Aa%2Bb%2Fc%3D\r\n"_ba);
    QVERIFY(login.headers(true).endsWith("CSRFPreventionToken: 6B03B590:csrf\r\n"));
}

void LoginTest::theTicketIsRenewedAfterAnHour()
{
    Authenticator login(ClusterProfile::Login::Password, u"u@pam"_s, {u"p"_s, {}});
    login.nextRequest();
    QVERIFY(login.accept(ticketReply("T1"), 5 * minutes));
    QVERIFY(!login.needsRenewal(64 * minutes));
    QVERIFY(login.needsRenewal(65 * minutes));
    QVERIFY2(login.isReady(), "the old ticket works meanwhile");
    QCOMPARE(parameter(login.nextRequest(), u"password"_s), u"T1"_s);
    QVERIFY(login.accept(ticketReply("T2"), 65 * minutes));
    QCOMPARE(login.generation(), 2);
    QVERIFY(!login.needsRenewal(70 * minutes));
    // A renewal that cannot be sent is tried again soon, not at once.
    login.postponeRenewal(126 * minutes);
    QVERIFY(!login.needsRenewal(126 * minutes));
    QVERIFY(login.needsRenewal(128 * minutes));
}

void LoginTest::aRefusedTicketRenewsItselfThenAsksThePassword()
{
    Authenticator login(ClusterProfile::Login::Password, u"u@pam"_s, {u"p"_s, {}});
    login.nextRequest();
    QVERIFY(login.accept(ticketReply("T1"), 0));
    login.invalidate();
    QVERIFY(!login.isReady());
    QCOMPARE(parameter(login.nextRequest(), u"password"_s), u"T1"_s);
    QVERIFY2(login.fallBack(), "the password is left to try");
    QCOMPARE(parameter(login.nextRequest(), u"password"_s), u"p"_s);
    QVERIFY2(!login.fallBack(), "a wrong password is final");
}

void LoginTest::aSecondFactorIsAnsweredOnce()
{
    Authenticator login(ClusterProfile::Login::Password, u"u@pam"_s, {u"p"_s, u"totp:123456"_s});
    login.nextRequest();
    const Result<Step> challenge = login.accept(challengeReply(), 0);
    QVERIFY(challenge && *challenge == Step::SecondFactor);
    const Request request = login.nextRequest();
    QVERIFY(parameter(request, u"tfa-challenge"_s).startsWith("PVE:!tfa!"_L1));
    QCOMPARE(parameter(request, u"password"_s), u"totp:123456"_s);
    QVERIFY(login.accept(ticketReply("T"), 0));
    QVERIFY(login.isReady());
    // The same code is never sent again.
    login.invalidate();
    login.nextRequest();
    QVERIFY(login.fallBack());
    login.nextRequest();
    const Result<Step> again = login.accept(challengeReply(), 0);
    QVERIFY(!again && again.error().kind == Error::Kind::SecondFactor);
}

void LoginTest::aSecondFactorWithoutCodeIsAsked()
{
    Authenticator login(ClusterProfile::Login::Password, u"u@pam"_s, {u"p"_s, {}});
    login.nextRequest();
    const Result<Step> step = login.accept(challengeReply(), 0);
    QVERIFY(!step);
    QCOMPARE(step.error().kind, Error::Kind::SecondFactor);
    QCOMPARE(step.error().fields.keys(), (QStringList{u"recovery"_s, u"totp"_s}));
}

void LoginTest::challenges_data()
{
    QTest::addColumn<QString>("ticket");
    QTest::addColumn<QStringList>("factors");
    QTest::newRow("only TOTP") << u"PVE:!tfa!%7B%22totp%22%3Atrue%7D:6B03B590::s"_s << QStringList{u"totp"_s};
    QTest::newRow("recovery keys used up") << u"PVE:!tfa!%7B%22recovery%22%3A%5B%5D%7D:6B03B590::s"_s << QStringList();
    QTest::newRow("no challenge") << u"PVE:u@pam:6B03B590::s"_s << QStringList();
    QTest::newRow("a broken one") << u"PVE:!tfa!%7B%22to:6B03B590::s"_s << QStringList();
}

void LoginTest::challenges()
{
    QFETCH(QString, ticket);
    QTEST(Authenticator::challengeFactors(ticket), "factors");
}

QTEST_GUILESS_MAIN(LoginTest)
#include "logintest.moc"
