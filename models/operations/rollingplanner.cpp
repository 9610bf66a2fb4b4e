// SPDX-License-Identifier: GPL-3.0-or-later
#include "rolling.h"

#include "checks.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

// Rough figures for an estimate: what a request, HA's rounds and a boot add, and a quiet gigabit network.
constexpr double moveOverhead = 15;
constexpr double memoryRate = 100.0 * 1024 * 1024;
constexpr double stopSeconds = 30;
constexpr double startSeconds = 15;
constexpr double rebootSeconds = 240;

bool hasRole(const GuestState &guest, QLatin1StringView role)
{
    const auto names = [role](const QString &text) { return text.split(u'-').contains(role, Qt::CaseInsensitive); };
    return std::ranges::any_of(guest.tags, names) || names(guest.name);
}

bool hasAddress(const GuestDetails *details, const QStringList &addresses)
{
    if (!details)
        return false;
    return std::ranges::any_of(details->addresses,
                               [&](const ObservedAddress &seen) { return addresses.contains(seen.address); })
           || std::ranges::any_of(
               details->nics, [&](const GuestNic &nic) { return addresses.contains(nic.address.section(u'/', 0, 0)); });
}

/// What a node carries that the maintenance itself, or everybody, leans on: by address where it is known, or by a
/// word of the guest's tags or name.
QStringList rolesOn(const PlanFacts &facts, const NodeName &node)
{
    const ClusterSnapshot &snapshot = facts.snapshot;
    QStringList roles;
    if (snapshot->haStatus.master == node && !node.isEmpty())
        roles.append(u"ha-master"_s);
    QSet<QString> found;
    for (const auto guests = snapshot.guestsOn(node); const GuestState *guest : guests) {
        if (guest->isTemplate || !guest->isRunning())
            continue;
        const auto read = facts.details.guests.constFind(guest->key);
        const GuestDetails *details = read == facts.details.guests.cend() ? nullptr : &*read;
        if (hasRole(*guest, "qdevice"_L1)
            || (snapshot->quorum.hasQdevice && hasAddress(details, {snapshot->quorum.qdeviceHost})))
            found.insert(u"qdevice"_s);
        if (isForDns(*guest) || hasAddress(details, facts.desk.nameServers))
            found.insert(u"dns"_s);
        if (hasRole(*guest, "pbs"_L1))
            found.insert(u"pbs"_s);
        if (hasAddress(details, facts.desk.addresses))
            found.insert(u"desk"_s);
    }
    QStringList sorted(found.cbegin(), found.cend());
    sorted.sort();
    return roles + sorted;
}

void nodeFindings(const RollingNodePlan &row, bool last, QList<Finding> &findings)
{
    QStringList hosts = row.roles;
    if (hosts.removeAll(u"ha-master"_s) > 0) {
        findings.append(nodeFinding(row.node, "rolling-master"_L1, last ? Severity::Info : Severity::Caution,
                                    {{u"last"_s, last ? u"yes"_s : QString()}}));
    }
    if (!hosts.isEmpty())
        findings.append(nodeFinding(row.node, "rolling-hosts"_L1, Severity::Caution, {{u"roles"_s, hosts.join(u',')}}));
    // What is wrong with node or cluster stands in its drain; here it is named for the campaign.
    for (const Finding &finding : row.drain.findings) {
        const bool ofGuest = GuestKey::fromSid(finding.subject).has_value();
        if (!ofGuest && finding.severity == Severity::Blocker && !findings.contains(finding))
            findings.append(finding);
    }
}

} // namespace

bool RollingPlan::sameOutcome(const RollingPlan &other) const
{
    return findings == other.findings && startable == other.startable && nameServers == other.nameServers
           && std::ranges::equal(nodes, other.nodes, [](const RollingNodePlan &a, const RollingNodePlan &b) {
                  return a.node == b.node && a.roles == b.roles && a.drain.sameOutcome(b.drain);
              });
}

int expectedSeconds(const Plan &plan)
{
    double ofGuests = 0;
    double ofNode = 0;
    for (const Step &step : plan.steps) {
        switch (step.kind) {
        case StepKind::MigrateGuest:
            ofGuests += std::max(moveOverhead + double(step.memory) / memoryRate, step.expected.max);
            break;
        case StepKind::RebootNode:
            ofNode += rebootSeconds;
            break;
        case StepKind::ShutdownGuest:
        case StepKind::StopGuest:
        case StepKind::RebootGuest:
            ofGuests += stopSeconds;
            break;
        case StepKind::StartGuest:
        case StepKind::SetHaState:
            ofGuests += startSeconds;
            break;
        default:
            break;
        }
    }
    return int(std::ceil(ofGuests / std::max(1, plan.limits.parallel) + ofNode));
}

QList<VmId> guestsToRead(const ClusterSnapshot &snapshot, const QList<NodeName> &nodes)
{
    QList<VmId> result;
    for (const NodeName &node : nodes) {
        for (const auto guests = guestsToRead(snapshot, node); const GuestKey &guest : guests)
            result.append(guest.vmid);
    }
    return result;
}

Plan planRollingDrain(const PlanFacts &facts, const RollingRequest &request, const NodeName &node, const QString &id,
                      const Plan &shown)
{
    const RollingProfile &profile = request.profile;
    DrainRequest drain;
    drain.node = node;
    drain.then = profile.then == RollingThen::Reboot ? AfterDrain::Reboot : AfterDrain::None;
    drain.decisions = profile.decisions;
    drain.parallel = profile.parallel;
    drain.keepFreePercent = profile.keepFreePercent;
    drain.onFailure = profile.onFailure;
    drain.accepted = request.accepted;
    drain.reason = request.reason;
    drain = keepingTargets(drain, shown);
    const Plan plan = planDrain(facts, drain, id);
    if (!profile.stuck)
        return plan;
    for (const Finding &finding : plan.findings) {
        const std::optional<GuestKey> guest = GuestKey::fromSid(finding.subject);
        const bool offered = std::ranges::contains(finding.fixes, profile.stuck, &Fix::strategy);
        if (finding.severity == Severity::Blocker && guest && offered && !drain.decisions.contains(guest->vmid))
            drain.decisions.insert(guest->vmid, {*profile.stuck, {}});
    }
    return drain.decisions == profile.decisions ? plan : planDrain(facts, drain, id);
}

RollingPlan planRolling(const PlanFacts &facts, const RollingRequest &request, const QDateTime &now, const QString &id,
                        const RollingPlan &shown)
{
    RollingPlan plan;
    plan.id = id;
    plan.request = request;
    plan.nameServers = nameServersOf(facts);
    QList<NodeName> order;
    for (const NodeName &node : request.nodes) {
        if (!order.contains(node))
            order.append(node);
    }
    for (const NodeName &node : std::as_const(order)) {
        RollingNodePlan row;
        row.node = node;
        row.roles = rolesOn(facts, node);
        // Each has an id of its own so that two drains are never taken for one.
        const auto before = std::ranges::find(shown.nodes, node, &RollingNodePlan::node);
        row.drain = planRollingDrain(facts, request, node, id + u'-' + node.text(),
                                     before == shown.nodes.end() ? Plan() : before->drain);
        const int there = expectedSeconds(row.drain);
        const bool reboots = request.profile.then == RollingThen::Reboot && row.drain.startable;
        row.seconds = 2 * there - (reboots ? int(rebootSeconds) : 0) + request.profile.settleSeconds;
        plan.nodes.append(row);
    }
    if (!request.keepOrder) {
        // Whoever manages HA last: its going makes the others elect anew. Before it, what others lean on.
        std::ranges::stable_sort(plan.nodes, {}, [](const RollingNodePlan &row) {
            return row.roles.contains(u"ha-master"_s) ? 2 : row.roles.isEmpty() ? 0 : 1;
        });
    }
    plan.request.nodes.clear();
    for (qsizetype i = 0; i < plan.nodes.size(); ++i) {
        plan.request.nodes.append(plan.nodes.at(i).node);
        nodeFindings(plan.nodes.at(i), i + 1 == plan.nodes.size(), plan.findings);
        plan.seconds += plan.nodes.at(i).seconds;
    }
    if (request.until.isValid() && now.addSecs(plan.seconds) > request.until) {
        plan.findings.append(
            clusterFinding("rolling-end-time"_L1, Severity::Caution,
                           {{u"seconds"_s, QString::number(plan.seconds)},
                            {u"left"_s, QString::number(std::max<qint64>(0, now.secsTo(request.until)))}}));
    }
    sortFindings(plan.findings);
    plan.startable = !plan.nodes.isEmpty()
                     && std::ranges::all_of(plan.nodes, [](const RollingNodePlan &row) { return row.drain.startable; });
    return plan;
}

QList<RollingGate> rollingGates(const ClusterSnapshot &snapshot, const NodeName &node, const QDateTime &settledSince,
                                int settleSeconds)
{
    QList<RollingGate> gates;
    const NodeState *state = snapshot.node(node);
    const bool online = state && state->status == NodeStatus::Online;
    gates.append({u"online"_s, online, online ? u"online"_s : u"offline"_s, u"online"_s});
    const bool quorate = !snapshot->quorum.clustered || snapshot->quorum.quorate;
    gates.append({u"quorate"_s, quorate, quorate ? u"quorate"_s : u"no-quorum"_s, u"quorate"_s});
    // The agent tells its time; the manager, what it thinks of the node.
    QString agent = u"none"_s;
    bool active = true;
    const auto lrm = snapshot->haStatus.lrm.constFind(node);
    if (lrm != snapshot->haStatus.lrm.cend()) {
        const QDateTime readAt = snapshot.freshness(Section::Ha).readAt;
        const bool alive = lrm->timestamp == 0 || readAt.toSecsSinceEpoch() - lrm->timestamp <= 30;
        active = alive && lrm->mode == "active"_L1 && !snapshot.freshness(Section::Ha).error;
        agent = alive ? lrm->mode : u"silent"_s;
    }
    if (state && !state->haState.isEmpty() && state->haState != "online"_L1) {
        active = false;
        agent = state->haState;
    }
    gates.append({u"ha-agent"_s, active, agent, u"active"_s});
    if (settleSeconds > 0) {
        const QDateTime at = snapshot.freshness(Section::Resources).readAt;
        const bool well = online && quorate && active && settledSince.isValid() && at.isValid();
        const qint64 seconds = well ? std::max<qint64>(0, settledSince.secsTo(at)) : 0;
        gates.append(
            {u"settled"_s, well && seconds >= settleSeconds, QString::number(seconds), QString::number(settleSeconds)});
    }
    return gates;
}

QString nameServerAcceptCode(const QString &address)
{
    return u"dns-silent/"_s + address;
}

QJsonArray nameServerEvidence(const QList<RollingGate> &gates)
{
    QJsonArray evidence;
    for (const RollingGate &gate : gates) {
        if (!gate.subject.isEmpty())
            evidence.append(QJsonObject{{u"server"_s, gate.subject}, {u"read"_s, gate.read}});
    }
    return evidence;
}

QList<RollingGate> nameServerGates(const QList<NameServer> &servers, const QHash<QString, NameServerReading> &readings,
                                   const QSet<QString> &accepted)
{
    if (servers.isEmpty())
        return {{u"dns"_s, true, u"none"_s, {}}};
    QList<RollingGate> gates;
    for (const NameServer &server : servers) {
        const NameServerReading reading = readings.value(server.address);
        RollingGate gate{u"dns"_s, reading.answer.answered, reading.answer.read, u"answered"_s};
        gate.subject = server.name.isEmpty() ? server.address : u"%1 (%2)"_s.arg(server.name, server.address);
        gate.address = server.address;
        gate.serverText = reading.answer.serverText;
        gate.since = reading.since;
        gate.accepted =
            !gate.passed && gate.since.isValid() // only what was asked in vain can be gone without
            && (accepted.contains(u"dns-silent"_s) || accepted.contains(nameServerAcceptCode(server.address)));
        gates.append(gate);
    }
    return gates;
}

} // namespace Drydock
