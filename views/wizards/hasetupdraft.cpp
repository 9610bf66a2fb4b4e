// SPDX-License-Identifier: GPL-3.0-or-later
#include "hasetupdraft.h"

#include <QFuture>
#include <QUuid>
#include <QtConcurrentRun>

#include <algorithm>

namespace Drydock
{

namespace
{

constexpr qsizetype readAtMost = 400; ///< guests

} // namespace

HaSetUpDraft::HaSetUpDraft(ClusterSession &session, QObject *parent)
    : QObject(parent), m_session(session), m_planId(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    const ClusterSnapshot &snapshot = session.store()->snapshot();
    m_request.name = haDefaultName(snapshot);
    for (const NodeState &node : snapshot->nodes)
        m_request.nodes.insert(node.name, 0);
    takeStandingPlace(m_request, snapshot);
    connect(&m_maker, &PlanMaker::made, this, [this](const Plan &plan) {
        m_plan = plan;
        Q_EMIT planned();
    });
    connect(session.store(), &ClusterStore::published, this,
            [this](const ClusterSnapshot &, const ClusterDelta &delta) {
                if (!m_reading && !delta.isEmpty())
                    replan();
            });
}

void HaSetUpDraft::setPromised(const QSet<GuestKey> &promised)
{
    m_promisedByHand = true;
    m_request.promised = promised;
    refreshCandidates();
}

void HaSetUpDraft::setDocument(const QString &text)
{
    m_document = readHaDocument(text);
    m_request.listed.reset();
    if (m_document)
        m_request.listed = QSet<GuestKey>(m_document->guests.cbegin(), m_document->guests.cend());
    refreshCandidates();
    Q_EMIT requestChanged();
}

void HaSetUpDraft::takeDocument()
{
    if (!m_document)
        return;
    m_chosenByHand = true;
    m_request.guests = m_document->guests;
    if (!m_document->name.isEmpty()) {
        m_request.name = m_document->name;
        m_request.nodes = m_document->nodes;
        m_request.restricted = false;
    }
    refreshCandidates();
    Q_EMIT requestChanged();
}

void HaSetUpDraft::setGuests(const QSet<GuestKey> &guests)
{
    m_chosenByHand = true;
    m_request.guests = QList<GuestKey>(guests.cbegin(), guests.cend());
    std::ranges::sort(m_request.guests);
    Q_EMIT requestChanged();
}

/// Who is suggested is chosen, as long as nobody has chosen by hand.
void HaSetUpDraft::take(const QList<HaCandidate> &candidates)
{
    m_candidates = candidates;
    if (!m_chosenByHand) {
        m_request.guests.clear();
        for (const HaCandidate &candidate : candidates) {
            if (candidate.suggested)
                m_request.guests.append(candidate.guest);
        }
    }
    Q_EMIT candidatesChanged();
    Q_EMIT requestChanged();
    replan();
}

void HaSetUpDraft::setPlace(const QString &name, const QMap<NodeName, int> &nodes, bool restricted)
{
    m_request.name = name;
    m_request.nodes = nodes;
    m_request.restricted = restricted;
    refreshCandidates();
    Q_EMIT requestChanged();
}

void HaSetUpDraft::setFailback(bool failback)
{
    m_request.failback = failback;
    Q_EMIT requestChanged();
}

void HaSetUpDraft::setPairsApart(bool apart)
{
    m_request.pairsApart = apart;
    Q_EMIT requestChanged();
}

void HaSetUpDraft::accept(const QString &code)
{
    m_request.accepted.insert(code);
    replan();
}

QList<VmId> HaSetUpDraft::guestsToRead() const
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    // Of very many only those are read that HA or a replication job names.
    const bool all = snapshot->guests.size() <= readAtMost;
    QList<VmId> guests;
    for (const GuestState &guest : snapshot->guests) {
        if (!guest.isTemplate
            && (all || snapshot.haResource(guest.key) || !snapshot.replicationOf(guest.key.vmid).isEmpty()))
            guests.append(guest.key.vmid);
    }
    return guests;
}

bool HaSetUpDraft::isLarge() const
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    return PlanMaker::isLarge(snapshot->guests.size(), snapshot->nodes.size());
}

void HaSetUpDraft::readFacts(QObject *context, std::function<void()> done)
{
    m_reading = true;
    m_session.readPlanFacts(guestsToRead(), context ? context : this, [this, done = std::move(done)] {
        m_reading = false;
        if (!m_promisedByHand)
            m_request.promised = presumablyPromised(m_session.facts());
        refreshCandidates();
        if (done)
            done();
    });
    refreshCandidates();
}

void HaSetUpDraft::refreshCandidates()
{
    const auto make = [facts = m_session.facts(), request = m_request] {
        return haCandidates(facts, request.promised, request.listed, request.nodes.keys());
    };
    const int turn = ++m_turn;
    if (!isLarge()) {
        take(make());
        return;
    }
    QtConcurrent::run(make).then(this, [this, turn](const QList<HaCandidate> &candidates) {
        if (turn == m_turn)
            take(candidates);
    });
}

PlanMaker::Make HaSetUpDraft::planner() const
{
    return [request = m_request, id = m_planId](const PlanFacts &facts) { return planHaSetUp(facts, request, id); };
}

void HaSetUpDraft::replan()
{
    m_maker.ask(planner(), m_session.facts(), isLarge());
}

} // namespace Drydock
