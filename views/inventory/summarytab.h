// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspectortab.h"

class QComboBox;
class QLabel;
class QTimer;

namespace Drydock
{

class FactList;
class MetricChart;

/// Key figures and the history of load, memory, network and disk over an hour to a year.
class SummaryTab : public InspectorTab
{
    Q_OBJECT

public:
    SummaryTab(ClusterSession &session, QWidget *parent);
    void refresh() override;

    QComboBox *timeframe() const { return m_timeframe; }

protected:
    void subjectChanged() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showGuest(const GuestState &guest);
    void showNode(const NodeState &node);
    void readHistory();
    void showHistory(const QList<MetricSample> &samples);
    void showMessage(const QString &text);

    FactList *m_facts;
    QLabel *m_caption;
    QLabel *m_now;
    QComboBox *m_timeframe;
    QList<MetricChart *> m_charts;
    QTimer *m_read;
    int m_request = 0;
};

} // namespace Drydock
