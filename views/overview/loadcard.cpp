// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadcard.h"

#include "items/formatting.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/elidedlabel.h"
#include "widgets/sparkline.h"
#include "widgets/usagebar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

LoadCard::LoadCard(const NodeName &node, QWidget *parent) : Card(parent), m_node(node)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(node.text());
    auto *top = new QHBoxLayout;
    top->setSpacing(Metrics::gapSmall);
    m_sign = new QWidget(this);
    m_sign->setFixedSize(8, 8);
    top->addWidget(m_sign);
    m_name = new ElidedLabel(node.text(), ElidedLabel::Level::Text, this);
    QFont strong = Fonts::section();
    m_name->setFont(strong);
    top->addWidget(m_name);
    m_facts = new ElidedLabel(QString(), ElidedLabel::Level::Muted, this);
    top->addWidget(m_facts, 1);
    m_updates = new ElidedLabel(QString(), ElidedLabel::Level::Muted, this);
    m_updates->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    top->addWidget(m_updates);
    body()->addLayout(top);
    body()->addSpacing(2);
    auto *bars = new QHBoxLayout;
    bars->setSpacing(14);
    m_cpu = new UsageBar(this);
    m_memory = new UsageBar(this);
    bars->addWidget(m_cpu);
    bars->addWidget(m_memory);
    body()->addLayout(bars);
    m_history = new Sparkline(this);
    m_history->setMaximum(0);
    m_history->setPlaceholder(tr("Reading the last hour…"));
    m_history->setAccessibleName(tr("CPU over the last hour"));
    body()->addWidget(m_history);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LoadCard::setFacts(const ClusterSnapshot &snapshot, const ClusterDetails &details)
{
    const NodeState *node = snapshot.node(m_node);
    if (!node)
        return;
    const int guests = int(snapshot.guestsOn(m_node).size());
    const QString count = tr("%n guests", nullptr, guests);
    const bool online = node->status == NodeStatus::Online;
    m_state = Formatting::nodeStateClass(*node);
    const QString state = Formatting::nodeState(*node);
    if (online && m_state == StateClass::Ok)
        m_facts->setText(
            node->uptime ? tr("%1 · up %2", "6 guests · up 41 d").arg(count, Formatting::span(*node->uptime)) : count);
    else
        m_facts->setText(tr("%1 · %2", "offline · 6 guests").arg(state, count));
    m_facts->setState(m_state == StateClass::Ok ? std::nullopt : std::optional(m_state));
    setAccessibleDescription(tr("%1, %2", "state, facts").arg(state, m_facts->text()));

    const auto known = details.nodes.constFind(m_node);
    const int updates = known == details.nodes.cend() ? -1 : known->pendingUpdates;
    m_updates->setText(updates < 0 ? QString() : updates == 0 ? tr("up to date") : tr("%n updates", nullptr, updates));
    m_updates->setVisible(updates >= 0);

    UsageBar::Parts cpu;
    cpu.used = node->cpu;
    cpu.state = UsageBar::stateOfLoad(node->cpu.value_or(0));
    m_cpu->setParts(cpu);
    m_cpu->setTexts(tr("CPU"), node->cpu ? Formatting::percent(*node->cpu) : Formatting::absent());
    m_cpu->setToolTip(node->cpu ? Formatting::load(*node->cpu, node->maxCpu) : QString());
    UsageBar::Parts memory;
    if (node->memory && node->maxMemory > 0)
        memory.used = double(*node->memory) / double(node->maxMemory);
    memory.state = UsageBar::stateOfLoad(memory.used.value_or(0));
    m_memory->setParts(memory);
    m_memory->setTexts(tr("Memory"), memory.used ? Formatting::percent(*memory.used) : Formatting::absent());
    m_memory->setToolTip(node->memory ? Formatting::usedOf(*node->memory, node->maxMemory) : QString());
    if (!online)
        m_history->setPlaceholder(tr("Offline: nothing is recorded"));
    update();
}

void LoadCard::setHistory(const QList<MetricSample> &samples)
{
    QList<Sparkline::Point> points;
    points.reserve(samples.size());
    double highest = 0;
    for (const MetricSample &sample : samples) {
        points << Sparkline::Point{sample.time, sample.cpu};
        highest = std::max(highest, sample.cpu.value_or(0));
    }
    // A quiet node is drawn low, a busy one high: the scale never stretches noise over the whole height.
    m_history->setMaximum(highest < 0.25 ? 0.3 : highest < 0.5 ? 0.6 : 1);
    m_history->setPlaceholder(tr("No history yet"));
    m_history->setPoints(points);
}

void LoadCard::setHistoryError(const QString &text)
{
    m_history->setPlaceholder(text);
    m_history->setPoints({});
}

void LoadCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated(u"node/"_s + m_node.text());
}

void LoadCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT activated(u"node/"_s + m_node.text());
    else
        Card::keyPressEvent(event);
}

void LoadCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.colour(m_state));
    painter.drawEllipse(QRectF(m_sign->mapTo(this, QPoint(0, 0)), QSizeF(8, 8)));
    if (showsFocus(this)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Metrics::cardRadius, Metrics::cardRadius);
    }
}

} // namespace Drydock
