// SPDX-License-Identifier: GPL-3.0-or-later
#include "drydockstyle.h"

#include "stylepaint.h"
#include "tokens.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

void setButtonRole(QPushButton *button, ButtonRole role)
{
    button->setProperty("drydockRole", int(role));
    button->update();
}

bool showsFocus(const QWidget *widget)
{
    return widget->hasFocus() && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

DrydockStyle::DrydockStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

void DrydockStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    const Tokens &t = Tokens::current();
    switch (element) {
    case PE_IndicatorHeaderArrow:
        return; // drawn beside the label
    case PE_PanelButtonCommand:
        return StylePaint::buttonPanel(painter, option, widget);
    case PE_PanelButtonTool:
        return StylePaint::toolButtonPanel(painter, option);
    case PE_PanelLineEdit: {
        // Inside a combo box, spin box or our own frames the field has no frame of its own.
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            StylePaint::fieldPanel(painter, option);
        return;
    }
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            StylePaint::roundedBox(painter, option->rect, QColor(), option->state & State_HasFocus ? t.accent : t.line,
                                   Metrics::controlRadius, option->state & State_HasFocus ? 2 : 1);
        else
            StylePaint::roundedBox(painter, option->rect, QColor(), t.line, Metrics::controlRadius);
        return;
    case PE_FrameGroupBox:
        return StylePaint::roundedBox(painter, option->rect, QColor(), t.line, Metrics::cardRadius);
    case PE_FrameMenu:
        painter->save();
        painter->setPen(t.line);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, t.raised);
        return;
    case PE_PanelMenuBar:
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, t.raised);
        painter->save();
        painter->setPen(t.line);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return StylePaint::checkMark(painter, option, false);
    case PE_IndicatorRadioButton:
        return StylePaint::checkMark(painter, option, true);
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractItemView *>(widget))
            StylePaint::focusRing(painter, option->rect, 5);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
        return;
    case PE_FrameTabWidget:
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            StylePaint::chevron(painter, option->rect, option->state & State_Open ? Qt::DownArrow : Qt::RightArrow,
                                t.muted);
        return;
    case PE_IndicatorArrowDown:
        return StylePaint::chevron(painter, option->rect, Qt::DownArrow, t.muted);
    case PE_IndicatorArrowUp:
        return StylePaint::chevron(painter, option->rect, Qt::UpArrow, t.muted);
    case PE_IndicatorArrowLeft:
        return StylePaint::chevron(painter, option->rect, Qt::LeftArrow, t.muted);
    case PE_IndicatorArrowRight:
        return StylePaint::chevron(painter, option->rect, Qt::RightArrow, t.muted);
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item && item->state & State_Selected)
            painter->fillRect(option->rect, t.accentSoft);
        else if (item && item->state & State_MouseOver && item->state & State_Enabled)
            painter->fillRect(option->rect, t.window);
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void DrydockStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            StylePaint::buttonPanel(painter, button, widget);
            StylePaint::buttonLabel(painter, button, widget);
            return;
        }
        break;
    case CE_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return StylePaint::tab(painter, tab);
        break;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return StylePaint::headerSection(painter, header);
        break;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return StylePaint::headerLabel(painter, header);
        break;
    case CE_HeaderEmptyArea: {
        const Tokens &t = Tokens::current();
        painter->fillRect(option->rect, t.surface);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
        return;
    }
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return StylePaint::menuItem(painter, item, widget);
        break;
    case CE_MenuEmptyArea:
        painter->fillRect(option->rect, Tokens::current().raised);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return StylePaint::menuBarItem(painter, item);
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, Tokens::current().surface);
        return;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return StylePaint::progressBar(painter, bar);
        break;
    case CE_Splitter:
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem copy = *item; // the selection is a soft ground: text keeps its own colour
            copy.palette.setColor(QPalette::HighlightedText, Tokens::current().text);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DrydockStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox)
        return StylePaint::comboBox(painter, combo);
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox)
        return StylePaint::spinBox(painter, spin, this, widget);
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        return StylePaint::scrollBar(painter, bar, this, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect DrydockStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_PushButtonContents:
    case SE_PushButtonFocusRect:
        return option->rect.adjusted(6, 0, -6, 0);
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? option->rect.adjusted(8, 1, -8, -1) : option->rect.adjusted(2, 0, -2, 0);
    }
    case SE_HeaderLabel:
        return option->rect.adjusted(10, 0, -10, 0);
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return option->rect.adjusted(0, 1, 0, -1);
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect DrydockStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                   const QWidget *widget) const
{
    const QRect r = option->rect;
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool vertical = bar->orientation == Qt::Vertical;
        const int length = vertical ? r.height() : r.width();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const int handle = range > 0 ? std::clamp(int(qint64(bar->pageStep) * length / (range + bar->pageStep)),
                                                  std::min(28, length), length)
                                     : length;
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
        QRect part;
        switch (subControl) {
        case SC_ScrollBarGroove:
            part = QRect(0, 0, vertical ? r.width() : length, vertical ? length : r.height());
            break;
        case SC_ScrollBarSlider:
            part = vertical ? QRect(0, start, r.width(), handle) : QRect(start, 0, handle, r.height());
            break;
        case SC_ScrollBarSubPage:
            part = vertical ? QRect(0, 0, r.width(), start) : QRect(0, 0, start, r.height());
            break;
        case SC_ScrollBarAddPage:
            part = vertical ? QRect(0, start + handle, r.width(), length - start - handle)
                            : QRect(start + handle, 0, length - start - handle, r.height());
            break;
        default:
            return {};
        }
        return visualRect(option->direction, r, part.translated(r.topLeft()));
    }
    if (control == CC_ComboBox) {
        switch (subControl) {
        case SC_ComboBoxEditField:
            return visualRect(option->direction, r, r.adjusted(10, 1, -26, -1));
        case SC_ComboBoxArrow:
            return visualRect(option->direction, r, QRect(r.right() - 26, r.top(), 26, r.height()));
        default:
            break;
        }
    }
    if (control == CC_SpinBox) {
        const int width = 22;
        const QRect buttons(r.right() - width - 1, r.top() + 2, width, r.height() - 4);
        switch (subControl) {
        case SC_SpinBoxUp:
            return visualRect(option->direction, r, buttons.adjusted(0, 0, 0, -buttons.height() / 2));
        case SC_SpinBoxDown:
            return visualRect(option->direction, r, buttons.adjusted(0, buttons.height() / 2, 0, 0));
        case SC_SpinBoxEditField:
            return visualRect(option->direction, r, r.adjusted(8, 2, -width - 4, -2));
        case SC_SpinBoxFrame:
            return r;
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QSize DrydockStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    const int text = widget ? widget->fontMetrics().height() : 16;
    const int control = std::max(Metrics::controlHeight, text + 14);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!button)
            break;
        QFont font = widget ? widget->font() : Fonts::body();
        font.setWeight(QFont::Weight(560));
        const int beside = StylePaint::buttonRole(widget) == ButtonRole::Link ? 2 * StylePaint::linkInset : 30;
        int width = QFontMetrics(font).size(Qt::TextShowMnemonic, button->text).width() + beside;
        if (!button->icon.isNull())
            width = button->text.isEmpty() ? control : width + 23;
        if (button->features & QStyleOptionButton::HasMenu)
            width += 14;
        return QSize(std::max(width, control), control);
    }
    case CT_LineEdit:
        return QSize(size.width() + 16, control);
    case CT_ComboBox:
        return QSize(std::max(size.width(), 60) + 40, control);
    case CT_SpinBox:
        return QSize(size.width() + 36, control);
    case CT_TabBarTab: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        QFont font = widget ? widget->font() : Fonts::body();
        font.setWeight(QFont::Weight(620));
        return QSize(QFontMetrics(font).horizontalAdvance(tab ? tab->text : QString()) + 12, control + 4);
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (!item)
            break;
        if (item->menuItemType == QStyleOptionMenuItem::Separator)
            return QSize(60, item->text.isEmpty() ? 9 : 24);
        const QFontMetrics metrics(item->font);
        const QStringList parts = item->text.split(u'\t');
        int width = 36 + metrics.size(Qt::TextShowMnemonic, parts.first()).width() + 34;
        if (parts.size() > 1)
            width += metrics.horizontalAdvance(parts.at(1)) + 24;
        return QSize(width, std::max(28, metrics.height() + 10));
    }
    case CT_MenuBarItem:
        return size + QSize(16, 10);
    case CT_ProgressBar:
        return QSize(size.width(), std::max(16, size.height()));
    case CT_HeaderSection:
        return QSize(QProxyStyle::sizeFromContents(type, option, size, widget).width() + 8, 34);
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int DrydockStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_SplitterWidth:
        return 12;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_MenuVMargin:
        return 5;
    case PM_MenuHMargin:
        return 1;
    case PM_MenuPanelWidth:
        return 1;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 16;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 2;
    case PM_TreeViewIndentation:
        return 16;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DrydockStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ItemView_ShowDecorationSelected:
        return hint == SH_ItemView_ShowDecorationSelected;
    case SH_UnderlineShortcut:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    case SH_ComboBox_Popup:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    case SH_TabBar_PreferNoArrows:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 450;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void DrydockStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QScrollBar *>(widget)
        || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *bar = qobject_cast<QTabBar *>(widget)) {
        bar->setExpanding(false);
        bar->setDrawBase(true);
    }
}

} // namespace Drydock
