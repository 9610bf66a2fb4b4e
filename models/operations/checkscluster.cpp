// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks.h"

#include "findings.h"
#include "ha/predictioninput.h"
#include "ha/predictor.h"
#include "ha/quorum.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr qint64 clockLead = 10; ///< seconds
constexpr qint64 lrmSilence = 30;
constexpr int timeToEmpty = 3600; ///< seconds that HA is given to move guests off a node

Finding sectionNotRead(const QString &what, const Freshness &freshness)
{
    Finding finding = clusterFinding("not-read"_L1, Severity::Caution, {{u"what"_s, what}});
    if (freshness.error)
        finding.serverText = freshness.error->text;
    return finding;
}

/// Privileges to look that this login has nowhere. Guests that cannot be seen would be forgotten, so that blocks.
QList<Finding> blindSpots(const ClusterSnapshot &snapshot)
{
    QList<Finding> result;
    if (!snapshot.freshness(Section::Permissions).everRead())
        return result; // said by "not-read"
    const std::pair<QString, QString> looks[] = {
        {u"VM.Audit"_s, u"/vms"_s},
        {u"Sys.Audit"_s, u"/"_s},
        {u"Datastore.Audit"_s, u"/storage"_s},
        {u"SDN.Audit"_s, u"/sdn"_s},
        {u"Mapping.Audit"_s, u"/mapping"_s},
        {snapshot->version.major >= 9 ? u"VM.GuestAgent.Audit"_s : u"VM.Monitor"_s, u"/vms"_s},
    };
    const auto &byPath = snapshot->permissions.byPath;
    for (const auto &[privilege, path] : looks) {
        // Held for some objects below: those are seen, and somebody decided that the others need not be.
        const bool below = path != "/"_L1 && std::ranges::any_of(byPath.asKeyValueRange(), [&](const auto &entry) {
                               return entry.first.startsWith(path + u'/') && entry.second.contains(privilege);
                           });
        if (below || snapshot->permissions.has(privilege, path))
            continue;
        const Severity severity = privilege == "VM.Audit"_L1       ? Severity::Blocker
                                  : privilege.startsWith("VM."_L1) ? Severity::Info
                                                                   : Severity::Caution;
        result.append(clusterFinding("no-audit"_L1, severity, {{u"privilege"_s, privilege}, {u"path"_s, path}}));
    }
    return result;
}

struct Need {
    QString privilege;
    QString path;
    bool operator==(const Need &) const = default;
};

std::optional<Need> needOf(SettingChange::Kind kind, const QString &guestPath)
{
    switch (kind) {
    case SettingChange::Kind::HaFailback:
    case SettingChange::Kind::HaRule:
    case SettingChange::Kind::HaGroupFailback:
    case SettingChange::Kind::HaResourceEntry:
    case SettingChange::Kind::HaGroupEntry:
    case SettingChange::Kind::HaRuleEntry:
    case SettingChange::Kind::HaArming:
        return Need{u"Sys.Console"_s, u"/"_s};
    case SettingChange::Kind::ClusterCrs:
        return Need{u"Sys.Modify"_s, u"/"_s};
    case SettingChange::Kind::Cdrom:
        return Need{u"VM.Config.CDROM"_s, guestPath};
    case SettingChange::Kind::GuestNic:
        return Need{u"VM.Config.Network"_s, guestPath};
    case SettingChange::Kind::GuestTags:
        return Need{u"VM.Config.Options"_s, guestPath};
    case SettingChange::Kind::NodeMaintenance: // by SSH
        break;
    }
    return std::nullopt;
}

/// What the API asks for each kind of write: VM.Migrate for moves (also when HA carries them out), VM.PowerMgmt for
/// starts and stops, Sys.Console on / for every change of HA, Sys.PowerMgmt for the node itself.
std::optional<Need> needOf(const Step &step)
{
    const QString guestPath = u"/vms/"_s + step.guest.vmid.text();
    switch (step.kind) {
    case StepKind::MigrateGuest:
        return Need{u"VM.Migrate"_s, guestPath};
    case StepKind::ShutdownGuest:
    case StepKind::StartGuest:
    case StepKind::SuspendGuest:
    case StepKind::ResumeGuest:
    case StepKind::RebootGuest:
    case StepKind::StopGuest:
        return Need{u"VM.PowerMgmt"_s, guestPath};
    case StepKind::SetHaState:
        return Need{u"Sys.Console"_s, u"/"_s};
    case StepKind::RebootNode:
    case StepKind::ShutdownNode:
    case StepKind::WakeNode:
        return Need{u"Sys.PowerMgmt"_s, u"/nodes/"_s + step.from.text()};
    case StepKind::ChangeSetting:
        return needOf(step.setting.kind, guestPath);
    case StepKind::WaitForNode:
        break;
    }
    return std::nullopt;
}

/// Another storage for a guest's disks asks for more than the move itself.
QList<Need> needsOf(const Step &step)
{
    QList<Need> needs;
    if (const std::optional<Need> need = needOf(step))
        needs.append(*need);
    if (step.targetStorage.isEmpty())
        return needs;
    needs.append({u"VM.Config.Disk"_s, u"/vms/"_s + step.guest.vmid.text()});
    for (const auto pairs = step.targetStorage.split(u','); const QString &pair : pairs)
        needs.append({u"Datastore.AllocateSpace"_s, u"/storage/"_s + pair.section(u':', -1)});
    return needs;
}

} // namespace

Finding clusterFinding(QLatin1StringView code, Severity severity, const QMap<QString, QString> &arguments)
{
    return {.code = code,
            .severity = severity,
            .subject = u"cluster"_s,
            .arguments = arguments,
            .serverText = {},
            .fixes = {}};
}

Finding nodeFinding(const NodeName &node, QLatin1StringView code, Severity severity,
                    const QMap<QString, QString> &arguments)
{
    Finding finding = clusterFinding(code, severity, arguments);
    finding.subject = u"node/"_s + node.text();
    finding.arguments.insert(u"node"_s, node.text());
    return finding;
}

Fix fix(QLatin1StringView code, std::optional<Strategy> strategy, const NodeName &target)
{
    return {.code = code, .strategy = strategy, .target = target};
}

QString joinedNames(const QList<NodeName> &names)
{
    QStringList texts;
    for (const NodeName &name : names)
        texts.append(name.text());
    return texts.join(u',');
}

void applyAccepted(QList<Finding> &findings, const QSet<QString> &accepted)
{
    for (Finding &finding : findings) {
        const FindingCode *code = findingCode(finding.code);
        if (finding.severity == Severity::Blocker && code && code->acceptable && accepted.contains(finding.code)) {
            finding.severity = Severity::Caution;
            finding.arguments.insert(u"accepted"_s, u"yes"_s);
            finding.fixes.clear();
        }
    }
}

void sortFindings(QList<Finding> &findings)
{
    const auto rank = [](const Finding &finding) {
        // The cluster first, then its nodes, then guests by number.
        const std::optional<GuestKey> guest = GuestKey::fromSid(finding.subject);
        const int kind = finding.subject == "cluster"_L1 ? 0 : guest ? 2 : 1;
        return std::tuple(-int(finding.severity), kind, guest ? guest->vmid.value : 0);
    };
    std::ranges::stable_sort(findings, {}, rank);
    // Guests that go to one node say the same of it. Equal ones stand within one rank.
    QList<Finding> once;
    qsizetype groupBegin = 0;
    for (const Finding &finding : std::as_const(findings)) {
        if (!once.isEmpty() && rank(once.last()) != rank(finding))
            groupBegin = once.size();
        if (std::find(once.cbegin() + groupBegin, once.cend(), finding) == once.cend())
            once.append(finding);
    }
    findings = once;
}

VoteCount voteCount(const ClusterSnapshot &snapshot, const QList<NodeName> &without)
{
    if (!snapshot->quorum.clustered)
        return {.votes = 1, .needed = 1};
    const Votes votes = without.isEmpty() ? votesNow(snapshot) : votesWithout(snapshot, without);
    return {.votes = votes.present, .needed = votes.needed};
}

/// Who acts for HA: the manager that has to move on, agents that have gone silent, clocks that differ.
QList<Finding> Checks::haManagers(const NodeName &leaving) const
{
    QList<Finding> result;
    const ClusterSnapshot &s = snapshot();
    const Freshness &read = s.freshness(Section::Ha);
    if (s->haResources.isEmpty() || !read.everRead())
        return result;
    if (!leaving.isEmpty() && s->haStatus.master == leaving)
        result.append(nodeFinding(leaving, "ha-master"_L1, Severity::Info));
    // Each agent signs with its own node's clock, every five seconds or so; silent for 30 s counts as dead.
    const qint64 now = read.readAt.toSecsSinceEpoch();
    for (const auto &[name, lrm] : s->haStatus.lrm.asKeyValueRange()) {
        const NodeState *node = s.node(name);
        if (!node || node->status != NodeStatus::Online || lrm.timestamp <= 0)
            continue;
        const qint64 ahead = lrm.timestamp - now;
        if (ahead >= clockLead) {
            result.append(
                nodeFinding(name, "clock-skew"_L1, Severity::Caution, {{u"seconds"_s, QString::number(ahead)}}));
        } else if (-ahead > lrmSilence) {
            result.append(
                nodeFinding(name, "lrm-silent"_L1, Severity::Caution, {{u"seconds"_s, QString::number(-ahead)}}));
        }
    }
    return result;
}

QList<Finding> Checks::cluster(const NodeName &leaving) const
{
    QList<Finding> result;
    const ClusterSnapshot &s = snapshot();
    const std::pair<Section, QString> sections[] = {
        {Section::Votes, u"votes"_s},
        {Section::Ha, u"ha"_s},
        {Section::Replication, u"replication"_s},
        {Section::Permissions, u"permissions"_s},
    };
    for (const auto &[section, what] : sections) {
        if (!s.freshness(section).everRead())
            result.append(sectionNotRead(what, s.freshness(section)));
    }
    result.append(blindSpots(s));
    if (s->quorum.clustered && !s->quorum.quorate)
        result.append(clusterFinding("no-quorum"_L1, Severity::Blocker));
    if (s->quorum.hasQdevice && !s->quorum.qdeviceConnected)
        result.append(
            clusterFinding("qdevice-disconnected"_L1, Severity::Caution, {{u"host"_s, s->quorum.qdeviceHost}}));
    for (const NodeState &node : s->nodes) {
        if (node.name == leaving)
            continue;
        if (node.status == NodeStatus::Offline)
            result.append(nodeFinding(node.name, "other-node-offline"_L1, Severity::Caution));
        else if (node.haState == "maintenance"_L1 || s->haStatus.nodeStatus.value(node.name) == "maintenance"_L1)
            result.append(nodeFinding(node.name, "node-in-maintenance"_L1, Severity::Caution));
    }
    for (const TaskState &task : s->tasks) {
        const bool disturbs =
            QStringList{u"vzdump"_s,     u"qmigrate"_s, u"vzmigrate"_s,   u"migrateall"_s, u"qmsnapshot"_s,
                        u"vzsnapshot"_s, u"qmmove"_s,   u"move_volume"_s, u"aptupdate"_s,  u"stopall"_s}
                .contains(task.upid.type);
        if (task.isRunning() && disturbs && (leaving.isEmpty() || task.upid.node == leaving)) {
            result.append(nodeFinding(task.upid.node, "task-running"_L1, Severity::Caution,
                                      {{u"type"_s, task.upid.type}, {u"id"_s, task.upid.id}}));
        }
    }
    if (!s->haResources.isEmpty()) {
        if (s->options.autoRebalance)
            result.append(clusterFinding("auto-rebalance"_L1, Severity::Caution));
        if (s->haStatus.armedState == "disarmed"_L1 || s->haStatus.armedState == "disarming"_L1)
            result.append(clusterFinding("ha-disarmed"_L1, Severity::Caution));
    }
    result.append(haManagers(leaving));
    // Jobs of guests elsewhere that send to the node; those of its own guests are said with them.
    for (const GuestState &other : s->guests) {
        if (leaving.isEmpty() || other.node == leaving)
            continue;
        GuestFacts facts;
        facts.state = &other;
        std::ranges::copy_if(s.replicationOf(other.key.vmid), std::back_inserter(facts.jobs),
                             [&](const ReplicationJob *job) { return job->target == leaving; });
        result.append(replication(facts));
    }
    return result;
}

bool Checks::isHaActive() const
{
    return std::ranges::any_of(snapshot()->haResources, [](const HaResource &resource) {
        return resource.requestedState.isEmpty() || resource.requestedState == "started"_L1;
    });
}

QList<Finding> Checks::quorum(const NodeName &leaving, AfterDrain then) const
{
    const ClusterSnapshot &s = snapshot();
    const bool haActive = isHaActive();
    if (!s->quorum.clustered || s->nodes.size() < 2)
        return {};
    const Votes after = votesWithout(s, {leaving});
    // Without quorum already there is a finding of its own, and nothing to lose.
    if (after.quorate() || !votesNow(s).quorate())
        return {};
    const Severity severity = then == AfterDrain::None ? Severity::Caution : Severity::Blocker;
    Finding lost = nodeFinding(leaving, "quorum-lost"_L1, severity,
                               {{u"votes"_s, QString::number(after.present)},
                                {u"expected"_s, QString::number(after.expected)},
                                {u"needed"_s, QString::number(after.needed)},
                                {u"then"_s, afterDrainWord(then)}});
    if (severity == Severity::Blocker) {
        if (!s->quorum.hasQdevice)
            lost.fixes.append(fix("add-qdevice"_L1));
        // Only where the version knows the state can HA be disarmed: then no watchdog resets the survivors.
        if (haActive && (s->haStatus.armedState == "armed"_L1 || s->haStatus.armedState == "standby"_L1))
            lost.fixes.append(fix("disarm-ha"_L1));
        lost.fixes.append(fix("accept"_L1));
    }
    QList<Finding> result{lost};
    if (haActive && then != AfterDrain::None) {
        if (const QList<NodeName> reset = resetWithout(leaving); !reset.isEmpty())
            result.append(clusterFinding("survivor-resets"_L1, Severity::Caution, {{u"nodes"_s, joinedNames(reset)}}));
    }
    return result;
}

/// Who resets itself for want of quorum once `leaving` is down, after HA has emptied it: nodes on which HA has nothing
/// to do hold no lock and stay up. Nobody does while HA is disarmed.
QList<NodeName> Checks::resetWithout(const NodeName &leaving) const
{
    using Prediction::Event;
    Prediction::Bridged given = Prediction::predictionInput(snapshot());
    if (given.has(Prediction::Gap::Code::NotArmed))
        return {};
    const auto event = [&](int at, Event::Kind kind) {
        Event what;
        what.at = at;
        what.kind = kind;
        what.node = leaving;
        given.input.events.append(what);
    };
    event(0, Event::Kind::MaintenanceOn);
    event(timeToEmpty, Event::Kind::PowerOff);
    QList<NodeName> reset;
    for (const Prediction::Forecast forecast = Prediction::predict(given.input);
         const Prediction::NodeDown &down : forecast.nodesDown) {
        if (down.cause == Prediction::NodeDown::Cause::Watchdog && !reset.contains(down.node))
            reset.append(down.node);
    }
    std::ranges::sort(reset);
    return reset;
}

QList<Finding> Checks::ceph(const NodeName &leaving, AfterDrain then) const
{
    const std::optional<CephFlags> &flags = m_facts.details.ceph;
    if (then == AfterDrain::None || !flags)
        return {};
    if (flags->error) {
        Finding finding = clusterFinding("not-read"_L1, Severity::Caution, {{u"what"_s, u"ceph"_s}});
        finding.serverText = flags->error->text;
        return {finding};
    }
    QList<Finding> result;
    // Those that keep data from healing, or daemons from coming back; the others only stop housekeeping.
    QStringList hindering = flags->set;
    hindering.removeIf([](const QString &flag) {
        return QStringList{u"noout"_s, u"noscrub"_s, u"nodeep-scrub"_s, u"notieragent"_s}.contains(flag);
    });
    if (!hindering.isEmpty())
        result.append(clusterFinding("ceph-flags"_L1, Severity::Caution, {{u"flags"_s, hindering.join(u',')}}));
    if (!flags->set.contains("noout"_L1))
        result.append(nodeFinding(leaving, "ceph-copies"_L1, Severity::Info));
    return result;
}

QList<Finding> Checks::unreadNetwork(const QList<NodeName> &nodes) const
{
    QList<Finding> result;
    for (const NodeName &name : nodes) {
        const NodeDetails *details = nodeDetails(name);
        if (details && details->readAt.isValid() && !details->interfacesError)
            continue;
        Finding finding = nodeFinding(name, "not-read"_L1, Severity::Caution, {{u"what"_s, u"network"_s}});
        if (details && details->interfacesError)
            finding.serverText = details->interfacesError->text;
        result.append(finding);
    }
    return result;
}

QList<Finding> Checks::privileges(const QList<Step> &steps) const
{
    if (!snapshot().freshness(Section::Permissions).everRead())
        return {}; // cluster() says so
    QList<Need> missing;
    QMap<QString, int> asked;
    QMap<QString, int> refused;
    for (const Step &step : steps) {
        for (const auto needs = needsOf(step); const Need &need : needs) {
            if (missing.contains(need))
                continue;
            asked[need.privilege] += 1;
            if (!snapshot()->permissions.has(need.privilege, need.path)) {
                missing.append(need);
                refused[need.privilege] += 1;
            }
        }
    }
    QList<Finding> result;
    QStringList whole;
    for (const Need &need : std::as_const(missing)) {
        const bool isGuest = need.path.startsWith("/vms/"_L1);
        const bool all = isGuest && refused.value(need.privilege) > 1
                         && refused.value(need.privilege) == asked.value(need.privilege);
        if (all && whole.contains(need.privilege))
            continue;
        if (all)
            whole.append(need.privilege);
        Finding finding = clusterFinding("no-privilege"_L1, Severity::Blocker,
                                         {{u"privilege"_s, need.privilege}, {u"path"_s, all ? u"/vms"_s : need.path}});
        if (isGuest && !all) {
            if (const GuestState *guest = snapshot().guest(VmId{QStringView(need.path).mid(5).toInt()})) {
                finding.subject = guest->key.sid();
                finding.arguments.insert(u"name"_s, guest->name);
            }
        } else if (need.path.startsWith("/nodes/"_L1)) {
            finding.subject = u"node/"_s + need.path.mid(7);
        }
        result.append(finding);
    }
    return result;
}

} // namespace Drydock
