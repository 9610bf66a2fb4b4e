// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/lossoutlook.h"
#include "widgets/card.h"

class QCheckBox;
class QComboBox;
class QRadioButton;

namespace Drydock
{

class ClusterSnapshot;

/// Which nodes are lost: each in turn, or some, in the order in which they were ticked.
class LossPicker : public Card
{
    Q_OBJECT

public:
    explicit LossPicker(QWidget *parent = nullptr);

    /// Nodes come and go; what is ticked stays so.
    void setNodes(const ClusterSnapshot &snapshot);
    /// No nodes: each in turn.
    void setPick(const LossPick &pick);
    bool isEach() const;
    LossPick pick() const;

    QRadioButton *eachButton() const { return m_each; }
    QCheckBox *box(const NodeName &node) const { return m_boxes.value(node); }
    QComboBox *apartBox() const { return m_apart; }

Q_SIGNALS:
    void picked();

private:
    QCheckBox *addBox(const NodeName &node);
    void tick(const NodeName &node, bool lost);
    void refreshWords();

    QRadioButton *m_each;
    QRadioButton *m_some;
    QVBoxLayout *m_list;
    QComboBox *m_apart;
    QMap<NodeName, QCheckBox *> m_boxes;
    QSet<NodeName> m_offline;
    QList<NodeName> m_nodes; ///< ticked, in their order
    bool m_setting = false;
};

} // namespace Drydock
