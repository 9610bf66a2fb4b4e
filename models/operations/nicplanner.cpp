// SPDX-License-Identifier: GPL-3.0-or-later
#include "nicplanner.h"

#include "checks.h"
#include "cluster/propertystring.h"
#include "settings.h"
#include "steplist.h"
#include "topology/subnet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

class NicPlanner
{
public:
    explicit NicPlanner(const PlanFacts &facts) : m_facts(facts), m_checks(facts), m_steps(1) {}

    Plan change(const NicRequest &request, const QString &id);
    Plan undo(const Plan &changed, const QSet<QString> &finished, const QString &id);

private:
    void begin(const QString &id);
    void changeLine(const GuestState &state, const NicRequest &request);
    void sayConsequences(const GuestFacts &guest, const GuestNic &before, const GuestNic &after);
    void checkUse(const NodeInterface &bridge, int vlan);
    void checkElsewhere(const GuestFacts &guest, const GuestNic &after);
    bool mayBeChanged(const GuestFacts &guest);
    /// nullptr while its interfaces are not known.
    const NodeDetails *nodeDetails(const NodeName &node) const;
    void addStep(const GuestState &state, const SettingChange &setting);
    Plan finish(const QSet<QString> &accepted);

    const PlanFacts &m_facts;
    Checks m_checks;
    StepList m_steps;
    QList<std::pair<qsizetype, StepList::Chain>> m_chains; ///< row of the plan, its step
    Plan m_plan;
};

void NicPlanner::begin(const QString &id)
{
    m_plan.id = id;
    m_plan.kind = OperationKind::Network;
    m_plan.limits.parallel = 1;
    m_plan.quorumNow = voteCount(m_checks.snapshot(), {});
    m_plan.quorumAfter = m_plan.quorumNow;
    const QuorumState &quorum = m_checks.snapshot()->quorum;
    if (quorum.clustered && !quorum.quorate)
        m_plan.findings.append(clusterFinding("no-quorum"_L1, Severity::Blocker));
}

const NodeDetails *NicPlanner::nodeDetails(const NodeName &node) const
{
    const auto known = m_facts.details.nodes.constFind(node);
    const bool usable = known != m_facts.details.nodes.cend() && known->readAt.isValid() && !known->interfacesError;
    return usable ? &*known : nullptr;
}

bool NicPlanner::mayBeChanged(const GuestFacts &guest)
{
    const GuestState &state = *guest.state;
    QList<Finding> reasons = m_checks.unread(guest);
    for (const auto busy = m_checks.busy(guest); const Finding &finding : busy) {
        if (finding.code == "locked"_L1)
            reasons.append(finding);
    }
    const NodeState *node = m_checks.snapshot().node(state.node);
    if (!node || node->status != NodeStatus::Online)
        reasons.append(nodeFinding(state.node, "node-offline"_L1, Severity::Blocker));
    m_plan.findings.append(reasons);
    return guest.details && !guest.details->error
           && std::ranges::none_of(reasons, [](const Finding &one) { return one.severity == Severity::Blocker; });
}

void NicPlanner::addStep(const GuestState &state, const SettingChange &setting)
{
    GuestPlan row;
    row.guest = state.key;
    row.name = state.name;
    row.from = state.node;
    row.choices = {Strategy::Leave};
    row.expected = {.basis = state.isRunning() ? u"nic-moved"_s : u"not-running"_s};
    m_chains.append(
        {m_plan.guests.size(), m_steps.append({settingStep(setting, state.key, state.name, state.node)},
                                              {.phase = 0, .order = m_chains.size(), .vmid = state.key.vmid.value})});
    m_plan.guests.append(row);
}

/// Bridges of the nodes are VNets of the zone localnetwork; of another VNet its zone is not known here, and the server
/// decides.
void NicPlanner::checkUse(const NodeInterface &bridge, int vlan)
{
    if (bridge.type == "vnet"_L1 || !m_checks.snapshot().freshness(Section::Permissions).everRead())
        return;
    QString path = u"/sdn/zones/localnetwork/"_s + bridge.name;
    if (vlan > 0)
        path += u'/' + QString::number(vlan);
    if (!m_checks.snapshot()->permissions.has(u"SDN.Use"_s, path))
        m_plan.findings.append(
            clusterFinding("no-privilege"_L1, Severity::Blocker, {{u"privilege"_s, u"SDN.Use"_s}, {u"path"_s, path}}));
}

/// An HA guest that cannot have its network on another node is not saved by being started there.
void NicPlanner::checkElsewhere(const GuestFacts &guest, const GuestNic &after)
{
    if (!guest.haManaged)
        return;
    QList<NodeName> lacking;
    for (const auto nodes = m_checks.targets(guest.state->node); const NodeName &node : nodes) {
        const NodeDetails *there = nodeDetails(node);
        const bool allowed = guest.haPriorities.isEmpty() || guest.haPriorities.contains(node);
        if (there && allowed && !interfaceOf(*there, after.bridge))
            lacking.append(node);
    }
    if (!lacking.isEmpty())
        m_plan.findings.append(guestFinding(*guest.state, "nic-elsewhere"_L1, Severity::Caution,
                                            {{u"bridge"_s, after.bridge}, {u"nodes"_s, joinedNames(lacking)}}));
}

void NicPlanner::sayConsequences(const GuestFacts &guest, const GuestNic &before, const GuestNic &after)
{
    const GuestState &state = *guest.state;
    const QMap<QString, QString> arguments{{u"device"_s, after.key}, {u"bridge"_s, after.bridge}};
    // The guest with its new line, on the node where it is.
    GuestDetails details = *guest.details;
    details.nics = {after};
    GuestFacts changed = guest;
    changed.details = &details;
    const NodeDetails *node = nodeDetails(state.node);
    const NodeInterface *bridge = node ? interfaceOf(*node, after.bridge) : nullptr;
    if (node && !bridge) {
        QMap<QString, QString> missing = arguments;
        missing.insert(u"target"_s, state.node.text());
        m_plan.findings.append(guestFinding(state, "bridge-missing"_L1, Severity::Blocker, missing));
        return;
    }
    if (bridge)
        checkUse(*bridge, after.vlan);
    m_plan.findings.append(m_checks.network(changed, state.node));
    m_plan.findings.append(m_checks.unreadNetwork({state.node}));
    checkElsewhere(guest, after);
    if (state.isRunning()) {
        m_plan.findings.append(guestFinding(state, "nic-interrupted"_L1, Severity::Caution, arguments));
        m_plan.findings.append(m_checks.roles(guest));
    }
    const auto address = Ipv4::parse(before.address.section(u'/', 0, 0));
    const auto subnet = bridge ? Subnet::parse(bridge->cidr) : std::nullopt;
    // The bridge's own subnet says nothing of a VLAN inside it.
    if (address && subnet && after.vlan == 0 && !subnet->contains(*address)) {
        QMap<QString, QString> outside = arguments;
        outside.insert(u"address"_s, before.address);
        outside.insert(u"subnet"_s, subnet->text());
        m_plan.findings.append(guestFinding(state, "nic-address-outside"_L1, Severity::Caution, outside));
    }
}

void NicPlanner::changeLine(const GuestState &state, const NicRequest &request)
{
    const GuestFacts guest = m_checks.guest(state);
    if (!mayBeChanged(guest))
        return;
    const auto nic = std::ranges::find(guest.details->nics, request.nic, &GuestNic::key);
    const QString line = guest.details->config.value(request.nic);
    if (nic == guest.details->nics.end() || line.isEmpty()) {
        m_plan.findings.append(guestFinding(state, "nic-unknown"_L1, Severity::Blocker, {{u"device"_s, request.nic}}));
        return;
    }
    if (nic->bridge == request.bridge && nic->vlan == request.vlan)
        return;
    GuestNic after = *nic;
    after.bridge = request.bridge;
    after.vlan = request.vlan;
    sayConsequences(guest, *nic, after);
    addStep(state, {.kind = SettingChange::Kind::GuestNic,
                    .key = request.nic,
                    .value = nicLine(line, request.bridge, request.vlan),
                    .before = line});
}

Plan NicPlanner::finish(const QSet<QString> &accepted)
{
    m_plan.accepted = accepted;
    m_plan.steps = m_steps.finish();
    for (const auto &[row, chain] : std::as_const(m_chains))
        m_plan.guests[row].steps = m_steps.ids(chain);
    m_plan.findings.append(m_checks.privileges(m_plan.steps));
    applyAccepted(m_plan.findings, accepted);
    sortFindings(m_plan.findings);
    m_plan.startable = !m_plan.hasBlockers();
    return m_plan;
}

Plan NicPlanner::change(const NicRequest &request, const QString &id)
{
    begin(id);
    if (const GuestState *state = m_checks.snapshot().guest(request.guest))
        changeLine(*state, request);
    else
        m_plan.findings.append(
            clusterFinding("guest-unknown"_L1, Severity::Blocker, {{u"vmid"_s, request.guest.text()}}));
    return finish(request.accepted);
}

Plan NicPlanner::undo(const Plan &changed, const QSet<QString> &finished, const QString &id)
{
    begin(id);
    m_plan.returnsOperation = changed.id;
    m_plan.reason = changed.reason;
    for (auto step = changed.steps.crbegin(); step != changed.steps.crend(); ++step) {
        if (step->setting.kind != SettingChange::Kind::GuestNic || !finished.contains(step->id))
            continue;
        const GuestState *state = m_checks.snapshot().guest(step->guest.vmid);
        if (!state || state->key != step->guest) {
            m_plan.findings.append(
                clusterFinding("guest-unknown"_L1, Severity::Blocker, {{u"vmid"_s, step->guest.vmid.text()}}));
            continue;
        }
        const GuestFacts guest = m_checks.guest(*state);
        if (!mayBeChanged(guest))
            continue;
        const SettingChange back = inverseOf(step->setting);
        const QString now = guest.details->config.value(back.key);
        if (now == back.value)
            continue;
        if (now != back.before) {
            m_plan.findings.append(settingFinding("setting-changed-since"_L1, Severity::Caution,
                                                  settingStep(back, state->key, state->name, state->node)));
            continue;
        }
        if (state->isRunning())
            m_plan.findings.append(
                guestFinding(*state, "nic-interrupted"_L1, Severity::Caution,
                             {{u"device"_s, back.key}, {u"bridge"_s, propertyString(back.value).value(u"bridge"_s)}}));
        addStep(*state, back);
    }
    return finish({});
}

} // namespace

Plan planNicChange(const PlanFacts &facts, const NicRequest &request, const QString &id)
{
    return NicPlanner(facts).change(request, id);
}

Plan planNicUndo(const PlanFacts &facts, const Plan &changed, const QSet<QString> &finished, const QString &id)
{
    return NicPlanner(facts).undo(changed, finished, id);
}

QString nicLine(const QString &line, const QString &bridge, int vlan)
{
    const QString result = withProperty(line, u"bridge"_s, bridge);
    if (vlan > 0)
        return withProperty(result, u"tag"_s, QString::number(vlan));
    QStringList parts = result.split(u',');
    parts.removeIf([](const QString &part) { return part.startsWith("tag="_L1); });
    return parts.join(u',');
}

} // namespace Drydock
