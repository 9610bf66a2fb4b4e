// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/addressmap.h"
#include "topology/topologyfacts.h"

namespace Drydock
{

class Settings;

/// What of a cluster's network stands outside it, where the operator pointed at it. Only where it is is remembered,
/// never what is in it: a proxy's file may hold passwords.
struct NetworkFiles {
    QString proxy; ///< the file of the reverse proxy's dynamic configuration, or where its API is (isProxyApi); empty =
                   ///< none
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

/// Reads the files and asks the API, where `map` leads: not for a thread that has a window.
GivenNetwork readNetworkFiles(const NetworkFiles &files, const AddressMap &map);

} // namespace Drydock
