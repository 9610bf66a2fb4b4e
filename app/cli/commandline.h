// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "operations/ports.h"
#include "session/secretstore.h"
#include "session/settings.h"

namespace Drydock::Cli
{

/// Carries out one command of command-line.md and returns its exit code. Needs a QCoreApplication.
int runCommand(const Arguments &arguments, Settings &settings, SecretStore &secrets, Clock &clock);

} // namespace Drydock::Cli
