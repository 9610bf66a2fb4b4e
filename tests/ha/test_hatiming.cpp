// SPDX-License-Identifier: GPL-3.0-or-later
// The two real paces enclose what was seen on a real cluster (seconds after the event; ha-semantics.md 3 and the
// films).
#include "ha/predictor.h"

#include <QTest>

#include <algorithm>

using namespace Drydock::Prediction;
using Drydock::HaTiming;
using Drydock::NodeName;
using namespace Qt::StringLiterals;

namespace
{

/// Three nodes; node1 is the master.
Input threeNodes(HaTiming::Pace pace)
{
    Input input;
    for (int i = 1; i <= 3; ++i) {
        Node node;
        node.name = NodeName(u"node%1"_s.arg(i));
        node.cpus = 8;
        node.memory = 64LL << 30;
        input.nodes.append(node);
        Service service;
        service.sid = u"vm:10%1"_s.arg(i);
        service.node = node.name;
        service.maxCpu = 2;
        service.maxMemory = 4LL << 30;
        input.services.append(service);
    }
    input.master = input.nodes.first().name;
    input.timing = HaTiming::real(pace);
    return input;
}

std::optional<int> first(const Forecast &result, Happening::Code code)
{
    const auto found = std::ranges::find(result.happenings, code, &Happening::code);
    return found == result.happenings.cend() ? std::nullopt : std::optional(found->at);
}

} // namespace

class TestHaTiming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSeenLiesBetweenThePaces_data()
    {
        QTest::addColumn<Event::Kind>("event");
        QTest::addColumn<QString>("node");
        QTest::addColumn<Happening::Code>("what");
        QTest::addColumn<int>("seen");
        using Code = Happening::Code;
        const auto row = [](const char *name, Event::Kind event, const QString &node, Code what, int seen) {
            QTest::newRow(name) << event << node << what << seen;
        };
        const QString other = u"node3"_s;
        const QString master = u"node1"_s;
        row("film 11a: a node is cut off the power, the manager misses it", Event::Kind::PowerOff, other,
            Code::NodeUnknown, 16);
        row("film 11a: it is to be fenced", Event::Kind::PowerOff, other, Code::FenceRequested, 66);
        row("film 11a: its lock is free", Event::Kind::PowerOff, other, Code::FenceAcknowledged, 137);
        row("film 12: the master is cut off the power, another takes over", Event::Kind::PowerOff, master,
            Code::NewMaster, 116);
        row("film 12: guests are recovered", Event::Kind::PowerOff, master, Code::RecoveryFound, 177);
        row("film 12: they run again", Event::Kind::PowerOff, master, Code::ServiceStarted, 187);
        row("film 09: maintenance is in force", Event::Kind::MaintenanceOn, other, Code::NodeMaintenance, 18);
        row("ha-semantics 3: a node without network resets itself", Event::Kind::NetworkOff, other, Code::SelfFenced,
            65);
    }

    void whatWasSeenLiesBetweenThePaces()
    {
        QFETCH(Event::Kind, event);
        QFETCH(QString, node);
        QFETCH(Happening::Code, what);
        QFETCH(int, seen);
        QList<int> times;
        for (const HaTiming::Pace pace : {HaTiming::Pace::Quick, HaTiming::Pace::Slow}) {
            Input input = threeNodes(pace);
            Event asked;
            asked.kind = event;
            asked.node = NodeName(node);
            input.events.append(asked);
            const std::optional<int> at = first(predict(input), what);
            QVERIFY(at.has_value());
            times.append(*at);
        }
        const QByteArray said = QByteArray::number(times.first()) + " to " + QByteArray::number(times.last());
        QVERIFY2(times.first() <= seen && seen <= times.last(), said);
    }

    /// Rounds in which nothing can happen are left out, and nobody can tell.
    void aLongWaitChangesNothing()
    {
        for (const HaTiming &timing : {HaTiming::simulator(), HaTiming::real(HaTiming::Pace::Quick)}) {
            Input input = threeNodes(HaTiming::Pace::Quick);
            input.timing = timing;
            Event off;
            off.node = NodeName(u"node3"_s);
            Event on = off;
            on.kind = Event::Kind::PowerOn;
            on.at = 1000;
            input.events = {off, on};
            const Forecast soon = predict(input);
            input.events.last().at = 1000 + 700'000;
            const Forecast late = predict(input);
            QCOMPARE(late.moves, soon.moves);
            QCOMPARE(late.services.value(u"vm:103"_s).place, soon.services.value(u"vm:103"_s).place);
        }
    }

    void aLiveMigrationTakesAsLongAsItsMemory()
    {
        Input input = threeNodes(HaTiming::Pace::Slow);
        Event maintenance;
        maintenance.kind = Event::Kind::MaintenanceOn;
        maintenance.node = NodeName(u"node3"_s);
        input.events.append(maintenance);
        const int small = *predict(input).moves.first().done;
        input.services.last().maxMemory *= 16;
        const Forecast large = predict(input);
        QVERIFY(*large.moves.first().done - small > 500);
        QCOMPARE(large.services.value(u"vm:103"_s).downSeconds, 0);
    }

    /// It has just come, and its new node did not take its lock yet when it was cut off: nobody resets that.
    void aGuestMayRunTwiceOnANodeWithoutItsLock_data()
    {
        QTest::addColumn<LrmState>("lrm");
        QTest::addColumn<bool>("twice");
        QTest::newRow("its lock is held: the node resets itself first") << LrmState::Active << false;
        QTest::newRow("its lock is not held yet") << LrmState::WaitForLock << true;
    }

    void aGuestMayRunTwiceOnANodeWithoutItsLock()
    {
        QFETCH(LrmState, lrm);
        QFETCH(bool, twice);
        Input input = threeNodes(HaTiming::Pace::Slow);
        input.nodes.last().lrm = lrm;
        input.timing.membership = 0; // the cut comes before its next turn
        Event cut;
        cut.kind = Event::Kind::NetworkOff;
        cut.node = NodeName(u"node3"_s);
        input.events.append(cut);
        const Forecast forecast = predict(input);
        const auto found = std::ranges::find(forecast.happenings, Happening::Code::RunsTwice, &Happening::code);
        QCOMPARE(found != forecast.happenings.cend(), twice);
        if (twice)
            QCOMPARE(found->other, NodeName(u"node3"_s));
    }

    /// Four at a time: the fifth waits.
    void onlySoManyMoveAtOnce()
    {
        Input input = threeNodes(HaTiming::Pace::Quick);
        for (int i = 0; i < 6; ++i) {
            Service service = input.services.last();
            service.sid = u"vm:11%1"_s.arg(i);
            input.services.append(service);
        }
        Event maintenance;
        maintenance.kind = Event::Kind::MaintenanceOn;
        maintenance.node = NodeName(u"node3"_s);
        input.events.append(maintenance);
        const auto lastArrival = [&input] {
            const Forecast result = predict(input);
            int last = 0;
            for (const Move &move : result.moves)
                last = std::max(last, move.done.value_or(100'000));
            return last;
        };
        const int four = lastArrival();
        input.maxWorkers = 1;
        const int one = lastArrival();
        QVERIFY2(one > four, qPrintable(u"%1 and %2"_s.arg(four).arg(one)));
    }
};

QTEST_GUILESS_MAIN(TestHaTiming)
#include "test_hatiming.moc"
