// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pollworker.h"
#include "pveclient.h"
#include "recorder.h"

#include <QHash>
#include <QObject>
#include <QThread>

#include <any>
#include <map>

namespace Drydock
{

class NetworkPort;

/// What lives on the network thread: client, poll, recorder, and the handles of single reads.
class NetworkSide : public QObject
{
public:
    NetworkSide(const ClusterProfile &profile, NetworkPort *port);

    PveClient client;
    PollWorker poll;
    Recorder recorder;

    template <typename T>
    void ask(quint64 id, const Call<T> &call);
    void giveUp(quint64 id) { m_handles.erase(id); }
    void stop();

private:
    NetworkPort *m_port;
    std::map<quint64, RequestHandle> m_handles;
};

/// The GUI thread's end of the network thread: sends calls over and brings decoded answers back. Callbacks run on
/// the GUI thread, later, exactly once; those whose context died are dropped and their reads given up.
class NetworkPort : public QObject
{
    Q_OBJECT

public:
    explicit NetworkPort(const ClusterProfile &profile, QObject *parent = nullptr);
    ~NetworkPort() override;

    template <typename T>
    void ask(const Call<T> &call, QObject *context, std::function<void(Result<T>)> done)
    {
        const quint64 id = m_nextId++;
        expect(id, context, call.request.isRead(), [done = std::move(done)](const std::any &answer) {
            done(answer.has_value() ? std::any_cast<Result<T>>(answer)
                                    : Result<T>(std::unexpected(Error{Error::Kind::Cancelled, 0, {}, {}})));
        });
        onNetwork([id, call](NetworkSide &side) { side.ask(id, call); });
    }

    void onNetwork(std::function<void(NetworkSide &)> action);
    /// Answers everything that waits with Cancelled.
    void cancelAll();

    /// From the network thread.
    void deliver(quint64 id, std::any answer);

Q_SIGNALS:
    void polled(const Drydock::ClusterSnapshot &snapshot, const std::optional<Drydock::Error> &problem);
    void trustNeeded(const Drydock::ClusterConnection::CertificateQuestion &question);
    void memberChanged(const Drydock::NodeName &member, const QUrl &webInterface);
    void pinsChanged(const QMap<QString, QString> &pins);

private:
    using Answered = std::function<void(const std::any &)>;
    struct Waiting {
        Answered answered;
        QMetaObject::Connection contextDied;
    };

    void expect(quint64 id, QObject *context, bool read, Answered answered);

    QThread m_thread;
    NetworkSide *m_side;
    quint64 m_nextId = 1;
    QHash<quint64, Waiting> m_waiting;
};

template <typename T>
void NetworkSide::ask(quint64 id, const Call<T> &call)
{
    std::function<void(Result<T>)> done = [this, id](Result<T> answer) {
        m_handles.erase(id);
        m_port->deliver(id, std::any(std::move(answer)));
    };
    if (call.request.isRead())
        m_handles.insert_or_assign(id, client.read(call, std::move(done)));
    else
        client.write(call, std::move(done));
}

} // namespace Drydock
