// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/addressmap.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace Drydock
{

class Clock;

/// What is asked, and where.
struct ProbeTarget {
    enum class Kind { Dns, Tcp, Http, Https };

    Kind kind = Kind::Tcp;
    QString address;
    int port = 0;      ///< 0 = the kind's own; TCP has none
    QString name = {}; ///< DNS: asked for; HTTP: the Host, and the name for SNI; empty = "localhost", the address
    QString path = {}; ///< HTTP: "/" when empty
    int status = 0;    ///< HTTP: expected; 0 = any below 500
    QString text = {}; ///< HTTP: has to be in the answer; empty = any

    int effectivePort() const;
    bool isValid() const;
    friend bool operator==(const ProbeTarget &, const ProbeTarget &) = default;
};

/// "dns", "tcp", "http", "https" and back.
QString probeKindWord(ProbeTarget::Kind kind);
std::optional<ProbeTarget::Kind> probeKindFromWord(QStringView word);

/// What a server showed of itself when its TLS connection began.
struct ServerCertificate {
    QStringList names; ///< DNS names and addresses it is for; the common name where it has none
    QDateTime validUntil;

    /// "*.example.com" is for one label more, as RFC 6125 says.
    bool isFor(const QString &host) const;
    friend bool operator==(const ServerCertificate &, const ServerCertificate &) = default;
};

/// What became of one question of a probe.
struct ProbeAnswer {
    enum class Kind {
        Answered,
        Wrong,       ///< answers, but not as expected: see `text`
        Refused,     ///< the machine is there, nobody listens
        Silent,      ///< no answer in time
        Unreachable, ///< no way there
    };
    Kind kind = Kind::Silent;
    QString text; ///< a code of DNS, a status of HTTP, or the system's words
    QStringList addresses = {};                         ///< DNS: that the name has, sorted
    std::optional<ServerCertificate> certificate = {}; ///< HTTPS: also of a wrong answer

    bool isAnswered() const { return kind == Kind::Answered; }
    friend bool operator==(const ProbeAnswer &, const ProbeAnswer &) = default;
};
/// "answered", "wrong", "refused", "silent", "unreachable".
QString probeAnswerWord(ProbeAnswer::Kind kind);

/// Asks one service whether it answers, as often as it is told to. Several questions may be on their way at once.
class Probe : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const ProbeAnswer &)>;

    explicit Probe(Clock &clock) : m_clock(clock) {}
    /// Calls `done` exactly once, from the event loop, at the latest after `timeoutMs`; never after the probe died.
    void ask(int timeoutMs, Done done);

    /// Begins a question, for ask(). What it needs is a child of `attempt`, which is gone once there is an answer or
    /// none came in time. Only the first call of `answer` counts; it may come from inside.
    virtual void begin(QObject *attempt, Done answer) = 0;

private:
    Clock &m_clock;
};

/// Makes probes that dial only where the AddressMap says.
class ProbeFactory
{
public:
    ProbeFactory(const AddressMap &map, Clock &clock);
    ~ProbeFactory();

    /// HTTP keeps its connections; after a failure it opens a new one. No redirect is followed, and any certificate
    /// will do: nothing secret is sent, and what is asked is only whether the service answers.
    std::unique_ptr<Probe> make(const ProbeTarget &target) const;
    /// Answered as soon as one of the targets is: for the desktop's own network.
    std::unique_ptr<Probe> makeAnyOf(const QList<ProbeTarget> &targets) const;

private:
    AddressMap m_map;
    Clock &m_clock;
    std::unique_ptr<QNetworkAccessManager> m_http;
};

} // namespace Drydock
