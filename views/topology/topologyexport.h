// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/layout/maplayout.h"
#include "topology/topologystate.h"

#include <QByteArray>

namespace Drydock
{

enum class TopologyFormat { Csv, Json, Drawio, Svg, Png, Pdf };

/// "csv", "json", "drawio", "svg", "png", "pdf".
QString topologySuffix(TopologyFormat format);

/// The whole network as a file; pictures show it as `request` says. `masked`: names and addresses are replaced, so that
/// it can be given to strangers. Empty when there is nothing to draw, or too much for a picture.
QByteArray exportTopology(const TopologyState &state, TopologyFormat format, const MapRequest &request, bool masked);

} // namespace Drydock
