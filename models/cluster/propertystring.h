// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace Drydock
{

/// "key=value,key=value" as Proxmox VE writes it; a part without '=' goes to `defaultKey`.
QMap<QString, QString> propertyString(const QString &text, const QString &defaultKey = {});

} // namespace Drydock
