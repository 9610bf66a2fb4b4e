// SPDX-License-Identifier: GPL-3.0-or-later
#include "guesttag.h"

#include "style/tokens.h"

#include <QPainter>

namespace Drydock
{

namespace
{

QFont tagFont(QFont font)
{
    font.setPixelSize(qMax(11, Fonts::small().pixelSize() - 1));
    font.setWeight(QFont::DemiBold);
    return font;
}

// The field's own abbreviations: the same in every language.
QString word(GuestKind kind)
{
    return kind == GuestKind::Vm ? QStringLiteral("VM") : QStringLiteral("CT");
}

} // namespace

GuestTag::GuestTag(GuestKind kind, QWidget *parent) : QWidget(parent), m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKind(kind);
}

void GuestTag::setKind(GuestKind kind)
{
    m_kind = kind;
    setAccessibleName(kind == GuestKind::Vm ? tr("Virtual machine") : tr("Container"));
    setToolTip(accessibleName());
    update();
}

QSize GuestTag::tagSize(const QFont &font)
{
    const QFontMetrics metrics(tagFont(font));
    return {metrics.horizontalAdvance(QStringLiteral("VM")) + 14, metrics.height() + 4};
}

QSize GuestTag::sizeHint() const
{
    return tagSize(font());
}

void GuestTag::paintTag(QPainter *painter, const QRect &rect, GuestKind kind, const QFont &font)
{
    const Tokens &t = Tokens::current();
    const QSize size = tagSize(font);
    const QRectF box(rect.left(), rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(kind == GuestKind::Vm ? t.accentSoft : t.ctSoft);
    painter->drawRoundedRect(box, 4, 4);
    painter->setFont(tagFont(font));
    painter->setPen(kind == GuestKind::Vm ? t.vm : t.ct);
    painter->drawText(box, Qt::AlignCenter, word(kind));
    painter->restore();
}

void GuestTag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTag(&painter, rect(), m_kind, font());
}

} // namespace Drydock
