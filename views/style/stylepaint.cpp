// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylepaint.h"

#include "icons.h"
#include "tokens.h"

#include <QButtonGroup>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::StylePaint
{

namespace
{

constexpr auto roleProperty = "drydockRole";

bool hasKeyboardFocus(const QStyleOption *option)
{
    return (option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_KeyboardFocusChange);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](double x, double y) { return x + (y - x) * share; };
    return QColor::fromRgbF(float(part(a.redF(), b.redF())), float(part(a.greenF(), b.greenF())),
                            float(part(a.blueF(), b.blueF())));
}

/// The one that is taken of several, of which always one is: a view, not a switch.
bool isChosen(const QStyleOption *option, const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return option->state & QStyle::State_On && button && button->group() && button->group()->exclusive();
}

} // namespace

ButtonRole buttonRole(const QWidget *widget)
{
    if (!widget)
        return ButtonRole::Plain;
    const QVariant value = widget->property(roleProperty);
    if (value.isValid())
        return ButtonRole(value.toInt());
    const auto *button = qobject_cast<const QPushButton *>(widget);
    return button && button->isDefault() ? ButtonRole::Primary : ButtonRole::Plain;
}

void roundedBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, double radius,
                double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const double inset = line.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void chevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->translate(QRectF(rect).center());
    switch (direction) {
    case Qt::UpArrow:
        painter->rotate(180);
        break;
    case Qt::LeftArrow:
        painter->rotate(90);
        break;
    case Qt::RightArrow:
        painter->rotate(-90);
        break;
    default:
        break;
    }
    const double half = std::min({4.0, rect.width() / 2.0 - 1, rect.height() / 1.2});
    QPolygonF line;
    line << QPointF(-half, -half / 2) << QPointF(0, half / 2) << QPointF(half, -half / 2);
    painter->drawPolyline(line);
    painter->restore();
}

void focusRing(QPainter *painter, const QRect &rect, double radius)
{
    roundedBox(painter, rect, QColor(), Tokens::current().accent, radius, 2);
}

void buttonPanel(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const Tokens &t = Tokens::current();
    const ButtonRole role = buttonRole(widget);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && (option->state & QStyle::State_MouseOver);
    const double radius = Metrics::controlRadius;
    QColor fill = t.dark ? t.raised : t.surface;
    QColor line = t.line;
    if (role == ButtonRole::Link) {
        fill = QColor();
        line = QColor();
    } else if (role == ButtonRole::Primary && enabled) {
        fill = down ? mixed(t.accent, t.text, 0.2) : hover ? mixed(t.accent, t.text, 0.1) : t.accent;
        line = QColor();
    } else if (isChosen(option, widget)) {
        fill = t.accentSoft;
        line = QColor();
    } else if (down) {
        fill = t.track;
    } else if (hover) {
        fill = mixed(fill, t.track, 0.6);
        line = t.faint;
    } else if (role == ButtonRole::Quiet) {
        fill = QColor();
        line = QColor();
    }
    roundedBox(painter, option->rect, fill, line, radius);
    if (!hasKeyboardFocus(option))
        return;
    focusRing(painter, option->rect, radius);
    if (role == ButtonRole::Primary) // accent on accent would not show: a gap of ground lies between
        roundedBox(painter, option->rect.adjusted(2, 2, -2, -2), QColor(), t.onAccent, radius - 2, 1.5);
}

void buttonLabel(QPainter *painter, const QStyleOptionButton *option, const QWidget *widget)
{
    const Tokens &t = Tokens::current();
    const bool enabled = option->state & QStyle::State_Enabled;
    const ButtonRole role = buttonRole(widget);
    QColor colour = t.text;
    if (!enabled)
        colour = role == ButtonRole::Quiet ? t.muted : t.faint; // a quiet one is also read when it is off
    else if (role == ButtonRole::Primary)
        colour = t.onAccent;
    else if (role == ButtonRole::Danger)
        colour = t.error;
    else if (isChosen(option, widget) || (role == ButtonRole::Link && option->state & QStyle::State_MouseOver))
        colour = t.accent;
    const int inset = role == ButtonRole::Link ? linkInset : 6;
    QRect rect = option->rect.adjusted(inset, 0, -inset, 0);
    if (option->features & QStyleOptionButton::HasMenu) {
        const QRect arrow(rect.right() - 14, rect.top(), 14, rect.height());
        chevron(painter, arrow, Qt::DownArrow, enabled ? t.muted : t.faint);
        rect.setRight(arrow.left() - 2);
    }
    painter->save();
    QFont font = widget ? widget->font() : painter->font();
    font.setWeight(role == ButtonRole::Quiet && !enabled ? QFont::Normal : QFont::Weight(560));
    painter->setFont(font);
    const QFontMetrics metrics(font);
    const int flags =
        Qt::AlignVCenter | Qt::TextShowMnemonic
        | (widget && widget->style()->styleHint(QStyle::SH_UnderlineShortcut, option, widget) ? 0
                                                                                              : Qt::TextHideMnemonic);
    const int textWidth = metrics.size(Qt::TextShowMnemonic, option->text).width();
    int iconWidth = 0;
    if (!option->icon.isNull()) {
        const int size = 16;
        iconWidth = option->text.isEmpty() ? size : size + 7;
        const int left = rect.left() + std::max(0, (rect.width() - iconWidth - textWidth) / 2);
        const QRect box(left, rect.center().y() - size / 2 + 1, size, size);
        const QString name = option->icon.name();
        if (!name.isEmpty())
            painter->drawPixmap(box, iconPixmap(name, size, colour, painter->device()->devicePixelRatio()));
        else
            option->icon.paint(painter, box, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        rect.setLeft(left + iconWidth);
    } else {
        rect.setLeft(rect.left() + std::max(0, (rect.width() - textWidth) / 2));
    }
    painter->setPen(colour);
    painter->drawText(rect, flags | Qt::AlignLeft,
                      metrics.elidedText(option->text, Qt::ElideRight, rect.width(), flags));
    painter->restore();
}

void toolButtonPanel(QPainter *painter, const QStyleOption *option)
{
    const Tokens &t = Tokens::current();
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = (option->state & QStyle::State_Enabled) && (option->state & QStyle::State_MouseOver);
    if (down || hover)
        roundedBox(painter, option->rect, down ? t.track : mixed(t.surface, t.track, 0.6), QColor(), 6);
    if (hasKeyboardFocus(option))
        focusRing(painter, option->rect, 6);
}

void fieldPanel(QPainter *painter, const QStyleOption *option)
{
    const Tokens &t = Tokens::current();
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool focus = option->state & QStyle::State_HasFocus;
    const bool hover = option->state & QStyle::State_MouseOver;
    roundedBox(painter, option->rect, enabled ? t.surface : t.window,
               focus   ? t.accent
               : hover ? t.faint
                       : t.line,
               Metrics::controlRadius, focus ? 2 : 1);
}

void checkMark(QPainter *painter, const QStyleOption *option, bool round)
{
    const Tokens &t = Tokens::current();
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const bool partly = option->state & QStyle::State_NoChange;
    const int size = std::min({16, option->rect.width(), option->rect.height()});
    QRect box(0, 0, size, size);
    box.moveCenter(option->rect.center());
    const double radius = round ? size / 2.0 : 4;
    const bool filled = on || partly;
    const QColor ground = filled ? (enabled ? t.accent : t.faint) : t.surface;
    roundedBox(painter, box, ground, filled ? QColor() : (enabled ? t.muted : t.faint), radius, 1.2);
    if (!filled)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.onAccent);
        painter->drawEllipse(QRectF(box).center(), size / 5.0, size / 5.0);
    } else {
        painter->setPen(QPen(t.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QRectF r = box;
        QPolygonF line;
        if (partly)
            line << r.topLeft() + QPointF(0.28, 0.5) * size << r.topLeft() + QPointF(0.72, 0.5) * size;
        else
            line << r.topLeft() + QPointF(0.25, 0.53) * size << r.topLeft() + QPointF(0.43, 0.71) * size
                 << r.topLeft() + QPointF(0.76, 0.32) * size;
        painter->drawPolyline(line);
    }
    painter->restore();
}

void tab(QPainter *painter, const QStyleOptionTab *option)
{
    const Tokens &t = Tokens::current();
    const bool selected = option->state & QStyle::State_Selected;
    const bool enabled = option->state & QStyle::State_Enabled;
    painter->save();
    QFont font = painter->font();
    font.setWeight(QFont::Weight(selected ? 620 : 500));
    painter->setFont(font);
    painter->setPen(!enabled                                  ? t.faint
                    : selected                                ? t.accent
                    : option->state & QStyle::State_MouseOver ? t.text
                                                              : t.muted);
    const QRect text = option->rect.adjusted(0, 0, 0, -2);
    painter->drawText(text, Qt::AlignCenter | Qt::TextHideMnemonic, option->text);
    if (selected) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accent);
        const QRect r = option->rect;
        painter->drawRoundedRect(QRectF(r.left() + 4, r.bottom() - 1, r.width() - 8, 2), 1, 1);
    }
    painter->restore();
    if (hasKeyboardFocus(option))
        focusRing(painter, option->rect.adjusted(1, 2, -1, -4), 5);
}

void headerSection(QPainter *painter, const QStyleOptionHeader *option)
{
    const Tokens &t = Tokens::current();
    painter->fillRect(option->rect, t.surface);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
}

void headerLabel(QPainter *painter, const QStyleOptionHeader *option)
{
    const Tokens &t = Tokens::current();
    painter->save();
    painter->setFont(Fonts::small());
    painter->setPen(t.muted);
    const QFontMetrics metrics(painter->font());
    // QCommonStyle does not ask the proxy for SE_HeaderLabel: its own margin is 2, the cells begin at 10.
    QRect rect = option->rect.adjusted(8, 0, -8, 0);
    const bool sorted = option->sortIndicator != QStyleOptionHeader::None;
    const QString text = metrics.elidedText(option->text, Qt::ElideRight, rect.width() - (sorted ? 14 : 0));
    const bool right = option->textAlignment & Qt::AlignRight;
    if (sorted) {
        const Qt::ArrowType arrow = option->sortIndicator == QStyleOptionHeader::SortUp ? Qt::DownArrow : Qt::UpArrow;
        const int width = metrics.horizontalAdvance(text);
        const int left = right ? rect.right() - 10 : rect.left() + width + 4;
        chevron(painter, QRect(left, rect.top(), 9, rect.height()), arrow, t.muted);
        if (right)
            rect.adjust(0, 0, -14, 0);
    }
    painter->drawText(rect, int(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft)), text);
    painter->restore();
}

void menuItem(QPainter *painter, const QStyleOptionMenuItem *option, const QWidget *widget)
{
    const Tokens &t = Tokens::current();
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        if (!option->text.isEmpty()) {
            painter->save();
            painter->setFont(Fonts::small());
            painter->setPen(t.muted);
            painter->drawText(option->rect.adjusted(14, 0, -8, 0), Qt::AlignVCenter, option->text);
            painter->restore();
            return;
        }
        painter->fillRect(QRect(option->rect.left() + 8, option->rect.center().y(), option->rect.width() - 16, 1),
                          t.line);
        return;
    }
    const bool enabled = option->state & QStyle::State_Enabled;
    if ((option->state & QStyle::State_Selected) && enabled)
        roundedBox(painter, option->rect.adjusted(4, 1, -4, -1), t.accentSoft, QColor(), 5);
    const QRect sign(option->rect.left() + 12, option->rect.top(), 16, option->rect.height());
    if (option->checkType != QStyleOptionMenuItem::NotCheckable && option->checked)
        painter->drawPixmap(
            sign.left(), sign.center().y() - 7,
            iconPixmap(u"check"_s, 16, enabled ? t.accent : t.faint, painter->device()->devicePixelRatio()));
    else if (!option->icon.isNull())
        option->icon.paint(painter, QRect(sign.left(), sign.center().y() - 7, 16, 16), Qt::AlignCenter,
                           enabled ? QIcon::Normal : QIcon::Disabled);
    painter->save();
    painter->setFont(option->font);
    painter->setPen(enabled ? t.text : t.faint);
    const QStringList parts = option->text.split(u'\t');
    const QRect text = option->rect.adjusted(36, 0, -14, 0);
    const int mnemonic = !widget || widget->style()->styleHint(QStyle::SH_UnderlineShortcut, option, widget)
                             ? int(Qt::TextShowMnemonic)
                             : int(Qt::TextHideMnemonic);
    painter->drawText(text, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine) | mnemonic, parts.first());
    if (parts.size() > 1) {
        painter->setPen(enabled ? t.muted : t.faint);
        painter->drawText(text, int(Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine), parts.at(1));
    }
    painter->restore();
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu)
        chevron(painter, QRect(option->rect.right() - 20, option->rect.top(), 12, option->rect.height()),
                Qt::RightArrow, enabled ? t.muted : t.faint);
}

void menuBarItem(QPainter *painter, const QStyleOptionMenuItem *option)
{
    const Tokens &t = Tokens::current();
    painter->fillRect(option->rect, t.surface);
    if (option->state & (QStyle::State_Selected | QStyle::State_Sunken))
        roundedBox(painter, option->rect.adjusted(1, 3, -1, -3), t.accentSoft, QColor(), 5);
    painter->save();
    painter->setPen(option->state & QStyle::State_Enabled ? t.text : t.faint);
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic, option->text);
    painter->restore();
}

void progressBar(QPainter *painter, const QStyleOptionProgressBar *option)
{
    const Tokens &t = Tokens::current();
    QRect bar(option->rect.left(), option->rect.center().y() - 3, option->rect.width(), 6);
    roundedBox(painter, bar, t.track, QColor(), 3);
    const int range = option->maximum - option->minimum;
    if (range <= 0) { // busy: a third of the bar; motion would claim knowledge that is not there
        bar.setLeft(bar.left() + bar.width() / 3);
        bar.setWidth(bar.width() / 2);
    } else {
        bar.setWidth(int(double(bar.width()) * (option->progress - option->minimum) / range));
    }
    if (bar.width() > 0)
        roundedBox(painter, bar, t.accent, QColor(), 3);
}

void comboBox(QPainter *painter, const QStyleOptionComboBox *option)
{
    const Tokens &t = Tokens::current();
    fieldPanel(painter, option);
    const bool enabled = option->state & QStyle::State_Enabled;
    chevron(painter, QRect(option->rect.right() - 24, option->rect.top(), 16, option->rect.height()), Qt::DownArrow,
            enabled ? t.muted : t.faint);
}

void spinBox(QPainter *painter, const QStyleOptionSpinBox *option, const QStyle *style, const QWidget *widget)
{
    const Tokens &t = Tokens::current();
    fieldPanel(painter, option);
    const auto arrow = [&](QStyle::SubControl part, Qt::ArrowType direction, bool can) {
        const QRect rect = style->subControlRect(QStyle::CC_SpinBox, option, part, widget);
        const bool pressed = (option->activeSubControls & part) && (option->state & QStyle::State_Sunken);
        if (pressed)
            roundedBox(painter, rect.adjusted(1, 1, -1, -1), t.track, QColor(), 4);
        chevron(painter, rect, direction, can ? t.muted : t.faint);
    };
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const bool enabled = option->state & QStyle::State_Enabled;
    arrow(QStyle::SC_SpinBoxUp, Qt::UpArrow, enabled && (option->stepEnabled & QAbstractSpinBox::StepUpEnabled));
    arrow(QStyle::SC_SpinBoxDown, Qt::DownArrow, enabled && (option->stepEnabled & QAbstractSpinBox::StepDownEnabled));
}

void scrollBar(QPainter *painter, const QStyleOptionSlider *option, const QStyle *style, const QWidget *widget)
{
    const Tokens &t = Tokens::current();
    if (option->maximum <= option->minimum)
        return;
    QRect handle = style->subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget);
    handle = option->orientation == Qt::Vertical ? handle.adjusted(2, 2, -2, -2) : handle.adjusted(2, 2, -2, -2);
    const bool active = option->state & (QStyle::State_Sunken | QStyle::State_MouseOver);
    const double radius = std::min(handle.width(), handle.height()) / 2.0;
    roundedBox(painter, handle, active ? t.muted : t.faint, QColor(), radius);
}

} // namespace Drydock::StylePaint
