// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

static constexpr int largeNodes = 32;
static constexpr int largeGuests = 10000;

void Cluster::Engine::buildLarge()
{
    constexpr qint64 gib = 1LL << 30;
    s.clusterName = u"large"_s;
    for (int id = 1; id <= largeNodes; ++id) {
        Node n = plainNode(*this, u"pve%1"_s.arg(id, 2, 10, QLatin1Char('0')), id, u"192.168.1.%1"_s.arg(10 + id));
        n.bootedAt = time - between(3, 200) * 86400;
        n.maxCpu = 256;
        n.sockets = 2;
        n.maxMemory = 3070 * gib;
        n.baseMemory = 40 * gib;
        n.cpuModel = u"AMD EPYC 9554 64-Core Processor"_s;
        n.mhz = 3100;
        Interface lan = bridge(u"vmbr0"_s, u"bond0"_s, u"192.168.1.%1/24"_s.arg(10 + id), u"192.168.1.1"_s);
        lan.fields.insert(u"bridge_vlan_aware"_s, u"1"_s);
        n.interfaces = {ethernet(u"enp65s0f0"_s), ethernet(u"enp65s0f1"_s),
                        bondOf(u"bond0"_s, u"enp65s0f0 enp65s0f1"_s, u"802.3ad"_s), lan};
        addUpdates(n, id % 5);
        s.nodes.push_back(std::move(n));
    }
    s.storages = {
        storageOf(u"local"_s, u"dir"_s, {u"iso"_s, u"vztmpl"_s}, 400 * gib, 30 * gib, {{u"path"_s, u"/var/lib/vz"_s}}),
        storageOf(u"ceph"_s, u"rbd"_s, {u"images"_s, u"rootdir"_s}, 900000 * gib, 310000 * gib,
                  {{u"pool"_s, u"guests"_s}}),
        storageOf(u"pbs"_s, u"pbs"_s, {u"backup"_s}, 1200000 * gib, 500000 * gib,
                  {{u"server"_s, u"192.168.10.30"_s}, {u"datastore"_s, u"main"_s}, {u"username"_s, u"backup@pbs"_s}}),
    };
    for (int i = 0; i < largeGuests; ++i) {
        const bool vm = i % 4 != 3;
        const int size = pick(0, 3);
        addGuest(guestOf(*this, {.kind = vm ? Kind::Vm : Kind::Ct,
                                 .vmid = 100 + i,
                                 .name = u"%1-%2"_s.arg(vm ? u"vm"_s : u"ct"_s).arg(i, 5, 10, QLatin1Char('0')),
                                 .node = s.nodes[size_t(i % largeNodes)].name,
                                 .bridge = u"vmbr0"_s,
                                 .address = u"192.168.%1.%2"_s.arg(20 + i / 250).arg(i % 250 + 2),
                                 .gateway = u"192.168.%1.1"_s.arg(20 + i / 250),
                                 .vlan = 100 + i / 250,
                                 .cores = double(1 << size),
                                 .memoryMiB = 1024 << size,
                                 .diskGiB = 16 << (size / 2),
                                 .storage = u"ceph"_s,
                                 .cpu = between(0.01, 0.25),
                                 .memoryUse = between(0.2, 0.9),
                                 .tags = i % 9 == 0 ? u"prod"_s : QString(),
                                 .running = i % 20 != 19,
                                 .upDays = between(0.1, 150)}));
    }
    s.cephFlags = QStringList{};
    s.options = {{u"keyboard"_s, u"en-us"_s}, {u"max_workers"_s, u"4"_s}};
    for (int i = 0; i < 200; ++i) {
        const Guest &g = *guest(100 + i * 50);
        if (g.running)
            addHa(*this, g.sid(), {{u"state"_s, u"started"_s}});
    }
}

} // namespace Drydock::Demo
