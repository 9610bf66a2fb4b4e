// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainplanner.h"

#include "settings.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

/// What the HA manager would undo is parked first: failback of the guests that leave their preferred node, and the
/// scheduler's own moves. A return puts it back (returnplanner.cpp).
void DrainPlanner::park()
{
    const ClusterSnapshot &now = m_checks.snapshot();
    QStringList groups;
    for (DrainRow &row : m_rows) {
        if (!row.chosen || row.undecided || !row.facts.haManaged)
            continue;
        const GuestState &state = *row.facts.state;
        const auto failsBack = [&](const Finding &f) {
            return f.code == "ha-failback"_L1 && f.subject == state.key.sid();
        };
        if (m_plan.findings.removeIf(failsBack) == 0)
            continue;
        if (now->version.hasHaRules()) {
            row.parking.append(settingStep(
                {.kind = SettingChange::Kind::HaFailback, .key = state.key.sid(), .value = u"0"_s, .before = u"1"_s},
                state.key, state.name, state.node));
        } else if (row.facts.ha && !groups.contains(row.facts.ha->group)) {
            groups.append(row.facts.ha->group);
            m_sharedSettings.append(settingStep({.kind = SettingChange::Kind::HaGroupFailback,
                                                 .key = row.facts.ha->group,
                                                 .value = u"0"_s,
                                                 .before = u"1"_s}));
        }
    }
    // Sys.Modify is not among the rights a drain needs: without it the caution stays.
    // The scheduler fills an empty node with whatever HA runs elsewhere, too.
    const bool rebalances = now->options.autoRebalance && m_checks.isHaActive();
    if (rebalances && now->permissions.has(u"Sys.Modify"_s, u"/"_s)) {
        m_plan.findings.removeIf([](const Finding &f) { return f.code == "auto-rebalance"_L1; });
        m_sharedSettings.append(settingStep({.kind = SettingChange::Kind::ClusterCrs,
                                             .key = {},
                                             .value = withProperty(now->options.crs, u"ha-auto-rebalance"_s, u"0"_s),
                                             .before = now->options.crs}));
    }
    for (const DrainRow &row : std::as_const(m_rows)) {
        for (const Step &step : row.parking) {
            if (row.chosen && !row.undecided)
                m_plan.findings.append(settingFinding("setting-parked"_L1, Severity::Info, step));
        }
    }
    for (const Step &step : std::as_const(m_sharedSettings))
        m_plan.findings.append(settingFinding("setting-parked"_L1, Severity::Info, step));
}

/// Shared settings come before the first guest that the HA manager moves.
void DrainPlanner::shareSettings()
{
    for (const Step &step : std::as_const(m_sharedSettings)) {
        const StepList::Chain chain = m_steps.append({step}, {.phase = -1, .order = 0, .vmid = 0});
        for (const DrainRow &row : std::as_const(m_rows)) {
            if (row.facts.haManaged)
                m_steps.dependOn(row.chain, chain);
        }
    }
}

} // namespace Drydock
