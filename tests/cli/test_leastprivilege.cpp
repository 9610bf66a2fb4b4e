// SPDX-License-Identifier: GPL-3.0-or-later
// The role that README.md tells people to make: it is enough to drain, and each privilege of it that is missing is
// named.
#include "../soak/demoprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace Drydock;
using namespace Drydock::Soak;
using namespace Qt::StringLiterals;

namespace
{

/// The words between the quotation marks of README's `pveum role add`; on 8 with the replacement it names.
QStringList rolePrivileges(int pve)
{
    QFile readme(QStringLiteral(DRYDOCK_SOURCE_DIR "/README.md"));
    if (!readme.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(readme.readAll());
    static const QRegularExpression line(u"pveum role add Drydock --privs \"([^\"]+)\""_s);
    QStringList privileges = line.match(text).captured(1).split(u' ', Qt::SkipEmptyParts);
    static const QRegularExpression older(u"On Proxmox VE 8, write `(\\S+)` in place of `(\\S+)`"_s);
    const QRegularExpressionMatch swap = older.match(text);
    if (pve == 8)
        privileges.replace(privileges.indexOf(swap.captured(2)), swap.captured(1));
    return privileges;
}

/// What an administrator does with pveum, done as root over the API. Empty = done, else the server's words.
class Administrator
{
public:
    explicit Administrator(const QJsonObject &ready) : m_ready(ready) {}

    /// Returns the secret of a fresh token of drydock@pve whose role has exactly these privileges.
    QString tokenWith(const QStringList &privileges)
    {
        const QString id = u"t%1"_s.arg(++m_count);
        send(u"/access/roles"_s, {{u"roleid"_s, id}, {u"privs"_s, privileges.join(u',')}});
        const QString user = u"%1@pve"_s.arg(id);
        send(u"/access/users"_s, {{u"userid"_s, user}});
        send(u"/access/acl"_s, {{u"path"_s, u"/"_s}, {u"users"_s, user}, {u"roles"_s, id}}, "PUT");
        const QJsonValue made = send(u"/access/users/%1/token/desktop"_s.arg(user), {{u"privsep"_s, u"0"_s}});
        return made[u"full-tokenid"_s].toString() + u'=' + made[u"value"_s].toString();
    }

    QStringList wrong;

private:
    QJsonValue send(const QString &path, const QMap<QString, QString> &fields, const QByteArray &method = "POST")
    {
        QUrlQuery form;
        for (const auto &[name, value] : fields.asKeyValueRange())
            form.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        QNetworkRequest request(QUrl(m_ready[u"nodes"_s][0][u"url"_s].toString() + u"/api2/json"_s + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        request.setRawHeader("Authorization", "PVEAPIToken=" + m_ready[u"token"_s].toString().toUtf8());
        std::unique_ptr<QNetworkReply> reply(
            m_network.sendCustomRequest(request, method, form.toString(QUrl::FullyEncoded).toLatin1()));
        reply->ignoreSslErrors(); // the demo's own certificate, on loopback
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!finished.wait(10'000) || reply->error() != QNetworkReply::NoError)
            wrong << path + u": "_s + reply->errorString();
        return QJsonDocument::fromJson(reply->readAll())[u"data"_s];
    }

    QJsonObject m_ready;
    QNetworkAccessManager m_network;
    inline static int m_count = 0; ///< names are used once on each server
};

struct Run {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

Run run(const DemoProcess &demo, const QStringList &arguments, const QString &token)
{
    QProcess client;
    demo.prepareClient(client, arguments);
    QProcessEnvironment environment = client.processEnvironment();
    environment.insert(u"DRYDOCK_TOKEN"_s, token);
    client.setProcessEnvironment(environment);
    client.start();
    client.closeWriteChannel();
    client.waitForFinished(120'000);
    return {client.exitCode(), client.readAllStandardOutput(), client.readAllStandardError()};
}

const QStringList plan{u"plan"_s,   u"drain"_s,  u"pve-node1"_s, u"--decide"_s, u"101=stop-return"_s,
                       u"--then"_s, u"reboot"_s, u"--json"_s};

} // namespace

class TestLeastPrivilege : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRoleOfTheReadmeDrainsAndReturns_data()
    {
        QTest::addColumn<int>("pve");
        QTest::newRow("Proxmox VE 8") << 8;
        QTest::newRow("Proxmox VE 9") << 9;
    }

    void theRoleOfTheReadmeDrainsAndReturns()
    {
        QFETCH(int, pve);
        DemoProcess demo;
        QCOMPARE(demo.start(u"homelab"_s, pve, 60, 1), QString());
        Administrator administrator(demo.ready());
        const QString token = administrator.tokenWith(rolePrivileges(pve));
        QCOMPARE(administrator.wrong, QStringList());
        Run done =
            run(demo,
                {u"drain"_s, u"pve-node1"_s, u"--decide"_s, u"101=stop-return"_s, u"--then"_s, u"reboot"_s, u"--yes"_s},
                token);
        QVERIFY2(done.exitCode == 0, done.output + done.errors);
        done = run(demo, {u"return"_s, u"--yes"_s}, token);
        QVERIFY2(done.exitCode == 0, done.output + done.errors);
    }

    void theNetworkNamesWhatThisLoginMayNotSee_data()
    {
        QTest::addColumn<QString>("missing");
        QTest::addColumn<QString>("element");
        QTest::addColumn<QString>("path");
        QTest::newRow("bridges: at the node") << u"SDN.Audit"_s << u"node/pve-node1"_s << u"/sdn/zones/localnetwork"_s;
        QTest::newRow("bridges: at the one a guest names")
            << u"SDN.Audit"_s << u"bridge/pve-node1/vmbr0"_s << u"/sdn/zones/localnetwork"_s;
        QTest::newRow("agents") << u"VM.GuestAgent.Audit"_s << u"guest/vm:101"_s << u"/vms/101"_s;
        QTest::newRow("nothing is missing") << QString() << u"node/pve-node1"_s << QString();
    }

    void theNetworkNamesWhatThisLoginMayNotSee()
    {
        QFETCH(QString, missing);
        QFETCH(QString, element);
        QFETCH(QString, path);
        DemoProcess demo;
        QCOMPARE(demo.start(u"homelab"_s, 9, 60, 1), QString());
        Administrator administrator(demo.ready());
        QStringList privileges = rolePrivileges(9);
        QVERIFY(missing.isEmpty() || privileges.removeAll(missing) == 1);
        const QString token = administrator.tokenWith(privileges);
        QCOMPARE(administrator.wrong, QStringList());
        const Run shown = run(demo, {u"topology"_s, u"--json"_s}, token);
        QVERIFY2(shown.exitCode == 0, shown.errors.constData());
        QJsonArray gaps;
        for (const auto nodes = QJsonDocument::fromJson(shown.output)[u"nodes"_s].toArray();
             const QJsonValue &node : nodes) {
            if (node[u"id"_s] == element)
                gaps = node[u"gaps"_s].toArray();
        }
        QCOMPARE(gaps.size(), missing.isEmpty() ? 0 : 1);
        if (missing.isEmpty())
            return;
        QCOMPARE(gaps[0][u"reason"_s].toString(), u"no-rights"_s);
        QVERIFY2(gaps[0][u"privilege"_s].toString().contains(missing), qPrintable(gaps[0][u"privilege"_s].toString()));
        QCOMPARE(gaps[0][u"path"_s].toString(), path);
    }

    void eachMissingPrivilegeIsNamed_data()
    {
        QTest::addColumn<int>("pve");
        QTest::addColumn<QString>("missing");
        for (const int pve : {8, 9})
            for (const QStringList all = rolePrivileges(pve); const QString &privilege : all)
                QTest::addRow("%s on Proxmox VE %d", qPrintable(privilege), pve) << pve << privilege;
    }

    void eachMissingPrivilegeIsNamed()
    {
        QFETCH(int, pve);
        QFETCH(QString, missing);
        DemoProcess &demo = server(pve);
        Administrator administrator(demo.ready());
        QStringList privileges = rolePrivileges(pve);
        QVERIFY(privileges.removeOne(missing));
        const Run planned = run(demo, plan, administrator.tokenWith(privileges));
        QCOMPARE(administrator.wrong, QStringList());
        QStringList texts;
        const QJsonArray findings = QJsonDocument::fromJson(planned.output)[u"findings"_s].toArray();
        for (const QJsonValue &finding : findings)
            texts << finding[u"text"_s].toString();
        texts << QString::fromUtf8(planned.errors);
        QVERIFY2(!texts.filter(missing).isEmpty(), qPrintable(texts.join(u'\n')));
    }

    void nothingIsMissedWithTheWholeRole()
    {
        for (const int pve : {8, 9}) {
            DemoProcess &demo = server(pve);
            Administrator administrator(demo.ready());
            const Run planned = run(demo, plan, administrator.tokenWith(rolePrivileges(pve)));
            QVERIFY2(planned.exitCode == 0, planned.output + planned.errors);
            const QJsonArray findings = QJsonDocument::fromJson(planned.output)[u"findings"_s].toArray();
            for (const QJsonValue &finding : findings)
                QVERIFY2(finding[u"code"_s] != u"no-privilege"_s && finding[u"code"_s] != u"no-audit"_s
                             && finding[u"code"_s] != u"not-read"_s,
                         qPrintable(finding[u"text"_s].toString()));
        }
    }

private:
    DemoProcess &server(int pve)
    {
        std::unique_ptr<DemoProcess> &demo = m_servers[pve];
        if (!demo) {
            demo = std::make_unique<DemoProcess>();
            if (const QString wrong = demo->start(u"homelab"_s, pve, 1, 1); !wrong.isEmpty())
                qFatal("%s", qPrintable(wrong));
        }
        return *demo;
    }

    std::map<int, std::unique_ptr<DemoProcess>> m_servers;
};

QTEST_GUILESS_MAIN(TestLeastPrivilege)
#include "test_leastprivilege.moc"
