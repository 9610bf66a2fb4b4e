// SPDX-License-Identifier: GPL-3.0-or-later
#include "../operations_run/fakeclock.h"

#include "services/prober.h"

#include <QCoreApplication>
#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

namespace
{

/// Answers after `delay` of held time while `there`; otherwise never.
class FakeProbe final : public Probe
{
public:
    explicit FakeProbe(FakeClock &clock) : Probe(clock), m_fake(clock) {}

    void begin(QObject *attempt, Done answer) override
    {
        asked.append(m_fake.monotonicMs());
        if (there)
            m_fake.callAfter(delay, attempt, [answer] { answer({.kind = ProbeAnswer::Kind::Answered, .text = {}}); });
    }

    QList<qint64> asked;
    bool there = true;
    int delay = 1;

private:
    FakeClock &m_fake;
};

/// Never answers.
class MuteProbe final : public Probe
{
public:
    using Probe::Probe;
    void begin(QObject *, Done) override {}
};

/// Keeps what it is to call, with its delay in milliseconds.
class SleepyClock final : public Clock
{
public:
    QDateTime now() const override { return {}; }
    qint64 monotonicMs() const override { return at; }
    void callAfter(int ms, QObject *, std::function<void()> action) override { calls.append({ms, action}); }

    qint64 at = 0;
    QList<std::pair<int, std::function<void()>>> calls;
};

/// What an answer leads to comes through the event loop.
void advance(FakeClock &clock, int ms)
{
    for (int i = 0; i < ms; ++i) {
        clock.advance(1);
        QCoreApplication::processEvents();
    }
}

} // namespace

/// Questions at fixed instants, whatever becomes of the earlier ones.
class ProberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAtFixedInstants();
    void missedInstantsAreLeftOut();
    void aPeriodStaysWithinItsLimits_data();
    void aPeriodStaysWithinItsLimits();
    void measuresAnOutage();
    void doesNotCountTheDesktopsOwnNetwork();
    void stopsAskingAndStillHearsAnswers();
};

void ProberTest::asksAtFixedInstants()
{
    FakeClock clock;
    Prober prober(clock);
    auto owned = std::make_unique<FakeProbe>(clock);
    FakeProbe *probe = owned.get();
    probe->there = false; // each waits for a second, five periods
    prober.add(u"dns"_s, std::move(owned), {.period = 200, .timeout = 1000});
    advance(clock, 1'000);
    QCOMPARE(probe->asked, (QList<qint64>{0, 200, 400, 600, 800, 1'000}));
    QCOMPARE(prober.lastAnswer(u"dns"_s).value().kind, ProbeAnswer::Kind::Silent);
    QCOMPARE(prober.findings(u"dns"_s).failed, 1);
    QVERIFY(!prober.lastAnswer(u"web"_s));
}

void ProberTest::missedInstantsAreLeftOut()
{
    SleepyClock clock;
    Prober prober(clock);
    prober.add(u"dns"_s, std::make_unique<MuteProbe>(clock), {.period = 200, .timeout = 1'000});
    QCOMPARE(clock.calls.last().first, 200);
    // The machine sleeps for five seconds: one question, and the next at the next fixed instant.
    clock.at = 5'130;
    const auto next = clock.calls.takeLast().second;
    const qsizetype before = clock.calls.size();
    next();
    QCOMPARE(clock.calls.size(), before + 2);
    QCOMPARE(clock.calls.at(before).first, 1'000); // until that question is given up
    QCOMPARE(clock.calls.last().first, 70);
}

void ProberTest::aPeriodStaysWithinItsLimits_data()
{
    QTest::addColumn<int>("wanted");
    QTest::addColumn<int>("questions"); ///< in the first second, with the one at its end
    QTest::newRow("20 ms become 100 ms") << 20 << 11;
    QTest::newRow("500 ms stay") << 500 << 3;
    QTest::newRow("a minute becomes a second") << 60'000 << 2;
}

void ProberTest::aPeriodStaysWithinItsLimits()
{
    QFETCH(int, wanted);
    FakeClock clock;
    Prober prober(clock);
    auto owned = std::make_unique<FakeProbe>(clock);
    FakeProbe *probe = owned.get();
    prober.add(u"dns"_s, std::move(owned), {.period = wanted, .timeout = 1000});
    advance(clock, 1'000);
    QTEST(int(probe->asked.size()), "questions");
}

void ProberTest::measuresAnOutage()
{
    FakeClock clock;
    Prober prober(clock);
    auto owned = std::make_unique<FakeProbe>(clock);
    FakeProbe *probe = owned.get();
    prober.add(u"dns"_s, std::move(owned), {.period = 100, .timeout = 300});
    advance(clock, 950);
    probe->there = false;
    advance(clock, 1'234);
    probe->there = true;
    advance(clock, 1'000);
    const ProbeFindings findings = prober.findings(u"dns"_s);
    QCOMPARE(findings.outages.size(), 1);
    const Outage &outage = findings.outages.first();
    QCOMPARE(outage.lower, 1'100); // asked at 1.0 s for the first time in vain, at 2.1 s for the last
    QCOMPARE(outage.upper.value(), 1'301);
}

void ProberTest::doesNotCountTheDesktopsOwnNetwork()
{
    FakeClock clock;
    Prober prober(clock);
    auto owned = std::make_unique<FakeProbe>(clock);
    FakeProbe *probe = owned.get();
    auto ownedControl = std::make_unique<FakeProbe>(clock);
    FakeProbe *control = ownedControl.get();
    prober.add(u"dns"_s, std::move(owned), {.period = 100, .timeout = 300});
    prober.setControl(std::move(ownedControl), {.period = 100, .timeout = 300});
    advance(clock, 950);
    probe->there = control->there = false;
    advance(clock, 1'000);
    probe->there = control->there = true;
    advance(clock, 1'000);
    const ProbeFindings findings = prober.findings(u"dns"_s);
    QVERIFY(findings.outages.isEmpty());
    QCOMPARE(findings.failed, 0);
    QVERIFY(findings.blind >= 1'000);
}

void ProberTest::stopsAskingAndStillHearsAnswers()
{
    FakeClock clock;
    Prober prober(clock);
    auto owned = std::make_unique<FakeProbe>(clock);
    FakeProbe *probe = owned.get();
    probe->delay = 50;
    prober.add(u"dns"_s, std::move(owned), {.period = 100, .timeout = 300});
    advance(clock, 110);
    prober.stop();
    QVERIFY(prober.hasOpenQuestions());
    advance(clock, 500);
    QVERIFY(!prober.hasOpenQuestions());
    QCOMPARE(probe->asked.size(), 2);
    QCOMPARE(prober.findings(u"dns"_s).answered, 2);
}

QTEST_GUILESS_MAIN(ProberTest)
#include "probertest.moc"
