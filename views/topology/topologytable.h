// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/topologytablemodel.h"
#include "widgets/tableview.h"

namespace Drydock
{

class TopologySelection;

/// The map's twin in words: the lit elements as rows, with the page's selection.
class TopologyTable : public TableView
{
    Q_OBJECT

public:
    TopologyTable(TopologySelection *selection, Settings *settings, QWidget *parent = nullptr);

    /// Selection, current row and scroll position stay. The rows of a large network are made beside this thread.
    void setNetwork(const TopologyState &state);
    void setLit(const QSet<QString> &keys);
    TopologyRows *lit() const { return m_rows; }
    /// Guests whose rows are on the screen now.
    QList<GuestKey> visibleGuests() const;

private:
    void makeRows(const TopologyState &state);
    void takeRows(const QList<TopologyRow> &rows, const QDateTime &now);
    void takeSelection();
    void giveSelection();

    TopologySelection *m_selection;
    TopologyTableModel *m_elements;
    TopologyRows *m_rows;
    std::optional<TopologyState> m_next; ///< came while rows are made
    bool m_making = false;
    bool m_updating = false; ///< rows come and go: that selects nothing
};

} // namespace Drydock
