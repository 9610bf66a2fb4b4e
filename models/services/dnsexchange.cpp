// SPDX-License-Identifier: GPL-3.0-or-later
#include "dnsexchange.h"

#include <QHostAddress>
#include <QMetaObject>
#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QSocketNotifier>
#include <QTcpSocket>
#include <QtEndian>

#include <cerrno>
#include <cstring>
#include <utility>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr size_t largestDatagram = 4096; // without EDNS a reply has 512 bytes at most

/// For connect(); its length, 0 for what is no address.
socklen_t fillAddress(const QHostAddress &host, int port, sockaddr_storage &storage)
{
    if (host.protocol() == QHostAddress::IPv4Protocol) {
        auto *address = reinterpret_cast<sockaddr_in *>(&storage);
        address->sin_family = AF_INET;
        address->sin_port = htons(quint16(port));
        address->sin_addr.s_addr = htonl(host.toIPv4Address());
        return sizeof(sockaddr_in);
    }
    if (host.protocol() == QHostAddress::IPv6Protocol) {
        auto *address = reinterpret_cast<sockaddr_in6 *>(&storage);
        const Q_IPV6ADDR bytes = host.toIPv6Address();
        address->sin6_family = AF_INET6;
        address->sin6_port = htons(quint16(port));
        std::memcpy(&address->sin6_addr, &bytes, sizeof(bytes));
        return sizeof(sockaddr_in6);
    }
    return 0;
}

} // namespace

DnsExchange::DnsExchange(const AddressMap::HostPort &at, const DnsQuestion &question,
                         std::function<void(DnsOutcome)> done, QObject *parent)
    : QObject(parent)
    , m_at(at)
    , m_question(question)
    , m_done(std::move(done))
    , m_id(quint16(QRandomGenerator::system()->bounded(0x10000)))
    , m_query(dnsQuery(m_id, question).value_or(QByteArray()))
{
    if (askByUdp())
        return;
    // Never from inside the constructor: the caller does not know this exchange yet.
    QMetaObject::invokeMethod(this, [this, error = errno] { fail(error); }, Qt::QueuedConnection);
}

DnsExchange::~DnsExchange()
{
    if (m_udp >= 0)
        ::close(m_udp);
}

/// On a socket of our own: QUdpSocket (Qt 6.8) swallows the word of a closed port, which is half of what is asked for.
/// Connected, so that strangers are not heard. False with errno when it cannot be sent.
bool DnsExchange::askByUdp()
{
    sockaddr_storage address{};
    const socklen_t length = fillAddress(QHostAddress(m_at.host), m_at.port, address);
    errno = EINVAL;
    if (length == 0 || m_query.isEmpty())
        return false;
    m_udp = ::socket(address.ss_family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_udp < 0 || ::connect(m_udp, reinterpret_cast<const sockaddr *>(&address), length) != 0
        || ::send(m_udp, m_query.constData(), size_t(m_query.size()), 0) != m_query.size())
        return false;
    m_datagrams = new QSocketNotifier(m_udp, QSocketNotifier::Read, this);
    connect(m_datagrams, &QSocketNotifier::activated, this, &DnsExchange::readDatagrams);
    return true;
}

void DnsExchange::end(const DnsOutcome &outcome)
{
    if (m_datagrams)
        m_datagrams->setEnabled(false);
    if (const auto done = std::exchange(m_done, {}))
        done(outcome);
}

void DnsExchange::fail(int error)
{
    end({.kind = error == ECONNREFUSED ? DnsOutcome::Kind::Refused : DnsOutcome::Kind::Unreachable,
         .reply = {},
         .text = qt_error_string(error)});
}

void DnsExchange::readDatagrams()
{
    QByteArray datagram(largestDatagram, Qt::Uninitialized);
    while (m_done && !m_tcp) {
        const ssize_t size = ::recv(m_udp, datagram.data(), largestDatagram, 0);
        if (size < 0) {
            if (errno != EAGAIN && errno != EINTR)
                fail(errno);
            return;
        }
        const std::optional<DnsReply> reply = dnsReply(QByteArray(datagram.constData(), size));
        if (!reply || !answersTo(*reply, m_id, m_question))
            continue;
        if (reply->truncated)
            askByTcp();
        else
            end({.kind = DnsOutcome::Kind::Replied, .reply = *reply, .text = {}});
    }
}

void DnsExchange::askByTcp()
{
    m_datagrams->setEnabled(false);
    m_tcp = new QTcpSocket(this);
    m_tcp->setProxy(QNetworkProxy::NoProxy);
    connect(m_tcp, &QTcpSocket::errorOccurred, this, [this] {
        const bool refused = m_tcp->error() == QAbstractSocket::ConnectionRefusedError;
        end({.kind = refused ? DnsOutcome::Kind::Refused : DnsOutcome::Kind::Unreachable,
             .reply = {},
             .text = m_tcp->errorString()});
    });
    connect(m_tcp, &QTcpSocket::readyRead, this, &DnsExchange::readStream);
    connect(m_tcp, &QTcpSocket::connected, this, [this] {
        QByteArray framed(2, Qt::Uninitialized);
        qToBigEndian(quint16(m_query.size()), framed.data());
        m_tcp->write(framed + m_query);
    });
    m_tcp->connectToHost(QHostAddress(m_at.host), quint16(m_at.port));
}

void DnsExchange::readStream()
{
    m_stream += m_tcp->readAll();
    if (m_stream.size() < 2)
        return;
    const qsizetype size = qFromBigEndian<quint16>(m_stream.constData());
    if (m_stream.size() < 2 + size)
        return;
    const std::optional<DnsReply> reply = dnsReply(m_stream.sliced(2, size));
    if (reply && answersTo(*reply, m_id, m_question) && !reply->truncated)
        end({.kind = DnsOutcome::Kind::Replied, .reply = *reply, .text = {}});
    else
        end({.kind = DnsOutcome::Kind::NotDns, .reply = {}, .text = {}});
}

} // namespace Drydock
