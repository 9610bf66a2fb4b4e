// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings.h"

#include <algorithm>

namespace Drydock
{

const FindingCode *findingCode(QStringView code)
{
    const auto found = std::ranges::find_if(findingCodes, [&](const FindingCode &entry) { return code == entry.code; });
    return found == findingCodes.end() ? nullptr : &*found;
}

} // namespace Drydock
