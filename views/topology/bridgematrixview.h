// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/networkfindings.h"
#include "widgets/tableview.h"

class QStandardItemModel;

namespace Drydock
{

/// Which node has which bridge: a row for each bridge, a column for each node. A cell chosen leads to that bridge.
class BridgeMatrixView : public TableView
{
    Q_OBJECT

public:
    explicit BridgeMatrixView(QWidget *parent = nullptr);

    void setMatrix(const BridgeMatrix &matrix);

Q_SIGNALS:
    /// `node` is empty for the bridge as a whole.
    void bridgeChosen(const QString &bridge, const Drydock::NodeName &node);

private:
    void choose(const QModelIndex &index);

    QStandardItemModel *m_table;
    BridgeMatrix m_matrix;
};

} // namespace Drydock
