// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/topologystate.h"

#include <QByteArray>

namespace Drydock
{

enum class TopologyFormat { Csv, Json, Drawio };

/// "csv", "json", "drawio".
QString topologySuffix(TopologyFormat format);

/// The whole network as a file. `masked`: names and addresses are replaced, so that it can be given to strangers.
QByteArray exportTopology(const TopologyState &state, TopologyFormat format, bool masked);

} // namespace Drydock
