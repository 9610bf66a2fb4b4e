// SPDX-License-Identifier: GPL-3.0-or-later
#include "haproof.h"

#include "ha/predictor.h"
#include "hasound.h"

#include <QElapsedTimer>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace Drydock::Soak
{

QString proveHa(quint32 seed, int clusters)
{
    constexpr int shown = 5;
    DrydockTest::HaTally tally;
    QStringList broken;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < clusters && broken.size() < shown; ++i) {
        const quint32 own = seed + quint32(i);
        if (const QString wrong = DrydockTest::proveHaSeed(own, tally); !wrong.isEmpty())
            broken.append(u"--seed %1 --count 1: %2"_s.arg(own).arg(wrong));
    }
    std::printf(
        "%d clusters in %lld s: %d moves, %d of them recoveries, %d nodes fenced, %d reset themselves, quorum lost "
        "%d times, %d guests without a place, %d rules dropped\n",
        tally.clusters, timer.elapsed() / 1000, tally.moves, tally.recoveries, tally.fenced, tally.selfFenced,
        tally.quorumLost, tally.stuck, tally.dropped);
    const Prediction::Input large = DrydockTest::largeLoss(32, 10'000);
    const std::clock_t before = std::clock();
    const Prediction::Forecast result = Prediction::predict(large);
    std::printf("32 nodes, 10 000 guests, one node lost: %lld moves predicted in %ld ms of CPU\n",
                qlonglong(result.moves.size()), long((std::clock() - before) * 1000 / CLOCKS_PER_SEC));
    return broken.join(u'\n');
}

} // namespace Drydock::Soak
