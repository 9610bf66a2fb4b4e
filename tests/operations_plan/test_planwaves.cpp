// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbuilder.h"

#include "operations/drainpurpose.h"
#include "operations/planners.h"
#include "operations/planwaves.h"

#include <QTest>

using namespace DrydockTest;

/// The order of a plan, the memory over it, and what is remembered of the last one.
class PlanWavesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepIsInOneWave()
    {
        const Plan plan = drain(AfterDrain::Reboot, 2);
        QStringList steps;
        int last = 0;
        for (const auto waves = planWaves(plan); const PlanWave &wave : waves) {
            QVERIFY(wave.number > last);
            last = wave.number;
            steps.append(wave.steps);
        }
        QStringList all;
        for (const Step &step : plan.steps)
            all.append(step.id);
        QCOMPARE(steps, all);
    }

    void aGuestOfSeveralStepsSpansWaves()
    {
        DrainRequest request = ask(AfterDrain::None, 1);
        request.decisions.insert(VmId{102}, {Strategy::StopStart, {}});
        const Plan plan = planDrain(homelab().facts(), request, u"p"_s);
        const auto [first, final] = guestWaves(plan, *guestPlanOf(plan, 102));
        QVERIFY(first > 0);
        QCOMPARE(final, first + 2);
        QCOMPARE(guestWaves(plan, GuestPlan()), (std::pair<int, int>{0, 0}));
    }

    void D032_thePeakComesWithTheLastThatArrives_data()
    {
        QTest::addColumn<int>("parallel");
        QTest::newRow("one after the other") << 1;
        QTest::newRow("all at once") << 16;
    }

    void D032_thePeakComesWithTheLastThatArrives()
    {
        QFETCH(int, parallel);
        const Plan plan = drain(AfterDrain::None, parallel);
        int arrival = 0;
        for (const Step &step : plan.steps) {
            if (step.to == NodeName(u"pve-node2"_s) && step.memory > 0)
                arrival = std::max(arrival, step.wave);
        }
        QVERIFY(arrival > 0);
        QCOMPARE(peakWave(plan, NodeName(u"pve-node2"_s)), arrival);
        QCOMPARE(peakWave(plan, NodeName(u"pve-node1"_s)), 0);
    }

    void D032_whatLeavesMakesRoomForTheNextWave()
    {
        Plan plan;
        const auto move = [&](const QString &id, int wave, const QString &from, const QString &to, int gib) {
            Step step;
            step.id = id;
            step.wave = wave;
            step.from = NodeName(from);
            step.to = NodeName(to);
            step.memory = gib * GiB;
            plan.steps.append(step);
        };
        move(u"s1"_s, 1, u"c"_s, u"b"_s, 4);
        move(u"s2"_s, 1, u"b"_s, u"a"_s, 6);
        move(u"s3"_s, 2, u"c"_s, u"b"_s, 5);
        QCOMPARE(peakWave(plan, NodeName(u"b"_s)), 1);
        plan.steps[2].memory = 7 * GiB;
        QCOMPARE(peakWave(plan, NodeName(u"b"_s)), 2);
    }

    void D021_onlyWhatIsPossibleAndDifferentIsOffered()
    {
        const Plan plan = drain(AfterDrain::None, 2);
        const QMap<VmId, Strategy> last{{VmId{101}, Strategy::StopReturn}, // blocked by its device
                                        {VmId{102}, Strategy::Live},       // as the planner has it
                                        {VmId{210}, Strategy::Live},       // no container moves live
                                        {VmId{240}, Strategy::Leave},
                                        {VmId{999}, Strategy::Stop}};
        QCOMPARE(rememberedDefaults(plan, last),
                 (QMap<VmId, Strategy>{{VmId{101}, Strategy::StopReturn}, {VmId{240}, Strategy::Leave}}));
        // The node goes down this time, and 240 would with it.
        QCOMPARE(rememberedDefaults(drain(AfterDrain::Reboot, 2), last),
                 (QMap<VmId, Strategy>{{VmId{101}, Strategy::StopReturn}}));
        // What is decided is decided.
        DrainRequest request = ask(AfterDrain::None, 2);
        request.decisions.insert(VmId{101}, {Strategy::Leave, {}});
        QVERIFY(!rememberedDefaults(planDrain(homelab().facts(), request, u"p"_s), last).contains(VmId{101}));
    }

private:
    static DrainRequest ask(AfterDrain then, int parallel)
    {
        DrainRequest request;
        request.node = NodeName(u"pve-node1"_s);
        request.then = then;
        request.parallel = parallel;
        return request;
    }
    static Plan drain(AfterDrain then, int parallel)
    {
        return planDrain(homelab().facts(), ask(then, parallel), u"p"_s);
    }
};

QTEST_GUILESS_MAIN(PlanWavesTest)
#include "test_planwaves.moc"
