// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>

namespace DrydockTest
{

/// Of the demo server's GET /state, all that is configured of HA and the datacenter: what a return has to put back.
inline QJsonObject configuredOf(const QJsonObject &state)
{
    QJsonObject configured{{QStringLiteral("options"), state.value(u"options")}};
    const QJsonObject ha = state.value(u"ha").toObject();
    for (const QString &part : {QStringLiteral("resources"), QStringLiteral("groups"), QStringLiteral("rules"),
                                QStringLiteral("maintenance")})
        configured.insert(part, ha.value(part));
    return configured;
}

} // namespace DrydockTest
