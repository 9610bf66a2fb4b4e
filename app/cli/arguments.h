// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/plan.h"

#include <QStringList>

#include <expected>
#include <optional>

namespace Drydock::Cli
{

/// Exit codes of command-line.md; scripts rely on them.
enum ExitCode {
    Done = 0,
    Leftovers = 1,
    WrongUsage = 2,
    Refused = 3,
    Unreachable = 4,
    CertificateQuestion = 5,
    NotAllowed = 6,
    OwnedByOther = 7,
    Interrupted = 130,
};

/// The command line, parsed and checked. Names and shapes are a contract: add, never change.
struct Arguments {
    QString command; ///< empty: the window
    QStringList operands;

    QString cluster;
    QString fingerprint;
    bool trustSystemCas = false;
    QString addressMapFile;
    QString stateDir;
    QString recordFile;

    bool json = false;
    bool markdown = false;
    bool commands = false;
    bool yes = false;
    QString reportFile;

    AfterDrain then = AfterDrain::None;
    QMap<VmId, DrainRequest::Decision> decisions;
    std::optional<int> parallel;
    std::optional<int> keepFree;
    QSet<QString> accepted;
    QString to;
    qint64 bandwidth = 0; ///< KiB/s; 0 = the cluster's own limit
    QString targetStorage;

    QString scenario;
    int pve = 9;
    int port = 8006;
    double speed = 1;
    quint32 seed = 1;
    int controlPort = -1;
    QString logFile;
    QString readyFile;

    bool firstPaint = false; ///< window only, for measurements: say when the first window is painted, then quit
    QString screensDir;      ///< window only, for documentation: render every page to PNG files here, then quit
};

/// What to print instead of running: help or version (exit 0), or what is wrong (exit 2).
struct Answer {
    QString text;
    int exitCode = Done;
};

/// `arguments` as QCoreApplication gives them, program name first.
std::expected<Arguments, Answer> parseArguments(const QStringList &arguments);

/// The request that the drain options describe.
DrainRequest drainRequest(const Arguments &arguments, const NodeName &node);

} // namespace Drydock::Cli
