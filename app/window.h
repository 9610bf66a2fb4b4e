// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Drydock
{

/// Composes and runs the desktop program; returns its exit code.
int runWindow(int argc, char **argv, const QString &settingsPath);

} // namespace Drydock
