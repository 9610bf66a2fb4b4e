// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"
#include "operations/findings.h"
#include "report/reportfile.h"
#include "words.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Cli
{

namespace
{

struct Command {
    QString name;
    QString operands; ///< as the usage line shows them
    int minOperands;
    int maxOperands;
    QStringList options; ///< allowed besides the common ones
    const char *what;
};

const QStringList &planDrainOptions()
{
    static const QStringList options{u"then"_s,      u"decide"_s,   u"fix"_s,       u"on-failure"_s, u"per-target"_s,
                                     u"bandwidth"_s, u"parallel"_s, u"keep-free"_s, u"order"_s,      u"sequence"_s,
                                     u"balance"_s,   u"accept"_s,   u"json"_s};
    return options;
}

const QStringList &drainOptions()
{
    static const QStringList options = planDrainOptions() + QStringList{u"reason"_s, u"yes"_s, u"report"_s};
    return options;
}

const QStringList &rollingOptions()
{
    static const QStringList options{u"then"_s,         u"decide"_s, u"stuck"_s, u"parallel"_s,   u"keep-free"_s,
                                     u"accept"_s,       u"settle"_s, u"until"_s, u"max-failed"_s, u"profile"_s,
                                     u"save-profile"_s, u"yes"_s,    u"json"_s};
    return options;
}

const QStringList &rebalanceOptions()
{
    static const QStringList options{u"by"_s,        u"threshold"_s, u"max-moves"_s, u"restart"_s, u"parallel"_s,
                                     u"keep-free"_s, u"accept"_s,    u"yes"_s,       u"report"_s,  u"json"_s};
    return options;
}

const QList<Command> &commandTable()
{
    static const QList<Command> table{
        {u"clusters"_s, {}, 0, 0, {u"json"_s}, QT_TRANSLATE_NOOP("Drydock::Cli", "list the saved clusters")},
        {u"inventory"_s,
         {},
         0,
         0,
         {u"json"_s},
         QT_TRANSLATE_NOOP("Drydock::Cli", "nodes and guests with their state, addresses and bridges")},
        {u"topology"_s,
         {},
         0,
         0,
         {u"json"_s, u"findings"_s, u"svg"_s, u"png"_s, u"layout"_s, u"mask"_s, u"proxy-file"_s, u"names-file"_s,
          u"compare"_s},
         QT_TRANSLATE_NOOP("Drydock::Cli", "NICs, bridges, guests and their addresses, and what is wrong with them")},
        {u"what-if"_s,
         {},
         0,
         0,
         {u"lose"_s, u"each"_s, u"json"_s},
         QT_TRANSLATE_NOOP("Drydock::Cli", "what happens when nodes fail: who comes back, where and when")},
        {u"plan"_s, u"drain NODE"_s, 2, 2, planDrainOptions() + QStringList{u"markdown"_s, u"commands"_s},
         QT_TRANSLATE_NOOP("Drydock::Cli", "show what draining a node would do; changes nothing")},
        {u"plan"_s, u"rolling NODE,..."_s, 1, 1000, rollingOptions(),
         QT_TRANSLATE_NOOP("Drydock::Cli", "the same for rolling maintenance")},
        {u"plan"_s, u"rebalance"_s, 1, 1, rebalanceOptions() + QStringList{u"markdown"_s, u"commands"_s},
         QT_TRANSLATE_NOOP("Drydock::Cli", "the same for evening out the load")},
        {u"drain"_s, u"NODE"_s, 1, 1, drainOptions(),
         QT_TRANSLATE_NOOP("Drydock::Cli", "empty a node; asks before it starts")},
        {u"rolling"_s, u"NODE,..."_s, 0, 1000, rollingOptions(),
         QT_TRANSLATE_NOOP("Drydock::Cli", "empty, reboot or hold, and fill nodes, one after the other")},
        {u"rebalance"_s,
         {},
         0,
         0,
         rebalanceOptions(),
         QT_TRANSLATE_NOOP("Drydock::Cli", "move guests from fuller to emptier nodes")},
        {u"return"_s,
         u"[OPERATION]"_s,
         0,
         1,
         {u"yes"_s, u"report"_s, u"json"_s, u"accept"_s, u"parallel"_s},
         QT_TRANSLATE_NOOP("Drydock::Cli", "bring the guests of a drain back")},
        {u"migrate"_s,
         u"VMID..."_s,
         1,
         1000,
         {u"to"_s, u"bandwidth"_s, u"target-storage"_s, u"parallel"_s, u"keep-free"_s, u"accept"_s, u"yes"_s,
          u"report"_s, u"json"_s},
         QT_TRANSLATE_NOOP("Drydock::Cli", "move guests to a node, or where they fit best")},
        {u"operations"_s,
         {},
         0,
         0,
         {u"json"_s},
         QT_TRANSLATE_NOOP("Drydock::Cli", "list operations of the past and unfinished ones")},
        {u"operations"_s,
         u"show OPERATION"_s,
         2,
         2,
         {u"json"_s, u"report"_s},
         QT_TRANSLATE_NOOP("Drydock::Cli", "the report of one operation, also while it is unfinished")},
        {u"resume"_s,
         u"[OPERATION]"_s,
         0,
         1,
         {u"report"_s, u"json"_s, u"go-on"_s, u"decide"_s, u"accept"_s},
         QT_TRANSLATE_NOOP("Drydock::Cli", "go on with an operation that was interrupted")},
        {u"cancel"_s,
         u"OPERATION"_s,
         1,
         1,
         {u"return"_s, u"json"_s},
         QT_TRANSLATE_NOOP("Drydock::Cli", "start no further step of an operation")},
        {u"close"_s,
         u"OPERATION"_s,
         1,
         1,
         {},
         QT_TRANSLATE_NOOP("Drydock::Cli", "file an unfinished operation as done")},
        {u"demo-server"_s,
         {},
         0,
         0,
         {u"scenario"_s, u"pve"_s, u"port"_s, u"speed"_s, u"seed"_s, u"control"_s, u"log"_s, u"ready-file"_s},
         QT_TRANSLATE_NOOP("Drydock::Cli", "serve a simulated cluster on loopback addresses")},
    };
    return table;
}

const QStringList &commonOptions()
{
    static const QStringList options{u"cluster"_s,     u"fingerprint"_s, u"trust-system-cas"_s,
                                     u"address-map"_s, u"state-dir"_s,   u"record"_s,
                                     u"pve"_s,         u"speed"_s,       u"seed"_s};
    return options;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"cluster"_s, Words::tr("A saved cluster's name, https://HOST:PORT, file:FILE or demo[:SCENARIO]."), u"C"_s},
        {u"fingerprint"_s, Words::tr("SHA-256 fingerprint of the entry node's certificate."), u"SHA256"_s},
        {u"trust-system-cas"_s, Words::tr("Trust certificates that the system's authorities signed.")},
        {u"address-map"_s, Words::tr("JSON object: declared address[:port] to the address:port to dial."), u"FILE"_s},
        {u"state-dir"_s, Words::tr("Folder of journals and history."), u"DIR"_s},
        {u"record"_s, Words::tr("Append the raw answers of each poll to FILE."), u"FILE"_s},
        {u"json"_s, Words::tr("Print JSON.")},
        {u"markdown"_s, Words::tr("Print Markdown.")},
        {u"commands"_s, Words::tr("Print the equivalent qm, pct, ha-manager and pvesh lines.")},
        {u"findings"_s, Words::tr("Print only what is wrong; the exit code is 1 if there is anything to do.")},
        {u"svg"_s, Words::tr("Draw the network map into FILE; text stays text."), u"FILE"_s},
        {u"png"_s, Words::tr("The same as a PNG, at twice the size."), u"FILE"_s},
        {u"layout"_s, Words::tr("How the map is drawn: by-node, by-network or by-route."), u"LAYOUT"_s, u"by-node"_s},
        {u"mask"_s, Words::tr("Topology: replace names and addresses in --svg, --png, --json and --findings.")},
        {u"proxy-file"_s, Words::tr("Topology: dynamic configuration of the reverse proxy (Traefik, YAML)."),
         u"FILE"_s},
        {u"names-file"_s, Words::tr("Topology: local records of a name server (Pi-hole's custom.list or pihole.toml)."),
         u"FILE"_s},
        {u"compare"_s, Words::tr("Topology: what changed since FILE, an earlier output of topology --json."),
         u"FILE"_s},
        {u"lose"_s, Words::tr("What-if: nodes that fail together (repeatable)."), u"NODE,..."_s},
        {u"each"_s, Words::tr("What-if: each of them alone, one after the other; without --lose every node.")},
        {u"yes"_s, Words::tr("Start without asking.")},
        {u"report"_s, Words::tr("Write a report to FILE (.html, .pdf, .md or .json) when the operation ends."),
         u"FILE"_s},
        {u"then"_s, Words::tr("After the drain: none, reboot or shutdown; with rolling also hold."), u"ACTION"_s,
         u"none"_s},
        {u"stuck"_s, Words::tr("Rolling: what becomes of guests that cannot move: stop-return or leave."),
         u"STRATEGY"_s},
        {u"settle"_s, Words::tr("Rolling: seconds a node has to be well before the next one begins."), u"SECONDS"_s},
        {u"max-failed"_s, Words::tr("Rolling: so many nodes may not end well before it stops."), u"N"_s},
        {u"until"_s, Words::tr("Rolling: begin no node that would not be done by then."), u"HH:MM"_s},
        {u"profile"_s, Words::tr("Rolling: run what was saved under this name."), u"NAME"_s},
        {u"save-profile"_s, Words::tr("Rolling: save nodes and options under this name."), u"NAME"_s},
        {u"go-on"_s, Words::tr("Resume: the work on the held node is done.")},
        {u"by"_s, Words::tr("Rebalance by memory, cpu or count."), u"WHAT"_s},
        {u"threshold"_s, Words::tr("Rebalance until the nodes are so close, in percent."), u"PERCENT"_s},
        {u"max-moves"_s, Words::tr("Rebalance with at most so many moves."), u"N"_s},
        {u"restart"_s, Words::tr("Rebalance containers too; each is interrupted for seconds.")},
        {u"decide"_s,
         Words::tr("Decide a guest: VMID=STRATEGY[:NODE]; live, restart, stop-start, stop-return, stop, leave."),
         u"DECISION"_s},
        {u"fix"_s, Words::tr("Carry out a fix of a guest's finding: VMID=CODE, e.g. 102=eject-iso (repeatable)."),
         u"FIX"_s},
        {u"parallel"_s, Words::tr("How many guests move at once."), u"N"_s},
        {u"keep-free"_s, Words::tr("Memory to keep free on each target, in percent."), u"PERCENT"_s},
        {u"accept"_s, Words::tr("Accept a finding by its code (repeatable)."), u"CODE"_s},
        {u"on-failure"_s, Words::tr("When a move fails: continue, pause or turn-back."), u"POLICY"_s},
        {u"per-target"_s, Words::tr("How many guests move to one node at once; 0 is no limit."), u"N"_s},
        {u"bandwidth"_s, Words::tr("Limit of each move in KiB/s; without it the cluster's own limit holds."), u"KIB"_s},
        {u"order"_s,
         Words::tr("Which guest goes first: startup (what starts first leaves last), ha-first, smallest or "
                   "users (what others use leaves last)."),
         u"ORDER"_s},
        {u"sequence"_s, Words::tr("An order by hand: these guests first, one after the other."), u"VMID,..."_s},
        {u"balance"_s, Words::tr("What targets are chosen by: memory, cpu or count."), u"WHAT"_s},
        {u"reason"_s, Words::tr("Why, for the journal and the report."), u"TEXT"_s},
        {u"return"_s, Words::tr("Bring back what had moved.")},
        {u"to"_s, Words::tr("Target node, or auto."), u"NODE"_s},
        {u"target-storage"_s, Words::tr("Storage for local disks: a name, or FROM:TO,…"), u"STORAGE"_s},
        {u"scenario"_s, Words::tr("homelab, homelab-as-written, smb or large."), u"S"_s},
        {u"pve"_s, Words::tr("Proxmox VE version the demo speaks: 8 or 9."), u"VERSION"_s, u"9"_s},
        {u"port"_s, Words::tr("Port of every demo node; 0 picks a free one."), u"P"_s, u"8006"_s},
        {u"speed"_s, Words::tr("Simulated seconds per second."), u"X"_s, u"1"_s},
        {u"seed"_s, Words::tr("Seed of everything random in the demo."), u"N"_s, u"1"_s},
        {u"control"_s, Words::tr("Loopback port to inject faults and to steer the clock; 0 picks one."), u"PORT"_s},
        {u"log"_s, Words::tr("Write each request and simulated event to FILE."), u"FILE"_s},
        {u"ready-file"_s, Words::tr("Write the ready line to FILE too."), u"FILE"_s},
    });
    QCommandLineOption screens(u"screens"_s, Words::tr("Render every page to PNG files in DIR, then quit."), u"DIR"_s);
    screens.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(screens);
    QCommandLineOption firstPaint(u"first-paint"_s, Words::tr("Say when the first window is painted, then quit."));
    firstPaint.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(firstPaint);
}

QString usage(const QCommandLineParser &parser)
{
    QString text = Words::tr("Usage: drydock [OPTIONS] [COMMAND]") + u"\n\n"_s
                   + Words::tr("Without a command the window opens. Commands:") + u'\n';
    for (const Command &command : commandTable()) {
        const QString line = u"  "_s + command.name + u' ' + command.operands;
        text += line.leftJustified(26) + Words::tr(command.what) + u'\n';
    }
    // The parser's own text knows the options; its usage line does not know commands.
    const QString own = parser.helpText();
    const qsizetype options = own.indexOf(u"Options:"_s);
    return text + u'\n' + (options >= 0 ? own.sliced(options) : own);
}

/// A number option within bounds; sets `wrong` otherwise.
template <typename Number>
void readNumber(const QCommandLineParser &parser, const QString &name, Number min, Number max, Number &value,
                QString &wrong)
{
    if (!parser.isSet(name))
        return;
    bool ok = false;
    const double number = parser.value(name).toDouble(&ok);
    if (!ok || number < double(min) || number > double(max) || double(Number(number)) != number)
        wrong = Words::tr("--%1 needs a number from %2 to %3")
                    .arg(name, QString::number(double(min)), QString::number(double(max)));
    else
        value = Number(number);
}

/// "101=stop-return" or "102=live:pve-node2".
bool readDecision(const QString &text, QMap<VmId, DrainRequest::Decision> &decisions)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals <= 0)
        return false;
    bool ok = false;
    const int vmid = text.first(equals).toInt(&ok);
    QString word = text.sliced(equals + 1);
    DrainRequest::Decision decision;
    if (const qsizetype colon = word.indexOf(u':'); colon >= 0) {
        decision.target = NodeName(word.sliced(colon + 1));
        word.truncate(colon);
    }
    const std::optional<Strategy> strategy = strategyFromWord(word);
    if (!ok || vmid <= 0 || !strategy)
        return false;
    decision.strategy = *strategy;
    decisions.insert(VmId{vmid}, decision);
    return true;
}

QString readOrder(const QCommandLineParser &parser, Arguments &result)
{
    if (const QString word = parser.value(u"order"_s); !word.isEmpty()) {
        result.order = moveOrderFromWord(word);
        if (!result.order)
            return Words::tr("--order is startup, ha-first, smallest or users, not '%1'").arg(word);
    }
    if (const QString word = parser.value(u"balance"_s); !word.isEmpty()) {
        result.balance = balanceFromWord(word);
        if (!result.balance)
            return Words::tr("--balance is memory, cpu or count, not '%1'").arg(word);
    }
    const QString sequence = parser.value(u"sequence"_s);
    for (const auto parts = sequence.split(u',', Qt::SkipEmptyParts); const QString &part : parts) {
        bool ok = false;
        const VmId guest{part.toInt(&ok)};
        if (!ok || guest.value <= 0 || result.sequence.contains(guest))
            return Words::tr("--sequence needs VMIDs, each once, with commas between them, not '%1'").arg(sequence);
        result.sequence.append(guest);
    }
    return {};
}

QString readDrainOptions(const QCommandLineParser &parser, Arguments &result)
{
    const QString then = parser.value(u"then"_s);
    if (result.isRolling()) {
        const QString word = then == "none"_L1 ? u"nothing"_s : then;
        if (parser.isSet(u"then"_s) && !(result.rollingThen = rollingThenFromWord(word)))
            return Words::tr("--then is reboot, hold or nothing, not '%1'").arg(then);
    } else if (then == "none"_L1)
        result.then = AfterDrain::None;
    else if (then == "reboot"_L1)
        result.then = AfterDrain::Reboot;
    else if (then == "shutdown"_L1)
        result.then = AfterDrain::Shutdown;
    else
        return Words::tr("--then is none, reboot or shutdown, not '%1'").arg(then);
    const QStringList decisions = parser.values(u"decide"_s);
    for (const QString &text : decisions) {
        if (!readDecision(text, result.decisions))
            return Words::tr("--decide needs VMID=STRATEGY[:NODE], not '%1'").arg(text);
    }
    const QStringList fixes = parser.values(u"fix"_s);
    for (const QString &text : fixes) {
        const int vmid = text.section(u'=', 0, 0).toInt();
        const QString code = text.section(u'=', 1);
        if (vmid <= 0 || std::ranges::find(fixCodes, code) == fixCodes.end())
            return Words::tr("--fix needs VMID=CODE with a code that the plan offers, not '%1'").arg(text);
        result.fixes[VmId{vmid}].insert(code);
    }
    const QStringList codes = parser.values(u"accept"_s);
    result.accepted = QSet<QString>(codes.begin(), codes.end());
    QString wrong;
    int number = 0;
    if (parser.isSet(u"parallel"_s)) {
        readNumber(parser, u"parallel"_s, 1, 64, number, wrong);
        result.parallel = number;
    }
    if (parser.isSet(u"keep-free"_s)) {
        readNumber(parser, u"keep-free"_s, 0, 90, number, wrong);
        result.keepFree = number;
    }
    if (parser.isSet(u"per-target"_s)) {
        readNumber(parser, u"per-target"_s, 0, 64, number, wrong);
        result.perTarget = number;
    }
    if (parser.isSet(u"bandwidth"_s)) {
        qint64 kib = 0;
        readNumber(parser, u"bandwidth"_s, qint64(1), qint64(1'000'000'000), kib, wrong);
        result.bandwidth = kib;
    }
    if (parser.isSet(u"on-failure"_s)) {
        result.onFailure = failurePolicyFromWord(parser.value(u"on-failure"_s));
        if (!result.onFailure)
            return Words::tr("--on-failure is continue, pause or turn-back, not '%1'")
                .arg(parser.value(u"on-failure"_s));
    }
    result.andReturn = parser.isSet(u"return"_s);
    result.reason = parser.value(u"reason"_s);
    return wrong.isEmpty() ? readOrder(parser, result) : wrong;
}

/// What `topology` draws.
QString readMapOptions(const QCommandLineParser &parser, Arguments &result)
{
    result.svgFile = parser.value(u"svg"_s);
    result.pngFile = parser.value(u"png"_s);
    if (result.drawsMap() && (result.json || result.findings))
        return Words::tr("--svg and --png draw; --json and --findings print: one or the other");
    result.mask = parser.isSet(u"mask"_s);
    if (result.mask && !result.drawsMap() && !result.json && !result.findings)
        return Words::tr("--mask needs --svg, --png, --json or --findings");
    if (result.mask && parser.isSet(u"compare"_s))
        return Words::tr("--mask and --compare do not go together");
    const QString layout = parser.value(u"layout"_s);
    for (const MapKind kind : {MapKind::ByNode, MapKind::ByNetwork, MapKind::ByRoute}) {
        if (layout == mapKindWord(kind)) {
            result.mapKind = kind;
            return {};
        }
    }
    return Words::tr("--layout needs by-node, by-network or by-route");
}

QString readRollingOptions(const QCommandLineParser &parser, Arguments &result)
{
    QString wrong;
    int number = 0;
    if (parser.isSet(u"max-failed"_s)) {
        readNumber(parser, u"max-failed"_s, 0, 1000, number, wrong);
        result.maxFailed = number;
    }
    if (parser.isSet(u"settle"_s)) {
        readNumber(parser, u"settle"_s, 0, 86400, number, wrong);
        result.settle = number;
    }
    if (const QString until = parser.value(u"until"_s); !until.isEmpty()) {
        result.until = QTime::fromString(until, u"HH:mm"_s);
        if (!result.until.isValid())
            return Words::tr("--until needs a time of day like 22:30, not '%1'").arg(until);
    }
    if (const QString stuck = parser.value(u"stuck"_s); !stuck.isEmpty()) {
        result.stuck = strategyFromWord(stuck);
        if (result.stuck != Strategy::StopReturn && result.stuck != Strategy::Leave)
            return Words::tr("--stuck is stop-return or leave, not '%1'").arg(stuck);
    }
    result.profile = parser.value(u"profile"_s);
    result.saveProfile = parser.value(u"save-profile"_s);
    result.goOn = parser.isSet(u"go-on"_s);

    RebalanceRequest &balance = result.rebalance;
    if (const QString by = parser.value(u"by"_s); !by.isEmpty()) {
        if (!balanceFromWord(by))
            return Words::tr("--by is memory, cpu or count, not '%1'").arg(by);
        balance.by = *balanceFromWord(by);
    }
    readNumber(parser, u"threshold"_s, 1, 100, balance.thresholdPercent, wrong);
    readNumber(parser, u"max-moves"_s, 1, 1000, balance.maxMoves, wrong);
    balance.restart = parser.isSet(u"restart"_s);
    balance.parallel = result.parallel.value_or(balance.parallel);
    balance.keepFreePercent = result.keepFree.value_or(balance.keepFreePercent);
    balance.accepted = result.accepted;
    return wrong;
}

QString readServerOptions(const QCommandLineParser &parser, Arguments &result)
{
    QString wrong;
    readNumber(parser, u"pve"_s, 8, 9, result.pve, wrong);
    readNumber(parser, u"port"_s, 0, 65535, result.port, wrong);
    readNumber(parser, u"speed"_s, 0.001, 100000.0, result.speed, wrong);
    readNumber(parser, u"seed"_s, quint32(0), quint32(4294967295), result.seed, wrong);
    readNumber(parser, u"control"_s, 0, 65535, result.controlPort, wrong);
    result.scenario = parser.value(u"scenario"_s);
    result.logFile = parser.value(u"log"_s);
    result.readyFile = parser.value(u"ready-file"_s);
    return wrong;
}

/// Empty when the command takes these operands and options.
QString checkCommand(const QCommandLineParser &parser, const Arguments &result)
{
    // "plan" has a row for each thing that can be planned; "operations" one for the list, one for a single one.
    const auto named = [&](const Command &row) {
        const bool rows = row.name == "plan"_L1 || row.name == "operations"_L1;
        return row.name == result.command && (!rows || row.operands.section(u' ', 0, 0) == result.operands.value(0));
    };
    auto command = std::ranges::find_if(commandTable(), named);
    if (command == commandTable().end())
        command = std::ranges::find(commandTable(), result.command, &Command::name);
    if (command == commandTable().end())
        return Words::tr("unknown command '%1'").arg(result.command);
    if (result.operands.size() < command->minOperands || result.operands.size() > command->maxOperands
        || !named(*command))
        return Words::tr("usage: drydock %1 %2").arg(command->name, command->operands);
    const QStringList names = parser.optionNames();
    for (const QString &option : names) {
        if (!commonOptions().contains(option) && !command->options.contains(option))
            return Words::tr("'%1' does not take --%2").arg(command->name, option);
    }
    return {};
}

} // namespace

std::expected<Arguments, Answer> parseArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    addOptions(parser);
    const auto wrongUsage = [](const QString &text) {
        return std::unexpected(
            Answer{u"drydock: "_s + text + u'\n' + Words::tr("'drydock --help' lists commands and options.") + u'\n',
                   WrongUsage});
    };
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    if (parser.isSet(help))
        return std::unexpected(Answer{usage(parser), Done});
    if (parser.isSet(version))
        return std::unexpected(Answer{u"drydock "_s + QCoreApplication::applicationVersion() + u'\n', Done});

    Arguments result;
    result.operands = parser.positionalArguments();
    if (!result.operands.isEmpty())
        result.command = result.operands.takeFirst();
    result.cluster = parser.value(u"cluster"_s);
    result.fingerprint = parser.value(u"fingerprint"_s);
    result.trustSystemCas = parser.isSet(u"trust-system-cas"_s);
    result.addressMapFile = parser.value(u"address-map"_s);
    result.recordFile = parser.value(u"record"_s);
    result.json = parser.isSet(u"json"_s);
    result.markdown = parser.isSet(u"markdown"_s);
    result.commands = parser.isSet(u"commands"_s);
    result.findings = parser.isSet(u"findings"_s);
    result.proxyFile = parser.value(u"proxy-file"_s);
    result.namesFile = parser.value(u"names-file"_s);
    result.compareFile = parser.value(u"compare"_s);
    result.each = parser.isSet(u"each"_s);
    for (const auto lists = parser.values(u"lose"_s); const QString &list : lists) {
        for (const auto names = list.split(u',', Qt::SkipEmptyParts); const QString &name : names) {
            if (!result.lost.contains(NodeName(name)))
                result.lost.append(NodeName(name));
        }
    }
    result.yes = parser.isSet(u"yes"_s);
    result.reportFile = parser.value(u"report"_s);
    result.to = parser.value(u"to"_s);
    result.targetStorage = parser.value(u"target-storage"_s);
    result.screensDir = parser.value(u"screens"_s);
    result.firstPaint = parser.isSet(u"first-paint"_s);
    result.stateDir = parser.value(u"state-dir"_s);
    if (result.stateDir.isEmpty())
        result.stateDir = QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + u"/drydock"_s;
    result.stateDir = QDir(result.stateDir).absolutePath();

    QString wrong = readDrainOptions(parser, result);
    if (wrong.isEmpty())
        wrong = readMapOptions(parser, result);
    if (wrong.isEmpty() && !result.reportFile.isEmpty() && !reportFormatOf(result.reportFile))
        wrong = Words::tr("--report: FILE must end in .html, .pdf, .md or .json");
    if (wrong.isEmpty())
        wrong = readRollingOptions(parser, result);
    if (wrong.isEmpty())
        wrong = readServerOptions(parser, result);
    if (wrong.isEmpty() && !result.command.isEmpty())
        wrong = checkCommand(parser, result);
    if (wrong.isEmpty() && result.command == "demo-server"_L1 && result.scenario.isEmpty())
        wrong = Words::tr("demo-server needs --scenario");
    if (wrong.isEmpty() && result.command == "what-if"_L1 && result.lost.isEmpty() && !result.each)
        wrong = Words::tr("what-if needs --lose NODE or --each");
    if (wrong.isEmpty() && result.command == "migrate"_L1 && result.to.isEmpty())
        wrong = Words::tr("migrate needs --to NODE or --to auto");
    if (wrong.isEmpty() && result.isRolling() && result.profile.isEmpty()) {
        if (!result.rollingThen)
            wrong = Words::tr("rolling needs --then reboot, --then hold or --then nothing, or a --profile");
        else if (result.rollingNodes().isEmpty())
            wrong = Words::tr("usage: drydock %1 %2").arg(u"rolling"_s, u"NODE,..."_s);
    }
    if (!wrong.isEmpty())
        return wrongUsage(wrong);
    return result;
}

bool Arguments::isRolling() const
{
    return command == "rolling"_L1 || (command == "plan"_L1 && operands.value(0) == "rolling"_L1);
}

QList<NodeName> Arguments::rollingNodes() const
{
    QList<NodeName> nodes;
    const QStringList named =
        command == "plan"_L1 ? operands.sliced(std::min<qsizetype>(1, operands.size())) : operands;
    for (const QString &operand : named) {
        for (const auto names = operand.split(u',', Qt::SkipEmptyParts); const QString &name : names)
            nodes.append(NodeName(name));
    }
    return nodes;
}

DrainRequest drainRequest(const Arguments &arguments, const NodeName &node)
{
    DrainRequest request;
    request.node = node;
    request.then = arguments.then;
    request.decisions = arguments.decisions;
    request.fixes = arguments.fixes;
    request.parallel = arguments.parallel.value_or(request.parallel);
    request.keepFreePercent = arguments.keepFree.value_or(request.keepFreePercent);
    request.onFailure = arguments.onFailure.value_or(request.onFailure);
    request.perTarget = arguments.perTarget.value_or(request.perTarget);
    request.bandwidth = arguments.bandwidth.value_or(request.bandwidth);
    request.order = arguments.order.value_or(request.order);
    request.sequence = arguments.sequence;
    request.balance = arguments.balance.value_or(request.balance);
    request.reason = arguments.reason;
    request.accepted = arguments.accepted;
    return request;
}

} // namespace Drydock::Cli
