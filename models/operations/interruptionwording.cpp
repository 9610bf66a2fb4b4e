// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording.h"

#include "words.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString wholeNumber(double value)
{
    return QLocale().toString(std::round(value), 'f', 0);
}

/// A duration that was measured, as a rule of thumb: "30 ms", "0.1 s", "14 s".
QString aboutMeasured(double seconds)
{
    if (seconds < 0.1 || seconds >= 10)
        return durationText(seconds);
    return Words::tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
}

bool isEstimate(const Interruption &interruption)
{
    const QString &basis = interruption.basis;
    return basis == "live-switch"_L1 || basis == "container-restart"_L1 || basis == "ha-container-restart"_L1
           || basis == "container-copy"_L1 || basis == "stop-move-start"_L1;
}

} // namespace

QString interruptionText(const Interruption &interruption)
{
    const QString &basis = interruption.basis;
    if (basis == "partner-keeps-serving"_L1)
        return Words::tr("none for the service");
    if (basis == "undecided"_L1)
        return Words::tr("not decided");
    if (basis == "nic-moved"_L1)
        return Words::tr("a moment, on this NIC");
    if (interruption.permanent)
        return basis == "until-resumed"_L1 ? Words::tr("until it is resumed") : Words::tr("stays off");
    if (interruption.untilReturn)
        return Words::tr("until the return");
    if (interruption.samples > 0)
        return Words::tr("≈ %1").arg(aboutMeasured(interruption.min));
    if (interruption.max <= 0)
        return Words::tr("none");
    if (interruption.max < 1)
        return Words::tr("≈ %1").arg(roughDuration(std::max(interruption.max / 3, interruption.min)));
    if (interruption.max < 2 * interruption.min)
        return Words::tr("≈ %1").arg(roughDuration((interruption.min + interruption.max) / 2));
    if (interruption.min >= 1 && interruption.max < 60) {
        return Words::tr("≈ %1–%2 s").arg(wholeNumber(interruption.min), wholeNumber(interruption.max));
    }
    return Words::tr("%1 to %2").arg(roughDuration(interruption.min), roughDuration(interruption.max));
}

QString expectationText(const Interruption &interruption)
{
    const QString text = interruptionText(interruption);
    const int samples = interruption.samples;
    if (interruption.basis == "past-live"_L1 && samples > 0) {
        return Words::tr("%1 (%n past move(s), p95 %2)", nullptr, samples).arg(text, aboutMeasured(interruption.max));
    }
    if (interruption.basis == "past-restart"_L1 && samples > 0)
        return Words::tr("%1 (restart, %n past)", nullptr, samples).arg(text);
    return isEstimate(interruption) ? Words::tr("%1 (estimate, never measured)").arg(text) : text;
}

QString expectationText(const Plan &plan, const GuestPlan &guest)
{
    const Interruption &expected = guest.expected;
    const bool container = guest.guest.kind == GuestKind::Ct;
    if (container && expected.basis == "past-restart"_L1 && expected.samples > 0) {
        return Words::tr("%1 (CT restart, %n past)", nullptr, expected.samples).arg(interruptionText(expected));
    }
    if (plan.kind == OperationKind::Drain && expected.basis == "stop-until-return"_L1) {
        const QString until = Words::tr("until %1 is back").arg(plan.node.text());
        return plan.expectedMinutes > 0
                   ? Words::tr("%1, you said %2").arg(until, durationText(60.0 * plan.expectedMinutes))
                   : until;
    }
    return expectationText(expected);
}

QString basisText(const Interruption &interruption)
{
    const QString &basis = interruption.basis;
    if (basis == "past-live"_L1) {
        return Words::tr(
                   "Measured in %n past live move(s): half of them took no longer than %1, 95 % no longer than %2.",
                   nullptr, interruption.samples)
            .arg(durationText(interruption.min), durationText(interruption.max));
    }
    if (basis == "past-restart"_L1) {
        return Words::tr("Measured in %n past restart(s): half of them took no longer than %1, 95 % no longer than %2.",
                         nullptr, interruption.samples)
            .arg(durationText(interruption.min), durationText(interruption.max));
    }
    if (basis == "live-switch"_L1)
        return Words::tr("The guest pauses while the last memory pages cross over.");
    if (basis == "container-restart"_L1)
        return Words::tr("A container shuts down, moves and starts again.");
    if (basis == "ha-container-restart"_L1)
        return Words::tr("A container shuts down, moves and starts again; HA adds its own rounds of 10 seconds.");
    if (basis == "container-copy"_L1)
        return Words::tr("The container is down while its local volumes are copied.");
    if (basis == "stop-move-start"_L1)
        return Words::tr("Shut down, moved while off, started again.");
    if (basis == "stop-until-return"_L1)
        return Words::tr("It is off until its node is back and it is returned.");
    if (basis == "partner-keeps-serving"_L1)
        return Words::tr("The other one of the pair keeps serving while this one is off.");
    if (basis == "stays-off"_L1)
        return Words::tr("It is shut down and not started again.");
    if (basis == "left-running"_L1)
        return Words::tr("It is not touched.");
    if (basis == "node-down"_L1)
        return Words::tr("It goes down together with its node.");
    if (basis == "not-running"_L1)
        return Words::tr("It is not running.");
    if (basis == "ha-recovery"_L1)
        return Words::tr("It goes down with its node; HA starts it elsewhere about a minute later.");
    if (basis == "node-reboot"_L1)
        return Words::tr("From the request until the node is back in the cluster.");
    if (basis == "start"_L1)
        return Words::tr("It comes back.");
    if (basis == "guest-reboot"_L1)
        return Words::tr("Its operating system shuts down and starts.");
    if (basis == "nic-moved"_L1)
        return Words::tr("It runs on; its link goes down and comes up elsewhere.");
    if (basis == "until-resumed"_L1)
        return Words::tr("It stands still until somebody resumes it.");
    if (basis == "undecided"_L1)
        return Words::tr("Depends on the decision.");
    return basis;
}

} // namespace Drydock
