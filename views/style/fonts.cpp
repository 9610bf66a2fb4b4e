// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens.h"

#include <QFontDatabase>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock::Fonts
{

namespace
{

/// The application's font is the body font (13 px at the desktop's usual size); the others keep its proportion,
/// so that a desktop with large print gets all of them large.
QFont scaled(double px, int weight)
{
    QFont font = QGuiApplication::font();
    const double body = font.pixelSize() > 0 ? font.pixelSize() : 13;
    font.setPixelSize(std::max(11, int(std::lround(px * body / 13))));
    font.setWeight(QFont::Weight(weight));
    font.setFeature("tnum", 1);
    return font;
}

} // namespace

QFont pageTitle()
{
    return scaled(20, 660); // where only whole hundreds are installed, 650 would be drawn as 600
}

QFont figure()
{
    return scaled(24, 660);
}

QFont section()
{
    return scaled(14, 620);
}

QFont body()
{
    return scaled(13, QFont::Normal);
}

QFont small()
{
    return scaled(12, QFont::Normal);
}

QFont monospace()
{
    static const QString family = [] {
        const QStringList installed = QFontDatabase::families();
        for (const QString &wanted : {u"JetBrains Mono"_s, u"Source Code Pro"_s, u"Noto Sans Mono"_s})
            if (installed.contains(wanted))
                return wanted;
        return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    }();
    QFont font = scaled(12, QFont::Normal);
    font.setFamily(family);
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    return font;
}

} // namespace Drydock::Fonts
