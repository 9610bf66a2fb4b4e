// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commandline.h"
#include "cli/terminal.h"
#include "report/reportfile.h"
#include "secrets/keychainstore.h"
#include "translators.h"
#include "window.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QStandardPaths>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Drydock;

namespace
{

/// $XDG_CONFIG_HOME/drydock/drydock.ini
QString settingsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/drydock/drydock.ini"_s;
}

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

/// A command needs no display; the window does. Known before QApplication may be made.
bool isCommand(int argc, char **argv)
{
    const auto arguments = Cli::parseArguments(wordsOf(argc, argv));
    return !arguments || !arguments->command.isEmpty();
}

/// Pages and pictures need fonts, and fonts a QGuiApplication; it needs no display.
std::unique_ptr<QCoreApplication> headlessApplication(int &argc, char **argv)
{
    const auto arguments = Cli::parseArguments(wordsOf(argc, argv));
    const bool draws =
        arguments && (arguments->drawsMap() || reportFormatOf(arguments->reportFile) == ReportFormat::Pdf);
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

int runHeadless(int argc, char **argv)
{
    const std::unique_ptr<QCoreApplication> app = headlessApplication(argc, argv);
    Settings settings(settingsPath());
    const Translators translators(settings.language());
    const auto arguments = Cli::parseArguments(QCoreApplication::arguments());
    if (!arguments) {
        if (arguments.error().exitCode == Cli::Done)
            Cli::print(arguments.error().text);
        else
            Cli::printError(arguments.error().text.trimmed());
        return arguments.error().exitCode;
    }
    KeychainStore secrets;
    SystemClock clock;
    return Cli::runCommand(*arguments, settings, secrets, clock);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"drydock"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DRYDOCK_VERSION));
    QCoreApplication::setOrganizationDomain(u"drydock.org"_s);
    return isCommand(argc, argv) ? runHeadless(argc, argv) : runWindow(argc, argv, settingsPath());
}
