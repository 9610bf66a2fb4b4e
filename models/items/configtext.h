// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/details.h"

#include <QString>

namespace Drydock
{

/// Where the cluster keeps a guest's configuration: "/etc/pve/nodes/pve-node1/qemu-server/101.conf".
QString configPath(const GuestKey &guest, const NodeName &node);

/// The configuration as that file has it: the description as comment lines, then "key: value" in the order of
/// keys, then a container's raw lxc lines. The file's snapshot sections are not part of it (the API gives them
/// apart). Form as Proxmox VE 8.4 and 9.2 write it.
QString configText(const GuestDetails &details);

} // namespace Drydock
