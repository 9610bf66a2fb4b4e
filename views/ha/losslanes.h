// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ha/lossforecast.h"

#include <QWidget>

namespace Drydock
{

/// When guests run after a loss, drawn as a lane for each that it touches: down for sure, perhaps down, running again.
/// Says the same as the tables beside it.
class LossLanes : public QWidget
{
    Q_OBJECT

public:
    explicit LossLanes(QWidget *parent = nullptr);

    void setForecast(const LossForecast &forecast);

    struct Lane {
        QString name;
        QString text; ///< what becomes of it
        int from = 0; ///< seconds; it goes down
        std::optional<int> min;
        std::optional<int> max; ///< with `min` alone nobody can say
        bool isBack = false;
        friend bool operator==(const Lane &, const Lane &) = default;
    };
    const QList<Lane> &lanes() const { return m_lanes; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF barOf(int lane) const;

    QList<Lane> m_lanes;
    int m_more = 0; ///< touched, but not drawn
    int m_end = 60; ///< seconds at the right edge
};

} // namespace Drydock
