// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/filter.h"

#include <cstdint>
#include <cstdlib>

using namespace Drydock;

/// Whatever is typed: no crash, and an error points into the text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const Filter filter = Filter::parse(text);
    if (filter.error() && (filter.error()->position < 0 || filter.error()->position > text.size()))
        std::abort();
    return 0;
}
