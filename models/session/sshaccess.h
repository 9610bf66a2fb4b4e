// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace Drydock
{

/// How the nodes of one cluster are reached by the system's `ssh`, for the one thing the API cannot do. Off unless
/// the operator turns it on. Keys stay with ssh and its agent.
struct SshAccess {
    bool enabled = false;
    QString user = QStringLiteral("root"); ///< another one needs sudo without a password for ha-manager
    int port = 0;                          ///< 0 = as ssh's own configuration says
    QString identity;                      ///< path of a key; empty = as ssh's own configuration says

    /// Neither name nor path can be taken for an option.
    bool isSound() const;
    friend bool operator==(const SshAccess &, const SshAccess &) = default;
};

QJsonObject sshAccessToJson(const SshAccess &access);
SshAccess sshAccessFromJson(const QJsonObject &object);

} // namespace Drydock
