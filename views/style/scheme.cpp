// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheme.h"

#include "drydockstyle.h"
#include "tokens.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPixmapCache>
#include <QStandardPaths>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

const auto portalService = u"org.freedesktop.portal.Desktop"_s;
const auto portalPath = u"/org/freedesktop/portal/desktop"_s;
const auto portalSettings = u"org.freedesktop.portal.Settings"_s;
const auto appearance = u"org.freedesktop.appearance"_s;
const auto colourScheme = u"color-scheme"_s;

bool hasSessionBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return !runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s);
}

} // namespace

/// Keeps palette and desktop in step while the scheme is System. Qt's own hint stays Unknown without a platform
/// theme (seen with Qt 6.8 on bare xcb), so the freedesktop settings portal is asked too.
class SchemeFollower : public QObject
{
    Q_OBJECT

public:
    explicit SchemeFollower(QApplication *application) : QObject(application), m_application(application)
    {
        connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &SchemeFollower::dress);
        if (QGuiApplication::platformName() == "offscreen"_L1 || !hasSessionBus())
            return;
        auto bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        bus.connect(portalService, portalPath, portalSettings, u"SettingChanged"_s, this,
                    SLOT(settingChanged(QString,QString,QDBusVariant)));
        auto message = QDBusMessage::createMethodCall(portalService, portalPath, portalSettings, u"ReadOne"_s);
        message << appearance << colourScheme;
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message, 3000), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
            const QDBusPendingReply<QDBusVariant> reply = *call;
            if (reply.isValid())
                portalSays(reply.value().variant().toUInt());
            call->deleteLater();
        });
    }

    void choose(Settings::Scheme scheme)
    {
        m_scheme = scheme;
        dress();
    }

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
    {
        if (group == appearance && key == colourScheme)
            portalSays(value.variant().toUInt());
    }

private:
    void portalSays(uint value)
    {
        m_portal = value;
        dress();
    }

    bool wantsDark() const
    {
        if (m_scheme != Settings::Scheme::System)
            return m_scheme == Settings::Scheme::Dark;
        const auto hint = QGuiApplication::styleHints()->colorScheme();
        if (hint != Qt::ColorScheme::Unknown)
            return hint == Qt::ColorScheme::Dark;
        return m_portal == 1; // 1 prefers dark, 2 prefers light, 0 has no preference
    }

    void dress()
    {
        const Tokens &tokens = wantsDark() ? Tokens::darkTokens() : Tokens::light();
        const QPalette palette = tokens.palette();
        if (QApplication::palette() == palette)
            return;
        QPixmapCache::clear();
        m_application->setPalette(palette);
    }

    QApplication *m_application;
    Settings::Scheme m_scheme = Settings::Scheme::System;
    uint m_portal = 0;
};

namespace
{

/// The desktop's font where one is configured, else Inter; 13 px, larger if the desktop asks for large print.
QFont bodyFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const bool configured =
        !qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP") && QGuiApplication::platformName() != "offscreen"_L1;
    if (!configured && QFontDatabase::hasFamily(u"Inter"_s))
        font = QFont(u"Inter"_s);
    const double usual = 40.0 / 3; // 10 pt at 96 dpi
    const double scale = configured ? std::clamp(QFontInfo(font).pixelSize() / usual, 1.0, 2.5) : 1.0;
    font.setPixelSize(int(std::lround(13 * scale)));
    font.setFeature("tnum", 1);
    return font;
}

} // namespace

void applyScheme(QApplication &application, Settings::Scheme scheme)
{
    auto *follower = application.findChild<SchemeFollower *>(Qt::FindDirectChildrenOnly);
    if (!follower) {
        application.setFont(bodyFont());
        application.setStyle(new DrydockStyle);
        follower = new SchemeFollower(&application);
    }
    follower->choose(scheme);
}

bool reducedMotion()
{
    return !QApplication::isEffectEnabled(Qt::UI_General) || qEnvironmentVariableIntValue("DRYDOCK_NO_MOTION") != 0;
}

} // namespace Drydock

#include "scheme.moc"
