// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/addressmap.h"
#include "topology/topologyfacts.h"

class QUrl;

namespace Drydock
{

/// Whether this says where a proxy's API is ("http://192.168.1.194:8080"), and is not the path of a file. An address
/// with a password in it is none: it would be kept in the settings.
bool isProxyApi(const QString &text);

/// Asks a Traefik for its routers and services (GET only, page by page), where the map leads. What keeps it from
/// answering is told apart, with what to do: nobody listens, silence, a password, no API there. Waits for the answers,
/// at most five seconds for each: not for a thread that has a window.
ProxyFacts readProxyApi(const QUrl &api, const AddressMap &map);

} // namespace Drydock
