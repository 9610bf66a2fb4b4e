// SPDX-License-Identifier: GPL-3.0-or-later
#include "casewriter.h"

#include <QJsonArray>

#include <algorithm>

namespace Drydock::HaCases
{

namespace
{

QJsonValue orNull(const std::optional<int> &seconds)
{
    return seconds ? QJsonValue(*seconds) : QJsonValue(QJsonValue::Null);
}

QJsonArray namesOf(const QList<NodeName> &nodes)
{
    QJsonArray names;
    for (const NodeName &node : nodes)
        names.append(node.text());
    return names;
}

QJsonValue wordOrNull(const QString &word)
{
    return word.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(word);
}

QJsonObject asJson(const Place &place)
{
    QJsonObject object{{"node"_L1, place.node.text()}};
    object["state"_L1] = place.ignored ? QJsonValue(u"ignored"_s) : wordOrNull(wordOf(stateWords, place.state));
    object["running"_L1] = place.ignored ? QJsonValue(QJsonValue::Null) : QJsonValue(place.running);
    if (!place.crmNode.isEmpty())
        object["crm_node"_L1] = place.crmNode.text();
    if (!place.maintenanceNode.isEmpty())
        object["maintenance_node"_L1] = place.maintenanceNode.text();
    if (!place.failedNodes.isEmpty())
        object["failed_nodes"_L1] = namesOf(place.failedNodes);
    return object;
}

QJsonArray asJson(const QList<Move> &moves)
{
    QJsonArray list;
    for (const Move &move : moves) {
        QJsonObject object{{"sid"_L1, move.sid},
                           {"from"_L1, move.from.text()},
                           {"to"_L1, move.to.text()},
                           {"kind"_L1, wordOf(moveWords, move.kind)},
                           {"at_s"_L1, move.at},
                           {"done_s"_L1, orNull(move.done)},
                           {"started_s"_L1, orNull(move.started)}};
        if (move.failed)
            object["failed"_L1] = true;
        if (move.aborted)
            object["aborted"_L1] = true;
        list.append(object);
    }
    return list;
}

void writeNodes(const Forecast &result, QJsonObject &expect)
{
    QJsonObject nodes;
    for (const auto &[name, node] : result.nodes.asKeyValueRange()) {
        nodes.insert(name.text(),
                     QJsonObject{{"power"_L1, node.powered ? u"on"_s : u"off"_s},
                                 {"network"_L1, node.networked ? u"on"_s : u"off"_s},
                                 {"crm_state"_L1, wordOrNull(wordOf(nodeStateWords, node.state))},
                                 {"lrm"_L1, wordOf(lrmStateWords, node.lrm)},
                                 {"lrm_mode"_L1, node.lrmMode ? QJsonValue(wordOf(lrmModeWords, *node.lrmMode))
                                                              : QJsonValue(QJsonValue::Null)}});
    }
    expect["nodes"_L1] = nodes;
    QJsonArray fenced;
    QList<Fencing> byNode = result.fenced;
    std::ranges::stable_sort(byNode, {}, &Fencing::node);
    for (const Fencing &fencing : std::as_const(byNode)) {
        fenced.append(QJsonObject{{"node"_L1, fencing.node.text()},
                                  {"requested_s"_L1, fencing.requestedAt},
                                  {"acknowledged_s"_L1, orNull(fencing.acknowledgedAt)}});
    }
    expect["fenced"_L1] = fenced;
    QJsonArray selfFenced;
    QJsonArray down;
    for (const NodeDown &node : result.nodesDown) {
        down.append(QJsonObject{
            {"node"_L1, node.node.text()}, {"at_s"_L1, node.at}, {"cause"_L1, wordOf(causeWords, node.cause)}});
        if (node.cause == NodeDown::Cause::Watchdog)
            selfFenced.append(QJsonObject{{"node"_L1, node.node.text()}, {"at_s"_L1, node.at}});
    }
    expect["self_fenced"_L1] = selfFenced;
    expect["node_down"_L1] = down;
}

void writeQuorum(const Forecast &result, QJsonObject &expect)
{
    expect["quorate"_L1] = result.quorate;
    expect["quorum_lost_s"_L1] = orNull(result.quorumLostAt);
    QJsonArray timeline;
    for (const Membership &membership : result.quorumTimeline) {
        timeline.append(QJsonObject{
            {"at_s"_L1, membership.at}, {"quorate"_L1, membership.quorate}, {"online"_L1, namesOf(membership.online)}});
    }
    expect["quorum_timeline"_L1] = timeline;
    expect["master_after"_L1] = wordOrNull(result.master.text());
    QJsonArray masters;
    for (const MasterChange &change : result.masterChanges)
        masters.append(QJsonObject{{"at_s"_L1, change.at}, {"node"_L1, change.node.text()}});
    expect["master_changes"_L1] = masters;
}

void writeServices(const Forecast &result, QJsonObject &expect)
{
    QJsonObject placement;
    QJsonObject outcome;
    QJsonObject started;
    QJsonObject failedSince;
    QJsonArray stuck;
    QJsonArray error;
    for (const auto &[sid, service] : result.services.asKeyValueRange()) {
        placement.insert(sid, asJson(service.place));
        outcome.insert(sid, wordOf(outcomeWords, service.outcome));
        if (service.startedAt)
            started.insert(sid, *service.startedAt);
        if (service.recoveryFailedSince)
            failedSince.insert(sid, *service.recoveryFailedSince);
        if (service.place.state == CrmState::Recovery)
            stuck.append(sid);
        if (service.place.state == CrmState::Error)
            error.append(sid);
    }
    expect["placement"_L1] = placement;
    expect["outcome"_L1] = outcome;
    expect["started_s"_L1] = started;
    expect["recovery_failed_since_s"_L1] = failedSince;
    expect["stuck_in_recovery"_L1] = stuck;
    expect["error"_L1] = error;
    expect["moves"_L1] = asJson(result.moves);
    QJsonArray stops;
    for (const Stop &stop : result.stops) {
        stops.append(QJsonObject{{"sid"_L1, stop.sid}, {"node"_L1, stop.node.text()}, {"at_s"_L1, stop.at}});
    }
    expect["stopped"_L1] = stops;
}

} // namespace

QJsonObject asExpect(const Forecast &result)
{
    QJsonObject expect;
    writeQuorum(result, expect);
    writeNodes(result, expect);
    writeServices(result, expect);
    expect["dropped_rules"_L1] = QJsonArray::fromStringList(result.droppedRules);
    if (!result.phases.isEmpty()) {
        QJsonArray phases;
        for (const Phase &phase : result.phases) {
            QJsonObject placement;
            for (const auto &[sid, place] : phase.places.asKeyValueRange())
                placement.insert(sid, asJson(place));
            phases.append(QJsonObject{{"end_s"_L1, phase.end}, {"placement"_L1, placement}});
        }
        expect["phases"_L1] = phases;
    }
    return expect;
}

} // namespace Drydock::HaCases
