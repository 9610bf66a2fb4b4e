// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "randomha.h"

namespace DrydockTest
{

/// What no prediction may say, judged from the input and from what happens alone: a guest placed against a strict rule,
/// on a node that is off, by a manager without votes, or running twice. Empty: it is sound.
QString unsound(const Input &input, const Forecast &result);

struct HaTally {
    int clusters = 0;
    int moves = 0;
    int recoveries = 0;
    int fenced = 0;
    int selfFenced = 0;
    int quorumLost = 0;
    int stuck = 0;
    int dropped = 0;
    QMap<Outcome, int> outcomes;
};

/// One random cluster, predicted twice. Empty: sound, and the same both times.
QString proveHaSeed(quint32 seed, HaTally &tally);

} // namespace DrydockTest
