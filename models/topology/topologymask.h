// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topologystate.h"

namespace Drydock
{

/// The same network for the eyes of strangers: names of the cluster, its nodes, guests, hosts and routes are numbered,
/// addresses and MACs replaced so that what shared a /24 still does. Names of interfaces, bridges and VLANs stay; what
/// people wrote (comments, tags, server's texts) is left out.
TopologyState maskNetwork(const TopologyState &state);

} // namespace Drydock
