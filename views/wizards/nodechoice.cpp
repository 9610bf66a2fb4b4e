// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodechoice.h"

#include "operations/wording.h"
#include "style/tokens.h"
#include "widgets/usagebar.h"

#include <QPainter>

namespace Drydock
{

NodeChoice::NodeChoice(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NodeChoice::setNode(const NodeState &node, int guests, int running, const QString &refusal)
{
    if (node == m_node && guests == m_guests && running == m_running && refusal == m_refusal)
        return;
    m_node = node;
    m_guests = guests;
    m_running = running;
    m_refusal = refusal;
    setEnabled(refusal.isEmpty());
    setText(node.name.text());
    setAccessibleName(tr("Node %1").arg(node.name.text()));
    setAccessibleDescription(refusal.isEmpty() ? guestsText() : refusal);
    setToolTip(refusal);
    update();
}

QString NodeChoice::guestsText() const
{
    return tr("%n guest(s)", nullptr, m_guests) + QStringLiteral(" · ") + tr("%n running", nullptr, m_running);
}

QSize NodeChoice::sizeHint() const
{
    return {216, 76};
}

void NodeChoice::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool lit = isChecked();
    painter.setPen(QPen(lit || hasFocus() ? tokens.accent
                        : underMouse()    ? tokens.faint
                                          : tokens.line,
                        lit || hasFocus() ? 1.6 : 1));
    painter.setBrush(lit ? tokens.accentSoft : tokens.surface);
    painter.drawRoundedRect(card, Metrics::cardRadius, Metrics::cardRadius);
    if (hasFocus()) {
        painter.setPen(QPen(tokens.accent, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(card.adjusted(3, 3, -3, -3), Metrics::cardRadius - 3, Metrics::cardRadius - 3);
    }

    const bool online = m_node.status == NodeStatus::Online;
    painter.setPen(Qt::NoPen);
    painter.setBrush(online ? tokens.ok : tokens.error);
    painter.drawEllipse(QPointF(card.left() + 18, card.top() + 20), 4, 4);
    QFont name = Fonts::section();
    painter.setFont(name);
    painter.setPen(isEnabled() ? tokens.text : tokens.muted);
    painter.drawText(QRectF(card.left() + 30, card.top() + 8, card.width() - 40, 24), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(name).elidedText(m_node.name.text(), Qt::ElideRight, card.width() - 40));
    const QFont small = Fonts::small();
    painter.setFont(small);
    painter.setPen(tokens.muted);
    const QRectF line(card.left() + 14, card.top() + 32, card.width() - 28, 20);
    const QString words = m_refusal.isEmpty() ? guestsText() : m_refusal;
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(small).elidedText(words, Qt::ElideRight, line.width()));
    if (m_node.memory && m_node.maxMemory > 0) {
        UsageBar::Parts parts;
        parts.used = double(*m_node.memory) / double(m_node.maxMemory);
        UsageBar::paintBar(&painter, QRectF(card.left() + 14, card.bottom() - 17, card.width() - 28, 6), parts);
    }
}

} // namespace Drydock
