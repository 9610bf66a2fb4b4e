// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>

namespace Drydock::Demo
{

/// Where the reverse proxy of a scenario hands requests on: host name → "192.168.1.211:7878".
QMap<QString, QString> routesOfHouse(const QString &scenario);

/// What the operator of a scenario would hand over of the reverse proxy, since no API of the cluster tells it:
/// {"guest", "path", "file"}. Empty where the scenario has none.
QJsonObject proxyOfHouse(const QString &scenario);

} // namespace Drydock::Demo
