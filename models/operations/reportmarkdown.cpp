// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporttext.h"
#include "wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Text of a cluster must not become markup: a guest may be called "<b>" or "[x](http://…)".
QString plainMark(const QString &text)
{
    static constexpr QStringView special = u"\\`*_[]<>#|~&";
    QString result;
    for (const QChar c : text) {
        if (special.contains(c))
            result += u'\\';
        result += c == u'\n' || c == u'\r' ? QChar(u' ') : c;
    }
    return result;
}

QString codeMark(QString text)
{
    text.replace(u'\n', u' ');
    // Longer than any run of backticks inside.
    QString fence = u"`"_s;
    while (text.contains(fence))
        fence += u'`';
    const bool touches = text.startsWith(u'`') || text.endsWith(u'`');
    return touches ? fence + u' ' + text + u' ' + fence : fence + text + fence;
}

QString cellMark(const ReportCell &cell, const QString &between = u" "_s)
{
    QString text = plainMark(cell.text);
    if (!text.isEmpty() && (cell.tone == ReportCell::Tone::Strong || cell.tone == ReportCell::Tone::Bad))
        text = u"**%1**"_s.arg(text);
    if (!cell.lead.isEmpty())
        text = plainMark(cell.lead) + between + text;
    for (const QString &code : cell.codes)
        text += (text.isEmpty() ? QString() : u" "_s) + codeMark(code).replace(u'|', u"\\|"_s);
    return text;
}

QString tableMark(const ReportSection &section)
{
    QStringList titles;
    for (const QString &title : section.header)
        titles.append(plainMark(title));
    QString text = u"| "_s + titles.join(u" | "_s) + u" |\n|"_s + u" --- |"_s.repeated(titles.size()) + u'\n';
    for (const QList<ReportCell> &row : section.rows) {
        QStringList cells;
        for (const ReportCell &cell : row)
            cells.append(cellMark(cell));
        text += u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
    }
    return text;
}

} // namespace

QString reportMarkdown(const OperationReport &report)
{
    QString text =
        u"# "_s + plainMark(reportTitle(report)) + u"\n\n"_s + plainMark(planSentence(report.plan)) + u"\n\n"_s;
    for (const auto facts = reportFacts(report); const ReportFact &fact : facts)
        text += u"- "_s + plainMark(fact.name) + u": "_s + plainMark(fact.text) + u'\n';
    for (const auto sections = reportSections(report); const ReportSection &section : sections) {
        text += u"\n## "_s + plainMark(section.title) + u"\n\n"_s;
        if (!section.intro.isEmpty())
            text += plainMark(section.intro) + u'\n';
        if (!section.rows.isEmpty())
            text += tableMark(section);
        for (const ReportCell &item : section.items)
            text += u"- "_s + cellMark(item, u" · "_s) + u'\n';
        if (!section.code.isEmpty())
            text += u"```\n"_s + section.code.join(u'\n') + u"\n```\n"_s;
    }
    text += u"\n---\n\n"_s;
    for (const auto lines = reportFooter(report); const QString &line : lines)
        text += plainMark(line) + u"  \n"_s;
    return text;
}

} // namespace Drydock
