// SPDX-License-Identifier: GPL-3.0-or-later
#include "rolling.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int rollingSchema = 1;

void applyRollingCreated(RollingState &state, const JournalRecord &record)
{
    const QJsonObject cluster = record.values.value("cluster"_L1).toObject();
    const QJsonObject rolling = record.values.value("rolling"_L1).toObject();
    state.id = record.values.value("operation"_L1).toString();
    state.clusterId = cluster.value("id"_L1).toString();
    state.clusterName = cluster.value("name"_L1).toString();
    state.createdAt = record.at;
    state.request = rollingRequestFromJson(rolling.value("request"_L1).toObject());
    state.nameServers = nameServersFromJson(rolling.value("nameServers"_L1).toArray());
    const QJsonArray seconds = rolling.value("seconds"_L1).toArray();
    for (qsizetype i = 0; i < state.request.nodes.size(); ++i) {
        RollingNodeState node;
        node.node = state.request.nodes.at(i);
        node.seconds = seconds.at(i).toInt();
        state.nodes.append(node);
    }
    if (record.values.value("schema"_L1).toInt() > journalSchema || rolling.value("schema"_L1).toInt() > rollingSchema
        || state.nodes.isEmpty())
        state.readOnly = true;
}

void childEnded(RollingState &state, RollingNodeState &node, const QJsonObject &values)
{
    const QString outcome = values.value("outcome"_L1).toString();
    const bool well = outcome == "done"_L1 || outcome == "nothing"_L1;
    const bool drained = values.value("part"_L1).toString() == "drain"_L1;
    if (!well) {
        node.failed = true;
        node.text = drained ? u"drain-"_s + outcome : u"return-"_s + outcome;
    }
    if (!drained)
        node.phase = RollingPhase::Settling;
    else if (well && state.request.profile.then == RollingThen::Hold)
        node.phase = RollingPhase::Holding;
    else
        node.phase = RollingPhase::Returning; // what was moved comes back, whatever went wrong
    // Who ends a part by hand wants to look before anything else begins.
    if (outcome == "cancelled"_L1 && state.status == OperationStatus::Running)
        state.status = OperationStatus::Paused;
}

void applyRollingNote(RollingState &state, const JournalRecord &record)
{
    const QJsonObject &values = record.values;
    if (record.text == "decided"_L1) {
        state.request.profile.decisions.insert(decisionsFromJson(values.value("decisions"_L1).toObject()));
        for (const auto codes = values.value("accepted"_L1).toArray(); const QJsonValue &code : codes)
            state.request.accepted.insert(code.toString());
        return;
    }
    const NodeName name(values.value("node"_L1).toString());
    const auto node = std::ranges::find(state.nodes, name, &RollingNodeState::node);
    if (node == state.nodes.end())
        return;
    if (record.text == "node-begun"_L1) {
        node->phase = RollingPhase::Draining;
        node->begunAt = record.at;
    } else if (record.text == "child"_L1) {
        const QString operation = values.value("operation"_L1).toString();
        (values.value("part"_L1).toString() == "drain"_L1 ? node->drain : node->back) = operation;
    } else if (record.text == "child-ended"_L1) {
        childEnded(state, *node, values);
    } else if (record.text == "go-on"_L1 && node->phase == RollingPhase::Holding) {
        node->phase = RollingPhase::Returning;
    } else if (record.text == "node-ended"_L1) {
        node->phase = node->failed ? RollingPhase::Failed : RollingPhase::Done;
        node->endedAt = record.at;
    }
}

OperationStatus rollingClosedStatus(const QString &word)
{
    if (word == "done"_L1)
        return OperationStatus::Done;
    if (word == "failed"_L1)
        return OperationStatus::Failed;
    return word == "cancelled"_L1 ? OperationStatus::Cancelled : OperationStatus::Leftovers;
}

} // namespace

int RollingState::count(RollingPhase phase) const
{
    return int(std::ranges::count(nodes, phase, &RollingNodeState::phase));
}

const RollingNodeState *RollingState::current() const
{
    const auto found = std::ranges::find_if(nodes, &RollingNodeState::isUnderWay);
    return found == nodes.end() ? nullptr : &*found;
}

const RollingNodeState *RollingState::node(const NodeName &name) const
{
    const auto found = std::ranges::find(nodes, name, &RollingNodeState::node);
    return found == nodes.end() ? nullptr : &*found;
}

QString RollingState::closingWord() const
{
    const int done = count(RollingPhase::Done);
    if (done == int(nodes.size()))
        return u"done"_s;
    if (status == OperationStatus::Cancelling)
        return u"cancelled"_s;
    return done == 0 && failed() > 0 ? u"failed"_s : u"leftovers"_s;
}

void apply(RollingState &state, const JournalRecord &record)
{
    switch (record.kind) {
    case JournalRecord::Kind::Created:
        applyRollingCreated(state, record);
        break;
    case JournalRecord::Kind::Note:
        applyRollingNote(state, record);
        break;
    case JournalRecord::Kind::Paused:
        if (state.status == OperationStatus::Running)
            state.status = OperationStatus::Paused;
        break;
    case JournalRecord::Kind::Resumed:
        if (state.status == OperationStatus::Paused)
            state.status = OperationStatus::Running;
        break;
    case JournalRecord::Kind::Cancelled:
        state.status = OperationStatus::Cancelling;
        break;
    case JournalRecord::Kind::Closed:
        state.closedAt = record.at;
        state.status = rollingClosedStatus(record.values.value("state"_L1).toString());
        state.stopReason = record.values.value("reason"_L1).toString();
        break;
    case JournalRecord::Kind::Intent:
    case JournalRecord::Kind::Started:
    case JournalRecord::Kind::Finished:
    case JournalRecord::Kind::Changed:
    case JournalRecord::Kind::Extended:
        state.readOnly = true; // no campaign of this program writes these
        break;
    }
}

JournalRecord rollingCreatedRecord(const RollingPlan &plan, const QString &clusterId, const QString &clusterName,
                                   const QDateTime &at, const ProxmoxVersion &version)
{
    Plan none;
    none.id = plan.id;
    none.reason = plan.request.reason;
    JournalRecord record = createdRecord(none, clusterId, clusterName, at, version);
    QJsonArray seconds;
    for (const RollingNodePlan &node : plan.nodes)
        seconds.append(node.seconds);
    record.values.insert(u"rolling"_s, QJsonObject{{u"schema"_s, rollingSchema},
                                                   {u"request"_s, rollingRequestToJson(plan.request)},
                                                   {u"nameServers"_s, nameServersToJson(plan.nameServers)},
                                                   {u"seconds"_s, seconds}});
    return record;
}

QString rollingDir(const QString &stateDir)
{
    return stateDir + u"/rolling"_s;
}

Result<RollingState> readRolling(const QString &stateDir, const QString &id)
{
    // The reader knows what was torn or damaged; the fold is our own.
    const Result<OperationState> file = JournalFile::read(rollingDir(stateDir), id);
    if (!file)
        return std::unexpected(file.error());
    RollingState state;
    for (const auto records = JournalFile::records(rollingDir(stateDir), id); const JournalRecord &record : records)
        apply(state, record);
    state.readOnly = state.readOnly || file->readOnly;
    return state;
}

QString rollingThenWord(RollingThen then)
{
    switch (then) {
    case RollingThen::Nothing:
        return u"nothing"_s;
    case RollingThen::Hold:
        return u"hold"_s;
    case RollingThen::Reboot:
        return u"reboot"_s;
    }
    return {};
}

std::optional<RollingThen> rollingThenFromWord(QStringView word)
{
    for (const RollingThen then : {RollingThen::Nothing, RollingThen::Hold, RollingThen::Reboot}) {
        if (word == rollingThenWord(then))
            return then;
    }
    return std::nullopt;
}

QString rollingPhaseWord(RollingPhase phase)
{
    switch (phase) {
    case RollingPhase::Waiting:
        return u"waiting"_s;
    case RollingPhase::Draining:
        return u"draining"_s;
    case RollingPhase::Holding:
        return u"holding"_s;
    case RollingPhase::Returning:
        return u"returning"_s;
    case RollingPhase::Settling:
        return u"settling"_s;
    case RollingPhase::Done:
        return u"done"_s;
    case RollingPhase::Failed:
        return u"failed"_s;
    }
    return {};
}

QJsonObject decisionsToJson(const QMap<VmId, DrainRequest::Decision> &decisions)
{
    QJsonObject object;
    for (const auto &[guest, decision] : decisions.asKeyValueRange()) {
        object.insert(guest.text(), QJsonObject{{u"strategy"_s, strategyWord(decision.strategy)},
                                                {u"target"_s, decision.target.text()}});
    }
    return object;
}

QMap<VmId, DrainRequest::Decision> decisionsFromJson(const QJsonObject &object)
{
    QMap<VmId, DrainRequest::Decision> decisions;
    for (auto at = object.constBegin(); at != object.constEnd(); ++at) {
        const QJsonObject decision = at->toObject();
        const VmId guest{at.key().toInt()};
        const auto strategy = strategyFromWord(decision.value("strategy"_L1).toString());
        if (guest.isValid() && strategy)
            decisions.insert(guest, {*strategy, NodeName(decision.value("target"_L1).toString())});
    }
    return decisions;
}

QJsonObject rollingRequestToJson(const RollingRequest &request)
{
    QJsonArray nodes;
    for (const NodeName &node : request.nodes)
        nodes.append(node.text());
    QStringList accepted(request.accepted.cbegin(), request.accepted.cend());
    accepted.sort();
    const RollingProfile &profile = request.profile;
    return {{u"nodes"_s, nodes},
            {u"keepOrder"_s, request.keepOrder},
            {u"until"_s, request.until.isValid() ? request.until.toUTC().toString(Qt::ISODate) : QString()},
            {u"accepted"_s, QJsonArray::fromStringList(accepted)},
            {u"reason"_s, request.reason},
            {u"then"_s, rollingThenWord(profile.then)},
            {u"settleSeconds"_s, profile.settleSeconds},
            {u"onFailure"_s, failurePolicyWord(profile.onFailure)},
            {u"parallel"_s, profile.parallel},
            {u"keepFreePercent"_s, profile.keepFreePercent},
            {u"stuck"_s, profile.stuck ? strategyWord(*profile.stuck) : QString()},
            {u"decisions"_s, decisionsToJson(profile.decisions)},
            {u"maxFailed"_s, profile.maxFailed}};
}

RollingRequest rollingRequestFromJson(const QJsonObject &object)
{
    RollingRequest request;
    for (const auto nodes = object.value("nodes"_L1).toArray(); const QJsonValue &node : nodes)
        request.nodes.append(NodeName(node.toString()));
    request.keepOrder = object.value("keepOrder"_L1).toBool();
    request.until = QDateTime::fromString(object.value("until"_L1).toString(), Qt::ISODate);
    for (const auto codes = object.value("accepted"_L1).toArray(); const QJsonValue &code : codes)
        request.accepted.insert(code.toString());
    request.reason = object.value("reason"_L1).toString();
    RollingProfile &profile = request.profile;
    // A word that is not known must not become something that acts: then a person is asked.
    profile.then = rollingThenFromWord(object.value("then"_L1).toString()).value_or(RollingThen::Hold);
    profile.settleSeconds = object.value("settleSeconds"_L1).toInt(profile.settleSeconds);
    profile.onFailure = failurePolicyFromWord(object.value("onFailure"_L1).toString()).value_or(FailurePolicy::Pause);
    profile.parallel = object.value("parallel"_L1).toInt(profile.parallel);
    profile.keepFreePercent = object.value("keepFreePercent"_L1).toInt(profile.keepFreePercent);
    profile.stuck = strategyFromWord(object.value("stuck"_L1).toString());
    profile.decisions = decisionsFromJson(object.value("decisions"_L1).toObject());
    profile.maxFailed = object.value("maxFailed"_L1).toInt();
    return request;
}

} // namespace Drydock
