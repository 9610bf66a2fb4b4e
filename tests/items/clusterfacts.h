// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/store.h"

#include <QDateTime>
#include <QTimeZone>

/// Snapshots for tests of models: built from a few words.
namespace Drydock::Facts
{

using namespace Qt::StringLiterals;

inline NodeState node(const QString &name)
{
    NodeState state;
    state.name = NodeName(name);
    state.status = NodeStatus::Online;
    state.cpu = 0.34;
    state.maxCpu = 8;
    state.memory = qint64(38) << 30;
    state.maxMemory = qint64(62) << 30;
    state.uptime = 41 * 86400;
    state.address = u"192.168.1.11"_s;
    return state;
}

inline GuestState guest(GuestKind kind, int id, const QString &name, const QString &onNode)
{
    GuestState state;
    state.key = {kind, VmId{id}};
    state.node = NodeName(onNode);
    state.name = name;
    state.state = RunState::Running;
    state.stateText = u"running"_s;
    state.uptime = 41 * 86400;
    state.cpu = 0.31;
    state.maxCpu = 4;
    state.memory = qint64(9.4 * (1 << 30));
    state.maxMemory = qint64(16) << 30;
    state.maxDisk = qint64(48) << 30;
    return state;
}

inline ClusterSnapshot snapshot(QList<NodeState> nodes, QList<GuestState> guests)
{
    std::ranges::sort(nodes, {}, &NodeState::name);
    std::ranges::sort(guests, {}, &GuestState::key);
    SnapshotContent content;
    content.clusterName = u"homelab"_s;
    content.version = {9, 2, u"9.2.11"_s};
    content.serverTime = QDateTime(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
    content.nodes = std::move(nodes);
    content.guests = std::move(guests);
    for (Freshness &freshness : content.freshness)
        freshness.readAt = content.serverTime;
    // What the login may do is not known: nothing is refused for it.
    content.freshness[size_t(Section::Permissions)] = {};
    return ClusterSnapshot(content);
}

/// Two nodes, five guests on the first and four on the second.
inline ClusterSnapshot homelab()
{
    using enum GuestKind;
    return snapshot({node(u"pve-node1"_s), node(u"pve-node2"_s)},
                    {guest(Vm, 101, u"plex"_s, u"pve-node1"_s), guest(Vm, 102, u"arr"_s, u"pve-node1"_s),
                     guest(Ct, 210, u"pihole1"_s, u"pve-node1"_s), guest(Ct, 212, u"traefik"_s, u"pve-node1"_s),
                     guest(Ct, 240, u"prometheus"_s, u"pve-node1"_s), guest(Vm, 103, u"downloads"_s, u"pve-node2"_s),
                     guest(Vm, 104, u"webapps"_s, u"pve-node2"_s), guest(Ct, 211, u"pihole2"_s, u"pve-node2"_s),
                     guest(Ct, 250, u"pbs"_s, u"pve-node2"_s)});
}

/// The guest of this snapshot that is being edited.
inline GuestState &at(ClusterSnapshot &snapshot, int id)
{
    return *std::ranges::find(snapshot.edit().guests, VmId{id}, [](const GuestState &g) { return g.key.vmid; });
}

inline void add(ClusterSnapshot &snapshot, const GuestState &guest)
{
    snapshot.edit().guests.append(guest);
    std::ranges::sort(snapshot.edit().guests, {}, &GuestState::key);
}

inline void remove(ClusterSnapshot &snapshot, int id)
{
    snapshot.edit().guests.removeIf([&](const GuestState &g) { return g.key.vmid.value == id; });
}

} // namespace Drydock::Facts
