// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace Drydock
{

/// One of our own stroke icons by file name in resources/icons ("overview", "vm", "pause"). Painted in the colours
/// of the present scheme at paint time: muted, accent when selected or on, faint when disabled. An unknown name
/// gives a null icon.
QIcon icon(const QString &name);
/// The same drawing in one colour, `size` in device-independent pixels.
QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio = 1);
/// The program's own picture, in colours.
QIcon appIcon();

} // namespace Drydock
