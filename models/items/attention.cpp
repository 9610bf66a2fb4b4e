// SPDX-License-Identifier: GPL-3.0-or-later
#include "attention.h"

#include "formatting.h"
#include "ha/quorum.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Makes the entries of one snapshot.
class Watcher
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::Attention)

public:
    explicit Watcher(const ClusterSnapshot &snapshot) : m_snapshot(snapshot) {}

    QList<Attention> look()
    {
        quorum();
        nodes();
        haServices();
        locks();
        replication();
        storages();
        std::ranges::stable_sort(m_found, [](const Attention &a, const Attention &b) { return rank(a) < rank(b); });
        return m_found;
    }

private:
    static int rank(const Attention &one)
    {
        return one.state == StateClass::Error ? 0 : one.state == StateClass::Warning ? 1 : 2;
    }

    QString guestTitle(const GuestKey &key) const
    {
        const GuestState *guest = m_snapshot.guest(key.vmid);
        return Formatting::guestTitle(key, guest ? guest->name : QString());
    }

    void quorum()
    {
        if (!m_snapshot->quorum.clustered)
            return;
        const Votes now = votesNow(m_snapshot);
        if (!now.quorate() || !m_snapshot->quorum.quorate) {
            m_found << Attention{
                StateClass::Error,
                u"no-quorum"_s,
                {},
                tr("The cluster has no quorum"),
                tr("%1 of %2 votes are present, %3 are needed: nothing can be started, moved or changed.")
                    .arg(now.present)
                    .arg(now.expected)
                    .arg(now.needed),
                tr("Proxmox VE makes the configuration read-only and HA restarts nothing until enough nodes "
                   "are back. Bring the missing nodes or the QDevice back first. Lowering the expected votes "
                   "by hand risks two halves that both think they are the cluster.")};
            return;
        }
        const bool losesOnOne = std::ranges::any_of(m_snapshot->nodes, [this](const NodeState &node) {
            return node.status == NodeStatus::Online && !votesWithout(m_snapshot, {node.name}).quorate();
        });
        const int nodeCount = int(m_snapshot->quorum.nodeVotes.size());
        if (losesOnOne) {
            const QString text =
                m_snapshot->quorum.hasQdevice
                    ? tr("%1 of %2 votes are present and %3 are needed: one more loss and HA restarts nothing.")
                          .arg(now.present)
                          .arg(now.expected)
                          .arg(now.needed)
                    : tr("%n nodes, %1 votes, no QDevice: without one of them the rest has no quorum, so HA restarts "
                         "nothing.",
                         nullptr, nodeCount)
                          .arg(now.expected);
            m_found << Attention{
                StateClass::Error,
                u"quorum-no-spare"_s,
                {},
                tr("Losing one node stops the cluster"),
                text,
                tr("A cluster works only while more than half of its votes are present. With two nodes that "
                   "is both of them. A QDevice on a third machine, however small, adds the vote that lets "
                   "either node fail: install corosync-qnetd there and run “pvecm qdevice setup ADDRESS”.")};
        }
        if (m_snapshot->quorum.hasQdevice && !m_snapshot->quorum.qdeviceConnected)
            m_found << Attention{StateClass::Warning,
                                 u"qdevice-disconnected"_s,
                                 {},
                                 tr("The QDevice gives no vote"),
                                 m_snapshot->quorum.qdeviceHost.isEmpty()
                                     ? tr("The nodes do not reach it; a node that fails now may take quorum with it.")
                                     : tr("The nodes do not reach %1; a node that fails now may take quorum with it.")
                                           .arg(m_snapshot->quorum.qdeviceHost),
                                 {}};
    }

    void nodes()
    {
        for (const NodeState &node : m_snapshot->nodes) {
            const QString key = u"node/"_s + node.name.text();
            if (node.status == NodeStatus::Offline) {
                const int guests = int(m_snapshot.guestsOn(node.name).size());
                m_found << Attention{StateClass::Error,
                                     u"node-offline"_s,
                                     key,
                                     tr("%1 is offline").arg(node.name.text()),
                                     guests > 0 ? tr("%n guests are configured on it.", nullptr, guests)
                                                : tr("No guest is configured on it."),
                                     {}};
                continue;
            }
            if (node.memory && node.maxMemory > 0 && double(*node.memory) / double(node.maxMemory) > 0.95)
                m_found << Attention{StateClass::Warning,
                                     u"memory-full"_s,
                                     key,
                                     tr("%1 is short of memory").arg(node.name.text()),
                                     tr("%1 is used; the kernel may end guests to free memory.")
                                         .arg(Formatting::usedOf(*node.memory, node.maxMemory)),
                                     {}};
        }
    }

    void haServices()
    {
        const HaStatus &ha = m_snapshot->haStatus;
        for (auto it = ha.services.cbegin(); it != ha.services.cend(); ++it) {
            if (it->state == "error"_L1)
                m_found << Attention{
                    StateClass::Error,
                    u"ha-error"_s,
                    it.key().sid(),
                    tr("HA gave up on %1").arg(guestTitle(it.key())),
                    tr("It is in the error state: HA neither starts nor moves it."),
                    tr("The HA manager tried often enough without success and leaves the guest alone, so that "
                       "a person looks. Find the cause in the tasks of the guest, then set its HA state to "
                       "“disabled” and back to “started”.")};
            else if (it->state == "fence"_L1 || it->state == "recovery"_L1)
                m_found << Attention{StateClass::Warning,
                                     u"ha-recovery"_s,
                                     it.key().sid(),
                                     tr("HA is recovering %1").arg(guestTitle(it.key())),
                                     tr("Its node was lost; it starts elsewhere once that node is surely down."),
                                     {}};
        }
        if (ha.armedState == "disarmed"_L1 && !m_snapshot->haResources.isEmpty())
            m_found << Attention{StateClass::Warning,
                                 u"ha-disarmed"_s,
                                 {},
                                 tr("High availability is disarmed"),
                                 tr("If a node fails now, nothing is restarted elsewhere."),
                                 {}};
    }

    /// A lock that a running task explains is work; one without is a leftover.
    void locks()
    {
        for (const GuestState &guest : m_snapshot->guests) {
            if (guest.lock.isEmpty())
                continue;
            const bool worked = std::ranges::any_of(m_snapshot->tasks, [&guest](const TaskState &task) {
                return task.isRunning() && task.upid.id == guest.key.vmid.text();
            });
            if (worked || !m_snapshot.freshness(Section::Tasks).everRead())
                continue;
            m_found << Attention{
                StateClass::Warning,
                u"locked"_s,
                guest.key.sid(),
                tr("%1 is locked (%2)").arg(guestTitle(guest.key), Formatting::lock(guest.lock)),
                tr("No task is working on it: it can neither start nor move until the lock is gone."),
                tr("A lock stays behind when its task was killed. If nothing works on the guest any more, "
                   "“%1 unlock %2” on its node removes it.")
                    .arg(guest.key.kind == GuestKind::Vm ? u"qm"_s : u"pct"_s, guest.key.vmid.text())};
        }
    }

    void replication()
    {
        if (!m_snapshot->serverTime.isValid())
            return;
        const qint64 now = m_snapshot->serverTime.toSecsSinceEpoch();
        for (const ReplicationJob &job : m_snapshot->replication) {
            const GuestState *guest = m_snapshot.guest(job.guest);
            if (!job.enabled || !guest)
                continue;
            const QString name = guestTitle(guest->key);
            const bool never = !job.lastSync || *job.lastSync == 0;
            const QString age = never ? QString() : Formatting::span(now - *job.lastSync);
            // A run is late when its time passed by more than the quarter of an hour a slow one may take.
            const bool late = job.nextSync && *job.nextSync > 0 && now - *job.nextSync > 15 * 60;
            if (job.failCount > 0)
                m_found << Attention{StateClass::Warning,
                                     u"replication-failing"_s,
                                     guest->key.sid(),
                                     tr("Replication of %1 to %2 fails").arg(name, job.target.text()),
                                     never ? tr("There is no copy there yet. %1").arg(job.error)
                                           : tr("A failover now would lose the last %1. %2").arg(age, job.error),
                                     {}};
            else if (late && !never)
                m_found << Attention{
                    StateClass::Warning,
                    u"replication-late"_s,
                    guest->key.sid(),
                    tr("%1 was last replicated %2 ago").arg(name, age),
                    tr("A failover now would lose up to %1 of its data (schedule: %2).").arg(age, job.schedule),
                    {}};
        }
    }

    void storages()
    {
        QSet<QString> seen;
        for (const StorageState &storage : m_snapshot->storages) {
            if (storage.size <= 0 || !storage.available || double(storage.used) / double(storage.size) < 0.92)
                continue;
            const QString id = storage.shared ? storage.id.text() : storage.id.text() + u'@' + storage.node.text();
            if (seen.contains(id))
                continue;
            seen.insert(id);
            m_found << Attention{
                StateClass::Warning,
                u"storage-full"_s,
                u"node/"_s + storage.node.text(),
                storage.shared ? tr("Storage %1 is almost full").arg(storage.id.text())
                               : tr("Storage %1 on %2 is almost full").arg(storage.id.text(), storage.node.text()),
                tr("%1 used.").arg(Formatting::usedOf(storage.used, storage.size)),
                {}};
        }
    }

    const ClusterSnapshot &m_snapshot;
    QList<Attention> m_found;
};

} // namespace

QList<Attention> attentionOf(const ClusterSnapshot &snapshot)
{
    return snapshot.isValid() ? Watcher(snapshot).look() : QList<Attention>();
}

} // namespace Drydock
