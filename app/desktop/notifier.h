// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>

namespace Drydock
{

/// Desktop notifications through org.freedesktop.Notifications. Silent where no such service runs.
class Notifier : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(QObject *parent = nullptr);

    /// Asynchronous. `onClick` runs when the user clicks the notification.
    void notify(const QString &title, const QString &text, std::function<void()> onClick);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void closed(uint id, uint reason);

private:
    QHash<uint, std::function<void()>> m_onClick;
};

} // namespace Drydock
