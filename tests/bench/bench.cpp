// SPDX-License-Identifier: GPL-3.0-or-later
// What one poll costs from bytes to painted rows, on the thread that does it: medians for 50, 1 000 and 10 000 guests.
// CPU time of the thread, so that a busy machine changes little; only "longest" is wall time as a user feels it.
// `drain` measures the window while a node with some 300 guests is emptied (drainbench.cpp), `map` the network map of
// 2 000 and 10 000 guests (mapbench.cpp).

#include "drainbench.h"

#include "inventory/inventorypage.h"
#include "inventory/inventoryview.h"
#include "mapbench.h"
#include "pve/decoderesources.h"
#include "shell/actionregistry.h"
#include "style/scheme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Drydock;
using namespace Qt::StringLiterals;

namespace
{

constexpr int nodeCount = 32;
constexpr int polls = 41;

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

double residentMiB()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1048576;
}

/// GET /cluster/resources of a made-up cluster; `share` of the guests carry figures of this `round`.
QByteArray resources(int guests, int round, double share)
{
    QJsonArray rows;
    for (int n = 0; n < nodeCount; ++n)
        rows.append(QJsonObject{{u"type"_s, u"node"_s},
                                {u"id"_s, u"node/n%1"_s.arg(n, 2, 10, QChar(u'0'))},
                                {u"node"_s, u"n%1"_s.arg(n, 2, 10, QChar(u'0'))},
                                {u"status"_s, u"online"_s},
                                {u"cpu"_s, 0.01 * ((n + round) % 100)},
                                {u"maxcpu"_s, 64},
                                {u"mem"_s, 1.0e10 + round * 4096.0},
                                {u"maxmem"_s, 2.7e11},
                                {u"disk"_s, 1.0e10},
                                {u"maxdisk"_s, 9.0e10},
                                {u"uptime"_s, 3600000 + round * 5},
                                {u"level"_s, QString()}});
    QRandomGenerator random(quint32(round) + 1);
    for (int i = 0; i < guests; ++i) {
        const bool vm = i % 3 != 0;
        const int figures = random.generateDouble() < share ? round : 0;
        QRandomGenerator own(quint32(i * 7919 + figures));
        const QString kind = vm ? u"qemu"_s : u"lxc"_s;
        rows.append(QJsonObject{{u"type"_s, kind},
                                {u"id"_s, u"%1/%2"_s.arg(kind).arg(100 + i)},
                                {u"vmid"_s, 100 + i},
                                {u"name"_s, u"guest-%1"_s.arg(own.bounded(1) + i)},
                                {u"node"_s, u"n%1"_s.arg(i % nodeCount, 2, 10, QChar(u'0'))},
                                {u"status"_s, u"running"_s},
                                {u"tags"_s, i % 4 == 0 ? u"prod;web"_s : u"test"_s},
                                {u"cpu"_s, own.bounded(1000) / 1000.0},
                                {u"maxcpu"_s, 4},
                                {u"mem"_s, 1.0e9 + own.bounded(1000000) * 4096.0},
                                {u"maxmem"_s, 8589934592.0},
                                {u"disk"_s, 0},
                                {u"maxdisk"_s, 34359738368.0},
                                {u"uptime"_s, 86400 + figures * 5},
                                {u"netin"_s, 1.0e6 * figures},
                                {u"netout"_s, 2.0e6 * figures},
                                {u"diskread"_s, 1.0e6},
                                {u"diskwrite"_s, 3.0e6 + figures},
                                {u"template"_s, 0}});
    }
    return QJsonDocument(QJsonObject{{u"data"_s, rows}}).toJson(QJsonDocument::Compact);
}

ClusterSnapshot snapshotOf(const ResourceLists &lists, int round)
{
    SnapshotContent content;
    content.clusterName = u"bench"_s;
    content.version = {9, 2, u"9.2.11"_s};
    content.serverTime = QDateTime::fromSecsSinceEpoch(1772366400 + round * 5);
    content.nodes = lists.nodes;
    content.guests = lists.guests;
    for (Freshness &freshness : content.freshness)
        freshness.readAt = content.serverTime;
    return ClusterSnapshot(content);
}

struct Scenario {
    const char *name;
    InventoryColumn sort;
    Grouping grouping;
    double share; ///< of the guests that change at each poll
};

bool measure(int guests, const Scenario &scenario)
{
    QTemporaryDir dir;
    Settings settings(dir.filePath(u"settings.ini"_s));
    MemorySecretStore secrets;
    ActionRegistry actions;
    SystemClock clock;
    AppContext context{settings, secrets, actions, clock, dir.path(), {}, {}};
    ClusterProfile profile;
    profile.id = u"bench"_s;
    ClusterSession session(profile, dir.path(), &clock);

    const Result<ResourceLists> first = decodeResources(resources(guests, 1, 1), {});
    if (!first) {
        std::fprintf(stderr, "decoding failed: %s\n", qPrintable(first.error().text));
        return false;
    }
    ResourceLists before = *first;
    session.store()->publish(snapshotOf(before, 1));
    InventoryPage page(context, session);
    page.resize(1232, 818);
    page.setGrouping(scenario.grouping);
    page.view()->sortByColumn(int(scenario.sort), Qt::DescendingOrder);
    page.show();
    page.reveal(u"vm:101"_s);
    QCoreApplication::processEvents();

    std::vector<double> decode;
    std::vector<double> compare;
    std::vector<double> apply;
    std::vector<double> paint;
    std::vector<double> gui;
    double longest = 0;
    for (int round = 2; round < polls + 2; ++round) {
        const QByteArray body = resources(guests, round, scenario.share);
        double mark = threadCpuMs();
        const auto lists = decodeResources(body, before);
        decode.push_back(threadCpuMs() - mark);
        if (!lists)
            return false;
        before = *lists;
        const ClusterSnapshot next = snapshotOf(before, round);

        mark = threadCpuMs();
        const ClusterDelta delta = diff(session.store()->snapshot(), next);
        compare.push_back(threadCpuMs() - mark);
        if (delta.guests.changed.size() < qsizetype(guests * scenario.share / 2))
            return false;

        QElapsedTimer wall;
        wall.start();
        mark = threadCpuMs();
        session.store()->publish(next);
        const double published = threadCpuMs();
        QCoreApplication::processEvents();
        const double painted = threadCpuMs();
        apply.push_back(std::max(0.0, published - mark - compare.back()));
        paint.push_back(painted - published);
        gui.push_back(painted - mark);
        longest = std::max(longest, double(wall.nsecsElapsed()) / 1e6);
    }
    std::printf("%7d  %-34s %8.2f %8.2f %8.2f %8.2f %8.2f %9.2f %8.1f\n", guests, scenario.name, median(decode),
                median(compare), median(apply), median(paint), median(gui), longest, residentMiB());
    std::fflush(stdout);
    return true;
}

/// Milliseconds from starting the program to its first painted window; negative if it did not get there.
double startUp()
{
    QProcess program;
    QElapsedTimer timer;
    timer.start();
    program.start(QDir(QCoreApplication::applicationDirPath()).filePath(u"drydock"_s), {u"--first-paint"_s});
    if (!program.waitForReadyRead(20'000))
        return -1;
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    program.waitForFinished(5000);
    return ms;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyScheme(application, Settings::Scheme::Light);
    const QStringList wanted = QCoreApplication::arguments().sliced(1);
    if (wanted == QStringList{u"drain"_s})
        return measureDrain() ? 0 : 1;
    if (wanted == QStringList{u"map"_s})
        return measureMap() ? 0 : 1;
    if (!wanted.isEmpty()) {
        std::fprintf(stderr, "usage: drydock-bench [drain|map]\n");
        return 2;
    }
    std::printf("One poll, CPU ms (medians of %d); window = diff + models + paint on the window's thread\n", polls);
    std::printf("%7s  %-34s %8s %8s %8s %8s %8s %9s %8s\n", "guests", "inventory", "decode", "diff", "models", "paint",
                "window", "longest", "RSS MiB");
    static constexpr Scenario scenarios[] = {
        {"tree by name, all rows change", InventoryColumn::Name, Grouping::Node, 1.0},
        {"tree by load, all rows change", InventoryColumn::Cpu, Grouping::Node, 1.0},
        {"flat by load, all rows change", InventoryColumn::Cpu, Grouping::None, 1.0},
        {"tree by load, 1 % change", InventoryColumn::Cpu, Grouping::Node, 0.01},
    };
    for (const int guests : {50, 1000, 10000}) {
        for (const Scenario &scenario : scenarios) {
            if (!measure(guests, scenario)) {
                std::fprintf(stderr, "%d guests, %s: the poll was not what it should be\n", guests, scenario.name);
                return 1;
            }
        }
    }
    std::vector<double> starts;
    for (int i = 0; i < 5; ++i)
        starts.push_back(startUp());
    if (std::ranges::min(starts) < 0) {
        std::fprintf(stderr, "the program did not show a window\n");
        return 1;
    }
    std::printf("Start-up: the first window is painted after %.0f ms (median of %zu)\n", median(starts), starts.size());
    return measureMap() && measureDrain() ? 0 : 1;
}
