// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/ids.h"

#include <QHash>
#include <QList>
#include <QObject>

class QTimer;

namespace Drydock
{

class ClusterSession;

/// Asks the connection for configuration and addresses of guests that are looked at: a few at a time, each once
/// until its facts are dropped, and again after a while when they could not be read.
class DetailsReader : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype atOnce = 4;
    static constexpr qint64 retryAfterMs = 60000;

    explicit DetailsReader(ClusterSession &session, QObject *parent = nullptr);

    /// Replaces what waits; what is under way goes on.
    void want(const QList<GuestKey> &guests);
    /// How many are asked for and not answered yet.
    qsizetype pending() const { return m_waiting.size() + m_running; }

Q_SIGNALS:
    void progressed();

private:
    bool isDue(const GuestKey &guest) const;
    void next();

    ClusterSession &m_session;
    QTimer *m_soon;
    QList<GuestKey> m_waiting;
    QHash<GuestKey, qint64> m_asked; ///< monotonic ms
    qsizetype m_running = 0;
};

} // namespace Drydock
