// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterconnection.h"

#include "endpoints.h"
#include "httpconnection.h"

#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Dials once with the system's authorities, remembers what was presented, and lets the request through only if
/// the certificate is the accepted one or the authorities vouch for it. Deletes itself when it has answered.
class Contact : public QObject
{
public:
    using Done = std::function<void(Result<FirstContact>)>;

    Contact(const QUrl &entryPoint, const AddressMap &map, QString accepted, QObject *context, Done done)
        : m_entryPoint(entryPoint), m_accepted(std::move(accepted)), m_context(context), m_done(std::move(done))
    {
        const int port = entryPoint.port(8006);
        const AddressMap::HostPort dialled = map.dial(entryPoint.host(), port);
        HttpConnection::Target target{dialled.host, dialled.port, entryPoint.host(), true, 4000};
        m_connection = new HttpConnection(
            target,
            [this](const QSslCertificate &certificate, const QList<QSslError> &errors) {
                return judge(certificate, errors);
            },
            this);
        connect(m_connection, &HttpConnection::answered, this, &Contact::onAnswered);
        connect(m_connection, &HttpConnection::failed, this, &Contact::onFailed);
        QTimer::singleShot(timeoutMs, this, [this] { answer(std::unexpected(unreachable(u"timed out"_s))); });
        m_connection->exchange("GET " + Endpoints::realms().request.target()
                               + " HTTP/1.1\r\nHost: " + entryPoint.host().toUtf8() + ':' + QByteArray::number(port)
                               + "\r\nUser-Agent: Drydock\r\nAccept: application/json\r\n\r\n");
    }

private:
    static constexpr int timeoutMs = 15000;

    static Error unreachable(const QString &text) { return Error{Error::Kind::Unreachable, 0, text, {}}; }

    bool judge(const QSslCertificate &certificate, const QList<QSslError> &errors)
    {
        const auto nameOf = [](const QStringList &names) { return names.isEmpty() ? QString() : names.first(); };
        // The second call of a handshake repeats the first without its complaints.
        if (m_contact.certificate.presented.isEmpty())
            m_contact.validBySystemCas = errors.isEmpty();
        ClusterConnection::CertificateQuestion &question = m_contact.certificate;
        question.host = m_entryPoint.host() + u':' + QString::number(m_entryPoint.port(8006));
        question.expected = m_accepted;
        question.presented = HttpConnection::fingerprint(certificate);
        question.subject = nameOf(certificate.subjectInfo(QSslCertificate::CommonName));
        question.issuer = nameOf(certificate.issuerInfo(QSslCertificate::CommonName));
        question.notBefore = certificate.effectiveDate();
        question.notAfter = certificate.expiryDate();
        const bool accepted = !m_accepted.isEmpty() && question.presented.compare(m_accepted, Qt::CaseInsensitive) == 0;
        return accepted || (m_accepted.isEmpty() && m_contact.validBySystemCas);
    }

    void onAnswered(const HttpAnswer &reply)
    {
        if (isSuccess(reply))
            m_contact.realms = decodeRealms(Reply{reply.body, reply.date, 0, {}});
        else
            m_contact.realms = std::unexpected(errorFrom(reply));
        answer(m_contact);
    }

    void onFailed(const HttpConnection::Failure &failure)
    {
        using Kind = HttpConnection::Failure::Kind;
        if (failure.kind == Kind::Certificate && !m_contact.certificate.presented.isEmpty())
            answer(m_contact); // what was presented is the answer; realms wait for the user's word
        else if (failure.kind == Kind::Garbage)
            answer(std::unexpected(badAnswer(failure.text)));
        else
            answer(std::unexpected(unreachable(failure.text)));
    }

    void answer(const Result<FirstContact> &result)
    {
        const Done done = std::exchange(m_done, {});
        deleteLater();
        m_connection->disconnect(this);
        if (done && m_context)
            done(result);
    }

    QUrl m_entryPoint;
    QString m_accepted;
    QPointer<QObject> m_context;
    Done m_done;
    HttpConnection *m_connection = nullptr;
    FirstContact m_contact;
};

} // namespace

void makeFirstContact(const QUrl &entryPoint, const AddressMap &map, const QString &acceptedFingerprint,
                      QObject *context, std::function<void(Result<FirstContact>)> done)
{
    // Without a parent: a dialog that closes must not leave a half-open handshake behind, it ends by itself.
    new Contact(entryPoint, map, acceptedFingerprint, context, std::move(done));
}

} // namespace Drydock
