// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/plan.h"
#include "widgets/card.h"

class QComboBox;
class QGridLayout;

namespace Drydock
{

/// One node's memory before and after a plan as two bars, with the peak as a tick and in words; its processors below,
/// where their load is known.
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
    QString m_cores;
};

/// Memory and processors of every node that the plan changes. Where targets can be chosen by something else.
class ForecastCard : public Card
{
    Q_OBJECT

public:
    explicit ForecastCard(QWidget *parent = nullptr);

    /// What targets are chosen by; it can be changed from then on.
    void setBalance(BalanceBy by);
    void setPlan(const Plan &plan);
    QList<NodeForecastBars *> bars() const;
    QComboBox *balanceBox() const { return m_balance; }

Q_SIGNALS:
    void balanceChosen(Drydock::BalanceBy by);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();

    QComboBox *m_balance;
    QGridLayout *m_grid;
    QList<NodeForecastBars *> m_bars;
    int m_columns = 0;
};

} // namespace Drydock
