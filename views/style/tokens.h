// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/columns.h"

#include <QColor>
#include <QFont>
#include <QPalette>

namespace Drydock
{

/// The colours of visual.md, once for light and once for dark. Palette, delegates, scene items and charts take
/// every colour from here; no widget writes a literal.
struct Tokens {
    bool dark = false;
    QColor window, surface, raised, line;
    QColor text, muted, faint;
    QColor accent, accentSoft;
    QColor ok, okSoft;
    QColor warn, warnSoft;
    QColor error, errorSoft;
    QColor maintenance, maintenanceSoft;
    QColor vm, ct;
    QColor track;
    QColor onAccent; ///< text on a ground of accent, error or maintenance
    QColor ctSoft;   ///< ground of the CT tag; the VM tag stands on accentSoft

    static const Tokens &light();
    static const Tokens &darkTokens();
    /// The set that belongs to the application's present palette.
    static const Tokens &current();

    QPalette palette() const;
    /// Foreground and soft ground for a state.
    QColor colour(StateClass state) const;
    QColor softColour(StateClass state) const;
};

/// Spacing grid and sizes of visual.md, device-independent pixels.
namespace Metrics
{
inline constexpr int gapSmall = 8;
inline constexpr int gap = 12;
inline constexpr int gapLarge = 16;
inline constexpr int gapHuge = 24;
inline constexpr int cardRadius = 9;
inline constexpr int cardPadding = 16;
inline constexpr int controlHeight = 32;
inline constexpr int controlRadius = 7;
inline constexpr int chipHeight = 26;
inline constexpr int rowHeight = 28;
inline constexpr int railWidth = 208;
inline constexpr int railCollapsedBelow = 1100;
inline constexpr int headerHeight = 52;
inline constexpr int statusHeight = 30;
} // namespace Metrics

namespace Fonts
{
QFont pageTitle(); ///< 20 px, weight 650
QFont section();   ///< 14 px, weight 620
QFont body();      ///< 13 px
QFont small();     ///< 12 px
QFont figure();    ///< 24 px, weight 650: the one large figure or word of a card
QFont monospace(); ///< for addresses, ids, UPIDs, commands
} // namespace Fonts

} // namespace Drydock
