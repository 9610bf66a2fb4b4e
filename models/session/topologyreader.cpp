// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologyreader.h"

#include "clustersession.h"
#include "detailsreader.h"
#include "proxyreader.h"

#include <QSet>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace Drydock
{

namespace
{

constexpr int surveyDelay = 200;           ///< ms: answers come in bursts
constexpr int hiddenSurveyDelay = 5000;    ///< ms, while nobody looks
constexpr int proxyAskedEvery = 60'000;    ///< ms: its API, while somebody looks
constexpr qint64 agesAfter = 30'000;       ///< ms between surveys that only renew ages
constexpr qint64 nodeRetryAfter = 60'000;  ///< ms
constexpr qint64 nodeStaleAfter = 300;     ///< s: read again when somebody comes to look
constexpr qsizetype surveyedInPlace = 300; ///< guests; more are surveyed on another thread

bool isRead(const GuestDetails &details)
{
    return details.readAt.isValid() || details.error;
}

} // namespace

TopologyReader::TopologyReader(ClusterSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_details(new DetailsReader(session, this))
    , m_soon(new QTimer(this))
    , m_askProxy(new QTimer(this))
{
    m_soon->setSingleShot(true);
    connect(m_soon, &QTimer::timeout, this, &TopologyReader::survey);
    m_askProxy->setInterval(proxyAskedEvery);
    connect(m_askProxy, &QTimer::timeout, this, &TopologyReader::readFiles);
    ClusterStore *store = session.store();
    connect(store, &ClusterStore::published, this, [this](const ClusterSnapshot &, const ClusterDelta &delta) {
        if (m_shown)
            readOn();
        const bool old = m_session.clock()->monotonicMs() - m_surveyedAt > agesAfter;
        if (!m_surveyed || (m_shown && (!delta.isEmpty() || old)))
            surveySoon();
    });
    connect(store, &ClusterStore::guestDetailsChanged, this, &TopologyReader::surveySoon);
    connect(store, &ClusterStore::nodeDetailsChanged, this, &TopologyReader::surveySoon);
    connect(store, &ClusterStore::sdnChanged, this, &TopologyReader::surveySoon);
    connect(m_details, &DetailsReader::progressed, this, &TopologyReader::progressed);
    if (ClusterConnection *connection = session.connection())
        connect(connection, &ClusterConnection::stateChanged, this, &TopologyReader::readOn);
    if (store->snapshot().isValid())
        survey();
}

TopologyReader::~TopologyReader() = default;

TopologyReader &TopologyReader::of(ClusterSession &session)
{
    if (auto *made = session.findChild<TopologyReader *>(Qt::FindDirectChildrenOnly))
        return *made;
    return *new TopologyReader(session, &session);
}

void TopologyReader::setShown(bool shown)
{
    if (std::exchange(m_shown, shown) == shown)
        return;
    askProxyWhileShown();
    if (!shown) {
        m_details->want({});
        return;
    }
    m_asked.clear();
    readFiles();
    readOn();
    surveySoon();
}

void TopologyReader::want(const QList<GuestKey> &guests)
{
    if (m_wanted == guests)
        return;
    m_wanted = guests;
    readOn();
}

void TopologyReader::readAgain(const NodeName &node)
{
    m_asked.remove(node);
    if (m_session.connection())
        m_session.connection()->readNodeDetails({node}, this, [this] { Q_EMIT progressed(); });
}

void TopologyReader::readAgain(const GuestKey &guest)
{
    if (m_session.connection())
        m_session.connection()->readGuestDetails({guest}, this, [this] { Q_EMIT progressed(); });
}

void TopologyReader::setTyped(const HandTyped &typed)
{
    if (m_typed == typed)
        return;
    m_typed = typed;
    if (m_session.store()->snapshot().isValid())
        survey();
}

void TopologyReader::setFiles(const NetworkFiles &files)
{
    m_files = files;
    askProxyWhileShown();
    readFiles();
}

void TopologyReader::askProxyWhileShown()
{
    if (!m_shown || !isProxyApi(m_files.proxy))
        m_askProxy->stop();
    else if (!m_askProxy->isActive())
        m_askProxy->start();
}

void TopologyReader::readFiles()
{
    if (m_files == NetworkFiles() && m_given == GivenNetwork())
        return;
    QtConcurrent::run(readNetworkFiles, m_files, m_session.profile().addressMap)
        .then(this, [this, asked = m_files](const GivenNetwork &given) {
            if (asked == m_files)
                setGiven(given);
        });
}

void TopologyReader::setTriedPorts(const QList<KnownPorts> &ports)
{
    if (ports == m_triedPorts)
        return;
    m_triedPorts = ports;
    if (m_session.store()->snapshot().isValid())
        survey();
}

void TopologyReader::setGiven(const GivenNetwork &given)
{
    const bool same = given == m_given;
    m_given = given;
    if (!same && m_session.store()->snapshot().isValid())
        survey();
    Q_EMIT filesRead();
}

int TopologyReader::guests() const
{
    return int(m_session.store()->snapshot()->guests.size());
}

int TopologyReader::guestsRead() const
{
    const auto &details = m_session.store()->details().guests;
    return int(std::ranges::count_if(m_session.store()->snapshot()->guests, [&](const GuestState &guest) {
        const auto found = details.constFind(guest.key);
        return found != details.cend() && isRead(*found);
    }));
}

bool TopologyReader::isReading() const
{
    return m_nodesOnTheWay > 0 || m_details->pending() > 0;
}

void TopologyReader::readOn()
{
    if (!m_shown || !m_session.connection() || m_session.connection()->state() != ClusterConnection::State::Online)
        return;
    readNodes();
    QList<GuestKey> guests = m_wanted;
    const QSet<GuestKey> first(guests.cbegin(), guests.cend());
    for (const GuestState &guest : m_session.store()->snapshot()->guests) {
        if (!first.contains(guest.key))
            guests.append(guest.key);
    }
    m_details->want(guests);
    Q_EMIT progressed();
}

void TopologyReader::readNodes()
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    const auto &known = m_session.store()->details().nodes;
    const qint64 now = m_session.clock()->monotonicMs();
    QList<NodeName> nodes;
    for (const NodeState &node : snapshot->nodes) {
        const auto asked = m_asked.constFind(node.name);
        const auto found = known.constFind(node.name);
        const bool good = found != known.cend() && found->readAt.isValid() && !found->error && !found->interfacesError;
        const bool fresh = good && found->readAt.secsTo(snapshot->serverTime) < nodeStaleAfter;
        // A good answer is renewed only when somebody comes to look, a failed one is tried again.
        const bool due = asked == m_asked.cend() ? !fresh : !good && now - *asked > nodeRetryAfter;
        if (node.status != NodeStatus::Online || !due)
            continue;
        m_asked.insert(node.name, now);
        nodes.append(node.name);
    }
    if (nodes.isEmpty())
        return;
    m_nodesOnTheWay += 2;
    const auto answered = [this] {
        --m_nodesOnTheWay;
        Q_EMIT progressed();
    };
    m_session.connection()->readNodeDetails(nodes, this, answered);
    m_session.connection()->readNetwork(nodes, this, answered);
}

void TopologyReader::surveySoon()
{
    if (!m_session.store()->snapshot().isValid())
        return;
    // A large network is surveyed a fifth of the time at most, however fast answers come.
    const int delay = std::max(m_shown || !m_surveyed ? surveyDelay : hiddenSurveyDelay, int(4 * m_surveyTook));
    if (!m_soon->isActive() || m_soon->remainingTime() > delay)
        m_soon->start(delay);
}

void TopologyReader::survey()
{
    m_soon->stop();
    if (m_surveying) {
        m_again = true;
        return;
    }
    const TopologyFacts facts{.snapshot = m_session.store()->snapshot(),
                              .details = m_session.store()->details(),
                              .typed = m_typed,
                              .proxy = m_given.proxy,
                              .names = m_given.names,
                              .ports = m_triedPorts};
    m_surveyBegan = m_session.clock()->monotonicMs();
    using Made = std::pair<std::shared_ptr<const TopologyState>, bool>;
    const auto make = [facts, before = m_state] {
        const auto next = std::make_shared<const TopologyState>(surveyNetwork(facts));
        return Made(next, isSameNetwork(*before, *next));
    };
    if (facts.snapshot->guests.size() <= surveyedInPlace) {
        const auto [next, same] = make();
        take(next, same);
        return;
    }
    m_surveying = true;
    QtConcurrent::run(make).then(this, [this](const Made &made) {
        m_surveying = false;
        take(made.first, made.second);
        if (std::exchange(m_again, false))
            surveySoon();
    });
}

void TopologyReader::take(const std::shared_ptr<const TopologyState> &next, bool same)
{
    m_state = next;
    m_surveyedAt = m_session.clock()->monotonicMs();
    m_surveyTook = m_surveyedAt - m_surveyBegan;
    const bool first = !std::exchange(m_surveyed, true);
    if (!same || first)
        Q_EMIT changed();
    else
        Q_EMIT aged();
}

} // namespace Drydock
