// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Drydock;

namespace
{

/// A drain that a person changes while it runs: more at a time, a new arrival that joins, a live move that becomes a
/// restart; and one that is turned around.
class ChangedDrain
{
public:
    struct Outcome {
        OperationStatus status = OperationStatus::Running;
        bool turnsBack = false;
        bool readOnly = false;
        QMap<int, QString> guests;
        int records = 0;
        bool killed = false;
        friend bool operator==(const Outcome &a, const Outcome &b)
        {
            return a.status == b.status && a.turnsBack == b.turnsBack && a.readOnly == b.readOnly
                   && a.guests == b.guests;
        }
    };

    explicit ChangedDrain(bool turnsAround) : m_turnsAround(turnsAround)
    {
        for (const char *sid : {"vm:101", "vm:102", "vm:103"})
            m_world.cluster.addGuest(sid, "pve1");
        m_world.cluster.endless.insert(101);
    }
    Outcome run(int killAfter);

private:
    void decide(OperationRunner &runner);
    QString copyJournal();

    World m_world;
    bool m_turnsAround;
    bool m_arrived = false;
    int m_records = 1;
};

QString ChangedDrain::copyJournal()
{
    const QString to = m_world.dir() + u"/resumed"_s;
    const QString name = u"/operations/"_s + planOf({}).id + u".jsonl"_s;
    if (!QDir().mkpath(to + u"/operations"_s) || !QFile::copy(m_world.dir() + name, to + name))
        qFatal("the journal could not be copied");
    return to;
}

/// What the person at the desk does, whichever process shows the operation.
void ChangedDrain::decide(OperationRunner &runner)
{
    const OperationState &state = runner.state();
    if (state.plan.limits.parallel == 1)
        runner.changeLimits({.parallel = 2, .perTarget = 0});
    if (!m_arrived && state.step(u"s1"_s).state == StepState::Requested) {
        m_arrived = true;
        m_world.cluster.addGuest("vm:105", "pve1");
    }
    const GuestKey guest = *GuestKey::fromSid(u"vm:105"_s);
    if (state.arrivals.contains(guest)) {
        const auto extension = arrivalExtension(state, planOf({moveStep("s1", "vm:105", "pve1", "pve2")}), guest);
        if (extension)
            runner.extend(*extension);
    }
    const OperationState::StepRecord &endless = state.step(u"s1"_s);
    if (endless.state == StepState::Requested && !endless.restartAsked
        && state.step(u"s2"_s).state == StepState::Done) {
        m_world.cluster.endless.clear();
        runner.restartInstead(u"s1"_s);
    }
    if (m_turnsAround && state.step(u"s3"_s).state == StepState::Done)
        runner.turnBack();
}

ChangedDrain::Outcome ChangedDrain::run(int killAfter)
{
    Plan plan = planOf({moveStep("s1", "vm:101", "pve1", "pve2"), moveStep("s2", "vm:102", "pve1", "pve2"),
                        moveStep("s3", "vm:103", "pve1", "pve2")},
                       1);
    auto started = OperationRunner::start(m_world.dir(), plan, u"profile"_s, m_world.ports());
    std::unique_ptr<OperationRunner> runner = std::move(*started);
    QString copy;
    QObject::connect(runner.get(), &OperationRunner::recorded, runner.get(), [&] {
        if (++m_records == killAfter)
            copy = copyJournal();
    });
    // What a killed process would have sent never leaves it.
    m_world.cluster.gate = [&] { return copy.isEmpty(); };
    const auto drive = [&] {
        for (int second = 0; second < 3600 && copy.isEmpty() && !runner->state().isClosed(); ++second) {
            m_world.run(1);
            if (copy.isEmpty() && !runner->state().isClosed())
                decide(*runner);
        }
    };
    drive();
    Outcome outcome;
    if (!copy.isEmpty()) {
        outcome.killed = true;
        runner.reset();
        const QString dir = std::exchange(copy, {});
        auto resumed = OperationRunner::resume(dir, plan.id, m_world.ports());
        if (!resumed) {
            outcome.readOnly = true;
            return outcome;
        }
        runner = std::move(*resumed);
        drive();
    }
    outcome.status = runner->state().status;
    outcome.turnsBack = runner->state().turnsBack;
    outcome.readOnly = runner->state().readOnly;
    outcome.records = m_records;
    for (const int vmid : {101, 102, 103, 105}) {
        const FakeCluster::Guest &guest = m_world.cluster.guest(vmid);
        outcome.guests.insert(vmid, u"%1 %2 moves %3 stops %4 starts %5"_s
                                        .arg(guest.node.text(), guest.running ? u"running"_s : u"stopped"_s)
                                        .arg(guest.moves)
                                        .arg(guest.stops)
                                        .arg(guest.starts));
    }
    return outcome;
}

} // namespace

/// A kill at every record of an operation that was changed while it ran: the end is the same, nothing is done twice.
class ChangeKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void D055_D053_endsTheSame_data();
    void D055_D053_endsTheSame();
    void D095_turnedAroundStaysSo_data();
    void D095_turnedAroundStaysSo();

private:
    ChangedDrain::Outcome m_changed;
    ChangedDrain::Outcome m_turned;
};

void ChangeKillTest::initTestCase()
{
    m_changed = ChangedDrain(false).run(-1);
    QCOMPARE(m_changed.status, OperationStatus::Done);
    QCOMPARE(m_changed.guests.value(101), u"pve2 running moves 1 stops 1 starts 1"_s);
    QCOMPARE(m_changed.guests.value(105), u"pve2 running moves 1 stops 0 starts 0"_s);
    m_turned = ChangedDrain(true).run(-1);
    QCOMPARE(m_turned.status, OperationStatus::Cancelled);
    QVERIFY(m_turned.turnsBack);
}

void ChangeKillTest::D055_D053_endsTheSame_data()
{
    QTest::addColumn<int>("record");
    for (int record = 2; record < m_changed.records; ++record)
        QTest::addRow("killed after record %d", record) << record;
}

void ChangeKillTest::D055_D053_endsTheSame()
{
    QFETCH(int, record);
    const ChangedDrain::Outcome outcome = ChangedDrain(false).run(record);
    QVERIFY(outcome.killed);
    QCOMPARE(outcome.status, OperationStatus::Done);
    QCOMPARE(outcome.guests, m_changed.guests);
    QCOMPARE(outcome, m_changed);
}

void ChangeKillTest::D095_turnedAroundStaysSo_data()
{
    QTest::addColumn<int>("record");
    for (int record = 2; record < m_turned.records; ++record)
        QTest::addRow("killed after record %d", record) << record;
}

void ChangeKillTest::D095_turnedAroundStaysSo()
{
    QFETCH(int, record);
    const ChangedDrain::Outcome outcome = ChangedDrain(true).run(record);
    QVERIFY(outcome.killed);
    QCOMPARE(outcome.status, OperationStatus::Cancelled);
    QVERIFY(outcome.turnsBack);
    for (const QString &guest : outcome.guests)
        QVERIFY2(guest.contains(u"running"_s) || guest.startsWith(u"pve1 stopped moves 0 stops 1"_s)
                     || guest.startsWith(u"pve2 stopped moves 1 stops 1"_s),
                 qPrintable(guest));
}

QTEST_GUILESS_MAIN(ChangeKillTest)
#include "changekilltest.moc"
