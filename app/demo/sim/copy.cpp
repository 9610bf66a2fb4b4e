// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

// What a gigabit link carries of migration traffic through ssh.
static constexpr double linkRate = 110.0 * 1024 * 1024;

void Cluster::Engine::startCopy(Copy copy)
{
    const auto shared = std::make_shared<Copy>(std::move(copy));
    copies.push_back(shared);
    step(shared->upid, 1, [this, shared] { copyTick(shared); });
    whenEnded(shared->upid, [this, shared](const QString &) { std::erase(copies, shared); });
}

void Cluster::Engine::copyTick(const std::shared_ptr<Copy> &copy)
{
    const auto sharing = std::ranges::count_if(copies, [&](const auto &other) { return other->link == copy->link; });
    double rate = linkRate / double(std::max<qsizetype>(sharing, 1)) * between(0.94, 1.04);
    if (copy->limit > 0)
        rate = std::min(rate, copy->limit);
    copy->done = std::min(copy->done + rate, copy->total);

    const auto work = works.find(copy->upid);
    if (copy->faults && work != works.end() && work->second.failAt >= 0
        && copy->done * 100 >= copy->total * work->second.failAt) {
        const auto abort = work->second.abort;
        abort(work->second.failWords);
        return;
    }
    if (copy->done >= copy->total) {
        std::erase(copies, copy);
        copy->finished(copy->done);
        return;
    }
    if (copy->tick)
        copy->tick(copy->done, rate);
    step(copy->upid, 1, [this, copy] { copyTick(copy); });
}

} // namespace Drydock::Demo
