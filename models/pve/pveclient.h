// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authenticator.h"
#include "clusterconnection.h"
#include "httpconnection.h"
#include "members.h"
#include "reply.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <deque>
#include <memory>
#include <vector>

namespace Drydock
{

class PveClient;

/// Holds a read in the client. Destroying it gives the read up: its callback is not called any more.
/// Writes have no handle: what was sent cannot be taken back.
class RequestHandle
{
public:
    RequestHandle() = default;
    RequestHandle(PveClient *client, quint64 id);
    RequestHandle(RequestHandle &&other) noexcept;
    RequestHandle &operator=(RequestHandle &&other) noexcept;
    ~RequestHandle();

    void abort();

private:
    QPointer<PveClient> m_client;
    quint64 m_id = 0;
};

/// Sends requests to whichever member answers, logged in, never more than a few at once, interactive ones first.
/// Lives on the network thread; callbacks come there, each exactly once (unless given up by its handle or stop()),
/// and never from inside send().
class PveClient : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<Reply>)>;

    explicit PveClient(const ClusterProfile &profile, QObject *parent = nullptr);
    ~PveClient() override;

    void start(const Credentials &credentials);
    /// Gives up everything without calling back.
    void stop();
    void trust(const QString &fingerprint);

    [[nodiscard]] RequestHandle read(const Request &request, Done done);
    void write(const Request &request, Done done);

    template <typename T>
    [[nodiscard]] RequestHandle read(const Call<T> &call, std::function<void(Result<T>)> done)
    {
        return read(call.request, decoding(call, std::move(done)));
    }
    template <typename T>
    void write(const Call<T> &call, std::function<void(Result<T>)> done)
    {
        write(call.request, decoding(call, std::move(done)));
    }

    void learnMembers(const QList<Members::Learnt> &nodes);
    void learnPins(const QMap<NodeName, QString> &fingerprints);
    NodeName currentMember() const;

    /// Looks at each answer of a GET: path with query, status, body, time, member.
    using Witness = std::function<void(const QByteArray &path, const HttpAnswer &answer, const NodeName &member)>;
    void setWitness(Witness witness) { m_witness = std::move(witness); }

    static constexpr int window = 4;           ///< requests in flight to one member
    static constexpr int backgroundWindow = 3; ///< of these, so that somebody who waits finds a free place

Q_SIGNALS:
    /// A certificate is unknown or changed. Everything has stopped.
    void trustNeeded(const Drydock::ClusterConnection::CertificateQuestion &question);
    void memberChanged(const Drydock::NodeName &member, const QUrl &webInterface);
    void pinsChanged(const QMap<QString, QString> &pins);

private:
    friend class RequestHandle;

    struct Pending {
        quint64 id = 0;
        Request request;
        Done done;
        int tries = 0;
        bool isLogin = false;
        bool loginTried = false;
    };
    struct Flight {
        Pending pending;
        HttpConnection *connection = nullptr;
        int member = 0;
        int generation = 0;
        QElapsedTimer since;
        qint64 probedMs = 0; ///< when the member was last asked for a sign of life
    };

    template <typename T>
    static Done decoding(const Call<T> &call, std::function<void(Result<T>)> done)
    {
        return [decode = call.decode, done = std::move(done)](Result<Reply> reply) {
            done(reply ? decode(*reply) : Result<T>(std::unexpected(reply.error())));
        };
    }

    quint64 enqueue(const Request &request, Done done);
    void abort(quint64 id);
    void schedulePump();
    void pump();
    int inFlight(Request::Lane lane) const;
    bool takeNext(Pending *next);
    void launch(Pending pending, int member);
    HttpConnection *connectionFor(int member, bool fresh);
    QByteArray render(const Request &request, int member, bool isLogin) const;

    void onAnswered(HttpConnection *connection, const HttpAnswer &answer);
    void onFailed(HttpConnection *connection, const HttpConnection::Failure &failure);
    bool takeFlight(HttpConnection *connection, Flight *flight);
    void finish(Flight &flight, const HttpAnswer &answer);
    bool retryAfterLogin(Flight &flight, const HttpAnswer &answer);
    void memberFailed(int member, const Error &error);
    void retryOrReport(Pending pending, bool sent, const Error &error, QList<Pending> *again);
    void announceMember();

    void startLogin();
    void loginAnswered(const HttpAnswer &answer);
    void loginFailed(const Error &error);

    static Error certificateError(const ClusterConnection::CertificateQuestion &question);
    void failAll(const Error &error);
    void halt(int member, const QSslCertificate &certificate);
    void watchSilence();
    void probe(int member);

    Members m_members;
    Authenticator m_auth;
    Witness m_witness;
    std::deque<Pending> m_interactive;
    std::deque<Pending> m_background;
    std::vector<Flight> m_flights;
    std::vector<std::pair<int, HttpConnection *>> m_connections;
    QElapsedTimer m_clock;
    QTimer *m_silence = nullptr;
    QList<int> m_probing;
    quint64 m_nextId = 1;
    int m_announced = -1;
    NodeName m_announcedName;
    bool m_running = false;
    bool m_pumpScheduled = false;
    bool m_loginRunning = false;
    int m_haltedMember = -1;
    ClusterConnection::CertificateQuestion m_question;
};

} // namespace Drydock
