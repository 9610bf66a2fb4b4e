// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Drydock;

namespace
{

/// A drain of everything at once: live moves, HA moves, a container, a stop that waits for the return, an offline
/// move between stop and start.
QList<Step> drainSteps()
{
    return {moveStep("s1", "vm:101", "pve1", "pve2"),
            haMoveStep("s2", "vm:102", "pve1", "pve2"),
            moveStep("s3", "ct:210", "pve1", "pve2"),
            haMoveStep("s4", "ct:240", "pve1", "pve2"),
            haStateStep("s5", "vm:103", "pve1", "stopped"),
            powerStep("s6", StepKind::ShutdownGuest, "vm:104", "pve1"),
            after(offline(moveStep("s7", "vm:104", "pve1", "pve2")), {u"s6"_s}),
            after(powerStep("s8", StepKind::StartGuest, "vm:104", "pve2"), {u"s7"_s})};
}

/// Where a process is ended. What it has on disk then is all that is left of it.
struct Kill {
    int afterRecord = -1; ///< right after this many records
    int atRequest = -1;   ///< at this request, counted from 1
    bool requestArrives = false;
};

struct Outcome {
    OperationState state;
    QMap<int, QString> guests; ///< node, running, moves, stops, starts
    QStringList requests;
    int records = 0;
    int sent = 0;
    bool killed = false;
};

class Drain
{
public:
    Drain()
    {
        m_world.cluster.addGuest("vm:101", "pve1");
        m_world.cluster.addGuest("vm:102", "pve1", true);
        m_world.cluster.addGuest("vm:103", "pve1", true);
        m_world.cluster.addGuest("vm:104", "pve1");
        m_world.cluster.addGuest("ct:210", "pve1");
        m_world.cluster.addGuest("ct:240", "pve1", true);
    }

    /// Carries the drain out; ended at `kill` and resumed after `pause` seconds by a program that knows nothing.
    Outcome run(const Kill &kill, int pause);

private:
    QString copyJournal();
    Outcome outcome(const OperationRunner &runner);
    World m_world;
    QString m_copy;
    bool m_killed = false;
    int m_records = 1;
    int m_requests = 0;
};

QString Drain::copyJournal()
{
    const QString to = m_world.dir() + u"/resumed"_s;
    const QString name = u"/operations/"_s + planOf({}).id + u".jsonl"_s;
    if (!QDir().mkpath(to + u"/operations"_s) || !QFile::copy(m_world.dir() + name, to + name))
        qFatal("the journal could not be copied");
    return to;
}

Outcome Drain::run(const Kill &kill, int pause)
{
    auto started = OperationRunner::start(m_world.dir(), planOf(drainSteps(), 3), u"profile"_s, m_world.ports());
    std::unique_ptr<OperationRunner> runner = std::move(*started);
    const auto die = [this] {
        m_killed = true;
        m_copy = copyJournal();
    };
    if (kill.afterRecord == 1)
        die();
    QObject::connect(runner.get(), &OperationRunner::recorded, runner.get(), [&] {
        if (++m_records == kill.afterRecord && !m_killed)
            die();
    });
    m_world.cluster.gate = [&] {
        if (m_killed)
            return false;
        if (++m_requests == kill.atRequest) {
            die();
            return kill.requestArrives;
        }
        return true;
    };
    m_world.run(3600, [&] { return m_killed || runner->state().isClosed(); });
    if (!m_killed)
        return outcome(*runner);
    runner.reset();
    m_world.cluster.gate = {};
    m_world.run(pause);
    auto resumed = OperationRunner::resume(m_copy, planOf({}).id, m_world.ports());
    if (!resumed) {
        Outcome broken;
        broken.killed = true;
        broken.state.readOnly = true;
        return broken;
    }
    m_world.finish(resumed->get());
    return outcome(**resumed);
}

Outcome Drain::outcome(const OperationRunner &runner)
{
    // What was queued at the HA manager shows itself afterwards.
    m_world.run(120);
    Outcome result;
    result.state = runner.state();
    for (const int vmid : {101, 102, 103, 104, 210, 240}) {
        const FakeCluster::Guest &guest = m_world.cluster.guest(vmid);
        result.guests.insert(vmid, u"%1 %2 moves %3 stops %4 starts %5"_s
                                       .arg(guest.node.text(), guest.running ? u"running"_s : u"stopped"_s)
                                       .arg(guest.moves)
                                       .arg(guest.stops)
                                       .arg(guest.starts));
    }
    result.requests = m_world.cluster.requests;
    result.requests.sort();
    result.records = m_records;
    result.sent = m_requests;
    result.killed = m_killed;
    return result;
}

} // namespace

/// A kill at every journal point: each guest is moved exactly once, none is lost, the end is the same.
class RunnerKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsTheSame_data();
    void endsTheSame();

private:
    Outcome m_untouched;
};

void RunnerKillTest::initTestCase()
{
    m_untouched = Drain().run({}, 0);
    QVERIFY(!m_untouched.killed);
    QCOMPARE(m_untouched.state.status, OperationStatus::Done);
    QCOMPARE(m_untouched.sent, 8);
    QCOMPARE(m_untouched.guests.value(101), u"pve2 running moves 1 stops 0 starts 0"_s);
    QCOMPARE(m_untouched.guests.value(103), u"pve1 stopped moves 0 stops 1 starts 0"_s);
    QCOMPARE(m_untouched.guests.value(104), u"pve2 running moves 1 stops 1 starts 1"_s);
    QCOMPARE(m_untouched.guests.value(240), u"pve2 running moves 1 stops 0 starts 1"_s);
    QVERIFY(m_untouched.records > 25);
}

void RunnerKillTest::endsTheSame_data()
{
    QTest::addColumn<int>("afterRecord");
    QTest::addColumn<int>("atRequest");
    QTest::addColumn<bool>("arrives");
    QTest::addColumn<int>("pause");
    for (const int pause : {0, 7, 300}) {
        for (int record = 1; record < m_untouched.records; ++record) {
            QTest::addRow("killed after record %d, resumed after %d s", record, pause)
                << record << -1 << false << pause;
        }
        for (int request = 1; request <= m_untouched.sent; ++request) {
            QTest::addRow("killed while sending request %d, which is lost, resumed after %d s", request, pause)
                << -1 << request << false << pause;
            QTest::addRow("killed while sending request %d, which arrives, resumed after %d s", request, pause)
                << -1 << request << true << pause;
        }
    }
}

void RunnerKillTest::endsTheSame()
{
    QFETCH(int, afterRecord);
    QFETCH(int, atRequest);
    QFETCH(bool, arrives);
    QFETCH(int, pause);
    const Outcome outcome =
        Drain().run({.afterRecord = afterRecord, .atRequest = atRequest, .requestArrives = arrives}, pause);
    QVERIFY(outcome.killed);
    QVERIFY(!outcome.state.readOnly);
    QCOMPARE(outcome.state.status, OperationStatus::Done);
    QCOMPARE(outcome.state.count(StepState::Done), 8);
    QCOMPARE(outcome.guests, m_untouched.guests);
    QCOMPARE(outcome.requests, m_untouched.requests);
}

QTEST_GUILESS_MAIN(RunnerKillTest)
#include "runnerkilltest.moc"
