// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servicesettings.h"
#include "topology/topologyfacts.h"

#include <optional>

namespace Drydock
{

class Settings;

/// What the operator typed of a cluster's network, kept beside the profile with this id. Nothing: never typed.
std::optional<HandTyped> typedFacts(const Settings &settings, const QString &profileId);
void saveTypedFacts(Settings &settings, const QString &profileId, const HandTyped &typed);

/// The services of the cluster as they were set; where no DNS server was, those that DHCP hands out as it was typed.
ServiceSettings knownServices(const Settings &settings, const QString &profileId);

/// Beside the answers of a recorded cluster (`--record FILE`), so that the file shows the same network; the last
/// counts.
HandTyped recordedTypedFacts(const QString &path);
bool recordTypedFacts(const QString &path, const HandTyped &typed);

} // namespace Drydock
