// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/columns.h"
#include "session/clustersession.h"

#include <QWidget>

class QPushButton;
class QTimer;

namespace Drydock
{

class ElidedLabel;

/// The 30 px at the bottom: how fresh the facts are, counts, and the running operation, which opens on a click.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(Clock &clock, QWidget *parent = nullptr);

    void setSession(ClusterSession *session);
    QString freshnessText() const;
    QPushButton *operationButton() const { return m_operation; }

Q_SIGNALS:
    void operationRequested(const QString &operation);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void refreshFreshness();
    void refreshOperation();

    Clock &m_clock;
    ClusterSession *m_session = nullptr;
    qint64 m_publishedAt = -1; ///< monotonic, of the last successful reading
    QDateTime m_readAt;
    StateClass m_state = StateClass::Quiet;
    ElidedLabel *m_freshness;
    ElidedLabel *m_counts;
    QPushButton *m_operation;
    QString m_operationId;
    QTimer *m_tick;
};

} // namespace Drydock
