// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologywords.h"

#include "items/formatting.h"
#include "topology/networkwording.h"
#include "topology/topologystate.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

class TopologyWords
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::Topology)
};

} // namespace

StateClass findingState(Severity severity)
{
    switch (severity) {
    case Severity::Blocker:
        return StateClass::Error;
    case Severity::Caution:
        return StateClass::Warning;
    case Severity::Info:
        break;
    }
    return StateClass::Quiet;
}

QString elementKindText(const TopologyVertex &vertex)
{
    if (vertex.kind == VertexKind::Guest)
        //: VM or CT, and its number
        return TopologyWords::tr("%1 %2").arg(Formatting::kindTag(vertex.guest.kind), vertex.guest.vmid.text());
    return vertexKindText(vertex.kind);
}

QString gapAdvice(const KnowledgeGap &gap)
{
    switch (gap.why) {
    case KnowledgeGap::Why::NoRights:
        return gap.privilege.isEmpty() ? TopologyWords::tr("Ask an administrator for a role that may read it.")
                                       : TopologyWords::tr("Give this login a role with %1 on %2, and read again.")
                                             .arg(gap.privilege.section(u'|', 0, 0), gap.path);
    case KnowledgeGap::Why::NoAgent:
        return TopologyWords::tr("Install qemu-guest-agent inside it and turn the option on; or type its address by "
                                 "hand.");
    case KnowledgeGap::Why::NotRunning:
        return TopologyWords::tr("What its configuration declares is shown.");
    case KnowledgeGap::Why::NodeOffline:
        return TopologyWords::tr("It is read once the node answers.");
    case KnowledgeGap::Why::NotResolved:
        return TopologyWords::tr("Give the map the name server's records (Sources).");
    case KnowledgeGap::Why::NotListed:
        return TopologyWords::tr("Check the name where it is used, or create it.");
    case KnowledgeGap::Why::Failed:
        return TopologyWords::tr("Read again; if it stays, look at the node's log.");
    case KnowledgeGap::Why::NotRead:
        break;
    }
    return {};
}

QString factValueText(const TopologyGraph &graph, const NetworkFact &fact)
{
    if (fact.name == "holder"_L1)
        return elementName(graph, fact.value);
    if (fact.value == "yes"_L1)
        return TopologyWords::tr("yes");
    if (fact.value == "no"_L1)
        return TopologyWords::tr("no");
    if (fact.name == "address"_L1 && fact.value == "dhcp"_L1)
        return TopologyWords::tr("by DHCP");
    return fact.value;
}

QString edgeDetailText(const TopologyEdge &edge)
{
    QStringList parts;
    if (!edge.vlans.isEmpty())
        parts.append(edge.kind == EdgeKind::Tagged ? TopologyWords::tr("VLAN %1").arg(edge.vlans)
                                                   : TopologyWords::tr("VLANs allowed: %1").arg(edge.vlans));
    if (edge.mtu > 0)
        parts.append(TopologyWords::tr("MTU %1").arg(edge.mtu));
    for (const NetworkFact &fact : edge.facts) {
        if (fact.name == "forward"_L1)
            parts.append(fact.value);
    }
    return parts.join(u" · "_s);
}

} // namespace Drydock
