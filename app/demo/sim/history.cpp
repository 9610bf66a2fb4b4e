// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

struct Frame {
    double step;
    int count;
};

/// Steps and lengths of the round-robin archives, different before and since 9.
static Frame frameOf(const QString &timeframe, int pve)
{
    constexpr double hour = 3600, day = 86400;
    if (timeframe == u"hour")
        return {60, pve >= 9 ? 60 : 70};
    if (timeframe == u"day")
        return pve >= 9 ? Frame{60, 1440} : Frame{1800, 70};
    if (timeframe == u"week")
        return pve >= 9 ? Frame{1800, 336} : Frame{3 * hour, 70};
    if (timeframe == u"month")
        return pve >= 9 ? Frame{1800, 1440} : Frame{12 * hour, 70};
    if (timeframe == u"year")
        return pve >= 9 ? Frame{6 * hour, 1440} : Frame{7 * day, 70};
    return {7 * day, 570};
}

static QList<HistorySample> samples(double now, const Frame &frame,
                                    const std::function<void(double when, QMap<QString, double> &values)> &fill)
{
    QList<HistorySample> all;
    all.reserve(frame.count);
    const double last = std::floor(now / frame.step) * frame.step;
    for (int i = frame.count - 1; i >= 0; --i) {
        HistorySample sample;
        sample.time = qint64(last - i * frame.step);
        fill(double(sample.time), sample.values);
        all.append(std::move(sample));
    }
    return all;
}

/// A node was off between its last stop and its last boot: nothing was recorded then.
static bool recorded(const Node &n, double when)
{
    const bool off = n.power == Power::Off || n.power == Power::Booting;
    return n.stoppedAt <= 0 || when < n.stoppedAt || (!off && when >= n.bootedAt);
}

QList<HistorySample> Cluster::nodeHistory(const QString &node, const QString &timeframe) const
{
    const Node &n = *d->node(node);
    const bool nine = d->s.pve >= 9;
    const bool many = d->guestsOn(node).size() > 60;
    const double cpuNow = many ? d->nodeCpu(n, d->time) : 0;
    const double memoryNow = many ? double(d->nodeMemory(n, d->time)) : 0;
    double rate = 2000;
    for (const int vmid : d->guestsOn(node))
        rate += d->guest(vmid)->running ? d->guest(vmid)->netRate : 0;
    return samples(d->time, frameOf(timeframe, d->s.pve), [&](double when, QMap<QString, double> &values) {
        if (!recorded(n, when))
            return;
        const quint32 key = quint32(n.id) * 7919U ^ d->noiseSeed;
        const double cpu = many ? cpuNow * (0.7 + 0.6 * noise(key, when, 900)) : d->nodeCpu(n, when);
        const double memory =
            many ? memoryNow * (0.97 + 0.05 * noise(key ^ 3U, when, 7200)) : double(d->nodeMemory(n, when));
        const double traffic = 0.4 + 1.2 * noise(key ^ 5U, when, 600);
        values = {{u"cpu"_s, cpu},
                  {u"maxcpu"_s, n.maxCpu},
                  {u"loadavg"_s, cpu * n.maxCpu},
                  {u"iowait"_s, 0.002 + 0.01 * noise(key ^ 9U, when, 300)},
                  {u"memtotal"_s, double(n.maxMemory)},
                  {u"memused"_s, memory},
                  {u"swaptotal"_s, double(n.maxSwap)},
                  {u"swapused"_s, 0},
                  {u"roottotal"_s, double(n.rootSize)},
                  {u"rootused"_s, double(n.rootUsed)},
                  {u"netin"_s, rate * traffic},
                  {u"netout"_s, rate * 0.7 * traffic}};
        if (nine) {
            values.insert(u"memavailable"_s, double(n.maxMemory) - memory);
            values.insert(u"arcsize"_s, double(n.baseMemory) * 0.7);
            values.insert(u"pressurecpusome"_s, cpu * 4);
            for (const QString &field :
                 {u"pressureiosome"_s, u"pressureiofull"_s, u"pressurememorysome"_s, u"pressurememoryfull"_s})
                values.insert(field, 0);
        }
    });
}

QList<HistorySample> Cluster::guestHistory(int vmid, const QString &timeframe) const
{
    const Guest &g = *d->guest(vmid);
    const bool nine = d->s.pve >= 9;
    return samples(d->time, frameOf(timeframe, d->s.pve), [&](double when, QMap<QString, double> &values) {
        const Node *n = d->node(g.node);
        if (n && when > g.startedAt && !recorded(*n, when))
            return;
        const bool running = when < g.statusChangedAt ? g.statusBefore != u"stopped" : g.running;
        const quint32 key = quint32(vmid) * 31U ^ d->noiseSeed;
        const double traffic = running ? 0.3 + 1.4 * noise(key, when, 420) : 0;
        const double memory = running ? double(d->guestMemory(g, when)) : 0;
        values = {{u"cpu"_s, running ? d->guestCpu(g, when) : 0},
                  {u"maxcpu"_s, g.cores},
                  {u"mem"_s, memory},
                  {u"maxmem"_s, double(g.memory)},
                  {u"maxdisk"_s, double(g.diskSize)},
                  {u"disk"_s, 0},
                  {u"netin"_s, g.netRate * traffic},
                  {u"netout"_s, g.netRate * 0.7 * traffic},
                  {u"diskread"_s, g.diskRate * traffic},
                  {u"diskwrite"_s, g.diskRate * 0.8 * traffic}};
        if (nine) {
            values.insert(u"memhost"_s, memory + (running && g.isVm() ? 188743680.0 : 0));
            values.insert(u"pressurecpusome"_s, running ? d->guestCpu(g, when) * 3 : 0);
            for (const QString &field : {u"pressurecpufull"_s, u"pressureiosome"_s, u"pressureiofull"_s,
                                         u"pressurememorysome"_s, u"pressurememoryfull"_s})
                values.insert(field, 0);
        }
    });
}

QList<HistorySample> Cluster::storageHistory(const QString &node, const QString &storage,
                                             const QString &timeframe) const
{
    const StorageRow row = storageRow(storage, node);
    return samples(d->time, frameOf(timeframe, d->s.pve), [&](double when, QMap<QString, double> &values) {
        // Grows by about a percent a month.
        const double months = (d->time - when) / (30 * 86400.0);
        values = {{u"total"_s, double(row.total)}, {u"used"_s, double(row.used) * std::pow(0.99, months)}};
    });
}

} // namespace Drydock::Demo
