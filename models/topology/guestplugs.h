// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/details.h"
#include "subnet.h"

namespace Drydock
{

/// One network device of a guest as its configuration declares it: a netN line, or the raw lxc.net.N lines by which a
/// container bypasses the bridges.
struct GuestPlug {
    QString key;  ///< "net0", "lxc.net.0"
    QString name; ///< CT: "eth0"
    QString mac;
    QString bridge; ///< empty = none
    int vlan = 0;
    QString trunks; ///< further VLANs the NIC is given tagged
    int mtu = 0;    ///< 0 = not declared; 1 = that of the bridge
    bool linkDown = false;
    QStringList addresses; ///< with prefix, static ones
    QStringList gateways;
    bool dhcp = false;
    QString bypass;     ///< "macvlan", "ipvlan", "phys", "macvtap"; empty = it is on a bridge
    QString hostDevice; ///< the node's interface a bypassing one uses

    friend bool operator==(const GuestPlug &, const GuestPlug &) = default;
};

/// NICs of a guest in the order of its configuration, with what cloud-init is told of them.
QList<GuestPlug> guestPlugs(const GuestDetails &details);

} // namespace Drydock
