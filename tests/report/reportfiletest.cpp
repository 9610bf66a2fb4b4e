// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportfile.h"

#include <QAbstractTextDocumentLayout>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace Drydock;

namespace
{

const QDateTime evening(QDate(2026, 3, 1), QTime(21, 30), QTimeZone::UTC);

JournalRecord record(JournalRecord::Kind kind, const QString &step, int seconds)
{
    JournalRecord made;
    made.kind = kind;
    made.step = step;
    made.at = evening.addSecs(seconds);
    return made;
}

/// A drain of `guests` guests, the last of which failed; one of them is called as a tag.
OperationReport someReport(int guests)
{
    Plan plan;
    plan.id = u"3f0c7a52-3c54-4b8e-9f5c-5f3b64d60f11"_s;
    plan.node = NodeName(u"pve-node1"_s);
    plan.reason = u"new memory & <fans>"_s;
    plan.quorumNow = {3, 2};
    plan.quorumAfter = {2, 2};
    for (int i = 0; i < guests; ++i) {
        Step step;
        step.id = u"s%1"_s.arg(i + 1);
        step.guest = {i % 3 ? GuestKind::Vm : GuestKind::Ct, VmId{100 + i}};
        step.guestName = i == 1 ? u"<b>bold</b>"_s : u"guest-%1"_s.arg(i);
        step.from = plan.node;
        step.to = NodeName(u"pve-node%1"_s.arg(2 + i % 2));
        step.online = i % 3;
        step.restart = i % 3 == 0;
        step.strategy = i % 3 ? Strategy::Live : Strategy::Restart;
        step.wave = 1 + i / 2;
        plan.steps.append(step);
        GuestPlan row;
        row.guest = step.guest;
        row.name = step.guestName;
        row.strategy = step.strategy;
        row.from = step.from;
        row.to = step.to;
        row.steps = {step.id};
        row.expected = i % 3 ? Interruption{.min = 0.1, .max = 0.3, .basis = u"past-live"_s, .samples = 12}
                             : Interruption{.min = 10, .max = 35, .basis = u"container-restart"_s};
        plan.guests.append(row);
    }
    Step park;
    park.id = u"park"_s;
    park.kind = StepKind::ChangeSetting;
    park.setting = {.kind = SettingChange::Kind::ClusterCrs,
                    .key = {},
                    .value = u"ha=static"_s,
                    .before = u"ha=static,ha-auto-rebalance=1"_s};
    plan.steps.append(park);
    Finding finding;
    finding.code = u"backup-running"_s;
    finding.severity = Severity::Caution;
    finding.subject = u"vm:101"_s;
    plan.findings.append(finding);
    QList<JournalRecord> records{createdRecord(plan, u"profile"_s, u"homelab"_s, evening)};
    for (int i = 0; i < guests; ++i) {
        const QString id = u"s%1"_s.arg(i + 1);
        records.append(record(JournalRecord::Kind::Intent, id, 10 * i));
        records.append(record(JournalRecord::Kind::Started, id, 10 * i + 1));
        records.last().upid =
            u"UPID:pve-node1:%1:00000001:65E1C0A0:qmigrate:%2:root@pam!desktop:"_s.arg(i, 8, 16, QChar(u'0'))
                .arg(100 + i);
        records.append(record(JournalRecord::Kind::Finished, id, 10 * i + 9));
        records.last().interruption = i % 3 ? 0.087 : 14.2;
        if (i == guests - 1) {
            records.last().outcome = JournalRecord::Outcome::Failed;
            records.last().text = u"can't migrate VM which uses local devices: hostpci0"_s;
            records.last().interruption.reset();
        }
    }
    records.append(record(JournalRecord::Kind::Intent, u"park"_s, 5));
    records.append(record(JournalRecord::Kind::Finished, u"park"_s, 6));
    records.append(record(JournalRecord::Kind::Closed, {}, 840));
    records.last().values = {{u"state"_s, u"leftovers"_s}};
    return buildReport(records);
}

/// The PDF's compressed streams, one after the other.
QByteArray unpacked(const QByteArray &pdf)
{
    QByteArray all;
    for (qsizetype at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at)) {
        at += 7;
        const qsizetype end = pdf.indexOf("endstream", at);
        const QByteArray packed = pdf.mid(at, end - at);
        QByteArray sized(4, '\0');
        sized[0] = 4; // qUncompress wants a guess of the size: 64 MB at most
        all += qUncompress(sized + packed);
        at = end + 9;
    }
    return all;
}

} // namespace

/// A report as a file of each kind.
class ReportFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEndingSaysTheFormat_data();
    void theEndingSaysTheFormat();
    void everyFormatIsWritten();
    void aPdfHasPagesOfText();
    void paperSaysWhatTheReportSays();
    void namesAreSafeAsFiles();
    void whatCannotBeWrittenIsSaid();
};

void ReportFileTest::theEndingSaysTheFormat_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("format");
    QTest::newRow("html") << u"/tmp/a.html"_s << int(ReportFormat::Html);
    QTest::newRow("htm") << u"a.HTM"_s << int(ReportFormat::Html);
    QTest::newRow("pdf") << u"a.b.pdf"_s << int(ReportFormat::Pdf);
    QTest::newRow("md") << u"a.md"_s << int(ReportFormat::Markdown);
    QTest::newRow("json") << u"a.json"_s << int(ReportFormat::Json);
    QTest::newRow("unknown") << u"a.docx"_s << -1;
    QTest::newRow("none") << u"/tmp.pdf/report"_s << -1;
}

void ReportFileTest::theEndingSaysTheFormat()
{
    QFETCH(QString, name);
    QFETCH(int, format);
    const std::optional<ReportFormat> found = reportFormatOf(name);
    QCOMPARE(found ? int(*found) : -1, format);
    if (found)
        QVERIFY(reportFormatOf(u"x."_s + reportSuffix(*found)) == found);
}

void ReportFileTest::everyFormatIsWritten()
{
    QTemporaryDir dir;
    const OperationReport report = someReport(6);
    const QMap<ReportFormat, QByteArray> starts{{ReportFormat::Html, "<!DOCTYPE html>"},
                                                {ReportFormat::Pdf, "%PDF-"},
                                                {ReportFormat::Markdown, "# Drain pve-node1"},
                                                {ReportFormat::Json, "{"}};
    for (auto at = starts.cbegin(); at != starts.cend(); ++at) {
        const QString name = dir.filePath(reportFileName(report, at.key()));
        QCOMPARE(writeReport(name, report, at.key()), QString());
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll().startsWith(at.value()), qPrintable(name));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    const QJsonDocument json = QJsonDocument::fromJson(reportBytes(report, ReportFormat::Json));
    QCOMPARE(json.object(), reportDocument(report));
}

void ReportFileTest::aPdfHasPagesOfText()
{
    const QByteArray one = reportBytes(someReport(6), ReportFormat::Pdf);
    QVERIFY(one.startsWith("%PDF-"));
    QVERIFY(one.trimmed().endsWith("%%EOF"));
    static const QRegularExpression page(u"/Type\\s*/Page\\b"_s);
    const auto pages = [&](const QByteArray &pdf) { return QString::fromLatin1(pdf).count(page); };
    QVERIFY(pages(one) >= 1);
    const QByteArray many = reportBytes(someReport(120), ReportFormat::Pdf);
    QVERIFY2(pages(many) > pages(one) + 3, qPrintable(QString::number(pages(many))));
    // Text, not a picture of it: it is shown with fonts, whose letters are known.
    QVERIFY(one.contains("/ToUnicode"));
    const QByteArray content = unpacked(one);
    QVERIFY(content.contains("Tf"));
    QVERIFY((one + content).contains("begincmap"));
}

void ReportFileTest::paperSaysWhatTheReportSays()
{
    const OperationReport report = someReport(6);
    const std::unique_ptr<QTextDocument> paper = reportPaper(report);
    const QString text = paper->toPlainText();
    for (const QString &part : {u"Drain pve-node1"_s, u"new memory & <fans>"_s, u"<b>bold</b>"_s, u"87 ms"_s,
                                u"hostpci0"_s, u"12 past move"_s, u"ha=static"_s, u"not put back yet"_s,
                                u"qm migrate"_s, QString::fromLatin1(report.journalSha256)})
        QVERIFY2(text.contains(part), qPrintable(part));
    // Nothing is cut off at the right edge of an A4 page.
    paper->setPageSize(QSizeF(680, 1000));
    QVERIFY(paper->idealWidth() <= 681);
    const QString folder = qEnvironmentVariable("DRYDOCK_PICTURES");
    if (folder.isEmpty())
        return;
    QImage image(680, int(paper->size().height()), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paper->drawContents(&painter);
    painter.end();
    image.save(QDir(folder).filePath(u"report-paper.png"_s));
    QCOMPARE(writeReport(QDir(folder).filePath(u"report.html"_s), report, ReportFormat::Html), QString());
    QCOMPARE(writeReport(QDir(folder).filePath(u"report.pdf"_s), report, ReportFormat::Pdf), QString());
    QCOMPARE(writeReport(QDir(folder).filePath(u"report.md"_s), report, ReportFormat::Markdown), QString());
}

void ReportFileTest::namesAreSafeAsFiles()
{
    OperationReport report = someReport(1);
    QCOMPARE(reportFileName(report, ReportFormat::Pdf), u"drain-pve-node1-2026-03-01-2130.pdf"_s);
    report.plan.node = NodeName(u"../../etc/x y"_s);
    QVERIFY(!reportFileName(report, ReportFormat::Html).contains(u'/'));
    report.plan.node = {};
    QCOMPARE(reportFileName(report, ReportFormat::Json), u"drain-2026-03-01-2130.json"_s);
}

void ReportFileTest::whatCannotBeWrittenIsSaid()
{
    QTemporaryDir dir;
    QVERIFY(!writeReport(dir.filePath(u"no/such/folder/r.html"_s), someReport(1), ReportFormat::Html).isEmpty());
}

QTEST_MAIN(ReportFileTest)
#include "reportfiletest.moc"
