// SPDX-License-Identifier: GPL-3.0-or-later
#include "elidedlabel.h"

#include "style/tokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Drydock
{

ElidedLabel::ElidedLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

ElidedLabel::ElidedLabel(const QString &text, Level level, QWidget *parent) : ElidedLabel(parent)
{
    m_level = level;
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    // One that takes the room it is given changes nothing around it.
    if (sizePolicy().horizontalPolicy() != QSizePolicy::Ignored)
        updateGeometry();
    update();
}

void ElidedLabel::setLevel(Level level)
{
    m_level = level;
    update();
}

void ElidedLabel::setState(std::optional<StateClass> state)
{
    if (m_state == state)
        return;
    m_state = state;
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void ElidedLabel::setExplanation(const QString &text)
{
    m_explanation = text;
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_text) + 2, metrics.height() + 2};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return {qMin(metrics.horizontalAdvance(m_text) + 2, metrics.averageCharWidth() * 6), metrics.height() + 2};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    painter.setFont(font());
    QColor colour = m_level == Level::Text ? t.text : m_level == Level::Muted ? t.muted : t.faint;
    if (m_state)
        colour = t.colour(*m_state);
    painter.setPen(isEnabled() ? colour : t.faint);
    painter.drawText(rect(), int(m_alignment) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_text, m_mode, width()));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const bool cut = QFontMetrics(font()).horizontalAdvance(m_text) > width();
        const QString words = cut ? m_text : !m_explanation.isEmpty() ? m_explanation : toolTip();
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), words, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace Drydock
