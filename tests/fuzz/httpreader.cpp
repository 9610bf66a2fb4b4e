// SPDX-License-Identifier: GPL-3.0-or-later
#include "pve/httpreader.h"

#include <cstdint>
#include <cstdlib>

using namespace Drydock;

/// The first byte chooses the chunk size: an answer must read the same however it arrives.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray input(reinterpret_cast<const char *>(bytes + 1), qsizetype(size - 1));
    HttpReader whole;
    whole.feed(input);
    whole.end();
    HttpReader parts;
    const qsizetype chunk = 1 + bytes[0] % 32;
    for (qsizetype at = 0; at < input.size() && parts.state() == HttpReader::State::Reading; at += chunk)
        parts.feed(input.mid(at, chunk));
    parts.end();
    if (whole.state() != parts.state())
        std::abort();
    if (whole.state() == HttpReader::State::Complete
        && (whole.answer().status != parts.answer().status || whole.answer().body != parts.answer().body))
        std::abort();
    return 0;
}
