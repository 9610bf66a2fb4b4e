// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/plan.h"
#include "widgets/card.h"

class QGridLayout;

namespace Drydock
{

/// One node's memory before and after a plan as two bars, with the peak as a tick and in words.
class NodeForecastBars : public QWidget
{
    Q_OBJECT

public:
    explicit NodeForecastBars(QWidget *parent = nullptr);

    /// `wave`: during which memory is fullest; 0 = nothing arrives.
    void setForecast(const NodeForecast &forecast, int wave);
    QString peakText() const { return m_peak; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    NodeForecast m_forecast;
    QString m_peak;
    QString m_before;
    QString m_after;
};

/// Memory of every node that the plan changes.
class ForecastCard : public Card
{
    Q_OBJECT

public:
    explicit ForecastCard(QWidget *parent = nullptr);

    void setPlan(const Plan &plan);
    QList<NodeForecastBars *> bars() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();

    QGridLayout *m_grid;
    QList<NodeForecastBars *> m_bars;
    int m_columns = 0;
};

} // namespace Drydock
