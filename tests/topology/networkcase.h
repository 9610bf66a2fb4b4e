// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkbuilder.h"

#include <functional>

/// One change of the homelab and what the network's judgement says of it; the changes that many make.
namespace DrydockTest
{

using Change = std::function<void(NetworkBuilder &)>;

inline const QString one = u"pve-node1"_s;
inline const QString two = u"pve-node2"_s;

struct Case {
    QLatin1StringView code;
    const char *sentence;
    QString found; ///< "severity subject" of the one finding of this code; empty = there must be none
    Change change;
};

inline NodeInterface &bridge(NetworkBuilder &c, const QString &node, const QString &name = u"vmbr0"_s)
{
    return c.interfaceOf(node, name);
}

inline GuestNic &nic(NetworkBuilder &c, int vmid)
{
    return c.read(vmid).nics.first();
}

/// Another container on the LAN of the first node.
inline void addContainer(NetworkBuilder &c, int vmid, const QString &address, const QString &gateway = u"192.168.1.1"_s,
                         const QString &on = u"vmbr0"_s)
{
    c.ct(vmid, u"extra%1"_s.arg(vmid), one);
    c.nic(vmid, on, address, gateway);
}

inline void makeAware(NetworkBuilder &c, const QString &node, const QString &vids)
{
    bridge(c, node).vlanAware = true;
    bridge(c, node).vids = vids;
}

} // namespace DrydockTest
