// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailsreader.h"

#include "clustersession.h"

#include <QTimer>

namespace Drydock
{

DetailsReader::DetailsReader(ClusterSession &session, QObject *parent)
    : QObject(parent), m_session(session), m_soon(new QTimer(this))
{
    // Scrolling passes many rows: read where it stops.
    m_soon->setSingleShot(true);
    m_soon->setInterval(120);
    connect(m_soon, &QTimer::timeout, this, &DetailsReader::next);
}

bool DetailsReader::isDue(const GuestKey &guest) const
{
    const auto &known = m_session.store()->details().guests;
    const auto found = known.constFind(guest);
    if (found != known.cend() && found->readAt.isValid() && !found->error)
        return false;
    const auto asked = m_asked.constFind(guest);
    if (asked == m_asked.cend())
        return true;
    // Facts that were dropped since (a task changed the guest) are read again at once.
    const bool dropped = found == known.cend();
    const qint64 age = m_session.clock()->monotonicMs() - asked.value();
    return age > (dropped ? 2000 : retryAfterMs);
}

void DetailsReader::want(const QList<GuestKey> &guests)
{
    m_waiting.clear();
    if (!m_session.connection() || m_session.connection()->state() != ClusterConnection::State::Online)
        return;
    for (const GuestKey &guest : guests) {
        if (isDue(guest))
            m_waiting.append(guest);
    }
    if (!m_waiting.isEmpty() && m_running == 0 && !m_soon->isActive())
        m_soon->start();
}

void DetailsReader::next()
{
    if (m_running > 0)
        return;
    QList<GuestKey> batch;
    while (!m_waiting.isEmpty() && batch.size() < atOnce) {
        const GuestKey guest = m_waiting.takeFirst();
        if (!isDue(guest))
            continue;
        m_asked.insert(guest, m_session.clock()->monotonicMs());
        batch.append(guest);
    }
    if (batch.isEmpty() || !m_session.connection())
        return;
    m_running = batch.size();
    m_session.connection()->readGuestDetails(batch, this, [this] {
        m_running = 0;
        Q_EMIT progressed();
        next();
    });
}

} // namespace Drydock
