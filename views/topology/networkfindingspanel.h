// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/networkfix.h"
#include "topology/topologystate.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace Drydock
{

class EmptyState;

/// Everything that is wrong with the network, gravest first: what it means for the users, what to do, and its objects
/// at one press.
class NetworkFindingsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkFindingsPanel(QWidget *parent = nullptr);

    /// `complete`: everything was read, so that an empty list means that all is well. Rows of findings that stay keep
    /// their place and focus.
    void setNetwork(const TopologyState &state, bool complete);

Q_SIGNALS:
    /// The objects of one finding shall be selected and brought into view.
    void objectsChosen(const QStringList &keys);
    void fixRequested(const Drydock::NetworkFix &fix);

private:
    void rebuild();
    QWidget *makeRow(const NetworkFinding &finding);

    QList<NetworkFinding> m_findings;
    QScrollArea *m_area;
    QVBoxLayout *m_rows;
    EmptyState *m_empty;
};

} // namespace Drydock
