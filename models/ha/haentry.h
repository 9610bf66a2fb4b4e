// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"

namespace Drydock
{

/// One entry of the HA configuration as /etc/pve/ha/*.cfg has it: a resource ("vm: 101"), a group ("group: homelab")
/// or a rule ("node-affinity: homelab") with the properties that are written there.
struct HaEntry {
    QString type; ///< vm, ct, group, node-affinity, resource-affinity
    QString id;   ///< a VMID, or a name
    QMap<QString, QString> properties;

    bool isRule() const { return type.endsWith(QLatin1StringView("-affinity")); }
    /// The section of the file: "vm: 101", then a line with a tab for each property, by name.
    QString text() const;
    /// Nothing for an empty text and for one that is no entry.
    static std::optional<HaEntry> parse(const QString &text);
    /// Whether both ask the manager for the same: whatever the order of lists, defaults spelled out or not.
    bool means(const HaEntry &other) const;

    friend bool operator==(const HaEntry &, const HaEntry &) = default;
};

HaEntry haEntry(const HaResource &resource);
HaEntry haEntry(const HaGroup &group);
HaEntry haEntry(const HaRule &rule);

// What an entry of that type says; for other types the fields stay at their defaults.
HaResource haResourceOf(const HaEntry &entry);
HaGroup haGroupOf(const HaEntry &entry);
HaRule haRuleOf(const HaEntry &entry);

/// What turns one entry into another; all of it when there was none.
struct HaEntryChange {
    QMap<QString, QString> set;
    QStringList removed;
};
HaEntryChange haEntryChange(const std::optional<HaEntry> &before, const HaEntry &wanted);

/// "pve-node1:2,pve-node2" as the configuration spells it: priorities other than 0 after a colon.
QString haNodesText(const QMap<NodeName, int> &nodes);
/// "ct:240,vm:101": in string order, as the configuration keeps them.
QString haResourcesText(const QList<GuestKey> &guests);

} // namespace Drydock
