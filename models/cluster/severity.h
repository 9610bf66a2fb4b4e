// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Drydock
{

/// How grave a finding is, of a plan or of the network.
enum class Severity { Info, Caution, Blocker };

/// "info", "caution", "blocker" and back; stable.
QString severityWord(Severity severity);
std::optional<Severity> severityFromWord(QStringView word);

} // namespace Drydock
