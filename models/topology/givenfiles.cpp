// SPDX-License-Identifier: GPL-3.0-or-later
#include "givenfiles.h"

#include "proxyfile.h"

namespace Drydock
{

ProxyFacts proxyFromFile(const QByteArray &yaml, const QDateTime &changedAt, const GuestKey &proxy)
{
    ProxyFacts facts{.source = FactSource::ProxyFile, .readAt = changedAt, .config = {}, .guest = proxy, .error = {}};
    if (Result<ProxyConfig> config = readProxyFile(yaml))
        facts.config = std::move(*config);
    else
        facts.error = config.error();
    return facts;
}

} // namespace Drydock
