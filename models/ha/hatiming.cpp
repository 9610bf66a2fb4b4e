// SPDX-License-Identifier: GPL-3.0-or-later
#include "hatiming.h"

namespace Drydock
{

HaTiming HaTiming::simulator()
{
    HaTiming timing;
    timing.round = 20;
    timing.agentStep = 1;
    timing.localRounds = 1;
    timing.instant = true;
    return timing;
}

HaTiming HaTiming::real(Pace pace)
{
    HaTiming timing;
    timing.settle = 7200; // a large guest moves for an hour
    timing.untilQuiet = true;
    if (pace == Pace::Quick) {
        timing.membership = 2;
        timing.lockLifetime = 119;
        timing.boot = 60;
        timing.start = 2;
        timing.stop = 5;
        timing.moveBase = 5;
        timing.bytesPerSecond = 1000; // 10 GbE
    } else {
        timing.phase = 3;  // a round just before the others notice
        timing.round = 11; // work takes its time
        timing.membership = 9;
        timing.lockLifetime = 138; // 137 s were seen until a dead node's lock was free
        timing.boot = 300;
        timing.watchdog = 70;
        timing.start = 10;
        timing.stop = 60;
        timing.moveBase = 15;
        timing.bytesPerSecond = 100; // 1 GbE
    }
    return timing;
}

} // namespace Drydock
