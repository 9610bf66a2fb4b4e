// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingrow.h"

#include "labels.h"
#include "style/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Drydock
{

FindingRow::FindingRow(StateClass state, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent), m_state(state)
{
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(22, 10, 0, 10);
    m_row->setSpacing(Metrics::gap);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    m_title = strongLabel(QString(), this);
    m_title->setWordWrap(true);
    m_text = mutedLabel(QString(), this);
    words->addWidget(m_title);
    words->addWidget(m_text);
    m_row->addLayout(words, 1);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(Metrics::gapSmall);
    m_row->addLayout(m_buttons);
    setTexts(title, text);
}

void FindingRow::setState(StateClass state)
{
    m_state = state;
    update();
}

void FindingRow::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

QPushButton *FindingRow::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAccessibleName(tr("%1: %2", "button: what it is about").arg(text, m_title->text()));
    m_buttons->insertWidget(m_stacked ? m_buttons->count() - 1 : m_buttons->count(), button, 0, Qt::AlignVCenter);
    return button;
}

void FindingRow::setLast(bool last)
{
    m_last = last;
    update();
}

void FindingRow::setStacked(bool stacked)
{
    if (m_stacked == stacked)
        return;
    m_stacked = stacked;
    m_row->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(stacked ? Metrics::gapSmall : Metrics::gap);
    if (stacked)
        m_buttons->addStretch(1);
    update();
}

void FindingRow::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    if (!m_last)
        painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.colour(m_state));
    // Beside the first line where the row is tall.
    const double middle = m_stacked ? m_title->y() + m_title->fontMetrics().height() / 2.0 : height() / 2.0;
    const QRectF dot(0, middle - 4, 8, 8);
    // Shape besides colour: what will break is a square on its point, the rest are dots.
    if (m_state == StateClass::Error) {
        const QPointF c = dot.center();
        painter.drawPolygon(QPolygonF({c + QPointF(0, -5), c + QPointF(5, 0), c + QPointF(0, 5), c + QPointF(-5, 0)}));
    } else {
        painter.drawEllipse(dot);
    }
}

} // namespace Drydock
