// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkfindings.h"

namespace Drydock
{

/// What the program itself can do about a finding. Where the API has no call for it there is none, and the finding's
/// advice says what a person does.
struct NetworkFix {
    enum class Kind {
        MoveGuest, ///< to another node, by the plan of a move
    };
    Kind kind = Kind::MoveGuest;
    GuestKey guest;
    friend bool operator==(const NetworkFix &, const NetworkFix &) = default;
};

std::optional<NetworkFix> networkFix(const NetworkFinding &finding);

} // namespace Drydock
