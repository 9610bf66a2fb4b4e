// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Drydock
{

/// An address that others can reach: not empty, not loopback, not link-local.
bool isRoutable(const QString &address);

} // namespace Drydock
