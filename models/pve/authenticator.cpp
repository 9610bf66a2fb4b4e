// SPDX-License-Identifier: GPL-3.0-or-later
#include "authenticator.h"

#include "lenient.h"

#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Drydock
{

Authenticator::Authenticator(ClusterProfile::Login login, QString user, Credentials credentials)
    : m_login(login), m_user(std::move(user)), m_credentials(std::move(credentials))
{
}

bool Authenticator::needsRenewal(qint64 nowMs) const
{
    return !isToken() && !m_ticket.isEmpty() && nowMs - m_obtainedMs >= renewAfterMs;
}

void Authenticator::postponeRenewal(qint64 nowMs)
{
    constexpr qint64 pauseMs = 60 * 1000;
    m_obtainedMs = nowMs - renewAfterMs + pauseMs;
}

void Authenticator::invalidate()
{
    if (isToken() || m_ticket.isEmpty())
        return;
    m_oldTicket = m_ticket;
    m_ticket.clear();
}

QByteArray Authenticator::headers(bool write) const
{
    if (isToken())
        return "Authorization: PVEAPIToken=" + m_user.toUtf8() + '=' + m_credentials.secret.toUtf8() + "\r\n";
    if (m_ticket.isEmpty())
        return {};
    QByteArray result = "Cookie: PVEAuthCookie=" + QUrl::toPercentEncoding(m_ticket) + "\r\n";
    if (write)
        result += "CSRFPreventionToken: " + m_csrf.toUtf8() + "\r\n";
    return result;
}

Request Authenticator::nextRequest()
{
    Request request = Request::post({u"access"_s, u"ticket"_s});
    request.text(u"username"_s, m_user);
    if (!m_challenge.isEmpty()) {
        m_try = Try::Challenge;
        request.text(u"tfa-challenge"_s, m_challenge).text(u"password"_s, m_credentials.secondFactor);
        // A code is good for one use; sending it again would only lock the second factor.
        m_credentials.secondFactor.clear();
        m_challenge.clear();
        return request;
    }
    const QString renewable = m_ticket.isEmpty() ? m_oldTicket : m_ticket;
    m_try = renewable.isEmpty() ? Try::Password : Try::Renewal;
    return request.text(u"password"_s, renewable.isEmpty() ? m_credentials.secret : renewable);
}

Result<Authenticator::Step> Authenticator::accept(const Reply &reply, qint64 nowMs)
{
    const Result<QJsonValue> data = dataOf(reply);
    if (!data)
        return std::unexpected(data.error());
    const QJsonObject login = data->toObject();
    const QString ticket = login["ticket"_L1].toString();
    if (ticket.isEmpty())
        return std::unexpected(badAnswer(u"no ticket in the answer"_s));
    if (Lenient::toBool(login["NeedTFA"_L1])) {
        if (m_credentials.secondFactor.isEmpty()) {
            Error error{Error::Kind::SecondFactor, 401, u"second factor needed"_s, {}};
            for (const auto factors = challengeFactors(ticket); const QString &factor : factors)
                error.fields.insert(factor, QString());
            return std::unexpected(error);
        }
        m_challenge = ticket;
        return Step::SecondFactor;
    }
    m_ticket = ticket;
    m_oldTicket.clear();
    m_csrf = login["CSRFPreventionToken"_L1].toString();
    m_obtainedMs = nowMs;
    ++m_generation;
    return Step::Ready;
}

bool Authenticator::fallBack()
{
    if (m_try != Try::Renewal || m_credentials.secret.isEmpty())
        return false;
    m_ticket.clear();
    m_oldTicket.clear();
    return true;
}

QStringList Authenticator::challengeFactors(const QString &ticket)
{
    const QString mark = u"!tfa!"_s;
    const qsizetype start = ticket.indexOf(mark);
    if (start < 0)
        return {};
    const QString encoded = ticket.sliced(start + mark.size()).section(u':', 0, 0);
    const QJsonObject challenge = QJsonDocument::fromJson(QByteArray::fromPercentEncoding(encoded.toUtf8())).object();
    QStringList result;
    for (auto it = challenge.begin(); it != challenge.end(); ++it) {
        const bool offered = it->isArray() ? !it->toArray().isEmpty() : it->isObject() || Lenient::toBool(*it);
        if (offered)
            result.append(it.key());
    }
    return result;
}

} // namespace Drydock
