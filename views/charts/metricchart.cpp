// SPDX-License-Identifier: GPL-3.0-or-later
#include "metricchart.h"

#include "style/tokens.h"

#include <QChart>
#include <QChartView>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// The axis shows plain numbers; the unit they are in stands in the title.
struct AxisUnit {
    double divisor = 1;
    QString title;
    QString format = u"%.0f"_s;
};

AxisUnit axisUnit(MetricChart::Unit unit, double highest)
{
    if (unit == MetricChart::Unit::Fraction)
        return {0.01, u"%"_s, u"%.0f"_s};
    const bool rate = unit == MetricChart::Unit::BytesPerSecond;
    static const QStringList sizes{u"B"_s, u"KiB"_s, u"MiB"_s, u"GiB"_s, u"TiB"_s};
    int power = 0;
    double divisor = 1;
    while (power + 1 < sizes.size() && highest / divisor >= 1024) {
        divisor *= 1024;
        ++power;
    }
    const QString format = highest / divisor < 8 && power > 0 ? u"%.1f"_s : u"%.0f"_s;
    return {divisor, rate ? sizes.at(power) + u"/s"_s : sizes.at(power), format};
}

/// The next of 1, 2, 2.5, 5 × 10ⁿ at or above a value, so that four grid lines fall on round numbers.
double roundedUp(double value)
{
    if (value <= 0)
        return 1;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 2.5, 4.0, 5.0, 8.0, 10.0})
        if (value <= step * power)
            return step * power;
    return 10 * power;
}

QString timeFormat(qint64 seconds)
{
    if (seconds <= 36 * 3600)
        return u"HH:mm"_s;
    return seconds <= 10 * 86400 ? u"ddd d"_s : seconds <= 60 * 86400 ? u"d MMM"_s : u"MMM yyyy"_s;
}

} // namespace

/// The chart library's objects; made when first shown.
class MetricChart::Drawing
{
public:
    explicit Drawing(MetricChart *owner)
        : chart(new QChart), view(new QChartView(chart, owner)), time(new QDateTimeAxis), value(new QValueAxis)
    {
        chart->setBackgroundVisible(false);
        chart->setMargins(QMargins(0, 0, 8, 0));
        chart->layout()->setContentsMargins(0, 0, 0, 0);
        chart->addAxis(time, Qt::AlignBottom);
        chart->addAxis(value, Qt::AlignLeft);
        view->setRenderHint(QPainter::Antialiasing);
        view->setFrameShape(QFrame::NoFrame);
        view->setFocusPolicy(Qt::NoFocus);
        view->setBackgroundBrush(Qt::NoBrush);
        view->viewport()->setAutoFillBackground(false);
        view->setAttribute(Qt::WA_TransparentForMouseEvents);
        auto *layout = new QVBoxLayout(owner);
        layout->setContentsMargins(0, QFontMetrics(Fonts::small()).height() + 6, 0, 0);
        layout->addWidget(view);
    }

    QChart *chart;
    QChartView *view;
    QDateTimeAxis *time;
    QValueAxis *value;
};

MetricChart::MetricChart(const QString &title, Unit unit, QWidget *parent)
    : QWidget(parent), m_title(title), m_unit(unit)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumHeight(120);
    setAccessibleName(title);
}

MetricChart::~MetricChart() = default;

QSize MetricChart::sizeHint() const
{
    return {320, 180};
}

void MetricChart::setSeries(const QList<Series> &series, std::optional<double> maximum)
{
    m_series = series.mid(0, 2);
    m_maximum = maximum;
    m_message.clear();
    rebuild();
}

void MetricChart::setMessage(const QString &text)
{
    m_message = text;
    m_series.clear();
    rebuild();
}

void MetricChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_drawing) {
        m_drawing = std::make_unique<Drawing>(this);
        rebuild();
    }
}

void MetricChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
    QWidget::changeEvent(event);
}

void MetricChart::rebuild()
{
    update();
    if (!m_drawing)
        return;
    const Tokens &t = Tokens::current();
    QChart *chart = m_drawing->chart;
    m_drawing->view->setVisible(m_message.isEmpty());
    chart->removeAllSeries();
    chart->setTheme(t.dark ? QChart::ChartThemeDark : QChart::ChartThemeLight);
    chart->setBackgroundVisible(false);
    chart->legend()->hide();
    qint64 from = 0;
    qint64 to = 0;
    double highest = m_maximum.value_or(0);
    for (const Series &one : std::as_const(m_series)) {
        if (one.points.isEmpty())
            continue;
        from = from == 0 ? one.points.first().first : std::min(from, one.points.first().first);
        to = std::max(to, one.points.last().first);
        if (!m_maximum)
            for (const auto &point : one.points)
                highest = std::max(highest, point.second.value_or(0));
    }
    AxisUnit unit = axisUnit(m_unit, highest);
    const double top =
        m_maximum && m_unit == Unit::Fraction ? highest / unit.divisor : roundedUp(highest / unit.divisor);
    const QList<QColor> colours{t.accent, t.ct};
    for (int i = 0; i < int(m_series.size()); ++i) {
        QList<QPointF> piece;
        const auto finish = [&] { // a gap in the record is a gap in the line: one line series per piece
            if (piece.isEmpty())
                return;
            if (piece.size() == 1)
                piece << piece.first() + QPointF(1, 0);
            auto *line = new QLineSeries(chart);
            line->setName(m_series.at(i).name);
            line->setPen(QPen(colours.at(i), 1.6));
            line->replace(piece);
            chart->addSeries(line);
            line->attachAxis(m_drawing->time);
            line->attachAxis(m_drawing->value);
            piece.clear();
        };
        for (const auto &[time, value] : m_series.at(i).points) {
            if (value)
                piece << QPointF(double(time) * 1000, *value / unit.divisor);
            else
                finish();
        }
        finish();
    }
    m_drawing->time->setRange(QDateTime::fromSecsSinceEpoch(from),
                              QDateTime::fromSecsSinceEpoch(std::max(to, from + 60)));
    m_drawing->time->setFormat(timeFormat(to - from));
    m_drawing->time->setTickCount(width() < 360 ? 3 : 5);
    m_drawing->value->setRange(0, top);
    m_drawing->value->setTickCount(
        m_unit == Unit::Fraction || height() < 200 ? 3 : 5); // Qt Charts elides labels that stand too close
    m_drawing->value->setLabelFormat(top < 4 ? u"%.1f"_s : unit.format);
    for (QAbstractAxis *axis :
         {static_cast<QAbstractAxis *>(m_drawing->time), static_cast<QAbstractAxis *>(m_drawing->value)}) {
        QFont font = Fonts::small();
        font.setPixelSize(std::max(11, font.pixelSize() - 1));
        axis->setLabelsFont(font);
        axis->setLabelsColor(t.muted);
        axis->setGridLineColor(t.line);
        axis->setLinePenColor(t.line);
    }
    m_drawing->time->setGridLineVisible(false);
    m_drawing->value->setLineVisible(false);
    // Spoken instead of seen: the newest value of each line.
    QStringList words;
    for (const Series &one : std::as_const(m_series))
        for (auto it = one.points.crbegin(); it != one.points.crend(); ++it)
            if (it->second) {
                words << tr("%1 %2 %3", "series, number, unit")
                             .arg(one.name, QLocale().toString(*it->second / unit.divisor, 'f', 1), unit.title);
                break;
            }
    setAccessibleDescription(m_message.isEmpty() ? words.join(u", "_s) : m_message);
}

void MetricChart::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Fonts::small());
    const QFontMetrics metrics(painter.font());
    double highest = m_maximum.value_or(0);
    for (const Series &one : std::as_const(m_series))
        for (const auto &point : one.points)
            highest = std::max(highest, point.second.value_or(0));
    const QRect line(0, 0, width(), metrics.height());
    painter.setPen(t.muted);
    const QString title = m_message.isEmpty()
                              ? tr("%1, %2", "what is drawn, its unit").arg(m_title, axisUnit(m_unit, highest).title)
                              : m_title;
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    if (!m_message.isEmpty()) {
        painter.drawText(rect(), int(Qt::AlignCenter) | Qt::TextWordWrap, m_message);
        return;
    }
    if (m_series.size() < 2)
        return;
    int x = width();
    const QList<QColor> colours{t.accent, t.ct};
    for (int i = int(m_series.size()) - 1; i >= 0; --i) {
        const int words = metrics.horizontalAdvance(m_series.at(i).name);
        x -= words;
        painter.setPen(t.muted);
        painter.drawText(QRect(x, 0, words + 1, metrics.height()), Qt::AlignVCenter, m_series.at(i).name);
        painter.setPen(QPen(colours.at(i), 2));
        painter.drawLine(QPointF(x - 18, metrics.height() / 2.0), QPointF(x - 5, metrics.height() / 2.0));
        x -= 30;
    }
}

} // namespace Drydock
