// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topologyfacts.h"

namespace Drydock
{

/// A reverse proxy's dynamic configuration file as the operator gave it; what is wrong with it stays with it.
/// `changedAt`: when the file was last changed. `proxy`: the guest that is the proxy; invalid = not said.
ProxyFacts proxyFromFile(const QByteArray &yaml, const QDateTime &changedAt, const GuestKey &proxy = {});

} // namespace Drydock
