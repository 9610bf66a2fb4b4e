// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

struct Terminal {
    QLatin1StringView program;
    QLatin1StringView before; ///< what stands between it and the command
};

// What the desktop was told to prefer goes first.
constexpr std::array terminals{
    Terminal{"xdg-terminal-exec"_L1, ""_L1},
    Terminal{"x-terminal-emulator"_L1, "-e"_L1},
    Terminal{"konsole"_L1, "-e"_L1},
    Terminal{"gnome-terminal"_L1, "--"_L1},
    Terminal{"kgx"_L1, "--"_L1},
    Terminal{"xfce4-terminal"_L1, "-x"_L1},
    Terminal{"alacritty"_L1, "-e"_L1},
    Terminal{"kitty"_L1, ""_L1},
    Terminal{"foot"_L1, ""_L1},
    Terminal{"xterm"_L1, "-e"_L1},
};

} // namespace

std::optional<TerminalCommand> sshInTerminal(const QString &user, const QString &host, int port,
                                             const std::function<QString(const QString &program)> &find)
{
    // Neither may be taken for an option.
    if (host.isEmpty() || host.startsWith(u'-') || user.startsWith(u'-') || find(u"ssh"_s).isEmpty())
        return std::nullopt;
    for (const Terminal &terminal : terminals) {
        const QString path = find(terminal.program);
        if (path.isEmpty())
            continue;
        TerminalCommand command{path, {}};
        if (!terminal.before.isEmpty())
            command.arguments.append(terminal.before);
        command.arguments += {u"ssh"_s, u"-l"_s, user};
        if (port > 0)
            command.arguments += {u"-p"_s, QString::number(port)};
        command.arguments += {u"--"_s, host};
        return command;
    }
    return std::nullopt;
}

} // namespace Drydock
