// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/rebalanceplanner.h"
#include "operations/rolling.h"
#include "topology/layout/maplayout.h"

#include <QStringList>
#include <QTime>

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
    bool findings = false; ///< topology: only what is wrong
    QList<NodeName> lost;  ///< what-if: nodes that fail together
    bool each = false;     ///< what-if: one after the other instead
    QString svgFile;       ///< topology: draw it into this file
    QString pngFile;
    bool mask = false; ///< topology: names and addresses are replaced
    MapKind mapKind = MapKind::ByNode;
    QString proxyFile;   ///< topology: the reverse proxy's dynamic configuration
    QString namesFile;   ///< topology: a name server's local records
    QString compareFile; ///< topology: an earlier document to compare with
    bool yes = false;
    QString reportFile;

    AfterDrain then = AfterDrain::None;
    QMap<VmId, DrainRequest::Decision> decisions;
    QMap<VmId, QSet<QString>> fixes;
    std::optional<int> parallel;
    std::optional<int> keepFree;
    QSet<QString> accepted;
    std::optional<FailurePolicy> onFailure;
    std::optional<int> perTarget;
    std::optional<qint64> bandwidth; ///< KiB/s
    std::optional<MoveOrder> order;
    std::optional<BalanceBy> balance;
    QList<VmId> sequence;
    QString reason;
    bool andReturn = false; ///< cancel: what moved comes back
    QString to;
    QString targetStorage;

    std::optional<RollingThen> rollingThen;
    std::optional<Strategy> stuck;
    std::optional<int> maxFailed;
    std::optional<int> settle;
    QTime until;
    QString profile;     ///< rolling: the saved campaign to run
    QString saveProfile; ///< rolling: keep it under this name
    bool goOn = false;   ///< resume: the work on the held node is done
    RebalanceRequest rebalance;

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

    bool drawsMap() const { return !svgFile.isEmpty() || !pngFile.isEmpty(); }
    bool isRolling() const;               ///< "rolling", or the plan of it
    QList<NodeName> rollingNodes() const; ///< as given: "a,b" and "a b" alike
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
