// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterconnection.h"

#include "detailreader.h"
#include "endpoints.h"
#include "guestwriter.h"
#include "networkport.h"
#include "taskwatcher.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr std::array backOffMs{1000, 2000, 4000, 8000, 15000};
/// While an operation is followed; node, lock and HA state of the resources are fresh within a second.
constexpr int busyIntervalMs = 2000;
constexpr int hiddenIntervalMs = 15000;

} // namespace

/// Decides when to poll, keeps the state, and hands published facts to the store.
class ClusterConnection::Private : public QObject
{
public:
    Private(ClusterConnection *owner, const ClusterProfile &clusterProfile, ClusterStore *clusterStore,
            Clock *systemClock);

    void setState(State next);
    void poll(bool everything);
    void onPolled(const ClusterSnapshot &snapshot, const std::optional<Error> &problem);
    void onProblem(const Error &problem);
    void pollLater(int ms);
    int pause() const;
    void invalidateDetails(const ClusterSnapshot &before, const ClusterSnapshot &after);
    NodeName nodeOf(const GuestKey &guest) const;

    ClusterConnection *q;
    ClusterProfile profile;
    ClusterStore *store;
    Clock *clock;
    NetworkPort port;
    DetailReader details;
    GuestWriter writer;
    TaskWatcher watcher;

    State state = State::Offline;
    std::optional<Error> lastError;
    CertificateQuestion certificate;
    NodeName member;
    QUrl webInterface;
    int interval = 5000;
    bool hidden = false;
    bool wasOnline = false;
    bool polling = false;
    bool again = false; ///< a poll was asked for while one ran
    bool everythingNext = true;
    struct Waiting {
        int after = 0; ///< the poll that may be under way already does not count
        QPointer<QObject> context;
        std::function<void()> done;
    };
    void tellWaiting(bool all);
    QList<Waiting> waiting;
    int polls = 0; ///< begun so far
    int failures = 0;
    int turn = 0; ///< only the newest pollLater() counts
};

ClusterConnection::Private::Private(ClusterConnection *owner, const ClusterProfile &clusterProfile,
                                    ClusterStore *clusterStore, Clock *systemClock)
    : q(owner)
    , profile(clusterProfile)
    , store(clusterStore)
    , clock(systemClock)
    , port(clusterProfile)
    , details(&port, clusterStore)
    , writer(&port)
    , watcher(&port, clusterStore, systemClock)
{
    connect(&port, &NetworkPort::polled, this, &Private::onPolled);
    connect(&port, &NetworkPort::trustNeeded, this, [this](const CertificateQuestion &question) {
        if (state == State::Offline)
            return;
        certificate = question;
        lastError = Error{Error::Kind::Certificate,
                          0,
                          question.host,
                          {{u"expected"_s, question.expected}, {u"presented"_s, question.presented}}};
        setState(State::NeedsTrust);
    });
    connect(&port, &NetworkPort::memberChanged, this, [this](const NodeName &name, const QUrl &url) {
        member = name;
        webInterface = url;
        Q_EMIT q->memberChanged(member);
    });
    connect(&port, &NetworkPort::pinsChanged, this, [this](const QMap<QString, QString> &pins) {
        profile.pins = pins;
        Q_EMIT q->profileChanged(profile);
    });
    watcher.onIdleChanged([this] {
        if (!watcher.isIdle() && !polling && state == State::Online)
            pollLater(pause());
    });
}

void ClusterConnection::Private::setState(State next)
{
    if (state == next)
        return;
    state = next;
    Q_EMIT q->stateChanged(next);
}

NodeName ClusterConnection::Private::nodeOf(const GuestKey &guest) const
{
    const GuestState *known = store->snapshot().guest(guest.vmid);
    return known ? known->node : NodeName();
}

void ClusterConnection::Private::poll(bool everything)
{
    everythingNext = everythingNext || everything;
    const bool stopped =
        state == State::Offline || state == State::NeedsLogin || state == State::NeedsTrust || state == State::Failed;
    if (stopped)
        return;
    if (polling) {
        again = true;
        return;
    }
    polling = true;
    ++polls;
    ++turn;
    const PollWorker::Order order{clock->monotonicMs(), {hidden, !watcher.isIdle()}, everythingNext};
    everythingNext = false;
    port.onNetwork([order](NetworkSide &side) { side.poll.poll(order); });
}

int ClusterConnection::Private::pause() const
{
    if (!watcher.isIdle())
        return std::min(interval, busyIntervalMs);
    return hidden ? std::max(interval, hiddenIntervalMs) : interval;
}

void ClusterConnection::Private::pollLater(int ms)
{
    const int mine = ++turn;
    clock->callAfter(ms, this, [this, mine] {
        if (mine == turn)
            poll(false);
    });
}

void ClusterConnection::Private::onPolled(const ClusterSnapshot &snapshot, const std::optional<Error> &problem)
{
    polling = false;
    if (state == State::Offline)
        return;
    const ClusterSnapshot before = store->snapshot();
    if (snapshot.isValid()) {
        store->publish(snapshot);
        invalidateDetails(before, snapshot);
    }
    if (problem) {
        onProblem(*problem);
        tellWaiting(true);
    } else {
        failures = 0;
        wasOnline = true;
        lastError.reset();
        setState(State::Online);
        tellWaiting(false);
        if (std::exchange(again, false))
            poll(false);
        else
            pollLater(pause());
    }
}

/// Those whose poll is there; all of them when none will come soon.
void ClusterConnection::Private::tellWaiting(bool all)
{
    QList<Waiting> ready;
    waiting.removeIf([&](const Waiting &one) {
        const bool due = all || one.after < polls;
        if (due)
            ready.append(one);
        return due;
    });
    for (const Waiting &one : std::as_const(ready)) {
        if (one.context)
            QMetaObject::invokeMethod(one.context, one.done, Qt::QueuedConnection);
    }
}

void ClusterConnection::Private::onProblem(const Error &problem)
{
    again = false;
    if (state == State::NeedsTrust || problem.kind == Error::Kind::Cancelled)
        return;
    lastError = problem;
    everythingNext = true;
    switch (problem.kind) {
    case Error::Kind::Certificate:
        return; // trustNeeded() tells the rest
    case Error::Kind::SecondFactor:
        setState(State::NeedsLogin);
        return;
    case Error::Kind::LoginFailed:
        setState(profile.login == ClusterProfile::Login::Password ? State::NeedsLogin : State::Failed);
        return;
    case Error::Kind::BadAnswer:
    case Error::Kind::NotSupported:
        if (!wasOnline) {
            setState(State::Failed);
            return;
        }
        break;
    default:
        break;
    }
    if (problem.kind == Error::Kind::Unreachable)
        setState(wasOnline ? State::Reconnecting : State::Connecting);
    const size_t step = std::min(size_t(failures++), backOffMs.size() - 1);
    pollLater(backOffMs[step]);
}

/// What a finished task or a move changed is read anew when somebody looks.
void ClusterConnection::Private::invalidateDetails(const ClusterSnapshot &before, const ClusterSnapshot &after)
{
    if (!before.isValid() || store->details().guests.isEmpty())
        return;
    const QList<GuestKey> known = store->details().guests.keys();
    for (const GuestKey &key : known) {
        const GuestState *then = before.guest(key.vmid);
        const GuestState *now = after.guest(key.vmid);
        bool stale = then && now && then->node != now->node;
        const QDateTime readAt = store->details().guests.value(key).readAt;
        for (const TaskState &task : after->tasks) {
            stale = stale
                    || (task.endTime && task.upid.id == key.vmid.text() && !task.upid.type.startsWith("vnc"_L1)
                        && readAt.isValid() && *task.endTime > readAt.toSecsSinceEpoch());
        }
        if (stale)
            store->invalidateGuestDetails(key);
    }
}

ClusterConnection::ClusterConnection(const ClusterProfile &profile, ClusterStore *store, Clock *clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, profile, store, clock))
{
}

ClusterConnection::~ClusterConnection() = default;

void ClusterConnection::start(const Credentials &credentials)
{
    d->lastError.reset();
    d->failures = 0;
    d->again = false;
    d->polling = false;
    d->everythingNext = true;
    d->port.onNetwork([credentials](NetworkSide &side) {
        side.stop();
        side.client.start(credentials);
    });
    d->setState(d->wasOnline ? State::Reconnecting : State::Connecting);
    d->poll(true);
}

void ClusterConnection::stop()
{
    d->port.onNetwork([](NetworkSide &side) { side.stop(); });
    d->port.cancelAll();
    d->polling = false;
    ++d->turn;
    d->tellWaiting(true);
    d->setState(State::Offline);
}

void ClusterConnection::trust(const QString &fingerprint)
{
    if (d->state != State::NeedsTrust)
        return;
    d->port.onNetwork([fingerprint](NetworkSide &side) { side.client.trust(fingerprint); });
    d->certificate = {};
    d->lastError.reset();
    d->setState(d->wasOnline ? State::Reconnecting : State::Connecting);
    d->poll(true);
}

ClusterConnection::State ClusterConnection::state() const
{
    return d->state;
}

std::optional<Error> ClusterConnection::lastError() const
{
    return d->lastError;
}

ClusterConnection::CertificateQuestion ClusterConnection::certificate() const
{
    return d->certificate;
}

const ClusterProfile &ClusterConnection::profile() const
{
    return d->profile;
}

NodeName ClusterConnection::currentMember() const
{
    return d->member;
}

QUrl ClusterConnection::webInterface() const
{
    return d->webInterface;
}

void ClusterConnection::setPollInterval(int ms)
{
    d->interval = std::max(ms, 500);
    if (d->state == State::Online && !d->polling)
        d->pollLater(d->pause());
}

int ClusterConnection::pollInterval() const
{
    return d->interval;
}

void ClusterConnection::setHidden(bool hidden)
{
    if (d->hidden == hidden)
        return;
    d->hidden = hidden;
    if (!hidden)
        d->poll(false);
}

void ClusterConnection::pollNow()
{
    d->poll(true);
}

void ClusterConnection::readEverything(QObject *context, std::function<void()> done)
{
    d->waiting.append({d->polls, context, std::move(done)});
    d->poll(true);
    // A poll that runs now began before; when none runs, none will: not connected, or a person has to help first.
    if (!d->polling)
        d->tellWaiting(true);
}

void ClusterConnection::setRecordFile(const QString &path)
{
    d->port.onNetwork([path](NetworkSide &side) { side.recorder.setPath(path); });
    // A file is only worth something from a poll that asked for everything.
    if (!path.isEmpty())
        d->poll(true);
}

void ClusterConnection::readGuestDetails(const QList<GuestKey> &guests, QObject *context, std::function<void()> done)
{
    d->details.readGuests(guests, context, std::move(done));
}

void ClusterConnection::readNodeDetails(const QList<NodeName> &nodes, QObject *context, std::function<void()> done)
{
    d->details.readNodes(nodes, context, std::move(done));
}

void ClusterConnection::readNetwork(const QList<NodeName> &nodes, QObject *context, std::function<void()> done)
{
    d->details.readNetwork(nodes, context, std::move(done));
}

void ClusterConnection::readNodeUpkeep(const NodeName &node, QObject *context, std::function<void()> done)
{
    d->details.readUpkeep(node, context, std::move(done));
}

void ClusterConnection::readBackups()
{
    d->details.readBackups();
}

void ClusterConnection::readClusterDetails(QObject *context, std::function<void()> done)
{
    d->details.readClusterDetails(context, std::move(done));
}

void ClusterConnection::readGuestHistory(const GuestKey &guest, const QString &timeframe, QObject *context,
                                         std::function<void(Result<QList<MetricSample>>)> done)
{
    d->port.ask<QList<MetricSample>>(Endpoints::guestHistory(guest, d->nodeOf(guest), timeframe).interactive(), context,
                                     std::move(done));
}

void ClusterConnection::readNodeHistory(const NodeName &node, const QString &timeframe, QObject *context,
                                        std::function<void(Result<QList<MetricSample>>)> done)
{
    d->port.ask<QList<MetricSample>>(Endpoints::nodeHistory(node, timeframe).interactive(), context, std::move(done));
}

void ClusterConnection::readTaskLog(const Upid &upid, QObject *context,
                                    std::function<void(Result<QList<LogLine>>)> done)
{
    d->port.ask<QList<LogLine>>(Endpoints::taskLog(upid, 0, 0).interactive(), context, std::move(done));
}

void ClusterConnection::readNodeTasks(const NodeName &node, int limit, QObject *context,
                                      std::function<void(Result<QList<TaskState>>)> done)
{
    d->port.ask<QList<TaskState>>(Endpoints::nodeTasks(node, limit).interactive(), context, std::move(done));
}

GuestActions *ClusterConnection::actions()
{
    return &d->writer;
}

TaskApi *ClusterConnection::tasks()
{
    return &d->watcher;
}

} // namespace Drydock
