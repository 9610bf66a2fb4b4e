// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"

#include <QAbstractButton>

namespace Drydock
{

/// A node as a card to choose, one of several: state, guests, memory. A node that cannot be chosen stays visible
/// and says why.
class NodeChoice : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NodeChoice(QWidget *parent = nullptr);

    void setNode(const NodeState &node, int guests, int running, const QString &refusal);
    const NodeName &node() const { return m_node.name; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString guestsText() const;

    NodeState m_node;
    int m_guests = 0;
    int m_running = 0;
    QString m_refusal;
};

} // namespace Drydock
