// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologytable.h"

#include "topologyselection.h"
#include "widgets/celldelegate.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr qsizetype madeInPlace = 2000; ///< elements

} // namespace

TopologyTable::TopologyTable(TopologySelection *selection, Settings *settings, QWidget *parent)
    : TableView(u"topology"_s, settings, parent)
    , m_selection(selection)
    , m_elements(new TopologyTableModel(this))
    , m_rows(new TopologyRows(m_elements, this))
{
    using enum TopologyColumn;
    setModel(m_rows);
    setRootIsDecorated(false);
    setAccessibleName(tr("Elements of the network"));
    setEmptyText(tr("No element matches the search."));
    setDefaultWidths({140, 84, 106, 82, 150, 112, 78, 74}, {int(Name), int(Addresses), int(Source)});
    cells()->setColumnStyle(int(Name), CellDelegate::Style::Strong);
    cells()->setColumnStyle(int(Addresses), CellDelegate::Style::Monospace);
    cells()->setColumnStyle(int(Source), CellDelegate::Style::Muted);
    cells()->setColumnStyle(int(Age), CellDelegate::Style::MutedNumber);
    cells()->setColumnStyle(int(Findings), CellDelegate::Style::Chip);
    setSortingEnabled(true);
    header()->setSortIndicator(int(Name), Qt::AscendingOrder);
    m_rows->sort(int(Name));
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &TopologyTable::giveSelection);
    connect(selection, &TopologySelection::changed, this, &TopologyTable::takeSelection);
}

void TopologyTable::setNetwork(const TopologyState &state)
{
    if (m_making)
        m_next = state;
    else if (state.graph.vertices().size() <= madeInPlace)
        takeRows(topologyRows(state), state.facts.snapshot->serverTime);
    else
        makeRows(state);
}

void TopologyTable::makeRows(const TopologyState &state)
{
    m_making = true;
    QtConcurrent::run([state] {
        return topologyRows(state);
    }).then(this, [this, now = state.facts.snapshot->serverTime](const QList<TopologyRow> &rows) {
        m_making = false;
        takeRows(rows, now);
        if (const auto next = std::exchange(m_next, std::nullopt))
            setNetwork(*next);
    });
}

void TopologyTable::takeRows(const QList<TopologyRow> &rows, const QDateTime &now)
{
    const int top = verticalScrollBar()->value();
    {
        const QScopedValueRollback updating(m_updating, true);
        m_elements->setElements(rows, now);
    }
    takeSelection();
    verticalScrollBar()->setValue(top);
}

void TopologyTable::setLit(const QSet<QString> &keys)
{
    {
        const QScopedValueRollback updating(m_updating, true);
        m_rows->setLit(keys);
    }
    takeSelection();
}

/// The page's selection, as far as it is lit.
void TopologyTable::takeSelection()
{
    if (m_updating)
        return;
    QItemSelection rows;
    QModelIndex primary;
    for (const QString &key : m_selection->keys()) {
        const QModelIndex index = m_rows->indexOf(key);
        if (!index.isValid())
            continue;
        rows.select(index, index.siblingAtColumn(int(TopologyColumn::Count) - 1));
        if (!primary.isValid())
            primary = index;
    }
    if (rows == selectionModel()->selection())
        return;
    const QScopedValueRollback updating(m_updating, true);
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (primary.isValid() && !rows.contains(currentIndex())) {
        selectionModel()->setCurrentIndex(primary, QItemSelectionModel::NoUpdate);
        scrollTo(primary);
    }
}

void TopologyTable::giveSelection()
{
    if (m_updating)
        return;
    QStringList keys;
    for (const auto rows = selectionModel()->selectedRows(); const QModelIndex &index : rows)
        keys.append(index.data(KeyRole).toString());
    const QScopedValueRollback updating(m_updating, true);
    m_selection->select(keys);
}

QList<GuestKey> TopologyTable::visibleGuests() const
{
    QList<GuestKey> guests;
    const int bottom = viewport()->height();
    for (QModelIndex index = indexAt({0, 0}); index.isValid() && visualRect(index).top() < bottom;
         index = indexBelow(index)) {
        const QString key = index.data(KeyRole).toString();
        if (key.startsWith("guest/"_L1)) {
            if (const auto guest = GuestKey::fromSid(QStringView(key).sliced(6)))
                guests.append(*guest);
        }
    }
    return guests;
}

} // namespace Drydock
