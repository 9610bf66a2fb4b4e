// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maplayout.h"

namespace Drydock
{

/// What a picture for strangers leaves out.
struct MapMask {
    bool addresses = false; ///< only the last part stays, so that two that are equal still look equal
    bool names = false;     ///< of nodes, guests, routes, routers and hosts: "guest 1" instead

    bool isAny() const { return addresses || names; }
    friend bool operator==(const MapMask &, const MapMask &) = default;
};

/// The same network with masked labels and facts, and the overlay with masked nodes. Keys stay: they are not drawn.
void maskMap(MapFacts &facts, TopologyOverlay &overlay, const MapMask &mask);

} // namespace Drydock
