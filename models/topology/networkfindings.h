// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/severity.h"
#include "topologyfacts.h"

#include <QLatin1StringView>
#include <QMap>
#include <QStringList>

#include <array>

namespace Drydock
{

class NetworkModel;

/// Something wrong with the network, or worth knowing. Its words are in networkwording.h.
struct NetworkFinding {
    QString code; ///< stable; one of networkFindingCodes
    Severity severity = Severity::Info;
    QStringList objects;              ///< keys of the graph's elements it is about; the first is what is wrong
    QMap<QString, QString> arguments; ///< lists are separated by commas
    friend bool operator==(const NetworkFinding &, const NetworkFinding &) = default;
};

/// One code the judgement can emit; this is the list of what exists.
struct NetworkFindingCode {
    QLatin1StringView code;
    Severity severity; ///< the gravest it appears with
    QLatin1StringView meaning;
};

using namespace Qt::StringLiterals;

/// Stable names: scripts and ignore lists know them. Add, never change.
inline constexpr std::array networkFindingCodes{
    // Addresses
    NetworkFindingCode{"duplicate-ip"_L1, Severity::Blocker, "several have the same address"_L1},
    NetworkFindingCode{"duplicate-mac"_L1, Severity::Blocker, "NICs have the same MAC"_L1},
    NetworkFindingCode{"address-outside-subnet"_L1, Severity::Caution,
                       "a guest's address fits no subnet of its network"_L1},
    NetworkFindingCode{"gateway-missing"_L1, Severity::Caution,
                       "a static address without a gateway where others have one"_L1},
    NetworkFindingCode{"gateway-different"_L1, Severity::Caution,
                       "another gateway than the rest, or one out of reach"_L1},
    // Bridges and what they stand on
    NetworkFindingCode{"bridge-missing-on-node"_L1, Severity::Caution,
                       "a bridge of other nodes is missing or down on this one"_L1},
    NetworkFindingCode{"vlan-not-carried"_L1, Severity::Blocker, "a bridge does not carry a VLAN"_L1},
    NetworkFindingCode{"mtu-mismatch"_L1, Severity::Caution, "MTUs do not fit each other"_L1},
    NetworkFindingCode{"nic-under-two-bridges"_L1, Severity::Blocker, "two bridges claim the same NIC"_L1},
    NetworkFindingCode{"bridge-without-uplink"_L1, Severity::Caution,
                       "guests are on a bridge that ends on its node"_L1},
    NetworkFindingCode{"macvlan-in-use"_L1, Severity::Caution, "a NIC bypasses the bridges"_L1},
    // Routes of the reverse proxy, and names
    NetworkFindingCode{"route-to-nowhere"_L1, Severity::Blocker, "a route leads to an address that nobody has"_L1},
    NetworkFindingCode{"route-to-stopped-guest"_L1, Severity::Blocker,
                       "a route leads to a guest that is off or unplugged"_L1},
    NetworkFindingCode{"route-to-wrong-port"_L1, Severity::Blocker, "a route leads to a port where nothing listens"_L1},
    NetworkFindingCode{"route-without-backend"_L1, Severity::Blocker, "a route has no server to lead to"_L1},
    NetworkFindingCode{"name-to-nowhere"_L1, Severity::Caution,
                       "a local name stands for an address that nobody has"_L1},
    // What is together and should not be
    NetworkFindingCode{"dns-pair-together"_L1, Severity::Caution, "all name servers are on one node"_L1},
    NetworkFindingCode{"corosync-shares-guest-nic"_L1, Severity::Caution,
                       "cluster traffic and guests use the same NICs"_L1},
};

/// nullptr for a code that is not in the list.
const NetworkFindingCode *networkFindingCode(QStringView code);

/// Everything that is wrong with the network, gravest first. Pure; what is not known is not judged.
QList<NetworkFinding> judgeNetwork(const TopologyFacts &facts);
QList<NetworkFinding> judgeNetwork(const NetworkModel &model);

/// Which node has which bridge.
struct BridgeMatrix {
    enum class Cell { Present, Inactive, Missing, NotKnown };

    QStringList bridges; ///< sorted
    QList<NodeName> nodes;
    QMap<std::pair<QString, NodeName>, Cell> cells;

    Cell cell(const QString &bridge, const NodeName &node) const { return cells.value({bridge, node}, Cell::NotKnown); }
};
BridgeMatrix bridgeMatrix(const NetworkModel &model);

} // namespace Drydock
