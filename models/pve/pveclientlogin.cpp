// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PveClient that deals with login, trust and who the members are.
#include "pveclient.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

Error PveClient::certificateError(const ClusterConnection::CertificateQuestion &question)
{
    return Error{
        Error::Kind::Certificate,
        0,
        u"certificate not accepted"_s,
        {{u"host"_s, question.host}, {u"expected"_s, question.expected}, {u"presented"_s, question.presented}}};
}

void PveClient::start(const Credentials &credentials)
{
    stop();
    m_auth = Authenticator(m_auth.login(), m_auth.user(), credentials);
    m_haltedMember = -1;
    m_running = true;
    schedulePump();
}

void PveClient::startLogin()
{
    m_loginRunning = true;
    Pending login;
    login.id = m_nextId++;
    login.request = m_auth.nextRequest();
    login.isLogin = true;
    launch(std::move(login), m_members.current());
}

void PveClient::loginAnswered(const HttpAnswer &answer)
{
    m_loginRunning = false;
    if (!isSuccess(answer)) {
        Error error = errorFrom(answer);
        // The password was right: only a new code is to be asked for.
        if (answer.status == 401 && m_auth.answeredChallenge())
            error.kind = Error::Kind::SecondFactor;
        if (answer.status == 401 && m_auth.fallBack())
            schedulePump();
        else
            loginFailed(error);
        return;
    }
    const Result<Authenticator::Step> step = m_auth.accept(Reply{answer.body, answer.date, 0, {}}, m_clock.elapsed());
    if (!step)
        loginFailed(step.error());
    else if (*step == Authenticator::Step::SecondFactor)
        startLogin();
    else
        schedulePump();
}

/// Answers everything that waits for the login. A ticket that still works stays in use.
void PveClient::loginFailed(const Error &error)
{
    m_loginRunning = false;
    if (m_auth.isReady()) {
        m_auth.postponeRenewal(m_clock.elapsed());
        return;
    }
    failAll(error);
}

/// Nothing may be sent to anybody until somebody has looked at this certificate.
void PveClient::halt(int member, const QSslCertificate &certificate)
{
    if (!m_running)
        return;
    const auto nameOf = [](const QStringList &names) { return names.isEmpty() ? QString() : names.first(); };
    m_question = {};
    m_question.host = m_members.at(member).key();
    m_question.expected = m_members.expectedPin(member);
    m_question.presented = HttpConnection::fingerprint(certificate);
    m_question.subject = nameOf(certificate.subjectInfo(QSslCertificate::CommonName));
    m_question.issuer = nameOf(certificate.issuerInfo(QSslCertificate::CommonName));
    m_question.notBefore = certificate.effectiveDate();
    m_question.notAfter = certificate.expiryDate();
    m_haltedMember = member;
    m_running = false;
    m_loginRunning = false;
    auto flights = std::exchange(m_flights, {});
    for (const auto &[owner, connection] : std::exchange(m_connections, {})) {
        connection->abandon();
        connection->disconnect(this);
        connection->deleteLater();
    }
    const Error error = certificateError(m_question);
    for (Flight &flight : flights) {
        if (!flight.pending.isLogin)
            flight.pending.done(std::unexpected(error));
    }
    failAll(error);
    Q_EMIT trustNeeded(m_question);
}

void PveClient::trust(const QString &fingerprint)
{
    if (m_haltedMember < 0 || fingerprint.isEmpty())
        return;
    m_members.pin(m_haltedMember, fingerprint);
    m_haltedMember = -1;
    m_running = true;
    Q_EMIT pinsChanged(m_members.pins());
    schedulePump();
}

void PveClient::learnMembers(const QList<Members::Learnt> &nodes)
{
    if (m_members.isEmpty())
        return;
    m_members.learn(nodes);
    announceMember();
}

void PveClient::learnPins(const QMap<NodeName, QString> &fingerprints)
{
    if (m_members.learnPins(fingerprints))
        Q_EMIT pinsChanged(m_members.pins());
}

NodeName PveClient::currentMember() const
{
    return m_members.isEmpty() ? NodeName() : m_members.at(m_members.current()).name;
}

void PveClient::announceMember()
{
    const int current = m_members.current();
    const NodeName name = currentMember();
    if (m_announced == current && m_announcedName == name)
        return;
    m_announced = current;
    m_announcedName = name;
    const AddressMap::HostPort dialled = m_members.dial(current);
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(dialled.host);
    url.setPort(dialled.port);
    Q_EMIT memberChanged(name, url);
}

} // namespace Drydock
