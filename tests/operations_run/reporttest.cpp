// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/planexport.h"

#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

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
    OperationState state;
    for (const JournalRecord &record : records)
        apply(state, record);
    return reportHtml(state, records);
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

QTEST_GUILESS_MAIN(ReportTest)
#include "reporttest.moc"
