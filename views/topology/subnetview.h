// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/addressgrid.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace Drydock
{

class ElidedLabel;
class EmptyState;
class TopologySelection;
struct TopologyState;

/// One subnet: its title, its addresses as cells, what the cell at hand is, how many are used, and the next free one to
/// copy. IPv6 subnets have no cells and say so.
class SubnetView : public QWidget
{
    Q_OBJECT

public:
    explicit SubnetView(TopologySelection *selection, QWidget *parent = nullptr);

    void setSubnet(const SubnetMap &map, const TopologyState &state);
    AddressGrid *grid() const { return m_grid; }
    QPushButton *copyButton() const { return m_copy; }
    const SubnetMap &map() const { return m_map; }

private:
    void showSelection();
    void showPlace();
    QString summary() const;

    TopologySelection *m_selection;
    SubnetMap m_map;
    QLabel *m_title;
    QPushButton *m_out;
    AddressGrid *m_grid;
    ElidedLabel *m_cell;
    QLabel *m_summary;
    QPushButton *m_copy;
};

/// Every subnet of the cluster, one below the other, with a legend of the cells.
class AddressMapView : public QWidget
{
    Q_OBJECT

public:
    explicit AddressMapView(TopologySelection *selection, QWidget *parent = nullptr);

    /// Views of subnets that stay are kept, with their open blocks.
    void setNetwork(const TopologyState &state);
    QList<SubnetView *> subnets() const { return m_views; }
    /// Goes to the first address that one of these elements has, or is.
    void showHolders(const QStringList &keys);

private:
    TopologySelection *m_selection;
    QScrollArea *m_area;
    QVBoxLayout *m_column;
    EmptyState *m_empty;
    QList<SubnetView *> m_views;
};

} // namespace Drydock
