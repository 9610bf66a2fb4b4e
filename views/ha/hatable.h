// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemModel;
class QSortFilterProxyModel;

namespace Drydock
{

class Card;
class Settings;
class TableView;

/// A table that fills its card, grows with its rows up to `atMost` and has a button for its CSV in the card's title.
/// `layoutKey`: where its columns are remembered.
TableView *addTable(Card *card, const QString &layoutKey, Settings &settings, QAbstractItemModel *model,
                    const QString &name, int atMost);
/// `model` so that columns can be sorted by their values; in its own order until somebody does.
QSortFilterProxyModel *sortable(QAbstractItemModel *model);

} // namespace Drydock
