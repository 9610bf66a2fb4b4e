// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/nodefit.h"

#include <QWidget>

namespace Drydock
{

/// How a move is expected to pass: its parts one after the other, as long as they take; parts in which the guest does
/// not serve stand out by colour and by a hatched ground.
class TimelineBar : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineBar(QWidget *parent = nullptr);

    /// longest: seconds that fill the whole width, so that several bars can be compared.
    void setForecast(const MoveForecast &forecast, double longest);
    const MoveForecast &forecast() const { return m_forecast; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<double> widths(double room) const;

    MoveForecast m_forecast;
    double m_longest = 0;
};

} // namespace Drydock
