// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/topologyfacts.h"

namespace Drydock
{

class Settings;

/// Files of a cluster's network that the operator pointed at. Only where they are is remembered, never what is in
/// them: a proxy's file may hold passwords.
struct NetworkFiles {
    QString proxy; ///< the reverse proxy's dynamic configuration; empty = none
    QString names; ///< a name server's local records; empty = none
    friend bool operator==(const NetworkFiles &, const NetworkFiles &) = default;
};

NetworkFiles networkFiles(const Settings &settings, const QString &profileId);
void saveNetworkFiles(Settings &settings, const QString &profileId, const NetworkFiles &files);

/// What stands in them.
struct GivenNetwork {
    ProxyFacts proxy; ///< with its error where the file could not be read
    NameFacts names;
    std::optional<Error> namesError = {};
    friend bool operator==(const GivenNetwork &, const GivenNetwork &) = default;
};

/// Reads the files: not for a thread that has a window.
GivenNetwork readNetworkFiles(const NetworkFiles &files);

} // namespace Drydock
