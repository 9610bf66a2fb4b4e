// SPDX-License-Identifier: GPL-3.0-or-later
#include "topology/localnames.h"

#include <cstdint>
#include <cstdlib>

using namespace Drydock;

/// Whatever stands in the file: no crash, no hang, and every name leads to addresses or to nobody.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const auto names = readLocalNames(QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size)));
    if (!names)
        return 0;
    for (const LocalName &entry : *names) {
        if (entry.address.isEmpty() == entry.alias.isEmpty()
            || (!entry.address.isEmpty() && !addressesOf(*names, entry.name).contains(entry.address)))
            std::abort();
    }
    return 0;
}
