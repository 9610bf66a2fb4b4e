// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Drydock::Soak
{

/// Random clusters with HA and random events, each predicted twice and judged. Empty: all were sound.
QString proveHa(quint32 seed, int clusters);

} // namespace Drydock::Soak
