// SPDX-License-Identifier: GPL-3.0-or-later
#include "plansound.h"

#include "ha/quorum.h"
#include "operations/findings.h"
#include "operations/planexport.h"
#include "operations/settings.h"
#include "operations/wording.h"
#include "randomcluster.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace DrydockTest
{

namespace
{

/// HA carries the move out, so it moves what positive rules bind to the guest as well.
QList<GuestKey> pulledAlong(const PlanFacts &facts, const Step &step)
{
    QList<GuestKey> result;
    if (step.kind != StepKind::MigrateGuest || !step.haManaged)
        return result;
    for (const auto bound = keptTogether(facts.snapshot, step.guest); const GuestKey &other : bound) {
        const GuestState *state = facts.snapshot.guest(other.vmid);
        if (state && state->key == other && state->node != step.to)
            result.append(other);
    }
    return result;
}

/// Every node on which a guest may be at some moment of the plan, in whatever order.
QHash<GuestKey, QSet<NodeName>> possiblePlaces(const PlanFacts &facts, const Plan &plan)
{
    QHash<GuestKey, QSet<NodeName>> places;
    for (const GuestState &guest : facts.snapshot->guests)
        places[guest.key] = {guest.node};
    for (const Step &step : plan.steps) {
        if (step.kind != StepKind::MigrateGuest)
            continue;
        places[step.guest].insert(step.to);
        for (const auto along = pulledAlong(facts, step); const GuestKey &other : along)
            places[other].insert(step.to);
    }
    return places;
}

QString sharedNode(const PlanFacts &facts, const Plan &plan)
{
    const QHash<GuestKey, QSet<NodeName>> places = possiblePlaces(facts, plan);
    QSet<GuestKey> moving;
    for (const Step &step : plan.steps) {
        if (step.kind != StepKind::MigrateGuest)
            continue;
        moving.insert(step.guest);
        for (const auto along = pulledAlong(facts, step); const GuestKey &other : along)
            moving.insert(other);
    }
    for (const GuestState &guest : facts.snapshot->guests) {
        if (!moving.contains(guest.key))
            continue;
        for (const auto partners = keptApart(facts.snapshot, guest.key); const GuestKey &partner : partners) {
            const GuestState *other = facts.snapshot.guest(partner.vmid);
            if (!other || other->key != partner)
                continue;
            for (const NodeName &node : places.value(guest.key)) {
                // They shared a node before the plan: nothing that it brought about.
                const bool before = guest.node == node && other->node == node;
                if (!before && places.value(partner).contains(node))
                    return u"%1 and %2 may meet on %3"_s.arg(guest.key.sid(), partner.sid(), node.text());
            }
        }
    }
    return {};
}

/// Arrivals all there, nothing gone yet: no order is worse.
QString overfull(const PlanFacts &facts, const Plan &plan, int keepFreePercent)
{
    QMap<NodeName, QSet<GuestKey>> arriving;
    const auto willRun = [&](const GuestState &guest) {
        const HaResource *ha = facts.snapshot.haResource(guest.key);
        return guest.isRunning()
               || (ha && (ha->requestedState.isEmpty() || ha->requestedState == u"started") && !guest.isTemplate);
    };
    for (const Step &step : plan.steps) {
        const GuestState *guest = facts.snapshot.guest(step.guest.vmid);
        if (!guest)
            continue;
        if (step.kind == StepKind::MigrateGuest && (willRun(*guest) || step.memory > 0))
            arriving[step.to].insert(step.guest);
        const bool starts =
            step.kind == StepKind::StartGuest || (step.kind == StepKind::SetHaState && step.haState == u"started");
        if (starts && !guest->isRunning())
            arriving[step.from].insert(step.guest);
        for (const auto along = pulledAlong(facts, step); const GuestKey &other : along) {
            if (willRun(*facts.snapshot.guest(other.vmid)))
                arriving[step.to].insert(other);
        }
    }
    for (const auto &[name, guests] : arriving.asKeyValueRange()) {
        const NodeState *node = facts.snapshot.node(name);
        qint64 sum = node->memory.value_or(0);
        if (!node->memory) {
            for (const auto there = facts.snapshot.guestsOn(name); const GuestState *guest : there)
                sum += guest->isRunning() ? guest->maxMemory : 0;
        }
        for (const GuestKey &key : guests) {
            const auto read = facts.details.guests.constFind(key);
            const bool pulled = std::ranges::none_of(plan.steps, [&](const Step &s) { return s.guest == key; });
            const qint64 configured = read != facts.details.guests.cend() && !pulled ? read->memory : 0;
            sum += std::max(facts.snapshot.guest(key.vmid)->maxMemory, configured);
        }
        if (sum > node->maxMemory / 100 * (100 - keepFreePercent))
            return u"%1 may be filled with %2 of %3 GiB"_s.arg(name.text()).arg(sum / GiB).arg(node->maxMemory / GiB);
    }
    return {};
}

QString brokenDependency(const Plan &plan)
{
    QHash<QString, int> waves;
    QMap<int, int> moves;
    for (const Step &step : plan.steps) {
        if (waves.contains(step.id))
            return step.id + u" twice"_s;
        for (const QString &id : step.dependsOn) {
            // Only steps above: so there is no circle, and every id exists.
            if (!waves.contains(id) || waves.value(id) >= step.wave)
                return step.id + u" on "_s + id;
        }
        waves.insert(step.id, step.wave);
        if (step.kind == StepKind::MigrateGuest && ++moves[step.wave] > plan.limits.parallel)
            return u"wave %1 is too full"_s.arg(step.wave);
    }
    return {};
}

/// Ids of all that must be done before each step.
QHash<QString, QSet<QString>> allBefore(const Plan &plan)
{
    QHash<QString, QSet<QString>> before;
    for (const Step &step : plan.steps) {
        QSet<QString> ids;
        for (const QString &id : step.dependsOn)
            ids.unite(before.value(id)).insert(id);
        before.insert(step.id, ids);
    }
    return before;
}

/// The two of a pair are interrupted one after the other, whatever the order of the rest.
QString pairsTogether(const PlanFacts &facts, const Plan &plan)
{
    const QHash<QString, QSet<QString>> before = allBefore(plan);
    QHash<GuestKey, const GuestPlan *> rows;
    for (const GuestPlan &guest : plan.guests) {
        if (!guest.steps.isEmpty())
            rows.insert(guest.guest, &guest);
    }
    for (const GuestPlan &guest : plan.guests) {
        if (guest.steps.isEmpty())
            continue;
        for (const auto partners = keptApart(facts.snapshot, guest.guest); const GuestKey &partner : partners) {
            const GuestPlan *other = rows.value(partner);
            if (!other)
                continue;
            const bool ordered = before.value(guest.steps.first()).contains(other->steps.last())
                                 || before.value(other->steps.first()).contains(guest.steps.last());
            if (!ordered)
                return u"%1 and %2 of a pair may be interrupted together"_s.arg(guest.guest.sid(), partner.sid());
        }
    }
    return {};
}

QString brokenRule(const PlanFacts &facts, const GuestKey &guest, const NodeName &to)
{
    const ClusterSnapshot &s = facts.snapshot;
    const HaResource *resource = s.haResource(guest);
    if (!resource || resource->requestedState == u"ignored")
        return {};
    for (const HaGroup &group : s->haGroups) {
        if (group.name == resource->group && group.restricted && !group.nodes.contains(to))
            return u"group "_s + group.name;
    }
    // The manager drops node affinity rules that share a resource, and those that one positive set touches together.
    const QList<GuestKey> set = keptTogether(s, guest) + QList{guest};
    QList<const HaRule *> placing;
    for (const HaRule &rule : s->haRules) {
        if (rule.enabled && rule.type == HaRule::Type::NodeAffinity
            && std::ranges::any_of(set, [&](const GuestKey &key) { return rule.resources.contains(key); }))
            placing.append(&rule);
    }
    if (placing.size() != 1 || !placing.first()->strict || !placing.first()->resources.contains(guest))
        return {};
    const bool named = placing.first()->nodes.contains(to);
    return named == placing.first()->positive ? QString() : u"rule "_s + placing.first()->name;
}

QString forbiddenMove(const PlanFacts &facts, const Plan &plan)
{
    for (const Step &step : plan.steps) {
        if (step.kind != StepKind::MigrateGuest)
            continue;
        const QString where = u"%1 to %2: "_s.arg(step.guest.sid(), step.to.text());
        const QList<GuestKey> all = pulledAlong(facts, step) + QList{step.guest};
        for (const GuestKey &guest : all) {
            if (const QString rule = brokenRule(facts, guest, step.to); !rule.isEmpty() && step.haManaged)
                return where + u"against "_s + rule + u" of "_s + guest.sid();
        }
        const NodeState *node = facts.snapshot.node(step.to);
        if (!node || node->status != NodeStatus::Online || node->haState == u"maintenance")
            return where + u"not a node that takes guests"_s;
        const GuestState *guest = facts.snapshot.guest(step.guest.vmid);
        if (!guest || !guest->lock.isEmpty() || (guest->isTemplate && step.online))
            return where + u"not movable now"_s;
        if (step.online && (guest->key.kind == GuestKind::Ct || !guest->isRunning()))
            return where + u"cannot be online"_s;
    }
    return {};
}

QString badWords(const Plan &plan)
{
    static const QRegularExpression unfilled(u"%[0-9Ln]"_s);
    for (const Finding &finding : plan.findings) {
        const FindingCode *code = findingCode(finding.code);
        if (!code)
            return finding.code + u" is not listed"_s;
        if (finding.severity > code->severity)
            return finding.code + u" is graver than listed"_s;
        if (findingText(finding).contains(unfilled))
            return findingText(finding);
        if (finding.fixes.size() > 3)
            return finding.code + u" has too many fixes"_s;
    }
    if (plan.startable == plan.hasBlockers())
        return u"startable"_s;
    return {};
}

QString misaccounted(const PlanFacts &facts, const Plan &plan)
{
    QList<GuestKey> expected;
    for (const auto guests = facts.snapshot.guestsOn(plan.node); const GuestState *guest : guests)
        expected.append(guest->key);
    QList<GuestKey> got;
    qsizetype owned = 0;
    for (const GuestPlan &guest : plan.guests) {
        got.append(guest.guest);
        owned += guest.steps.size();
        if (!guest.choices.contains(guest.strategy) && !guest.decidedByOperator && guest.note != u"undecided"
            && guest.note != u"moves-stopped")
            return guest.guest.sid() + u" has a strategy that is no choice"_s;
        if (guest.note == u"undecided" && plan.startable)
            return guest.guest.sid() + u" is undecided in a startable plan"_s;
        const GuestState *state = facts.snapshot.guest(guest.guest.vmid);
        const bool stays = guest.strategy == Strategy::Leave;
        if (plan.startable && state && state->isRunning() && stays && !guest.decidedByOperator)
            return guest.guest.sid() + u" runs on and nobody decided that"_s;
        if (plan.startable && state && state->isRunning() && !stays && guest.steps.isEmpty())
            return guest.guest.sid() + u" has no steps"_s;
        for (const QString &id : guest.steps) {
            if (!plan.step(id) || plan.step(id)->guest != guest.guest)
                return guest.guest.sid() + u" owns "_s + id;
        }
    }
    const qsizetype guestSteps = std::ranges::count_if(
        plan.steps, [](const Step &s) { return s.guest.isValid() && s.kind != StepKind::ChangeSetting; });
    if (owned < guestSteps)
        return u"steps without a guest plan"_s;
    return got == expected ? QString() : u"guests"_s;
}

/// Votes counted from the facts, not taken from the plan.
bool losesQuorum(const PlanFacts &facts, const NodeName &leaving)
{
    const QuorumState &quorum = facts.snapshot->quorum;
    int expected = quorum.hasQdevice ? std::max(quorum.qdeviceVotes, 1) : 0;
    int now = quorum.qdeviceConnected ? expected : 0;
    int after = now;
    for (const auto &[name, votes] : quorum.nodeVotes.asKeyValueRange()) {
        expected += votes;
        const NodeState *node = facts.snapshot.node(name);
        if (!node || node->status != NodeStatus::Online)
            continue;
        now += votes;
        after += name == leaving ? 0 : votes;
    }
    const int needed = expected / 2 + 1;
    return now >= needed && after < needed;
}

void useMemory(ClusterBuilder &c, const NodeName &node, qint64 bytes)
{
    NodeState &state = c.nodeState(node.text());
    if (state.memory)
        state.memory = *state.memory + bytes;
}

void changeSetting(ClusterBuilder &c, const Step &step)
{
    const SettingChange &setting = step.setting;
    switch (setting.kind) {
    case SettingChange::Kind::HaFailback:
        for (HaResource &resource : c.content.haResources) {
            if (resource.guest.sid() == setting.key)
                resource.failback = setting.value == u"1";
        }
        break;
    case SettingChange::Kind::HaRule:
        for (HaRule &rule : c.content.haRules) {
            if (rule.name == setting.key.section(u'/', 1))
                rule.enabled = setting.value == u"1";
        }
        break;
    case SettingChange::Kind::HaGroupFailback:
        for (HaGroup &group : c.content.haGroups) {
            if (group.name == setting.key)
                group.noFailback = setting.value != u"1";
        }
        break;
    case SettingChange::Kind::ClusterCrs:
        c.content.options.crs = setting.value;
        c.content.options.autoRebalance = setting.value.contains(u"ha-auto-rebalance=1");
        break;
    case SettingChange::Kind::Cdrom:
        if (const auto read = c.details.guests.find(step.guest); read != c.details.guests.end()) {
            for (GuestDisk &disk : read->disks) {
                if (disk.key != setting.key)
                    continue;
                const QString volume = setting.value.section(u',', 0, 0);
                disk.volume = volume;
                disk.storage = StorageId(volume.contains(u':') ? volume.section(u':', 0, 0) : QString());
            }
            read->config[setting.key] = setting.value;
        }
        break;
    case SettingChange::Kind::GuestNic:
        c.details.guests[step.guest].config[setting.key] = setting.value;
        break;
    case SettingChange::Kind::GuestTags:
        c.guestState(step.guest.vmid.value).tags = setting.value.split(u';', Qt::SkipEmptyParts);
        break;
    case SettingChange::Kind::HaResourceEntry:
    case SettingChange::Kind::HaGroupEntry:
    case SettingChange::Kind::HaRuleEntry:
    case SettingChange::Kind::HaArming:
        break; // no drain changes entries
    case SettingChange::Kind::NodeMaintenance:
        c.nodeState(setting.key).haState = setting.value == u"1" ? u"maintenance"_s : u"online"_s;
        break;
    }
}

/// Every setting that the drain changed stands again after its return, and the return says so as a step.
QString leftChanged(const ClusterBuilder &before, const ClusterBuilder &after, const Plan &drain, Tally &tally)
{
    for (const Step &step : drain.steps) {
        if (step.kind != StepKind::ChangeSetting)
            continue;
        const std::optional<QString> was = settingIn(before, step);
        const std::optional<QString> is = settingIn(after, step);
        if (!was || !is || !isSameValue(step.setting.kind, *was, *is))
            return u"%1 %2 is %3 after the return, was %4"_s.arg(settingKindWord(step.setting.kind), step.setting.key,
                                                                 is.value_or(u"unknown"_s), was.value_or(u"unknown"_s));
        ++tally.settings;
    }
    return {};
}

QString proveReturn(ClusterBuilder c, const Plan &drain, Tally &tally)
{
    const ClusterBuilder before = c;
    carryOut(c, drain);
    const PlanFacts facts = c.facts();
    QSet<QString> finished;
    for (const Step &step : drain.steps)
        finished.insert(step.id);
    const Plan home = planReturn(facts, drain, finished, u"h"_s);
    if (const QString wrong = unsound(facts, home, 0); !wrong.isEmpty())
        return u"return: "_s + wrong + u'\n' + stepLines(home).join(u'\n');
    if (planReturn(facts, drain, finished, u"h"_s) != home)
        return u"the return differs the second time"_s;
    for (const Step &step : home.steps) {
        if (step.kind == StepKind::MigrateGuest && step.to != drain.node)
            return u"return: %1 goes elsewhere"_s.arg(step.id);
    }
    tally.returned += int(home.steps.size());
    carryOut(c, home);
    return home.startable ? leftChanged(before, c, drain, tally) : QString();
}

} // namespace

QString unsound(const PlanFacts &facts, const Plan &plan, int keepFreePercent)
{
    const QStringList problems{sharedNode(facts, plan), overfull(facts, plan, keepFreePercent), brokenDependency(plan),
                               forbiddenMove(facts, plan), badWords(plan)};
    const auto first = std::ranges::find_if(problems, [](const QString &text) { return !text.isEmpty(); });
    if (first != problems.end())
        return *first;
    const QByteArray written = QJsonDocument(planToJson(plan)).toJson(QJsonDocument::Compact);
    const Result<Plan> read = planFromJson(QJsonDocument::fromJson(written).object());
    return read && *read == plan ? QString() : u"does not survive its journal form"_s;
}

QString unsoundDrain(const PlanFacts &facts, const DrainRequest &request, const Plan &plan)
{
    if (const QString wrong = unsound(facts, plan, request.keepFreePercent); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = misaccounted(facts, plan); !wrong.isEmpty())
        return wrong;
    if (const QString wrong = pairsTogether(facts, plan); !wrong.isEmpty())
        return wrong;
    const bool consent = request.then == AfterDrain::None || request.accepted.contains(u"quorum-lost"_s);
    if (plan.startable && !consent && losesQuorum(facts, request.node))
        return u"loses quorum without consent"_s;
    return {};
}

void carryOut(ClusterBuilder &c, const Plan &plan)
{
    const auto move = [&](const GuestKey &guest, const NodeName &to) {
        GuestState &state = c.guestState(guest.vmid.value);
        for (ReplicationJob &job : c.content.replication) {
            if (job.guest == guest.vmid && job.target == to)
                std::swap(job.source, job.target);
        }
        if (state.isRunning())
            useMemory(c, state.node, -state.memory.value_or(0));
        state.node = to;
        if (state.isRunning())
            useMemory(c, to, state.memory.value_or(0));
    };
    const auto run = [&](const GuestKey &guest, bool on) {
        GuestState &state = c.guestState(guest.vmid.value);
        if (state.isRunning() != on)
            useMemory(c, state.node, on ? state.maxMemory / 2 : -state.memory.value_or(0));
        state.state = on ? RunState::Running : RunState::Stopped;
    };
    for (const Step &step : plan.steps) {
        switch (step.kind) {
        case StepKind::MigrateGuest: {
            const QList<GuestKey> along = pulledAlong(c.facts(), step);
            move(step.guest, step.to);
            for (const GuestKey &other : along)
                move(other, step.to);
            break;
        }
        case StepKind::ShutdownGuest:
        case StepKind::StopGuest:
            run(step.guest, false);
            break;
        case StepKind::StartGuest:
            run(step.guest, true);
            break;
        case StepKind::SetHaState:
            for (HaResource &resource : c.content.haResources) {
                if (resource.guest == step.guest)
                    resource.requestedState = step.haState;
            }
            c.guestState(step.guest.vmid.value).haState = step.haState;
            run(step.guest, step.haState == u"started");
            break;
        case StepKind::ChangeSetting:
            changeSetting(c, step);
            break;
        default:
            break;
        }
    }
}

std::optional<QString> settingIn(const ClusterBuilder &cluster, const Step &step)
{
    if (step.setting.kind != SettingChange::Kind::Cdrom)
        return settingNow(step.setting, cluster.facts().snapshot);
    const auto read = cluster.details.guests.constFind(step.guest);
    if (read == cluster.details.guests.cend())
        return std::nullopt;
    const auto disk = std::ranges::find(read->disks, step.setting.key, &GuestDisk::key);
    return disk == read->disks.cend() ? std::nullopt : std::optional(disk->volume);
}

QString proveSeed(quint32 seed, Tally &tally)
{
    RandomCluster dice(seed * 7919U);
    ClusterBuilder c = dice.cluster();
    const DrainRequest request = dice.request(c);
    const MigrateRequest migration = dice.migration(c);
    const PlanFacts facts = c.facts();
    const Plan plan = planDrain(facts, request, u"p"_s);
    const auto told = [](const QString &wrong, const Plan &shown) {
        return wrong + u'\n' + stepLines(shown).join(u'\n');
    };
    if (const QString wrong = unsoundDrain(facts, request, plan); !wrong.isEmpty())
        return told(wrong, plan);
    if (planDrain(c.facts(), request, u"p"_s) != plan)
        return told(u"differs the second time"_s, plan);
    ++tally.clusters;
    (plan.startable ? tally.startable : tally.blocked) += 1;
    tally.moves += int(std::ranges::count(plan.steps, StepKind::MigrateGuest, &Step::kind));
    for (const Finding &finding : plan.findings)
        tally.codes[finding.code] += 1;

    const Plan moved = planMigrate(facts, migration, u"m"_s);
    if (const QString wrong = unsound(facts, moved, migration.keepFreePercent); !wrong.isEmpty())
        return told(u"migration: "_s + wrong, moved);
    if (planMigrate(c.facts(), migration, u"m"_s) != moved)
        return told(u"the migration differs the second time"_s, moved);
    const QString wrong = proveReturn(c, plan, tally);
    return wrong.isEmpty() ? QString() : told(wrong, plan);
}

} // namespace DrydockTest
