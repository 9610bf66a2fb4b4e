// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategytag.h"

#include "checks.h"
#include "settings.h"
#include "steplist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr QLatin1StringView tagPrefix = "drydock-"_L1;

std::optional<Strategy> strategyOfTag(const QString &tag)
{
    return tag.startsWith(tagPrefix) ? strategyFromWord(QStringView(tag).sliced(tagPrefix.size())) : std::nullopt;
}

} // namespace

QString strategyTag(Strategy strategy)
{
    return tagPrefix + strategyWord(strategy);
}

std::optional<Strategy> taggedStrategy(const GuestState &guest)
{
    std::optional<Strategy> found;
    for (const QString &tag : guest.tags) {
        const std::optional<Strategy> strategy = strategyOfTag(tag);
        if (strategy && found && *found != *strategy)
            return std::nullopt;
        if (strategy)
            found = strategy;
    }
    return found;
}

QMap<VmId, Strategy> taggedStrategies(const ClusterSnapshot &snapshot)
{
    QMap<VmId, Strategy> tagged;
    for (const GuestState &guest : snapshot->guests) {
        if (const std::optional<Strategy> strategy = taggedStrategy(guest))
            tagged.insert(guest.key.vmid, *strategy);
    }
    return tagged;
}

Plan planStrategyTag(const PlanFacts &facts, const StrategyTagRequest &request, const QString &id)
{
    const Checks checks(facts);
    Plan plan;
    plan.id = id;
    plan.kind = OperationKind::Tags;
    plan.limits.parallel = 1;
    plan.quorumNow = voteCount(facts.snapshot, {});
    plan.quorumAfter = plan.quorumNow;
    if (facts.snapshot->quorum.clustered && !facts.snapshot->quorum.quorate)
        plan.findings.append(clusterFinding("no-quorum"_L1, Severity::Blocker));
    const GuestState *guest = facts.snapshot.guest(request.guest);
    if (!guest) {
        plan.findings.append(
            clusterFinding("guest-unknown"_L1, Severity::Blocker, {{u"vmid"_s, request.guest.text()}}));
        return plan;
    }
    QStringList tags = guest->tags;
    tags.removeIf([](const QString &tag) { return strategyOfTag(tag).has_value(); });
    if (request.strategy)
        tags.append(strategyTag(*request.strategy));
    const SettingChange change{.kind = SettingChange::Kind::GuestTags,
                               .key = guest->key.sid(),
                               .value = tags.join(u';'),
                               .before = guest->tags.join(u';')};
    GuestPlan row;
    row.guest = guest->key;
    row.name = guest->name;
    row.from = guest->node;
    row.choices = {Strategy::Leave};
    row.expected = {.basis = u"left-running"_s};
    if (!isSameValue(change.kind, change.value, change.before)) {
        StepList steps(1);
        const StepList::Chain chain = steps.append({settingStep(change, guest->key, guest->name, guest->node)},
                                                   {.phase = 0, .order = 0, .vmid = guest->key.vmid.value});
        plan.steps = steps.finish();
        row.steps = steps.ids(chain);
    }
    plan.guests.append(row);
    plan.findings.append(checks.privileges(plan.steps));
    sortFindings(plan.findings);
    plan.startable = !plan.hasBlockers();
    return plan;
}

} // namespace Drydock
