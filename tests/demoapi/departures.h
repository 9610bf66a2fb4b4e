// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Drydock::Demo::Departures
{

using namespace Qt::StringLiterals;

/// Lists that may be empty on the demo's homelab.
inline QStringList mayBeEmpty()
{
    return {
        u"/access/ticket"_s,       // answers null
        u"/cluster/nextid"_s,      // answers a text
        u"/cluster/mapping/pci"_s, // the homelab passes its card through raw
        u"/pools"_s,
        u"/cluster/ceph/flags"_s, // 500 without Ceph
        u"/cluster/ha/groups"_s,  // 500 on 9
        u"/cluster/ha/groups/{group}"_s,
    };
}

/// "PATH FIELD": the demo answers with a field or type that the recorded cluster did not show.
inline QStringList fromRecordings()
{
    return {
        // Nothing of the recorded containers had a snapshot as parent; VMs had, and the code is the same.
        u"/nodes/{node}/lxc/{vmid}/config data.parent"_s,
        u"/nodes/{node}/lxc/{vmid}/snapshot data[].parent"_s,
        // The recorded guests were idle: rates and loads were zero, and zero has no fraction.
        u"/nodes/{node}/lxc/{vmid}/rrddata data[].cpu"_s,
        u"/nodes/{node}/lxc/{vmid}/rrddata data[].diskread"_s,
        u"/nodes/{node}/lxc/{vmid}/rrddata data[].diskwrite"_s,
        u"/nodes/{node}/qemu/{vmid}/rrddata data[].netout"_s,
        u"/nodes/{node}/rrddata data[].arcsize"_s,
        u"/nodes/{node}/rrddata data[].netin"_s,
        u"/nodes/{node}/rrddata data[].netout"_s,
        // Memory as the host sees it is in the schema of both kinds of guests.
        u"/nodes/{node}/lxc/{vmid}/rrddata data[].memhost"_s,
        // The recorded QEMU was built without block statistics; its machine type was not asked.
        u"/nodes/{node}/qemu data[].diskread"_s,
        u"/nodes/{node}/qemu data[].diskwrite"_s,
        u"/nodes/{node}/qemu/{vmid}/rrddata data[].diskread"_s,
        u"/nodes/{node}/qemu/{vmid}/rrddata data[].diskwrite"_s,
        u"/nodes/{node}/qemu/{vmid}/status/current data.diskread"_s,
        u"/nodes/{node}/qemu/{vmid}/status/current data.diskwrite"_s,
        u"/nodes/{node}/qemu/{vmid}/status/current data.running-machine"_s,
        u"/nodes/{node}/qemu/{vmid}/status/current data.running-qemu"_s,
        // The recorded nodes had neither physical cards nor VLAN interfaces, and booted without EFI.
        u"/nodes/{node}/network data[].exists"_s,
        u"/nodes/{node}/network data[].vlan-id"_s,
        u"/nodes/{node}/network data[].vlan-raw-device"_s,
        u"/nodes/{node}/status data.boot-info.secureboot"_s,
        // The recorded status answers were of tasks that a ticket started.
        u"/nodes/{node}/tasks/{upid}/status data.tokenid"_s,
    };
}

/// "PATH FIELD": answers that depart from the schema, as those of the real server do.
inline QStringList fromSchema()
{
    return {
        // Read from a configuration file: a number stays a text.
        u"/nodes/{node}/network vlan-id"_s,
        // Parsed by the guest's own schema: a number stays a number.
        u"/nodes/{node}/qemu/{vmid}/pending value"_s,
        u"/nodes/{node}/lxc/{vmid}/pending value"_s,
        u"/nodes/{node}/sdn/zones/{zone}/bridges vlan_filtering"_s,
        // No clone has no parent: null.
        u"/nodes/{node}/storage/{storage}/content parent"_s,
        // A container's pressure comes as it stands in the kernel's file.
        u"/nodes/{node}/lxc pressurecpusome"_s,
        u"/nodes/{node}/lxc pressureiofull"_s,
        u"/nodes/{node}/lxc pressureiosome"_s,
        u"/nodes/{node}/lxc pressurememoryfull"_s,
        u"/nodes/{node}/lxc pressurememorysome"_s,
        u"/nodes/{node}/lxc/{vmid}/status/current pressurecpusome"_s,
        u"/nodes/{node}/lxc/{vmid}/status/current pressureiofull"_s,
        u"/nodes/{node}/lxc/{vmid}/status/current pressureiosome"_s,
        u"/nodes/{node}/lxc/{vmid}/status/current pressurememoryfull"_s,
        u"/nodes/{node}/lxc/{vmid}/status/current pressurememorysome"_s,
    };
}

} // namespace Drydock::Demo::Departures
