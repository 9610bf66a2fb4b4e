// SPDX-License-Identifier: GPL-3.0-or-later
#include "card.h"

#include "labels.h"
#include "style/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace Drydock
{

Card::Card(QWidget *parent) : Card(QString(), parent) {}

Card::Card(const QString &title, QWidget *parent) : QWidget(parent)
{
    m_outer = new QVBoxLayout(this);
    m_outer->setContentsMargins(Metrics::cardPadding, Metrics::cardPadding - 2, Metrics::cardPadding,
                                Metrics::cardPadding);
    m_outer->setSpacing(Metrics::gapSmall);
    m_titleRow = new QWidget(this);
    m_titleLayout = new QHBoxLayout(m_titleRow);
    m_titleLayout->setContentsMargins(0, 0, 0, 0);
    m_title = sectionLabel(QString(), m_titleRow);
    m_titleLayout->addWidget(m_title);
    m_titleLayout->addStretch();
    m_outer->addWidget(m_titleRow);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(Metrics::gapSmall);
    m_outer->addLayout(m_body, 1);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_titleRow->setVisible(!title.isEmpty() || m_titleLayout->count() > 2);
    setAccessibleName(title);
}

QString Card::title() const
{
    return m_title->text();
}

void Card::addToTitle(QWidget *widget)
{
    m_titleLayout->addWidget(widget);
    m_titleRow->setVisible(true);
}

void Card::setTone(std::optional<StateClass> tone)
{
    if (m_tone == tone)
        return;
    m_tone = tone;
    update();
}

void Card::setFlush(bool flush)
{
    // Above and below a little more than the line: the square corners of a table would cover the round ones.
    const int side = flush ? 1 : Metrics::cardPadding;
    m_outer->setContentsMargins(side, flush ? 4 : side - 2, side, flush ? 4 : side);
    m_titleLayout->setContentsMargins(flush ? Metrics::cardPadding : 0, flush ? Metrics::gap : 0,
                                      flush ? Metrics::cardPadding : 0, 0);
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_tone ? t.colour(*m_tone) : t.line, 1));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::cardRadius, Metrics::cardRadius);
}

} // namespace Drydock
