// SPDX-License-Identifier: GPL-3.0-or-later
#include "killproof.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <signal.h>

using namespace Qt::StringLiterals;

namespace Drydock::Soak
{

namespace
{
constexpr QStringView drained = u"pve-node1";
/// Simulated seconds per second: a drain of the homelab takes some ten real seconds.
constexpr double speed = 10;
/// Kills are spread over this many milliseconds from a client's start.
constexpr int killWindow = 14'000;
constexpr int clientPatience = 180'000;
} // namespace

KillProof::KillProof(quint32 seed, int kills) : m_random(seed), m_seed(seed), m_killsLeft(kills) {}

QString KillProof::run()
{
    if (const QString wrong = m_demo.start(u"homelab"_s, 9, speed, m_seed); !wrong.isEmpty())
        return wrong;
    m_log = std::make_unique<ServerLog>(m_demo.logFile());
    Guests home;
    if (const QString wrong = readGuests(home); !wrong.isEmpty())
        return wrong;
    for (int round = 1; m_killsLeft > 0; ++round) {
        m_log->readOn();
        if (const QString wrong = carryOut(
                {u"drain"_s, drained.toString(), u"--decide"_s, u"101=stop-return"_s, u"--yes"_s, u"--json"_s});
            !wrong.isEmpty())
            return u"drain %1: %2"_s.arg(round).arg(wrong);
        if (const QString wrong = judgeDrain(home); !wrong.isEmpty())
            return u"after drain %1: %2"_s.arg(round).arg(wrong);
        if (const QString wrong = carryOut({u"return"_s, u"--yes"_s, u"--json"_s}); !wrong.isEmpty())
            return u"return %1: %2"_s.arg(round).arg(wrong);
        if (const QString wrong = judgeReturn(home); !wrong.isEmpty())
            return u"after return %1: %2"_s.arg(round).arg(wrong);
        std::printf("round %d: proven after %d kills\n", round, m_killed);
        std::fflush(stdout);
    }
    return {};
}

QString KillProof::runClient(const QStringList &arguments, int killAfterMs, int &exitCode, QByteArray &output)
{
    QProcess client;
    m_demo.prepareClient(client, arguments);
    client.start();
    if (!client.waitForStarted())
        return u"cannot start the client: "_s + client.errorString();
    if (killAfterMs >= 0 && !client.waitForFinished(killAfterMs)) {
        ::kill(pid_t(client.processId()), SIGKILL);
        client.waitForFinished();
        ++m_killed;
        --m_killsLeft;
        exitCode = -SIGKILL;
        return {};
    }
    if (client.state() != QProcess::NotRunning && !client.waitForFinished(clientPatience)) {
        client.kill();
        client.waitForFinished();
        return u"'%1' did not end: %2"_s.arg(arguments.join(u' '), QString::fromUtf8(client.readAllStandardError()));
    }
    exitCode = client.exitCode();
    output = client.readAllStandardOutput();
    if (exitCode != 0)
        std::fprintf(stderr, "%s", client.readAllStandardError().constData());
    return {};
}

QString KillProof::carryOut(const QStringList &begin)
{
    QStringList next = begin;
    bool unfinished = false;
    int known = 0;
    if (const QString wrong = checkJournals(unfinished, known); !wrong.isEmpty())
        return wrong;
    for (;;) {
        const int killAfter = m_killsLeft > 0 ? m_random.bounded(killWindow) : -1;
        int exitCode = 0;
        QByteArray output;
        if (const QString wrong = runClient(next, killAfter, exitCode, output); !wrong.isEmpty())
            return wrong;
        int count = 0;
        if (const QString wrong = checkJournals(unfinished, count); !wrong.isEmpty())
            return wrong;
        // Killed after its journal was closed is finished, too.
        if (!unfinished && (exitCode == 0 || (exitCode == -SIGKILL && count > known)))
            return {};
        if (exitCode != -SIGKILL)
            return u"'%1' ended with exit code %2: %3"_s.arg(next.join(u' '))
                .arg(exitCode)
                .arg(QString::fromUtf8(output));
        // Killed before its journal existed: nothing was begun.
        next = unfinished ? QStringList{u"resume"_s, u"--json"_s} : begin;
    }
}

QString KillProof::checkJournals(bool &unfinished, int &count)
{
    int exitCode = 0;
    QByteArray output;
    if (const QString wrong = runClient({u"operations"_s, u"--json"_s}, -1, exitCode, output); !wrong.isEmpty())
        return wrong;
    const QJsonObject document = QJsonDocument::fromJson(output).object();
    if (exitCode != 0 || document[u"schema"_s] != u"drydock.operations/1"_s)
        return u"the journals are not readable: exit code %1"_s.arg(exitCode);
    unfinished = false;
    const QJsonArray operations = document[u"operations"_s].toArray();
    count = int(operations.size());
    for (const QJsonValue &operation : operations)
        unfinished |= !operation[u"closed"_s].toBool();
    return {};
}

QString KillProof::readGuests(Guests &guests)
{
    int exitCode = 0;
    QByteArray output;
    if (const QString wrong = runClient({u"inventory"_s, u"--json"_s}, -1, exitCode, output); !wrong.isEmpty())
        return wrong;
    const QJsonArray rows = QJsonDocument::fromJson(output).object()[u"guests"_s].toArray();
    if (exitCode != 0 || rows.isEmpty())
        return u"no inventory: exit code %1"_s.arg(exitCode);
    guests.clear();
    for (const QJsonValue &row : rows)
        guests.insert(row[u"vmid"_s].toInt(), {row[u"node"_s].toString(), row[u"status"_s] == u"running"_s});
    return {};
}

QString KillProof::judgeMoves(const ServerLog::Chapter &chapter)
{
    QMap<int, int> moves;
    for (const ServerLog::Move &move : chapter.moves) {
        if (++moves[move.vmid] > 1)
            return u"guest %1 moved twice"_s.arg(move.vmid);
    }
    for (const auto &[vmid, count] : chapter.migrateRequests.asKeyValueRange()) {
        if (count > 1)
            return u"guest %1 was asked to move %2 times"_s.arg(vmid).arg(count);
    }
    return {};
}

QString KillProof::judgeDrain(const Guests &before)
{
    if (const QString wrong = judgeMoves(m_log->readOn()); !wrong.isEmpty())
        return wrong;
    Guests now;
    if (const QString wrong = readGuests(now); !wrong.isEmpty())
        return wrong;
    for (const auto &[vmid, guest] : before.asKeyValueRange()) {
        if (!now.contains(vmid))
            return u"guest %1 is lost"_s.arg(vmid);
        const Guest &then = now[vmid];
        if (then.node == drained && then.running)
            return u"guest %1 still runs on %2"_s.arg(vmid).arg(drained);
        // Plex and the pair's member stay as stopped guests; everything else runs elsewhere.
        if (guest.running && guest.node == drained && then.node == drained && vmid != 101 && vmid != 210)
            return u"guest %1 was stopped, not moved"_s.arg(vmid);
        if (guest.running && then.node != drained && !then.running)
            return u"guest %1 does not run on %2"_s.arg(vmid).arg(then.node);
    }
    return {};
}

QString KillProof::judgeReturn(const Guests &home)
{
    if (const QString wrong = judgeMoves(m_log->readOn()); !wrong.isEmpty())
        return wrong;
    Guests now;
    if (const QString wrong = readGuests(now); !wrong.isEmpty())
        return wrong;
    for (const auto &[vmid, guest] : home.asKeyValueRange()) {
        if (!now.contains(vmid))
            return u"guest %1 is lost"_s.arg(vmid);
        if (now[vmid].node != guest.node)
            return u"guest %1 is on %2, not at home on %3"_s.arg(vmid).arg(now[vmid].node, guest.node);
        if (now[vmid].running != guest.running)
            return u"guest %1 does not run as it did"_s.arg(vmid);
    }
    return {};
}

} // namespace Drydock::Soak
