// SPDX-License-Identifier: GPL-3.0-or-later
#include "lossforecast.h"

#include "predictioninput.h"
#include "predictor.h"
#include "startplace.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

using Prediction::Obstacle;
using Prediction::Outcome;

/// More start attempts than the manager makes.
constexpr int neverStarts = 1000;

GuestLoss lossOf(const GuestState &guest)
{
    GuestLoss loss;
    loss.guest = guest.key;
    loss.name = guest.name;
    loss.from = guest.node;
    return loss;
}

class LossForecaster
{
public:
    LossForecaster(const ClusterSnapshot &snapshot, const ClusterDetails &details, const QList<NodeName> &lost,
                   int apart)
        : m_snapshot(snapshot), m_details(details), m_lost(lost), m_apart(apart)
    {
    }

    LossForecast forecast();

private:
    struct Runs {
        Prediction::Forecast quick;
        Prediction::Forecast slow;
    };

    Prediction::Input input(HaTiming::Pace pace);
    Runs run();
    bool tryElsewhere(const Prediction::Forecast &result);
    GuestLoss haGuest(const GuestState &guest, const Runs &runs) const;
    GuestLoss otherGuest(const GuestState &guest, const Prediction::Forecast &result) const;
    void judgePlace(GuestLoss &loss) const;
    QList<LossForecast::Node> nodesAfter(const QList<GuestLoss> &guests, const Prediction::Forecast &result) const;

    const ClusterSnapshot &m_snapshot;
    const ClusterDetails &m_details;
    const QList<NodeName> &m_lost;
    int m_apart;
    QMap<QString, NodeName> m_failing; ///< HA guests that cannot start on that node
    QList<Prediction::Gap> m_gaps;
};

Prediction::Input LossForecaster::input(HaTiming::Pace pace)
{
    Prediction::Bridged given = Prediction::predictionInput(m_snapshot);
    given.input.timing = HaTiming::real(pace);
    for (qsizetype i = 0; i < m_lost.size(); ++i) {
        Prediction::Event off;
        off.at = int(i) * m_apart;
        off.kind = Prediction::Event::Kind::PowerOff;
        off.node = m_lost.at(i);
        given.input.events.append(off);
    }
    for (Prediction::Service &service : given.input.services) {
        if (const NodeName node = m_failing.value(service.sid); !node.isEmpty())
            service.fail = {.startFailures = neverStarts, .onlyNode = node};
    }
    m_gaps = given.gaps;
    return given.input;
}

LossForecaster::Runs LossForecaster::run()
{
    return {.quick = Prediction::predict(input(HaTiming::Pace::Quick)),
            .slow = Prediction::predict(input(HaTiming::Pace::Slow))};
}

/// Whether some guest was put where it cannot start, and may be started elsewhere.
bool LossForecaster::tryElsewhere(const Prediction::Forecast &result)
{
    for (auto it = result.services.cbegin(); it != result.services.cend(); ++it) {
        const std::optional<GuestKey> guest = GuestKey::fromSid(it.key());
        const GuestState *state = guest ? m_snapshot.guest(guest->vmid) : nullptr;
        if (!state || state->node == it->place.node || !it->place.running)
            continue;
        if (!startPlace(m_snapshot, m_details, *guest, it->place.node).isPossible())
            m_failing.insert(it.key(), it->place.node);
    }
    return !m_failing.isEmpty();
}

void LossForecaster::judgePlace(GuestLoss &loss) const
{
    if (loss.to.isEmpty()) {
        loss.dataAtRisk = 0;
        return;
    }
    const StartPlace place = startPlace(m_snapshot, m_details, loss.guest, loss.to);
    loss.disksRead = place.isRead;
    if (place.isPossible()) {
        loss.dataAtRisk = place.missingWrites;
        return;
    }
    loss.fate = GuestLoss::Fate::Fails;
    loss.reason = !place.hasDisks     ? GuestLoss::Reason::NoDisks
                  : !place.hasDevices ? GuestLoss::Reason::Device
                                      : GuestLoss::Reason::NoBridge;
    loss.startsMin.reset();
    loss.startsMax.reset();
}

GuestLoss LossForecaster::haGuest(const GuestState &guest, const Runs &runs) const
{
    using Fate = GuestLoss::Fate;
    using Reason = GuestLoss::Reason;
    GuestLoss loss = lossOf(guest);
    loss.haManaged = true;
    const Prediction::ServiceResult quick = runs.quick.services.value(guest.key.sid());
    const Prediction::ServiceResult slow = runs.slow.services.value(guest.key.sid());
    if (quick.place.node != guest.node)
        loss.to = quick.place.node;
    const bool failing = m_failing.value(guest.key.sid()) == quick.place.node && quick.place.node != guest.node;
    if (quick.place.running && !failing) {
        if (!quick.downAt && loss.to.isEmpty())
            return loss;
        loss.fate = quick.downAt ? Fate::Restarts : Fate::Moves;
        if (quick.downAt) {
            loss.startsMin = quick.startedAt;
            if (slow.place.running && slow.startedAt) // else it may take longer than was simulated
                loss.startsMax = std::max(slow.startedAt, quick.startedAt);
        }
        judgePlace(loss);
        return loss;
    }
    if (failing) {
        loss.fate = Fate::Fails;
        judgePlace(loss);
        return loss;
    }
    if (quick.place.stopWanted) {
        if (!guest.isRunning())
            return loss;
        loss.fate = Fate::Down;
        loss.reason = Reason::NotWanted;
        return loss;
    }
    loss.fate = quick.outcome == Outcome::StuckInRecovery ? Fate::Stuck : Fate::Down;
    if (!runs.quick.quorate)
        loss.reason = Reason::NoQuorum;
    else if (quick.obstacle == Obstacle::RestrictedToOfflineNodes)
        loss.reason = Reason::RestrictedToOfflineNodes;
    else if (quick.obstacle == Obstacle::KeptApart)
        loss.reason = Reason::KeptApart;
    else if (quick.obstacle == Obstacle::NoNodeOnline)
        loss.reason = Reason::NoNodeOnline;
    if (quick.outcome == Outcome::Error)
        loss.fate = Fate::Fails;
    return loss;
}

GuestLoss LossForecaster::otherGuest(const GuestState &guest, const Prediction::Forecast &result) const
{
    GuestLoss loss = lossOf(guest);
    const bool down = std::ranges::contains(m_lost, guest.node)
                      || std::ranges::contains(result.nodesDown, guest.node, &Prediction::NodeDown::node);
    if (!down || !guest.isRunning())
        return loss;
    loss.fate = GuestLoss::Fate::Down;
    loss.reason = std::ranges::contains(m_lost, guest.node) ? GuestLoss::Reason::NotInHa : GuestLoss::Reason::NoQuorum;
    return loss;
}

QList<LossForecast::Node> LossForecaster::nodesAfter(const QList<GuestLoss> &guests,
                                                     const Prediction::Forecast &result) const
{
    QList<LossForecast::Node> nodes;
    for (const NodeState &state : m_snapshot->nodes) {
        LossForecast::Node node{.node = state.name, .memory = state.memory.value_or(0), .maxMemory = state.maxMemory};
        const auto after = result.nodes.constFind(state.name);
        node.up = after != result.nodes.cend() && after->powered && !m_lost.contains(state.name);
        for (const GuestLoss &guest : guests) {
            if (guest.to == state.name
                && (guest.fate == GuestLoss::Fate::Restarts || guest.fate == GuestLoss::Fate::Moves))
                node.memoryAdded += m_snapshot.guest(guest.guest.vmid)->maxMemory;
        }
        nodes.append(node);
    }
    return nodes;
}

QString sameness(const Prediction::Happening &what)
{
    return u"%1 %2 %3"_s.arg(QString::number(int(what.code)), what.sid, what.node.text());
}

/// The same things in both runs, in the order of the quick one.
QList<LossEvent> eventsOf(const Prediction::Forecast &quick, const Prediction::Forecast &slow)
{
    using Code = Prediction::Happening::Code;
    QHash<QString, QList<int>> slowTimes;
    for (const Prediction::Happening &what : slow.happenings)
        slowTimes[sameness(what)].append(what.at);
    QList<LossEvent> events;
    QSet<QString> failed;
    for (const Prediction::Happening &what : quick.happenings) {
        if (what.code == Code::ServiceState)
            continue;
        if (what.code == Code::StartFailed && failed.contains(what.sid))
            continue; // it tries again and again: said once
        if (what.code == Code::StartFailed)
            failed.insert(what.sid);
        LossEvent event{.min = what.at, .max = what.at, .what = what};
        if (QList<int> &times = slowTimes[sameness(what)]; !times.isEmpty()) {
            const int other = times.takeFirst();
            event.min = std::min(what.at, other);
            event.max = std::max(what.at, other);
        }
        events.append(event);
    }
    // The cause first, then what follows in the same second.
    std::ranges::stable_sort(events, {}, [](const LossEvent &event) {
        return std::pair(event.what.at, event.what.code == Code::NodeOff ? 0 : 1);
    });
    return events;
}

LossForecast LossForecaster::forecast()
{
    Runs runs = run();
    if (tryElsewhere(runs.quick))
        runs = run();
    LossForecast forecast;
    forecast.lost = m_lost;
    forecast.apart = m_apart;
    forecast.votes = votesWithout(m_snapshot, m_lost);
    forecast.quorate = runs.quick.quorate && forecast.votes.quorate();
    for (const GuestState &guest : m_snapshot->guests) {
        if (guest.isTemplate)
            continue;
        const bool inHa = runs.quick.services.contains(guest.key.sid()) && guest.isHaManaged();
        if (!inHa && !guest.isRunning())
            continue;
        forecast.guests.append(inHa ? haGuest(guest, runs) : otherGuest(guest, runs.quick));
    }
    std::ranges::sort(forecast.guests, {}, [](const GuestLoss &loss) { return loss.guest.vmid; });
    forecast.nodes = nodesAfter(forecast.guests, runs.quick);
    forecast.events = eventsOf(runs.quick, runs.slow);
    forecast.gaps = m_gaps;
    return forecast;
}

} // namespace

LossForecast forecastLoss(const ClusterSnapshot &snapshot, const ClusterDetails &details, const QList<NodeName> &lost,
                          int apart)
{
    return LossForecaster(snapshot, details, lost, apart).forecast();
}

QList<LossForecast> forecastEachLoss(const ClusterSnapshot &snapshot, const ClusterDetails &details)
{
    QList<LossForecast> each;
    for (const NodeState &node : snapshot->nodes) {
        if (node.status == NodeStatus::Online)
            each.append(forecastLoss(snapshot, details, {node.name}));
    }
    return each;
}

} // namespace Drydock
