// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkwording.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <functional>

namespace Drydock
{

namespace
{

class NetworkWords
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::Network)
};

QString listed(const QString &commaSeparated)
{
    return QLocale().createSeparatedList(commaSeparated.split(u',', Qt::SkipEmptyParts));
}

/// "VM 101 plex", "node pve-node1", "router edge" from a key and a name.
QString ownerWords(const QString &owner, const QString &name)
{
    if (owner.startsWith("guest/vm:"_L1))
        return NetworkWords::tr("VM %1 %2").arg(owner.sliced(9), name).trimmed();
    if (owner.startsWith("guest/ct:"_L1))
        return NetworkWords::tr("CT %1 %2").arg(owner.sliced(9), name).trimmed();
    if (owner.startsWith("node/"_L1))
        return NetworkWords::tr("node %1").arg(name);
    if (owner.startsWith("router/"_L1))
        return NetworkWords::tr("router %1").arg(name);
    return name;
}

/// The arguments of one finding, made fit for reading.
class Reading
{
public:
    explicit Reading(const NetworkFinding &finding) : m_finding(finding) {}
    QString operator[](QLatin1StringView key) const { return m_finding.arguments.value(key); }
    QString list(QLatin1StringView key) const { return listed((*this)[key]); }
    bool is(QLatin1StringView key, QLatin1StringView value) const { return (*this)[key] == value; }
    QString owners() const
    {
        const QStringList keys = (*this)["owners"_L1].split(u',', Qt::SkipEmptyParts);
        const QStringList names = (*this)["names"_L1].split(u',');
        QStringList words;
        for (qsizetype i = 0; i < keys.size(); ++i)
            words.append(ownerWords(keys[i], names.value(i)));
        return QLocale().createSeparatedList(words);
    }
    bool isBlocker() const { return m_finding.severity == Severity::Blocker; }

private:
    const NetworkFinding &m_finding;
};

using Sentence = std::function<QString(const Reading &)>;
struct Sentences {
    Sentence title;
    Sentence meaning;
    Sentence advice;
};

Sentences duplicateIp()
{
    return {
        [](const Reading &a) { return NetworkWords::tr("%1 is the address of %2.").arg(a["address"_L1], a.owners()); },
        [](const Reading &a) {
            return a.isBlocker()
                       ? NetworkWords::tr("Clients reach now one, now the other, and connections break.")
                       : NetworkWords::tr("Only one of them is connected; once the other is too, clients reach now "
                                          "one, now the other.");
        },
        [](const Reading &a) {
            return NetworkWords::tr("Give all but one of them another address: the address map of %1 shows free ones.")
                .arg(a["network"_L1]);
        }};
}

Sentences duplicateMac()
{
    return {[](const Reading &a) {
                return NetworkWords::tr("NICs on %1 have the same MAC %2: %3.")
                    .arg(a["network"_L1], a["mac"_L1], a.owners());
            },
            [](const Reading &) {
                return NetworkWords::tr(
                    "Switches send frames for the one to the other: both lose connections, also when "
                    "their addresses differ.");
            },
            [](const Reading &) {
                return NetworkWords::tr("Remove the MAC from one of the NICs: Proxmox VE makes up a new one.");
            }};
}

Sentences outsideSubnet()
{
    return {[](const Reading &a) {
                return NetworkWords::tr("The address %1 of %2 fits no subnet of %3 (%4).")
                    .arg(a["address"_L1], a.owners(), a["network"_L1], a.list("subnets"_L1));
            },
            [](const Reading &) {
                return NetworkWords::tr("Nobody on that network reaches it directly, and it reaches no gateway there.");
            },
            [](const Reading &) {
                return NetworkWords::tr(
                    "Plug the NIC into the right bridge or VLAN, or give it an address of this network.");
            }};
}

Sentences gatewayMissing()
{
    return {[](const Reading &a) {
                return NetworkWords::tr("%1 has the address %2 in %3 and no gateway.")
                    .arg(a.owners(), a["address"_L1], a["subnet"_L1]);
            },
            [](const Reading &) {
                return NetworkWords::tr(
                    "It reaches its own network only: no updates, and no answers to clients elsewhere.");
            },
            [](const Reading &a) {
                return a["gateway"_L1].isEmpty()
                           ? NetworkWords::tr("Set the gateway of its network.")
                           : NetworkWords::tr("Set the gateway, as others there have it: %1.").arg(a["gateway"_L1]);
            }};
}

Sentences gatewayDifferent()
{
    return {[](const Reading &a) {
                return a.is("reason"_L1, "outside"_L1)
                           ? NetworkWords::tr("The gateway %1 of %2 is outside its subnet %3.")
                                 .arg(a["gateway"_L1], a.owners(), a["subnet"_L1])
                           : NetworkWords::tr("%1 has the gateway %2, others in %3 have %4.")
                                 .arg(a.owners(), a["gateway"_L1], a["subnet"_L1], a["usual"_L1]);
            },
            [](const Reading &a) {
                return a.is("reason"_L1, "outside"_L1)
                           ? NetworkWords::tr("It cannot reach the gateway, so it reaches its own network only.")
                           : NetworkWords::tr(
                                 "Its way out may be another one, or none: others can be fine while it is not.");
            },
            [](const Reading &) {
                return NetworkWords::tr(
                    "Check which gateway is right, and set it in the guest's or node's configuration.");
            }};
}

Sentences bridgeMissing()
{
    return {[](const Reading &a) {
                return a.is("state"_L1, "missing"_L1)
                           ? NetworkWords::tr("%1 has no bridge %2; %3 has.")
                                 .arg(a["node"_L1], a["bridge"_L1], a.list("having"_L1))
                           : NetworkWords::tr("The bridge %2 of %1 is down.").arg(a["node"_L1], a["bridge"_L1]);
            },
            [](const Reading &) {
                return NetworkWords::tr(
                    "Guests on this bridge cannot move to that node, nor be recovered there by HA.");
            },
            [](const Reading &a) {
                return a.is("state"_L1, "missing"_L1)
                           ? NetworkWords::tr("Create the bridge on %1, as the other nodes have it.").arg(a["node"_L1])
                           : NetworkWords::tr("Look at its ports on %1, and bring it up.").arg(a["node"_L1]);
            }};
}

Sentences vlanNotCarried()
{
    return {
        [](const Reading &a) {
            const QString who = a["interface"_L1].isEmpty() ? a.owners() : a["interface"_L1];
            return NetworkWords::tr("The bridge %1 of %2 does not carry VLAN %3 that %4 uses.")
                .arg(a["bridge"_L1], a.list("nodes"_L1), a.list("vlans"_L1), who);
        },
        [](const Reading &a) {
            return a.isBlocker() ? NetworkWords::tr("It is cut off: frames with this tag do not leave the node.")
                                 : NetworkWords::tr("It works where it is, and is cut off once it moves there.");
        },
        [](const Reading &a) {
            return NetworkWords::tr("Add the VLAN to bridge-vids of %1, and to the switch's port.").arg(a["bridge"_L1]);
        }};
}

Sentences mtuMismatch()
{
    return {[](const Reading &a) {
                if (a.is("reason"_L1, "below"_L1))
                    return NetworkWords::tr("%1 on %2 has MTU %3, but stands on %4 with MTU %5.")
                        .arg(a["interface"_L1], a["node"_L1], a["mtu"_L1], a["below"_L1], a["smaller"_L1]);
                if (a.is("reason"_L1, "guest"_L1))
                    return NetworkWords::tr("A NIC of %1 has MTU %2, its bridge %3 only %4.")
                        .arg(a.owners(), a["mtu"_L1], a["bridge"_L1], a["smaller"_L1]);
                return NetworkWords::tr("The bridge %1 has different MTUs (%2): the smallest on %3.")
                    .arg(a["bridge"_L1], a.list("mtus"_L1), a.list("nodes"_L1));
            },
            [](const Reading &) {
                return NetworkWords::tr("Large packets are lost on the way: small requests work, and transfers hang.");
            },
            [](const Reading &) {
                return NetworkWords::tr(
                    "Set the same MTU on NICs, bonds, VLANs and bridges of all nodes, and on the switch.");
            }};
}

Sentences underTwoBridges()
{
    return {
        [](const Reading &a) {
            return NetworkWords::tr("%1 on %2 is a port of %3.").arg(a["nic"_L1], a["node"_L1], a.list("bridges"_L1));
        },
        [](const Reading &) {
            return NetworkWords::tr(
                "A NIC can be in one bridge only: the other one has no uplink, and its guests are cut off.");
        },
        [](const Reading &a) {
            return NetworkWords::tr(
                       "Put a VLAN interface into the second bridge (%1.10), or use one VLAN-aware bridge with tags.")
                .arg(a["nic"_L1]);
        }};
}

Sentences withoutUplink()
{
    return {
        [](const Reading &a) {
            return NetworkWords::tr("The bridge %1 of %2 has no uplink, and %3 is on it.")
                .arg(a["bridge"_L1], a["node"_L1], a.owners());
        },
        [](const Reading &) {
            return NetworkWords::tr(
                "Guests there reach only each other on the same node: a guest that moves is cut off from the rest.");
        },
        [](const Reading &) {
            return NetworkWords::tr("Give the bridge a NIC or a VLAN interface as its port, on every node.");
        }};
}

Sentences macvlanInUse()
{
    return {[](const Reading &a) {
                return a["device"_L1].isEmpty()
                           ? NetworkWords::tr("%1 uses %2, past the bridges.").arg(a.owners(), a["type"_L1])
                           : NetworkWords::tr("%1 uses %2 on %3, past the bridges.")
                                 .arg(a.owners(), a["type"_L1], a["device"_L1]);
            },
            [](const Reading &) {
                return NetworkWords::tr("It is tied to this node's NIC: it does not move live, HA cannot start it "
                                        "where the NIC has another name, and node and guest do not reach each other.");
            },
            [](const Reading &) { return NetworkWords::tr("Replace it by a NIC on a bridge (net0: bridge=…)."); }};
}

Sentences dnsTogether()
{
    return {[](const Reading &a) {
                return NetworkWords::tr("All name servers are on %1: %2.").arg(a["node"_L1], a.owners());
            },
            [](const Reading &) {
                return NetworkWords::tr("If this node fails or reboots, no name is resolved anywhere.");
            },
            [](const Reading &) {
                return NetworkWords::tr(
                    "Move one of them to another node, and keep them apart by an HA rule or a pair- tag.");
            }};
}

Sentences corosyncShares()
{
    return {[](const Reading &a) {
                return NetworkWords::tr("Corosync on %1 uses only NICs that guests use too: %2.")
                    .arg(a["node"_L1], a.list("nics"_L1));
            },
            [](const Reading &) {
                return NetworkWords::tr(
                    "When guests, backups or migrations fill the line, the node loses the cluster, and HA resets it.");
            },
            [](const Reading &) { return NetworkWords::tr("Give corosync a second link on a NIC of its own."); }};
}

QString routeMeaning(const Reading &a)
{
    return a["others"_L1].isEmpty()
               ? NetworkWords::tr("Whoever opens it gets an error (502 or 504) from the proxy.")
               : NetworkWords::tr("The proxy has other servers for it; requests that go to this one fail or wait.");
}

Sentences routeToNowhere()
{
    return {[](const Reading &a) {
                return NetworkWords::tr("The route %1 leads to %2, and nobody has the address %3.")
                    .arg(a["route"_L1], a["server"_L1], a["address"_L1]);
            },
            [](const Reading &a) {
                return a["owners"_L1].isEmpty()
                           ? routeMeaning(a)
                           : NetworkWords::tr("It may be the address of %1, whose addresses are not known.")
                                 .arg(a.owners());
            },
            [](const Reading &a) {
                return a["owners"_L1].isEmpty()
                           ? NetworkWords::tr("Correct the server in the proxy's configuration, or give the guest that "
                                              "it means this address.")
                           : NetworkWords::tr("Install the guest agent there, or declare the address.");
            }};
}

Sentences routeToStopped()
{
    return {[](const Reading &a) {
                return a.is("reason"_L1, "unplugged"_L1)
                           ? NetworkWords::tr("The route %1 leads to %2 of %3, which is unplugged.")
                                 .arg(a["route"_L1], a["address"_L1], a.owners())
                           : NetworkWords::tr("The route %1 leads to %2 of %3, which does not run.")
                                 .arg(a["route"_L1], a["address"_L1], a.owners());
            },
            routeMeaning,
            [](const Reading &a) {
                return a.is("reason"_L1, "unplugged"_L1)
                           ? NetworkWords::tr("Connect the guest's NIC again, or remove the route.")
                           : NetworkWords::tr("Start the guest, or remove the route.");
            }};
}

Sentences routeToWrongPort()
{
    return {
        [](const Reading &a) {
            return NetworkWords::tr("The route %1 leads to port %2 of %3 (%4), where nothing listens.")
                .arg(a["route"_L1], a["port"_L1], a.owners(), a["address"_L1]);
        },
        routeMeaning,
        [](const Reading &a) {
            return a["open"_L1].isEmpty()
                       ? NetworkWords::tr("Start the service there, or correct the port in the proxy's configuration.")
                       : NetworkWords::tr("Known to listen there: %1. Correct the port in the proxy's configuration.")
                             .arg(a.list("open"_L1));
        }};
}

Sentences routeWithoutServer()
{
    return {
        [](const Reading &a) {
            return a.is("reason"_L1, "missing"_L1)
                       ? NetworkWords::tr("The route %1 names the service %2, which is not defined.")
                             .arg(a["route"_L1], a["service"_L1])
                       : NetworkWords::tr("The route %1 names the service %2, which has no servers.")
                             .arg(a["route"_L1], a["service"_L1]);
        },
        [](const Reading &) { return NetworkWords::tr("Whoever opens it gets an error (404 or 503) from the proxy."); },
        [](const Reading &) {
            return NetworkWords::tr("Define the service with its servers in the proxy's configuration.");
        }};
}

Sentences nameToNowhere()
{
    return {[](const Reading &a) {
                return NetworkWords::tr("Local name records give %1 for %2, and nobody has this address.")
                    .arg(a["address"_L1], a.list("records"_L1));
            },
            [](const Reading &a) {
                return a["owners"_L1].isEmpty()
                           ? NetworkWords::tr("Who uses the name gets no answer, and waits for it.")
                           : NetworkWords::tr("It may be the address of %1, whose addresses are not known.")
                                 .arg(a.owners());
            },
            [](const Reading &) { return NetworkWords::tr("Correct the record on each name server, or remove it."); }};
}

const QHash<QLatin1StringView, Sentences> &sentences()
{
    static const QHash<QLatin1StringView, Sentences> all{{"duplicate-ip"_L1, duplicateIp()},
                                                         {"duplicate-mac"_L1, duplicateMac()},
                                                         {"address-outside-subnet"_L1, outsideSubnet()},
                                                         {"gateway-missing"_L1, gatewayMissing()},
                                                         {"gateway-different"_L1, gatewayDifferent()},
                                                         {"bridge-missing-on-node"_L1, bridgeMissing()},
                                                         {"vlan-not-carried"_L1, vlanNotCarried()},
                                                         {"mtu-mismatch"_L1, mtuMismatch()},
                                                         {"nic-under-two-bridges"_L1, underTwoBridges()},
                                                         {"bridge-without-uplink"_L1, withoutUplink()},
                                                         {"macvlan-in-use"_L1, macvlanInUse()},
                                                         {"dns-pair-together"_L1, dnsTogether()},
                                                         {"corosync-shares-guest-nic"_L1, corosyncShares()},
                                                         {"route-to-nowhere"_L1, routeToNowhere()},
                                                         {"route-to-stopped-guest"_L1, routeToStopped()},
                                                         {"route-to-wrong-port"_L1, routeToWrongPort()},
                                                         {"route-without-backend"_L1, routeWithoutServer()},
                                                         {"name-to-nowhere"_L1, nameToNowhere()}};
    return all;
}

QString say(const NetworkFinding &finding, Sentence Sentences::*part)
{
    const NetworkFindingCode *known = networkFindingCode(finding.code);
    const auto found = known ? sentences().constFind(known->code) : sentences().cend();
    return found == sentences().cend() ? QString() : ((*found).*part)(Reading(finding));
}

QString gapWhat(KnowledgeGap::What what)
{
    switch (what) {
    case KnowledgeGap::What::Interfaces:
        return NetworkWords::tr("Its interfaces are not all known");
    case KnowledgeGap::What::Config:
        return NetworkWords::tr("Its configuration is not known");
    case KnowledgeGap::What::Addresses:
        return NetworkWords::tr("Addresses inside it are not known");
    case KnowledgeGap::What::Routes:
        return NetworkWords::tr("Its routes are not known");
    case KnowledgeGap::What::Backend:
        return NetworkWords::tr("Where it leads is not known");
    case KnowledgeGap::What::Element:
        break;
    }
    return NetworkWords::tr("Nothing more is known of it");
}

QString gapWhy(const KnowledgeGap &gap)
{
    switch (gap.why) {
    case KnowledgeGap::Why::NotRead:
        return NetworkWords::tr("not read yet");
    case KnowledgeGap::Why::NoRights:
        return gap.privilege.isEmpty() ? NetworkWords::tr("this login may not see it (%1)").arg(gap.serverText)
                                       : NetworkWords::tr("needs %1 on %2").arg(gap.privilege, gap.path);
    case KnowledgeGap::Why::NoAgent:
        return NetworkWords::tr("no guest agent answers: install it, or read the address from DHCP");
    case KnowledgeGap::Why::NotRunning:
        return NetworkWords::tr("it does not run");
    case KnowledgeGap::Why::NodeOffline:
        return NetworkWords::tr("its node does not answer");
    case KnowledgeGap::Why::NotListed:
        return NetworkWords::tr("others name it, but it is not listed");
    case KnowledgeGap::Why::NotResolved:
        return NetworkWords::tr("no name record that was read has the address of %1").arg(gap.serverText);
    case KnowledgeGap::Why::Failed:
        break;
    }
    return gap.serverText;
}

} // namespace

QString networkFindingTitle(const NetworkFinding &finding)
{
    const QString title = say(finding, &Sentences::title);
    return title.isEmpty() ? finding.code : title;
}

QString networkFindingMeaning(const NetworkFinding &finding)
{
    return say(finding, &Sentences::meaning);
}

QString networkFindingAdvice(const NetworkFinding &finding)
{
    return say(finding, &Sentences::advice);
}

QString networkFindingText(const NetworkFinding &finding)
{
    //: What is wrong, and what it means
    return NetworkWords::tr("%1 %2").arg(networkFindingTitle(finding), networkFindingMeaning(finding));
}

QString gapText(const KnowledgeGap &gap)
{
    //: What is not known, and why
    return NetworkWords::tr("%1: %2.").arg(gapWhat(gap.what), gapWhy(gap));
}

QString vertexKindText(VertexKind kind)
{
    switch (kind) {
    case VertexKind::Internet:
        return NetworkWords::tr("Internet");
    case VertexKind::Router:
        return NetworkWords::tr("router");
    case VertexKind::Host:
        return NetworkWords::tr("host");
    case VertexKind::Clients:
        return NetworkWords::tr("clients");
    case VertexKind::Node:
        return NetworkWords::tr("node");
    case VertexKind::Nic:
    case VertexKind::GuestNic:
        return NetworkWords::tr("NIC");
    case VertexKind::Bond:
        return NetworkWords::tr("bond");
    case VertexKind::Vlan:
        return NetworkWords::tr("VLAN");
    case VertexKind::Bridge:
        return NetworkWords::tr("bridge");
    case VertexKind::OvsBridge:
        return NetworkWords::tr("OVS bridge");
    case VertexKind::Port:
        return NetworkWords::tr("OVS port");
    case VertexKind::Zone:
        return NetworkWords::tr("SDN zone");
    case VertexKind::Vnet:
        return NetworkWords::tr("VNet");
    case VertexKind::Interface:
        return NetworkWords::tr("interface");
    case VertexKind::Guest:
        return NetworkWords::tr("guest");
    case VertexKind::InnerNetwork:
        return NetworkWords::tr("inner network");
    case VertexKind::Route:
        return NetworkWords::tr("route");
    case VertexKind::Address:
        break;
    }
    return NetworkWords::tr("address");
}

QString factSourceText(FactSource source)
{
    switch (source) {
    case FactSource::Config:
        return NetworkWords::tr("declared");
    case FactSource::Agent:
        return NetworkWords::tr("seen by the agent");
    case FactSource::Containers:
        return NetworkWords::tr("seen in the container");
    case FactSource::Cluster:
        return NetworkWords::tr("from the cluster");
    case FactSource::Kernel:
        return NetworkWords::tr("seen by the node");
    case FactSource::ProxyFile:
        return NetworkWords::tr("from the proxy's file");
    case FactSource::ProxyApi:
        return NetworkWords::tr("told by the proxy");
    case FactSource::NameServer:
        return NetworkWords::tr("from the name server");
    case FactSource::Probe:
        return NetworkWords::tr("tried from this computer");
    case FactSource::Typed:
        break;
    }
    return NetworkWords::tr("typed by hand");
}

} // namespace Drydock
