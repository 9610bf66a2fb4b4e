// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainpurpose.h"

#include "words.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace Drydock
{

PurposeDefaults purposeDefaults(AfterDrain then)
{
    switch (then) {
    case AfterDrain::None:
        return {};
    case AfterDrain::Reboot:
        // A node with guests left on it is not to be rebooted unasked.
        return {.expectedMinutes = 20, .onFailure = FailurePolicy::Pause};
    case AfterDrain::Shutdown:
        return {.expectedMinutes = 60, .onFailure = FailurePolicy::Pause};
    }
    return {};
}

QMap<VmId, Strategy> rememberedDefaults(const Plan &plan, const QMap<VmId, Strategy> &remembered)
{
    QMap<VmId, Strategy> defaults;
    for (const GuestPlan &guest : plan.guests) {
        const auto last = remembered.constFind(guest.guest.vmid);
        if (last == remembered.cend() || guest.decidedByOperator || !guest.choices.contains(*last))
            continue;
        const bool undecided = guest.note == "undecided"_L1;
        const bool goesDown = *last == Strategy::Leave && plan.then != AfterDrain::None;
        if (!goesDown && (undecided || *last != guest.strategy))
            defaults.insert(guest.guest.vmid, *last);
    }
    return defaults;
}

QString guestGroupText(GuestGroup group)
{
    switch (group) {
    case GuestGroup::Blocked:
        return Words::tr("Blocked");
    case GuestGroup::Interrupted:
        return Words::tr("Will be interrupted");
    case GuestGroup::SinglePoint:
        return Words::tr("Single point of failure");
    case GuestGroup::Ha:
        return Words::tr("HA", "guests under high availability");
    case GuestGroup::Container:
        return Words::tr("CT", "containers");
    }
    return {};
}

namespace
{

bool hasFinding(const Plan &plan, const GuestPlan &guest, const std::function<bool(const Finding &)> &matches)
{
    const QString sid = guest.guest.sid();
    return std::ranges::any_of(plan.findings,
                               [&](const Finding &finding) { return finding.subject == sid && matches(finding); });
}

/// A live move is a pause that nobody notices; the rest of what stops a guest is.
bool isInterrupted(const GuestPlan &guest)
{
    const Interruption &expected = guest.expected;
    if (expected.basis == "partner-keeps-serving"_L1 || expected.basis == "not-running"_L1
        || expected.basis == "live-switch"_L1)
        return false;
    return expected.permanent || expected.untilReturn || expected.max >= 1;
}

} // namespace

bool isInGroup(const Plan &plan, const GuestPlan &guest, GuestGroup group)
{
    switch (group) {
    case GuestGroup::Blocked:
        return hasFinding(plan, guest, [](const Finding &f) { return f.severity == Severity::Blocker; });
    case GuestGroup::Interrupted:
        return isInterrupted(guest);
    case GuestGroup::SinglePoint:
        return isInterrupted(guest) && hasFinding(plan, guest, [](const Finding &f) {
                   return f.code == "pair-last-serving"_L1 || f.code == "last-serving"_L1 || f.code == "role"_L1;
               });
    case GuestGroup::Ha:
        return std::ranges::any_of(guest.steps, [&](const QString &id) {
            const Step *step = plan.step(id);
            return step && (step->haManaged || step->kind == StepKind::SetHaState);
        });
    case GuestGroup::Container:
        return guest.guest.kind == GuestKind::Ct;
    }
    return false;
}

} // namespace Drydock
