// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace Drydock
{

/// Deep link into the server's own web interface for "vm:101", "ct:240", "node/pve-node1"; anything else opens the
/// datacenter. The fragment is the interface's own state string: v1:0:=qemu%2F101:4::::::: (seen with 8.4 and 9.2).
QUrl webLink(const QUrl &webInterface, const QString &key);
/// A shell on the node in the browser, through any member. `upgrade`: it begins with the upgrade of all packages, which
/// Proxmox VE lets root@pam do only.
QUrl consoleLink(const QUrl &webInterface, const QString &node, bool upgrade);

} // namespace Drydock
