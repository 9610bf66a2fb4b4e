// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drydockstyle.h"

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QColor;

/// The single drawings that DrydockStyle is made of.
namespace Drydock::StylePaint
{

ButtonRole buttonRole(const QWidget *widget);
inline constexpr int linkInset = 2; ///< px beside the words of a Link, for the focus ring

void roundedBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, double radius,
                double width = 1);
void chevron(QPainter *painter, const QRect &rect, Qt::ArrowType direction, const QColor &colour);
/// Two pixels of accent just inside `rect`.
void focusRing(QPainter *painter, const QRect &rect, double radius);

void buttonPanel(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void buttonLabel(QPainter *painter, const QStyleOptionButton *option, const QWidget *widget);
void toolButtonPanel(QPainter *painter, const QStyleOption *option);
void fieldPanel(QPainter *painter, const QStyleOption *option);
void checkMark(QPainter *painter, const QStyleOption *option, bool round);
void tab(QPainter *painter, const QStyleOptionTab *option);
void headerSection(QPainter *painter, const QStyleOptionHeader *option);
void headerLabel(QPainter *painter, const QStyleOptionHeader *option);
void menuItem(QPainter *painter, const QStyleOptionMenuItem *option, const QWidget *widget);
void menuBarItem(QPainter *painter, const QStyleOptionMenuItem *option);
void progressBar(QPainter *painter, const QStyleOptionProgressBar *option);
void comboBox(QPainter *painter, const QStyleOptionComboBox *option);
void spinBox(QPainter *painter, const QStyleOptionSpinBox *option, const QStyle *style, const QWidget *widget);
void scrollBar(QPainter *painter, const QStyleOptionSlider *option, const QStyle *style, const QWidget *widget);

} // namespace Drydock::StylePaint
