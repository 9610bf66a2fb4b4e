// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

// accent, ok, warn, ct and muted of the light set are a shade darker than the design's first values: on their own
// soft grounds and on the selection those reached only 3.9…4.4 : 1, and 4.5 : 1 is promised.
Tokens makeLight()
{
    Tokens t;
    t.dark = false;
    t.window = rgb(0xf4f5f7);
    t.surface = rgb(0xffffff);
    t.raised = rgb(0xffffff);
    t.line = rgb(0xe1e4e9);
    t.text = rgb(0x1c2128);
    t.muted = rgb(0x5f6978);
    t.faint = rgb(0x98a1ae);
    t.accent = rgb(0x2866d3);
    t.accentSoft = rgb(0xe8f0fd);
    t.ok = rgb(0x1e7c4a);
    t.okSoft = rgb(0xe3f5ea);
    t.warn = rgb(0x965f00);
    t.warnSoft = rgb(0xfdf1d8);
    t.error = rgb(0xc2352b);
    t.errorSoft = rgb(0xfdeae8);
    t.maintenance = rgb(0x6b4de6);
    t.maintenanceSoft = rgb(0xeeeafd);
    t.vm = t.accent;
    t.ct = rgb(0x0a7777);
    t.track = rgb(0xe6e9ee);
    t.onAccent = rgb(0xffffff);
    t.ctSoft = rgb(0xe0f2f2);
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.dark = true;
    t.window = rgb(0x15181d);
    t.surface = rgb(0x1d2127);
    t.raised = rgb(0x242931);
    t.line = rgb(0x313741);
    t.text = rgb(0xe8ebf0);
    t.muted = rgb(0x9aa4b2);
    t.faint = rgb(0x6d7785);
    t.accent = rgb(0x6ea2ff);
    t.accentSoft = rgb(0x22324f);
    t.ok = rgb(0x4cc38a);
    t.okSoft = rgb(0x17362a);
    t.warn = rgb(0xf0b34a);
    t.warnSoft = rgb(0x3b2f17);
    t.error = rgb(0xff7a6e);
    t.errorSoft = rgb(0x43211f);
    t.maintenance = rgb(0xa990ff);
    t.maintenanceSoft = rgb(0x2e2850);
    t.vm = t.accent;
    t.ct = rgb(0x4fd0cc);
    t.track = rgb(0x303640);
    t.onAccent = rgb(0x15181d);
    t.ctSoft = rgb(0x1b3d40);
    return t;
}

} // namespace

const Tokens &Tokens::light()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens &Tokens::darkTokens()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens &Tokens::current()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? darkTokens() : light();
}

QPalette Tokens::palette() const
{
    QPalette p;
    const auto everywhere = [&p](QPalette::ColorRole role, const QColor &colour) { p.setColor(role, colour); };
    everywhere(QPalette::Window, window);
    everywhere(QPalette::WindowText, text);
    everywhere(QPalette::Base, surface);
    everywhere(QPalette::AlternateBase, window);
    everywhere(QPalette::Text, text);
    everywhere(QPalette::PlaceholderText, muted);
    everywhere(QPalette::Button, surface);
    everywhere(QPalette::ButtonText, text);
    everywhere(QPalette::BrightText, error);
    everywhere(QPalette::ToolTipBase, raised);
    everywhere(QPalette::ToolTipText, text);
    everywhere(QPalette::Highlight, accent);
    everywhere(QPalette::HighlightedText, onAccent);
    everywhere(QPalette::Accent, accent);
    everywhere(QPalette::Link, accent);
    everywhere(QPalette::LinkVisited, maintenance);
    everywhere(QPalette::Light, raised);
    everywhere(QPalette::Midlight, surface);
    everywhere(QPalette::Mid, line);
    everywhere(QPalette::Dark, line);
    everywhere(QPalette::Shadow, dark ? window : faint);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, faint);
    p.setColor(QPalette::Disabled, QPalette::Highlight, track);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, muted);
    return p;
}

QColor Tokens::colour(StateClass state) const
{
    switch (state) {
    case StateClass::Quiet:
        return muted;
    case StateClass::Ok:
        return ok;
    case StateClass::Active:
        return accent;
    case StateClass::Warning:
        return warn;
    case StateClass::Error:
        return error;
    case StateClass::Maintenance:
        return maintenance;
    }
    return muted;
}

QColor Tokens::softColour(StateClass state) const
{
    switch (state) {
    case StateClass::Quiet:
        return track;
    case StateClass::Ok:
        return okSoft;
    case StateClass::Active:
        return accentSoft;
    case StateClass::Warning:
        return warnSoft;
    case StateClass::Error:
        return errorSoft;
    case StateClass::Maintenance:
        return maintenanceSoft;
    }
    return track;
}

} // namespace Drydock
