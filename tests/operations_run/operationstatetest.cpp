// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/journal.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace Drydock;

namespace
{

using Kind = JournalRecord::Kind;

const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);

/// "s1 s2>s1" = two steps, the second depends on the first.
Plan planOf(const QString &steps, int parallel)
{
    Plan plan;
    plan.id = u"op"_s;
    plan.limits.parallel = parallel;
    for (const QString &word : steps.split(u' ')) {
        Step step;
        step.id = word.section(u'>', 0, 0);
        step.guest = {GuestKind::Vm, VmId{101}};
        const QString on = word.section(u'>', 1);
        step.dependsOn = on.isEmpty() ? QStringList() : on.split(u',');
        plan.steps.append(step);
    }
    return plan;
}

/// "intent:s1 done:s1 failed:s2 skipped:s3 retry:s2 paused …"
QList<JournalRecord> recordsOf(const QString &words)
{
    static const QMap<QString, Kind> kinds{
        {u"intent"_s, Kind::Intent},   {u"started"_s, Kind::Started},     {u"done"_s, Kind::Finished},
        {u"failed"_s, Kind::Finished}, {u"skipped"_s, Kind::Finished},    {u"paused"_s, Kind::Paused},
        {u"resumed"_s, Kind::Resumed}, {u"cancelled"_s, Kind::Cancelled}, {u"closed"_s, Kind::Closed},
        {u"retry"_s, Kind::Note},      {u"userretry"_s, Kind::Note}};
    QList<JournalRecord> records;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        JournalRecord record;
        const QString name = word.section(u':', 0, 0);
        record.kind = kinds.value(name);
        record.at = noon.addSecs(records.size() + 1);
        const QString argument = word.section(u':', 1);
        if (record.kind == Kind::Closed)
            record.values = {{u"state"_s, argument}};
        else
            record.step = argument;
        if (name == u"failed"_s)
            record.outcome = JournalRecord::Outcome::Failed;
        else if (name == u"skipped"_s)
            record.outcome = JournalRecord::Outcome::Skipped;
        else if (name == u"started"_s)
            record.upid = u"UPID:"_s + argument;
        if (record.kind == Kind::Note) {
            record.text = u"retry"_s;
            record.values = {{u"by"_s, name == u"userretry"_s ? u"user"_s : u"refused"_s}};
        }
        records.append(record);
    }
    return records;
}

OperationState folded(const Plan &plan, const QString &words)
{
    OperationState state;
    apply(state, createdRecord(plan, u"profile"_s, u"homelab"_s, noon));
    for (const JournalRecord &record : recordsOf(words))
        apply(state, record);
    return state;
}

} // namespace

/// The fold of records, and what may be sent next.
class OperationStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsRecords_data();
    void foldsRecords();
    void saysWhatMayStart_data();
    void saysWhatMayStart();
    void remembersGivenUpTasks();
    void ignoresStepsItDoesNotHave();
    void D080_aSettingThatWasAskedForIsToBePutBack_data();
    void D080_aSettingThatWasAskedForIsToBePutBack();
};

void OperationStateTest::foldsRecords_data()
{
    QTest::addColumn<QString>("records");
    QTest::addColumn<StepState>("step");
    QTest::addColumn<OperationStatus>("status");
    QTest::addColumn<bool>("isClosed");
    const auto running = OperationStatus::Running;
    QTest::newRow("nothing yet: the step waits") << u""_s << StepState::Waiting << running << false;
    QTest::newRow("an intent is on disk") << u"intent:s1"_s << StepState::Intended << running << false;
    QTest::newRow("the cluster accepted it") << u"intent:s1 started:s1"_s << StepState::Requested << running << false;
    QTest::newRow("carried out") << u"intent:s1 started:s1 done:s1"_s << StepState::Done << running << false;
    QTest::newRow("done without being sent") << u"done:s1"_s << StepState::Done << running << false;
    QTest::newRow("failed") << u"intent:s1 failed:s1"_s << StepState::Failed << running << false;
    QTest::newRow("skipped") << u"skipped:s1"_s << StepState::Skipped << running << false;
    QTest::newRow("a failed step that is tried again waits")
        << u"intent:s1 failed:s1 userretry:s1"_s << StepState::Waiting << running << false;
    QTest::newRow("a retried step that then succeeds is done")
        << u"intent:s1 failed:s1 userretry:s1 intent:s1 started:s1 done:s1"_s << StepState::Done << running << false;
    QTest::newRow("paused") << u"paused"_s << StepState::Waiting << OperationStatus::Paused << false;
    QTest::newRow("paused and resumed") << u"paused resumed"_s << StepState::Waiting << running << false;
    QTest::newRow("cancelling goes on while a step runs")
        << u"intent:s1 cancelled"_s << StepState::Intended << OperationStatus::Cancelling << false;
    QTest::newRow("pausing does not undo cancelling")
        << u"cancelled paused resumed"_s << StepState::Waiting << OperationStatus::Cancelling << false;
    QTest::newRow("closed as done") << u"done:s1 closed:done"_s << StepState::Done << OperationStatus::Done << true;
    QTest::newRow("closed as failed") << u"failed:s1 closed:failed"_s << StepState::Failed << OperationStatus::Failed
                                      << true;
    QTest::newRow("closed as cancelled") << u"cancelled closed:cancelled"_s << StepState::Waiting
                                         << OperationStatus::Cancelled << true;
    QTest::newRow("closed with an unknown word counts as leftovers")
        << u"closed:paused-for-lunch"_s << StepState::Waiting << OperationStatus::Leftovers << true;
}

void OperationStateTest::foldsRecords()
{
    QFETCH(QString, records);
    const OperationState state = folded(planOf(u"s1"_s, 1), records);
    QTEST(state.step(u"s1"_s).state, "step");
    QTEST(state.status, "status");
    QTEST(state.isClosed(), "isClosed");
}

void OperationStateTest::saysWhatMayStart_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<int>("parallel");
    QTest::addColumn<QString>("records");
    QTest::addColumn<QString>("expected");
    QTest::newRow("as many as run at once, in plan order") << u"s1 s2 s3"_s << 2 << u""_s << u"s1 s2"_s;
    QTest::newRow("an intended step takes its place") << u"s1 s2 s3"_s << 2 << u"intent:s1"_s << u"s2"_s;
    QTest::newRow("a sent step takes its place") << u"s1 s2 s3"_s << 2 << u"intent:s1 started:s1 intent:s2"_s << u""_s;
    QTest::newRow("a finished step gives its place back")
        << u"s1 s2 s3"_s << 1 << u"intent:s1 started:s1 done:s1"_s << u"s2"_s;
    QTest::newRow("a limit of nothing means one") << u"s1 s2"_s << 0 << u""_s << u"s1"_s;
    QTest::newRow("a step waits for what it depends on") << u"s1 s2>s1 s3"_s << 3 << u""_s << u"s1 s3"_s;
    QTest::newRow("all dependencies must be done") << u"s1 s2 s3>s1,s2"_s << 3 << u"done:s1"_s << u"s2"_s;
    QTest::newRow("and then it goes") << u"s1 s2 s3>s1,s2"_s << 3 << u"done:s1 done:s2"_s << u"s3"_s;
    QTest::newRow("a failed dependency holds its dependents, not the others")
        << u"s1 s2>s1 s3"_s << 3 << u"failed:s1"_s << u"s3"_s;
    QTest::newRow("a skipped dependency holds as well") << u"s1 s2>s1"_s << 3 << u"skipped:s1"_s << u""_s;
    QTest::newRow("a retried step may start again")
        << u"s1 s2"_s << 1 << u"failed:s1 done:s2 userretry:s1"_s << u"s1"_s;
    QTest::newRow("nothing while paused") << u"s1"_s << 1 << u"paused"_s << u""_s;
    QTest::newRow("again once resumed") << u"s1"_s << 1 << u"paused resumed"_s << u"s1"_s;
    QTest::newRow("nothing once cancelled") << u"s1"_s << 1 << u"cancelled"_s << u""_s;
    QTest::newRow("nothing once closed") << u"s1"_s << 1 << u"closed:leftovers"_s << u""_s;
}

void OperationStateTest::saysWhatMayStart()
{
    QFETCH(QString, steps);
    QFETCH(int, parallel);
    QFETCH(QString, records);
    QFETCH(QString, expected);
    const OperationState state = folded(planOf(steps, parallel), records);
    QCOMPARE(startable(state).join(u' '), expected);
}

void OperationStateTest::remembersGivenUpTasks()
{
    const OperationState state =
        folded(planOf(u"s1"_s, 1), u"intent:s1 started:s1 retry:s1 intent:s1 started:s1 retry:s1"_s);
    QCOMPARE(state.step(u"s1"_s).earlierUpids, (QStringList{u"UPID:s1"_s, u"UPID:s1"_s}));
    QCOMPARE(state.step(u"s1"_s).retries, 2);
    const OperationState anew = folded(planOf(u"s1"_s, 1), u"intent:s1 retry:s1 failed:s1 userretry:s1"_s);
    QCOMPARE(anew.step(u"s1"_s).retries, 0);
}

void OperationStateTest::ignoresStepsItDoesNotHave()
{
    const OperationState state = folded(planOf(u"s1"_s, 1), u"intent:s9 started:s9 done:s9"_s);
    QCOMPARE(state.steps.size(), 1);
    QCOMPARE(state.count(StepState::Waiting), 1);
    QVERIFY(state.finishedSteps().isEmpty());
}

void OperationStateTest::D080_aSettingThatWasAskedForIsToBePutBack_data()
{
    QTest::addColumn<QString>("records");
    QTest::addColumn<bool>("finished");
    QTest::newRow("not begun") << u""_s << false;
    QTest::newRow("skipped without being asked for") << u"skipped:s1"_s << false;
    QTest::newRow("carried out") << u"intent:s1 started:s1 done:s1"_s << true;
    QTest::newRow("asked for, and failed: the cluster may have it all the same") << u"intent:s1 failed:s1"_s << true;
    QTest::newRow("asked for, failed, and skipped by a person") << u"intent:s1 failed:s1 skipped:s1"_s << true;
    QTest::newRow("asked for when the operation was filed") << u"intent:s1 started:s1 closed:leftovers"_s << true;
}

void OperationStateTest::D080_aSettingThatWasAskedForIsToBePutBack()
{
    QFETCH(QString, records);
    QFETCH(bool, finished);
    Plan plan = planOf(u"s1 s2"_s, 1);
    plan.steps[0].kind = StepKind::ChangeSetting;
    QCOMPARE(folded(plan, records).finishedSteps().contains(u"s1"_s), finished);
    // A move that failed did not take the guest away.
    QVERIFY(!folded(plan, u"intent:s2 failed:s2"_s).finishedSteps().contains(u"s2"_s));
}

QTEST_GUILESS_MAIN(OperationStateTest)
#include "operationstatetest.moc"
