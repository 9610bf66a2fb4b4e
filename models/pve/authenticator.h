// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"
#include "reply.h"

#include <QStringList>

namespace Drydock
{

/// Knows the login: an API token, or user and password with ticket, second factor, CSRF token and renewal.
/// Says which request to send next and reads its answer; sends nothing itself. Times are milliseconds of one
/// monotonic clock.
class Authenticator
{
public:
    enum class Step { Ready, SecondFactor };

    Authenticator() = default;
    Authenticator(ClusterProfile::Login login, QString user, Credentials credentials);

    ClusterProfile::Login login() const { return m_login; }
    const QString &user() const { return m_user; }
    bool isToken() const { return m_login == ClusterProfile::Login::Token; }
    /// Requests can be sent with headers().
    bool isReady() const { return isToken() || !m_ticket.isEmpty(); }
    /// A ticket lives two hours; after one it is renewed while it still works.
    bool needsRenewal(qint64 nowMs) const;
    /// Grows with each new ticket: tells a 401 for an old one from a 401 for the newest.
    int generation() const { return m_generation; }
    void invalidate();
    /// A renewal failed though the ticket still works: try again in a while.
    void postponeRenewal(qint64 nowMs);

    /// Header lines for a request, each ended by CRLF. Writes carry the CSRF token.
    QByteArray headers(bool write) const;

    /// The next login request: renewal by the old ticket where there is one, else the password,
    /// or the answer to the second-factor challenge.
    Request nextRequest();
    /// Reads the answer to it. SecondFactor: send nextRequest() again. The error SecondFactor: no code to answer with.
    Result<Step> accept(const Reply &reply, qint64 nowMs);
    /// The server refused. True when another way is left to try (password after a failed renewal).
    bool fallBack();
    /// The last request sent was the answer to a second-factor challenge.
    bool answeredChallenge() const { return m_try == Try::Challenge; }

    /// {"totp": true, "recovery": [0,3]} inside PVE:!tfa!<encoded JSON>:… → {"totp","recovery"}.
    static QStringList challengeFactors(const QString &ticket);

private:
    static constexpr qint64 renewAfterMs = 60 * 60 * 1000;

    enum class Try { Password, Renewal, Challenge };

    ClusterProfile::Login m_login = ClusterProfile::Login::Token;
    QString m_user;
    Credentials m_credentials;
    QString m_ticket;
    QString m_oldTicket; ///< refused, but maybe good enough to renew
    QString m_csrf;
    QString m_challenge;
    qint64 m_obtainedMs = 0;
    int m_generation = 0;
    Try m_try = Try::Password;
};

} // namespace Drydock
