// SPDX-License-Identifier: GPL-3.0-or-later
// Words for plans that change the HA configuration.
#include "findingsentences.h"
#include "haprerequisites.h"

#include <QLocale>

#include <algorithm>

namespace Drydock
{

namespace
{

using Kind = SettingChange::Kind;

struct Counts {
    int added = 0;
    int changed = 0;
    int removed = 0;
    bool any() const { return added + changed + removed > 0; }
};

Counts countsOf(const Plan &plan, Kind kind)
{
    Counts counts;
    for (const Step &step : plan.steps) {
        if (step.setting.kind != kind)
            continue;
        if (step.setting.before.isEmpty())
            ++counts.added;
        else if (step.setting.value.isEmpty())
            ++counts.removed;
        else
            ++counts.changed;
    }
    return counts;
}

} // namespace

QString haTitle(const Plan &plan)
{
    if (!plan.returnsOperation.isEmpty())
        return Words::tr("Put the HA configuration back");
    if (plan.steps.size() == 1)
        return stepText(plan.steps.first());
    const Counts resources = countsOf(plan, Kind::HaResourceEntry);
    const bool allRemoved =
        std::ranges::all_of(plan.steps, [](const Step &step) { return step.setting.value.isEmpty(); });
    if (allRemoved && resources.removed > 0)
        return Words::tr("Remove HA from %n guest(s)", nullptr, resources.removed);
    if (resources.added > 0 && resources.removed == 0)
        return Words::tr("Set up HA for %n guest(s)", nullptr, resources.added);
    return Words::tr("Change the HA configuration");
}

QString haSentence(const Plan &plan)
{
    if (plan.steps.size() == 1)
        return Words::tr("%1.").arg(stepText(plan.steps.first()));
    const Counts resources = countsOf(plan, Kind::HaResourceEntry);
    const Counts groups = countsOf(plan, Kind::HaGroupEntry);
    const Counts rules = countsOf(plan, Kind::HaRuleEntry);
    QStringList parts;
    if (resources.added > 0)
        parts.append(Words::tr("%n guest(s) come(s) under HA", nullptr, resources.added));
    if (resources.changed > 0)
        parts.append(Words::tr("the HA settings of %n guest(s) change", nullptr, resources.changed));
    if (resources.removed > 0)
        parts.append(Words::tr("%n guest(s) leave(s) HA and go(es) on running", nullptr, resources.removed));
    if (groups.added + rules.added > 0)
        parts.append(groups.added > 0 ? Words::tr("%n group(s) is (are) created", nullptr, groups.added)
                                      : Words::tr("%n rule(s) is (are) created", nullptr, rules.added));
    if (groups.changed + rules.changed > 0)
        parts.append(groups.changed > 0 ? Words::tr("%n group(s) change(s)", nullptr, groups.changed)
                                        : Words::tr("%n rule(s) change(s)", nullptr, rules.changed));
    if (groups.removed + rules.removed > 0)
        parts.append(groups.removed > 0 ? Words::tr("%n group(s) is (are) removed", nullptr, groups.removed)
                                        : Words::tr("%n rule(s) is (are) removed", nullptr, rules.removed));
    return Words::tr("%1: %2.").arg(haTitle(plan), QLocale().createSeparatedList(parts));
}

QString ruleConflictText(Prediction::RuleConflict::Reason reason, const QString &rules)
{
    using Reason = Prediction::RuleConflict::Reason;
    const QString names = listWords(rules);
    switch (reason) {
    case Reason::SeveralNodeAffinities:
        return Words::tr("A guest may follow one node affinity rule only, but is named in more than one of these: %1.")
            .arg(names);
    case Reason::ResourceCount:
        return Words::tr("Together or apart needs at least two guests, and apart a node for each: %1.").arg(names);
    case Reason::TogetherAndApart:
        return Words::tr("The same guests are to be kept together and apart: %1.").arg(names);
    case Reason::SeveralPriorities:
        return Words::tr("A rule with several priorities cannot be combined with one that keeps its guests together or "
                         "apart: %1.")
            .arg(names);
    case Reason::TogetherOnSeveral:
        return Words::tr("Guests that are kept together follow more than one node affinity rule: %1.").arg(names);
    case Reason::ApartOnTooFewNodes:
        return Words::tr("More guests are to be kept apart than their rules name nodes: %1.").arg(names);
    }
    return {};
}

namespace FindingSentences
{

namespace
{

QString conflictText(const Arguments &a)
{
    const auto reason = ruleConflictFromWord(a["reason"_L1]);
    const QString why = reason ? ruleConflictText(*reason, a["rules"_L1]) : a.list("rules"_L1);
    return Words::tr("%1 The HA manager leaves all of them out.", "why rules contradict").arg(why);
}

QString movesText(const Arguments &a)
{
    return a["way"_L1] == "live"_L1 ? Words::tr("The HA manager then moves %1 live from %2 to %3 by itself.")
                                          .arg(a.guest(), a.node(), a.target())
                                    : Words::tr("The HA manager then stops %1 on %2 and starts it on %3 by itself.")
                                          .arg(a.guest(), a.node(), a.target());
}

} // namespace

Sentences ofHaConfig()
{
    return {
        {"ha-unread"_L1,
         [](const Arguments &) {
             return Words::tr("The HA configuration could not be read, so nothing of it can be changed safely.");
         }},
        {"ha-no-third-vote"_L1,
         [](const Arguments &a) {
             return Words::tr("There is no third vote: when one of %1 fails, the rest has less than the %2 of %3 votes "
                              "that are needed. HA then restarts nothing, and its watchdog resets what is left.")
                 .arg(a.list("nodes"_L1), a["needed"_L1], a["expected"_L1]);
         }},
        {"ha-device"_L1,
         [](const Arguments &a) {
             return Words::tr(
                        "%1 uses a device that is not offered on %2: HA would put it there, and it would not start.")
                 .arg(a.guest(), a.list("nodes"_L1));
         }},
        {"ha-no-disks"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 could not start on %2: its disks are neither on shared storage nor replicated there.")
                 .arg(a.guest(), a.list("nodes"_L1));
         }},
        {"ha-replica"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 would be started from its replica: what was written since the last replication is "
                              "lost.")
                 .arg(a.guest());
         }},
        {"ha-pair"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 and %2 do one job so that one may fail: better left out of HA, or kept apart by a "
                              "rule (Proxmox VE 9).")
                 .arg(a.guest(), a.partner());
         }},
        {"ha-promised-unlisted"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 was promised an automatic restart, but is not listed.").arg(a.guest());
         }},
        {"ha-promise-unkept"_L1,
         [](const Arguments &a) {
             return Words::tr("%1 was promised an automatic restart, but stays outside HA: nothing restarts it.")
                 .arg(a.guest());
         }},
        {"ha-moves"_L1, movesText},
        {"ha-rule-conflict"_L1, conflictText},
        {"ha-not-resource"_L1,
         [](const Arguments &a) {
             return Words::tr("The rule %1 names what is not under HA: %2.").arg(a["rule"_L1], a.list("guests"_L1));
         }},
        {"ha-group-used"_L1,
         [](const Arguments &a) {
             return Words::tr("The group %1 is still used by %2.").arg(a["group"_L1], a.list("guests"_L1));
         }},
        {"ha-name-invalid"_L1,
         [](const Arguments &a) {
             return Words::tr("“%1” is no name for a group or rule: a letter first, then letters, digits, “-” and “_”.")
                 .arg(a["entry"_L1]);
         }},
        {"ha-name-taken"_L1,
         [](const Arguments &a) { return Words::tr("There is a group or rule %1 already.").arg(a["entry"_L1]); }},
        {"ha-no-nodes"_L1,
         [](const Arguments &a) { return Words::tr("The group or rule %1 names no node.").arg(a["entry"_L1]); }},
        {"ha-unguarded"_L1,
         [](const Arguments &a) {
             return Words::tr("%n guest(s) go(es) on running, but nothing restarts it (them) any more when its (their) "
                              "node fails.",
                              nullptr, a.number("count"_L1));
         }},
        {"ha-disarming"_L1,
         [](const Arguments &a) {
             return a["mode"_L1] == "ignore"_L1
                        ? Words::tr("While HA is disarmed, nothing is restarted when a node fails. Guests are treated "
                                    "as if they were not under HA: they can be started, stopped and moved by hand.")
                        : Words::tr("While HA is disarmed, nothing is restarted when a node fails. Guests stay frozen "
                                    "as they are: HA neither starts, stops nor moves them.");
         }},
    };
}

} // namespace FindingSentences

} // namespace Drydock
