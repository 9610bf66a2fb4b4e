// SPDX-License-Identifier: GPL-3.0-or-later
#include "statchip.h"

#include "style/drydockstyle.h"
#include "style/tokens.h"

#include <QPainter>

namespace Drydock
{

namespace
{

constexpr int padding = 10;
constexpr int dot = 8;
constexpr int dotGap = 6;

QFont chipFont(QFont font)
{
    font.setPixelSize(Fonts::small().pixelSize());
    font.setWeight(QFont::Weight(540));
    return font;
}

} // namespace

StatChip::StatChip(QWidget *parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setInteractive(false);
}

StatChip::StatChip(const QString &text, StateClass state, QWidget *parent) : StatChip(parent)
{
    setStat(text, state);
}

void StatChip::setStat(const QString &newText, StateClass state)
{
    if (text() == newText && m_state == state)
        return;
    setText(newText);
    m_state = state;
    setAccessibleName(newText);
    updateGeometry();
    update();
}

void StatChip::setInteractive(bool interactive)
{
    m_interactive = interactive;
    setFocusPolicy(interactive ? Qt::TabFocus : Qt::NoFocus);
    if (interactive)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    setAttribute(Qt::WA_TransparentForMouseEvents, false);
}

int StatChip::chipWidth(const QString &text, const QFont &font)
{
    return QFontMetrics(chipFont(font)).horizontalAdvance(text) + 2 * padding + dot + dotGap;
}

QSize StatChip::sizeHint() const
{
    const int height = qMax(Metrics::chipHeight, QFontMetrics(chipFont(font())).height() + 8);
    return {chipWidth(text(), font()), height};
}

QSize StatChip::minimumSizeHint() const
{
    return sizeHint();
}

int StatChip::paintChip(QPainter *painter, const QRect &rect, const QString &text, StateClass state, const QFont &font)
{
    const Tokens &t = Tokens::current();
    const QFont own = chipFont(font);
    const QFontMetrics metrics(own);
    const int width = qMin(rect.width(), chipWidth(text, font));
    const int height = qMin(rect.height(), metrics.height() + 8);
    const QRectF box(rect.left(), rect.top() + (rect.height() - height) / 2.0, width, height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.softColour(state));
    painter->drawRoundedRect(box, height / 2.0, height / 2.0);
    painter->setBrush(t.colour(state));
    painter->drawEllipse(QRectF(box.left() + padding, box.center().y() - dot / 2.0, dot, dot));
    painter->setFont(own);
    painter->setPen(state == StateClass::Quiet ? t.text : t.colour(state));
    const QRectF words = box.adjusted(padding + dot + dotGap, 0, -padding + 1, 0);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(text, Qt::ElideRight, int(words.width()) + 1));
    painter->restore();
    return width;
}

void StatChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(&painter, rect(), text(), m_state, font());
    if (showsFocus(this)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Tokens::current().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0, height() / 2.0);
    }
}

} // namespace Drydock
