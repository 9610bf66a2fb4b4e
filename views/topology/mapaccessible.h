// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace Drydock
{

class TopologyMapView;

/// A painted map is one grey surface to a screen reader. This gives each element on it a name, a place and the actions
/// of the mouse. Once is enough; more often does nothing.
void installMapAccessibility();
/// The keyboard came to this box.
void announceMapFocus(TopologyMapView *view, qsizetype box);

} // namespace Drydock
