// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainbench.h"

#include "../soak/demoprocess.h"
#include "../window/stage.h"

#include "maintenance/maintenancepage.h"
#include "maintenance/nodecard.h"
#include "operations/extension.h"
#include "wizards/draindraft.h"
#include "wizards/drainsteps.h"
#include "wizards/drainwizard.h"
#include "wizards/planreview.h"
#include "wizards/stepper.h"

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace DrydockTest;

double threadCpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

namespace
{

const QString drained = u"pve02"_s;
constexpr double demoSpeed = 30;
constexpr int parallel = 8;
constexpr int patienceSeconds = 600;
/// Turns of the event loop shorter than this only look whether there is something to do; they would flatter p99.
constexpr double idleTurnMs = 0.2;

/// Every stretch in which the event loop did not look for input: from its waking up until it looks again.
class LoopWatch : public QObject
{
public:
    LoopWatch()
    {
        const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
            finish();
            m_cpu = threadCpuMs();
            m_wall.start();
            m_busy = true;
        });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] { finish(); });
    }

    /// What was measured since the last call, printed under a name.
    void print(const char *phase)
    {
        finish();
        printTurns(phase, m_turns, m_longestWall);
        m_all.insert(m_all.end(), m_turns.begin(), m_turns.end());
        m_longestWallOfAll = std::max(m_longestWallOfAll, m_longestWall);
        m_turns.clear();
        m_longestWall = 0;
    }

    void printAll() { printTurns("all of it", m_all, m_longestWallOfAll); }

private:
    static void printTurns(const char *phase, std::vector<double> &turns, double longestWall)
    {
        std::ranges::sort(turns);
        const auto at = [&](double share) {
            return turns.empty() ? 0.0 : turns[std::min(size_t(double(turns.size()) * share), turns.size() - 1)];
        };
        const auto over = std::ranges::count_if(turns, [](double ms) { return ms > 16; });
        std::printf("  %-28s %8zu %8.2f %8.2f %8.2f %8td %10.0f\n", phase, turns.size(), at(0.5), at(0.99), at(1.0),
                    over, longestWall);
        std::fflush(stdout);
    }

    void finish()
    {
        if (!std::exchange(m_busy, false))
            return;
        const double cpu = threadCpuMs() - m_cpu;
        if (cpu >= idleTurnMs)
            m_turns.push_back(cpu);
        m_longestWall = std::max(m_longestWall, double(m_wall.nsecsElapsed()) / 1e6);
    }

    std::vector<double> m_turns; ///< CPU ms
    std::vector<double> m_all;
    double m_longestWallOfAll = 0;
    QElapsedTimer m_wall;
    double m_longestWall = 0;
    double m_cpu = 0;
    bool m_busy = false;
};

bool wrong(const char *what)
{
    std::fprintf(stderr, "drain of 300 guests: %s\n", what);
    return false;
}

/// As an operator who takes the first way out of every blocker. False while something is still being read.
void goOn(DrainWizard &wizard)
{
    if (wizard.draft()->isReading())
        return;
    const auto *page = wizard.findChild<DrainPlanPage *>();
    if (page->isVisible() && wizard.draft()->undecided() > 0) {
        const QList<QPushButton *> fixes = page->review()->fixButtons();
        if (!fixes.isEmpty())
            fixes.first()->click();
        return;
    }
    if (wizard.stepper()->nextButton()->isEnabled())
        wizard.stepper()->nextButton()->click();
}

} // namespace

bool measureDrain()
{
    Soak::DemoProcess server;
    if (const QString failed = server.start(u"large"_s, 9, demoSpeed, 1); !failed.isEmpty())
        return wrong(qPrintable(failed));
    LoopWatch watch;
    RealWindow real;
    MainWindow &window = real.window;
    real.open(Cli::demoProfile(server.ready()), Cli::demoCredentials(server.ready()));
    if (!real.showsFacts(60'000) || !window.showPage(u"maintenance"_s))
        return wrong("the window shows no cluster");
    const long long guests = window.session()->store()->snapshot().guestsOn(NodeName(drained)).size();
    std::printf(
        "Drain of %s with %lld guests (%d at a time) in the window, demo server %.0f times as fast as real: CPU "
        "ms per turn of the window's event loop that took %.1f or more\n",
        qPrintable(drained), guests, parallel, demoSpeed, idleTurnMs);
    std::printf("  %-28s %8s %8s %8s %8s %8s %10s\n", "phase", "turns", "median", "p99", "worst", "over 16",
                "worst wall");
    watch.print("open, 10 000 guests");

    qobject_cast<MaintenancePage *>(window.page(u"maintenance"_s))->card(NodeName(drained))->drainButton()->click();
    auto *wizard = window.findChild<DrainWizard *>();
    if (!wizard)
        return wrong("no wizard opened");
    wizard->draft()->setParallel(parallel);
    const auto started = [&] { return !window.session()->runners().isEmpty(); };
    QTimer hand;
    hand.setInterval(100);
    QObject::connect(&hand, &QTimer::timeout, wizard, [wizard] { goOn(*wizard); });
    hand.start();
    if (!QTest::qWaitFor(started, patienceSeconds * 1000))
        return wrong("the drain could not be started");
    hand.stop();
    watch.print("plan, decide, confirm");
    const PlanFacts facts = window.session()->facts();
    const DrainRequest request = requestAgain(window.session()->runners().constFirst()->state().plan);
    double before = threadCpuMs();
    const Plan again = planDrain(facts, request, u"bench"_s);
    std::printf("  (the planner alone: %.1f ms for %lld steps)\n", threadCpuMs() - before, qint64(again.steps.size()));

    const OperationRunner *drain = window.session()->runners().constFirst();
    if (!QTest::qWaitFor([&] { return drain->state().isClosed(); }, patienceSeconds * 1000))
        return wrong("the drain did not end");
    watch.print("run");
    watch.printAll();
    return drain->state().status == OperationStatus::Done || wrong("the drain did not end well");
}
