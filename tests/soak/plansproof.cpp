// SPDX-License-Identifier: GPL-3.0-or-later
#include "plansproof.h"

#include "plansound.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Drydock::Soak
{

QString provePlans(quint32 seed, int clusters)
{
    constexpr int shown = 5;
    DrydockTest::Tally tally;
    QStringList broken;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < clusters && broken.size() < shown; ++i) {
        const quint32 own = seed + quint32(i);
        if (const QString wrong = DrydockTest::proveSeed(own, tally); !wrong.isEmpty())
            broken.append(u"--seed %1 --count 1: %2"_s.arg(own).arg(wrong));
    }
    std::printf("%d clusters in %lld s: %d plans startable, %d blocked, %d moves, %d steps of returns, %d settings "
                "changed and put back\n",
                tally.clusters, timer.elapsed() / 1000, tally.startable, tally.blocked, tally.moves, tally.returned,
                tally.settings);
    QStringList codes;
    for (const auto &[code, count] : tally.codes.asKeyValueRange())
        codes.append(u"%1 %2"_s.arg(code).arg(count));
    std::printf("findings: %s\n", qPrintable(codes.join(u", "_s)));
    return broken.join(u'\n');
}

} // namespace Drydock::Soak
