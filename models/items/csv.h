// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QList>
#include <QString>

namespace Drydock
{

/// CSV: RFC 4180 with quotes, numbers raw with the unit in the header, for spreadsheets and programs.
/// Tsv: tab-separated cells as shown, for the clipboard.
enum class TableFormat { Csv, Tsv };

/// Text of these rows and columns. `rows` are indexes of any column, in the order wanted; a cell that a
/// spreadsheet would take for a formula is defused with an apostrophe. `withHeader` writes the column names first.
QString tableText(const QAbstractItemModel &model, const QModelIndexList &rows, const QList<int> &columns,
                  TableFormat format, bool withHeader);
/// All rows of a tree or table, parents before their children.
QModelIndexList allRows(QAbstractItemModel &model);

} // namespace Drydock
