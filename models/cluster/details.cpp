// SPDX-License-Identifier: GPL-3.0-or-later
#include "details.h"

#include "snapshot.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

QStringList activeBridges(const QList<NodeInterface> &interfaces)
{
    QStringList names;
    for (const NodeInterface &interface : interfaces) {
        if (interface.isBridge() && interface.active)
            names.append(interface.name);
    }
    names.sort();
    return names;
}

bool PendingUpdate::isKernel() const
{
    // "proxmox-kernel-6.17" pulls in "proxmox-kernel-6.17.4-1-pve-signed"; 8.0 still said pve-kernel. The helper is a
    // collection of scripts.
    for (const QLatin1StringView prefix : {"proxmox-kernel-"_L1, "pve-kernel-"_L1}) {
        if (package.startsWith(prefix) && package.size() > prefix.size() && package.at(prefix.size()).isDigit())
            return true;
    }
    return false;
}

bool NodeUpkeep::kernelAmongUpdates() const
{
    return std::ranges::any_of(updates, &PendingUpdate::isKernel);
}

void noteBackup(QHash<VmId, QDateTime> &newest, VmId guest, const QDateTime &at)
{
    QDateTime &known = newest[guest];
    if (!known.isValid() || known < at)
        known = at;
}

void LastBackups::take(const StorageId &storage, const QHash<VmId, QDateTime> &newest)
{
    listed.insert(storage);
    for (auto it = newest.cbegin(); it != newest.cend(); ++it)
        noteBackup(at, it.key(), it.value());
}

QStringList LastBackups::missingPrivileges(VmId guest, const Permissions &permissions) const
{
    QStringList missing;
    for (const StorageId &storage : listed) {
        const QString path = u"/storage/"_s + storage.text();
        if (permissions.has(u"Datastore.Allocate"_s, path))
            continue;
        if (!permissions.has(u"Datastore.AllocateSpace"_s, path))
            missing.append(u"Datastore.AllocateSpace"_s);
        if (!permissions.has(u"VM.Backup"_s, u"/vms/"_s + guest.text()))
            missing.append(u"VM.Backup"_s);
    }
    missing.removeDuplicates();
    missing.sort();
    return missing;
}

} // namespace Drydock
