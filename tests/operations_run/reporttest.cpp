// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/report.h"
#include "operations/settings.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Drydock;

namespace
{

const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
const QString hostile = u"<script>alert('x')</script>\"&amp;"_s;
const QString upid = u"UPID:pve1:00000001:00000001:65E1C0A0:hamigrate:101:root@pam!desktop:"_s;
const QString innerUpid = u"UPID:pve1:00000002:00000001:65E1C0A8:qmigrate:101:root@pam:"_s;

Plan somePlan()
{
    Plan plan;
    plan.id = u"3f0c7a52-3c54-4b8e-9f5c-5f3b64d60f11"_s;
    plan.node = NodeName(u"pve1"_s);
    plan.reason = u"new memory & <fans>"_s;
    const auto add = [&](const QString &id, StepKind kind, int vmid, const QString &name, Strategy strategy) {
        Step step;
        step.id = id;
        step.kind = kind;
        step.guest = {GuestKind::Vm, VmId{vmid}};
        step.guestName = name;
        step.from = plan.node;
        step.strategy = strategy;
        if (kind == StepKind::MigrateGuest) {
            step.to = NodeName(u"pve2"_s);
            step.online = true;
        }
        step.haState = kind == StepKind::SetHaState ? u"stopped"_s : QString();
        plan.steps.append(step);
        GuestPlan guest;
        guest.guest = step.guest;
        guest.name = name;
        guest.strategy = strategy;
        guest.from = step.from;
        guest.to = step.to;
        guest.steps = {id};
        guest.expected = {.min = 0.05, .max = 0.3, .untilReturn = false, .permanent = false, .basis = u"live-switch"_s};
        plan.guests.append(guest);
    };
    add(u"s1"_s, StepKind::MigrateGuest, 101, hostile, Strategy::Live);
    add(u"s2"_s, StepKind::SetHaState, 103, u"plex"_s, Strategy::StopReturn);
    add(u"s3"_s, StepKind::MigrateGuest, 104, u"webapps"_s, Strategy::Live);
    Finding finding;
    finding.code = u"backup-running"_s;
    finding.severity = Severity::Caution;
    finding.subject = u"vm:101"_s;
    finding.serverText = u"lock <backup>"_s;
    plan.findings.append(finding);
    return plan;
}

QList<JournalRecord> someRecords()
{
    using Kind = JournalRecord::Kind;
    QList<JournalRecord> records{createdRecord(somePlan(), u"profile"_s, u"home<lab>"_s, noon)};
    const auto add = [&](Kind kind, const QString &step, int seconds) -> JournalRecord & {
        JournalRecord record;
        record.kind = kind;
        record.step = step;
        record.at = noon.addSecs(seconds);
        records.append(record);
        return records.last();
    };
    add(Kind::Intent, u"s1"_s, 1);
    add(Kind::Started, u"s1"_s, 2).upid = upid;
    JournalRecord &move = add(Kind::Note, u"s1"_s, 12);
    move.text = u"ha-move"_s;
    move.values = {{u"upid"_s, innerUpid}};
    add(Kind::Finished, u"s1"_s, 35).interruption = 0.087;
    add(Kind::Intent, u"s2"_s, 36);
    add(Kind::Started, u"s2"_s, 37);
    add(Kind::Finished, u"s2"_s, 60);
    JournalRecord &offline = add(Kind::Note, {}, 61);
    offline.text = u"node-offline"_s;
    offline.values = {{u"node"_s, u"pve<2>"_s}};
    JournalRecord &over = add(Kind::Note, {}, 121);
    over.text = u"hold-over"_s;
    over.values = {{u"reason"_s, u"node-offline"_s}, {u"seconds"_s, 60}};
    add(Kind::Intent, u"s3"_s, 122);
    JournalRecord &failed = add(Kind::Finished, u"s3"_s, 123);
    failed.outcome = JournalRecord::Outcome::Failed;
    failed.text = u"can't migrate <b>now</b>"_s;
    add(Kind::Closed, {}, 124).values = {{u"state"_s, u"leftovers"_s}};
    return records;
}

QString report(const QList<JournalRecord> &records)
{
    return reportHtml(buildReport(records));
}

OperationState folded(const QList<JournalRecord> &records)
{
    OperationState state;
    for (const JournalRecord &record : records)
        apply(state, record);
    return state;
}

JournalRecord stepRecord(JournalRecord::Kind kind, const QString &step, int seconds)
{
    JournalRecord record;
    record.kind = kind;
    record.step = step;
    record.at = noon.addSecs(seconds);
    return record;
}

SettingChange failback()
{
    return {.kind = SettingChange::Kind::HaFailback, .key = u"vm:101"_s, .value = u"0"_s, .before = u"1"_s};
}

SettingChange scheduler()
{
    return {.kind = SettingChange::Kind::ClusterCrs,
            .key = {},
            .value = u"ha=static"_s,
            .before = u"ha=static,ha-auto-rebalance=1"_s};
}

/// A drain that parks two settings; `closed` as leftovers without putting back any.
QList<JournalRecord> parkingDrain()
{
    Plan plan = somePlan();
    plan.steps.clear();
    plan.guests.clear();
    int number = 0;
    for (const SettingChange &setting : {failback(), scheduler()}) {
        Step step = settingStep(setting);
        step.id = u"s%1"_s.arg(++number);
        plan.steps.append(step);
    }
    QList<JournalRecord> records{createdRecord(plan, u"profile"_s, u"homelab"_s, noon)};
    for (const QString &id : {u"s1"_s, u"s2"_s}) {
        records.append(stepRecord(JournalRecord::Kind::Intent, id, 1));
        records.append(stepRecord(JournalRecord::Kind::Finished, id, 2));
    }
    records.append(stepRecord(JournalRecord::Kind::Closed, {}, 3));
    records.last().values = {{u"state"_s, u"done"_s}};
    return records;
}

/// Its return, which puts back `settings`.
QList<JournalRecord> returning(const QList<SettingChange> &settings)
{
    Plan plan;
    plan.id = u"the-return"_s;
    plan.kind = OperationKind::Return;
    plan.node = NodeName(u"pve1"_s);
    plan.returnsOperation = somePlan().id;
    int number = 0;
    for (const SettingChange &setting : settings) {
        Step step = settingStep(inverseOf(setting));
        step.id = u"s%1"_s.arg(++number);
        plan.steps.append(step);
    }
    QList<JournalRecord> records{createdRecord(plan, u"profile"_s, u"homelab"_s, noon.addSecs(1000))};
    for (const Step &step : std::as_const(plan.steps)) {
        records.append(stepRecord(JournalRecord::Kind::Intent, step.id, 1001));
        records.append(stepRecord(JournalRecord::Kind::Finished, step.id, 1002));
    }
    records.append(stepRecord(JournalRecord::Kind::Closed, {}, 1003));
    records.last().values = {{u"state"_s, u"done"_s}};
    return records;
}

/// The cells of the table row that mentions `text`.
QStringList rowWith(const QString &html, const QString &text)
{
    static const QRegularExpression row(u"<tr>(.*?)</tr>"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression cell(u"<td>(.*?)</td>"_s, QRegularExpression::DotMatchesEverythingOption);
    for (const QRegularExpressionMatch &match : row.globalMatch(html)) {
        if (!match.captured(1).contains(text))
            continue;
        QStringList cells;
        for (const QRegularExpressionMatch &found : cell.globalMatch(match.captured(1)))
            cells.append(found.captured(1));
        return cells;
    }
    return {};
}

} // namespace

/// The report of an operation: complete, and safe to open whatever the guests are called.
class ReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapesEverything();
    void loadsNothing();
    void saysWhatBecameOfEachGuest();
    void namesTasksAndOddities();
    void isTheSameForTheSameJournal();
    void toleratesAnUnfinishedJournal();
    void D022_rowsSayPlanAndOutcome();
    void countsAndListsWhatIsLeft();
    void D080_restorationsAreLines_data();
    void D080_restorationsAreLines();
    void whatJoinedOnTheWayIsMarked();
    void everyOddityIsAnEvent();
    void acceptedFindingsSayThatTheyAre();
    void jsonIsComplete();
    void jsonNamesAreNotMarkup();
    void markdownEscapesNames();
    void theChecksumIsThatOfTheFile();
    void theSummaryFitsAChat();
};

void ReportTest::escapesEverything()
{
    const QString html = report(someRecords());
    QVERIFY(!html.contains(u"<script"_s));
    QVERIFY(html.contains(hostile.toHtmlEscaped()));
    for (const QString &raw : {u"<fans>"_s, u"home<lab>"_s, u"pve<2>"_s, u"<b>now"_s, u"<backup>"_s})
        QVERIFY2(!html.contains(raw), qPrintable(raw));
    QVERIFY(html.contains(u"new memory &amp; &lt;fans&gt;"_s));
    QVERIFY(html.contains(u"home&lt;lab&gt;"_s));
    QVERIFY(html.contains(u"can't migrate &lt;b&gt;now&lt;/b&gt;"_s));
    // Only the elements that the report itself writes.
    static const QRegularExpression tag(u"<([a-zA-Z0-9]+)"_s);
    static const QStringList own{u"html"_s,  u"head"_s, u"meta"_s, u"title"_s,  u"style"_s, u"body"_s,  u"h1"_s,
                                 u"h2"_s,    u"p"_s,    u"dl"_s,   u"dt"_s,     u"dd"_s,    u"table"_s, u"thead"_s,
                                 u"tbody"_s, u"tr"_s,   u"th"_s,   u"td"_s,     u"ul"_s,    u"li"_s,    u"br"_s,
                                 u"code"_s,  u"pre"_s,  u"span"_s, u"strong"_s, u"footer"_s};
    for (const QRegularExpressionMatch &match : tag.globalMatch(html))
        QVERIFY2(own.contains(match.captured(1)), qPrintable(match.captured(1)));
}

void ReportTest::loadsNothing()
{
    const QString html = report(someRecords());
    for (const QString &word : {u"http://"_s, u"https://"_s, u"src="_s, u"url("_s, u"@import"_s, u"<link"_s})
        QVERIFY2(!html.contains(word), qPrintable(word));
    QVERIFY(html.contains(u"prefers-color-scheme: dark"_s));
    QVERIFY(html.contains(u"@media print"_s));
}

void ReportTest::saysWhatBecameOfEachGuest()
{
    const QString html = report(someRecords());
    const QStringList moved = rowWith(html, hostile.toHtmlEscaped());
    QCOMPARE(moved.size(), 6);
    QVERIFY(moved.at(2).contains(u"pve1"_s) && moved.at(2).contains(u"pve2"_s));
    QCOMPARE(moved.at(4), u"87 ms"_s);
    QVERIFY(moved.at(5).contains(u"done"_s));
    const QStringList stopped = rowWith(html, u"<strong>plex"_s);
    QVERIFY(stopped.at(4).contains(u"off since"_s));
    const QStringList failed = rowWith(html, u"<strong>webapps"_s);
    QCOMPARE(failed.at(4), u"–"_s);
    QVERIFY(failed.at(5).contains(u"failed"_s));
}

void ReportTest::namesTasksAndOddities()
{
    const QString html = report(someRecords());
    QVERIFY(html.contains(u"<code>"_s + upid + u"</code>"_s));
    QVERIFY(html.contains(u"<code>"_s + innerUpid + u"</code>"_s));
    QVERIFY(html.contains(u"pve&lt;2&gt; went offline"_s));
    QVERIFY(html.contains(u"<pre>"_s));
    QVERIFY(html.contains(u"2026-03-01"_s));
}

void ReportTest::isTheSameForTheSameJournal()
{
    QList<JournalRecord> records = someRecords();
    QCOMPARE(report(records), report(records));
    const QString before = report(records);
    records[2].at = records[2].at.addMSecs(1);
    QVERIFY2(report(records) != before, "the checksum names the journal");
}

void ReportTest::toleratesAnUnfinishedJournal()
{
    const QList<JournalRecord> records = someRecords();
    for (qsizetype size = 0; size <= records.size(); ++size) {
        const QString html = report(records.first(size));
        QVERIFY(html.startsWith(u"<!DOCTYPE html>"_s));
        QVERIFY(html.trimmed().endsWith(u"</html>"_s));
    }
}

void ReportTest::D022_rowsSayPlanAndOutcome()
{
    using Outcome = OperationReport::Outcome;
    const OperationReport built = buildReport(someRecords());
    QCOMPARE(built.guests.size(), 3);
    const OperationReport::Guest &moved = built.guests.at(0);
    QCOMPARE(moved.outcome, Outcome::Done);
    QCOMPARE(moved.where, NodeName(u"pve2"_s));
    QCOMPARE(moved.measured, std::optional(0.087));
    QCOMPARE(moved.planned.expected.basis, u"live-switch"_s);
    QCOMPARE(moved.began, noon.addSecs(1));
    QCOMPARE(moved.ended, noon.addSecs(35));
    const OperationReport::Guest &stopped = built.guests.at(1);
    QCOMPARE(stopped.offSince, noon.addSecs(60));
    QVERIFY(!stopped.measured);
    const OperationReport::Guest &failed = built.guests.at(2);
    QCOMPARE(failed.outcome, Outcome::Failed);
    QCOMPARE(failed.where, NodeName(u"pve1"_s));
    QCOMPARE(failed.text, u"can't migrate <b>now</b>"_s);
    QCOMPARE(built.steps.at(0).tasks, (QStringList{upid, innerUpid}));
    QCOMPARE(built.longestInterruption(), std::optional(0.087));
    QCOMPARE(longestInterruption(folded(someRecords())), std::optional(0.087));
    QVERIFY(report(someRecords()).contains(u"(estimate, never measured)"_s));
}

void ReportTest::countsAndListsWhatIsLeft()
{
    const OperationReport built = buildReport(someRecords());
    QCOMPARE(built.count(OperationReport::Outcome::Done), 2);
    QCOMPARE(built.count(OperationReport::Outcome::Failed), 1);
    QCOMPARE(built.leftovers.size(), 1);
    QCOMPARE(built.leftovers.first().step, u"s3"_s);
    QCOMPARE(built.leftovers.first().guest, (GuestKey{GuestKind::Vm, VmId{104}}));
    // While it runs nothing is left over: it may still be done.
    QVERIFY(buildReport(someRecords().first(4)).leftovers.isEmpty());
}

void ReportTest::D080_restorationsAreLines_data()
{
    QTest::addColumn<QList<SettingChange>>("restored");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("open");
    QTest::newRow("D-080: nothing returned yet") << QList<SettingChange>() << 2 << 2;
    QTest::newRow("D-080: one put back") << QList{failback()} << 3 << 1;
    QTest::newRow("D-080: all put back") << QList{scheduler(), failback()} << 4 << 0;
}

void ReportTest::D080_restorationsAreLines()
{
    QFETCH(QList<SettingChange>, restored);
    QFETCH(int, lines);
    QFETCH(int, open);
    using Role = OperationReport::Setting::Role;
    QList<OperationState> others{folded(parkingDrain())};
    if (!restored.isEmpty())
        others.prepend(folded(returning(restored)));
    const OperationReport drain = buildReport(parkingDrain(), others);
    QCOMPARE(drain.settings.size(), lines);
    QCOMPARE(int(std::ranges::count(drain.settings, Role::Parked, &OperationReport::Setting::role)), 2);
    QCOMPARE(int(std::ranges::count(drain.settings, Role::Restored, &OperationReport::Setting::role)), lines - 2);
    QCOMPARE(int(std::ranges::count_if(drain.settings, &OperationReport::Setting::stillDifferent)), open);
    const QString html = reportHtml(drain);
    QCOMPARE(int(html.count(u"not put back yet"_s)), open);
    QCOMPARE(int(html.count(u"put back by the return"_s)), lines - 2);
    // The return's own report has the same lines.
    const OperationReport back = buildReport(returning(restored), others);
    QCOMPARE(int(std::ranges::count(back.settings, Role::Restored, &OperationReport::Setting::role)), lines - 2);
    const QJsonArray array = reportDocument(drain)[u"settings"_s].toArray();
    QCOMPARE(int(array.size()), lines);
    QCOMPARE(array.at(0)[u"role"_s].toString(), u"parked"_s);
}

void ReportTest::whatJoinedOnTheWayIsMarked()
{
    QList<JournalRecord> records = someRecords();
    const Step extra = [] {
        Step step = somePlan().steps.first();
        step.id = u"s9"_s;
        step.guest = {GuestKind::Ct, VmId{240}};
        step.guestName = u"late"_s;
        return step;
    }();
    GuestPlan row;
    row.guest = extra.guest;
    row.name = extra.guestName;
    row.from = extra.from;
    row.to = extra.to;
    row.steps = {extra.id};
    JournalRecord extended = stepRecord(JournalRecord::Kind::Extended, {}, 50);
    extended.values = {{u"steps"_s, QJsonArray{stepToJson(extra)}}, {u"guests"_s, QJsonArray{guestPlanToJson(row)}}};
    records.insert(5, extended);
    const OperationReport built = buildReport(records);
    QCOMPARE(built.guests.size(), 4);
    QVERIFY(built.guests.last().joined);
    QVERIFY(!built.guests.first().joined);
    QVERIFY(reportHtml(built).contains(u"joined on the way"_s));
    QVERIFY(std::ranges::any_of(built.events, [](const auto &event) { return event.code == "extended"_L1; }));
}

void ReportTest::everyOddityIsAnEvent()
{
    QList<JournalRecord> records = someRecords();
    JournalRecord stalled = stepRecord(JournalRecord::Kind::Note, u"s1"_s, 20);
    stalled.text = u"stalled"_s;
    stalled.values = {{u"seconds"_s, 90}};
    JournalRecord retry = stepRecord(JournalRecord::Kind::Note, u"s1"_s, 25);
    retry.text = u"retry"_s;
    retry.values = {{u"by"_s, u"user"_s}};
    records.insert(4, stalled);
    records.insert(5, stepRecord(JournalRecord::Kind::Paused, {}, 24));
    records.insert(6, retry);
    QStringList codes;
    for (const auto events = buildReport(records).events; const OperationReport::Event &event : events)
        codes.append(event.code);
    QCOMPARE(codes,
             (QStringList{u"stalled"_s, u"paused"_s, u"retry"_s, u"node-offline"_s, u"hold-over"_s, u"failed"_s}));
    QVERIFY(reportMarkdown(buildReport(records)).contains(u"No progress for 1 m 30 s"_s));
    QVERIFY(buildReport({}).events.isEmpty());
}

void ReportTest::acceptedFindingsSayThatTheyAre()
{
    Plan plan = somePlan();
    plan.findings.first().arguments.insert(u"accepted"_s, u"yes"_s);
    const OperationReport built = buildReport({createdRecord(plan, u"profile"_s, u"homelab"_s, noon)});
    QVERIFY(built.checks.first().accepted);
    QVERIFY(reportHtml(built).contains(u"<li>Accepted · "_s));
    QVERIFY(reportHtml(buildReport(someRecords())).contains(u"<li>Caution · "_s));
    QVERIFY(reportDocument(built)[u"checks"_s].toArray().at(0)[u"accepted"_s].toBool());
}

void ReportTest::jsonIsComplete()
{
    const QJsonObject json = reportDocument(buildReport(someRecords()));
    QCOMPARE(json[u"schema"_s].toString(), u"drydock.report/1"_s);
    for (const QString &key : {u"operation"_s,  u"kind"_s,         u"node"_s,     u"returns"_s,
                               u"title"_s,      u"summary"_s,      u"reason"_s,   u"state"_s,
                               u"cluster"_s,    u"program"_s,      u"by"_s,       u"host"_s,
                               u"startedAt"_s,  u"endedAt"_s,      u"duration"_s, u"longestInterruption"_s,
                               u"incomplete"_s, u"plan"_s,         u"checks"_s,   u"guests"_s,
                               u"steps"_s,      u"settings"_s,     u"events"_s,   u"leftovers"_s,
                               u"commands"_s,   u"journalSha256"_s})
        QVERIFY2(json.contains(key), qPrintable(key));
    QCOMPARE(json[u"state"_s].toString(), u"leftovers"_s);
    QCOMPARE(json[u"startedAt"_s].toString(), u"2026-03-01T12:00:00.000Z"_s);
    QCOMPARE(json[u"duration"_s].toDouble(), 124.0);
    QCOMPARE(json[u"plan"_s][u"schema"_s].toString(), u"drydock.plan/1"_s);
    const QJsonValue guest = json[u"guests"_s].toArray().at(0);
    QCOMPARE(guest[u"vmid"_s].toInt(), 101);
    QCOMPARE(guest[u"interruption"_s].toDouble(), 0.087);
    QCOMPARE(guest[u"expectedInterruption"_s][u"basis"_s].toString(), u"live-switch"_s);
    QCOMPARE(guest[u"expectedInterruption"_s][u"samples"_s].toInt(-1), 0);
    QCOMPARE(guest[u"outcome"_s].toString(), u"done"_s);
    QCOMPARE(json[u"guests"_s].toArray().at(2)[u"outcome"_s].toString(), u"failed"_s);
    QVERIFY(json[u"guests"_s].toArray().at(2)[u"interruption"_s].isNull());
    QCOMPARE(json[u"steps"_s].toArray().at(0)[u"tasks"_s].toArray().size(), 2);
    QCOMPARE(json[u"leftovers"_s].toArray().at(0)[u"vmid"_s].toInt(), 104);
    QVERIFY(json[u"commands"_s].toArray().size() > 2);
}

void ReportTest::jsonNamesAreNotMarkup()
{
    const QJsonObject json = reportDocument(buildReport(someRecords()));
    QCOMPARE(json[u"guests"_s].toArray().at(0)[u"name"_s].toString(), hostile);
    QCOMPARE(json[u"cluster"_s][u"name"_s].toString(), u"home<lab>"_s);
}

void ReportTest::markdownEscapesNames()
{
    const QString text = reportMarkdown(buildReport(someRecords()));
    QVERIFY(text.startsWith(u"# Drain pve1\n"_s));
    // Outside of commands and code no name opens a tag or a cell.
    QString prose = text.section(u"```"_s, 0, 0) + text.section(u"```"_s, 2);
    QVERIFY(prose.contains(u"`%1`"_s.arg(upid)));
    static const QRegularExpression code(u"`[^`]*`"_s);
    prose.remove(code);
    static const QRegularExpression raw(u"(?<!\\\\)[<>]"_s);
    QVERIFY2(!raw.match(prose).hasMatch(), qPrintable(prose));
    QVERIFY(prose.contains(u"\\<script\\>"_s));
    QVERIFY(prose.contains(u"home\\<lab\\>"_s));
    QVERIFY(prose.contains(u"| 87 ms |"_s));
    // A table row has as many cells as its head.
    for (const auto lines = prose.split(u'\n'); const QString &line : lines) {
        static const QRegularExpression bar(u"(?<!\\\\)\\|"_s);
        if (line.startsWith(u'|'))
            QVERIFY2(line.count(bar) == 7, qPrintable(line));
    }
}

void ReportTest::theChecksumIsThatOfTheFile()
{
    QTemporaryDir dir;
    const QList<JournalRecord> records = someRecords();
    {
        auto journal = JournalFile::create(dir.path(), records.first());
        QVERIFY(journal);
        for (qsizetype i = 1; i < records.size(); ++i)
            QVERIFY((*journal)->append(records.at(i)));
    }
    QFile file(dir.filePath(u"operations/%1.jsonl"_s.arg(somePlan().id)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const OperationReport built = buildReport(JournalFile::records(dir.path(), somePlan().id));
    QCOMPARE(built.journalSha256, QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
    for (const QString &text : {reportHtml(built), reportMarkdown(built)})
        QVERIFY(text.contains(QString::fromLatin1(built.journalSha256)));
}

void ReportTest::theSummaryFitsAChat()
{
    const QString summary = reportSummary(buildReport(someRecords()));
    QCOMPARE(summary.section(u'\n', 0, 0), u"Drain pve1: finished with leftovers"_s);
    for (const QString &part : {u"home<lab>"_s, u"new memory & <fans>"_s, u"Longest interruption: 87 ms"_s,
                                u"1 failed"_s, u"webapps"_s, u"Left over: VM 104"_s})
        QVERIFY2(summary.contains(part), qPrintable(summary));
    QVERIFY(summary.count(u'\n') < 10);
    QVERIFY(reportSummary(buildReport(parkingDrain())).contains(u"2 setting(s) not put back yet"_s));
}

QTEST_GUILESS_MAIN(ReportTest)
#include "reporttest.moc"
