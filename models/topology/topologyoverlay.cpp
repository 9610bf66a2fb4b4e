// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologyoverlay.h"

#include "cluster/enumwords.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr std::array overlayMarkWords{
    EnumWord{OverlayMark::Lost, "lost"_L1},
    EnumWord{OverlayMark::Recovered, "recovered"_L1},
    EnumWord{OverlayMark::Unreachable, "unreachable"_L1},
    EnumWord{OverlayMark::Impaired, "impaired"_L1},
    EnumWord{OverlayMark::Added, "added"_L1},
    EnumWord{OverlayMark::Removed, "removed"_L1},
    EnumWord{OverlayMark::Changed, "changed"_L1},
};

} // namespace

QString overlayMarkWord(OverlayMark mark)
{
    return wordOf(overlayMarkWords, mark);
}

} // namespace Drydock
