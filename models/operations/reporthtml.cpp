// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporttext.h"
#include "wording.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr auto style = R"(
:root { color-scheme: light dark; --ink: #1d232b; --soft: #5a6572; --line: #d5dae0; --paper: #ffffff; --band: #f3f5f7;
  --good: #17693a; --bad: #a3202a; --warn: #7a5200; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaef; --soft: #9aa6b3; --line: #38424d; --paper: #14191f;
  --band: #1c232b; --good: #6fcf97; --bad: #ff8a8f; --warn: #e8b84a; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 72rem;
  margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p.lead, .soft, footer { color: var(--soft); } p.lead { margin: .25rem 0 1rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--soft); } .good { color: var(--good); } .bad { color: var(--bad); }
.warn { color: var(--warn); } code, pre { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { background: var(--band); padding: .75rem 1rem; white-space: pre-wrap; } dl { display: grid;
  grid-template-columns: max-content 1fr; gap: .15rem 1.5rem; } dt { color: var(--soft); } dd { margin: 0; }
footer { margin: 2rem 0; font-size: .85rem; overflow-wrap: anywhere; }
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --band: #fff;
  --good: #000; --bad: #000; --warn: #000; } body { margin: 0; max-width: none; } tr, pre { break-inside: avoid; } }
)"_L1;

// Every text from outside goes through esc(): guest names are hostile.
QString esc(const QString &text)
{
    return text.toHtmlEscaped();
}

QString toned(const QString &html, ReportCell::Tone tone)
{
    switch (tone) {
    case ReportCell::Tone::Strong:
        return u"<strong>"_s + html + u"</strong>"_s;
    case ReportCell::Tone::Soft:
        return u"<span class=soft>"_s + html + u"</span>"_s;
    case ReportCell::Tone::Good:
        return u"<span class=good>"_s + html + u"</span>"_s;
    case ReportCell::Tone::Warn:
        return u"<span class=warn>"_s + html + u"</span>"_s;
    case ReportCell::Tone::Bad:
        return u"<span class=bad>"_s + html + u"</span>"_s;
    case ReportCell::Tone::Plain:
        break;
    }
    return html;
}

QString cellHtml(const ReportCell &cell, const QString &between = u" "_s)
{
    QString html = cell.text.isEmpty() ? QString() : toned(esc(cell.text), cell.tone);
    if (!cell.lead.isEmpty())
        html = esc(cell.lead) + between + html;
    for (const QString &code : cell.codes)
        html += (html.isEmpty() ? QString() : u"<br>"_s) + u"<code>"_s + esc(code) + u"</code>"_s;
    return html;
}

QString rowHtml(const QList<ReportCell> &cells, const QString &tag)
{
    QString html = u"<tr>"_s;
    for (const ReportCell &cell : cells)
        html += u"<"_s + tag + u">"_s + cellHtml(cell) + u"</"_s + tag + u">"_s;
    return html + u"</tr>\n"_s;
}

QString tableHtml(const ReportSection &section)
{
    QList<ReportCell> titles;
    for (const QString &title : section.header)
        titles.append({.text = title, .tone = ReportCell::Tone::Plain, .lead = {}, .codes = {}});
    QString html = u"<table><thead>"_s + rowHtml(titles, u"th"_s) + u"</thead><tbody>\n"_s;
    for (const QList<ReportCell> &cells : section.rows)
        html += rowHtml(cells, u"td"_s);
    return html + u"</tbody></table>\n"_s;
}

QString sectionHtml(const ReportSection &section)
{
    QString html = u"<h2>"_s + esc(section.title) + u"</h2>\n"_s;
    if (!section.intro.isEmpty())
        html += u"<p>"_s + esc(section.intro) + u"</p>\n"_s;
    if (!section.rows.isEmpty())
        html += tableHtml(section);
    if (!section.items.isEmpty()) {
        html += u"<ul>\n"_s;
        for (const ReportCell &item : section.items)
            html += u"<li>"_s + cellHtml(item, u" · "_s) + u"</li>\n"_s;
        html += u"</ul>\n"_s;
    }
    if (!section.code.isEmpty())
        html += u"<pre>"_s + esc(section.code.join(u'\n')) + u"</pre>\n"_s;
    return html;
}

QString headHtml(const OperationReport &report)
{
    const QString title = esc(reportTitle(report));
    QString html = u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                   "'unsafe-inline'\">\n<title>%2</title><style>"_s.arg(esc(QLocale().bcp47Name()), title);
    html += style;
    html += u"</style></head><body>\n<h1>"_s + title + u"</h1>\n<p class=lead>"_s + esc(planSentence(report.plan))
            + u"</p>\n<dl>\n"_s;
    for (const auto facts = reportFacts(report); const ReportFact &fact : facts) {
        html += u"<dt>"_s + esc(fact.name) + u"</dt><dd>"_s + toned(esc(fact.text), fact.tone) + u"</dd>\n"_s;
    }
    return html + u"</dl>\n"_s;
}

} // namespace

QString reportHtml(const OperationReport &report)
{
    QString html = headHtml(report);
    for (const auto sections = reportSections(report); const ReportSection &section : sections)
        html += sectionHtml(section);
    QStringList footer;
    for (const auto lines = reportFooter(report); const QString &line : lines)
        footer.append(esc(line));
    return html + u"<footer>"_s + footer.join(u"<br>"_s) + u"</footer>\n</body></html>\n"_s;
}

} // namespace Drydock
