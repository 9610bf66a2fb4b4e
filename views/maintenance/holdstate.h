// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nodeservice.h"
#include "operations/gates.h"

namespace Drydock
{

/// A node between its drain and its return: what is still on it, and how it was last sent down. Pure.
struct HoldState {
    NodeName node;
    NodeService service;
    bool known = false; ///< the cluster has this node
    bool online = false;
    bool busy = false;               ///< an operation works on it
    QList<GuestState> leftovers;     ///< running there because the plan left them
    QList<GuestState> startedWithIt; ///< stopped for the while or before, and started by the node as it came up
    QList<GuestState> arrivals;      ///< running there although the plan took them away, or never saw them

    struct Down {
        QString operation;
        QDateTime since; ///< the cluster's clock when it was asked to go down, or to start
        NodeBefore before;
        QString waitStep;    ///< waited for right now, in `operation`
        bool waited = false; ///< the wait is over: it came back
        int settle = defaultSettleSeconds;
    };
    std::optional<Down> down; ///< the newest time it was sent down or woken since its drain began
};

/// `operations` newest first.
HoldState holdState(const ClusterSnapshot &snapshot, const NodeName &node, const QList<OperationState> &operations);

} // namespace Drydock
