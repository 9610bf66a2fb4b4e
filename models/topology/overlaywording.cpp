// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlaywording.h"

#include "networkwording.h"
#include "topologykeys.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

class OverlayWords
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::Network)
};

/// "VM 101 plex", "bridge vmbr0 on pve-node1", "route arr.example.com".
QString nameOf(const TopologyGraph &graph, const QString &key)
{
    const TopologyVertex *vertex = graph.vertex(key);
    if (!vertex)
        return key.section(u'/', 1);
    switch (vertex->kind) {
    case VertexKind::Guest:
        return vertex->guest.kind == GuestKind::Vm
                   ? OverlayWords::tr("VM %1 %2").arg(vertex->guest.vmid.text(), vertex->label)
                   : OverlayWords::tr("CT %1 %2").arg(vertex->guest.vmid.text(), vertex->label);
    case VertexKind::GuestNic:
    case VertexKind::InnerNetwork:
        //: A part of a guest: "net0 of VM 101 plex"
        return OverlayWords::tr("%1 of %2").arg(vertex->label, nameOf(graph, TopologyKeys::ofGuest(vertex->guest)));
    case VertexKind::Address: {
        const QString names = QLocale().createSeparatedList(vertex->values("name"_L1));
        //: An address with its names
        return names.isEmpty() ? vertex->label : OverlayWords::tr("%1 (%2)").arg(vertex->label, names);
    }
    case VertexKind::Internet:
        return vertex->label;
    default:
        break;
    }
    if (vertex->node.isEmpty() || vertex->kind == VertexKind::Node)
        //: Kind and name of an element: "router edge"
        return OverlayWords::tr("%1 %2", "kind and name").arg(vertexKindText(vertex->kind), vertex->label);
    //: Kind and name of an element, and its node: "bridge vmbr0 on pve1"
    return OverlayWords::tr("%1 %2 on %3").arg(vertexKindText(vertex->kind), vertex->label, vertex->node.text());
}

QString timeText(int seconds)
{
    if (seconds < 120)
        return OverlayWords::tr("%n second(s)", nullptr, seconds);
    return OverlayWords::tr("%n minute(s)", nullptr, (seconds + 59) / 60);
}

QString lostSentence(const TopologyVertex &vertex, const QString &name, const OverlayEntry &entry)
{
    if (vertex.kind == VertexKind::Guest)
        return entry.because.isEmpty() ? OverlayWords::tr("%1 is stopped.").arg(name)
                                       : OverlayWords::tr("%1 stops and does not come back by itself.").arg(name);
    return OverlayWords::tr("%1 is gone.").arg(name);
}

QString recoveredSentence(const QString &name, const OverlayEntry &entry)
{
    const QString node = entry.movesTo.text();
    if (!entry.secondsAtMost)
        return OverlayWords::tr("%1 moves to %2.").arg(name, node);
    const QString time = timeText(*entry.secondsAtMost);
    if (!entry.dataAtRisk)
        return OverlayWords::tr("%1 is started again on %2 within %3; what it loses is not known.")
            .arg(name, node, time);
    if (*entry.dataAtRisk == 0)
        return OverlayWords::tr("%1 is started again on %2 within %3 and loses nothing that was written.")
            .arg(name, node, time);
    return OverlayWords::tr("%1 is started again on %2 within %3 and loses what it wrote in the last %4.")
        .arg(name, node, time, timeText(*entry.dataAtRisk));
}

QString unreachableSentence(const TopologyVertex &vertex, const QString &name, const QString &because)
{
    switch (vertex.kind) {
    case VertexKind::Route:
        return OverlayWords::tr("%1 cannot be opened any more: %2 is missing.").arg(name, because);
    case VertexKind::Guest:
        return OverlayWords::tr("%1 runs, but nobody reaches it: %2 is missing.").arg(name, because);
    case VertexKind::Node:
        return OverlayWords::tr("%1 runs, but the cluster does not reach it: %2 is missing.").arg(name, because);
    default:
        return OverlayWords::tr("%1 is not reached any more: %2 is missing.").arg(name, because);
    }
}

QString impairedSentence(const TopologyVertex &vertex, const QString &name, const QString &because,
                         const OverlayEntry &entry)
{
    const bool pair = vertex.kind == VertexKind::Guest && entry.because.startsWith("guest/"_L1);
    if (entry.secondsAtMost) {
        const QString time = timeText(*entry.secondsAtMost);
        return pair ? OverlayWords::tr("%1 is alone for %2 and longer, until %3 is back.").arg(name, time, because)
                    : OverlayWords::tr("%1 is away for %2 and longer, until %3 is back.").arg(name, time, because);
    }
    if (pair)
        return OverlayWords::tr("%1 is alone: %2 is missing.").arg(name, because);
    return OverlayWords::tr("%1 has less than before: %2 is missing.").arg(name, because);
}

/// What nobody asks for by itself: it goes with its owner, which is said.
bool isSaid(const TopologyVertex &vertex, const OverlayEntry &entry)
{
    switch (vertex.kind) {
    case VertexKind::Guest:
    case VertexKind::Route:
    case VertexKind::Node:
    case VertexKind::Router:
    case VertexKind::Host:
        return true;
    case VertexKind::Address:
        return !vertex.values("name"_L1).isEmpty();
    case VertexKind::GuestNic:
    case VertexKind::InnerNetwork:
        return false;
    default:
        return entry.because.isEmpty() || entry.mark != OverlayMark::Lost;
    }
}

int gravityOf(OverlayMark mark)
{
    static constexpr std::array order{OverlayMark::Lost, OverlayMark::Unreachable, OverlayMark::Recovered,
                                      OverlayMark::Impaired};
    return int(std::ranges::find(order, mark) - order.begin());
}

} // namespace

QString overlayTitle(const TopologyGraph &graph, const TopologyOverlay &overlay)
{
    const QString word = overlay.title.section(u'/', 0, 0);
    const QString rest = overlay.title.section(u'/', 1);
    if (word == "node-lost"_L1)
        return OverlayWords::tr("If %1 fails").arg(nameOf(graph, u"node/"_s + rest));
    if (word == "node-drained"_L1)
        return OverlayWords::tr("While %1 is drained and down").arg(nameOf(graph, u"node/"_s + rest));
    if (word == "link-down"_L1)
        return OverlayWords::tr("If %1 carries nothing").arg(nameOf(graph, rest));
    if (word == "guest-stopped"_L1)
        return OverlayWords::tr("If %1 stops").arg(nameOf(graph, u"guest/"_s + rest));
    if (word == "host-gone"_L1)
        return OverlayWords::tr("If %1 is gone").arg(nameOf(graph, rest));
    return overlay.title.isEmpty() ? QString() : OverlayWords::tr("What changed");
}

QString overlaySentence(const TopologyGraph &graph, const TopologyOverlay &overlay, const QString &key)
{
    const auto found = overlay.entries.constFind(key);
    const TopologyVertex *vertex = graph.vertex(key);
    if (found == overlay.entries.cend() || !vertex)
        return {};
    const QString name = nameOf(graph, key);
    const QString because = nameOf(graph, found->because);
    switch (found->mark) {
    case OverlayMark::Lost:
        return lostSentence(*vertex, name, *found);
    case OverlayMark::Recovered:
        return recoveredSentence(name, *found);
    case OverlayMark::Unreachable:
        return unreachableSentence(*vertex, name, because);
    case OverlayMark::Impaired:
        return impairedSentence(*vertex, name, because, *found);
    case OverlayMark::Added:
        return OverlayWords::tr("%1 is new.").arg(name);
    case OverlayMark::Removed:
        return OverlayWords::tr("%1 is not there any more.").arg(name);
    case OverlayMark::Changed:
        break;
    }
    return OverlayWords::tr("%1 is not as it was.").arg(name);
}

QStringList overlaySentences(const TopologyGraph &graph, const TopologyOverlay &overlay)
{
    QStringList keys;
    for (const auto &[key, entry] : overlay.entries.asKeyValueRange()) {
        const TopologyVertex *vertex = graph.vertex(key);
        if (vertex && isSaid(*vertex, entry))
            keys.append(key);
    }
    std::ranges::stable_sort(keys, {}, [&](const QString &key) { return gravityOf(overlay.entries[key].mark); });
    QStringList sentences;
    for (const QString &key : std::as_const(keys))
        sentences.append(overlaySentence(graph, overlay, key));
    return sentences;
}

QString votesSentence(const Votes &votes)
{
    if (!votes.quorate())
        return OverlayWords::tr("%1 of %2 votes remain, and %3 are needed: the cluster stops, and HA starts nothing.")
            .arg(votes.present)
            .arg(votes.expected)
            .arg(votes.needed);
    if (votes.spare() == 0)
        return OverlayWords::tr("%1 of %2 votes remain, and %3 are needed: one more loss stops the cluster.")
            .arg(votes.present)
            .arg(votes.expected)
            .arg(votes.needed);
    return OverlayWords::tr("%1 of %2 votes remain, and %3 are needed.")
        .arg(votes.present)
        .arg(votes.expected)
        .arg(votes.needed);
}

QString differenceSentence(const ProxyDifference &difference)
{
    const QString none = OverlayWords::tr("none");
    switch (difference.what) {
    case ProxyDifference::What::Missing:
        return OverlayWords::tr("%1 (%2) would be removed.").arg(difference.subject, difference.before);
    case ProxyDifference::What::Added:
        return OverlayWords::tr("%1 (%2) would be added.").arg(difference.subject, difference.after);
    case ProxyDifference::What::Changed:
        break;
    }
    return OverlayWords::tr("%1: %2 %3 → %4")
        .arg(difference.subject, difference.field, difference.before.isEmpty() ? none : difference.before,
             difference.after.isEmpty() ? none : difference.after);
}

QString changeSentence(const TopologyGraph &graph, const TopologyChange &change)
{
    const QString name = nameOf(graph, change.key);
    if (change.mark == OverlayMark::Added)
        return OverlayWords::tr("%1 is new.").arg(name);
    if (change.mark == OverlayMark::Removed)
        return OverlayWords::tr("%1 is not there any more.").arg(name);
    const QString none = OverlayWords::tr("none");
    //: An element, what of it changed, and how: "bridge vmbr0 on pve1: ports eno1 → eno2"
    return OverlayWords::tr("%1: %2 %3 → %4")
        .arg(name, change.what, change.before.isEmpty() ? none : change.before,
             change.after.isEmpty() ? none : change.after);
}

} // namespace Drydock
