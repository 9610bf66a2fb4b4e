// SPDX-License-Identifier: GPL-3.0-or-later
#include "elementwording.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

class ElementWords
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::Network)
};

} // namespace

QString factNameText(const QString &name)
{
    static const QHash<QString, QString (*)()> words{
        {u"address"_s, [] { return ElementWords::tr("Address"); }},
        {u"altNames"_s, [] { return ElementWords::tr("Other names"); }},
        {u"bondMode"_s, [] { return ElementWords::tr("Bond mode"); }},
        {u"bridge"_s, [] { return ElementWords::tr("Bridge"); }},
        {u"bypass"_s, [] { return ElementWords::tr("Past the bridges"); }},
        {u"comments"_s, [] { return ElementWords::tr("Comment"); }},
        {u"corosync"_s, [] { return ElementWords::tr("Corosync link"); }},
        {u"forward"_s, [] { return ElementWords::tr("Port forward"); }},
        {u"gateway"_s, [] { return ElementWords::tr("Gateway"); }},
        {u"holder"_s, [] { return ElementWords::tr("Claimed by"); }},
        {u"hostDevice"_s, [] { return ElementWords::tr("Node's NIC"); }},
        {u"linkDown"_s, [] { return ElementWords::tr("Unplugged"); }},
        {u"mac"_s, [] { return ElementWords::tr("MAC"); }},
        {u"maker"_s, [] { return ElementWords::tr("Made by"); }},
        {u"mtu"_s, [] { return ElementWords::tr("MTU"); }},
        {u"known"_s, [] { return ElementWords::tr("Known"); }},
        {u"port"_s, [] { return ElementWords::tr("Port"); }},
        {u"prefix"_s, [] { return ElementWords::tr("Prefix"); }},
        {u"tag"_s, [] { return ElementWords::tr("Tag"); }},
        {u"node"_s, [] { return ElementWords::tr("Node"); }},
        {u"option"_s, [] { return ElementWords::tr("Option"); }},
        {u"ports"_s, [] { return ElementWords::tr("Ports"); }},
        {u"range"_s, [] { return ElementWords::tr("Range"); }},
        {u"rawDevice"_s, [] { return ElementWords::tr("On device"); }},
        {u"status"_s, [] { return ElementWords::tr("State"); }},
        {u"tags"_s, [] { return ElementWords::tr("Tags"); }},
        {u"template"_s, [] { return ElementWords::tr("Template"); }},
        {u"trunks"_s, [] { return ElementWords::tr("Trunks"); }},
        {u"type"_s, [] { return ElementWords::tr("Type"); }},
        {u"up"_s, [] { return ElementWords::tr("Up"); }},
        {u"vids"_s, [] { return ElementWords::tr("VLANs carried"); }},
        {u"vlan"_s, [] { return ElementWords::tr("VLAN"); }},
        {u"vlanAware"_s, [] { return ElementWords::tr("VLAN-aware"); }},
        {u"zone"_s, [] { return ElementWords::tr("Zone"); }},
    };
    const auto found = words.constFind(name);
    return found == words.cend() ? name : (*found)();
}

QString edgeKindText(EdgeKind kind, bool outgoing)
{
    switch (kind) {
    case EdgeKind::Carries:
        return outgoing ? ElementWords::tr("carries") : ElementWords::tr("carried by");
    case EdgeKind::PortOf:
        return outgoing ? ElementWords::tr("port of") : ElementWords::tr("has the port");
    case EdgeKind::Tagged:
        return outgoing ? ElementWords::tr("tagged to") : ElementWords::tr("tagged from");
    case EdgeKind::Bypasses:
        return outgoing ? ElementWords::tr("uses, past the bridges,") : ElementWords::tr("used, past the bridges, by");
    case EdgeKind::Runs:
        return outgoing ? ElementWords::tr("runs") : ElementWords::tr("runs on");
    case EdgeKind::Has:
        return outgoing ? ElementWords::tr("has") : ElementWords::tr("belongs to");
    case EdgeKind::HasAddress:
        return outgoing ? ElementWords::tr("has the address") : ElementWords::tr("address of");
    case EdgeKind::Gateway:
        return outgoing ? ElementWords::tr("has the gateway") : ElementWords::tr("gateway of");
    case EdgeKind::Forwards:
        return outgoing ? ElementWords::tr("forwards to") : ElementWords::tr("gets forwards of");
    case EdgeKind::Serves:
        return outgoing ? ElementWords::tr("serves the route") : ElementWords::tr("route of");
    case EdgeKind::RoutesTo:
        break;
    }
    return outgoing ? ElementWords::tr("leads to") : ElementWords::tr("gets requests of");
}

QString placeText(const QString &name, const QString &node)
{
    //: An interface or bridge, and the node it is on
    return ElementWords::tr("%1 on %2").arg(name, node);
}

} // namespace Drydock
