// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapbench.h"

#include "../topology/mapcases.h"
#include "drainbench.h"

#include "topology/overlaymaker.h"
#include "topology/overlaypanel.h"
#include "topology/topologymapview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>
#include <cstdio>

using namespace Drydock;
using namespace DrydockTest;

namespace
{

constexpr int nodes = 32;
constexpr int rounds = 7; ///< first pictures, each in a view of its own

double at(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[size_t(double(values.size() - 1) * share)];
}

/// One frame: what `change` does, and the painting that follows from it.
double frame(const std::function<void()> &change)
{
    const double mark = threadCpuMs();
    change();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    return threadCpuMs() - mark;
}

std::vector<double> pan(TopologyMapView &view)
{
    std::vector<double> frames;
    QScrollBar *down = view.verticalScrollBar();
    QScrollBar *right = view.horizontalScrollBar();
    for (int i = 0; i < 200; ++i) {
        // Further than a hand drags in a sixtieth of a second, and back again.
        const int step = (i / 50) % 2 == 0 ? 48 : -48;
        frames.push_back(frame([&] {
            down->setValue(down->value() + step);
            right->setValue(right->value() + step / 2);
        }));
    }
    return frames;
}

std::vector<double> zoom(TopologyMapView &view)
{
    std::vector<double> frames;
    view.fit();
    QCoreApplication::processEvents();
    for (const double factor : {1.04, 1 / 1.04}) {
        for (int i = 0; i < 80; ++i)
            frames.push_back(frame([&] { view.setScale(view.scale() * factor); }));
    }
    return frames;
}

bool measure(const MapFacts &facts, double graphMs, int guests, bool folds)
{
    std::vector<double> first;
    std::vector<double> panned;
    std::vector<double> zoomed;
    double wall = 0;
    for (int round = 0; round < rounds; ++round) {
        TopologyMapView view;
        view.resize(1600, 1000);
        view.setFoldOver(folds ? MapRequest().foldOver : 0);
        view.show();
        QCoreApplication::processEvents();
        QElapsedTimer timer;
        timer.start();
        first.push_back(frame([&] { view.setMap(facts); }));
        wall = std::max(wall, double(timer.nsecsElapsed()) / 1e6);
        qsizetype drawn = 0;
        for (const MapBox &box : view.layoutOnScreen().boxes)
            drawn += box.shape == MapShape::Guest ? 1 : box.members.size();
        if (drawn != guests)
            return false;
        if (round > 1)
            continue;
        const std::vector<double> some = pan(view);
        panned.insert(panned.end(), some.begin(), some.end());
        view.fit();
        const std::vector<double> far = pan(view);
        panned.insert(panned.end(), far.begin(), far.end());
        const std::vector<double> more = zoom(view);
        zoomed.insert(zoomed.end(), more.begin(), more.end());
    }
    std::printf("%7d  %-12s %8.1f %8.1f %9.1f %8.2f %8.2f %8.2f %8.2f\n", guests, folds ? "folded" : "all open",
                graphMs, at(first, 0.5), wall, at(panned, 0.5), at(panned, 0.95), at(zoomed, 0.5), at(zoomed, 0.95));
    std::fflush(stdout);
    return true;
}

/// What is made of a network beside the drawing, and what of that is left to the window's turn.
bool measureQuestions(int guests)
{
    const TopologyFacts facts = crowdedNetwork(nodes, guests).topology();
    const auto cpu = [](const std::function<void()> &work) {
        std::vector<double> times;
        for (int round = 0; round < rounds; ++round) {
            const double mark = threadCpuMs();
            work();
            times.push_back(threadCpuMs() - mark);
        }
        return at(times, 0.5);
    };
    const NetworkModel model(facts);
    const TopologyGraph graph = buildTopology(model);
    const double findings = cpu([&] { (void)judgeNetwork(model); });
    const OverlayQuestion lost{.assumption = Assumption{.subject = u"node/node1"_s}};
    OverlayAnswer answer;
    const double whatIfMs = cpu([&] { answer = answerOverlay(lost, facts, graph); });
    // A tenth of the guests is new since then.
    const OverlayQuestion since{.earlier =
                                    buildTopology(NetworkModel(crowdedNetwork(nodes, guests * 9 / 10).topology()))};
    OverlayAnswer changes;
    const double compareMs = cpu([&] { changes = answerOverlay(since, facts, graph); });
    if (answer.sentences.isEmpty() || changes.sentences.isEmpty())
        return false;

    TopologyState state;
    state.facts = facts;
    state.graph = graph;
    OverlayMaker maker;
    const double ask = cpu([&] { maker.ask(lost, state); });
    QSignalSpy answered(&maker, &OverlayMaker::answered);
    if (!answered.wait(60'000))
        return false;
    OverlayPanel panel;
    panel.resize(340, 700);
    panel.show();
    QCoreApplication::processEvents();
    const double shown = frame([&] { panel.setOverlay(changes.title, changes.sentences, {}); });
    TopologyMapView view;
    view.resize(1600, 1000);
    view.show();
    view.setMap({graph, judgeNetwork(model), addressMaps(model), facts.snapshot->serverTime});
    QCoreApplication::processEvents();
    const double marked = frame([&] { view.setOverlay(answer.overlay); });
    std::printf("%7d  %9.1f %9.1f %9.1f | %9.1f %9.1f %9.1f\n", guests, findings, whatIfMs, compareMs, ask, shown,
                marked);
    std::fflush(stdout);
    return true;
}

} // namespace

bool measureMap()
{
    std::printf("Questions to the network, CPU ms (median of %d); right of the line: in the window's turn\n", rounds);
    std::printf("%7s  %9s %9s %9s | %9s %9s %9s\n", "guests", "findings", "what-if", "compare", "asking", "list",
                "marks");
    for (const int guests : {2000, 10000}) {
        if (!measureQuestions(guests)) {
            std::fprintf(stderr, "%d guests: no answer\n", guests);
            return false;
        }
    }
    std::printf("\n");
    std::printf("Network map by node on %d nodes, 1600x1000, CPU ms (first: median of %d; longest: wall)\n", nodes,
                rounds);
    std::printf("%7s  %-12s %8s %8s %9s %8s %8s %8s %8s\n", "guests", "map", "graph", "first", "longest", "pan", "p95",
                "zoom", "p95");
    for (const int guests : {2000, 10000}) {
        const TopologyFacts known = crowdedNetwork(nodes, guests).topology();
        const double mark = threadCpuMs();
        const MapFacts facts = mapFacts(known);
        const double graphMs = threadCpuMs() - mark;
        for (const bool folds : {true, false}) {
            if (!measure(facts, graphMs, guests, folds)) {
                std::fprintf(stderr, "%d guests: the map does not have them all\n", guests);
                return false;
            }
        }
    }
    return true;
}
