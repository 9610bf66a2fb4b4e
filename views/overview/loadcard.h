// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/details.h"
#include "cluster/snapshot.h"
#include "widgets/card.h"

namespace Drydock
{

class ElidedLabel;
class Sparkline;
class UsageBar;

/// One node on the Overview: what runs there, CPU and memory now, CPU over the last hour, pending updates.
class LoadCard : public Card
{
    Q_OBJECT

public:
    explicit LoadCard(const NodeName &node, QWidget *parent = nullptr);

    const NodeName &node() const { return m_node; }
    void setFacts(const ClusterSnapshot &snapshot, const ClusterDetails &details);
    void setHistory(const QList<MetricSample> &samples);
    void setHistoryError(const QString &text);

Q_SIGNALS:
    void activated(const QString &key);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    NodeName m_node;
    StateClass m_state = StateClass::Quiet;
    QWidget *m_sign;
    ElidedLabel *m_name;
    ElidedLabel *m_facts;
    ElidedLabel *m_updates;
    UsageBar *m_cpu;
    UsageBar *m_memory;
    Sparkline *m_history;
};

} // namespace Drydock
