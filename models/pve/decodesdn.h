// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/details.h"
#include "reply.h"

namespace Drydock
{

// Decoders of the software-defined network. Asked with pending=1, an entry that is in force has its values beside the
// ones that wait, and a new one has only those that wait.

Result<QList<SdnZone>> decodeSdnZones(const Reply &reply);
Result<QList<SdnVnet>> decodeSdnVnets(const Reply &reply);
Result<QList<SdnSubnet>> decodeSdnSubnets(const Reply &reply);
/// GET /nodes/{n}/sdn/zones/{z}/bridges.
Result<QList<RuntimeBridge>> decodeRuntimeBridges(const Reply &reply);

} // namespace Drydock
