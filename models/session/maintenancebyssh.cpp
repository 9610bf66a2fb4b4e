// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenancebyssh.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MaintenanceBySsh)
};

// ssh's own failures; anything else is what the remote command ended with.
constexpr int sshFailed = 255;

Error sshError(Error::Kind kind, const QString &text)
{
    return {.kind = kind, .http = 0, .text = text, .fields = {{u"by"_s, u"ssh"_s}}};
}

/// The last thing ssh or ha-manager said: what goes before is chatter.
QString lastWords(const QByteArray &output, const QString &otherwise)
{
    const QStringList lines = QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);
    return lines.isEmpty() ? otherwise : lines.last().trimmed();
}

/// A member that runs the command: any online one will do, the node itself only if there is no other.
const NodeState *memberFor(const ClusterSnapshot &snapshot, const NodeName &node)
{
    const NodeState *found = nullptr;
    for (const NodeState &state : snapshot->nodes) {
        if (state.status != NodeStatus::Online || state.address.isEmpty())
            continue;
        if (!found || (found->name == node && state.name != node))
            found = &state;
    }
    return found;
}

} // namespace

MaintenanceBySsh::MaintenanceBySsh(ClusterStore *store, const AddressMap &addresses, QObject *parent)
    : QObject(parent), m_store(store), m_addresses(addresses)
{
}

void MaintenanceBySsh::migrate(const Migrate &request, Started done)
{
    m_next->migrate(request, std::move(done));
}

void MaintenanceBySsh::power(const GuestKey &guest, const NodeName &node, const QString &action, int timeout,
                             Started done)
{
    m_next->power(guest, node, action, timeout, std::move(done));
}

void MaintenanceBySsh::setHaState(const GuestKey &guest, const QString &state, Started done)
{
    m_next->setHaState(guest, state, std::move(done));
}

void MaintenanceBySsh::nodePower(const NodeName &node, const QString &command, Started done)
{
    m_next->nodePower(node, command, std::move(done));
}

void MaintenanceBySsh::changeSetting(const SettingChange &setting, const GuestKey &guest, const NodeName &node,
                                     Started done)
{
    if (setting.kind != SettingChange::Kind::NodeMaintenance) {
        m_next->changeSetting(setting, guest, node, std::move(done));
        return;
    }
    const Result<QStringList> command = arguments(setting);
    if (command) {
        run(*command, std::move(done));
        return;
    }
    QMetaObject::invokeMethod(
        this, [done = std::move(done), error = command.error()] { done(std::unexpected(error)); },
        Qt::QueuedConnection);
}

Result<QStringList> MaintenanceBySsh::arguments(const SettingChange &setting) const
{
    if (!m_access.enabled)
        return std::unexpected(sshError(Error::Kind::NotSupported, Words::tr("SSH is not set up for this cluster")));
    // ssh hands the words to a shell over there.
    static const QRegularExpression hostName(u"^[A-Za-z0-9][A-Za-z0-9-]*$"_s);
    static const QRegularExpression address(u"^[A-Za-z0-9][A-Za-z0-9.:-]*$"_s);
    const NodeState *member = memberFor(m_store->snapshot(), NodeName(setting.key));
    if (!m_access.isSound() || !hostName.match(setting.key).hasMatch())
        return std::unexpected(sshError(Error::Kind::BadParameter, setting.key));
    if (!member)
        return std::unexpected(sshError(Error::Kind::Unreachable, Words::tr("no online member with a known address")));
    const AddressMap::HostPort target = m_addresses.dial(member->address, m_access.port);
    if (!address.match(target.host).hasMatch())
        return std::unexpected(sshError(Error::Kind::BadParameter, target.host));
    QStringList list{u"-T"_s, u"-n"_s,
                     u"-o"_s, u"BatchMode=yes"_s,
                     u"-o"_s, u"StrictHostKeyChecking=yes"_s,
                     u"-o"_s, u"PasswordAuthentication=no"_s,
                     u"-o"_s, u"KbdInteractiveAuthentication=no"_s,
                     u"-o"_s, u"ConnectTimeout=10"_s,
                     u"-l"_s, m_access.user};
    if (target.port > 0)
        list += {u"-p"_s, QString::number(target.port)};
    if (!m_access.identity.isEmpty())
        list += {u"-o"_s, u"IdentitiesOnly=yes"_s, u"-i"_s, m_access.identity};
    list += {u"--"_s, target.host};
    if (m_access.user != "root"_L1)
        list += {u"sudo"_s, u"-n"_s};
    list += {u"ha-manager"_s, u"crm-command"_s, u"node-maintenance"_s,
             setting.value == "1"_L1 ? u"enable"_s : u"disable"_s, setting.key};
    return list;
}

void MaintenanceBySsh::run(const QStringList &arguments, Started done)
{
    auto *process = new QProcess(this);
    process->setStandardInputFile(QProcess::nullDevice());
    auto *limit = new QTimer(process);
    limit->setSingleShot(true);
    const auto answered = std::make_shared<bool>(false);
    const auto answer = [answered, done = std::move(done)](const Result<std::optional<Upid>> &result) {
        if (!std::exchange(*answered, true))
            done(result);
    };
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    connect(process, &QProcess::finished, this, [process, answer](int code, QProcess::ExitStatus status) {
        if (status == QProcess::NormalExit && code == 0) {
            answer(std::optional<Upid>());
            return;
        }
        const QString words = lastWords(process->readAllStandardError(), Words::tr("exit code %1").arg(code));
        // Refused over there, or never arrived: either way nothing was changed.
        const bool refused = status == QProcess::NormalExit && code != sshFailed;
        answer(std::unexpected(sshError(refused ? Error::Kind::Server : Error::Kind::LoginFailed, words)));
    });
    connect(process, &QProcess::errorOccurred, this, [process, answer](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        process->deleteLater();
        answer(std::unexpected(sshError(Error::Kind::Local, process->errorString())));
    });
    connect(limit, &QTimer::timeout, this, [process, answer] {
        // It may have been carried out: the cluster's state tells.
        answer(std::unexpected(sshError(Error::Kind::Unreachable, Words::tr("ssh did not end in time"))));
        process->kill();
    });
    limit->start(m_limitMs);
    process->start(u"ssh"_s, arguments, QIODevice::ReadOnly);
}

} // namespace Drydock
