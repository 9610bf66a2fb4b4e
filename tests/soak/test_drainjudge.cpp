// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainchoices.h"
#include "drainjudge.h"

#include <QJsonArray>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Drydock::Soak;

namespace
{

const QDateTime noon = QDateTime::fromString(u"2026-01-13T12:00:00.000Z"_s, Qt::ISODateWithMs);

QString moment(int seconds)
{
    return noon.addSecs(seconds).toString(Qt::ISODateWithMs);
}

QJsonObject guest(int vmid, const QString &node, bool running)
{
    return {{u"vmid"_s, vmid},
            {u"node"_s, node},
            {u"running"_s, running},
            {u"lock"_s, QString()},
            {u"cdrom"_s, QJsonObject{{u"ide2"_s, u"local:iso/a.iso"_s}}}};
}

/// Guest 1 moves, guest 2 is shut down.
QJsonObject state(const QString &nodeOfFirst, bool secondRuns, bool failback)
{
    return {{u"guests"_s, QJsonArray{guest(1, nodeOfFirst, true), guest(2, u"a"_s, secondRuns)}},
            {u"options"_s, QJsonObject{{u"crs"_s, u"ha=static,ha-auto-rebalance=1"_s}}},
            {u"ha"_s, QJsonObject{{u"resources"_s, QJsonObject{{u"vm:1"_s, QJsonObject{{u"state"_s, u"started"_s},
                                                                                       {u"failback"_s, failback}}}}},
                                  {u"rules"_s, QJsonObject{{u"r"_s, QJsonObject{{u"enabled"_s, true}}}}},
                                  {u"groups"_s, QJsonObject{}}}}};
}

QJsonObject step(const QString &id, const QString &kind, int vmid, int sent, int ended, const QJsonValue &interruption)
{
    return {{u"id"_s, id},
            {u"kind"_s, kind},
            {u"vmid"_s, vmid},
            {u"outcome"_s, u"done"_s},
            {u"text"_s, QString()},
            {u"sentAt"_s, moment(sent)},
            {u"endedAt"_s, moment(ended)},
            {u"interruption"_s, interruption}};
}

QJsonObject report(const QString &kind, int from, int to, const QJsonArray &steps, const QJsonArray &plannedSteps,
                   const QJsonArray &guests, const QJsonArray &settings)
{
    return {{u"schema"_s, u"drydock.report/1"_s},
            {u"operation"_s, kind + u"-0000"_s},
            {u"kind"_s, kind},
            {u"node"_s, u"a"_s},
            {u"state"_s, u"done"_s},
            {u"startedAt"_s, moment(from)},
            {u"endedAt"_s, moment(to)},
            {u"steps"_s, steps},
            {u"guests"_s, guests},
            {u"settings"_s, settings},
            {u"leftovers"_s, QJsonArray()},
            {u"plan"_s, QJsonObject{{u"then"_s, u"none"_s}, {u"steps"_s, plannedSteps}, {u"guests"_s, QJsonArray()}}}};
}

QJsonObject planned(const QString &id, const QString &from, const QString &to)
{
    return {{u"id"_s, id}, {u"from"_s, from}, {u"to"_s, to}};
}

QJsonObject reported(int vmid, const QString &where, const QString &strategy)
{
    return {{u"vmid"_s, vmid}, {u"where"_s, where}, {u"strategy"_s, strategy}, {u"outcome"_s, u"done"_s}};
}

ServerLog::Move move(const QString &from, const QString &to, int at, double pause)
{
    return {1, from, to, noon.addSecs(at), double(at), true, pause, false};
}

DrainEvidence sound()
{
    DrainEvidence evidence;
    evidence.before = evidence.after = state(u"a"_s, true, true);
    evidence.drained = state(u"b"_s, false, false);
    evidence.log.moves = {move(u"a"_s, u"b"_s, 10, 0.02), move(u"b"_s, u"a"_s, 110, 0.03)};
    evidence.log.switches = {{2, false, u"shutdown"_s, noon.addSecs(12), 12},
                             {2, true, u"start"_s, noon.addSecs(112), 112}};
    evidence.log.writes = {{u"POST"_s, u"/nodes/a/qemu/1/migrate"_s, noon.addSecs(8), 1, u"UPID:1"_s},
                           {u"POST"_s, u"/nodes/b/qemu/1/migrate"_s, noon.addSecs(108), 1, u"UPID:2"_s}};
    evidence.log.ends = {{u"UPID:1"_s, u"OK"_s}, {u"UPID:2"_s, u"OK"_s}};
    const QJsonObject parked{{u"step"_s, u"s0"_s},      {u"kind"_s, u"ha-failback"_s}, {u"key"_s, u"vm:1"_s},
                             {u"before"_s, u"1"_s},     {u"value"_s, u"0"_s},          {u"role"_s, u"parked"_s},
                             {u"outcome"_s, u"done"_s}, {u"restored"_s, true}};
    evidence.reports = {
        report(u"drain"_s, 0, 20,
               {step(u"s1"_s, u"migrate"_s, 1, 8, 14, 0.02), step(u"s2"_s, u"shutdown"_s, 2, 9, 13, QJsonValue::Null)},
               {planned(u"s1"_s, u"a"_s, u"b"_s)},
               {reported(1, u"b"_s, u"live"_s), reported(2, u"a"_s, u"stop-return"_s)}, {parked}),
        report(u"return"_s, 100, 120,
               {step(u"s1"_s, u"migrate"_s, 1, 108, 114, 0.03), step(u"s2"_s, u"start"_s, 2, 109, 114, 100.0)},
               {planned(u"s1"_s, u"b"_s, u"a"_s)},
               {reported(1, u"a"_s, u"live"_s), reported(2, u"a"_s, u"stop-return"_s)}, {})};
    return evidence;
}

/// Changes one value deep inside a document.
void put(QJsonObject &object, QStringList path, const QJsonValue &value)
{
    const QString key = path.takeFirst();
    if (path.isEmpty()) {
        object[key] = value;
        return;
    }
    if (object[key].isArray()) {
        QJsonArray array = object[key].toArray();
        QJsonObject inner = array[path.first().toInt()].toObject();
        const int index = path.takeFirst().toInt();
        put(inner, path, value);
        array[index] = inner;
        object[key] = array;
        return;
    }
    QJsonObject inner = object[key].toObject();
    put(inner, path, value);
    object[key] = inner;
}

using Change = std::function<void(DrainEvidence &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

/// The judge of `soak drains` says what is wrong, and only then.
class TestDrainJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidOfASoundRound() { QCOMPARE(DrainJudge(sound()).violations(), QStringList()); }

    void everyWrongIsSaid_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const Change &change, const QString &sentence) {
            QTest::newRow(name) << change << sentence;
        };
        row(
            "a guest is gone", [](DrainEvidence &e) { e.after[u"guests"_s] = QJsonArray{guest(1, u"a"_s, true)}; },
            u"guest 2 is lost"_s);
        row(
            "a guest is there twice",
            [](DrainEvidence &e) {
                e.after[u"guests"_s] =
                    QJsonArray{guest(1, u"a"_s, true), guest(1, u"b"_s, true), guest(2, u"a"_s, true)};
            },
            u"guest 1 exists twice at the end"_s);
        row(
            "a guest did not come home",
            [](DrainEvidence &e) { put(e.after, {u"guests"_s, u"0"_s, u"node"_s}, u"b"_s); },
            u"guest 1 is on b, its home is a, and no report says so"_s);
        row(
            "a guest stays off", [](DrainEvidence &e) { put(e.after, {u"guests"_s, u"1"_s, u"running"_s}, false); },
            u"guest 2 is off at the end, and no report says so"_s);
        row(
            "failback is not restored, and reported as if it were",
            [](DrainEvidence &e) { put(e.after, {u"ha"_s, u"resources"_s, u"vm:1"_s, u"failback"_s}, false); },
            u"failback of HA resources 'vm:1' was not restored: it is false"_s);
        row(
            "a restored setting is reported as parked",
            [](DrainEvidence &e) { put(e.reports[0], {u"settings"_s, u"0"_s, u"restored"_s}, false); },
            u"ha-failback 'vm:1' reads '1', the report of drain drain-00 says it is not restored"_s);
        row(
            "a rule stays disabled",
            [](DrainEvidence &e) { put(e.after, {u"ha"_s, u"rules"_s, u"r"_s, u"enabled"_s}, false); },
            u"enabled of HA rules 'r' was not restored: it is false"_s);
        row(
            "a rule is gone", [](DrainEvidence &e) { put(e.after, {u"ha"_s, u"rules"_s}, QJsonObject()); },
            u"HA rules are others than before"_s);
        row(
            "the scheduler's options differ",
            [](DrainEvidence &e) { put(e.after, {u"options"_s, u"crs"_s}, u"ha=static"_s); },
            u"the crs options were not restored: 'ha=static'"_s);
        row(
            "an image stays ejected",
            [](DrainEvidence &e) {
                put(e.after, {u"guests"_s, u"0"_s, u"cdrom"_s}, QJsonObject{{u"ide2"_s, u"none"_s}});
            },
            u"the CD drives of guest 1 are not as they were"_s);
        row(
            "a move twice", [](DrainEvidence &e) { e.log.moves.insert(1, move(u"b"_s, u"c"_s, 12, 0.02)); },
            u"guest 1 moved twice during drain drain-00"_s);
        row(
            "a move that is asked twice",
            [](DrainEvidence &e) {
                e.log.writes.insert(1, {u"POST"_s, u"/nodes/a/qemu/1/migrate"_s, noon.addSecs(9), 1, u"UPID:3"_s});
            },
            u"guest 1 was asked twice to move during drain drain-00"_s);
        row(
            "a claimed move that was none", [](DrainEvidence &e) { e.log.moves.removeFirst(); },
            u"the report of drain drain-00 claims that guest 1 moved from a to b, the log knows no such move"_s);
        row(
            "a move that the report keeps to itself",
            [](DrainEvidence &e) { put(e.reports[0], {u"steps"_s, u"0"_s, u"outcome"_s}, u"skipped"_s); },
            u"guest 1 moved from a to b during drain drain-00, its report does not say so"_s);
        row(
            "a scheduler that moves guests although it is parked",
            [](DrainEvidence &e) {
                e.log.writes.append({u"PUT"_s, u"/cluster/options"_s, noon.addSecs(1), 0, QString()});
                e.log.writes.append({u"PUT"_s, u"/cluster/options"_s, noon.addSecs(119), 0, QString()});
                e.log.rebalances.append({1, noon.addSecs(60)});
            },
            u"the scheduler moved guest 1 although it was parked"_s);
        row(
            "a drain that leaves the scheduler at work",
            [](DrainEvidence &e) { e.log.rebalances.append({1, noon.addSecs(5)}); },
            u"the scheduler moved guest 1 during a drain that had not parked it"_s);
        row(
            "a wrong place", [](DrainEvidence &e) { put(e.drained, {u"guests"_s, u"0"_s, u"node"_s}, u"c"_s); },
            u"guest 1 is on c, the report of drain drain-00 says b"_s);
        row(
            "done with leftovers",
            [](DrainEvidence &e) { e.reports[0][u"leftovers"_s] = QJsonArray{QJsonObject{{u"vmid"_s, 9}}}; },
            u"the report of drain drain-00 is done and has leftovers"_s);
        row(
            "a pause that was another", [](DrainEvidence &e) { e.log.moves[0].pause = 0.5; },
            u"the report tells 0.02 s of guest 1 (step s1 of drain drain-00), the log 0.5 s"_s);
        row(
            "an interruption that was another",
            [](DrainEvidence &e) { put(e.reports[1], {u"steps"_s, u"1"_s, u"interruption"_s}, 30.0); },
            u"the report tells 30 s of guest 2 (step s2 of return return-0), in the log it was off for 100 s"_s);
    }

    void everyWrongIsSaid()
    {
        QFETCH(Change, change);
        QFETCH(QString, sentence);
        DrainEvidence evidence = sound();
        change(evidence);
        const QStringList said = DrainJudge(evidence).violations();
        QVERIFY2(said.contains(sentence), qPrintable(said.join(u'\n')));
    }

    void whatAReportListsIsNoViolation()
    {
        DrainEvidence evidence = sound();
        put(evidence.after, {u"guests"_s, u"1"_s, u"running"_s}, false);
        evidence.reports[1][u"state"_s] = u"leftovers"_s;
        evidence.reports[1][u"leftovers"_s] = QJsonArray{QJsonObject{{u"vmid"_s, 2}}};
        QCOMPARE(DrainJudge(evidence).violations(), QStringList());
    }

    void whatTheSchedulerDoesAfterwardsIsNoViolation()
    {
        DrainEvidence evidence = sound();
        put(evidence.after, {u"guests"_s, u"0"_s, u"node"_s}, u"b"_s);
        evidence.log.rebalances.append({1, noon.addSecs(200)});
        const QStringList said = DrainJudge(evidence).violations();
        QVERIFY2(!said.join(u'\n').contains(u"its home is"_s), qPrintable(said.join(u'\n')));
    }

    void theSameSeedGivesTheSameChoices()
    {
        QSet<QString> different;
        for (quint32 seed = 1; seed <= 40; ++seed) {
            QCOMPARE(DrainChoices(seed).text(), DrainChoices(seed).text());
            QCOMPARE(DrainChoices(seed).pick(101, u"strategy"_s, 7), DrainChoices(seed).pick(101, u"strategy"_s, 7));
            different.insert(DrainChoices(seed).text());
        }
        QCOMPARE(different.size(), 40);
    }
};

QTEST_GUILESS_MAIN(TestDrainJudge)
#include "test_drainjudge.moc"
