// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/addressmap.h"
#include "dnsmessage.h"

#include <QObject>

#include <functional>

class QSocketNotifier;
class QTcpSocket;

namespace Drydock
{

/// What became of one question.
struct DnsOutcome {
    enum class Kind {
        Replied,     ///< whatever it replied
        Refused,     ///< the machine is there, nobody listens
        Unreachable, ///< no way there
        NotDns,      ///< over TCP something else answers
    };
    Kind kind = Kind::Unreachable;
    DnsReply reply;
    QString text; ///< the system's words
};

/// One question to one name server: over UDP, and over TCP where the reply is cut short. Silence is not an outcome:
/// whoever asks knows how long to wait, and destroys it. Strangers' datagrams and those to another question are passed
/// over.
class DnsExchange : public QObject
{
    Q_OBJECT

public:
    /// `at`: where to dial, from the AddressMap.
    DnsExchange(const AddressMap::HostPort &at, const DnsQuestion &question, std::function<void(DnsOutcome)> done,
                QObject *parent = nullptr);
    ~DnsExchange() override;

private:
    void end(const DnsOutcome &outcome);
    bool askByUdp();
    void fail(int error);
    void readDatagrams();
    void askByTcp();
    void readStream();

    AddressMap::HostPort m_at;
    DnsQuestion m_question;
    std::function<void(DnsOutcome)> m_done;
    quint16 m_id;
    QByteArray m_query;
    int m_udp = -1;
    QSocketNotifier *m_datagrams = nullptr;
    QTcpSocket *m_tcp = nullptr;
    QByteArray m_stream;
};

} // namespace Drydock
