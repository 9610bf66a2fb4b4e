// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <memory>
#include <optional>

namespace Drydock
{

/// A line chart of one or two values over time, with axes and units. Missing values are gaps. Colours follow the
/// scheme. The chart itself is made when it is first visible. Hides which chart library draws it.
class MetricChart : public QWidget
{
    Q_OBJECT

public:
    enum class Unit { Fraction, Bytes, BytesPerSecond };
    struct Series {
        QString name;
        QList<std::pair<qint64, std::optional<double>>> points; ///< epoch seconds, oldest first
    };

    explicit MetricChart(const QString &title, Unit unit, QWidget *parent = nullptr);
    ~MetricChart() override;

    /// At most two. The time axis spans the points; the value axis starts at 0 and ends at `maximum` if given.
    void setSeries(const QList<Series> &series, std::optional<double> maximum = {});
    /// Instead of the lines: "Reading…", "No history yet", an error.
    void setMessage(const QString &text);

    QSize sizeHint() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Drawing;
    void rebuild();
    QString m_title;
    Unit m_unit;
    QList<Series> m_series;
    std::optional<double> m_maximum;
    QString m_message;
    std::unique_ptr<Drawing> m_drawing;
};

} // namespace Drydock
