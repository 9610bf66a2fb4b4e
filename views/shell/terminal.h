// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace Drydock
{

/// A program and its arguments.
struct TerminalCommand {
    QString program;
    QStringList arguments;
    friend bool operator==(const TerminalCommand &, const TerminalCommand &) = default;
};

/// `ssh` to a node, in the user's terminal: the one the desktop prefers, else the first that is installed. `find` tells
/// where a program is (empty = not installed). Nothing when there is no terminal or no ssh.
std::optional<TerminalCommand> sshInTerminal(const QString &user, const QString &host, int port,
                                             const std::function<QString(const QString &program)> &find);

} // namespace Drydock
