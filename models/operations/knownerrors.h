// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errorwords.h"

#include <optional>

namespace Drydock
{

/// Words of Proxmox VE that mean the same whatever they arrive in: an answer, or the last lines of a task.
/// `inTask`: they are the end of a task or the server's answer about a guest, not of a connection.
std::optional<ErrorWords> knownError(const QString &text, bool inTask);

} // namespace Drydock
