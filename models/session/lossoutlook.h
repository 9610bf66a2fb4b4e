// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ha/lossforecast.h"

#include <QObject>
#include <QSet>

class QTimer;

namespace Drydock
{

class ClusterSession;
class DetailsReader;

/// Which nodes are lost, in this order.
struct LossPick {
    QList<NodeName> nodes;
    int apart = 0; ///< seconds from one to the next

    friend bool operator==(const LossPick &, const LossPick &) = default;
};

/// What losing nodes of an open cluster would mean: each node that is online in turn, and a pick. While somebody looks,
/// what HA guests need elsewhere is read a few at a time, and all is worked out again beside the calling thread
/// whenever the facts change. Until the first answer there is none; an old one stays until the next is there.
class LossOutlook : public QObject
{
    Q_OBJECT

public:
    explicit LossOutlook(ClusterSession &session, QObject *parent = nullptr);
    ~LossOutlook() override;

    /// The one of this session, made when first asked for.
    static LossOutlook &of(ClusterSession &session);

    /// Nothing is read or worked out for pages that are hidden.
    void setShown(const QObject *page, bool shown);
    /// No nodes: nothing is picked.
    void pick(const LossPick &pick);
    const LossPick &picked() const { return m_pick; }

    bool isReady() const { return m_answer.has_value(); }
    /// Details are asked for and not answered yet: whether guests have their disks elsewhere may not be known.
    bool isReading() const;
    /// What the forecasts were made of.
    const ClusterSnapshot &snapshot() const;
    const QList<LossForecast> &each() const;
    /// Of `picked()`; nullptr: nothing is picked, or it is still worked out. Valid until changed().
    const LossForecast *forecastOfPick() const;
    /// Of the loss of this node alone.
    const LossForecast *forecastOf(const NodeName &node) const;

Q_SIGNALS:
    void changed();

private:
    struct Answer {
        ClusterSnapshot snapshot;
        QList<LossForecast> each;
        LossPick pick;
        LossForecast ofPick;
    };

    void readOn();
    void askSoon();
    void run();
    void take(const Answer &answer);

    ClusterSession &m_session;
    DetailsReader *m_details;
    QTimer *m_soon;
    QSet<const QObject *> m_pages;
    LossPick m_pick;
    std::optional<Answer> m_answer;
    qint64 m_began = 0; ///< monotonic ms
    qint64 m_took = 0;  ///< ms
    bool m_running = false;
    bool m_again = false;   ///< facts or pick changed meanwhile
    QSet<NodeName> m_asked; ///< whose interfaces were asked for
};

} // namespace Drydock
