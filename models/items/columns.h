// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace Drydock
{

/// Roles of every model here. DisplayRole is formatted text, RawRole the value to sort and compare by.
/// Models have no icons and no colours: StateRole gives views the class of a state to paint.
enum ItemRole {
    RawRole = Qt::UserRole + 1,
    KindRole,       ///< ItemKind of the row
    KeyRole,        ///< stable text key of the row: "node/pve-node1", "vm:101", a UPID, an operation id
    StateRole,      ///< StateClass of the row's state
    FractionRole,   ///< 0…1 for cells that are shown as a bar, else invalid
    FilterTextRole, ///< lower-case text that free words of the filter match against
};

enum class ItemKind { Node, Guest, Group, Task, HaResource, HaGroup, Operation };

/// What a state means; views choose colour, shape and dot from it (visual.md tokens).
enum class StateClass { Quiet, Ok, Active, Warning, Error, Maintenance };

/// Columns of the inventory tree and of the flat guest table.
enum class InventoryColumn {
    Name,
    Id,
    Kind,
    State,
    Cpu,
    Memory,
    Uptime,
    Address,
    Bridge,
    Ha,
    Node,
    Tags,
    Lock,
    Disk,
    Count
};
enum class NodeColumn { Name, State, Cpu, Memory, Uptime, Guests, Address, HaState, Count };
enum class TaskColumn { Started, State, Description, Guest, Node, User, Duration, Count };
enum class HaResourceColumn { Guest, Name, State, Requested, Node, Group, Failback, Count };
enum class HaGroupColumn { Name, Type, Resources, Nodes, Options, State, Count };
enum class HaNodeColumn { Node, State, Role, Agent, Heard, Guests, Count };
/// After the columns of HaResourceColumn.
enum class HaOutlookColumn { IfNodeDies = int(HaResourceColumn::Count), RunsAfter, DataAtRisk, Count };
enum class HaEventColumn { At, What, Node, Count };
enum class GuestLossColumn { Guest, Fate, From, To, RunsAfter, DataAtRisk, Reason, Count };
enum class LossSummaryColumn { Lost, Quorum, Back, Down, Longest, Memory, DataAtRisk, Count };
enum class LossEventColumn { After, What, Count };
enum class OperationColumn { Started, Title, Node, Guests, Status, Progress, Duration, Longest, Count };

} // namespace Drydock
