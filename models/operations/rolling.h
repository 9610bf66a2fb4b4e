// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"
#include "nameservers.h"
#include "planners.h"

namespace Drydock
{

/// What happens to a node of a campaign once it is empty.
enum class RollingThen {
    Nothing, ///< its guests come back at once
    Hold,    ///< a person works on it, and says when to go on
    Reboot,
};

/// How every node of a campaign is treated, and when the campaign ends early.
struct RollingProfile {
    RollingThen then = RollingThen::Reboot;
    int settleSeconds = 60;                            ///< a node has to be well for so long before the next one begins
    FailurePolicy onFailure = FailurePolicy::Continue; ///< when one move of a node fails
    int parallel = 2;
    int keepFreePercent = 10;
    std::optional<Strategy> stuck; ///< for guests that cannot move; nothing = a person decides
    QMap<VmId, DrainRequest::Decision> decisions;
    int maxFailed = 0; ///< one failed node more than this, and no further one begins
    friend bool operator==(const RollingProfile &, const RollingProfile &) = default;
};

/// Rolling maintenance as it is asked for.
struct RollingRequest {
    QList<NodeName> nodes;
    bool keepOrder = false; ///< as given; otherwise the planner puts the HA master last
    RollingProfile profile;
    QDateTime until;        ///< no node begins that would not be done by then; invalid = no end
    QSet<QString> accepted; ///< finding codes
    QString reason;
    friend bool operator==(const RollingRequest &, const RollingRequest &) = default;
};

/// One node of the plan, on today's facts.
struct RollingNodePlan {
    NodeName node;
    QStringList roles; ///< "ha-master", "qdevice", "dns", "pbs", "desk": what speaks for doing it late or with care
    Plan drain;        ///< with its blockers; made anew when its turn comes
    int seconds = 0;   ///< expected, there and back; the work of a person is not in it
    friend bool operator==(const RollingNodePlan &, const RollingNodePlan &) = default;
};

struct RollingPlan {
    QString id; ///< becomes the campaign's id
    RollingRequest request;
    QList<RollingNodePlan> nodes;  ///< in their order
    QList<Finding> findings;       ///< about nodes and campaign; those of guests are in the nodes' drains
    QList<NameServer> nameServers; ///< have to answer before the next node begins
    int seconds = 0;
    bool startable = false;

    /// The same nodes in the same order, with the same drains and findings.
    bool sameOutcome(const RollingPlan &other) const;
};

/// Pure and deterministic; `now` (UTC) only for the latest end time. `shown`: the plan on the screen, whose targets
/// are kept as DrainRequest::shownTargets says.
RollingPlan planRolling(const PlanFacts &facts, const RollingRequest &request, const QDateTime &now, const QString &id,
                        const RollingPlan &shown = {});
/// The drain of one node of a campaign: the profile's decisions, and its default for what cannot move.
Plan planRollingDrain(const PlanFacts &facts, const RollingRequest &request, const NodeName &node, const QString &id,
                      const Plan &shown = {});
/// Guests whose details planRolling() looks at.
QList<VmId> guestsToRead(const ClusterSnapshot &snapshot, const QList<NodeName> &nodes);
/// Seconds that carrying a plan out is expected to take; a rough figure.
int expectedSeconds(const Plan &plan);

/// One condition between two nodes: what has to be, and what was read.
struct RollingGate {
    QString code; ///< "online", "quorate", "ha-agent", "settled", "dns"
    bool passed = false;
    QString read; ///< what the cluster shows: a word of its own, or seconds
    QString expected;
    QString subject = {};    ///< dns: the server's name and address; empty = no server is known
    QString address = {};    ///< dns
    QString serverText = {}; ///< dns: the code it answered with, or the system's words
    QDateTime since = {};    ///< dns: it reads so since then
    bool accepted = false;   ///< the operator goes on without it
    friend bool operator==(const RollingGate &, const RollingGate &) = default;
};
/// Whether a node works again. `settledSince` = since when all but the last hold; kept by the caller.
QList<RollingGate> rollingGates(const ClusterSnapshot &snapshot, const NodeName &node, const QDateTime &settledSince,
                                int settleSeconds);

/// What was read of a name server, and since when it reads so.
struct NameServerReading {
    NameServerAnswer answer;
    QDateTime since;
    friend bool operator==(const NameServerReading &, const NameServerReading &) = default;
};
/// A gate for each server, by its address in `readings`; one that is passed when there is none to ask. `accepted`
/// codes: "dns-silent" for all of them, "dns-silent/ADDRESS" for one.
QList<RollingGate> nameServerGates(const QList<NameServer> &servers, const QHash<QString, NameServerReading> &readings,
                                   const QSet<QString> &accepted);
QString nameServerAcceptCode(const QString &address);
/// For the journal: [{server, read}].
QJsonArray nameServerEvidence(const QList<RollingGate> &gates);

enum class RollingPhase { Waiting, Draining, Holding, Returning, Settling, Done, Failed };

struct RollingNodeState {
    NodeName node;
    RollingPhase phase = RollingPhase::Waiting;
    int seconds = 0; ///< expected when it was planned
    QString drain;   ///< ids of the operations that belong to it
    QString back;
    bool failed = false; ///< a part of it did not end well
    QString text;        ///< why
    QDateTime begunAt;
    QDateTime endedAt;

    bool hasEnded() const { return endedAt.isValid(); }
    bool isUnderWay() const { return begunAt.isValid() && !endedAt.isValid(); }
    friend bool operator==(const RollingNodeState &, const RollingNodeState &) = default;
};

/// The fold of a campaign's journal. A campaign's journal is a JournalFile of its own folder (rollingDir()); its
/// records are Created, Paused, Resumed, Cancelled (no further node), Closed {state, reason}, and notes:
/// "node-begun" {node, dns: [{server, read}] where another one came before} · "child" {node, part: drain|return,
/// operation}: on disk before the operation begins · "child-ended" {node, part, outcome:
/// done|leftovers|failed|cancelled|nothing} · "go-on" {node} · "decided" {decisions, accepted} · "node-ended" {node} ·
/// "taken-over".
struct RollingState {
    QString id;
    QString clusterId;
    QString clusterName;
    QDateTime createdAt;
    QDateTime closedAt;
    OperationStatus status = OperationStatus::Running;
    QString stopReason; ///< why it ended early: "max-failed", "end-time", "cancelled", "user"; empty otherwise
    RollingRequest request;
    QList<NameServer> nameServers; ///< as planned
    QList<RollingNodeState> nodes;
    bool readOnly = false;

    bool isClosed() const { return closedAt.isValid(); }
    int count(RollingPhase phase) const;
    int failed() const { return count(RollingPhase::Failed); }
    /// The node under way; nullptr between two nodes.
    const RollingNodeState *current() const;
    const RollingNodeState *node(const NodeName &name) const;
    /// "done", "leftovers", "failed", "cancelled": what it would be closed as now.
    QString closingWord() const;
};

void apply(RollingState &state, const JournalRecord &record);
JournalRecord rollingCreatedRecord(const RollingPlan &plan, const QString &clusterId, const QString &clusterName,
                                   const QDateTime &at, const ProxmoxVersion &version);
/// Where the journals of campaigns live, beside those of the operations they own.
QString rollingDir(const QString &stateDir);
Result<RollingState> readRolling(const QString &stateDir, const QString &id);

/// "nothing", "hold", "reboot" and back.
QString rollingThenWord(RollingThen then);
std::optional<RollingThen> rollingThenFromWord(QStringView word);
QString rollingPhaseWord(RollingPhase phase);
QJsonObject rollingRequestToJson(const RollingRequest &request);
RollingRequest rollingRequestFromJson(const QJsonObject &object);
QJsonObject decisionsToJson(const QMap<VmId, DrainRequest::Decision> &decisions);
QMap<VmId, DrainRequest::Decision> decisionsFromJson(const QJsonObject &object);

} // namespace Drydock
