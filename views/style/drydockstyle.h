// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QPushButton;

namespace Drydock
{

/// How a push button is drawn. At most one Primary on a page; Danger for what hurts; Quiet has no frame until
/// it is pointed at; Link never has one: its words line up with the text around them.
enum class ButtonRole { Plain, Primary, Danger, Quiet, Link };
void setButtonRole(QPushButton *button, ButtonRole role);

/// For widgets that paint themselves: the focus ring is shown once the keyboard is used, not after a click.
bool showsFocus(const QWidget *widget);

/// Fusion with our own buttons, fields, tabs, scroll bars, menus, check boxes and a focus ring that cannot be
/// missed. Takes every colour from Tokens.
class DrydockStyle : public QProxyStyle
{
    Q_OBJECT

public:
    DrydockStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
};

} // namespace Drydock
