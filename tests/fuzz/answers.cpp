// SPDX-License-Identifier: GPL-3.0-or-later
#include "pve/decodecluster.h"
#include "pve/decoderesources.h"
#include "pve/decodesdn.h"

#include <cstdint>

using namespace Drydock;

/// Every decoder of a cluster-wide list reads every input, as a broken or hostile server could send it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    QByteArray body;
    body.reserve(qsizetype(size) + 64); // simdjson reads up to 64 bytes past the text
    body.append(reinterpret_cast<const char *>(bytes), qsizetype(size));
    Reply reply;
    reply.body = body;
    if (const Result<ResourceLists> first = decodeResources(body, {}))
        (void)decodeResources(body, *first);
    (void)decodeClusterStatus(reply);
    (void)decodeNodeVotes(reply);
    (void)decodeQdevice(reply);
    (void)decodeFingerprints(reply);
    (void)decodeTasks(reply);
    (void)decodeManagerStatus(reply);
    (void)decodeHaCurrent(reply);
    (void)decodeHaResources(reply);
    (void)decodeHaGroups(reply);
    (void)decodeHaRules(reply);
    (void)decodeReplication(reply);
    (void)decodeOptions(reply);
    (void)decodePermissions(reply);
    (void)decodeVersion(reply);
    (void)decodeRealms(reply);
    (void)decodePciMappings(reply);
    (void)decodeBackupServers(reply);
    (void)decodeCephFlags(reply);
    (void)decodeSdnZones(reply);
    (void)decodeSdnVnets(reply);
    (void)decodeSdnSubnets(reply);
    (void)decodeRuntimeBridges(reply);
    return 0;
}
