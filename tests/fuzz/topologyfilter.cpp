// SPDX-License-Identifier: GPL-3.0-or-later
#include "topology/topologyfilter.h"

#include <cstdint>
#include <cstdlib>

using namespace Drydock;

/// Whatever is typed: no crash, an error points into the text, and so does a completion.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const TopologyFilter filter = TopologyFilter::parse(text);
    if (filter.error() && (filter.error()->position < 0 || filter.error()->position > text.size()))
        std::abort();
    const FilterCompletion completion = completeTopologyFilter(text, int(text.size()), {});
    if (completion.position < 0 || completion.position + completion.length > text.size())
        std::abort();
    return 0;
}
