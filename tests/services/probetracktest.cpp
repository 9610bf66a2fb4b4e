// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/probetrack.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Drydock;
using namespace Qt::StringLiterals;

namespace
{

/// One letter per period of 200 ms: a = answered after 2 ms, x = refused after 2 ms, t = nothing for 500 ms,
/// s = answered after 390 ms.
QList<ProbeSample> samplesOf(const QString &letters)
{
    QList<ProbeSample> samples;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const qint64 sent = i * 200;
        const QChar letter = letters.at(i);
        const qint64 took = letter == u't' ? 500 : letter == u's' ? 390 : 2;
        samples.append({.sent = sent, .ended = sent + took, .answered = letter == u'a' || letter == u's'});
    }
    return samples;
}

QString bound(std::optional<qint64> value)
{
    return value ? QString::number(*value) : u"?"_s;
}

/// "800-1202" for each: at least, at most; with "~200" for the time that was blind.
QString textOf(const QList<Outage> &outages)
{
    QStringList texts;
    for (const Outage &outage : outages)
        texts.append(bound(outage.lower) + u'-' + bound(outage.upper)
                     + (outage.blind > 0 ? u"~"_s + QString::number(outage.blind) : QString()));
    return texts.join(u' ');
}

} // namespace

/// From samples to outages with bounds.
class ProbeTrackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outages_data();
    void outages();
    void theWorstIsTheLongest_data();
    void theWorstIsTheLongest();
    void whatIsOnItsWayCountsForNothing();
    void boundsHoldTheTruth_data();
    void boundsHoldTheTruth();
};

void ProbeTrackTest::outages_data()
{
    QTest::addColumn<QString>("probe");
    QTest::addColumn<QString>("control"); ///< the desktop's own network
    QTest::addColumn<QString>("outages");
    QTest::addColumn<int>("resolution");
    QTest::addColumn<int>("blind");
    QTest::newRow("nothing was asked") << u""_s << u""_s << u""_s << 200 << 0;
    QTest::newRow("always answered: shorter than one period, and the answer's own time")
        << u"aaaa"_s << u""_s << u""_s << 202 << 0;
    QTest::newRow("one late answer: a shorter gap could have hidden in the wait")
        << u"aasa"_s << u""_s << u""_s << 590 << 0;
    QTest::newRow("one refusal is at least nothing, at most two periods")
        << u"aaxaa"_s << u""_s << u"0-402"_s << 202 << 0;
    QTest::newRow("five refusals are four periods at least, six at most")
        << u"aaxxxxxaa"_s << u""_s << u"800-1202"_s << 202 << 0;
    QTest::newRow("silence is counted from when it was asked, not from when it was given up")
        << u"attta"_s << u""_s << u"400-802"_s << 200 << 0;
    QTest::newRow("a late answer after it ends it when it arrives") << u"axxsa"_s << u""_s << u"200-990"_s << 202 << 0;
    QTest::newRow("two outages are two") << u"axaxxa"_s << u""_s << u"0-402 200-602"_s << 200 << 0;
    QTest::newRow("it lasts: no upper bound yet") << u"aaxx"_s << u""_s << u"200-?"_s << 202 << 0;
    QTest::newRow("it began before anybody asked: no upper bound") << u"xxaa"_s << u""_s << u"200-?"_s << 202 << 0;
    QTest::newRow("never there") << u"xxxx"_s << u""_s << u"600-?"_s << 200 << 0;
    QTest::newRow("the control answers: it counts") << u"axxxa"_s << u"aaaaa"_s << u"400-802"_s << 200 << 0;
    QTest::newRow("the desktop's network was away: no outage, and nothing known")
        << u"aaxxxaa"_s << u"aaxxxaa"_s << u""_s << 202 << 802;
    QTest::newRow("one failed control is enough to doubt what lies around it")
        << u"aaxaa"_s << u"aaxaa"_s << u""_s << 202 << 402;
    QTest::newRow("it was away before the network was, and after: both parts count, the middle does not")
        << u"axxxtttxxxa"_s << u"aaaaaxaaaaa"_s << u"800-2002~800"_s << 200 << 800;
    QTest::newRow("away for good once the network is back")
        << u"aaxxxx"_s << u"aaxaaa"_s << u"200-?~600"_s << 202 << 600;
    QTest::newRow("the network is away for good") << u"aaxxx"_s << u"aaxxx"_s << u""_s << 202 << 602;
}

void ProbeTrackTest::outages()
{
    QFETCH(QString, probe);
    QFETCH(QString, control);
    const ProbeFindings findings = probeFindings(samplesOf(probe), samplesOf(control), 200);
    QTEST(textOf(findings.outages), "outages");
    QTEST(int(findings.resolution), "resolution");
    QTEST(int(findings.blind), "blind");
    QCOMPARE(findings.answered, int(probe.count(u'a') + probe.count(u's')));
    for (const Outage &outage : findings.outages) {
        QVERIFY(outage.firstFailed <= outage.lastFailed);
        QCOMPARE(outage.lasts(), !outage.seenAgain.has_value());
        QVERIFY(!outage.upper || outage.lower <= *outage.upper);
    }
}

void ProbeTrackTest::theWorstIsTheLongest_data()
{
    QTest::addColumn<QString>("probe");
    QTest::addColumn<QString>("worst");
    QTest::newRow("none") << u"aaa"_s << u""_s;
    QTest::newRow("the longer of two") << u"axaxxxaxxa"_s << u"400-802"_s;
    QTest::newRow("one that lasts may become the longest") << u"axxxax"_s << u"0-?"_s;
}

void ProbeTrackTest::theWorstIsTheLongest()
{
    QFETCH(QString, probe);
    const ProbeFindings findings = probeFindings(samplesOf(probe), {}, 200);
    const Outage *worst = findings.worst();
    QTEST(worst ? textOf({*worst}) : QString(), "worst");
}

void ProbeTrackTest::whatIsOnItsWayCountsForNothing()
{
    ProbeTrack track(200);
    const qsizetype first = track.sent(0);
    const qsizetype second = track.sent(200);
    const qsizetype third = track.sent(400);
    track.ended(first, 3, true);
    track.ended(third, 403, true); // before the second
    QCOMPARE(track.samples().size(), 1);
    QVERIFY(track.findings().outages.isEmpty());
    track.ended(second, 700, false);
    QCOMPARE(textOf(track.findings().outages), u"0-403"_s);
}

void ProbeTrackTest::boundsHoldTheTruth_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<int>("timeout");
    QTest::addColumn<bool>("refuses");
    QTest::newRow("every 100 ms, refused") << 100 << 1000 << true;
    QTest::newRow("every 200 ms, silent") << 200 << 1000 << false;
    QTest::newRow("every 200 ms, silent, a short wait") << 200 << 150 << false;
    QTest::newRow("every second, refused") << 1000 << 1000 << true;
    QTest::newRow("every second, silent") << 1000 << 2000 << false;
}

/// A service that is away for a known time, 50 ms to 30 s, at any moment: what is found holds it, closely.
void ProbeTrackTest::boundsHoldTheTruth()
{
    QFETCH(int, period);
    QFETCH(int, timeout);
    QFETCH(bool, refuses);
    QRandomGenerator random(7);
    for (int round = 0; round < 2'000; ++round) {
        const qint64 from = 3'000 + random.bounded(2'000);
        const qint64 length = 50 + random.bounded(random.bounded(2) ? 1'000 : 29'950);
        const qint64 until = from + length;
        QList<ProbeSample> samples;
        for (qint64 sent = 0; sent < until + 5'000; sent += period) {
            const bool there = sent < from || sent >= until;
            const qint64 took = there || refuses ? random.bounded(30) : timeout;
            samples.append({.sent = sent, .ended = sent + took, .answered = there});
        }
        const ProbeFindings findings = probeFindings(samples, {}, period);
        if (findings.outages.isEmpty()) {
            QVERIFY2(length < findings.resolution, qPrintable(QString::number(length)));
            continue;
        }
        QCOMPARE(findings.outages.size(), 1);
        const Outage &outage = findings.outages.first();
        QVERIFY(outage.lower <= length && length <= *outage.upper);
        QVERIFY(*outage.upper - outage.lower <= 2 * period + timeout);
    }
}

QTEST_GUILESS_MAIN(ProbeTrackTest)
#include "probetracktest.moc"
