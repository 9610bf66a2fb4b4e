// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/maintenancebyssh.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Drydock;

namespace
{

/// What the API's own writer would be asked.
class Recorder final : public GuestActions
{
public:
    QStringList asked;

    void migrate(const Migrate &, Started) override { asked.append(u"migrate"_s); }
    void power(const GuestKey &, const NodeName &, const QString &action, int, Started) override
    {
        asked.append(action);
    }
    void setHaState(const GuestKey &, const QString &state, Started) override { asked.append(state); }
    void nodePower(const NodeName &, const QString &command, Started) override { asked.append(command); }
    void changeSetting(const SettingChange &setting, const GuestKey &, const NodeName &, Started) override
    {
        asked.append(settingKindWord(setting.kind));
    }
};

SettingChange maintenance(bool on, const QString &node = u"pve-node1"_s)
{
    return {SettingChange::Kind::NodeMaintenance, node, on ? u"1"_s : u"0"_s, on ? u"0"_s : u"1"_s};
}

} // namespace

/// HA maintenance mode through the system's ssh; here a program of the same name that stands before it in PATH.
class SshTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { qputenv("PATH", m_path); }
    void runsHaManagerOnAnotherMember_data();
    void runsHaManagerOnAnotherMember();
    void sendsEverythingElseToTheApi();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void isOffUntilItIsSetUp();
    void nothingCanBeTakenForAnOption_data();
    void nothingCanBeTakenForAnOption();
    void aProgramThatHangsIsGivenUp();
    void withoutSshItSaysSo();

private:
    /// A fake ssh: notes its arguments, one a line, then does what `script` says.
    void ssh(const QByteArray &script);
    QStringList arguments() const;
    Result<std::optional<Upid>> change(const SettingChange &setting);
    SshAccess access() const
    {
        SshAccess given;
        given.enabled = true;
        return given;
    }

    QByteArray m_path;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ClusterStore> m_store;
    std::unique_ptr<MaintenanceBySsh> m_actions;
    Recorder m_api;
};

void SshTest::init()
{
    m_path = qgetenv("PATH");
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<ClusterStore>();
    m_api.asked.clear();
    SnapshotContent content;
    int last = 11;
    for (const QString &name : {u"pve-node1"_s, u"pve-node2"_s}) {
        NodeState node;
        node.name = NodeName(name);
        node.status = NodeStatus::Online;
        node.address = u"192.168.1.%1"_s.arg(last++);
        content.nodes.append(node);
    }
    m_store->publish(ClusterSnapshot(content));
    m_actions = std::make_unique<MaintenanceBySsh>(m_store.get(), AddressMap());
    m_actions->setNext(&m_api);
    m_actions->setAccess(access());
    ssh("exit 0\n");
}

void SshTest::ssh(const QByteArray &script)
{
    QFile file(m_dir->filePath(u"ssh"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("#!/bin/sh\nfor a in \"$@\"; do printf '%s\\n' \"$a\" >> '" + m_dir->filePath(u"arguments"_s).toUtf8()
               + "'; done\n" + script);
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    qputenv("PATH", m_dir->path().toUtf8() + ':' + m_path);
}

QStringList SshTest::arguments() const
{
    QFile file(m_dir->filePath(u"arguments"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                          : QStringList();
}

Result<std::optional<Upid>> SshTest::change(const SettingChange &setting)
{
    std::optional<Result<std::optional<Upid>>> answer;
    int answers = 0;
    m_actions->changeSetting(setting, {}, {}, [&](const Result<std::optional<Upid>> &given) {
        answer = given;
        ++answers;
    });
    if (answer)
        QTest::qFail("answered from inside the call", __FILE__, __LINE__);
    if (!QTest::qWaitFor([&] { return answer.has_value(); }))
        return std::unexpected(Error{});
    QCoreApplication::processEvents();
    if (answers != 1)
        QTest::qFail("not answered exactly once", __FILE__, __LINE__);
    return *answer;
}

void SshTest::runsHaManagerOnAnotherMember_data()
{
    QTest::addColumn<bool>("on");
    QTest::addColumn<QString>("node");
    QTest::addColumn<SshAccess>("given");
    QTest::addColumn<QStringList>("end");
    SshAccess plain;
    plain.enabled = true;
    QTest::newRow("enable")
        << true << u"pve-node1"_s << plain
        << u"-l root -- 192.168.1.12 ha-manager crm-command node-maintenance enable pve-node1"_s.split(u' ');
    QTest::newRow("disable")
        << false << u"pve-node2"_s << plain
        << u"-l root -- 192.168.1.11 ha-manager crm-command node-maintenance disable pve-node2"_s.split(u' ');
    SshAccess other = plain;
    other.user = u"ops"_s;
    other.port = 2222;
    other.identity = u"/home/ops/.ssh/id drydock"_s;
    QStringList end = u"-l ops -p 2222 -o IdentitiesOnly=yes -i"_s.split(u' ');
    end += {other.identity, u"--"_s, u"192.168.1.12"_s, u"sudo"_s, u"-n"_s};
    end += u"ha-manager crm-command node-maintenance enable pve-node1"_s.split(u' ');
    QTest::newRow("another user, port and key") << true << u"pve-node1"_s << other << end;
}

void SshTest::runsHaManagerOnAnotherMember()
{
    QFETCH(bool, on);
    QFETCH(QString, node);
    QFETCH(SshAccess, given);
    QFETCH(QStringList, end);
    m_actions->setAccess(given);
    const auto answer = change(maintenance(on, node));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text));
    QVERIFY(!*answer); // no task: the node's HA state shows it
    const QStringList asked = arguments();
    QCOMPARE(asked.last(end.size()), end);
    for (const QString &option : {u"BatchMode=yes"_s, u"StrictHostKeyChecking=yes"_s, u"PasswordAuthentication=no"_s})
        QVERIFY2(asked.contains(option), qPrintable(option));
    QVERIFY(m_api.asked.isEmpty());
}

void SshTest::sendsEverythingElseToTheApi()
{
    m_actions->migrate({}, {});
    m_actions->power({}, {}, u"start"_s, 0, {});
    m_actions->setHaState({}, u"stopped"_s, {});
    m_actions->nodePower({}, u"wake"_s, {});
    m_actions->changeSetting({SettingChange::Kind::HaFailback, u"vm:102"_s, u"0"_s, u"1"_s}, {}, {}, {});
    QCOMPARE(m_api.asked, (QStringList{u"migrate"_s, u"start"_s, u"stopped"_s, u"wake"_s, u"ha-failback"_s}));
    QVERIFY(arguments().isEmpty());
}

void SshTest::saysWhatWentWrong_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("an unknown host key") << "echo 'Host key verification failed.' >&2\nexit 255\n"_ba
                                         << int(Error::Kind::LoginFailed) << u"Host key verification failed."_s;
    QTest::newRow("no key is accepted") << "echo 'root@192.168.1.12: Permission denied (publickey).' >&2\nexit 255\n"_ba
                                        << int(Error::Kind::LoginFailed) << u"Permission denied (publickey)"_s;
    QTest::newRow("ha-manager refuses") << "echo 'node does not exist' >&2\nexit 2\n"_ba << int(Error::Kind::Server)
                                        << u"node does not exist"_s;
    QTest::newRow("silent failure") << "exit 3\n"_ba << int(Error::Kind::Server) << u"3"_s;
}

void SshTest::saysWhatWentWrong()
{
    QFETCH(QByteArray, script);
    QFETCH(int, kind);
    QFETCH(QString, words);
    ssh(script);
    const auto answer = change(maintenance(true));
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().kind), kind);
    QVERIFY2(answer.error().text.contains(words), qPrintable(answer.error().text));
}

void SshTest::isOffUntilItIsSetUp()
{
    m_actions->setAccess({});
    const auto answer = change(maintenance(true));
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().kind), int(Error::Kind::NotSupported));
    QVERIFY(arguments().isEmpty());
    QVERIFY(m_api.asked.isEmpty());
}

void SshTest::nothingCanBeTakenForAnOption_data()
{
    QTest::addColumn<QString>("node");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("identity");
    QTest::newRow("node with a command") << u"pve-node1;reboot"_s << u"root"_s << QString();
    QTest::newRow("node like an option") << u"-oProxyCommand=x"_s << u"root"_s << QString();
    QTest::newRow("user like an option") << u"pve-node1"_s << u"-oProxyCommand=x"_s << QString();
    QTest::newRow("key like an option") << u"pve-node1"_s << u"root"_s << u"-oProxyCommand=x"_s;
}

void SshTest::nothingCanBeTakenForAnOption()
{
    QFETCH(QString, node);
    QFETCH(QString, user);
    QFETCH(QString, identity);
    SshAccess given = access();
    given.user = user;
    given.identity = identity;
    m_actions->setAccess(given);
    const auto answer = change(maintenance(true, node));
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().kind), int(Error::Kind::BadParameter));
    QVERIFY(arguments().isEmpty());
}

void SshTest::aProgramThatHangsIsGivenUp()
{
    ssh("exec sleep 60\n");
    m_actions->setTimeLimit(300);
    const auto answer = change(maintenance(true));
    QVERIFY(!answer);
    // It may have worked: the cluster is asked, as after a lost answer.
    QCOMPARE(int(answer.error().kind), int(Error::Kind::Unreachable));
}

void SshTest::withoutSshItSaysSo()
{
    qputenv("PATH", "/nonexistent");
    const auto answer = change(maintenance(true));
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().kind), int(Error::Kind::Local));
    QVERIFY(!answer.error().text.isEmpty());
}

QTEST_GUILESS_MAIN(SshTest)
#include "sshtest.moc"
