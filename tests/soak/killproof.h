// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoprocess.h"
#include "serverlog.h"

#include <QRandomGenerator>

#include <memory>

namespace Drydock::Soak
{

/// Drains pve-node1 of the homelab and brings its guests back, again and again, and kills the client at random
/// moments. Judged by the server's log: no guest lost, none moved twice, and the journal always readable.
class KillProof
{
public:
    KillProof(quint32 seed, int kills);

    /// Empty = proven; else what broke.
    QString run();

private:
    struct Guest {
        QString node;
        bool running = false;
    };
    using Guests = QMap<int, Guest>;

    /// Runs an operation to its end, killed on the way as long as kills are left. Begins anew when the kill came before
    /// its journal existed.
    QString carryOut(const QStringList &begin);
    QString runClient(const QStringList &arguments, int killAfterMs, int &exitCode, QByteArray &output);
    QString readGuests(Guests &guests);
    QString checkJournals(bool &unfinished, int &count);
    QString judgeDrain(const Guests &before);
    QString judgeReturn(const Guests &home);
    QString judgeMoves(const ServerLog::Chapter &chapter);

    QRandomGenerator m_random;
    const quint32 m_seed;
    int m_killsLeft;
    int m_killed = 0;
    DemoProcess m_demo;
    std::unique_ptr<ServerLog> m_log;
};

} // namespace Drydock::Soak
