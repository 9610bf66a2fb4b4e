// SPDX-License-Identifier: GPL-3.0-or-later
#include "haprerequisites.h"

#include "checks.h"
#include "cluster/enumwords.h"
#include "ha/quorum.h"
#include "ha/startplace.h"
#include "haplanner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

using Reason = Prediction::RuleConflict::Reason;

constexpr std::array reasonWords{
    EnumWord{Reason::SeveralNodeAffinities, "several-node-affinities"_L1},
    EnumWord{Reason::ResourceCount, "resource-count"_L1},
    EnumWord{Reason::TogetherAndApart, "together-and-apart"_L1},
    EnumWord{Reason::SeveralPriorities, "several-priorities"_L1},
    EnumWord{Reason::TogetherOnSeveral, "together-on-several"_L1},
    EnumWord{Reason::ApartOnTooFewNodes, "apart-on-too-few-nodes"_L1},
};

/// A pair's tags, for the names of rules.
QStringList pairTagsOf(const GuestState &guest)
{
    QStringList tags = guest.tags;
    tags.removeIf(
        [](const QString &tag) { return !tag.startsWith("pair-"_L1, Qt::CaseInsensitive) || tag.size() < 6; });
    return tags;
}

/// What hinders the guest's restart on the nodes it may come to.
class Prerequisites
{
public:
    Prerequisites(const PlanFacts &facts, const Checks &checks, const GuestState &state)
        : m_facts(facts), m_checks(checks), m_state(state), m_guest(checks.guest(state))
    {
    }

    std::optional<qint64> missingWrites() const { return m_missingWrites; }

    QList<Finding> findings(const QList<NodeName> &nodes)
    {
        for (const NodeName &node : nodes) {
            if (node != m_state.node)
                look(node);
        }
        QList<Finding> result = m_checks.unread(m_guest);
        // Proxmox VE's own answer is about moves, not about restarts.
        result.removeIf([](const Finding &one) { return one.arguments.value(u"what"_s) == "preconditions"_L1; });
        if (!m_noDevice.isEmpty())
            result.append(guestFinding(m_state, "ha-device"_L1, Severity::Caution,
                                       {{u"nodes"_s, joinedNames(m_noDevice)}, {u"node"_s, m_state.node.text()}}));
        if (!m_noDisk.isEmpty())
            result.append(
                guestFinding(m_state, "ha-no-disks"_L1, Severity::Caution, {{u"nodes"_s, joinedNames(m_noDisk)}}));
        if (m_missingWrites > 0)
            result.append(guestFinding(m_state, "ha-replica"_L1, Severity::Info));
        for (const auto &[bridge, lacking] : std::as_const(m_noBridge).asKeyValueRange())
            result.append(guestFinding(m_state, "nic-elsewhere"_L1, Severity::Caution,
                                       {{u"bridge"_s, bridge}, {u"nodes"_s, joinedNames(lacking)}}));
        return result;
    }

private:
    void look(const NodeName &node)
    {
        const StartPlace place = startPlace(m_facts.snapshot, m_facts.details, m_state.key, node);
        if (!place.isRead)
            return;
        if (!place.hasDevices)
            m_noDevice.append(node);
        if (!place.hasDisks)
            m_noDisk.append(node);
        if (place.missingWrites)
            m_missingWrites = std::max(m_missingWrites.value_or(0), *place.missingWrites);
        for (const auto network = m_checks.network(m_guest, node); const Finding &finding : network) {
            if (finding.code == "bridge-missing"_L1)
                m_noBridge[finding.arguments.value(u"bridge"_s)].append(node);
        }
    }

    const PlanFacts &m_facts;
    const Checks &m_checks;
    const GuestState &m_state;
    GuestFacts m_guest;
    QList<NodeName> m_noDevice;
    QList<NodeName> m_noDisk;
    QMap<QString, QList<NodeName>> m_noBridge;
    std::optional<qint64> m_missingWrites;
};

} // namespace

QList<Finding> thirdVoteFindings(const ClusterSnapshot &snapshot)
{
    QList<NodeName> fatal;
    for (const NodeState &node : snapshot->nodes) {
        if (!votesWithout(snapshot, {node.name}).quorate())
            fatal.append(node.name);
    }
    if (fatal.isEmpty())
        return {};
    const Votes votes = votesNow(snapshot);
    Finding finding = clusterFinding("ha-no-third-vote"_L1, Severity::Blocker,
                                     {{u"nodes"_s, joinedNames(fatal)},
                                      {u"expected"_s, QString::number(votes.expected)},
                                      {u"needed"_s, QString::number(votes.needed)}});
    finding.fixes = {fix("add-qdevice"_L1), fix("accept"_L1)};
    return {finding};
}

QList<HaPair> haPairs(const ClusterSnapshot &snapshot, const QList<GuestKey> &among)
{
    QMap<QString, QList<GuestKey>> byTag;
    for (const GuestKey &key : among) {
        const GuestState *guest = snapshot.guest(key.vmid);
        for (const auto tags = guest ? pairTagsOf(*guest) : QStringList(); const QString &tag : tags)
            byTag[tag.toLower()].append(key);
    }
    QList<HaPair> pairs;
    for (const auto &[tag, guests] : byTag.asKeyValueRange()) {
        QString name = tag;
        name.replace(u'.', u'-').replace(u'+', u'-');
        if (guests.size() > 1)
            pairs.append({name, guests});
    }
    return pairs;
}

QSet<GuestKey> presumablyPromised(const PlanFacts &facts)
{
    QSet<GuestKey> promised;
    for (const GuestState &guest : facts.snapshot->guests) {
        const auto details = facts.details.guests.constFind(guest.key);
        const bool atBoot = details != facts.details.guests.cend() && details->config.value(u"onboot"_s) == "1"_L1;
        if (!guest.isTemplate
            && (facts.snapshot.haResource(guest.key) || atBoot
                || !facts.snapshot.replicationOf(guest.key.vmid).isEmpty()))
            promised.insert(guest.key);
    }
    return promised;
}

QList<HaCandidate> haCandidates(const PlanFacts &facts, const QSet<GuestKey> &promised,
                                const std::optional<QSet<GuestKey>> &listed, const QList<NodeName> &nodes)
{
    const Checks checks(facts);
    const ClusterSnapshot &snapshot = facts.snapshot;
    QList<NodeName> places = nodes;
    if (places.isEmpty()) {
        for (const NodeState &node : snapshot->nodes)
            places.append(node.name);
    }
    QList<HaCandidate> result;
    for (const GuestState &state : snapshot->guests) {
        if (state.isTemplate)
            continue;
        Prerequisites prerequisites(facts, checks, state);
        HaCandidate candidate{.guest = state.key,
                              .name = state.name,
                              .node = state.node,
                              .managed = snapshot.haResource(state.key) != nullptr,
                              .promised = promised.contains(state.key),
                              .suggested = false,
                              .replicaAge = {},
                              .findings = prerequisites.findings(places)};
        candidate.replicaAge = prerequisites.missingWrites();
        const bool tagged = !pairTagsOf(state).isEmpty(); // of very many guests few are
        const auto partner = std::ranges::find_if(snapshot->guests, [&](const GuestState &other) {
            return tagged && other.key != state.key && !other.isTemplate && arePair(state, other);
        });
        const bool paired = partner != snapshot->guests.cend();
        if (paired)
            candidate.findings.append(
                guestFinding(state, "ha-pair"_L1, Severity::Info,
                             {{u"partner"_s, partner->key.sid()}, {u"partnerName"_s, partner->name}}));
        if (candidate.promised && listed && !listed->contains(state.key))
            candidate.findings.prepend(guestFinding(state, "ha-promised-unlisted"_L1, Severity::Caution));
        candidate.suggested = candidate.promised && !paired;
        result.append(candidate);
    }
    return result;
}

QString ruleConflictWord(Reason reason)
{
    return wordOf(reasonWords, reason);
}

std::optional<Reason> ruleConflictFromWord(QStringView word)
{
    return valueOf(reasonWords, word);
}

} // namespace Drydock
