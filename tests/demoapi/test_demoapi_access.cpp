// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"

#include "demo/api/accounts.h"

#include <QDateTime>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using Drydock::Demo::Accounts;
using Drydock::Demo::DemoClient;

/// Logging in by password, second factor and token, and what each privilege opens.
class TestDemoApiAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutCredentials_data();
    void withoutCredentials();
    void passwordAndTicket();
    void writesNeedTheCsrfToken();
    void ticketRenewsItself();
    void ticketsExpire();
    void secondFactor_data();
    void secondFactor();
    void recoveryKeysWorkOnce();
    void tokenStartsWithNothing();
    void removedPrivilege_data();
    void removedPrivilege();
    void permissionsTellWhatIsHeld();

private:
    DemoClient::Reply logIn(const QString &user, const QString &password, DemoClient::Params more = {});
    QJsonObject challenge();
    /// A token of root with exactly these privileges on "/".
    void useTokenWith(const QStringList &privileges);

    DemoClient m_client;
};

void TestDemoApiAccess::init()
{
    QCOMPARE(m_client.start(9), QString());
}

DemoClient::Reply TestDemoApiAccess::logIn(const QString &user, const QString &password, DemoClient::Params more)
{
    m_client.useNothing();
    more.insert(u"username"_s, user);
    more.insert(u"password"_s, password);
    return m_client.post(u"/access/ticket"_s, more);
}

void TestDemoApiAccess::withoutCredentials_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("nothing at all") << QString() << QByteArray("No ticket");
    QTest::newRow("a token nobody has") << u"root@pam!nope=1"_s << QByteArray("Authentication failed!");
    QTest::newRow("the right token with a wrong secret")
        << u"root@pam!drydock=1"_s << QByteArray("Authentication failed!");
}

void TestDemoApiAccess::withoutCredentials()
{
    QFETCH(QString, token);
    QFETCH(QByteArray, reason);
    m_client.useNothing();
    if (!token.isEmpty())
        m_client.useToken(token);
    const DemoClient::Reply reply = m_client.get(u"/cluster/resources"_s);
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.reason, reason);
    QCOMPARE(reply.body, QByteArray());
    // The realms are for everybody: a login dialog needs them.
    m_client.useNothing();
    QCOMPARE(m_client.get(u"/access/domains"_s).status, 200);
}

void TestDemoApiAccess::passwordAndTicket()
{
    const DemoClient::Reply wrong = logIn(u"root@pam"_s, u"wrong"_s);
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.reason, "authentication failure");
    QCOMPARE(wrong.json()[u"message"_s].toString(), u"authentication failure\n"_s);

    const DemoClient::Reply right =
        logIn(u"root"_s, m_client.ready()[u"password"_s].toString(), {{u"realm"_s, u"pam"_s}});
    QCOMPARE(right.status, 200);
    QCOMPARE(right.data()[u"username"_s].toString(), u"root@pam"_s);
    QVERIFY(right.data()[u"ticket"_s].toString().startsWith(u"PVE:root@pam:"));
    QCOMPARE(right.data()[u"cap"_s][u"vms"_s][u"VM.Migrate"_s].toInt(), 1);
    QCOMPARE(right.data()[u"clustername"_s].toString(), u"homelab"_s);
    m_client.useTicket(right.data()[u"ticket"_s].toString(), {});
    QCOMPARE(m_client.get(u"/cluster/resources"_s).status, 200);
    // The key is shared: another node takes the ticket too.
    m_client.setEntry(1);
    QCOMPARE(m_client.get(u"/cluster/resources"_s).status, 200);
}

void TestDemoApiAccess::writesNeedTheCsrfToken()
{
    const DemoClient::Reply session = logIn(u"root@pam"_s, m_client.ready()[u"password"_s].toString());
    const QString ticket = session.data()[u"ticket"_s].toString();
    const QString csrf = session.data()[u"CSRFPreventionToken"_s].toString();
    const DemoClient::Params change{{u"comment"_s, u"by a test"_s}};
    for (const QString &token : {QString(), u"6B000000:x"_s}) {
        m_client.useTicket(ticket, token);
        const DemoClient::Reply refused = m_client.put(u"/cluster/ha/resources/vm:102"_s, change);
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.reason, "Permission denied - invalid csrf token");
        QCOMPARE(refused.body, QByteArray());
    }
    m_client.useTicket(ticket, csrf);
    QCOMPARE(m_client.put(u"/cluster/ha/resources/vm:102"_s, change).status, 200);
    QCOMPARE(m_client.get(u"/cluster/ha/resources/vm:102"_s).data()[u"comment"_s].toString(), u"by a test"_s);
}

void TestDemoApiAccess::ticketRenewsItself()
{
    const DemoClient::Reply first = logIn(u"root@pam"_s, m_client.ready()[u"password"_s].toString());
    const DemoClient::Reply second = logIn(u"root@pam"_s, first.data()[u"ticket"_s].toString());
    QCOMPARE(second.status, 200);
    QVERIFY(second.data()[u"ticket"_s].toString().startsWith(u"PVE:root@pam:"));
    // Nobody but root gets another's session by a ticket.
    QCOMPARE(logIn(u"operator@pve"_s, u"PVE:operator@pve:6B000000::x"_s).status, 401);
}

void TestDemoApiAccess::ticketsExpire()
{
    const DemoClient::Reply session = logIn(u"root@pam"_s, m_client.ready()[u"password"_s].toString());
    const QString ticket = session.data()[u"ticket"_s].toString();
    QCOMPARE(m_client.control("POST", u"/fault"_s, {{u"what"_s, u"ticket-expired"_s}}).status, 200);
    m_client.useTicket(ticket, {});
    const DemoClient::Reply refused = m_client.get(u"/version"_s);
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.reason, "Authentication failed!");
    QCOMPARE(logIn(u"root@pam"_s, ticket).status, 401);
    QCOMPARE(logIn(u"root@pam"_s, m_client.ready()[u"password"_s].toString()).status, 200);
}

QJsonObject TestDemoApiAccess::challenge()
{
    const QJsonObject user = m_client.ready()[u"operator"_s].toObject();
    return logIn(user[u"user"_s].toString(), user[u"password"_s].toString()).data().toObject();
}

void TestDemoApiAccess::secondFactor_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<int>("status");
    QTest::newRow("the code of now") << u"totp:NOW"_s << 200;
    QTest::newRow("a wrong code") << u"totp:00000x"_s << 401;
    QTest::newRow("a code without its kind") << u"NOW"_s << 401;
    QTest::newRow("a recovery key") << u"recovery:KEY"_s << 200;
    QTest::newRow("a made-up recovery key") << u"recovery:0000-0000-0000-0000"_s << 401;
}

void TestDemoApiAccess::secondFactor()
{
    QFETCH(QString, answer);
    QFETCH(int, status);
    const QJsonObject user = m_client.ready()[u"operator"_s].toObject();
    const QByteArray secret = QByteArray::fromHex(user[u"totpSecret"_s].toString().toLatin1());
    const QJsonObject first = challenge();
    QCOMPARE(first[u"NeedTFA"_s].toInt(), 1);
    QVERIFY(!first.contains(u"cap"_s));
    const QString ticket = first[u"ticket"_s].toString();
    QVERIFY(ticket.startsWith(u"PVE:!tfa!{"));
    // A challenge opens nothing.
    m_client.useTicket(ticket, {});
    QCOMPARE(m_client.get(u"/version"_s).status, 401);

    answer.replace(u"NOW"_s, Accounts::totp(secret, QDateTime::currentSecsSinceEpoch()));
    answer.replace(u"KEY"_s, user[u"recoveryKeys"_s][0].toString());
    const DemoClient::Reply second = logIn(user[u"user"_s].toString(), answer, {{u"tfa-challenge"_s, ticket}});
    QCOMPARE(second.status, status);
    if (status != 200)
        return;
    m_client.useTicket(second.data()[u"ticket"_s].toString(), {});
    QCOMPARE(m_client.get(u"/version"_s).status, 200);
}

void TestDemoApiAccess::recoveryKeysWorkOnce()
{
    const QJsonObject user = m_client.ready()[u"operator"_s].toObject();
    const QString key = u"recovery:"_s + user[u"recoveryKeys"_s][1].toString();
    for (const int status : {200, 401}) {
        const QString ticket = challenge()[u"ticket"_s].toString();
        const auto unused = QUrl::fromPercentEncoding(ticket.section(u"!tfa!"_s, 1).section(u':', 0, 0).toUtf8());
        QCOMPARE(unused.contains(u"[0,1,2,3,4]"), status == 200);
        QCOMPARE(logIn(user[u"user"_s].toString(), key, {{u"tfa-challenge"_s, ticket}}).status, status);
    }
}

void TestDemoApiAccess::tokenStartsWithNothing()
{
    useTokenWith({});
    QCOMPARE(m_client.get(u"/version"_s).status, 200);
    QCOMPARE(m_client.get(u"/cluster/resources"_s, {{u"type"_s, u"vm"_s}}).data().toArray().size(), 0);
    const DemoClient::Reply status = m_client.get(u"/cluster/status"_s);
    QCOMPARE(status.status, 403);
    QCOMPARE(status.reason, "Permission check failed (/, Sys.Audit)");
    useTokenWith({u"VM.Audit"_s});
    QCOMPARE(m_client.get(u"/cluster/resources"_s, {{u"type"_s, u"vm"_s}}).data().toArray().size(), 9);
}

void TestDemoApiAccess::useTokenWith(const QStringList &privileges)
{
    m_client.useRootToken();
    m_client.remove(u"/access/users/root@pam/token/test"_s);
    m_client.remove(u"/access/roles/Test"_s);
    const DemoClient::Reply made = m_client.post(u"/access/users/root@pam/token/test"_s, {{u"privsep"_s, u"1"_s}});
    QCOMPARE(made.status, 200);
    QCOMPARE(m_client.post(u"/access/roles"_s, {{u"roleid"_s, u"Test"_s}, {u"privs"_s, privileges.join(u',')}}).status,
             200);
    QCOMPARE(
        m_client
            .put(u"/access/acl"_s, {{u"path"_s, u"/"_s}, {u"roles"_s, u"Test"_s}, {u"tokens"_s, u"root@pam!test"_s}})
            .status,
        200);
    m_client.useToken(u"root@pam!test="_s + made.data()[u"value"_s].toString());
}

void TestDemoApiAccess::removedPrivilege_data()
{
    QTest::addColumn<QString>("privilege");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<DemoClient::Params>("params");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *privilege, const char *method, const QString &path,
                        const DemoClient::Params &params, const char *place) {
        const QString name = QString::fromLatin1(privilege);
        QTest::addRow("without %s: %s %s", privilege, method, qPrintable(path))
            << name << QString::fromLatin1(method) << path << params
            << u"Permission check failed (%1, %2)"_s.arg(QString::fromLatin1(place), name);
    };
    const DemoClient::Params away{{u"target"_s, u"pve-node2"_s}, {u"restart"_s, u"1"_s}};
    row("VM.Audit", "GET", u"/nodes/pve-node1/qemu/102/config"_s, {}, "/vms/102");
    row("VM.Audit", "GET", u"/nodes/pve-node1/lxc/212/status/current"_s, {}, "/vms/212");
    row("VM.Migrate", "GET", u"/nodes/pve-node1/qemu/102/migrate"_s, {}, "/vms/102");
    row("VM.Migrate", "POST", u"/nodes/pve-node1/lxc/212/migrate"_s, away, "/vms/212");
    row("VM.PowerMgmt", "POST", u"/nodes/pve-node1/lxc/210/status/shutdown"_s, {}, "/vms/210");
    row("Sys.Audit", "GET", u"/cluster/status"_s, {}, "/");
    row("Sys.Audit", "GET", u"/nodes/pve-node1/status"_s, {}, "/nodes/pve-node1");
    row("Sys.Audit", "GET", u"/cluster/ha/status/manager_status"_s, {}, "/");
    row("Sys.Console", "PUT", u"/cluster/ha/resources/vm:101"_s, {{u"state"_s, u"stopped"_s}}, "/");
    row("Sys.Console", "POST", u"/cluster/ha/resources/vm:102/migrate"_s, {{u"node"_s, u"pve-node2"_s}}, "/");
    row("Sys.PowerMgmt", "POST", u"/nodes/pve-node1/status"_s, {{u"command"_s, u"reboot"_s}}, "/nodes/pve-node1");
    row("Sys.Modify", "GET", u"/nodes/pve-node1/apt/update"_s, {}, "/nodes/pve-node1");
}

void TestDemoApiAccess::removedPrivilege()
{
    QFETCH(QString, privilege);
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(DemoClient::Params, params);
    QFETCH(QString, reason);
    QStringList role{u"VM.Audit"_s,    u"VM.Migrate"_s,    u"VM.PowerMgmt"_s, u"Sys.Audit"_s,
                     u"Sys.Console"_s, u"Sys.PowerMgmt"_s, u"Sys.Modify"_s,   u"Datastore.Audit"_s};
    role.removeOne(privilege);
    useTokenWith(role);
    const DemoClient::Reply refused = m_client.request(method.toLatin1(), path, params);
    QCOMPARE(refused.status, 403);
    QCOMPARE(QString::fromUtf8(refused.reason), reason);
    QCOMPARE(refused.json()[u"message"_s].toString(), reason + u'\n');
    role += privilege;
    useTokenWith(role);
    QCOMPARE(m_client.request(method.toLatin1(), path, params).status, 200);
}

void TestDemoApiAccess::permissionsTellWhatIsHeld()
{
    const QJsonObject all = m_client.get(u"/access/permissions"_s).data().toObject();
    QCOMPARE(all[u"/vms"_s][u"VM.Migrate"_s].toInt(), 1);
    useTokenWith({u"VM.Audit"_s, u"Sys.Audit"_s});
    const QJsonObject few = m_client.get(u"/access/permissions"_s).data().toObject();
    QCOMPARE(few[u"/"_s].toObject().keys(), (QStringList{u"Sys.Audit"_s, u"VM.Audit"_s}));
    QCOMPARE(few[u"/nodes"_s].toObject().keys(), (QStringList{u"Sys.Audit"_s, u"VM.Audit"_s}));
}

QTEST_GUILESS_MAIN(TestDemoApiAccess)
#include "test_demoapi_access.moc"
