// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Prints what the network map costs for 2 000 and 10 000 guests by node: graph, first picture, and frames of panning
/// and zooming. False when a map is not what it should be.
bool measureMap();
