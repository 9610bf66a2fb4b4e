// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridgematrixview.h"

#include "items/columns.h"
#include "widgets/celldelegate.h"

#include <QHeaderView>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString matrixCellText(BridgeMatrix::Cell cell)
{
    switch (cell) {
    case BridgeMatrix::Cell::Present:
        return BridgeMatrixView::tr("up");
    case BridgeMatrix::Cell::Inactive:
        return BridgeMatrixView::tr("down");
    case BridgeMatrix::Cell::Missing:
        return BridgeMatrixView::tr("missing");
    case BridgeMatrix::Cell::NotKnown:
        break;
    }
    return BridgeMatrixView::tr("not known");
}

StateClass matrixCellState(BridgeMatrix::Cell cell)
{
    switch (cell) {
    case BridgeMatrix::Cell::Present:
        return StateClass::Ok;
    case BridgeMatrix::Cell::Inactive:
    case BridgeMatrix::Cell::Missing:
        return StateClass::Warning;
    case BridgeMatrix::Cell::NotKnown:
        break;
    }
    return StateClass::Quiet;
}

} // namespace

BridgeMatrixView::BridgeMatrixView(QWidget *parent)
    : TableView(QString(), nullptr, parent), m_table(new QStandardItemModel(this))
{
    setModel(m_table);
    setRootIsDecorated(false);
    setSelectionBehavior(SelectItems);
    setSelectionMode(SingleSelection);
    setAccessibleName(tr("Bridges of the nodes"));
    setEmptyText(tr("No bridge is known yet."));
    connect(this, &QAbstractItemView::clicked, this, &BridgeMatrixView::choose);
    connect(this, &QAbstractItemView::activated, this, &BridgeMatrixView::choose);
}

void BridgeMatrixView::setMatrix(const BridgeMatrix &matrix)
{
    if (matrix.bridges == m_matrix.bridges && matrix.nodes == m_matrix.nodes && matrix.cells == m_matrix.cells)
        return;
    const bool otherShape = matrix.bridges != m_matrix.bridges || matrix.nodes != m_matrix.nodes;
    m_matrix = matrix;
    if (otherShape) {
        QStringList headers{tr("Bridge")};
        QList<int> widths{76};
        for (const NodeName &node : matrix.nodes) {
            headers.append(node.text());
            widths.append(92);
            cells()->setColumnStyle(int(headers.size()) - 1, CellDelegate::Style::State);
        }
        m_table->clear();
        m_table->setColumnCount(int(headers.size()));
        m_table->setRowCount(int(matrix.bridges.size()));
        m_table->setHorizontalHeaderLabels(headers);
        cells()->setColumnStyle(0, CellDelegate::Style::Strong);
        setDefaultWidths(widths);
    }
    for (int row = 0; row < int(matrix.bridges.size()); ++row) {
        m_table->setData(m_table->index(row, 0), matrix.bridges[row]);
        for (int column = 0; column < int(matrix.nodes.size()); ++column) {
            const BridgeMatrix::Cell cell = matrix.cell(matrix.bridges[row], matrix.nodes[column]);
            const QModelIndex index = m_table->index(row, column + 1);
            m_table->setData(index, matrixCellText(cell));
            m_table->setData(index, int(matrixCellState(cell)), StateRole);
            m_table->setData(
                index, tr("%1 on %2: %3").arg(matrix.bridges[row], matrix.nodes[column].text(), matrixCellText(cell)),
                Qt::AccessibleTextRole);
        }
    }
}

void BridgeMatrixView::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT bridgeChosen(m_matrix.bridges.value(index.row()), m_matrix.nodes.value(index.column() - 1));
}

} // namespace Drydock
