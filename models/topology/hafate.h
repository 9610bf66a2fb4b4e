// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ha/lossforecast.h"
#include "topologyoverlay.h"

namespace Drydock
{

/// What the map says of a guest whose node is lost: Recovered on the node where HA brings it up again, with the time
/// until then and the writes that its replication lacks, or Lost.
OverlayEntry haFate(const LossForecast &forecast, const GuestKey &guest);

} // namespace Drydock
