// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestconfig.h"

#include "cluster/propertystring.h"
#include "lenient.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr qint64 mebibyte = 1024 * 1024;

const QStringList &nicModels()
{
    static const QStringList models{u"virtio"_s,        u"e1000"_s,         u"e1000e"_s,   u"e1000-82540em"_s,
                                    u"e1000-82544gc"_s, u"e1000-82545em"_s, u"rtl8139"_s,  u"vmxnet3"_s,
                                    u"i82551"_s,        u"i82557b"_s,       u"i82559er"_s, u"ne2k_isa"_s,
                                    u"ne2k_pci"_s,      u"pcnet"_s};
    return models;
}

bool isIndexed(const QString &key, const QRegularExpression &pattern)
{
    return pattern.match(key).hasMatch();
}

/// net0, net2, net10: by kind, then by number.
bool keyBefore(const QString &a, const QString &b)
{
    static const QRegularExpression digits(u"\\d+$"_s);
    const auto split = [](const QString &key) {
        const auto match = digits.match(key);
        return match.hasMatch() ? std::pair(key.first(match.capturedStart()), match.captured().toInt())
                                : std::pair(key, -1);
    };
    return split(a) < split(b);
}

/// The startup line's order: "order=3,up=30" or "3".
int startOrder(const QString &line)
{
    bool ok = false;
    const int order = propertyString(line, u"order"_s).value(u"order"_s).toInt(&ok);
    return ok ? order : -1;
}

void readRawLxc(const QJsonValue &value, GuestDetails &details)
{
    for (const auto pairs = value.toArray(); const QJsonValue &pair : pairs) {
        const QJsonArray parts = pair.toArray();
        if (parts.size() >= 2)
            details.rawLxc.append({Lenient::toText(parts[0]), Lenient::toText(parts[1])});
    }
}

} // namespace

qint64 parseSize(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d+(?:\\.\\d+)?)([KMGT]?)$"_s);
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return 0;
    const qsizetype power = match.captured(2).isEmpty() ? 0 : u"KMGT"_s.indexOf(match.captured(2)) + 1;
    return qint64(std::llround(match.captured(1).toDouble() * std::pow(1024.0, double(power))));
}

GuestNic parseNic(GuestKind kind, const QString &key, const QString &line)
{
    const QMap<QString, QString> fields = propertyString(line, u"model"_s);
    GuestNic nic;
    nic.key = key;
    nic.name = kind == GuestKind::Ct ? fields.value(u"name"_s) : QString();
    nic.mac = kind == GuestKind::Ct ? fields.value(u"hwaddr"_s) : fields.value(u"macaddr"_s);
    if (kind == GuestKind::Vm && nic.mac.isEmpty()) {
        for (const QString &model : nicModels()) {
            if (fields.contains(model))
                nic.mac = fields.value(model);
        }
    }
    nic.mac = nic.mac.toUpper();
    nic.bridge = fields.value(u"bridge"_s);
    nic.vlan = fields.value(u"tag"_s).toInt();
    nic.mtu = fields.value(u"mtu"_s).toInt();
    nic.linkDown = fields.value(u"link_down"_s) == "1"_L1;
    if (kind == GuestKind::Ct) {
        nic.address = fields.value(u"ip"_s);
        if (nic.address == "manual"_L1)
            nic.address.clear();
        if (nic.address.isEmpty())
            nic.address = fields.value(u"ip6"_s);
        if (nic.address == "manual"_L1)
            nic.address.clear();
        nic.gateway = fields.value(u"gw"_s, fields.value(u"gw6"_s));
    }
    return nic;
}

GuestDisk parseDisk(GuestKind kind, const QString &key, const QString &line)
{
    const QString defaultKey = kind == GuestKind::Vm ? u"file"_s : u"volume"_s;
    const QMap<QString, QString> fields = propertyString(line, defaultKey);
    GuestDisk disk;
    disk.key = key;
    disk.volume = fields.value(defaultKey);
    disk.size = parseSize(fields.value(u"size"_s));
    disk.isCdrom = fields.value(u"media"_s) == "cdrom"_L1;
    disk.isCloudInit = kind == GuestKind::Vm && disk.volume.contains("cloudinit"_L1);
    disk.shared = fields.value(u"shared"_s) == "1"_L1;
    disk.replicate = fields.value(u"replicate"_s, u"1"_s) != "0"_L1;
    const bool absolute = disk.volume.startsWith(u'/');
    disk.isBindMount = kind == GuestKind::Ct && absolute;
    if (!absolute && disk.volume.contains(u':'))
        disk.storage = StorageId(disk.volume.section(u':', 0, 0));
    return disk;
}

std::optional<GuestDevice> parseDevice(const QString &key, const QString &line)
{
    GuestDevice device;
    device.key = key;
    const QMap<QString, QString> fields = propertyString(line, key.startsWith("dev"_L1) ? u"path"_s : u"host"_s);
    device.mapping = fields.value(u"mapping"_s);
    device.host = fields.value(key.startsWith("dev"_L1) ? u"path"_s : u"host"_s);
    if (device.host.startsWith("spice"_L1))
        return std::nullopt;
    return device;
}

void readGuestConfig(const QJsonObject &config, GuestDetails &details)
{
    static const QRegularExpression nicKey(u"^net\\d+$"_s);
    static const QRegularExpression vmDiskKey(u"^(?:ide|sata|scsi|virtio|efidisk|tpmstate|unused)\\d+$"_s);
    static const QRegularExpression ctDiskKey(u"^(?:rootfs|mp\\d+|unused\\d+)$"_s);
    static const QRegularExpression deviceKey(u"^(?:hostpci|usb|dev)\\d+$"_s);
    const GuestKind kind = details.guest.kind;

    details.config.clear();
    details.rawLxc.clear();
    details.nics.clear();
    details.disks.clear();
    details.devices.clear();
    for (auto it = config.begin(); it != config.end(); ++it) {
        if (it.key() == "lxc"_L1 && it->isArray())
            readRawLxc(*it, details);
        else if (it.key() != "digest"_L1)
            details.config.insert(it.key(), Lenient::toText(*it));
    }
    QStringList keys = details.config.keys();
    std::ranges::sort(keys, keyBefore);
    for (const QString &key : std::as_const(keys)) {
        const QString line = details.config.value(key);
        if (isIndexed(key, nicKey)) {
            details.nics.append(parseNic(kind, key, line));
        } else if (isIndexed(key, kind == GuestKind::Vm ? vmDiskKey : ctDiskKey)) {
            details.disks.append(parseDisk(kind, key, line));
        } else if (isIndexed(key, deviceKey)) {
            if (const std::optional<GuestDevice> device = parseDevice(key, line))
                details.devices.append(*device);
        }
    }
    details.agentEnabled =
        kind == GuestKind::Vm
        && propertyString(details.config.value(u"agent"_s), u"enabled"_s).value(u"enabled"_s) == "1"_L1;
    const QString memory =
        propertyString(details.config.value(u"memory"_s, u"512"_s), u"current"_s).value(u"current"_s);
    details.memory = memory.toLongLong() * mebibyte;
    details.cpuType = kind == GuestKind::Vm
                          ? propertyString(details.config.value(u"cpu"_s), u"cputype"_s).value(u"cputype"_s)
                          : QString();
    details.startOrder = startOrder(details.config.value(u"startup"_s));
}

} // namespace Drydock
