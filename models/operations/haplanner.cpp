// SPDX-License-Identifier: GPL-3.0-or-later
#include "haplanner.h"

#include "checks.h"
#include "ha/predictioninput.h"
#include "ha/predictor.h"
#include "ha/quorum.h"
#include "ha/ruleset.h"
#include "haprerequisites.h"
#include "settings.h"
#include "steplist.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

using Kind = SettingChange::Kind;

SettingChange entryChange(Kind kind, const QString &key, const std::optional<HaEntry> &wanted)
{
    return {.kind = kind, .key = key, .value = wanted ? wanted->text() : QString(), .before = {}};
}

bool isSubset(const QList<GuestKey> &part, const QList<GuestKey> &whole)
{
    return std::ranges::all_of(part, [&](const GuestKey &guest) { return whole.contains(guest); });
}

/// The order the server takes them in: a resource names its group and a rule its resources, so these exist before and
/// go later. Proxmox VE 9 takes a removed resource out of its rules by itself; here they let go of it first.
int phaseOf(const SettingChange &change)
{
    const std::optional<HaEntry> before = HaEntry::parse(change.before);
    const std::optional<HaEntry> wanted = HaEntry::parse(change.value);
    switch (change.kind) {
    case Kind::HaGroupEntry:
        return wanted ? 0 : 6;
    case Kind::HaResourceEntry:
        return wanted ? 2 : 5;
    case Kind::HaRuleEntry:
        if (!wanted)
            return 1;
        return before && isSubset(haRuleOf(*wanted).resources, haRuleOf(*before).resources) ? 3 : 4;
    default:
        return 7;
    }
}

/// "1", or nothing: the default.
void setFlag(HaEntry &entry, const QString &property, bool on)
{
    if (on)
        entry.properties.insert(property, u"1"_s);
    else if (entry.properties.value(property) == "1"_L1)
        entry.properties.remove(property);
}

class HaPlanner
{
public:
    explicit HaPlanner(const PlanFacts &facts) : m_facts(facts), m_checks(facts) {}

    Plan config(const HaConfigRequest &request, const QString &id);
    Plan setUp(const HaSetUp &request, const QString &id);
    Plan removal(const QSet<QString> &accepted, const QString &id);
    Plan undo(const Plan &changed, const QSet<QString> &finished, const QString &id);

private:
    const ClusterSnapshot &snapshot() const { return m_facts.snapshot; }
    void begin(const QString &id);
    /// Looks up what stands there; nothing to do when it is so already.
    void add(SettingChange change);
    void letGoInRules();
    void setUpResources(const HaSetUp &request);
    void setUpPlaces(const HaSetUp &request);
    void setUpPairs(const HaSetUp &request);
    void checkSetUp(const HaSetUp &request);
    void checkNames();
    void checkRules();
    void checkGroups();
    void checkLosses();
    void sayMoves();
    Plan finish(const QSet<QString> &accepted);
    bool isChanged(Kind kind, const QString &key) const;
    QString guestName(const SettingChange &change) const;
    std::optional<HaEntry> rule(const QString &name) const;

    const PlanFacts &m_facts;
    Checks m_checks;
    QList<SettingChange> m_changes;
    Plan m_plan;
};

void HaPlanner::begin(const QString &id)
{
    m_plan.id = id;
    m_plan.kind = OperationKind::HaConfig;
    m_plan.limits.parallel = 1;
    m_plan.onFailure = FailurePolicy::Pause;
    m_plan.quorumNow = voteCount(snapshot(), {});
    m_plan.quorumAfter = m_plan.quorumNow;
    if (snapshot()->quorum.clustered && !snapshot()->quorum.quorate)
        m_plan.findings.append(clusterFinding("no-quorum"_L1, Severity::Blocker));
    if (!snapshot().freshness(Section::Ha).everRead() || snapshot().freshness(Section::Ha).error)
        m_plan.findings.append(clusterFinding("ha-unread"_L1, Severity::Blocker));
}

void HaPlanner::add(SettingChange change)
{
    change.before = settingNow(change, snapshot()).value_or(QString());
    if (!isSameValue(change.kind, change.value, change.before))
        m_changes.append(change);
}

bool HaPlanner::isChanged(Kind kind, const QString &key) const
{
    return std::ranges::any_of(m_changes, [&](const SettingChange &one) { return one.kind == kind && one.key == key; });
}

QString HaPlanner::guestName(const SettingChange &change) const
{
    const std::optional<GuestKey> key = GuestKey::fromSid(change.key);
    const GuestState *guest = key ? snapshot().guest(key->vmid) : nullptr;
    return guest ? guest->name : QString();
}

std::optional<HaEntry> HaPlanner::rule(const QString &name) const
{
    const auto found = std::ranges::find(snapshot()->haRules, name, &HaRule::name);
    return found == snapshot()->haRules.cend() ? std::nullopt : std::optional(haEntry(*found));
}

/// Rules must not name what is no longer under HA; what says nothing any more goes.
void HaPlanner::letGoInRules()
{
    QList<GuestKey> gone;
    for (const SettingChange &change : std::as_const(m_changes)) {
        if (change.kind == Kind::HaResourceEntry && change.value.isEmpty())
            gone.append(GuestKey::fromSid(change.key).value_or(GuestKey()));
    }
    for (const HaRule &present : snapshot()->haRules) {
        QList<GuestKey> rest = present.resources;
        rest.removeIf([&](const GuestKey &guest) { return gone.contains(guest); });
        if (rest.size() == present.resources.size() || isChanged(Kind::HaRuleEntry, present.name))
            continue;
        std::optional<HaEntry> wanted = haEntry(present);
        wanted->properties.insert(u"resources"_s, haResourcesText(rest));
        if (rest.size() < (present.type == HaRule::Type::ResourceAffinity ? 2 : 1))
            wanted.reset();
        add(entryChange(Kind::HaRuleEntry, present.name, wanted));
    }
}

void HaPlanner::checkNames()
{
    for (const SettingChange &change : std::as_const(m_changes)) {
        const bool named = change.kind == Kind::HaGroupEntry || change.kind == Kind::HaRuleEntry;
        if (named && change.before.isEmpty() && !isHaName(change.key))
            m_plan.findings.append(clusterFinding("ha-name-invalid"_L1, Severity::Blocker, {{u"entry"_s, change.key}}));
        const std::optional<HaEntry> wanted = HaEntry::parse(change.value);
        const bool places = wanted && (wanted->type == "group"_L1 || wanted->type == "node-affinity"_L1);
        if (places && wanted->properties.value(u"nodes"_s).isEmpty())
            m_plan.findings.append(clusterFinding("ha-no-nodes"_L1, Severity::Blocker, {{u"entry"_s, change.key}}));
        if (change.kind != Kind::HaResourceEntry || !wanted)
            continue;
        const GuestKey key = GuestKey::fromSid(change.key).value_or(GuestKey());
        const GuestState *guest = snapshot().guest(key.vmid);
        if (!guest || guest->key != key)
            m_plan.findings.append(
                clusterFinding("guest-unknown"_L1, Severity::Blocker, {{u"vmid"_s, key.vmid.text()}}));
        else if (guest->isTemplate)
            m_plan.findings.append(guestFinding(*guest, "template"_L1, Severity::Blocker));
    }
}

void HaPlanner::checkRules()
{
    const ClusterSnapshot after = withHaEntries(snapshot(), m_changes);
    const QList<Prediction::Rule> rules = Prediction::predictionInput(after).input.rules;
    for (const Prediction::RuleConflict &conflict : Prediction::ruleConflicts(rules, int(after->nodes.size()))) {
        const QStringList names(conflict.rules.begin(), conflict.rules.end());
        // The server refuses to write a rule that contradicts others, but keeps what became contradictory.
        const bool written =
            std::ranges::any_of(names, [&](const QString &name) { return isChanged(Kind::HaRuleEntry, name); });
        m_plan.findings.append(
            clusterFinding("ha-rule-conflict"_L1, written ? Severity::Blocker : Severity::Caution,
                           {{u"rules"_s, names.join(u',')}, {u"reason"_s, ruleConflictWord(conflict.reason)}}));
    }
    for (const HaRule &present : after->haRules) {
        QStringList unmanaged;
        for (const GuestKey &guest : present.resources) {
            if (!after.haResource(guest))
                unmanaged.append(guest.sid());
        }
        if (!unmanaged.isEmpty() && isChanged(Kind::HaRuleEntry, present.name))
            m_plan.findings.append(clusterFinding("ha-not-resource"_L1, Severity::Blocker,
                                                  {{u"rule"_s, present.name}, {u"guests"_s, unmanaged.join(u',')}}));
    }
}

/// A group in use cannot be removed.
void HaPlanner::checkGroups()
{
    const ClusterSnapshot after = withHaEntries(snapshot(), m_changes);
    for (const SettingChange &change : std::as_const(m_changes)) {
        if (change.kind != Kind::HaGroupEntry || !change.value.isEmpty())
            continue;
        QStringList users;
        for (const HaResource &resource : after->haResources) {
            if (resource.group == change.key)
                users.append(resource.guest.sid());
        }
        if (!users.isEmpty())
            m_plan.findings.append(clusterFinding("ha-group-used"_L1, Severity::Blocker,
                                                  {{u"group"_s, change.key}, {u"guests"_s, users.join(u',')}}));
    }
}

/// Whose failure nobody mends any more; what is under way meanwhile; what disarming means.
void HaPlanner::checkLosses()
{
    int unguarded = 0;
    for (const SettingChange &change : std::as_const(m_changes)) {
        if (change.kind == Kind::HaArming && change.value != "armed"_L1)
            m_plan.findings.append(clusterFinding("ha-disarming"_L1, Severity::Caution, {{u"mode"_s, change.value}}));
        if (change.kind != Kind::HaResourceEntry || !change.value.isEmpty())
            continue;
        ++unguarded;
        const GuestState *guest = snapshot().guest(GuestKey::fromSid(change.key).value_or(GuestKey()).vmid);
        static const QStringList busy{u"migrate"_s, u"relocate"_s, u"fence"_s, u"recovery"_s, u"request_stop"_s};
        if (guest && busy.contains(guest->haState))
            m_plan.findings.append(
                guestFinding(*guest, "ha-busy"_L1, Severity::Caution, {{u"state"_s, guest->haState}}));
    }
    if (unguarded > 0)
        m_plan.findings.append(
            clusterFinding("ha-unguarded"_L1, Severity::Caution, {{u"count"_s, QString::number(unguarded)}}));
}

/// Where guests are once the manager has followed the configuration.
QMap<QString, Prediction::Move> movesOf(const ClusterSnapshot &snapshot)
{
    QMap<QString, Prediction::Move> moves;
    for (const auto forecast = Prediction::predict(Prediction::predictionInput(snapshot).input);
         const Prediction::Move &move : forecast.moves) {
        const auto first = moves.constFind(move.sid);
        Prediction::Move whole = move;
        if (first != moves.cend())
            whole.from = first->from;
        moves.insert(move.sid, whole);
    }
    return moves;
}

/// The manager follows a changed configuration by itself; what it does anyway is not the plan's.
void HaPlanner::sayMoves()
{
    if (m_changes.isEmpty() || snapshot()->haStatus.armedState.startsWith("disarm"_L1))
        return;
    const QMap<QString, Prediction::Move> anyway = movesOf(snapshot());
    const QMap<QString, Prediction::Move> after = movesOf(withHaEntries(snapshot(), m_changes));
    for (const auto &[sid, move] : after.asKeyValueRange()) {
        const auto same = anyway.constFind(sid);
        const GuestState *guest = snapshot().guest(GuestKey::fromSid(sid).value_or(GuestKey()).vmid);
        if (!guest || move.from == move.to || (same != anyway.cend() && same->to == move.to))
            continue;
        const bool live = move.kind == Prediction::MoveKind::Migrate && guest->key.kind == GuestKind::Vm;
        m_plan.findings.append(guestFinding(*guest, "ha-moves"_L1, live ? Severity::Info : Severity::Caution,
                                            {{u"node"_s, move.from.text()},
                                             {u"target"_s, move.to.text()},
                                             {u"way"_s, live ? u"live"_s : u"restart"_s}}));
    }
}

Plan HaPlanner::finish(const QSet<QString> &accepted)
{
    std::ranges::stable_sort(m_changes, {}, phaseOf);
    QList<Step> steps;
    for (const SettingChange &change : std::as_const(m_changes))
        steps.append(settingStep(change, {}, guestName(change)));
    StepList list(1);
    list.append(steps, {});
    m_plan.steps = list.finish();
    m_plan.accepted = accepted;
    m_plan.findings.append(m_checks.privileges(m_plan.steps));
    applyAccepted(m_plan.findings, accepted);
    sortFindings(m_plan.findings);
    m_plan.startable = !m_plan.hasBlockers();
    return m_plan;
}

Plan HaPlanner::config(const HaConfigRequest &request, const QString &id)
{
    begin(id);
    for (const SettingChange &change : request.changes) {
        add(change);
        if (request.isNew && !settingNow(change, snapshot()).value_or(QString()).isEmpty())
            m_plan.findings.append(clusterFinding("ha-name-taken"_L1, Severity::Blocker, {{u"entry"_s, change.key}}));
    }
    letGoInRules();
    checkNames();
    checkRules();
    checkGroups();
    checkLosses();
    sayMoves();
    return finish(request.accepted);
}

void HaPlanner::setUpResources(const HaSetUp &request)
{
    const bool groups = !snapshot()->version.hasHaRules() && !request.nodes.isEmpty();
    QList<GuestKey> guests = request.guests;
    std::ranges::sort(guests, {}, &GuestKey::sid);
    for (const GuestKey &guest : std::as_const(guests)) {
        const HaResource *present = snapshot().haResource(guest);
        HaEntry entry;
        if (present) {
            entry = haEntry(*present);
        } else {
            entry = haEntry(HaResource{.guest = guest, .requestedState = u"started"_s, .group = {}, .comment = {}});
            entry.properties.insert(u"state"_s, u"started"_s);
            if (snapshot()->version.hasHaRules() && !request.failback)
                entry.properties.insert(u"failback"_s, u"0"_s);
        }
        if (groups && !entry.properties.contains(u"group"_s))
            entry.properties.insert(u"group"_s, request.name);
        add(entryChange(Kind::HaResourceEntry, guest.sid(), entry));
    }
}

/// The group, or the rule over those that follow none yet.
void HaPlanner::setUpPlaces(const HaSetUp &request)
{
    if (request.nodes.isEmpty() || request.guests.isEmpty())
        return;
    const QString nodes = haNodesText(request.nodes);
    if (!snapshot()->version.hasHaRules()) {
        const auto present = std::ranges::find(snapshot()->haGroups, request.name, &HaGroup::name);
        HaEntry entry{u"group"_s, request.name, {}};
        if (present != snapshot()->haGroups.cend())
            entry = haEntry(*present);
        entry.properties.insert(u"nodes"_s, nodes);
        setFlag(entry, u"restricted"_s, request.restricted);
        setFlag(entry, u"nofailback"_s, !request.failback);
        add(entryChange(Kind::HaGroupEntry, request.name, entry));
        return;
    }
    QSet<GuestKey> elsewhere;
    for (const HaRule &other : snapshot()->haRules) {
        if (other.type == HaRule::Type::NodeAffinity && other.name != request.name)
            elsewhere.unite(QSet<GuestKey>(other.resources.cbegin(), other.resources.cend()));
    }
    HaEntry entry = rule(request.name).value_or(HaEntry{u"node-affinity"_s, request.name, {}});
    if (entry.type != "node-affinity"_L1) {
        m_plan.findings.append(clusterFinding("ha-name-taken"_L1, Severity::Blocker, {{u"entry"_s, request.name}}));
        return;
    }
    QList<GuestKey> resources = haRuleOf(entry).resources;
    for (const GuestKey &guest : request.guests) {
        if (!resources.contains(guest) && !elsewhere.contains(guest))
            resources.append(guest);
    }
    if (resources.isEmpty())
        return;
    entry.properties.insert(u"resources"_s, haResourcesText(resources));
    entry.properties.insert(u"nodes"_s, nodes);
    setFlag(entry, u"strict"_s, request.restricted);
    add(entryChange(Kind::HaRuleEntry, request.name, entry));
}

/// Proxmox VE 9: what does one job on two nodes must not come to share one.
void HaPlanner::setUpPairs(const HaSetUp &request)
{
    if (!request.pairsApart || !snapshot()->version.hasHaRules())
        return;
    for (const auto pairs = haPairs(snapshot(), request.guests); const HaPair &pair : pairs) {
        const bool kept = std::ranges::any_of(snapshot()->haRules, [&](const HaRule &other) {
            return other.type == HaRule::Type::ResourceAffinity && isSubset(pair.guests, other.resources);
        });
        if (kept)
            continue;
        HaEntry entry{u"resource-affinity"_s, pair.name, {}};
        entry.properties = {{u"affinity"_s, u"negative"_s}, {u"resources"_s, haResourcesText(pair.guests)}};
        add(entryChange(Kind::HaRuleEntry, pair.name, entry));
    }
}

void HaPlanner::checkSetUp(const HaSetUp &request)
{
    m_plan.findings.append(thirdVoteFindings(snapshot()));
    const QList<HaCandidate> all = haCandidates(m_facts, request.promised, request.listed, request.nodes.keys());
    for (const HaCandidate &candidate : all) {
        const bool chosen = request.guests.contains(candidate.guest);
        if (chosen)
            m_plan.findings.append(candidate.findings);
        if (!chosen && candidate.suggested && !candidate.managed)
            m_plan.findings.append(
                guestFinding(*snapshot().guest(candidate.guest.vmid), "ha-promise-unkept"_L1, Severity::Caution));
    }
}

Plan HaPlanner::setUp(const HaSetUp &request, const QString &id)
{
    begin(id);
    setUpResources(request);
    setUpPlaces(request);
    setUpPairs(request);
    checkNames();
    checkRules();
    checkSetUp(request);
    sayMoves();
    return finish(request.accepted);
}

Plan HaPlanner::removal(const QSet<QString> &accepted, const QString &id)
{
    begin(id);
    for (const HaRule &present : snapshot()->haRules)
        add(entryChange(Kind::HaRuleEntry, present.name, {}));
    QStringList sids;
    for (const HaResource &resource : snapshot()->haResources)
        sids.append(resource.guest.sid());
    sids.sort();
    for (const QString &sid : std::as_const(sids))
        add(entryChange(Kind::HaResourceEntry, sid, {}));
    for (const HaGroup &group : snapshot()->haGroups)
        add(entryChange(Kind::HaGroupEntry, group.name, {}));
    checkLosses();
    return finish(accepted);
}

Plan HaPlanner::undo(const Plan &changed, const QSet<QString> &finished, const QString &id)
{
    begin(id);
    m_plan.returnsOperation = changed.id;
    m_plan.reason = changed.reason;
    for (const Step &step : changed.steps) {
        if (step.kind != StepKind::ChangeSetting || !finished.contains(step.id))
            continue;
        SettingChange back = inverseOf(step.setting);
        if (isChangedSince(back, snapshot())) {
            m_plan.findings.append(
                settingFinding("setting-changed-since"_L1, Severity::Caution, settingStep(back, {}, step.guestName)));
            continue;
        }
        add(back);
    }
    checkNames();
    checkRules();
    checkGroups();
    checkLosses();
    sayMoves();
    return finish({});
}

} // namespace

Plan planHaConfig(const PlanFacts &facts, const HaConfigRequest &request, const QString &id)
{
    return HaPlanner(facts).config(request, id);
}

Plan planHaSetUp(const PlanFacts &facts, const HaSetUp &request, const QString &id)
{
    return HaPlanner(facts).setUp(request, id);
}

Plan planHaRemoval(const PlanFacts &facts, const QSet<QString> &accepted, const QString &id)
{
    return HaPlanner(facts).removal(accepted, id);
}

Plan planHaUndo(const PlanFacts &facts, const Plan &changed, const QSet<QString> &finished, const QString &id)
{
    return HaPlanner(facts).undo(changed, finished, id);
}

QString haDefaultName(const ClusterSnapshot &snapshot)
{
    static const QRegularExpression foreign(u"[^A-Za-z0-9_-]"_s);
    QString name = snapshot->clusterName;
    name.remove(foreign);
    return isHaName(name) ? name : u"cluster"_s;
}

void takeStandingPlace(HaSetUp &request, const ClusterSnapshot &snapshot)
{
    const auto group = std::ranges::find(snapshot->haGroups, request.name, &HaGroup::name);
    if (group != snapshot->haGroups.cend()) {
        request.nodes = group->nodes;
        request.restricted = group->restricted;
        request.failback = !group->noFailback;
    }
    const auto rule = std::ranges::find(snapshot->haRules, request.name, &HaRule::name);
    if (rule != snapshot->haRules.cend() && rule->type == HaRule::Type::NodeAffinity) {
        request.nodes = rule->nodes;
        request.restricted = rule->strict;
    }
}

/// The format pve-configid.
bool isHaName(const QString &name)
{
    static const QRegularExpression format(u"^[A-Za-z][A-Za-z0-9_-]+$"_s);
    return format.match(name).hasMatch();
}

ClusterSnapshot withHaEntries(const ClusterSnapshot &snapshot, const QList<SettingChange> &changes)
{
    ClusterSnapshot after = snapshot;
    SnapshotContent &content = after.edit();
    for (const SettingChange &change : changes) {
        const std::optional<HaEntry> wanted = HaEntry::parse(change.value);
        switch (change.kind) {
        case Kind::HaResourceEntry:
            content.haResources.removeIf(
                [&](const HaResource &resource) { return resource.guest.sid() == change.key; });
            if (wanted)
                content.haResources.append(haResourceOf(*wanted));
            break;
        case Kind::HaGroupEntry:
            content.haGroups.removeIf([&](const HaGroup &group) { return group.name == change.key; });
            if (wanted)
                content.haGroups.append(haGroupOf(*wanted));
            break;
        case Kind::HaRuleEntry: {
            const auto present = std::ranges::find(content.haRules, change.key, &HaRule::name);
            if (present == content.haRules.end() && wanted)
                content.haRules.append(haRuleOf(*wanted));
            else if (present != content.haRules.end() && wanted)
                *present = haRuleOf(*wanted);
            else if (present != content.haRules.end())
                content.haRules.erase(present);
            break;
        }
        default:
            break;
        }
    }
    std::ranges::sort(content.haResources, {}, &HaResource::guest);
    std::ranges::sort(content.haGroups, {}, &HaGroup::name);
    return after;
}

QList<TranslatedGroup> groupsAsRules(const ClusterSnapshot &snapshot)
{
    QList<TranslatedGroup> result;
    for (const HaGroup &group : snapshot->haGroups) {
        TranslatedGroup translated{.group = group.name, .rule = {}, .withoutFailback = {}};
        QList<GuestKey> members;
        for (const HaResource &resource : snapshot->haResources) {
            if (resource.group == group.name)
                members.append(resource.guest);
        }
        if (!members.isEmpty()) {
            HaRule rule{.name = u"ha-group-"_s + group.name,
                        .type = HaRule::Type::NodeAffinity,
                        .resources = members,
                        .nodes = group.nodes,
                        .strict = group.restricted,
                        .positive = true,
                        .enabled = true,
                        .comment = group.comment};
            translated.rule = haEntry(rule);
            if (group.noFailback)
                translated.withoutFailback = members;
        }
        result.append(translated);
    }
    return result;
}

} // namespace Drydock
