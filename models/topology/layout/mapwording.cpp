// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapwording.h"

#include "topology/networkwording.h"
#include "topology/topologykeys.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

QString MapWords::findingNote(const NetworkFinding &finding)
{
    static const QHash<QString, QString (*)()> notes{
        {u"duplicate-ip"_s, [] { return tr("address used twice"); }},
        {u"duplicate-mac"_s, [] { return tr("MAC used twice"); }},
        {u"address-outside-subnet"_s, [] { return tr("outside the subnet"); }},
        {u"gateway-missing"_s, [] { return tr("no gateway"); }},
        {u"gateway-different"_s, [] { return tr("another gateway"); }},
        {u"bridge-missing-on-node"_s, [] { return tr("missing on a node"); }},
        {u"vlan-not-carried"_s, [] { return tr("VLAN not carried"); }},
        {u"mtu-mismatch"_s, [] { return tr("MTU does not fit"); }},
        {u"nic-under-two-bridges"_s, [] { return tr("under two bridges"); }},
        {u"bridge-without-uplink"_s, [] { return tr("no uplink"); }},
        {u"macvlan-in-use"_s, [] { return tr("bypasses bridges"); }},
        {u"dns-pair-together"_s, [] { return tr("both DNS on one node"); }},
        {u"corosync-shares-guest-nic"_s, [] { return tr("corosync and guests"); }},
        {u"route-to-nowhere"_s, [] { return tr("leads to nobody"); }},
        {u"route-to-stopped-guest"_s, [] { return tr("leads to a guest that is off"); }},
        {u"route-to-wrong-port"_s, [] { return tr("nobody listens there"); }},
        {u"route-without-backend"_s, [] { return tr("leads nowhere"); }},
        {u"name-to-nowhere"_s, [] { return tr("name without a holder"); }}};
    const auto found = notes.constFind(finding.code);
    return found == notes.cend() ? networkFindingTitle(finding) : (*found)();
}

QString MapWords::gapNote(const KnowledgeGap &gap)
{
    switch (gap.why) {
    case KnowledgeGap::Why::NotRead:
        return tr("not read yet");
    case KnowledgeGap::Why::NoRights:
        return gap.privilege.isEmpty() ? tr("not allowed to see it") : tr("needs %1").arg(gap.privilege);
    case KnowledgeGap::Why::NoAgent:
        return tr("IP unknown – no agent");
    case KnowledgeGap::Why::NotRunning:
        return tr("IP unknown – off");
    case KnowledgeGap::Why::NodeOffline:
        return tr("node does not answer");
    case KnowledgeGap::Why::NotListed:
        return tr("not listed");
    case KnowledgeGap::Why::NotResolved:
        return tr("name not known");
    case KnowledgeGap::Why::Failed:
        break;
    }
    return tr("could not be read");
}

QString MapWords::markWord(OverlayMark mark)
{
    switch (mark) {
    case OverlayMark::Lost:
        return tr("lost");
    case OverlayMark::Recovered:
        return tr("comes back");
    case OverlayMark::Unreachable:
        return tr("unreachable");
    case OverlayMark::Impaired:
        return tr("impaired");
    case OverlayMark::Added:
        return tr("added");
    case OverlayMark::Removed:
        return tr("removed");
    case OverlayMark::Changed:
        break;
    }
    return tr("changed");
}

QString MapWords::overlayNote(const OverlayEntry &entry)
{
    if (entry.mark != OverlayMark::Recovered || entry.movesTo.isEmpty())
        return markWord(entry.mark);
    if (!entry.secondsAtMost)
        return tr("→ %1", "a guest starts on that node").arg(entry.movesTo.text());
    const int seconds = *entry.secondsAtMost;
    const QString span = seconds < 120 ? tr("%1 s").arg(seconds) : tr("%1 min").arg((seconds + 59) / 60);
    //: node, longest time until the guest is back there
    return tr("→ %1 · ≤ %2").arg(entry.movesTo.text(), span);
}

QString MapWords::forwardNote(const TopologyEdge &forward)
{
    for (const NetworkFact &fact : forward.facts) {
        if (fact.name == "forward"_L1)
            return fact.value;
    }
    return {};
}

QString MapWords::more(qsizetype count)
{
    return tr("+%n more", nullptr, int(count));
}

QString MapWords::guests(qsizetype count)
{
    return tr("%n guest(s)", nullptr, int(count));
}

QString MapWords::routes(qsizetype count)
{
    return tr("%n route(s)", nullptr, int(count));
}

QString MapWords::factName(const QString &name)
{
    static const QHash<QString, QString (*)()> names{{u"mac"_s, [] { return tr("MAC address"); }},
                                                     {u"mtu"_s, [] { return tr("MTU"); }},
                                                     {u"vlan"_s, [] { return tr("VLAN"); }},
                                                     {u"vlans"_s, [] { return tr("VLANs"); }},
                                                     {u"vids"_s, [] { return tr("VLANs allowed"); }},
                                                     {u"trunks"_s, [] { return tr("VLANs tagged"); }},
                                                     {u"vlanAware"_s, [] { return tr("VLAN aware"); }},
                                                     {u"address"_s, [] { return tr("address"); }},
                                                     {u"gateway"_s, [] { return tr("gateway"); }},
                                                     {u"status"_s, [] { return tr("state"); }},
                                                     {u"node"_s, [] { return tr("node"); }},
                                                     {u"tags"_s, [] { return tr("tags"); }},
                                                     {u"type"_s, [] { return tr("type"); }},
                                                     {u"up"_s, [] { return tr("up"); }},
                                                     {u"ports"_s, [] { return tr("ports"); }},
                                                     {u"bondMode"_s, [] { return tr("bond mode"); }},
                                                     {u"rawDevice"_s, [] { return tr("stands on"); }},
                                                     {u"altNames"_s, [] { return tr("other names"); }},
                                                     {u"comments"_s, [] { return tr("comment"); }},
                                                     {u"option"_s, [] { return tr("option"); }},
                                                     {u"bridge"_s, [] { return tr("bridge"); }},
                                                     {u"linkDown"_s, [] { return tr("unplugged"); }},
                                                     {u"bypass"_s, [] { return tr("bypasses bridges by"); }},
                                                     {u"hostDevice"_s, [] { return tr("interface of the node"); }},
                                                     {u"template"_s, [] { return tr("template"); }},
                                                     {u"maker"_s, [] { return tr("made by"); }},
                                                     {u"holder"_s, [] { return tr("holder"); }},
                                                     {u"range"_s, [] { return tr("range"); }},
                                                     {u"zone"_s, [] { return tr("zone"); }},
                                                     {u"forward"_s, [] { return tr("port forward"); }},
                                                     {u"prefix"_s, [] { return tr("prefix"); }},
                                                     {u"known"_s, [] { return tr("known"); }},
                                                     {u"port"_s, [] { return tr("port"); }}};
    const auto found = names.constFind(name);
    return found == names.cend() ? name : (*found)();
}

QString MapWords::elementName(const TopologyGraph &graph, const TopologyVertex &vertex)
{
    QString place = vertex.label;
    if (vertex.kind == VertexKind::Guest)
        place = vertex.guest.kind == GuestKind::Vm ? tr("VM %1 %2").arg(vertex.guest.vmid.text(), vertex.label)
                                                   : tr("CT %1 %2").arg(vertex.guest.vmid.text(), vertex.label);
    //: an element and its node
    QStringList words{vertex.node.isEmpty() || vertex.kind == VertexKind::Node
                          ? place
                          : tr("%1 on %2").arg(place, vertex.node.text())};
    if (vertex.kind != VertexKind::Guest)
        words.append(vertexKindText(vertex.kind));
    QStringList uplinks;
    qsizetype guests = 0;
    for (const auto edges = graph.edgesTo(vertex.key); const TopologyEdge *edge : edges) {
        const TopologyVertex *lower = graph.vertex(edge->from);
        if (lower->kind == VertexKind::GuestNic)
            ++guests;
        else if (edge->kind == EdgeKind::PortOf || edge->kind == EdgeKind::Tagged)
            uplinks.append(lower->label);
    }
    if (!uplinks.isEmpty())
        words.append(tr("uplink %1").arg(uplinks.join(u' ')));
    if (guests > 0)
        words.append(MapWords::guests(guests));
    if (vertex.kind == VertexKind::Guest) {
        for (const auto parts = graph.edgesFrom(vertex.key); const TopologyEdge *part : parts) {
            const TopologyVertex *nic = graph.vertex(part->to);
            if (nic->kind == VertexKind::GuestNic)
                words += nic->values("address"_L1);
        }
    } else {
        words += vertex.values("address"_L1);
    }
    if (!vertex.up)
        words.append(vertex.kind == VertexKind::Guest ? tr("not running") : tr("down"));
    for (const KnowledgeGap &gap : vertex.gaps)
        words.append(gapNote(gap));
    words.removeDuplicates();
    return words.join(u", "_s);
}

QString MapWords::edgeName(const TopologyGraph &graph, const TopologyEdge &edge)
{
    const TopologyVertex *from = graph.vertex(edge.from);
    const TopologyVertex *to = graph.vertex(edge.to);
    //: from one element of the network to another
    const QString ends = tr("%1 to %2").arg(from ? from->label : edge.from, to ? to->label : edge.to);
    if (edge.kind == EdgeKind::Tagged)
        return tr("VLAN %1: %2").arg(edge.vlans, ends);
    if (const QString forward = forwardNote(edge); !forward.isEmpty())
        return tr("Port forward %1").arg(forward);
    return ends;
}

} // namespace Drydock
