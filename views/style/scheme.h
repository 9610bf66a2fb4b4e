// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/settings.h"

class QApplication;

namespace Drydock
{

/// Dresses the whole application: font, DrydockStyle and the palette of the scheme. Scheme::System follows the
/// desktop live from then on. Call again to change.
void applyScheme(QApplication &application, Settings::Scheme scheme);

/// True when the desktop asks for no animations.
bool reducedMotion();

} // namespace Drydock
