// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace Drydock::Demo
{

/// What the operator of a scenario would hand over of the reverse proxy, since no API of the cluster tells it:
/// {"guest", "path", "file"}. Empty where the scenario has none.
QJsonObject proxyOfHouse(const QString &scenario);

} // namespace Drydock::Demo
