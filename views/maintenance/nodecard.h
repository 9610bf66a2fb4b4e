// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"
#include "nodeservice.h"
#include "widgets/card.h"

class QLabel;
class QPushButton;

namespace Drydock
{

class ElidedLabel;
class StatChip;
class UsageBar;

/// One node on the Maintenance page: its maintenance state, guests, memory, and what can be done with it.
class NodeCard : public Card
{
    Q_OBJECT

public:
    explicit NodeCard(const NodeName &node, QWidget *parent = nullptr);

    const NodeName &node() const { return m_node; }
    /// drainRefusal: why it cannot be drained now; empty if it can.
    void setFacts(const ClusterSnapshot &snapshot, const NodeService &service, const QString &drainRefusal);
    QPushButton *drainButton() const { return m_drain; }
    QPushButton *returnButton() const { return m_return; }
    /// Opens the drain whose guests are away: updates, reboot, what is done by hand.
    QPushButton *holdButton() const { return m_hold; }

Q_SIGNALS:
    void drainRequested(const QString &node);
    void returnRequested(const QString &operation);
    void operationRequested(const QString &operation);

private:
    NodeName m_node;
    NodeService m_service;
    StatChip *m_chip;
    ElidedLabel *m_guests;
    UsageBar *m_memory;
    QLabel *m_away;
    QPushButton *m_drain;
    QPushButton *m_return;
    QPushButton *m_open;
    QPushButton *m_hold;
};

} // namespace Drydock
