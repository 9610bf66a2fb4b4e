// SPDX-License-Identifier: GPL-3.0-or-later
#include "addresses.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

bool isRoutable(const QString &address)
{
    return !address.isEmpty() && !address.startsWith("127."_L1) && address != "::1"_L1
           && !address.startsWith("169.254."_L1) && !address.startsWith("fe80:"_L1, Qt::CaseInsensitive);
}

} // namespace Drydock
