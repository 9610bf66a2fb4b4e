// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportfile.h"

#include "operations/reporttext.h"
#include "operations/wording.h"

#include <QBuffer>
#include <QFont>
#include <QPageLayout>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextOption>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

// The part of HTML and CSS that QTextDocument knows. Every text goes through paperText().

constexpr auto paperStyle = "body { color: #1d232b; } h1 { font-size: 18pt; margin-bottom: 2pt; } "
                            "h2 { font-size: 12pt; margin-top: 14pt; margin-bottom: 4pt; } "
                            ".soft { color: #5a6572; } .good { color: #17693a; } .bad { color: #a3202a; } "
                            ".warn { color: #7a5200; } .code { font-family: monospace; font-size: 7pt; } "
                            "th { color: #5a6572; text-align: left; }"_L1;

QString paperText(const QString &text)
{
    return text.toHtmlEscaped();
}

QString paperTone(const QString &html, ReportCell::Tone tone)
{
    switch (tone) {
    case ReportCell::Tone::Strong:
        return u"<b>"_s + html + u"</b>"_s;
    case ReportCell::Tone::Soft:
        return u"<span class='soft'>"_s + html + u"</span>"_s;
    case ReportCell::Tone::Good:
        return u"<span class='good'>"_s + html + u"</span>"_s;
    case ReportCell::Tone::Warn:
        return u"<span class='warn'>"_s + html + u"</span>"_s;
    case ReportCell::Tone::Bad:
        return u"<span class='bad'>"_s + html + u"</span>"_s;
    case ReportCell::Tone::Plain:
        break;
    }
    return html;
}

QString paperCell(const ReportCell &cell, const QString &between = u" "_s)
{
    QString html = cell.text.isEmpty() ? QString() : paperTone(paperText(cell.text), cell.tone);
    if (!cell.lead.isEmpty())
        html = paperText(cell.lead) + between + html;
    for (const QString &code : cell.codes) {
        html += (html.isEmpty() ? QString() : u"<br>"_s) + u"<span class='code'>"_s + paperText(code) + u"</span>"_s;
    }
    return html;
}

QString paperTable(const ReportSection &section)
{
    QString html = u"<table width='100%' cellpadding='3' cellspacing='0' border='1' "
                   "style='border-style: solid; border-color: #c9cfd6; border-collapse: collapse;'><thead><tr>"_s;
    for (const QString &title : section.header)
        html += u"<th>"_s + paperText(title) + u"</th>"_s;
    html += u"</tr></thead>"_s;
    for (const QList<ReportCell> &row : section.rows) {
        html += u"<tr>"_s;
        for (const ReportCell &cell : row)
            html += u"<td>"_s + paperCell(cell) + u"</td>"_s;
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

QString paperSection(const ReportSection &section)
{
    QString html = u"<h2>"_s + paperText(section.title) + u"</h2>"_s;
    if (!section.intro.isEmpty())
        html += u"<p>"_s + paperText(section.intro) + u"</p>"_s;
    if (!section.rows.isEmpty())
        html += paperTable(section);
    if (!section.items.isEmpty()) {
        html += u"<ul>"_s;
        for (const ReportCell &item : section.items)
            html += u"<li>"_s + paperCell(item, u" · "_s) + u"</li>"_s;
        html += u"</ul>"_s;
    }
    for (const QString &line : section.code)
        html += u"<div class='code'>"_s + paperText(line) + u"</div>"_s;
    return html;
}

QString paperHtml(const OperationReport &report)
{
    QString html = u"<h1>"_s + paperText(reportTitle(report)) + u"</h1><p class='soft'>"_s
                   + paperText(planSentence(report.plan)) + u"</p><table cellpadding='1' cellspacing='0'>"_s;
    for (const auto facts = reportFacts(report); const ReportFact &fact : facts) {
        html += u"<tr><td class='soft'>"_s + paperText(fact.name) + u"&nbsp;&nbsp;&nbsp;</td><td>"_s
                + paperTone(paperText(fact.text), fact.tone) + u"</td></tr>"_s;
    }
    html += u"</table>"_s;
    for (const auto sections = reportSections(report); const ReportSection &section : sections)
        html += paperSection(section);
    html += u"<p class='soft'>"_s;
    for (const auto lines = reportFooter(report); const QString &line : lines)
        html += paperText(line) + u"<br>"_s;
    return html + u"</p>"_s;
}

} // namespace

std::unique_ptr<QTextDocument> reportPaper(const OperationReport &report)
{
    auto document = std::make_unique<QTextDocument>();
    QFont font(u"sans-serif"_s);
    font.setStyleHint(QFont::SansSerif);
    font.setPointSize(9);
    document->setDefaultFont(font);
    // A UPID has no spaces: it may break anywhere.
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document->setDefaultTextOption(option);
    document->setDefaultStyleSheet(paperStyle);
    document->setHtml(paperHtml(report));
    document->setMetaInformation(QTextDocument::DocumentTitle, reportTitle(report));
    return document;
}

QByteArray reportPdf(const OperationReport &report)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins(QMarginsF(16, 16, 16, 16), QPageLayout::Millimeter);
        pdf.setTitle(reportTitle(report));
        pdf.setCreator(u"Drydock "_s + report.program);
        // Without a page size of its own the document is broken into pages, each with its number.
        reportPaper(report)->print(&pdf);
    }
    return bytes;
}

} // namespace Drydock
