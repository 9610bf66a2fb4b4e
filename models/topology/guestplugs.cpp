// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestplugs.h"

#include "cluster/propertystring.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Static addresses and gateways of "ip=…,gw=…,ip6=…,gw6=…": both kinds of guests write them so.
void takeAddresses(const QMap<QString, QString> &fields, GuestPlug &plug)
{
    for (const QString &key : {u"ip"_s, u"ip6"_s}) {
        const QString value = fields.value(key);
        if (value == "dhcp"_L1 || value == "auto"_L1)
            plug.dhcp = true;
        else if (value.contains(u'/') && !plug.addresses.contains(value))
            plug.addresses.append(value);
    }
    for (const QString &key : {u"gw"_s, u"gw6"_s}) {
        const QString value = fields.value(key);
        if (!value.isEmpty() && !plug.gateways.contains(value))
            plug.gateways.append(value);
    }
}

GuestPlug plugOf(const GuestNic &nic, const GuestDetails &details)
{
    GuestPlug plug;
    plug.key = nic.key;
    plug.name = nic.name;
    plug.mac = nic.mac.toUpper();
    plug.bridge = nic.bridge;
    plug.vlan = nic.vlan;
    plug.mtu = nic.mtu;
    plug.linkDown = nic.linkDown;
    plug.dhcp = nic.address == "dhcp"_L1;
    if (nic.address.contains(u'/'))
        plug.addresses.append(nic.address);
    if (!nic.gateway.isEmpty())
        plug.gateways.append(nic.gateway);
    const QMap<QString, QString> line = propertyString(details.config.value(nic.key));
    plug.trunks = line.value(u"trunks"_s).replace(u';', u' ');
    if (details.guest.kind == GuestKind::Ct)
        takeAddresses(line, plug);
    else
        takeAddresses(propertyString(details.config.value(u"ipconfig"_s + nic.key.mid(3))), plug);
    return plug;
}

/// The NICs of raw lxc.net.N lines that are no veth: their numbers have nothing to do with netN.
QList<GuestPlug> bypassingOnes(const GuestDetails &details)
{
    static const QRegularExpression pattern(u"^lxc\\.net(?:work)?\\.(\\d+)\\.(.+)$"_s);
    QMap<int, QMap<QString, QString>> devices;
    for (const auto &[key, value] : details.rawLxc) {
        if (const auto match = pattern.match(key); match.hasMatch())
            devices[match.captured(1).toInt()].insert(match.captured(2), value);
    }
    QList<GuestPlug> result;
    for (const auto &[number, fields] : devices.asKeyValueRange()) {
        const QString type = fields.value(u"type"_s);
        if (type != "macvlan"_L1 && type != "ipvlan"_L1 && type != "phys"_L1)
            continue;
        GuestPlug plug;
        plug.key = u"lxc.net.%1"_s.arg(number);
        plug.name = fields.value(u"name"_s, u"eth%1"_s.arg(number));
        plug.mac = fields.value(u"hwaddr"_s).toUpper();
        plug.bypass = type;
        plug.hostDevice = fields.value(u"link"_s);
        if (const QString address = fields.value(u"ipv4.address"_s); address.contains(u'/'))
            plug.addresses.append(address.section(u' ', 0, 0));
        if (const QString gateway = fields.value(u"ipv4.gateway"_s); !gateway.isEmpty())
            plug.gateways.append(gateway);
        result.append(plug);
    }
    return result;
}

} // namespace

QList<GuestPlug> guestPlugs(const GuestDetails &details)
{
    QList<GuestPlug> result;
    for (const GuestNic &nic : details.nics)
        result.append(plugOf(nic, details));
    result += bypassingOnes(details);
    // A VM can be given a tap of the operator's own making.
    static const QRegularExpression ownTap(u"macvtap|-netdev[ =]+tap"_s);
    if (details.guest.kind == GuestKind::Vm) {
        if (ownTap.match(details.config.value(u"args"_s)).hasMatch()) {
            GuestPlug plug;
            plug.key = u"args"_s;
            plug.bypass = u"macvtap"_s;
            result.append(plug);
        }
    }
    return result;
}

} // namespace Drydock
