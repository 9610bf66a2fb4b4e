// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecastcard.h"

#include "operations/planwaves.h"
#include "operations/wording.h"
#include "style/tokens.h"
#include "widgets/usagebar.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace Drydock
{

namespace
{

constexpr int barThickness = 6;
constexpr int rowGap = 4;
constexpr int captionWidth = 74;
constexpr int figureWidth = 150;
constexpr int twoColumnsFrom = 620;

double shareOf(qint64 bytes, const NodeForecast &forecast)
{
    return forecast.maxMemory > 0 ? std::clamp(double(bytes) / double(forecast.maxMemory), 0.0, 1.0) : 0;
}

} // namespace

NodeForecastBars::NodeForecastBars(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NodeForecastBars::setForecast(const NodeForecast &forecast, int wave)
{
    m_forecast = forecast;
    const QString most = bytesText(forecast.memoryPeak);
    const QString all = bytesText(forecast.maxMemory);
    m_peak = wave > 0 ? tr("Peak %1 of %2 during wave %3").arg(most, all).arg(wave) : tr("of %1").arg(all);
    m_before = tr("%1, %n guest(s)", nullptr, forecast.guestsNow).arg(bytesText(forecast.memoryNow));
    m_after = tr("%1, %n guest(s)", nullptr, forecast.guestsAfter).arg(bytesText(forecast.memoryAfter));
    setAccessibleName(tr("Memory of %1").arg(forecast.node.text()));
    setAccessibleDescription(tr("%1. Now: %2. Afterwards: %3.").arg(m_peak, m_before, m_after));
    m_cores.clear();
    if (forecast.maxCores > 0) {
        const QLocale locale;
        m_cores = tr("%1 → %2 of %n core(s)", "in use before and after", forecast.maxCores)
                      .arg(locale.toString(forecast.coresNow, 'f', 1), locale.toString(forecast.coresAfter, 'f', 1));
        setAccessibleDescription(
            tr("%1. Now: %2. Afterwards: %3. Processors: %4.").arg(m_peak, m_before, m_after, m_cores));
    }
    setToolTip(accessibleDescription());
    update();
}

QSize NodeForecastBars::sizeHint() const
{
    const int line = QFontMetrics(Fonts::small()).height();
    return {300, QFontMetrics(Fonts::body()).height() + 3 * (line + rowGap) + rowGap};
}

QSize NodeForecastBars::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

void NodeForecastBars::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(this);
    QFont strong = Fonts::body();
    strong.setWeight(QFont::Weight(620));
    const QFontMetrics title(strong);
    const QFontMetrics small(Fonts::small());
    const QRect head(0, 0, width(), title.height());
    painter.setFont(Fonts::small());
    painter.setPen(tokens.muted);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, m_peak);
    painter.setFont(strong);
    painter.setPen(tokens.text);
    const int left = width() - small.horizontalAdvance(m_peak) - Metrics::gapSmall;
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     title.elidedText(m_forecast.node.text(), Qt::ElideRight, left));
    painter.setFont(Fonts::small());
    painter.setPen(tokens.muted);
    const auto row = [&](int number, const QString &caption, const QString &figure, const UsageBar::Parts &parts) {
        const QRect line(0, head.height() + rowGap + number * (small.height() + rowGap), width(), small.height());
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         small.elidedText(caption, Qt::ElideRight, captionWidth - 6));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                         small.elidedText(figure, Qt::ElideRight, figureWidth));
        const QRectF bar(captionWidth, line.center().y() - barThickness / 2.0 + 1,
                         std::max(20, width() - captionWidth - figureWidth - Metrics::gapSmall), barThickness);
        UsageBar::paintBar(&painter, bar, parts);
    };
    UsageBar::Parts before;
    before.used = shareOf(m_forecast.memoryNow, m_forecast);
    row(0, tr("Now"), m_before, before);
    const qint64 kept = std::min(m_forecast.memoryNow, m_forecast.memoryAfter);
    UsageBar::Parts after;
    after.used = shareOf(kept, m_forecast);
    after.added = shareOf(m_forecast.memoryAfter - kept, m_forecast);
    if (m_forecast.memoryPeak > m_forecast.memoryNow)
        after.limit = shareOf(m_forecast.memoryPeak, m_forecast);
    row(1, tr("Afterwards"), m_after, after);
    if (m_cores.isEmpty())
        return;
    const double cores = m_forecast.maxCores;
    UsageBar::Parts load;
    load.used = std::min(m_forecast.coresNow, m_forecast.coresAfter) / cores;
    load.added = std::max(0.0, m_forecast.coresAfter - m_forecast.coresNow) / cores;
    row(2, tr("CPU"), m_cores, load);
}

ForecastCard::ForecastCard(QWidget *parent)
    : Card(tr("Nodes before and after"), parent), m_balance(new QComboBox(this)), m_grid(new QGridLayout)
{
    for (const BalanceBy by : {BalanceBy::Memory, BalanceBy::Cpu, BalanceBy::Count})
        m_balance->addItem(tr("targets by %1").arg(balanceText(by)), int(by));
    m_balance->setObjectName(QStringLiteral("balance"));
    m_balance->setAccessibleName(tr("What targets are chosen by"));
    m_balance->hide();
    addToTitle(m_balance);
    connect(m_balance, &QComboBox::activated, this,
            [this] { Q_EMIT balanceChosen(BalanceBy(m_balance->currentData().toInt())); });
    m_grid->setHorizontalSpacing(2 * Metrics::gapHuge);
    m_grid->setVerticalSpacing(Metrics::gapLarge);
    body()->addLayout(m_grid);
}

QList<NodeForecastBars *> ForecastCard::bars() const
{
    return m_bars;
}

void ForecastCard::setBalance(BalanceBy by)
{
    const QSignalBlocker blocker(m_balance);
    m_balance->setCurrentIndex(m_balance->findData(int(by)));
    m_balance->show();
}

void ForecastCard::setPlan(const Plan &plan)
{
    QList<NodeForecast> changed;
    for (const NodeForecast &node : plan.nodes) {
        const bool same = node.memoryPeak == node.memoryNow && node.memoryAfter == node.memoryNow;
        if (node.maxMemory > 0 && !same)
            changed.append(node);
    }
    while (m_bars.size() > changed.size())
        delete m_bars.takeLast();
    while (m_bars.size() < changed.size()) {
        m_bars.append(new NodeForecastBars(this));
        m_columns = 0;
    }
    for (qsizetype i = 0; i < changed.size(); ++i)
        m_bars.at(i)->setForecast(changed.at(i), peakWave(plan, changed.at(i).node));
    setVisible(!m_bars.isEmpty());
    layOut();
}

void ForecastCard::layOut()
{
    const int columns = width() >= twoColumnsFrom ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (qsizetype i = 0; i < m_bars.size(); ++i)
        m_grid->addWidget(m_bars.at(i), int(i) / columns, int(i) % columns);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns > 1 ? 1 : 0);
}

void ForecastCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    layOut();
}

} // namespace Drydock
