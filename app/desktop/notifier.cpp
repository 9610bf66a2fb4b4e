// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QStringList>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{
constexpr auto service = "org.freedesktop.Notifications"_L1;
constexpr auto path = "/org/freedesktop/Notifications"_L1;
} // namespace

Notifier::Notifier(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint,QString)));
    bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(closed(uint,uint)));
}

void Notifier::notify(const QString &title, const QString &text, std::function<void()> onClick, const QString &button,
                      std::function<void()> onButton)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    // The body is markup by the specification: names of guests must not become tags.
    QStringList actions;
    if (onClick)
        actions << u"default"_s << tr("Show");
    if (onButton)
        actions << u"button"_s << button;
    call << u"Drydock"_s << uint(0) << u"org.drydock.Drydock"_s << title << text.toHtmlEscaped() << actions
         << QVariantMap{{u"desktop-entry"_s, u"org.drydock.Drydock"_s}} << -1;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, watcher, answers = Answers{std::move(onClick), std::move(onButton)}] {
                const QDBusPendingReply<uint> reply = *watcher;
                if (reply.isValid() && (answers.onClick || answers.onButton))
                    m_answers.insert(reply.value(), answers);
                watcher->deleteLater();
            });
}

void Notifier::actionInvoked(uint id, const QString &action)
{
    const Answers answers = m_answers.take(id);
    if (const std::function<void()> &run = action == "button"_L1 ? answers.onButton : answers.onClick)
        run();
}

void Notifier::closed(uint id, uint reason)
{
    Q_UNUSED(reason)
    m_answers.remove(id);
}

} // namespace Drydock
