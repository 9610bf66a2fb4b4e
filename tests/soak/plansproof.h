// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Drydock::Soak
{

/// Plans drains, migrations and returns of random clusters and judges each (plansound.h). Cluster k of a run has the
/// seed `seed + k`. Empty = all sound; else what was not, with the seed that shows it alone.
QString provePlans(quint32 seed, int clusters);

} // namespace Drydock::Soak
