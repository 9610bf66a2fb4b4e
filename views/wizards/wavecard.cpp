// SPDX-License-Identifier: GPL-3.0-or-later
#include "wavecard.h"

#include "operations/planwaves.h"
#include "operations/wording.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/labels.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

namespace
{

constexpr qsizetype wavesAtFirst = 8;

} // namespace

WaveCard::WaveCard(QWidget *parent)
    : Card(tr("In this order"), parent), m_grid(new QGridLayout), m_more(new QPushButton(this))
{
    m_grid->setHorizontalSpacing(Metrics::gapLarge);
    m_grid->setVerticalSpacing(Metrics::gapSmall);
    m_grid->setColumnStretch(1, 1);
    body()->addLayout(m_grid);
    body()->addWidget(m_more, 0, Qt::AlignLeft);
    setButtonRole(m_more, ButtonRole::Quiet);
    m_more->setAutoDefault(false);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = true;
        refresh();
    });
}

void WaveCard::setPlan(const Plan &plan)
{
    QList<std::pair<QString, QString>> waves;
    for (const auto all = planWaves(plan); const PlanWave &wave : all) {
        QStringList steps;
        for (const QString &id : wave.steps)
            steps.append(stepText(*plan.step(id)));
        waves.append({tr("Wave %1").arg(wave.number), steps.join(QLatin1Char('\n'))});
    }
    if (waves == m_waves)
        return;
    m_waves = waves;
    refresh();
}

void WaveCard::refresh()
{
    const qsizetype shown = m_all ? m_waves.size() : std::min(m_waves.size(), wavesAtFirst);
    while (m_lines.size() > shown) {
        const Line line = m_lines.takeLast();
        delete line.number;
        delete line.steps;
    }
    while (m_lines.size() < shown) {
        const int row = int(m_lines.size());
        Line line{strongLabel(QString(), this), mutedLabel(QString(), this)};
        line.steps->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(line.number, row, 0, Qt::AlignTop);
        m_grid->addWidget(line.steps, row, 1);
        m_lines.append(line);
    }
    for (qsizetype i = 0; i < shown; ++i) {
        m_lines.at(i).number->setText(m_waves.at(i).first);
        m_lines.at(i).steps->setText(m_waves.at(i).second);
    }
    const int more = int(m_waves.size() - shown);
    m_more->setVisible(more > 0);
    m_more->setText(tr("Show %n more wave(s)", nullptr, more));
    setVisible(!m_waves.isEmpty());
}

QStringList WaveCard::lines() const
{
    QStringList result;
    for (const Line &line : m_lines)
        result.append(line.steps->text());
    return result;
}

} // namespace Drydock
