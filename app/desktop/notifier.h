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
    void notify(const QString &title, const QString &text, std::function<void()> onClick, const QString &button = {},
                std::function<void()> onButton = {});

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void closed(uint id, uint reason);

private:
    struct Answers {
        std::function<void()> onClick;
        std::function<void()> onButton;
    };
    QHash<uint, Answers> m_answers;
};

} // namespace Drydock
