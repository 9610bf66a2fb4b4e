// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/journalwording.h"
#include "operations/report.h"
#include "operations/wording.h"
#include "world.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Drydock;

namespace
{

/// Guests with one probe each, whose gap is what the test says.
class FakeWatch final : public ServiceWatch
{
public:
    bool begin(const GuestKey &guest) override
    {
        if (!known.contains(guest.sid()))
            return false;
        begun.append(guest.sid());
        ++open;
        return true;
    }
    void end(const GuestKey &guest) override
    {
        ended.append(guest.sid());
        --open;
    }
    QList<ProbeGap> gaps(const GuestKey &) const override { return {gap}; }
    bool isSettled(const GuestKey &) const override { return settled; }

    QStringList known;
    QStringList begun;
    QStringList ended;
    ProbeGap gap{.kind = u"dns"_s,
                 .server = u"192.168.1.192:53"_s,
                 .resolution = 0.1,
                 .lower = 1.8,
                 .upper = 2.1,
                 .lasts = false,
                 .blind = 0};
    bool settled = true;
    int open = 0;
};

struct Scene {
    Scene()
    {
        world.cluster.addGuest("ct:210", "pve1");
        watch.known = QStringList{u"ct:210"_s};
        world.run(4);
    }
    Runner start(const QList<Step> &steps)
    {
        OperationRunner::Ports ports = world.ports();
        ports.services = &watch;
        Plan plan = planOf(steps);
        for (const Step &step : steps) {
            auto row = std::ranges::find(plan.guests, step.guest, &GuestPlan::guest);
            if (row == plan.guests.end()) {
                GuestPlan guest;
                guest.guest = step.guest;
                guest.name = step.guestName;
                guest.from = step.from;
                guest.to = step.to;
                plan.guests.append(guest);
                row = plan.guests.end() - 1;
            }
            if (!row->steps.contains(step.id))
                row->steps.append(step.id);
        }
        auto runner = OperationRunner::start(world.dir(), plan, u"profile"_s, ports);
        return runner ? std::move(*runner) : nullptr;
    }

    World world;
    FakeWatch watch;
};

QList<JournalRecord> gapsIn(const OperationState &state)
{
    QList<JournalRecord> records;
    for (const JournalRecord &note : state.notes) {
        if (note.text == "probe-gap"_L1)
            records.append(note);
    }
    return records;
}

} // namespace

/// D-052: what a probe saw of a guest is written beside QEMU's figure.
class RunnerProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D052_theGapStandsInJournalAndReport();
    void D052_anOperationWaitsUntilTheServiceIsBack();
    void D052_butNotForEver();
    void D052_whatStaysOffIsNotProbed();
    void D052_theProbesEndWithTheRunner();
    void D052_afterACrashOnlyALowerBoundIsKnown_data();
    void D052_afterACrashOnlyALowerBoundIsKnown();
    void D052_words_data();
    void D052_words();
};

void RunnerProbeTest::D052_theGapStandsInJournalAndReport()
{
    Scene s;
    s.world.cluster.addGuest("vm:101", "pve1");
    s.world.run(4);
    const Runner runner = s.start({moveStep("s1", "ct:210", "pve1", "pve2"), moveStep("s2", "vm:101", "pve1", "pve2")});
    QVERIFY(s.world.run(60, [&] { return !s.watch.begun.isEmpty(); }));
    QVERIFY(runner->state().step(u"s1"_s).intendedAt.isValid());
    QCOMPARE(runner->progress(u"s1"_s).probes, QList<ProbeGap>{s.watch.gap});
    QVERIFY(runner->progress(u"s2"_s).probes.isEmpty());
    QVERIFY(s.world.finish(runner.get()));
    QCOMPARE(s.watch.begun, QStringList{u"ct:210"_s});
    QCOMPARE(s.watch.ended, QStringList{u"ct:210"_s});
    const QList<JournalRecord> gaps = gapsIn(runner->state());
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps.first().step, u"s1"_s);
    QCOMPARE(recordText(gaps.first()), probeGapText(s.watch.gap));

    const OperationReport report = buildReport(JournalFile::records(s.world.dir(), runner->state().plan.id));
    const auto row = [&](const char *sid) {
        return *std::ranges::find(report.guests, GuestKey::fromSid(QString::fromLatin1(sid)),
                                  [](const OperationReport::Guest &guest) { return guest.planned.guest; });
    };
    QCOMPARE(row("ct:210").probes, QList<ProbeGap>{s.watch.gap});
    QVERIFY(row("vm:101").probes.isEmpty());
    QVERIFY2(report.events.isEmpty(), "a measurement is nothing out of the ordinary");
    // Beside the other figure in every form, and never as it.
    const QJsonObject json = reportDocument(report)[u"guests"_s].toArray().first().toObject();
    QCOMPARE(json[u"probes"_s][0][u"upper"_s].toDouble(), 2.1);
    QVERIFY(json[u"interruption"_s].toDouble(-1) != 2.1 && json[u"interruption"_s].toDouble(-1) != 1.8);
    for (const QString &text : {reportHtml(report), reportMarkdown(report)}) {
        QVERIFY2(text.contains(u"Seen from this desktop"_s), qPrintable(text));
        QVERIFY2(text.contains(u"DNS 192.168.1.192:53"_s), qPrintable(text));
    }
    QVERIFY(!report.longestInterruption() || *report.longestInterruption() != 2.1);
}

void RunnerProbeTest::D052_anOperationWaitsUntilTheServiceIsBack()
{
    Scene s;
    s.watch.settled = false;
    const Runner runner = s.start({moveStep("s1", "ct:210", "pve1", "pve2")});
    QVERIFY(s.world.run(600, [&] { return runner->state().step(u"s1"_s).state == StepState::Done; }));
    s.world.run(10);
    QVERIFY(!runner->state().isClosed());
    QVERIFY(gapsIn(runner->state()).isEmpty());
    s.watch.settled = true;
    QVERIFY(s.world.run(10, [&] { return runner->state().isClosed(); }));
    QCOMPARE(runner->state().status, OperationStatus::Done);
    QCOMPARE(gapsIn(runner->state()).size(), 1);
}

void RunnerProbeTest::D052_butNotForEver()
{
    Scene s;
    s.watch.settled = false;
    s.watch.gap.lasts = true;
    s.watch.gap.upper.reset();
    const Runner runner = s.start({moveStep("s1", "ct:210", "pve1", "pve2")});
    QVERIFY(s.world.run(600, [&] { return runner->state().step(u"s1"_s).state == StepState::Done; }));
    QVERIFY(s.world.run(45, [&] { return runner->state().isClosed(); }));
    QCOMPARE(probeGaps(runner->state(), *GuestKey::fromSid(u"ct:210"_s)), QList<ProbeGap>{s.watch.gap});
}

void RunnerProbeTest::D052_whatStaysOffIsNotProbed()
{
    Scene s;
    const Runner runner = s.start({powerStep("s1", StepKind::ShutdownGuest, "ct:210", "pve1")});
    QVERIFY(s.world.finish(runner.get()));
    QVERIFY(s.watch.begun.isEmpty());
}

void RunnerProbeTest::D052_theProbesEndWithTheRunner()
{
    Scene s;
    s.watch.settled = false;
    Runner runner = s.start({moveStep("s1", "ct:210", "pve1", "pve2")});
    QVERIFY(s.world.run(60, [&] { return s.watch.open == 1; }));
    runner.reset();
    QCOMPARE(s.watch.open, 0);
}

void RunnerProbeTest::D052_afterACrashOnlyALowerBoundIsKnown_data()
{
    QTest::addColumn<std::optional<double>>("lower");
    QTest::addColumn<std::optional<double>>("upper");
    QTest::addColumn<int>("written");
    QTest::newRow("a gap that was seen may have been longer before") << std::optional(1.8) << std::optional(2.1) << 1;
    QTest::newRow("no gap seen says nothing of the time before")
        << std::optional<double>() << std::optional<double>() << 0;
}

void RunnerProbeTest::D052_afterACrashOnlyALowerBoundIsKnown()
{
    QFETCH(std::optional<double>, lower);
    QFETCH(std::optional<double>, upper);
    Scene s;
    s.watch.gap.lower = lower;
    s.watch.gap.upper = upper;
    Runner runner = s.start({moveStep("s1", "ct:210", "pve1", "pve2")});
    QVERIFY(s.world.run(60, [&] { return runner->state().step(u"s1"_s).state == StepState::Requested; }));
    const QString id = runner->state().plan.id;
    runner.reset();
    QCOMPARE(s.watch.open, 0);

    OperationRunner::Ports ports = s.world.ports();
    ports.services = &s.watch;
    auto resumed = OperationRunner::resume(s.world.dir(), id, ports);
    QVERIFY(resumed);
    QVERIFY(s.world.finish(resumed->get()));
    QCOMPARE(s.watch.begun, (QStringList{u"ct:210"_s, u"ct:210"_s}));
    QCOMPARE(s.watch.open, 0);
    QTEST(int(gapsIn((*resumed)->state()).size()), "written");
    for (const ProbeGap &gap : probeGaps((*resumed)->state(), *GuestKey::fromSid(u"ct:210"_s))) {
        QCOMPARE(gap.lower, lower);
        QVERIFY(!gap.upper);
    }
}

void RunnerProbeTest::D052_words_data()
{
    QTest::addColumn<ProbeGap>("gap");
    QTest::addColumn<QString>("text");
    const ProbeGap seen{.kind = u"http"_s,
                        .server = u"192.168.1.211:7878"_s,
                        .resolution = 0.2,
                        .lower = 12,
                        .upper = 14,
                        .lasts = false,
                        .blind = 0};
    QTest::newRow("a gap has two bounds")
        << seen << u"HTTP 192.168.1.211:7878: silent for 12 s to 14 s, seen from here"_s;
    ProbeGap gap = seen;
    gap.lower.reset();
    gap.upper.reset();
    QTest::newRow("none seen is never called nothing")
        << gap << u"HTTP 192.168.1.211:7878: no gap seen from here (one under 200 ms would not show)"_s;
    gap = seen;
    gap.lower = 0;
    gap.upper = 3;
    QTest::newRow("one lost answer has an upper bound only")
        << gap << u"HTTP 192.168.1.211:7878: silent for up to 3 s, seen from here"_s;
    gap = seen;
    gap.upper.reset();
    QTest::newRow("one that began before anybody looked")
        << gap << u"HTTP 192.168.1.211:7878: silent for at least 12 s, seen from here"_s;
    gap.lasts = true;
    QTest::newRow("one that lasts")
        << gap << u"HTTP 192.168.1.211:7878: silent for at least 12 s and not back yet, seen from here"_s;
    gap = seen;
    gap.blind = 5;
    QTest::newRow("what could not be seen is said")
        << gap
        << u"HTTP 192.168.1.211:7878: silent for 12 s to 14 s, seen from here; for 5 s nothing is known, because this desktop's own network was away"_s;
}

void RunnerProbeTest::D052_words()
{
    QFETCH(ProbeGap, gap);
    QTEST(probeGapText(gap), "text");
    QCOMPARE(probeGapFromJson(probeGapToJson(gap)), gap);
}

QTEST_GUILESS_MAIN(RunnerProbeTest)
#include "runnerprobetest.moc"
