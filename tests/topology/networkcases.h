// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkcase.h"
#include "routecases.h"

/// For each code of the network's judgement: what brings it up in the homelab, and what comes close and does not.
namespace DrydockTest
{

inline QList<Case> addressCases()
{
    return {
        {"duplicate-ip"_L1, "two containers are set to one address", u"blocker guestnic/ct:211/net0"_s,
         [](NetworkBuilder &c) { addContainer(c, 213, u"192.168.1.193/24"_s); }},
        {"duplicate-ip"_L1, "a VM answers to the address that a container is set to", u"blocker guestnic/vm:105/net0"_s,
         [](NetworkBuilder &c) {
             c.vm(105, u"scratch"_s, one);
             c.nic(105, u"vmbr0"_s);
             c.sees(105, u"ens18"_s, u"192.168.1.193"_s, 24);
         }},
        {"duplicate-ip"_L1, "a guest has a node's address", u"blocker bridge/pve-node1/vmbr0"_s,
         [](NetworkBuilder &c) { addContainer(c, 213, u"192.168.1.11/24"_s); }},
        {"duplicate-ip"_L1, "a guest has the router's address", u"blocker guestnic/ct:213/net0"_s,
         [](NetworkBuilder &c) { addContainer(c, 213, u"192.168.1.1/24"_s); }},
        {"duplicate-ip"_L1, "one of the two is off: a caution until it starts", u"caution guestnic/ct:211/net0"_s,
         [](NetworkBuilder &c) {
             addContainer(c, 213, u"192.168.1.193/24"_s);
             c.guestState(213).state = RunState::Stopped;
         }},
        {"duplicate-ip"_L1, "the NIC of one of them is unplugged", u"caution guestnic/ct:211/net0"_s,
         [](NetworkBuilder &c) {
             addContainer(c, 213, u"192.168.1.193/24"_s);
             nic(c, 213).linkDown = true;
         }},
        {"duplicate-ip"_L1, "IPv6 in two spellings", u"blocker guestnic/vm:101/net0"_s,
         [](NetworkBuilder &c) {
             c.sees(101, u"ens18"_s, u"2001:DB8:0:0::5"_s, 64);
             c.sees(102, u"ens18"_s, u"2001:db8::5"_s, 64);
         }},
        {"duplicate-ip"_L1,
         "link-local addresses are each NIC's own",
         {},
         [](NetworkBuilder &c) {
             c.sees(101, u"ens18"_s, u"fe80::1"_s, 64);
             c.sees(102, u"ens18"_s, u"fe80::1"_s, 64);
         }},
        {"duplicate-ip"_L1,
         "a guest seen with the address it is set to has it once",
         {},
         [](NetworkBuilder &c) { c.sees(211, u"eth0"_s, u"192.168.1.193"_s, 24); }},
        {"duplicate-ip"_L1,
         "Docker's addresses are the same in every VM",
         {},
         [](NetworkBuilder &c) { c.sees(101, u"br-0"_s, u"172.21.0.1"_s, 16, u"02:42:00:00:00:07"_s); }},
        {"duplicate-ip"_L1,
         "a template has the address of what was made from it",
         {},
         [](NetworkBuilder &c) {
             addContainer(c, 900, u"192.168.1.193/24"_s);
             c.guestState(900).isTemplate = true;
             c.guestState(900).state = RunState::Stopped;
         }},
        {"duplicate-ip"_L1,
         "the same address in another VLAN is another one",
         {},
         [](NetworkBuilder &c) {
             addContainer(c, 213, u"192.168.1.193/24"_s);
             nic(c, 213).vlan = 55;
         }},
        {"duplicate-ip"_L1,
         "the router is that guest",
         {},
         [](NetworkBuilder &c) {
             addContainer(c, 213, u"192.168.1.1/24"_s);
             c.typed.routers.first().guest = c.guestState(213).key;
         }},

        {"duplicate-mac"_L1, "a clone kept its MAC", u"blocker guestnic/vm:101/net0"_s,
         [](NetworkBuilder &c) { nic(c, 102).mac = nic(c, 101).mac; }},
        {"duplicate-mac"_L1, "two NICs of one guest on the same bridge", u"blocker guestnic/vm:101/net0"_s,
         [](NetworkBuilder &c) { c.nic(101, u"vmbr0"_s).mac = u"BC:24:11:00:00:65"_s; }},
        {"duplicate-mac"_L1,
         "the same MAC in two networks that do not meet",
         {},
         [](NetworkBuilder &c) { nic(c, 240).mac = nic(c, 101).mac; }},
        {"duplicate-mac"_L1,
         "a template keeps the MAC of its master",
         {},
         [](NetworkBuilder &c) {
             nic(c, 102).mac = nic(c, 101).mac;
             c.guestState(102).isTemplate = true;
         }},

        {"address-outside-subnet"_L1, "an address of the other network", u"caution guestnic/ct:213/net0"_s,
         [](NetworkBuilder &c) { addContainer(c, 213, u"192.168.10.77/24"_s, {}); }},
        {"address-outside-subnet"_L1, "an observed address that is set nowhere", u"caution guestnic/vm:101/net0"_s,
         [](NetworkBuilder &c) { c.sees(101, u"ens18"_s, u"10.1.2.3"_s, 24); }},
        {"address-outside-subnet"_L1, "no node has an address there, but two other guests agree",
         u"caution guestnic/ct:215/net0"_s,
         [](NetworkBuilder &c) {
             for (const auto &[vmid, address] :
                  {std::pair(213, u"10.5.0.3/24"_s), {214, u"10.5.0.4/24"_s}, {215, u"10.6.0.5/24"_s}}) {
                 addContainer(c, vmid, address, {});
                 nic(c, vmid).vlan = 55;
             }
         }},
        {"address-outside-subnet"_L1,
         "a second network that two guests share on the same bridge",
         {},
         [](NetworkBuilder &c) {
             addContainer(c, 213, u"10.5.0.3/24"_s, {});
             addContainer(c, 214, u"10.5.0.4/24"_s, {});
         }},
        {"address-outside-subnet"_L1,
         "the last address of the subnet",
         {},
         [](NetworkBuilder &c) { addContainer(c, 213, u"192.168.1.254/24"_s); }},
        {"address-outside-subnet"_L1,
         "a tagged NIC is in the network of its VLAN",
         {},
         [](NetworkBuilder &c) {
             addContainer(c, 213, u"192.168.10.77/24"_s, u"192.168.10.1"_s);
             nic(c, 213).vlan = 10;
         }},

        {"gateway-missing"_L1, "a static address without a gateway among others that have one",
         u"caution guestnic/ct:213/net0"_s, [](NetworkBuilder &c) { addContainer(c, 213, u"192.168.1.77/24"_s, {}); }},
        {"gateway-missing"_L1, "a node without one", u"caution bridge/pve-node2/vmbr0"_s,
         [](NetworkBuilder &c) { bridge(c, two).gateway.clear(); }},
        {"gateway-missing"_L1, "cloud-init is told an address and no gateway", u"caution guestnic/vm:101/net0"_s,
         [](NetworkBuilder &c) { c.read(101).config.insert(u"ipconfig0"_s, u"ip=192.168.1.210/24"_s); }},
        {"gateway-missing"_L1,
         "the gateway is on the guest's other NIC",
         {},
         [](NetworkBuilder &c) {
             addContainer(c, 213, u"192.168.1.77/24"_s, {});
             c.nic(213, u"vmbr1"_s, u"192.168.10.77/24"_s, u"192.168.10.1"_s);
         }},
        {"gateway-missing"_L1,
         "the guest's other NIC has it from DHCP",
         {},
         [](NetworkBuilder &c) {
             addContainer(c, 213, u"192.168.1.77/24"_s, {});
             c.nic(213, u"vmbr1"_s, u"dhcp"_s);
         }},
        {"gateway-missing"_L1,
         "a storage network in which nobody has a gateway",
         {},
         [](NetworkBuilder &c) {
             for (const int vmid : {213, 214}) {
                 addContainer(c, vmid, u"10.5.0.%1/24"_s.arg(vmid), {});
                 nic(c, vmid).vlan = 55;
             }
         }},

        {"gateway-different"_L1, "one names another gateway than the rest", u"caution guestnic/ct:212/net0"_s,
         [](NetworkBuilder &c) { nic(c, 212).gateway = u"192.168.1.254"_s; }},
        {"gateway-different"_L1, "a gateway outside the subnet", u"caution guestnic/ct:212/net0"_s,
         [](NetworkBuilder &c) { nic(c, 212).gateway = u"192.168.2.1"_s; }},
        {"gateway-different"_L1, "two against one, but the one names the typed router",
         u"caution guestnic/ct:250/net0"_s, [](NetworkBuilder &c) { nic(c, 250).gateway = u"192.168.10.254"_s; }},
        {"gateway-different"_L1,
         "each network has a gateway of its own",
         {},
         [](NetworkBuilder &c) { addContainer(c, 213, u"192.168.10.77/24"_s, u"192.168.10.1"_s, u"vmbr1"_s); }},
        {"gateway-different"_L1,
         "a routed address with a /32 and a gateway elsewhere",
         {},
         [](NetworkBuilder &c) { addContainer(c, 213, u"203.0.113.7/32"_s, u"198.51.100.1"_s); }},
    };
}

inline QList<Case> bridgeCases()
{
    return {
        {"bridge-missing-on-node"_L1, "a bridge with guests that the other node lacks", u"caution node/pve-node2"_s,
         [](NetworkBuilder &c) {
             c.eth(one, u"eth1"_s);
             c.bridgeOn(one, u"vmbr2"_s, {u"eth1"_s});
             addContainer(c, 213, u"dhcp"_s, {}, u"vmbr2"_s);
         }},
        {"bridge-missing-on-node"_L1, "a bridge nobody uses is worth a note", u"info node/pve-node2"_s,
         [](NetworkBuilder &c) {
             c.eth(one, u"eth1"_s);
             c.bridgeOn(one, u"vmbr2"_s, {u"eth1"_s});
         }},
        {"bridge-missing-on-node"_L1, "it is there and down", u"caution bridge/pve-node2/vmbr1"_s,
         [](NetworkBuilder &c) { bridge(c, two, u"vmbr1"_s).active = false; }},
        {"bridge-missing-on-node"_L1,
         "the other node's network was not read",
         {},
         [](NetworkBuilder &c) {
             c.details.nodes[NodeName(two)].interfaces.clear();
             c.details.nodes[NodeName(two)].readAt = {};
         }},
        {"bridge-missing-on-node"_L1,
         "this login sees not all bridges",
         {},
         [](NetworkBuilder &c) {
             c.content.permissions.byPath[u"/"_s].remove(u"SDN.Audit"_s);
             c.details.nodes[NodeName(two)].interfaces.removeIf(
                 [](const NodeInterface &interface) { return interface.name == "vmbr1"_L1; });
         }},

        {"vlan-not-carried"_L1, "a tag outside the bridge's list", u"blocker guestnic/vm:101/net0"_s,
         [](NetworkBuilder &c) {
             makeAware(c, one, u"2-100"_s);
             makeAware(c, two, u"2-4094"_s);
             nic(c, 101).vlan = 200;
         }},
        {"vlan-not-carried"_L1, "only the other node's list lacks it: a caution", u"caution guestnic/vm:101/net0"_s,
         [](NetworkBuilder &c) {
             makeAware(c, one, u"2-4094"_s);
             makeAware(c, two, u"2-100"_s);
             nic(c, 101).vlan = 200;
         }},
        {"vlan-not-carried"_L1, "a trunk to a VM with one id too many", u"blocker guestnic/vm:101/net0"_s,
         [](NetworkBuilder &c) {
             makeAware(c, one, u"10 20-30"_s);
             c.read(101).config.insert(u"net0"_s, u"virtio=BC:24:11:00:00:65,bridge=vmbr0,trunks=10;25;31"_s);
         }},
        {"vlan-not-carried"_L1, "the node's own VLAN interface on the bridge", u"blocker vlan/pve-node1/vmbr0.50"_s,
         [](NetworkBuilder &c) {
             makeAware(c, one, u"2-40"_s);
             c.vlan(one, u"vmbr0"_s, 50);
         }},
        {"vlan-not-carried"_L1,
         "the last id of the list",
         {},
         [](NetworkBuilder &c) {
             makeAware(c, one, u"2-200"_s);
             makeAware(c, two, u"10;200"_s);
             nic(c, 101).vlan = 200;
         }},
        {"vlan-not-carried"_L1,
         "a bridge that is not VLAN-aware makes an interface for each tag",
         {},
         [](NetworkBuilder &c) { nic(c, 101).vlan = 200; }},
        {"vlan-not-carried"_L1,
         "a VLAN-aware bridge without a list",
         {},
         [](NetworkBuilder &c) {
             makeAware(c, one, {});
             nic(c, 101).vlan = 200;
         }},

        {"mtu-mismatch"_L1, "a bridge with jumbo frames on a NIC without", u"caution bridge/pve-node1/vmbr0"_s,
         [](NetworkBuilder &c) {
             for (const QString &node : {one, two})
                 bridge(c, node).mtu = 9000;
             c.interfaceOf(two, u"eth0"_s).mtu = 9000;
             c.interfaceOf(two, u"eth0.10"_s).mtu = 1500;
         }},
        {"mtu-mismatch"_L1, "the same bridge with another MTU on each node", u"caution bridge/pve-node2/vmbr1"_s,
         [](NetworkBuilder &c) {
             for (const QString &node : {one, two})
                 c.interfaceOf(node, u"eth0"_s).mtu = 9000;
             for (const QString &node : {one, two})
                 bridge(c, node).mtu = 1500;
             bridge(c, two, u"vmbr1"_s).mtu = 1500;
         }},
        {"mtu-mismatch"_L1, "a guest's NIC with more than its bridge", u"caution guestnic/vm:101/net0"_s,
         [](NetworkBuilder &c) { nic(c, 101).mtu = 9000; }},
        {"mtu-mismatch"_L1,
         "everything has jumbo frames",
         {},
         [](NetworkBuilder &c) {
             for (const QString &node : {one, two}) {
                 c.interfaceOf(node, u"eth0"_s).mtu = 9000;
                 bridge(c, node).mtu = 9000;
             }
             nic(c, 101).mtu = 9000;
         }},
        {"mtu-mismatch"_L1,
         "a bridge that says nothing has what its NIC has",
         {},
         [](NetworkBuilder &c) {
             for (const QString &node : {one, two})
                 c.interfaceOf(node, u"eth0"_s).mtu = 9000;
             nic(c, 101).mtu = 9000;
         }},
        {"mtu-mismatch"_L1,
         "a bond gives its MTU to its slaves",
         {},
         [](NetworkBuilder &c) {
             for (const QString &node : {one, two}) {
                 c.eth(node, u"eth1"_s);
                 c.bond(node, u"bond0"_s, {u"eth1"_s}).mtu = 9000;
                 c.bridgeOn(node, u"vmbr2"_s, {u"bond0"_s}).mtu = 9000;
             }
         }},
        {"mtu-mismatch"_L1,
         "a guest's NIC that takes over its bridge's MTU",
         {},
         [](NetworkBuilder &c) { nic(c, 101).mtu = 1; }},

        {"nic-under-two-bridges"_L1, "both bridges on eth0, as the document draws it", u"blocker nic/pve-node1/eth0"_s,
         [](NetworkBuilder &c) { bridge(c, one, u"vmbr1"_s).ports = {u"eth0"_s}; }},
        {"nic-under-two-bridges"_L1, "a bond in two bridges", u"blocker bond/pve-node1/bond0"_s,
         [](NetworkBuilder &c) {
             c.eth(one, u"eth1"_s);
             c.bond(one, u"bond0"_s, {u"eth1"_s});
             c.bridgeOn(one, u"vmbr2"_s, {u"bond0"_s});
             c.bridgeOn(one, u"vmbr3"_s, {u"bond0"_s});
         }},
        {"nic-under-two-bridges"_L1, "one bridge on the NIC and one on its VLAN", {}, [](NetworkBuilder &) {}},
        {"nic-under-two-bridges"_L1,
         "two VLANs of one NIC in two bridges",
         {},
         [](NetworkBuilder &c) {
             c.vlan(one, u"eth0"_s, 20);
             c.bridgeOn(one, u"vmbr2"_s, {u"eth0.20"_s});
         }},

        {"bridge-without-uplink"_L1, "a bridge without ports that guests are on", u"caution bridge/pve-node1/vmbr1"_s,
         [](NetworkBuilder &c) { bridge(c, one, u"vmbr1"_s).ports.clear(); }},
        {"bridge-without-uplink"_L1,
         "a bridge without ports that nobody is on",
         {},
         [](NetworkBuilder &c) {
             for (const QString &node : {one, two})
                 c.bridgeOn(node, u"vmbr2"_s, {});
         }},
        {"bridge-without-uplink"_L1,
         "the node translates addresses for the bridge",
         {},
         [](NetworkBuilder &c) {
             bridge(c, one, u"vmbr1"_s).ports.clear();
             bridge(c, one, u"vmbr1"_s).options = {
                 u"post-up iptables -t nat -A POSTROUTING -s '192.168.10.0/24' -o vmbr0 -j MASQUERADE"_s};
         }},
        {"bridge-without-uplink"_L1,
         "a port that names the bridge itself, as Open vSwitch does",
         {},
         [](NetworkBuilder &c) {
             bridge(c, one, u"vmbr1"_s).ports.clear();
             bridge(c, one, u"vmbr1"_s).type = u"OVSBridge"_s;
             c.interface(one, u"eth0.10"_s, u"OVSPort"_s).ovsBridge = u"vmbr1"_s;
         }},
    };
}

inline QList<Case> roleCases()
{
    const auto raw = [](const QString &type) {
        return [type](NetworkBuilder &c) {
            c.ct(213, u"dns3"_s, one);
            c.read(213).nics.clear();
            c.read(213).rawLxc = {{u"lxc.net.0.type"_s, type}, {u"lxc.net.0.link"_s, u"eth0"_s}};
        };
    };
    const auto corosync = [](const QStringList &links) {
        return [links](NetworkBuilder &c) {
            c.eth(one, u"eth1"_s).cidr = u"10.9.0.1/24"_s;
            c.content.quorum.links[NodeName(one)] = links;
        };
    };
    return {
        {"macvlan-in-use"_L1, "a container with a macvlan of its own", u"caution guestnic/ct:213/lxc.net.0"_s,
         raw(u"macvlan"_s)},
        {"macvlan-in-use"_L1, "an ipvlan is no better", u"caution guestnic/ct:213/lxc.net.0"_s, raw(u"ipvlan"_s)},
        {"macvlan-in-use"_L1, "a VM with a macvtap in its arguments", u"caution guestnic/vm:101/args"_s,
         [](NetworkBuilder &c) { c.read(101).config.insert(u"args"_s, u"-netdev tap,id=n1,ifname=macvtap0"_s); }},
        {"macvlan-in-use"_L1, "a macvlan interface of the node", u"caution interface/pve-node1/mv0"_s,
         [](NetworkBuilder &c) { c.interface(one, u"mv0"_s, u"unknown"_s).options = {u"link-type macvlan"_s}; }},
        {"macvlan-in-use"_L1, "a veth written by hand is on a bridge", {}, raw(u"veth"_s)},
        {"macvlan-in-use"_L1,
         "other arguments of a VM",
         {},
         [](NetworkBuilder &c) { c.read(101).config.insert(u"args"_s, u"-device vmgenid"_s); }},
        {"macvlan-in-use"_L1,
         "a dummy interface of the node",
         {},
         [](NetworkBuilder &c) { c.interface(one, u"dummy0"_s, u"unknown"_s).options = {u"link-type dummy"_s}; }},

        {"dns-pair-together"_L1, "both Pi-holes on one node", u"caution guest/ct:210"_s,
         [](NetworkBuilder &c) { c.guestState(211).node = NodeName(one); }},
        {"dns-pair-together"_L1, "known only by what DHCP hands out", u"caution guest/ct:210"_s,
         [](NetworkBuilder &c) {
             c.guestState(210).tags.clear();
             c.guestState(211).tags.clear();
             c.guestState(211).node = NodeName(one);
         }},
        {"dns-pair-together"_L1, "known only by what a container asks", u"caution guest/ct:210"_s,
         [](NetworkBuilder &c) {
             c.typed.dnsServers.clear();
             c.guestState(210).tags.clear();
             c.guestState(211).tags.clear();
             c.guestState(211).node = NodeName(one);
             c.read(212).config.insert(u"nameserver"_s, u"192.168.1.192 192.168.1.193"_s);
         }},
        {"dns-pair-together"_L1, "each on its node, both on vmbr0", {}, [](NetworkBuilder &) {}},
        {"dns-pair-together"_L1,
         "two together and a third elsewhere",
         {},
         [](NetworkBuilder &c) {
             c.guestState(211).node = NodeName(one);
             c.ct(213, u"pihole3"_s, two).tags = {u"dns"_s};
         }},
        {"dns-pair-together"_L1,
         "the second one is off",
         {},
         [](NetworkBuilder &c) {
             c.guestState(211).node = NodeName(one);
             c.guestState(211).state = RunState::Stopped;
         }},

        {"corosync-shares-guest-nic"_L1, "its only link is the guests' bridge", u"caution nic/pve-node1/eth0"_s,
         corosync({u"192.168.1.11"_s})},
        {"corosync-shares-guest-nic"_L1, "a VLAN of the guests' NIC is no other NIC", u"caution nic/pve-node1/eth0"_s,
         corosync({u"192.168.1.11"_s, u"192.168.10.11"_s})},
        {"corosync-shares-guest-nic"_L1, "where there is one NIC it is only worth a note", u"info nic/pve-node1/eth0"_s,
         [](NetworkBuilder &c) { c.content.quorum.links[NodeName(one)] = {u"192.168.1.11"_s}; }},
        {"corosync-shares-guest-nic"_L1,
         "a second link on a NIC of its own",
         {},
         corosync({u"192.168.1.11"_s, u"10.9.0.1"_s})},
        {"corosync-shares-guest-nic"_L1,
         "a bridge on a NIC of its own that no guest is on",
         {},
         [](NetworkBuilder &c) {
             c.eth(one, u"eth1"_s);
             c.bridgeOn(one, u"vmbr2"_s, {u"eth1"_s}, u"10.9.0.1/24"_s);
             c.content.quorum.links[NodeName(one)] = {u"10.9.0.1"_s};
         }},
        {"corosync-shares-guest-nic"_L1, "a link on no interface that is listed", {}, corosync({u"10.200.0.1"_s})},
    };
}

inline QList<Case> allCases()
{
    return addressCases() + bridgeCases() + roleCases() + routeCases();
}

} // namespace DrydockTest
