// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Drydock
{

/// How fast the HA stack and the guests are, in seconds. Two sets: `simulator` counts as the HA manager's own test
/// simulator does, `real` as a cluster does (ha-semantics.md 3, and the films of a real one).
struct HaTiming {
    enum class Pace { Quick, Slow };

    int round = 10;          ///< from one round of the cluster manager to the next
    int agentStep = 0;       ///< what one agent's turn takes
    int localRounds = 2;     ///< turns of the local manager in one round
    int phase = 0;           ///< how long before the first event the last round began
    int fenceDelay = 60;     ///< a node has to be missed for so long
    int lockLifetime = 120;  ///< of an agent's lock since it was renewed
    int watchdog = 60;       ///< a node that holds a lock resets itself so long after its last renewal
    int lrmIdleRounds = 60;  ///< a local manager without any service gives its lock back
    int membership = 0;      ///< until the others notice that a node is gone
    int boot = 0;            ///< from reset to membership
    bool instant = false;    ///< guests start, stop and move at once, all of a round together
    int start = 0;           ///< a guest starts
    int stop = 0;            ///< a guest shuts down; 60 at most, then it is stopped hard
    int moveBase = 0;        ///< a move without its memory
    int bytesPerSecond = 0;  ///< memory of a live migration, MiB per second
    int settle = 600;        ///< simulated after the last event
    bool untilQuiet = false; ///< end earlier once nothing will change

    /// As the test simulator: rounds of 20 s, agents take a second each, actions take none.
    static HaTiming simulator();
    /// As a cluster: Quick with everything in its favour, Slow with everything against it.
    static HaTiming real(Pace pace);

    friend bool operator==(const HaTiming &, const HaTiming &) = default;
};

} // namespace Drydock
