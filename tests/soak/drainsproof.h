// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Drydock::Soak
{

/// Carries out drains and their returns under random disturbances, each on a demo server of its own. Round k of a run
/// has the seed `seed + k`, and `--seed` of that number with `--count 1` repeats it alone. Empty = all proven; else a
/// sentence for each thing that was wrong, and where the round's log and journals are.
QString proveDrains(quint32 seed, int rounds);

} // namespace Drydock::Soak
