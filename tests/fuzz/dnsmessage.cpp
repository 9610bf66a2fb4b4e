// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/dnsmessage.h"

#include <cstdint>
#include <cstdlib>

using namespace Drydock;

/// What is read of a reply can be asked for again, and reads the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArray message(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const std::optional<DnsReply> reply = dnsReply(message);
    if (!reply)
        return 0;
    if (!answersTo(*reply, reply->id, reply->question))
        std::abort();
    std::optional<QByteArray> query = dnsQuery(reply->id, reply->question);
    if (!query)
        std::abort();
    if (dnsReply(*query))
        std::abort();
    (*query)[2] = char(uchar((*query)[2]) | 0x80);
    const std::optional<DnsReply> again = dnsReply(*query);
    if (!again || again->question != reply->question)
        std::abort();
    return 0;
}
