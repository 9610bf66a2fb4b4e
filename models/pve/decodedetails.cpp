// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodedetails.h"

#include "guestconfig.h"
#include "lenient.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// The underscore or the hyphen spelling, whichever is there.
QJsonValue either(const QJsonObject &object, QLatin1StringView first, QLatin1StringView second)
{
    return object.contains(first) ? object[first] : object[second];
}

void readBlockers(const QJsonObject &nodes, MigratePreconditions &result)
{
    for (auto it = nodes.begin(); it != nodes.end(); ++it) {
        const NodeName node(it.key());
        const QJsonObject reasons = it->toObject();
        const QStringList storages =
            Lenient::toList(either(reasons, "unavailable_storages"_L1, "unavailable-storages"_L1));
        if (!storages.isEmpty())
            result.unavailableStorages.insert(node, storages);
        const QStringList resources =
            Lenient::toList(either(reasons, "unavailable-resources"_L1, "unavailable_resources"_L1));
        if (!resources.isEmpty())
            result.unavailableResources.insert(node, resources);
        QStringList blocking;
        for (const auto entries = reasons["blocking-ha-resources"_L1].toArray(); const QJsonValue &entry : entries)
            blocking.append(u"%1 (%2)"_s.arg(Lenient::toText(entry["sid"_L1]), Lenient::toText(entry["cause"_L1])));
        if (!blocking.isEmpty())
            result.blockingHaResources.insert(node, blocking);
    }
}

MigratePreconditions::LocalDisk readLocalDisk(const QJsonObject &row)
{
    MigratePreconditions::LocalDisk disk;
    disk.volume = Lenient::toText(row["volid"_L1]);
    disk.size = Lenient::toInt64(row["size"_L1]);
    disk.cdrom = Lenient::toBool(row["cdrom"_L1]);
    disk.cloudInit = Lenient::toBool(row["is_cloudinit"_L1]);
    disk.replicated = Lenient::toBool(row["replicate"_L1], true);
    const QJsonValue snapshots = row["referenced_in_snapshot"_L1];
    disk.inSnapshot = snapshots.isObject() ? !snapshots.toObject().isEmpty() : Lenient::toBool(snapshots);
    return disk;
}

/// The list of interfaces as agent and container write it; their address type names differ and do not matter.
QList<ObservedAddress> readAddresses(const QJsonArray &interfaces)
{
    QList<ObservedAddress> result;
    for (const QJsonValue &entry : interfaces) {
        const QString name = Lenient::toText(entry["name"_L1]);
        if (name == "lo"_L1 || name.startsWith("Loopback"_L1))
            continue;
        QString mac = Lenient::toText(entry["hardware-address"_L1]);
        if (mac.isEmpty())
            mac = Lenient::toText(entry["hwaddr"_L1]);
        const QJsonArray addresses = entry["ip-addresses"_L1].toArray();
        for (const QJsonValue &address : addresses) {
            result.append(
                {name, mac.toUpper(), Lenient::toText(address["ip-address"_L1]), Lenient::toInt(address["prefix"_L1])});
        }
        if (!addresses.isEmpty())
            continue;
        // PVE 8 containers: one "CIDR" per family only.
        for (const auto &key : {"inet"_L1, "inet6"_L1}) {
            const QString cidr = Lenient::toText(entry[key]);
            if (!cidr.isEmpty())
                result.append({name, mac.toUpper(), cidr.section(u'/', 0, 0), cidr.section(u'/', 1, 1).toInt()});
        }
    }
    return result;
}

} // namespace

Result<GuestDetails> decodeGuestConfig(const GuestKey &guest, const Reply &reply)
{
    const Result<QJsonObject> data = objectOf(reply);
    if (!data)
        return std::unexpected(data.error());
    GuestDetails details;
    details.guest = guest;
    readGuestConfig(*data, details);
    return details;
}

Result<QStringList> decodeSnapshots(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    QList<std::pair<qint64, QString>> snapshots;
    for (const QJsonValue &entry : *rows) {
        const QString name = Lenient::toText(entry["name"_L1]);
        if (name != "current"_L1)
            snapshots.append({Lenient::toInt64(entry["snaptime"_L1]), name});
    }
    std::ranges::sort(snapshots);
    QStringList names;
    for (const auto &snapshot : std::as_const(snapshots))
        names.append(snapshot.second);
    return names;
}

Result<MigratePreconditions> decodePreconditions(const Reply &reply)
{
    const Result<QJsonObject> data = objectOf(reply);
    if (!data)
        return std::unexpected(data.error());
    MigratePreconditions result;
    result.running = Lenient::toBool((*data)["running"_L1]);
    for (const auto allNodes = Lenient::toList(either(*data, "allowed_nodes"_L1, "allowed-nodes"_L1));
         const QString &node : allNodes)
        result.allowed.append(NodeName(node));
    std::ranges::sort(result.allowed);
    readBlockers(either(*data, "not_allowed_nodes"_L1, "not-allowed-nodes"_L1).toObject(), result);
    result.localResources = Lenient::toList((*data)["local_resources"_L1]);
    for (const auto disks = (*data)["local_disks"_L1].toArray(); const QJsonValue &disk : disks)
        result.localDisks.append(readLocalDisk(disk.toObject()));
    const QJsonObject mapped = (*data)["mapped-resource-info"_L1].toObject();
    for (auto it = mapped.begin(); it != mapped.end(); ++it)
        result.mappedResources.insert(it.key(), Lenient::toBool((*it)["live-migration"_L1]));
    for (const auto keys = Lenient::toList((*data)["mapped-resources"_L1]); const QString &key : keys) {
        if (!result.mappedResources.contains(key))
            result.mappedResources.insert(key, false);
    }
    // Mapped USB devices and folders are listed as local as well, though the mapping is what counts.
    erase_if(result.localResources, [&](const QString &key) { return result.mappedResources.contains(key); });
    result.dependentHaResources = Lenient::toList((*data)["dependent-ha-resources"_L1]);
    return result;
}

Result<QList<ObservedAddress>> decodeAgentAddresses(const Reply &reply)
{
    return objectOf(reply).transform(
        [](const QJsonObject &data) { return readAddresses(data["result"_L1].toArray()); });
}

Result<QList<ObservedAddress>> decodeContainerAddresses(const Reply &reply)
{
    return rowsOf(reply).transform([](const QJsonArray &rows) { return readAddresses(rows); });
}

Result<QList<NodeInterface>> decodeInterfaces(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    QList<NodeInterface> interfaces;
    for (const QJsonValue &entry : *rows) {
        const QJsonObject row = entry.toObject();
        NodeInterface interface;
        interface.name = Lenient::toText(row["iface"_L1]);
        interface.type = Lenient::toText(row["type"_L1]);
        interface.active = Lenient::toBool(row["active"_L1]);
        interface.cidr = Lenient::toText(row["cidr"_L1]);
        if (interface.cidr.isEmpty())
            interface.cidr = Lenient::toText(row["cidr6"_L1]);
        interface.gateway = Lenient::toText(row["gateway"_L1]);
        if (interface.gateway.isEmpty())
            interface.gateway = Lenient::toText(row["gateway6"_L1]);
        for (const auto &key : {"bridge_ports"_L1, "slaves"_L1, "ovs_ports"_L1, "ovs_bonds"_L1})
            interface.ports += Lenient::splitList(Lenient::toText(row[key]));
        interface.vlanAware = Lenient::toBool(row["bridge_vlan_aware"_L1]) || Lenient::toBool(row["vlanaware"_L1]);
        interface.vids = Lenient::toText(row["bridge_vids"_L1]);
        interface.vlan = Lenient::toInt(either(row, "vlan-id"_L1, "ovs_tag"_L1));
        interface.rawDevice = Lenient::toText(row["vlan-raw-device"_L1]);
        interface.mtu = Lenient::toInt(row["mtu"_L1]);
        interface.comments = Lenient::toText(row["comments"_L1]).trimmed();
        interface.cidr6 = Lenient::toText(row["cidr6"_L1]);
        interface.gateway6 = Lenient::toText(row["gateway6"_L1]);
        interface.bondMode = Lenient::toText(row["bond_mode"_L1]);
        interface.ovsBridge = Lenient::toText(row["ovs_bridge"_L1]);
        interface.autostart = Lenient::toBool(row["autostart"_L1]);
        interface.altNames = Lenient::toList(row["altnames"_L1]);
        interface.options = Lenient::toList(row["options"_L1]) + Lenient::toList(row["options6"_L1]);
        interfaces.append(std::move(interface));
    }
    std::ranges::sort(interfaces, {}, &NodeInterface::name);
    return interfaces;
}

Result<NodeNetwork> decodeNetwork(const Reply &reply)
{
    return decodeInterfaces(reply).transform([&](const QList<NodeInterface> &interfaces) {
        return NodeNetwork{interfaces, Lenient::toText(envelopeOf(reply).value_or(QJsonObject())["changes"_L1])};
    });
}

Result<NodeDetails> decodeNodeStatus(const Reply &reply)
{
    const Result<QJsonObject> data = objectOf(reply);
    if (!data)
        return std::unexpected(data.error());
    NodeDetails details;
    details.cpuModel = Lenient::toText((*data)["cpuinfo"_L1]["model"_L1]);
    details.cpuFlags = Lenient::toText((*data)["cpuinfo"_L1]["flags"_L1]).split(u' ', Qt::SkipEmptyParts);
    details.cpuFlags.sort();
    details.kernel = Lenient::toText((*data)["current-kernel"_L1]["release"_L1]);
    if (details.kernel.isEmpty())
        details.kernel = Lenient::toText((*data)["kversion"_L1]);
    details.pveVersion = Lenient::toText((*data)["pveversion"_L1]);
    details.loadAverage = Lenient::toList((*data)["loadavg"_L1]);
    return details;
}

Result<int> decodeUpdateCount(const Reply &reply)
{
    return rowsOf(reply).transform([](const QJsonArray &rows) { return int(rows.size()); });
}

Result<QList<MetricSample>> decodeHistory(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    QList<MetricSample> samples;
    samples.reserve(rows->size());
    for (const QJsonValue &entry : *rows) {
        const QJsonObject row = entry.toObject();
        const auto any = [&](QLatin1StringView guestKey, QLatin1StringView nodeKey) {
            return Lenient::number(either(row, guestKey, nodeKey));
        };
        MetricSample sample;
        sample.time = Lenient::toInt64(row["time"_L1]);
        sample.cpu = Lenient::number(row["cpu"_L1]);
        sample.memory = any("mem"_L1, "memused"_L1);
        sample.maxMemory = any("maxmem"_L1, "memtotal"_L1);
        sample.netIn = Lenient::number(row["netin"_L1]);
        sample.netOut = Lenient::number(row["netout"_L1]);
        sample.diskRead = Lenient::number(row["diskread"_L1]);
        sample.diskWrite = Lenient::number(row["diskwrite"_L1]);
        // Points before the guest existed have nothing but their time.
        if (sample.cpu || sample.memory || sample.netIn || sample.diskRead)
            samples.append(sample);
    }
    std::ranges::stable_sort(samples, {}, &MetricSample::time);
    return samples;
}

Result<TaskStatus> decodeTaskStatus(const Reply &reply)
{
    return objectOf(reply).transform([](const QJsonObject &data) {
        return TaskStatus{Lenient::toText(data["status"_L1]) != "stopped"_L1, Lenient::toText(data["exitstatus"_L1])};
    });
}

Result<QList<ClusterConnection::LogLine>> decodeTaskLog(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    QList<ClusterConnection::LogLine> lines;
    for (const QJsonValue &entry : *rows)
        lines.append({Lenient::toInt(entry["n"_L1]), Lenient::toText(entry["t"_L1])});
    std::ranges::sort(lines, {}, &ClusterConnection::LogLine::number);
    // An empty log is written as this one line.
    if (lines.size() == 1 && lines.first().text == "no content"_L1)
        lines.clear();
    return lines;
}

Result<std::optional<Upid>> decodeStarted(const Reply &reply)
{
    return dataOf(reply).transform([](const QJsonValue &data) { return Upid::parse(data.toString()); });
}

} // namespace Drydock
