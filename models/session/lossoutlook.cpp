// SPDX-License-Identifier: GPL-3.0-or-later
#include "lossoutlook.h"

#include "clustersession.h"
#include "detailsreader.h"

#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace Drydock
{

namespace
{

constexpr qint64 answersSettle = 200; ///< ms: answers of the cluster come in bursts
constexpr qint64 restAfterWork = 4;   ///< a large cluster is worked out a fifth of the time at most

} // namespace

LossOutlook::LossOutlook(ClusterSession &session, QObject *parent)
    : QObject(parent), m_session(session), m_details(new DetailsReader(session, this)), m_soon(new QTimer(this))
{
    m_soon->setSingleShot(true);
    connect(m_soon, &QTimer::timeout, this, &LossOutlook::run);
    const ClusterStore *store = session.store();
    connect(store, &ClusterStore::published, this, [this] {
        readOn();
        askSoon();
    });
    connect(store, &ClusterStore::guestDetailsChanged, this, &LossOutlook::askSoon);
    connect(m_details, &DetailsReader::progressed, this, &LossOutlook::askSoon);
}

LossOutlook::~LossOutlook() = default;

LossOutlook &LossOutlook::of(ClusterSession &session)
{
    if (auto *made = session.findChild<LossOutlook *>(Qt::FindDirectChildrenOnly))
        return *made;
    return *new LossOutlook(session, &session);
}

void LossOutlook::setShown(const QObject *page, bool shown)
{
    const bool before = !m_pages.isEmpty();
    if (shown)
        m_pages.insert(page);
    else
        m_pages.remove(page);
    if (before == !m_pages.isEmpty())
        return;
    if (before) {
        m_details->want({});
        m_soon->stop();
        return;
    }
    readOn();
    run();
}

void LossOutlook::pick(const LossPick &pick)
{
    if (m_pick == pick)
        return;
    m_pick = pick;
    if (!m_pages.isEmpty())
        run(); // somebody waits for it
}

bool LossOutlook::isReading() const
{
    return m_details->pending() > 0;
}

const ClusterSnapshot &LossOutlook::snapshot() const
{
    return m_answer ? m_answer->snapshot : m_session.store()->snapshot();
}

const QList<LossForecast> &LossOutlook::each() const
{
    static const QList<LossForecast> none;
    return m_answer ? m_answer->each : none;
}

const LossForecast *LossOutlook::forecastOfPick() const
{
    return m_answer && !m_pick.nodes.isEmpty() && m_answer->pick == m_pick ? &m_answer->ofPick : nullptr;
}

const LossForecast *LossOutlook::forecastOf(const NodeName &node) const
{
    const QList<LossForecast> &all = each();
    const auto found =
        std::ranges::find_if(all, [&](const LossForecast &one) { return one.lost == QList<NodeName>{node}; });
    return found == all.cend() ? nullptr : &*found;
}

void LossOutlook::readOn()
{
    ClusterConnection *connection = m_session.connection();
    if (m_pages.isEmpty() || !connection || connection->state() != ClusterConnection::State::Online)
        return;
    QList<GuestKey> guests;
    for (const HaResource &resource : m_session.store()->snapshot()->haResources)
        guests.append(resource.guest);
    m_details->want(guests);
    QList<NodeName> nodes;
    for (const NodeState &node : m_session.store()->snapshot()->nodes) {
        if (node.status == NodeStatus::Online && !m_asked.contains(node.name))
            nodes.append(node.name);
    }
    if (nodes.isEmpty())
        return;
    if (m_asked.isEmpty()) {
        connection->readClusterDetails(this, [this] { askSoon(); }); // device mappings
        connection->readNetwork({}, this, [this] { askSoon(); });    // SDN alone
    }
    m_asked.unite(QSet(nodes.cbegin(), nodes.cend()));
    connection->readNodeDetails(nodes, this, [this] { askSoon(); });
}

void LossOutlook::askSoon()
{
    if (m_pages.isEmpty() || m_soon->isActive())
        return;
    const qint64 rested = m_session.clock()->monotonicMs() - m_began;
    m_soon->start(int(std::max(answersSettle, m_took * (1 + restAfterWork) - rested)));
}

void LossOutlook::run()
{
    if (m_running) {
        m_again = true;
        return;
    }
    const ClusterSnapshot snapshot = m_session.store()->snapshot();
    if (!snapshot.isValid())
        return;
    m_soon->stop();
    m_running = true;
    m_began = m_session.clock()->monotonicMs();
    QtConcurrent::run([snapshot, details = m_session.store()->details(), pick = m_pick] {
        Answer answer{.snapshot = snapshot, .each = forecastEachLoss(snapshot, details), .pick = pick, .ofPick = {}};
        if (!pick.nodes.isEmpty())
            answer.ofPick = forecastLoss(snapshot, details, pick.nodes, pick.apart);
        return answer;
    }).then(this, [this](const Answer &answer) {
        // Queued: a continuation of what is done already would answer from inside the question.
        QMetaObject::invokeMethod(this, [this, answer] { take(answer); }, Qt::QueuedConnection);
    });
}

void LossOutlook::take(const Answer &answer)
{
    m_running = false;
    m_took = m_session.clock()->monotonicMs() - m_began;
    m_answer = answer;
    Q_EMIT changed();
    if (!std::exchange(m_again, false))
        return;
    if (answer.pick != m_pick)
        run();
    else
        askSoon();
}

} // namespace Drydock
