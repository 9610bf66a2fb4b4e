// SPDX-License-Identifier: GPL-3.0-or-later
#include "hatable.h"

#include "items/columns.h"
#include "widgets/card.h"
#include "widgets/tableview.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace Drydock
{

TableView *addTable(Card *card, const QString &layoutKey, Settings &settings, QAbstractItemModel *model,
                    const QString &name, int atMost)
{
    auto *table = new TableView(layoutKey, &settings, card);
    table->setModel(model);
    table->setAccessibleName(name);
    table->setRootIsDecorated(false);
    table->setGrowsWithRows(true, atMost);
    if (qobject_cast<QSortFilterProxyModel *>(model)) {
        table->header()->setSortIndicatorClearable(true);
        table->header()->setSortIndicator(-1, Qt::AscendingOrder);
        table->setSortingEnabled(true);
    }
    card->setFlush(true);
    card->body()->setContentsMargins(6, 0, 6, 6);
    card->body()->addWidget(table);
    auto *csv = new QPushButton(QCoreApplication::translate("Drydock::HaTable", "Export CSV…"), card);
    //: %1: name of a table
    csv->setAccessibleName(QCoreApplication::translate("Drydock::HaTable", "Export as CSV: %1").arg(name));
    QObject::connect(csv, &QPushButton::clicked, table, &TableView::exportCsv);
    card->addToTitle(csv);
    return table;
}

QSortFilterProxyModel *sortable(QAbstractItemModel *model)
{
    auto *rows = new QSortFilterProxyModel(model);
    rows->setSourceModel(model);
    rows->setSortRole(RawRole);
    return rows;
}

} // namespace Drydock
