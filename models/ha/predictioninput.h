// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"
#include "prediction.h"

namespace Drydock::Prediction
{

/// What a snapshot did not tell, so that the prediction rests on an assumption.
struct Gap {
    enum class Code {
        HaUnread,        ///< the HA manager's state could not be read: services are where and as they were asked for
        VotesUnread,     ///< one vote each is assumed
        OptionsUnread,   ///< policy conditional, scheduler basic are assumed
        NoMaster,        ///< no active manager is named: the first member is assumed
        NodeSizeUnknown, ///< node: its CPU or memory is not known, so guests are counted instead of weighed
        LrmUnknown,      ///< node: whether it would reset itself is guessed by what runs there
        IdleTimeUnknown, ///< node: its local manager has no service, but may reset it for up to ten minutes
        GuestUnknown,    ///< sid: in the HA configuration, but no such guest is seen
        RuleUnknown,     ///< rule: a kind that is not known
        AutoRebalance,   ///< the manager may also move guests by itself at any time
        NotArmed,        ///< HA is disarmed or about to be: nothing is done until it is armed again
        ResourcesUnread, ///< nodes and guests themselves are old or missing
    };

    Code code = Code::HaUnread;
    QString subject;

    friend bool operator==(const Gap &, const Gap &) = default;
};

struct Bridged {
    Input input; ///< without events, with timing `real`, quick
    QList<Gap> gaps;

    bool has(Gap::Code code) const;
};

/// The cluster of a snapshot as the predictor wants it (pve-api.md 8). HA groups left over on PVE 9 become rules, as
/// the manager reads them.
Bridged predictionInput(const ClusterSnapshot &snapshot);

} // namespace Drydock::Prediction
