// SPDX-License-Identifier: GPL-3.0-or-later
#include "topology/proxyfile.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Drydock;

/// Whatever stands in the file: no crash, no hang, and what was understood is written so that it reads the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArray yaml(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const Result<ProxyConfig> config = readProxyFile(yaml);
    if (!config)
        return 0;
    for (const ProxyRouter &router : config->routers)
        (void)config->serversOf(router);
    const Result<ProxyConfig> again = readProxyFile(writeProxyFile(*config));
    // A rule in the syntax of version 2 is kept as it is, and is none of this version.
    const bool old =
        std::ranges::any_of(config->routers, [](const ProxyRouter &router) { return !router.problem.isEmpty(); });
    if (!old && (!again || !compareProxies(*config, *again).isEmpty()))
        std::abort();
    return 0;
}
