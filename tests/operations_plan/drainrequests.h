// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clusterbuilder.h"

namespace DrydockTest
{

inline DrainRequest drainNode1()
{
    DrainRequest request;
    request.node = NodeName(u"pve-node1"_s);
    return request;
}

inline void decide(DrainRequest &request, int vmid, Strategy strategy, const QString &target = {})
{
    request.decisions.insert(VmId{vmid}, {strategy, NodeName(target)});
}

/// One VM and one container on the first of three nodes, shared storage: nothing in the way.
inline ClusterBuilder plain(int pve = 9)
{
    ClusterBuilder c(pve);
    for (const QString &name : {u"pve-node1"_s, u"pve-node2"_s, u"pve-node3"_s})
        c.node(name, 32, 8);
    c.storage(u"ceph"_s, true, {u"images"_s, u"rootdir"_s});
    c.storage(u"local-zfs"_s, false, {u"images"_s, u"rootdir"_s});
    c.storage(u"local"_s, false, {u"iso"_s});
    c.storage(u"nas"_s, true, {u"iso"_s});
    c.bridge(u"vmbr0"_s);
    c.vm(100, u"vm"_s, u"pve-node1"_s, 4);
    c.disk(100, u"ceph"_s, 16);
    c.ct(200, u"ct"_s, u"pve-node1"_s, 1);
    c.disk(200, u"ceph"_s, 4);
    return c;
}

} // namespace DrydockTest
