// SPDX-License-Identifier: GPL-3.0-or-later
#include "drives.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

Params parsePropertyString(const QString &text)
{
    Params fields;
    for (const auto parts = text.split(u',', Qt::SkipEmptyParts); const QString &part : parts) {
        const auto equals = part.indexOf(u'=');
        if (equals < 0)
            fields.insert(QString(), part);
        else
            fields.insert(part.left(equals), part.mid(equals + 1));
    }
    return fields;
}

qint64 parseSize(const QString &text)
{
    static const QRegularExpression form(u"^(\\d+(?:\\.\\d+)?)([KMGT]?)$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return 0;
    const QString unit = match.captured(2);
    const qint64 factor = unit == u"K"   ? 1024LL
                          : unit == u"M" ? 1024LL * 1024
                          : unit == u"G" ? 1LL << 30
                          : unit == u"T" ? 1LL << 40
                                         : 1;
    return qint64(match.captured(1).toDouble() * double(factor));
}

static Drive driveOf(Kind kind, const QString &key, const QString &value)
{
    const Params fields = parsePropertyString(value);
    Drive drive;
    drive.key = key;
    drive.volid = fields.value(QString(), fields.value(u"file"_s, fields.value(u"volume"_s)));
    drive.size = parseSize(fields.value(u"size"_s));
    drive.cloudInit = drive.volid.contains(u"cloudinit");
    drive.cdrom = fields.value(u"media"_s) == u"cdrom" || drive.cloudInit;
    drive.markedShared = fields.value(u"shared"_s) == u"1";
    drive.replicate = fields.value(u"replicate"_s, u"1"_s) != u"0";
    drive.bindMount = kind == Kind::Ct && drive.volid.startsWith(u'/');
    const auto colon = drive.volid.indexOf(u':');
    if (colon > 0 && !drive.volid.startsWith(u'/'))
        drive.storage = drive.volid.left(colon);
    return drive;
}

QList<Drive> drivesOf(Kind kind, const Params &config)
{
    static const QRegularExpression vmKey(u"^(?:ide|sata|scsi|virtio|efidisk|tpmstate|unused)\\d+$"_s);
    static const QRegularExpression ctKey(u"^(?:rootfs|(?:mp|unused)\\d+)$"_s);
    const QRegularExpression &form = kind == Kind::Vm ? vmKey : ctKey;
    QList<Drive> drives;
    for (auto it = config.begin(); it != config.end(); ++it) {
        if (form.match(it.key()).hasMatch())
            drives.append(driveOf(kind, it.key(), it.value()));
    }
    return drives;
}

QStringList localResourcesOf(const Guest &guest)
{
    static const QRegularExpression form(u"^(?:hostpci|usb|serial|parallel)\\d+$"_s);
    QStringList keys;
    for (auto it = guest.config.begin(); guest.isVm() && it != guest.config.end(); ++it) {
        if (!form.match(it.key()).hasMatch())
            continue;
        const Params fields = parsePropertyString(it.value());
        const bool spice = fields.value(QString()) == u"spice" || fields.value(u"host"_s) == u"spice";
        const bool socket = fields.value(QString()) == u"socket";
        if (!fields.contains(u"mapping"_s) && !spice && !socket)
            keys.append(it.key());
    }
    return keys;
}

QMap<QString, QString> mappedResourcesOf(const Guest &guest)
{
    static const QRegularExpression form(u"^(?:hostpci|usb)\\d+$"_s);
    QMap<QString, QString> mapped;
    for (auto it = guest.config.begin(); guest.isVm() && it != guest.config.end(); ++it) {
        const QString mapping =
            form.match(it.key()).hasMatch() ? parsePropertyString(it.value()).value(u"mapping"_s) : QString();
        if (!mapping.isEmpty())
            mapped.insert(it.key(), mapping);
    }
    return mapped;
}

} // namespace Drydock::Demo
