// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkport.h"

namespace Drydock
{

NetworkSide::NetworkSide(const ClusterProfile &profile, NetworkPort *port)
    : client(profile), poll(&client), m_port(port)
{
    client.setParent(this);
    poll.setParent(this);
    client.setWitness([this](const QByteArray &path, const HttpAnswer &answer, const NodeName &member) {
        recorder.add(path, answer, member);
    });
    connect(&poll, &PollWorker::polled, this, [this] { recorder.endPoll(); });
}

void NetworkSide::stop()
{
    poll.stop();
    m_handles.clear();
    client.stop();
}

NetworkPort::NetworkPort(const ClusterProfile &profile, QObject *parent)
    : QObject(parent), m_side(new NetworkSide(profile, this))
{
    m_thread.setObjectName("network");
    connect(&m_side->poll, &PollWorker::polled, this, &NetworkPort::polled);
    connect(&m_side->client, &PveClient::trustNeeded, this, &NetworkPort::trustNeeded);
    connect(&m_side->client, &PveClient::memberChanged, this, &NetworkPort::memberChanged);
    connect(&m_side->client, &PveClient::pinsChanged, this, &NetworkPort::pinsChanged);
    m_side->moveToThread(&m_thread);
    m_thread.start();
}

NetworkPort::~NetworkPort()
{
    QMetaObject::invokeMethod(
        m_side,
        [side = m_side] {
            side->stop();
            delete side;
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void NetworkPort::onNetwork(std::function<void(NetworkSide &)> action)
{
    QMetaObject::invokeMethod(
        m_side, [side = m_side, action = std::move(action)] { action(*side); }, Qt::QueuedConnection);
}

void NetworkPort::expect(quint64 id, QObject *context, bool read, Answered answered)
{
    Waiting waiting{std::move(answered), {}};
    if (context) {
        waiting.contextDied = connect(context, &QObject::destroyed, this, [this, id, read] {
            if (m_waiting.remove(id) && read)
                onNetwork([id](NetworkSide &side) { side.giveUp(id); });
        });
    }
    m_waiting.insert(id, std::move(waiting));
}

void NetworkPort::deliver(quint64 id, std::any answer)
{
    QMetaObject::invokeMethod(
        this,
        [this, id, answer = std::move(answer)] {
            const Waiting waiting = m_waiting.take(id);
            if (!waiting.answered)
                return;
            // Contexts may live long and ask often.
            disconnect(waiting.contextDied);
            waiting.answered(answer);
        },
        Qt::QueuedConnection);
}

void NetworkPort::cancelAll()
{
    const QList<quint64> ids = m_waiting.keys();
    for (quint64 id : ids)
        deliver(id, std::any());
}

} // namespace Drydock
