// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainsproof.h"

#include "drainround.h"

#include <QMutex>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace Drydock::Soak
{

namespace
{

/// Most of a round is waiting, so more of them run at once than there are processors.
int lanes(int rounds)
{
    const int processors = int(std::max(1U, std::thread::hardware_concurrency()));
    return std::min(rounds, 4 * processors);
}

} // namespace

QString proveDrains(quint32 seed, int rounds)
{
    std::atomic<int> next = 0;
    QMutex telling;
    QStringList broken;
    const auto lane = [&] {
        for (int i = next++; i < rounds; i = next++) {
            DrainRound round(seed + quint32(i));
            QElapsedTimer timer;
            timer.start();
            const QStringList wrong = round.run();
            const QMutexLocker locker(&telling);
            std::printf("round %d, --seed %u --count 1: %s: %s (%s) in %lld s\n", i + 1, round.choices().seed,
                        wrong.isEmpty() ? "proven" : "BROKEN", qPrintable(round.choices().text()),
                        qPrintable(round.course()), timer.elapsed() / 1000);
            std::fflush(stdout);
            if (wrong.isEmpty())
                continue;
            const QString head = u"--seed %1 --count 1: "_s.arg(round.choices().seed);
            for (const QString &sentence : wrong) {
                std::printf("  %s\n", qPrintable(sentence));
                broken.append(head + sentence);
            }
            std::fflush(stdout);
            broken.append(head + u"log and journals are in "_s + round.keepFolder());
        }
    };
    std::vector<std::jthread> workers;
    for (int i = lanes(rounds); i > 0; --i)
        workers.emplace_back(lane);
    workers.clear(); // joins them
    return broken.join(u'\n');
}

} // namespace Drydock::Soak
