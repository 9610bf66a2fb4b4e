// SPDX-License-Identifier: GPL-3.0-or-later
#include "planexport.h"
#include "wording.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Quoted where RFC 4180 asks for it; what a spreadsheet would take for a formula gets an apostrophe.
QString csvField(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    const bool quote = text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r');
    return quote ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

QString csvLine(const QStringList &fields)
{
    QStringList quoted;
    for (const QString &field : fields)
        quoted.append(csvField(field));
    return quoted.join(u',') + u"\r\n"_s;
}

QString svgText(int x, int y, const QString &text, const QString &extra = {})
{
    return u"<text x=\"%1\" y=\"%2\"%3>%4</text>\n"_s.arg(QString::number(x), QString::number(y), extra,
                                                          text.toHtmlEscaped());
}

QString svgBar(double x, int y, double width, const QString &colour)
{
    return u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"10\" fill=\"%4\"/>\n"_s.arg(
        QString::number(x, 'f', 1), QString::number(y), QString::number(std::max(0.0, width), 'f', 1), colour);
}

} // namespace

QString planCsv(const Plan &plan)
{
    QString text =
        csvLine({Words::tr("Type"), Words::tr("ID"), Words::tr("Name"), Words::tr("Strategy"), Words::tr("From"),
                 Words::tr("Target"), Words::tr("Interruption"), Words::tr("Wave"), Words::tr("Note")});
    for (const GuestPlan &guest : plan.guests) {
        const Step *first = guest.steps.isEmpty() ? nullptr : plan.step(guest.steps.first());
        text += csvLine({guest.guest.kind == GuestKind::Vm ? u"VM"_s : u"CT"_s, guest.guest.vmid.text(), guest.name,
                         wayText(plan, guest), guest.from.text(), guest.to.text(), interruptionText(guest.expected),
                         first ? QString::number(first->wave) : QString(), noteText(guest)});
    }
    return text;
}

QString planSvg(const Plan &plan)
{
    constexpr int width = 640;
    constexpr int rowHeight = 54;
    constexpr double room = width - 40;
    QString rows;
    int y = 52;
    for (const NodeForecast &node : plan.nodes) {
        if (node.maxMemory <= 0)
            continue;
        const auto length = [&](qint64 bytes) { return room * double(bytes) / double(node.maxMemory); };
        rows += svgText(20, y, node.node.text(), u" font-weight=\"600\""_s);
        rows += svgText(width - 20, y,
                        Words::tr("%1 now, %2 at most, %3 afterwards, of %4")
                            .arg(bytesText(node.memoryNow), bytesText(node.memoryPeak), bytesText(node.memoryAfter),
                                 bytesText(node.maxMemory)),
                        u" text-anchor=\"end\" fill=\"#5b6472\""_s);
        rows += svgBar(20, y + 9, room, u"#e6e9ee"_s);
        rows += svgBar(20, y + 9, length(node.memoryPeak), u"#6b4de6"_s);
        rows += svgBar(20, y + 9, length(std::min(node.memoryNow, node.memoryPeak)), u"#2f6fdb"_s);
        rows += svgBar(20, y + 22, room, u"#e6e9ee"_s);
        rows += svgBar(20, y + 22, length(node.memoryAfter), u"#1f8a5b"_s);
        y += rowHeight;
    }
    return u"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" font-family=\"sans-serif\" "
           "font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n%3%4</svg>\n"_s.arg(
               QString::number(width), QString::number(y),
               svgText(20, 26, operationTitle(plan), u" font-size=\"15\" font-weight=\"600\""_s), rows);
}

} // namespace Drydock
