// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterconnection.h"

#include "endpoints.h"
#include "snapshotbuilder.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// The newest recorded answer of each path.
class Answers
{
public:
    void add(const QJsonObject &line)
    {
        HttpAnswer answer;
        answer.status = line["status"_L1].toInt();
        answer.reason = line["reason"_L1].toString();
        answer.body = line["json"_L1].isObject() ? QJsonDocument(line["json"_L1].toObject()).toJson()
                                                 : line["body"_L1].toString().toUtf8();
        answer.date = QDateTime::fromString(line["at"_L1].toString(), Qt::ISODate);
        m_members.insert(line["path"_L1].toString(), NodeName(line["member"_L1].toString()));
        m_answers.insert(line["path"_L1].toString(), answer);
    }

    template <typename T>
    Result<T> get(const Call<T> &call) const
    {
        const QString path = pathOf(call.request);
        const auto found = m_answers.constFind(path);
        if (found == m_answers.cend())
            return std::unexpected(Error{Error::Kind::NotFound, 0, path, {}});
        if (!isSuccess(*found))
            return std::unexpected(errorFrom(*found));
        return call.decode(Reply{found->body, found->date, 0, m_members.value(path)});
    }

    template <typename T>
    bool has(const Call<T> &call) const
    {
        return m_answers.contains(pathOf(call.request));
    }

    template <typename T>
    QDateTime timeOf(const Call<T> &call) const
    {
        return m_answers.value(pathOf(call.request)).date;
    }

    template <typename T>
    NodeName memberOf(const Call<T> &call) const
    {
        return m_members.value(pathOf(call.request));
    }

private:
    static QString pathOf(const Request &request) { return QString::fromLatin1(request.target().sliced(10)); }

    QHash<QString, HttpAnswer> m_answers;
    QHash<QString, NodeName> m_members;
};

ClusterSnapshot buildSnapshot(const Answers &answers)
{
    SnapshotBuilder builder;
    const Call<ResourceLists> resources = Endpoints::resources({});
    builder.setServerTime(answers.timeOf(resources));
    builder.content().answeredBy = answers.memberOf(resources);
    builder.takeVersion(answers.get(Endpoints::version()));
    builder.takeResources(answers.get(resources));
    builder.takeStatus(answers.get(Endpoints::clusterStatus()));
    builder.takeFingerprints(answers.get(Endpoints::fingerprints()));
    builder.takeTasks(answers.get(Endpoints::clusterTasks()));
    builder.takeVotes(answers.get(Endpoints::nodeVotes()), answers.get(Endpoints::qdevice()));
    SnapshotBuilder::HaAnswers ha;
    ha.status = answers.get(Endpoints::haManagerStatus());
    ha.resources = answers.get(Endpoints::haResources());
    if (answers.has(Endpoints::haCurrent()))
        ha.current = answers.get(Endpoints::haCurrent());
    if (answers.has(Endpoints::haGroups()))
        ha.groups = answers.get(Endpoints::haGroups());
    if (answers.has(Endpoints::haRules()))
        ha.rules = answers.get(Endpoints::haRules());
    builder.takeHa(ha);
    QList<ReplicationJob> states;
    for (const NodeState &node : builder.snapshot()->nodes) {
        if (const auto jobs = answers.get(Endpoints::replicationStatus(node.name)))
            states += *jobs;
    }
    builder.takeReplication(answers.get(Endpoints::replicationJobs()), states);
    builder.takeOptions(answers.get(Endpoints::options()));
    builder.takePermissions(answers.get(Endpoints::permissions()));
    return builder.snapshot();
}

std::optional<GuestDetails> guestDetails(const Answers &answers, const GuestState &guest)
{
    const auto config = Endpoints::guestConfig(guest.key, guest.node);
    if (!answers.has(config))
        return std::nullopt;
    GuestDetails details;
    if (const auto answer = answers.get(config))
        details = *answer;
    else
        details.error = answer.error();
    details.guest = guest.key;
    details.readAt = answers.timeOf(config);
    details.snapshots = answers.get(Endpoints::guestSnapshots(guest.key, guest.node)).value_or(QStringList());
    const auto preconditions = Endpoints::guestPreconditions(guest.key, guest.node);
    if (answers.has(preconditions)) {
        if (const auto answer = answers.get(preconditions))
            details.preconditions = *answer;
        else
            details.preconditionsError = answer.error();
    }
    const auto addresses = Endpoints::guestAddresses(guest.key, guest.node);
    if (answers.has(addresses)) {
        if (const auto answer = answers.get(addresses))
            details.addresses = *answer;
        else
            details.addressError = answer.error();
    }
    return details;
}

std::optional<NodeDetails> nodeDetails(const Answers &answers, const NodeName &node)
{
    const auto status = Endpoints::nodeStatus(node);
    if (!answers.has(status))
        return std::nullopt;
    NodeDetails details;
    if (const auto answer = answers.get(status))
        details = *answer;
    else
        details.error = answer.error();
    details.node = node;
    details.readAt = answers.timeOf(status);
    if (const auto answer = answers.get(Endpoints::nodeNetwork(node))) {
        details.interfaces = answer->interfaces;
        details.pendingNetwork = answer->pending;
    } else {
        details.interfacesError = answer.error();
    }
    if (const auto answer = answers.get(Endpoints::nodeUpdates(node)))
        details.pendingUpdates = *answer;
    else
        details.updatesError = answer.error();
    return details;
}

std::optional<NodeBridges> nodeBridges(const Answers &answers, const NodeName &node)
{
    const auto call = Endpoints::nodeBridges(node);
    if (!answers.has(call))
        return std::nullopt;
    NodeBridges bridges{.readAt = answers.timeOf(call), .found = {}, .error = {}};
    if (const auto answer = answers.get(call))
        bridges.found = *answer;
    else
        bridges.error = answer.error();
    return bridges;
}

SdnFacts sdnFacts(const Answers &answers)
{
    SdnFacts sdn;
    const auto zones = Endpoints::sdnZones();
    if (!answers.has(zones))
        return sdn;
    sdn.readAt = answers.timeOf(zones);
    if (const auto answer = answers.get(zones))
        sdn.zones = *answer;
    else
        sdn.error = answer.error();
    if (const auto answer = answers.get(Endpoints::sdnVnets()))
        sdn.vnets = *answer;
    else
        sdn.error = answer.error();
    for (SdnVnet &vnet : sdn.vnets) {
        if (const auto answer = answers.get(Endpoints::sdnSubnets(vnet.name)))
            vnet.subnets = *answer;
        else
            sdn.error = answer.error();
    }
    return sdn;
}

LastBackups lastBackups(const Answers &answers, const ClusterSnapshot &snapshot)
{
    LastBackups found;
    for (const StorageState &storage : snapshot->storages) {
        const auto call = Endpoints::backups(storage.node, storage.id);
        if (!answers.has(call))
            continue;
        found.readAt = answers.timeOf(call);
        if (const auto answer = answers.get(call))
            found.take(storage.id, *answer);
        else
            found.notRead.insert(storage.id, answer.error());
    }
    return found;
}

Error fileError(const QString &text)
{
    return Error{Error::Kind::Local, 0, text, {}};
}

} // namespace

Result<RawSnapshot> readRawSnapshot(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(fileError(file.errorString()));
    Answers all;
    Answers complete;
    bool any = false;
    while (!file.atEnd()) {
        // A torn last line is what a killed program leaves behind.
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (line["poll"_L1].toString() == "complete"_L1) {
            complete = all;
            any = true;
        } else if (line["path"_L1].isString()) {
            all.add(line);
        }
    }
    RawSnapshot raw;
    if (any)
        raw.snapshot = buildSnapshot(complete);
    if (!raw.snapshot.isValid()) {
        return std::unexpected(fileError(
            QCoreApplication::translate("Drydock::RawSnapshot", "%1 has no complete poll of a cluster.").arg(path)));
    }
    // Details are read on demand, so they may stand after the poll they belong to.
    for (const GuestState &guest : raw.snapshot->guests) {
        if (const auto details = guestDetails(all, guest))
            raw.details.guests.insert(guest.key, *details);
    }
    for (const NodeState &node : raw.snapshot->nodes) {
        if (const auto details = nodeDetails(all, node.name))
            raw.details.nodes.insert(node.name, *details);
        if (const auto bridges = nodeBridges(all, node.name))
            raw.details.bridges.insert(node.name, *bridges);
    }
    raw.details.sdn = sdnFacts(all);
    raw.details.pciMappings = all.get(Endpoints::pciMappings()).value_or(QList<PciMapping>());
    raw.details.backupServers = all.get(Endpoints::backupServers()).value_or(QStringList());
    raw.details.backups = lastBackups(all, raw.snapshot);
    if (const auto flags = all.get(Endpoints::cephFlags()))
        raw.details.ceph = CephFlags{.set = *flags, .error = {}};
    return raw;
}

} // namespace Drydock
