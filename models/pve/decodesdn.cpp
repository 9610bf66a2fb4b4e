// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodesdn.h"

#include "lenient.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// One zone, VNet or subnet with what waits for it.
class Entry
{
public:
    explicit Entry(const QJsonObject &row) : m_row(row), m_pending(row["pending"_L1].toObject()) {}

    /// In force; of a new entry, what it will be.
    QJsonValue operator[](QLatin1StringView key) const { return m_row.contains(key) ? m_row[key] : m_pending[key]; }
    QString text(QLatin1StringView key) const { return Lenient::toText((*this)[key]); }

    QString pending() const
    {
        const QString state = Lenient::toText(m_row["state"_L1]);
        if (state != "changed"_L1)
            return state;
        QStringList changes;
        for (auto it = m_pending.begin(); it != m_pending.end(); ++it)
            changes.append(u"%1 %2 → %3"_s.arg(it.key(), Lenient::toList(m_row[it.key()]).join(u' '),
                                               Lenient::toList(it.value()).join(u' ')));
        return changes.isEmpty() ? state : changes.join(u", "_s);
    }

private:
    QJsonObject m_row;
    QJsonObject m_pending;
};

template <typename T>
Result<QList<T>> entriesOf(const Reply &reply, T (*read)(const Entry &))
{
    return rowsOf(reply).transform([read](const QJsonArray &rows) {
        QList<T> result;
        for (const QJsonValue &row : rows)
            result.append(read(Entry(row.toObject())));
        return result;
    });
}

SdnZone readZone(const Entry &entry)
{
    SdnZone zone;
    zone.name = entry.text("zone"_L1);
    zone.type = entry.text("type"_L1);
    zone.bridge = entry.text("bridge"_L1);
    zone.mtu = Lenient::toInt(entry["mtu"_L1]);
    for (const auto nodes = Lenient::toList(entry["nodes"_L1]); const QString &node : nodes)
        zone.nodes.append(NodeName(node));
    std::ranges::sort(zone.nodes);
    zone.pending = entry.pending();
    return zone;
}

SdnVnet readVnet(const Entry &entry)
{
    SdnVnet vnet;
    vnet.name = entry.text("vnet"_L1);
    vnet.zone = entry.text("zone"_L1);
    vnet.tag = Lenient::toInt(entry["tag"_L1]);
    vnet.alias = entry.text("alias"_L1);
    vnet.vlanAware = Lenient::toBool(entry["vlanaware"_L1]);
    vnet.pending = entry.pending();
    return vnet;
}

SdnSubnet readSubnet(const Entry &entry)
{
    SdnSubnet subnet;
    subnet.cidr = entry.text("cidr"_L1);
    // The id is "ZONE-10.0.0.0-24".
    if (subnet.cidr.isEmpty())
        subnet.cidr = entry.text("subnet"_L1).section(u'-', -2).replace(u'-', u'/');
    subnet.gateway = entry.text("gateway"_L1);
    subnet.translated = Lenient::toBool(entry["snat"_L1]);
    for (const auto ranges = entry["dhcp-range"_L1].toArray(); const QJsonValue &value : ranges) {
        const QMap<QString, QString> range = Lenient::properties(value);
        subnet.dhcp.append(range.value(u"start-address"_s) + u'-' + range.value(u"end-address"_s));
    }
    subnet.pending = entry.pending();
    return subnet;
}

RuntimeBridge readBridge(const QJsonObject &row)
{
    RuntimeBridge bridge;
    bridge.name = Lenient::toText(row["name"_L1]);
    for (const auto ports = row["ports"_L1].toArray(); const QJsonValue &entry : ports) {
        RuntimeBridge::Port port;
        port.name = Lenient::toText(entry["name"_L1]);
        port.vmid = Lenient::toInt(entry["vmid"_L1]);
        port.nic = Lenient::toText(entry["index"_L1]);
        port.vlans = Lenient::toList(entry["vlans"_L1]).join(u' ');
        bridge.ports.append(port);
    }
    std::ranges::sort(bridge.ports, {}, &RuntimeBridge::Port::name);
    return bridge;
}

} // namespace

Result<QList<SdnZone>> decodeSdnZones(const Reply &reply)
{
    return entriesOf<SdnZone>(reply, readZone).transform([](QList<SdnZone> zones) {
        std::ranges::sort(zones, {}, &SdnZone::name);
        return zones;
    });
}

Result<QList<SdnVnet>> decodeSdnVnets(const Reply &reply)
{
    return entriesOf<SdnVnet>(reply, readVnet).transform([](QList<SdnVnet> vnets) {
        std::ranges::sort(vnets, {}, &SdnVnet::name);
        return vnets;
    });
}

Result<QList<SdnSubnet>> decodeSdnSubnets(const Reply &reply)
{
    return entriesOf<SdnSubnet>(reply, readSubnet).transform([](QList<SdnSubnet> subnets) {
        std::ranges::sort(subnets, {}, &SdnSubnet::cidr);
        return subnets;
    });
}

Result<QList<RuntimeBridge>> decodeRuntimeBridges(const Reply &reply)
{
    return rowsOf(reply).transform([](const QJsonArray &rows) {
        QList<RuntimeBridge> bridges;
        for (const QJsonValue &row : rows)
            bridges.append(readBridge(row.toObject()));
        std::ranges::sort(bridges, {}, &RuntimeBridge::name);
        return bridges;
    });
}

} // namespace Drydock
