// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"

#include "columns.h"

#include <KDescendantsProxyModel>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

bool isNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
        return true;
    default:
        return false;
    }
}

/// Spreadsheets run text that begins like a formula; names and tags come from other people.
QString defused(const QString &text)
{
    if (text.isEmpty())
        return text;
    const bool risky = u"=+-@\t\r"_s.contains(text.front());
    bool number = false;
    text.toDouble(&number);
    return risky && !number ? u'\'' + text : text;
}

QString csvCell(const QString &text)
{
    const bool quote = text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r')
                       || text.startsWith(u' ') || text.endsWith(u' ');
    return quote ? u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"' : text;
}

QString tsvCell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\r', u' ').replace(u'\n', u' ');
}

QString cellText(const QModelIndex &index, TableFormat format)
{
    const QString shown = index.data(Qt::DisplayRole).toString();
    if (format == TableFormat::Tsv)
        return tsvCell(defused(shown));
    const QVariant raw = index.data(RawRole);
    if (!isNumber(raw))
        return csvCell(defused(raw.isValid() ? raw.toString() : shown));
    // An unknown number is marked by its text, not by the value it sorts as.
    if (shown == u"—"_s || shown.isEmpty())
        return {};
    return raw.toString();
}

} // namespace

QString tableText(const QAbstractItemModel &model, const QModelIndexList &rows, const QList<int> &columns,
                  TableFormat format, bool withHeader)
{
    const QString separator = format == TableFormat::Csv ? u","_s : u"\t"_s;
    const QString lineEnd = format == TableFormat::Csv ? u"\r\n"_s : u"\n"_s;
    QString text;
    if (withHeader) {
        QStringList cells;
        for (const int column : columns) {
            const QVariant raw =
                format == TableFormat::Csv ? model.headerData(column, Qt::Horizontal, RawRole) : QVariant();
            const QString title = (raw.isValid() ? raw : model.headerData(column, Qt::Horizontal)).toString();
            cells.append(format == TableFormat::Csv ? csvCell(title) : tsvCell(title));
        }
        text += cells.join(separator) + lineEnd;
    }
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells.append(cellText(row.siblingAtColumn(column), format));
        text += cells.join(separator) + lineEnd;
    }
    return text;
}

QModelIndexList allRows(QAbstractItemModel &model)
{
    KDescendantsProxyModel flat;
    flat.setSourceModel(&model);
    QModelIndexList result;
    for (int row = 0; row < flat.rowCount(); ++row)
        result.append(flat.mapToSource(flat.index(row, 0)));
    return result;
}

} // namespace Drydock
