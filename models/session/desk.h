// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/planners.h"

namespace Drydock
{

/// This machine's addresses and the name servers it asks, without those of the loopback.
Workstation thisDesk();
/// The addresses of the "nameserver" lines of a resolv.conf, without the loopback's.
QStringList nameServersOf(const QByteArray &resolvConf);

} // namespace Drydock
