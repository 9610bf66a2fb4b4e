// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"
#include "columns.h"

#include <QList>
#include <QString>

namespace Drydock
{

/// One thing that needs a look, as the Overview shows it.
struct Attention {
    StateClass state = StateClass::Warning;
    QString code; ///< stable: "quorum-no-spare", "node-offline", …
    QString key;  ///< what Show reveals; empty = nothing to show
    QString title;
    QString text;        ///< what it means for users of the services
    QString explanation; ///< longer, with what to do; empty = no Explain
    friend bool operator==(const Attention &, const Attention &) = default;
};

/// What one poll shows to be wrong or about to break, gravest first. Pure.
QList<Attention> attentionOf(const ClusterSnapshot &snapshot);

/// Whether the cluster survives the loss of one node: its votes, and the memory of the rest for the guests that the
/// HA manager would restart there. Bytes.
struct NodeLoss {
    NodeName node;
    bool quorate = true; ///< the rest keeps quorum
    int votes = 0;
    int needed = 0;
    int restarting = 0; ///< HA guests that would be restarted elsewhere
    int lost = 0;       ///< running guests without HA: they stay down
    qint64 restUsed = 0;
    qint64 restAdded = 0; ///< what the restarting guests need
    qint64 restSize = 0;

    bool fits() const { return restUsed + restAdded <= restSize; }
    bool survives() const { return quorate && fits(); }
    friend bool operator==(const NodeLoss &, const NodeLoss &) = default;
};

/// One entry per online node, the worst first. Pure.
QList<NodeLoss> nodeLosses(const ClusterSnapshot &snapshot);

} // namespace Drydock
