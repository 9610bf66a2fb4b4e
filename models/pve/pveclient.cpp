// SPDX-License-Identifier: GPL-3.0-or-later
#include "pveclient.h"

#include <QSslCertificate>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// A written request without any answer for this long makes us look whether its member still lives.
constexpr qint64 silenceMs = 900;
/// … again after this, as long as the member does live.
constexpr qint64 probeAgainMs = 3000;
constexpr int probeTimeoutMs = 800;
/// The server forwards to other nodes for at most 30 s.
constexpr qint64 forwardedTimeoutMs = 35'000;
constexpr qint64 ownTimeoutMs = 20'000;
constexpr int maxReadTries = 3;

Error unreachable(const QString &text, int http = 0)
{
    return Error{Error::Kind::Unreachable, http, text, {}};
}

} // namespace

RequestHandle::RequestHandle(PveClient *client, quint64 id) : m_client(client), m_id(id) {}

RequestHandle::RequestHandle(RequestHandle &&other) noexcept
    : m_client(std::exchange(other.m_client, nullptr)), m_id(std::exchange(other.m_id, 0))
{
}

RequestHandle &RequestHandle::operator=(RequestHandle &&other) noexcept
{
    if (this != &other) {
        abort();
        m_client = std::exchange(other.m_client, nullptr);
        m_id = std::exchange(other.m_id, 0);
    }
    return *this;
}

RequestHandle::~RequestHandle()
{
    abort();
}

void RequestHandle::abort()
{
    if (m_client && m_id)
        m_client->abort(m_id);
    m_id = 0;
}

PveClient::PveClient(const ClusterProfile &profile, QObject *parent)
    : QObject(parent), m_members(profile), m_auth(profile.login, profile.user, {}), m_silence(new QTimer(this))
{
    m_clock.start();
    m_silence->setInterval(200);
    connect(m_silence, &QTimer::timeout, this, &PveClient::watchSilence);
}

PveClient::~PveClient()
{
    stop();
}

void PveClient::stop()
{
    m_running = false;
    m_loginRunning = false;
    m_silence->stop();
    // Moved out first: destroying a callback may destroy handles that call back into abort().
    const auto interactive = std::exchange(m_interactive, {});
    const auto background = std::exchange(m_background, {});
    const auto flights = std::exchange(m_flights, {});
    for (const auto &[member, connection] : std::exchange(m_connections, {})) {
        connection->abandon();
        connection->disconnect(this);
        connection->deleteLater();
    }
}

RequestHandle PveClient::read(const Request &request, Done done)
{
    Q_ASSERT(request.isRead());
    return RequestHandle(this, enqueue(request, std::move(done)));
}

void PveClient::write(const Request &request, Done done)
{
    Q_ASSERT(!request.isRead());
    enqueue(request, std::move(done));
}

quint64 PveClient::enqueue(const Request &request, Done done)
{
    Pending pending{m_nextId++, request, std::move(done)};
    const quint64 id = pending.id;
    auto &queue = request.lane == Request::Lane::Interactive ? m_interactive : m_background;
    queue.push_back(std::move(pending));
    schedulePump();
    return id;
}

void PveClient::abort(quint64 id)
{
    const auto isIt = [id](const Pending &pending) { return pending.id == id; };
    for (auto *queue : {&m_interactive, &m_background}) {
        const auto found = std::ranges::find_if(*queue, isIt);
        if (found != queue->end()) {
            const Pending dropped = std::move(*found);
            queue->erase(found);
            return;
        }
    }
    const auto flight = std::ranges::find_if(m_flights, [&](const Flight &f) { return isIt(f.pending); });
    if (flight == m_flights.end())
        return;
    const Flight dropped = std::move(*flight);
    m_flights.erase(flight);
    std::erase_if(m_connections, [&](const auto &entry) { return entry.second == dropped.connection; });
    dropped.connection->abandon();
    dropped.connection->deleteLater();
    schedulePump();
}

void PveClient::schedulePump()
{
    if (m_pumpScheduled)
        return;
    m_pumpScheduled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_pumpScheduled = false;
            pump();
        },
        Qt::QueuedConnection);
}

void PveClient::pump()
{
    if (!m_running || m_members.isEmpty()) {
        failAll(m_haltedMember >= 0 ? certificateError(m_question)
                                    : Error{Error::Kind::Cancelled, 0, u"not connected"_s, {}});
        return;
    }
    const bool loginDue = !m_auth.isReady() || m_auth.needsRenewal(m_clock.elapsed());
    const bool waited = !m_interactive.empty() || !m_background.empty();
    if (loginDue && waited && !m_loginRunning && inFlight(Request::Lane::Interactive) < window)
        startLogin();
    // While a ticket is being renewed the old one still works; without one everybody waits.
    Pending next;
    while (m_auth.isReady() && takeNext(&next))
        launch(std::move(next), m_members.current());
}

/// Requests under way to the current member: all, or the background ones alone.
int PveClient::inFlight(Request::Lane lane) const
{
    return int(std::ranges::count_if(m_flights, [&](const Flight &flight) {
        return flight.member == m_members.current()
               && (lane == Request::Lane::Interactive || flight.pending.request.lane == lane);
    }));
}

bool PveClient::takeNext(Pending *next)
{
    if (inFlight(Request::Lane::Interactive) >= window)
        return false;
    auto *queue = &m_interactive;
    if (queue->empty() && inFlight(Request::Lane::Background) < backgroundWindow)
        queue = &m_background;
    if (queue->empty())
        return false;
    *next = std::move(queue->front());
    queue->pop_front();
    return true;
}

void PveClient::launch(Pending pending, int member)
{
    ++pending.tries;
    // A write never goes out on a used connection: the server may be closing it, and then nobody could say
    // whether the request was carried out.
    HttpConnection *connection = connectionFor(member, !pending.request.isRead());
    const QByteArray bytes = render(pending.request, member, pending.isLogin);
    Flight flight{std::move(pending), connection, member, m_auth.generation(), {}, 0};
    flight.since.start();
    m_flights.push_back(std::move(flight));
    if (!m_silence->isActive())
        m_silence->start();
    connection->exchange(bytes);
}

HttpConnection *PveClient::connectionFor(int member, bool fresh)
{
    std::erase_if(m_connections, [&](const auto &entry) {
        const bool stale = !entry.second->isBusy() && (!entry.second->isReusable() || (fresh && entry.first == member));
        if (stale)
            entry.second->deleteLater();
        return stale;
    });
    for (const auto &[owner, connection] : m_connections) {
        if (owner == member && connection->isReusable())
            return connection;
    }
    const AddressMap::HostPort dialled = m_members.dial(member);
    HttpConnection::Target target;
    target.host = dialled.host;
    target.port = dialled.port;
    target.name = m_members.at(member).host;
    target.systemCas = m_members.systemCas();
    auto judge = [this, member](const QSslCertificate &certificate, const QList<QSslError> &errors) {
        const bool good = m_members.systemCas() ? errors.isEmpty()
                                                : m_members.accepts(member, HttpConnection::fingerprint(certificate));
        if (!good) {
            QMetaObject::invokeMethod(
                this, [this, member, certificate] { halt(member, certificate); }, Qt::QueuedConnection);
        }
        return good;
    };
    auto *connection = new HttpConnection(target, judge, this);
    connect(connection, &HttpConnection::answered, this,
            [this, connection](const HttpAnswer &answer) { onAnswered(connection, answer); });
    connect(connection, &HttpConnection::failed, this,
            [this, connection](const HttpConnection::Failure &failure) { onFailed(connection, failure); });
    m_connections.emplace_back(member, connection);
    return connection;
}

QByteArray PveClient::render(const Request &request, int member, bool isLogin) const
{
    const Members::Member &target = m_members.at(member);
    const QString host = target.host.contains(u':') ? u'[' + target.host + u']' : target.host;
    QByteArray bytes = request.verb() + ' ' + request.target() + " HTTP/1.1\r\nHost: " + host.toUtf8() + ':'
                       + QByteArray::number(target.port) + "\r\nUser-Agent: Drydock\r\nAccept: application/json\r\n";
    if (!isLogin)
        bytes += m_auth.headers(!request.isRead());
    const QByteArray body = request.form();
    if (request.method == Request::Method::Post || request.method == Request::Method::Put) {
        bytes += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + QByteArray::number(body.size())
                 + "\r\n";
    }
    return bytes + "\r\n" + body;
}

bool PveClient::takeFlight(HttpConnection *connection, Flight *flight)
{
    const auto found = std::ranges::find(m_flights, connection, &Flight::connection);
    if (found == m_flights.end())
        return false;
    *flight = std::move(*found);
    m_flights.erase(found);
    return true;
}

void PveClient::onAnswered(HttpConnection *connection, const HttpAnswer &answer)
{
    Flight flight;
    if (!takeFlight(connection, &flight))
        return;
    m_members.answered();
    schedulePump();
    if (flight.pending.isLogin) {
        loginAnswered(answer);
        return;
    }
    const NodeName subject = flight.pending.request.node();
    // 596 for a path of its own node may just be one slow call; 595 means that its daemon is not there.
    const bool own = subject.isEmpty() || (answer.status == 595 && subject == m_members.at(flight.member).name);
    if (answer.status >= 595 && answer.status <= 599 && own) {
        // Its own daemons do not answer it: this member is no good, others may be. 595 never reached the daemon.
        QList<Pending> again;
        retryOrReport(std::move(flight.pending), answer.status != 595, errorFrom(answer), &again);
        for (Pending &pending : again)
            m_interactive.push_front(std::move(pending));
        memberFailed(flight.member, errorFrom(answer));
        return;
    }
    if (!retryAfterLogin(flight, answer))
        finish(flight, answer);
}

bool PveClient::retryAfterLogin(Flight &flight, const HttpAnswer &answer)
{
    if (answer.status != 401 || m_auth.isToken() || flight.pending.loginTried)
        return false;
    if (flight.generation == m_auth.generation())
        m_auth.invalidate();
    // A 401 means that nothing was carried out, so writes may go again as well.
    flight.pending.loginTried = true;
    --flight.pending.tries;
    auto &queue = flight.pending.request.lane == Request::Lane::Interactive ? m_interactive : m_background;
    queue.push_front(std::move(flight.pending));
    return true;
}

void PveClient::finish(Flight &flight, const HttpAnswer &answer)
{
    const NodeName member = m_members.at(flight.member).name;
    if (m_witness && flight.pending.request.isRead())
        m_witness(flight.pending.request.target().sliced(10), answer, member);
    announceMember();
    const Done done = std::move(flight.pending.done);
    if (isSuccess(answer))
        done(Reply{answer.body, answer.date, int(flight.since.elapsed()), member});
    else
        done(std::unexpected(errorFrom(answer)));
}

void PveClient::onFailed(HttpConnection *connection, const HttpConnection::Failure &failure)
{
    std::erase_if(m_connections, [&](const auto &entry) { return entry.second == connection; });
    connection->deleteLater();
    Flight flight;
    if (!takeFlight(connection, &flight))
        return;
    schedulePump();
    using Kind = HttpConnection::Failure::Kind;
    if (failure.kind == Kind::Certificate) {
        // halt() comes right behind and answers everything that waits.
        if (flight.pending.isLogin)
            m_loginRunning = false;
        else
            m_interactive.push_front(std::move(flight.pending));
        return;
    }
    const Error error = failure.kind == Kind::Garbage ? badAnswer(failure.text) : unreachable(failure.text);
    if (failure.kind != Kind::Connect && flight.pending.tries < maxReadTries && flight.pending.request.isRead()) {
        // A connection that breaks off is tried again on a new one before its member is given up.
        m_interactive.push_front(std::move(flight.pending));
        return;
    }
    QList<Pending> again;
    const bool isLogin = flight.pending.isLogin;
    if (failure.kind != Kind::Garbage)
        retryOrReport(std::move(flight.pending), failure.sent, error, &again);
    else if (flight.pending.isLogin)
        loginFailed(error);
    else
        flight.pending.done(std::unexpected(error));
    for (Pending &pending : again)
        m_interactive.push_front(std::move(pending));
    if (failure.kind == Kind::Connect || (failure.kind == Kind::Closed && (isLogin || !again.isEmpty())))
        memberFailed(flight.member, error);
}

/// What was not sent, or only reads, goes to another member; a write that was on its way is reported.
void PveClient::retryOrReport(Pending pending, bool sent, const Error &error, QList<Pending> *again)
{
    if (pending.isLogin) {
        m_loginRunning = false;
        return;
    }
    if (sent && !pending.request.isRead()) {
        pending.done(std::unexpected(error));
        return;
    }
    pending.tries = 0;
    again->append(std::move(pending));
}

void PveClient::memberFailed(int member, const Error &error)
{
    QList<Pending> again;
    std::vector<Flight> lost;
    for (auto it = m_flights.begin(); it != m_flights.end();) {
        if (it->member == member) {
            lost.push_back(std::move(*it));
            it = m_flights.erase(it);
        } else {
            ++it;
        }
    }
    for (Flight &flight : lost) {
        const bool sent = flight.connection->wasSent();
        flight.connection->abandon();
        retryOrReport(std::move(flight.pending), sent, error, &again);
    }
    std::erase_if(m_connections, [&](const auto &entry) {
        if (entry.first == member)
            entry.second->deleteLater();
        return entry.first == member;
    });
    for (Pending &pending : again)
        m_interactive.push_front(std::move(pending));
    if (m_members.failed(member) < 0)
        failAll(error);
    schedulePump();
}

void PveClient::failAll(const Error &error)
{
    m_loginRunning = false;
    QList<quint64> waiting;
    for (const auto *queue : {&m_interactive, &m_background}) {
        for (const Pending &pending : *queue)
            waiting.append(pending.id);
    }
    // One by one and by id: a callback may give up others that wait, or ask anew.
    for (quint64 id : waiting) {
        for (auto *queue : {&m_interactive, &m_background}) {
            const auto found = std::ranges::find(*queue, id, &Pending::id);
            if (found == queue->end())
                continue;
            const Done done = std::move(found->done);
            queue->erase(found);
            done(std::unexpected(error));
            break;
        }
    }
}

void PveClient::watchSilence()
{
    if (m_flights.empty()) {
        m_silence->stop();
        return;
    }
    QList<int> silent;
    QList<HttpConnection *> late;
    for (Flight &flight : m_flights) {
        const qint64 elapsed = flight.since.elapsed();
        const bool forwarded = !flight.pending.request.node().isEmpty();
        if (elapsed > (forwarded ? forwardedTimeoutMs : ownTimeoutMs)) {
            late.append(flight.connection);
        } else if (flight.connection->isSilent() && elapsed >= silenceMs
                   && (flight.probedMs == 0 || elapsed - flight.probedMs >= probeAgainMs)) {
            flight.probedMs = elapsed;
            if (!silent.contains(flight.member))
                silent.append(flight.member);
        }
    }
    for (int member : silent)
        probe(member);
    for (HttpConnection *connection : late) {
        Flight flight;
        if (!takeFlight(connection, &flight))
            continue;
        connection->abandon();
        std::erase_if(m_connections, [&](const auto &entry) { return entry.second == connection; });
        connection->deleteLater();
        const Error error = unreachable(u"timed out"_s);
        if (flight.pending.isLogin)
            loginFailed(error);
        else
            flight.pending.done(std::unexpected(error));
        schedulePump();
    }
}

/// A node without power leaves its connections open and silent. One new connection tells within a second.
void PveClient::probe(int member)
{
    if (m_probing.contains(member))
        return;
    m_probing.append(member);
    auto *socket = new QTcpSocket(this);
    auto *timer = new QTimer(socket);
    timer->setSingleShot(true);
    const auto decide = [this, socket, member](bool alive, const QString &text) {
        socket->disconnect(this);
        socket->deleteLater();
        m_probing.removeAll(member);
        if (!alive && m_running)
            memberFailed(member, unreachable(text));
    };
    connect(socket, &QTcpSocket::connected, this, [decide] { decide(true, {}); });
    connect(socket, &QTcpSocket::errorOccurred, this, [decide, socket] { decide(false, socket->errorString()); });
    connect(timer, &QTimer::timeout, this, [decide] { decide(false, u"no answer"_s); });
    const AddressMap::HostPort dialled = m_members.dial(member);
    timer->start(probeTimeoutMs);
    socket->connectToHost(dialled.host, quint16(dialled.port));
}

} // namespace Drydock
