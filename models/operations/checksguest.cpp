// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks.h"

#include "ha/quorum.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

bool isMapped(const MigratePreconditions *preconditions, const QString &key)
{
    return preconditions && preconditions->mappedResources.contains(key);
}

} // namespace

QString GuestFacts::haState() const
{
    return ha && !ha->requestedState.isEmpty() ? ha->requestedState : u"started"_s;
}

Finding guestFinding(const GuestState &guest, QLatin1StringView code, Severity severity,
                     const QMap<QString, QString> &arguments)
{
    Finding finding = clusterFinding(code, severity, arguments);
    finding.subject = guest.key.sid();
    finding.arguments.insert(u"name"_s, guest.name);
    return finding;
}

GuestFacts Checks::guest(const GuestState &state) const
{
    GuestFacts facts;
    facts.state = &state;
    const auto details = m_facts.details.guests.constFind(state.key);
    if (details != m_facts.details.guests.cend() && details->readAt.isValid() && !details->error)
        facts.details = &details.value();
    facts.ha = snapshot().haResource(state.key);
    facts.haManaged = facts.ha ? facts.ha->requestedState != "ignored"_L1 : state.isHaManaged();
    facts.memory = std::max(state.maxMemory, facts.details ? facts.details->memory : 0);
    facts.apart = keptApart(snapshot(), state.key);
    facts.together = keptTogether(snapshot(), state.key);
    if (facts.haManaged) {
        facts.haPriorities = haPriorities(snapshot(), state.key, m_usable + QList{state.node});
        facts.failsBack = haFailsBack(snapshot(), state.key);
    }
    facts.jobs = snapshot().replicationOf(state.key.vmid);
    facts.past = m_facts.past.value(state.key);
    return facts;
}

Checks::Checks(const PlanFacts &facts) : m_facts(facts)
{
    for (const NodeState &node : snapshot()->nodes) {
        const bool inMaintenance =
            node.haState == "maintenance"_L1 || snapshot()->haStatus.nodeStatus.value(node.name) == "maintenance"_L1;
        if (node.status == NodeStatus::Online && !inMaintenance)
            m_usable.append(node.name);
    }
    // "pve-manager/9.2.11/0123456789abcdef"
    for (const NodeDetails &node : facts.details.nodes)
        m_versions.insert(node.node, QVersionNumber::fromString(node.pveVersion.section(u'/', 1, 1)));
    for (const StorageState &storage : snapshot()->storages)
        m_storages.insert({storage.node, storage.id}, &storage);
}

QList<NodeName> Checks::targets(const NodeName &except) const
{
    QList<NodeName> result = m_usable;
    result.removeAll(except);
    return result;
}

const StorageState *Checks::storage(const NodeName &node, const StorageId &id) const
{
    return m_storages.value({node, id});
}

QList<Finding> Checks::tied(const GuestFacts &guest, Crossing crossing) const
{
    QList<Finding> result;
    if (!guest.details)
        return result;
    const GuestState &state = *guest.state;
    const MigratePreconditions *preconditions = guest.details->preconditions ? &*guest.details->preconditions : nullptr;

    QStringList devices;
    for (const GuestDevice &device : guest.details->devices) {
        if (device.mapping.isEmpty()) {
            devices.append(device.key);
            result.append(guestFinding(state, "passthrough"_L1, Severity::Blocker,
                                       {{u"device"_s, device.key}, {u"address"_s, device.host}}));
        } else {
            devices.append(device.key);
        }
    }
    if (preconditions && guest.isVm()) {
        // Serial ports, host directories and the like are known only from here.
        for (const QString &key : preconditions->localResources) {
            if (devices.contains(key) || isMapped(preconditions, key))
                continue;
            result.append(guestFinding(state, "passthrough"_L1, Severity::Blocker, {{u"device"_s, key}}));
        }
    }
    for (const GuestDisk &disk : guest.details->disks) {
        if (disk.isBindMount && !disk.shared) {
            result.append(guestFinding(state, "bind-mount"_L1, Severity::Blocker,
                                       {{u"device"_s, disk.key}, {u"path"_s, disk.volume}}));
        }
        if (!disk.isCdrom || disk.isCloudInit || disk.volume.isEmpty() || disk.volume == "none"_L1)
            continue;
        const StorageState *here = storage(state.node, disk.storage);
        const bool shared = here && here->shared;
        if (!shared) {
            result.append(guestFinding(state, "local-iso"_L1, Severity::Blocker,
                                       {{u"device"_s, disk.key}, {u"volume"_s, disk.volume}}));
        }
    }
    Q_UNUSED(crossing)
    return result;
}

/// Who holds the lock, and since when, as far as a running task tells.
Finding Checks::locked(const GuestState &guest) const
{
    QMap<QString, QString> arguments{{u"lock"_s, guest.lock}};
    const TaskState *holder = nullptr;
    for (const TaskState &task : snapshot()->tasks) {
        if (!task.isRunning() || task.upid.node != guest.node)
            continue;
        // A backup of many guests names none of them.
        const bool isBackup = task.upid.type == "vzdump"_L1 && task.upid.id.isEmpty() && guest.lock == "backup"_L1;
        const bool isIts = task.upid.id == guest.key.vmid.text();
        if ((isIts || (isBackup && !holder)) && (!holder || isIts))
            holder = &task;
    }
    // A hibernated guest keeps its lock without a task.
    const bool holds = guest.lock != "suspended"_L1;
    if (holder) {
        arguments.insert(u"task"_s, holder->upid.type);
        const qint64 age = snapshot()->serverTime.toSecsSinceEpoch() - holder->upid.startTime;
        if (snapshot()->serverTime.isValid() && holder->upid.startTime > 0 && age >= 0)
            arguments.insert(u"age"_s, QString::number(age));
    } else if (holds && snapshot().freshness(Section::Tasks).everRead()) {
        arguments.insert(u"task"_s, u"none"_s);
    }
    return guestFinding(guest, "locked"_L1, Severity::Blocker, arguments);
}

QList<Finding> Checks::busy(const GuestFacts &guest) const
{
    QList<Finding> result;
    const GuestState &state = *guest.state;
    if (!state.lock.isEmpty())
        result.append(locked(state));
    if (guest.haManaged) {
        const auto service = snapshot()->haStatus.services.constFind(state.key);
        const QString haState = service != snapshot()->haStatus.services.cend() ? service->state : state.haState;
        if (haState == "error"_L1)
            result.append(guestFinding(state, "ha-error"_L1, Severity::Blocker));
        else if (QStringList{u"migrate"_s, u"relocate"_s, u"fence"_s, u"recovery"_s, u"freeze"_s}.contains(haState))
            result.append(guestFinding(state, "ha-busy"_L1, Severity::Caution, {{u"state"_s, haState}}));
        for (const GuestKey &other : guest.together) {
            const GuestState *bound = snapshot().guest(other.vmid);
            if (bound && bound->key == other && arePair(state, *bound))
                result.append(guestFinding(state, "pair-bound"_L1, Severity::Caution,
                                           {{u"partner"_s, other.sid()}, {u"partnerName"_s, bound->name}}));
        }
    }
    return result;
}

QList<Finding> Checks::unread(const GuestFacts &guest) const
{
    const GuestState &state = *guest.state;
    const auto found = m_facts.details.guests.constFind(state.key);
    const bool known = found != m_facts.details.guests.cend();
    const auto notRead = [&](const QString &what, const std::optional<Error> &error) {
        Finding finding = guestFinding(state, "not-read"_L1, Severity::Caution, {{u"what"_s, what}});
        if (error)
            finding.serverText = error->text;
        return finding;
    };
    if (!guest.details)
        return {notRead(u"config"_s, known ? found->error : std::nullopt)};
    if (guest.details->preconditions)
        return {};
    // 8.4 answers 501 for containers, and a locked guest refuses the question altogether.
    const std::optional<Error> &error = guest.details->preconditionsError;
    if (error && error->kind == Error::Kind::NotSupported)
        return {};
    if (!error && !guest.isVm() && !snapshot()->version.hasHaRules())
        return {};
    return {notRead(u"preconditions"_s, error)};
}

QList<Finding> Checks::replication(const GuestFacts &guest) const
{
    QList<Finding> result;
    for (const ReplicationJob *job : guest.jobs) {
        if (!job->enabled || job->failCount == 0)
            continue;
        Finding finding = guestFinding(
            *guest.state, "replication-failing"_L1, Severity::Caution,
            {{u"job"_s, job->id}, {u"count"_s, QString::number(job->failCount)}, {u"target"_s, job->target.text()}});
        finding.serverText = job->error;
        result.append(finding);
    }
    return result;
}

} // namespace Drydock
