// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"
#include "items/columns.h"
#include "operations/journal.h"

namespace Drydock
{

/// Where a node stands in its maintenance, from the newest poll and the journals. Pure.
struct NodeService {
    enum class State { InService, Draining, Drained, Rebooting, Returning, Interrupted, Offline };

    State state = State::InService;
    QString word; ///< "draining"
    StateClass stateClass = StateClass::Ok;
    QString operation;     ///< the operation under way on it, if any
    QString drainToReturn; ///< the last drain, while guests of it are to be brought back
    int guestsAway = 0;    ///< of that drain: guests still to be brought back
    friend bool operator==(const NodeService &, const NodeService &) = default;
};

/// `operations` newest first; `interrupted`: ids of those that are open but carried out by nobody.
NodeService nodeService(const ClusterSnapshot &snapshot, const NodeName &node, const QList<OperationState> &operations,
                        const QStringList &interrupted = {});

} // namespace Drydock
