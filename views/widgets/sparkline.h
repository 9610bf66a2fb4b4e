// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/columns.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

namespace Drydock
{

/// A small line of one value over time, without axes. Missing values are gaps. Exact values by tooltip.
class Sparkline : public QWidget
{
    Q_OBJECT

public:
    struct Point {
        qint64 time = 0; ///< seconds since the epoch
        std::optional<double> value;
        friend bool operator==(const Point &, const Point &) = default;
    };

    explicit Sparkline(QWidget *parent = nullptr);

    void setPoints(const QList<Point> &points);
    /// Fixed upper end (1 for fractions); 0 = the largest value shown.
    void setMaximum(double maximum);
    /// Shown in the middle when there are no points ("Reading…", "No history").
    void setPlaceholder(const QString &text);
    /// Turns a value into words for the tooltip; percent of 1 by default.
    void setFormatter(std::function<QString(double)> formatter);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    double top() const;
    QList<Point> m_points;
    double m_maximum = 0;
    QString m_placeholder;
    std::function<QString(double)> m_formatter;
};

} // namespace Drydock
