// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodedetails.h"
#include "lenient.h"

#include <QRegularExpression>
#include <QVersionNumber>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

Result<QList<PendingUpdate>> decodePendingUpdates(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    QList<PendingUpdate> updates;
    for (const QJsonValue &row : *rows) {
        PendingUpdate update;
        update.package = Lenient::toText(row["Package"_L1]);
        update.title = Lenient::toText(row["Title"_L1]);
        update.oldVersion = Lenient::toText(row["OldVersion"_L1]);
        update.version = Lenient::toText(row["Version"_L1]);
        update.origin = Lenient::toText(row["Origin"_L1]);
        if (!update.package.isEmpty())
            updates.append(update);
    }
    std::ranges::sort(updates, {}, &PendingUpdate::package);
    return updates;
}

Result<NodeKernels> decodeKernels(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    static const QRegularExpression kernel(u"^(?:proxmox|pve)-kernel-(\\d+\\.\\d+\\.\\d+-\\d+-pve)(?:-signed)?$"_s);
    // "6.17.4-1-pve" as 6.17.4.1: with text order 6.17.10 would come before 6.17.4.
    const auto number = [](QString release) { return QVersionNumber::fromString(release.replace(u'-', u'.')); };
    NodeKernels kernels;
    for (const QJsonValue &row : *rows) {
        if (const QString running = Lenient::toText(row["RunningKernel"_L1]); !running.isEmpty())
            kernels.running = running;
        const auto match = kernel.match(Lenient::toText(row["Package"_L1]));
        if (!match.hasMatch() || Lenient::toText(row["CurrentState"_L1]) != "Installed"_L1)
            continue;
        const QString release = match.captured(1);
        if (kernels.newest.isEmpty() || number(release) > number(kernels.newest))
            kernels.newest = release;
    }
    return kernels;
}

Result<QList<NodeUnit>> decodeUnits(const Reply &reply)
{
    const Result<QJsonArray> rows = rowsOf(reply);
    if (!rows)
        return std::unexpected(rows.error());
    QList<NodeUnit> units;
    for (const QJsonValue &row : *rows) {
        NodeUnit unit;
        unit.name = Lenient::toText(row["service"_L1]);
        unit.subState = Lenient::toText(row["state"_L1]);
        unit.activeState = Lenient::toText(row["active-state"_L1]);
        if (!unit.name.isEmpty())
            units.append(unit);
    }
    std::ranges::sort(units, {}, &NodeUnit::name);
    return units;
}

Result<int> decodeClockSkew(const Reply &reply)
{
    const Result<QJsonObject> data = objectOf(reply);
    if (!data)
        return std::unexpected(data.error());
    const std::optional<qint64> time = Lenient::integer((*data)["time"_L1]);
    if (!time || !reply.serverTime.isValid())
        return std::unexpected(badAnswer(u"no time"_s));
    return int(*time - reply.serverTime.toSecsSinceEpoch());
}

Result<QString> decodeWakeAddress(const Reply &reply)
{
    return objectOf(reply).transform(
        [](const QJsonObject &data) { return Lenient::properties(data["wakeonlan"_L1], u"mac"_s).value(u"mac"_s); });
}

} // namespace Drydock
