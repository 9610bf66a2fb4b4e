// SPDX-License-Identifier: GPL-3.0-or-later
#include "hafate.h"

#include <algorithm>

namespace Drydock
{

OverlayEntry haFate(const LossForecast &forecast, const GuestKey &guest)
{
    const auto loss = std::ranges::find(forecast.guests, guest, &GuestLoss::guest);
    const bool isBack = loss != forecast.guests.cend()
                        && (loss->fate == GuestLoss::Fate::Restarts || loss->fate == GuestLoss::Fate::Moves);
    if (!isBack)
        return {.mark = OverlayMark::Lost};
    OverlayEntry back{.mark = OverlayMark::Recovered, .movesTo = loss->to, .secondsAtMost = loss->startsMax};
    if (loss->dataAtRisk)
        back.dataAtRisk = int(*loss->dataAtRisk);
    return back;
}

} // namespace Drydock
