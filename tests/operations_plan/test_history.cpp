// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainrequests.h"

#include "operations/history.h"
#include "operations/steplist.h"
#include "operations/wording.h"

#include <algorithm>

#include <QTest>
#include <QTimeZone>

using namespace DrydockTest;

namespace
{

const GuestKey arr{GuestKind::Vm, VmId{102}};
const GuestKey pihole{GuestKind::Ct, VmId{210}};
const GuestKey plex{GuestKind::Vm, VmId{101}};

JournalRecord record(JournalRecord::Kind kind, const QString &step, const QDateTime &at)
{
    JournalRecord made;
    made.kind = kind;
    made.step = step;
    made.at = at;
    return made;
}

struct Move {
    GuestKey guest;
    Strategy strategy = Strategy::Live;
    std::optional<double> seconds;
    bool decided = false;
    JournalRecord::Outcome outcome = JournalRecord::Outcome::Done;
};

Step moveStep(const Move &move, const QString &id)
{
    Step step;
    step.id = id;
    step.guest = move.guest;
    step.strategy = move.strategy;
    step.from = NodeName(u"pve-node1"_s);
    step.to = NodeName(u"pve-node2"_s);
    step.online = move.strategy == Strategy::Live;
    step.restart = move.strategy == Strategy::Restart;
    if (move.strategy == Strategy::StopReturn)
        step.kind = StepKind::StartGuest;
    return step;
}

/// An operation as its journal tells it, on day `day`.
OperationState operation(int day, const QList<Move> &moves, OperationKind kind = OperationKind::Drain)
{
    Plan plan;
    plan.id = u"operation-%1"_s.arg(day);
    plan.kind = kind;
    plan.node = NodeName(u"pve-node1"_s);
    for (int i = 0; i < moves.size(); ++i) {
        GuestPlan row;
        row.guest = moves.at(i).guest;
        row.strategy = moves.at(i).strategy;
        row.decidedByOperator = moves.at(i).decided;
        row.steps = {u"s%1"_s.arg(i)};
        plan.guests.append(row);
        plan.steps.append(moveStep(moves.at(i), row.steps.constFirst()));
    }
    const QDateTime at = QDateTime(QDate(2026, 1, 1), QTime(3, 0), QTimeZone::UTC).addDays(day);
    OperationState state;
    apply(state, createdRecord(plan, u"cluster"_s, u"homelab"_s, at));
    for (int i = 0; i < moves.size(); ++i) {
        apply(state, record(JournalRecord::Kind::Intent, u"s%1"_s.arg(i), at.addSecs(i)));
        JournalRecord finished = record(JournalRecord::Kind::Finished, u"s%1"_s.arg(i), at.addSecs(i + 30));
        finished.interruption = moves.at(i).seconds;
        finished.outcome = moves.at(i).outcome;
        apply(state, finished);
    }
    JournalRecord closed = record(JournalRecord::Kind::Closed, {}, at.addSecs(100));
    closed.values = {{u"state"_s, u"done"_s}};
    apply(state, closed);
    return state;
}

GuestPlan rowOf(const Plan &plan, const GuestKey &guest)
{
    for (const GuestPlan &row : plan.guests) {
        if (row.guest == guest)
            return row;
    }
    return {};
}

DrainRequest request()
{
    DrainRequest made;
    made.node = NodeName(u"pve-node1"_s);
    made.decisions.insert(VmId{101}, {Strategy::StopReturn, {}});
    return made;
}

Plan planWith(const QHash<GuestKey, PastInterruptions> &past)
{
    PlanFacts facts = homelab().facts();
    facts.past = past;
    return planDrain(facts, request(), u"id"_s);
}

} // namespace

/// What earlier operations teach: how long guests are away, and what the operator chose for them.
class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D022_foldsWhatWasMeasured()
    {
        using enum JournalRecord::Outcome;
        const QList<OperationState> operations{
            operation(2, {{arr, Strategy::Live, 0.2}, {pihole, Strategy::Restart, 14.0}}),
            operation(1, {{arr, Strategy::Live, 0.1}, {pihole, Strategy::StopStart, 16.0}}),
            operation(3, {{arr, Strategy::Live, 9.0, false, Failed}, {pihole, Strategy::Restart, std::nullopt}}),
            operation(4, {{plex, Strategy::StopReturn, 5400.0}}, OperationKind::Return),
            operation(5, {{arr, Strategy::Restart, 60.0}}, OperationKind::Power),
        };
        const QHash<GuestKey, PastInterruptions> past = pastInterruptions(operations);
        QCOMPARE(past.size(), 2);
        QCOMPARE(past.value(arr).live, (QList<double>{0.1, 0.2})); // oldest first, what failed says nothing
        QCOMPARE(past.value(arr).restart, QList<double>());
        QCOMPARE(past.value(pihole).restart, (QList<double>{16.0, 14.0}));
        QVERIFY2(!past.contains(plex), "off until its node is back is no move");
        QCOMPARE(pastInterruptions({}), (QHash<GuestKey, PastInterruptions>()));
    }

    void D022_medianAndLateOnes_data()
    {
        QTest::addColumn<QList<double>>("seconds");
        QTest::addColumn<double>("median");
        QTest::addColumn<double>("late");
        QTest::newRow("one") << QList<double>{14} << 14.0 << 14.0;
        QTest::newRow("two, unsorted") << QList<double>{20, 10} << 15.0 << 20.0;
        QTest::newRow("three") << QList<double>{14, 90, 12} << 14.0 << 90.0;
        QList<double> many;
        for (int i = 1; i <= 100; ++i)
            many.prepend(i);
        QTest::newRow("a hundred") << many << 50.5 << 95.0;
    }

    void D022_medianAndLateOnes()
    {
        QFETCH(QList<double>, seconds);
        QFETCH(double, median);
        QFETCH(double, late);
        const Interruption learned = learnedInterruption(seconds, u"past-live"_s);
        QCOMPARE(learned.min, median);
        QCOMPARE(learned.max, late);
        QCOMPARE(learned.samples, int(seconds.size()));
        QCOMPARE(learned.basis, u"past-live"_s);
    }

    void D022_aPlanUsesWhatWasMeasured()
    {
        QHash<GuestKey, PastInterruptions> past;
        past[arr].live = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.12, 0.12, 0.13, 0.1, 0.2, 0.3};
        const Plan before = planWith({});
        Plan after = planWith(past);
        after.expectedMinutes = 20;
        QCOMPARE(rowOf(before, arr).expected.basis, u"live-switch"_s);
        QCOMPARE(expectationText(before, rowOf(before, arr)), u"≈ 0.1 s (estimate, never measured)"_s);
        QCOMPARE(rowOf(after, arr).expected.basis, u"past-live"_s);
        QCOMPARE(expectationText(after, rowOf(after, arr)), u"≈ 0.1 s (12 past move(s), p95 0.3 s)"_s);
        QCOMPARE(interruptionText(rowOf(after, arr).expected), u"≈ 0.1 s"_s);
        // Only this guest's: the others keep their estimates, and the steps their expectation.
        for (const GuestPlan &row : after.guests)
            QVERIFY(row.guest == arr || row.expected == rowOf(before, row.guest).expected);
        const Step *step = after.step(rowOf(after, arr).steps.constFirst());
        QCOMPARE(step->expected, rowOf(after, arr).expected);
        QCOMPARE(expectationText(before, rowOf(before, plex)), u"until pve-node1 is back"_s);
        QCOMPARE(expectationText(after, rowOf(after, plex)), u"until pve-node1 is back, you said 20 m"_s);
    }

    void D022_aRestartUsesRestarts()
    {
        const Plan before = planWith({});
        const auto restarting = std::ranges::find_if(before.guests, [](const GuestPlan &row) {
            return row.strategy == Strategy::Restart && !row.steps.isEmpty();
        });
        QVERIFY(restarting != before.guests.end());
        const GuestKey guest = restarting->guest;
        QHash<GuestKey, PastInterruptions> past;
        past[guest].restart = {13, 14, 19};
        past[guest].live = {0.1};
        const Plan after = planWith(past);
        QCOMPARE(rowOf(after, guest).expected.basis, u"past-restart"_s);
        QCOMPARE(expectationText(after, rowOf(after, guest)), u"≈ 14 s (CT restart, 3 past)"_s);
    }

    void D022_pastRestartsDoNotHideACopy()
    {
        GuestState container;
        container.key = pihole;
        container.state = RunState::Running;
        container.disk = 200 * GiB;
        GuestFacts facts;
        facts.state = &container;
        facts.past.restart = {14, 15};
        TargetVerdict replica;
        TargetVerdict copy;
        copy.copyBytes = 200 * GiB;
        QCOMPARE(expectedInterruption(facts, Strategy::Restart, &replica).basis, u"past-restart"_s);
        const Interruption copied = expectedInterruption(facts, Strategy::Restart, &copy);
        QCOMPARE(copied.basis, u"container-copy"_s);
        QVERIFY(copied.min > 200);
        // Once it was copied that long, the past says more than an estimate.
        facts.past.restart = {1500};
        QCOMPARE(expectedInterruption(facts, Strategy::Restart, &copy).basis, u"past-restart"_s);
    }

    void D022_wording_data()
    {
        QTest::addColumn<Interruption>("given");
        QTest::addColumn<QString>("text");
        const auto past = [](double median, double late, int samples, const QString &basis) {
            return Interruption{.min = median, .max = late, .basis = basis, .samples = samples};
        };
        QTest::newRow("D-022: live moves")
            << past(0.12, 0.3, 12, u"past-live"_s) << u"≈ 0.1 s (12 past move(s), p95 0.3 s)"_s;
        QTest::newRow("one live move") << past(0.031, 0.031, 1, u"past-live"_s)
                                       << u"≈ 31 ms (1 past move(s), p95 31 ms)"_s;
        QTest::newRow("D-022: restarts") << past(14.2, 20, 3, u"past-restart"_s) << u"≈ 14 s (restart, 3 past)"_s;
        QTest::newRow("a long restart") << past(95, 130, 2, u"past-restart"_s) << u"≈ 1 m 35 s (restart, 2 past)"_s;
        QTest::newRow("an estimate says that it is one")
            << Interruption{.min = 10, .max = 35, .basis = u"container-restart"_s}
            << u"≈ 10–35 s (estimate, never measured)"_s;
        QTest::newRow("what is no guess stays bare")
            << Interruption{.permanent = true, .basis = u"stays-off"_s} << u"stays off"_s;
    }

    void D022_wording()
    {
        QFETCH(Interruption, given);
        QFETCH(QString, text);
        QCOMPARE(expectationText(given), text);
        if (given.samples > 0) {
            QVERIFY2(basisText(given).contains(QString::number(given.samples)), qPrintable(basisText(given)));
            QVERIFY(basisText(given).contains(u"95 %"_s));
        }
    }

    void samplesAreKeptInTheJournal()
    {
        QHash<GuestKey, PastInterruptions> past;
        past[arr].live = {0.1, 0.2};
        const Plan plan = planWith(past);
        const Result<Plan> again = planFromJson(planToJson(plan));
        QVERIFY(again);
        QCOMPARE(*again, plan);
        QCOMPARE(rowOf(*again, arr).expected.samples, 2);
    }

    void D021_theLastChoiceIsRemembered()
    {
        const QList<OperationState> operations{
            operation(3, {{arr, Strategy::StopStart, {}, true}, {plex, Strategy::Leave, {}, false}}),
            operation(1, {{arr, Strategy::Stop, {}, true}, {plex, Strategy::StopReturn, {}, true}}),
            operation(4, {{arr, Strategy::Live, {}, true}}, OperationKind::Return),
            operation(5, {{pihole, Strategy::Live, {}, false}}),
        };
        // A choice by the planner is not one of the operator's.
        QCOMPARE(rememberedStrategies(operations),
                 (QMap<VmId, Strategy>{{VmId{101}, Strategy::StopReturn}, {VmId{102}, Strategy::StopStart}}));
        QCOMPARE(rememberedStrategies({}), (QMap<VmId, Strategy>()));
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "test_history.moc"
