// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace Drydock
{

/// The lines that wait in a node's /etc/network/interfaces.new, by interface: "+ bridge-ports eno2", "- mtu 1500".
/// `diff` is as `diff -u` writes it; a line whose interface is not among its context is not attributed.
QMap<QString, QStringList> pendingInterfaces(const QString &diff);

} // namespace Drydock
