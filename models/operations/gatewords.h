// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gates.h"

namespace Drydock
{

// Words for the gates of a node that comes back, in the reader's language.

/// "Same bridges as before".
QString gateTitle(const Gate &gate);
/// What it should read: "vmbr0 and vmbr1".
QString gateExpectedText(const Gate &gate);
/// What it reads: "missing: vmbr1".
QString gateReadText(const Gate &gate);
/// "waiting", "fine", …
QString gateStateText(Gate::State state);

} // namespace Drydock
