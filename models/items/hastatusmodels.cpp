// SPDX-License-Identifier: GPL-3.0-or-later
#include "hastatusmodels.h"

#include "formatting.h"
#include "lossmodels.h"
#include "operations/losswording.h"
#include "tasktext.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

class HaWords
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::HaWords)
};

} // namespace

HaArmed haArmed(const HaStatus &status)
{
    if (status.armedState == "disarmed"_L1)
        return HaArmed::Disarmed;
    if (status.armedState == "disarming"_L1)
        return HaArmed::Disarming;
    if (status.armedState == "standby"_L1)
        return HaArmed::Idle;
    if (status.armedState == "armed"_L1)
        return HaArmed::Armed;
    const bool active =
        std::ranges::any_of(status.lrm, [](const HaStatus::Lrm &agent) { return agent.state == "active"_L1; });
    return active ? HaArmed::Armed : HaArmed::Idle;
}

QString haArmedText(HaArmed armed)
{
    switch (armed) {
    case HaArmed::Idle:
        return HaWords::tr("Idle");
    case HaArmed::Armed:
        return HaWords::tr("Armed");
    case HaArmed::Disarming:
        return HaWords::tr("Being disarmed");
    case HaArmed::Disarmed:
        return HaWords::tr("Disarmed");
    }
    return {};
}

QString haArmedSentence(HaArmed armed)
{
    switch (armed) {
    case HaArmed::Idle:
        return HaWords::tr("HA looks after no running guest: no node resets itself.");
    case HaArmed::Armed:
        return HaWords::tr("A node that loses quorum resets itself, and its HA guests start elsewhere.");
    case HaArmed::Disarming:
        return HaWords::tr("The local agents are giving their locks back.");
    case HaArmed::Disarmed:
        return HaWords::tr("If a node fails now, nothing is started elsewhere.");
    }
    return {};
}

void HaOutlookModel::setForecasts(const QList<LossForecast> &each)
{
    QHash<GuestKey, GuestLoss> losses;
    for (const LossForecast &forecast : each) {
        for (const GuestLoss &loss : forecast.guests) {
            if (forecast.lost.contains(loss.from))
                losses.insert(loss.guest, loss);
        }
    }
    if (losses == m_losses)
        return;
    m_losses = losses;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, int(HaOutlookColumn::IfNodeDies)), index(rowCount() - 1, columnCount() - 1));
}

int HaOutlookModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(HaOutlookColumn::Count);
}

QVariant HaOutlookModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool own = index.column() >= int(HaResourceColumn::Count);
    if (!own || role == KeyRole || role == KindRole || role == FilterTextRole)
        return HaResourceModel::data(index, role);
    const auto found = m_losses.constFind(rows().at(index.row()).resource.guest);
    if (found == m_losses.cend())
        return role == Qt::DisplayRole ? QVariant(Formatting::absent()) : QVariant();
    const auto column = HaOutlookColumn(index.column());
    const bool raw = role == RawRole;
    if (role == StateRole)
        return column == HaOutlookColumn::IfNodeDies ? QVariant(int(lossStateClass(*found))) : QVariant();
    if (role == Qt::ToolTipRole)
        return column == HaOutlookColumn::IfNodeDies ? QVariant(fateReasonText(*found)) : QVariant();
    if (role != Qt::DisplayRole && !raw)
        return {};
    const auto shown = [](const QString &text) { return text.isEmpty() ? Formatting::absent() : text; };
    switch (column) {
    case HaOutlookColumn::IfNodeDies: {
        const QString why = fateReasonText(*found);
        //: What becomes of a guest, and why
        return why.isEmpty() ? fateText(*found) : tr("%1: %2").arg(fateText(*found), why);
    }
    case HaOutlookColumn::RunsAfter:
        return raw ? QVariant(found->startsMin.value_or(INT_MAX)) : QVariant(shown(fateTimeText(*found)));
    case HaOutlookColumn::DataAtRisk:
        return raw ? QVariant(found->dataAtRisk.value_or(-1)) : QVariant(shown(dataAtRiskText(*found)));
    case HaOutlookColumn::Count:
        break;
    }
    return {};
}

QVariant HaOutlookModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < int(HaResourceColumn::Count) || orientation != Qt::Horizontal)
        return HaResourceModel::headerData(section, orientation, role);
    if (role != Qt::DisplayRole && role != RawRole)
        return {};
    switch (HaOutlookColumn(section)) {
    case HaOutlookColumn::IfNodeDies:
        return tr("If its node dies");
    case HaOutlookColumn::RunsAfter:
        return role == RawRole ? tr("Runs again after at least (s)") : tr("Runs again after");
    case HaOutlookColumn::DataAtRisk:
        return role == RawRole ? tr("Writes lost (s)") : tr("Writes lost");
    case HaOutlookColumn::Count:
        break;
    }
    return {};
}

HaNodeModel::HaNodeModel(ClusterStore *store, QObject *parent) : KeyedTable(parent)
{
    connect(store, &ClusterStore::published, this, [this](const ClusterSnapshot &snapshot) { refresh(snapshot); });
    refresh(store->snapshot());
}

void HaNodeModel::refresh(const ClusterSnapshot &snapshot)
{
    const HaStatus &status = snapshot->haStatus;
    const QDateTime readAt = snapshot.freshness(Section::Ha).readAt;
    QList<HaNodeRow> rows;
    for (const NodeState &node : snapshot->nodes) {
        HaNodeRow row;
        row.key = u"node/"_s + node.name.text();
        row.node = node.name;
        row.status = status.nodeStatus.value(node.name);
        row.isOnline = node.status == NodeStatus::Online;
        row.isMaster = status.master == node.name;
        row.isKnown = status.lrm.contains(node.name);
        row.agent = status.lrm.value(node.name);
        if (row.agent.timestamp > 0 && readAt.isValid())
            row.silence = std::max<qint64>(0, readAt.toSecsSinceEpoch() - row.agent.timestamp);
        row.guests = int(std::ranges::count(status.services, node.name, &HaStatus::Service::node));
        rows.append(row);
    }
    setRows(rows);
}

int HaNodeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(HaNodeColumn::Count);
}

QString HaNodeModel::statusText(const QString &status)
{
    if (status.isEmpty())
        return Formatting::absent();
    if (status == "online"_L1)
        return tr("online");
    if (status == "maintenance"_L1)
        return tr("in maintenance");
    if (status == "unknown"_L1)
        return tr("missed");
    if (status == "fence"_L1)
        return tr("being fenced");
    if (status == "gone"_L1)
        return tr("no longer a member");
    return status;
}

QString HaNodeModel::agentText(const HaNodeRow &row)
{
    if (!row.isKnown)
        return tr("never heard of");
    if (row.isSilent())
        return tr("silent: it counts as dead");
    if (row.agent.mode == "maintenance"_L1 || row.agent.state == "maintenance"_L1)
        return tr("in maintenance: its guests run elsewhere");
    if (row.agent.mode == "shutdown"_L1)
        return tr("shuts down");
    if (row.agent.mode == "restart"_L1)
        return tr("restarts");
    if (row.agent.mode.startsWith("disarm"_L1))
        return tr("disarmed");
    if (row.agent.state == "active"_L1)
        return tr("armed: without quorum it resets its node");
    if (row.agent.state == "wait_for_agent_lock"_L1)
        return tr("idle: it resets nothing");
    if (row.agent.state == "lost_agent_lock"_L1)
        return tr("has lost its lock: its node is about to be reset");
    return row.agent.state;
}

QVariant HaNodeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HaNodeRow &row = rows().at(index.row());
    const auto column = HaNodeColumn(index.column());
    const bool raw = role == RawRole;
    switch (role) {
    case KeyRole:
        return row.key;
    case KindRole:
        return int(ItemKind::Node);
    case StateRole:
        if (column == HaNodeColumn::State)
            return int(row.status == "online"_L1        ? StateClass::Ok
                       : row.status == "maintenance"_L1 ? StateClass::Maintenance
                       : row.status.isEmpty()           ? StateClass::Quiet
                                                        : StateClass::Error);
        if (column == HaNodeColumn::Agent)
            return int(row.isKnown && (row.isSilent() || row.agent.state == "lost_agent_lock"_L1) ? StateClass::Error
                       : row.agent.state == "active"_L1                                           ? StateClass::Ok
                                                                                                  : StateClass::Quiet);
        return {};
    case Qt::TextAlignmentRole:
        return column == HaNodeColumn::Guests ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        if (column == HaNodeColumn::Agent && row.isKnown)
            return tr("mode %1, state %2", "words of the HA manager").arg(row.agent.mode, row.agent.state);
        if (column == HaNodeColumn::Heard && row.agent.timestamp > 0)
            return Formatting::dateTime(QDateTime::fromSecsSinceEpoch(row.agent.timestamp, QTimeZone::UTC));
        return {};
    case Qt::DisplayRole:
    case RawRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case HaNodeColumn::Node:
        return row.node.text();
    case HaNodeColumn::State:
        return raw ? row.status : statusText(row.status);
    case HaNodeColumn::Role:
        return row.isMaster ? tr("master") : Formatting::absent();
    case HaNodeColumn::Agent:
        return agentText(row);
    case HaNodeColumn::Heard:
        if (raw)
            return row.silence.value_or(LLONG_MAX);
        return row.silence ? Formatting::ago(*row.silence) : Formatting::absent();
    case HaNodeColumn::Guests:
        return row.guests;
    case HaNodeColumn::Count:
        break;
    }
    return {};
}

QVariant HaNodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (HaNodeColumn(section)) {
    case HaNodeColumn::Node:
        return tr("Node");
    case HaNodeColumn::State:
        return tr("For the manager");
    case HaNodeColumn::Role:
        return tr("Role");
    case HaNodeColumn::Agent:
        return tr("Local agent (LRM)");
    case HaNodeColumn::Heard:
        return tr("Heard of");
    case HaNodeColumn::Guests:
        return tr("HA guests");
    case HaNodeColumn::Count:
        break;
    }
    return {};
}

HaEventModel::HaEventModel(ClusterStore *store, QObject *parent)
    : KeyedTable(parent), m_store(store), m_history(HaHistory::of(store))
{
    connect(&m_history, &HaHistory::changed, this, &HaEventModel::refresh);
    connect(store, &ClusterStore::published, this, [this](const ClusterSnapshot &, const ClusterDelta &delta) {
        if (delta.tasks)
            refresh();
    });
    refresh();
}

HaEventRow HaEventModel::rowOf(const HaHistory::Change &change, int ordinal) const
{
    using Subject = HaHistory::Change::Subject;
    HaEventRow row;
    row.at = change.at.toSecsSinceEpoch();
    row.node = change.node.text();
    switch (change.subject) {
    case Subject::Guest: {
        const GuestState *guest = m_store->snapshot().guest(change.guest.vmid);
        const QString name = Formatting::guestTitle(change.guest, guest ? guest->name : QString());
        row.state = Formatting::haStateClass(change.state);
        if (change.node != change.nodeWas && !change.nodeWas.isEmpty())
            //: A guest, its HA state, where it was, where it is
            row.what = tr("%1 is %2, from %3 to %4")
                           .arg(name, Formatting::haState(change.state), change.nodeWas.text(), change.node.text());
        else
            //: A guest, its HA state, the one before
            row.what = tr("%1 is %2, was %3")
                           .arg(name, Formatting::haState(change.state), Formatting::haState(change.stateWas));
        break;
    }
    case Subject::Node:
        row.state = change.state == "online"_L1        ? StateClass::Ok
                    : change.state == "maintenance"_L1 ? StateClass::Maintenance
                                                       : StateClass::Error;
        //: A node, its state for the HA manager, the one before
        row.what = tr("%1 is %2, was %3")
                       .arg(change.node.text(), HaNodeModel::statusText(change.state),
                            HaNodeModel::statusText(change.stateWas));
        break;
    case Subject::Master:
        row.state = StateClass::Active;
        row.what = tr("%1 is the HA manager's master, was %2").arg(change.node.text(), change.nodeWas.text());
        break;
    }
    row.key = u"%1/%2/%3"_s.arg(row.at).arg(ordinal).arg(row.what);
    return row;
}

HaEventRow HaEventModel::rowOf(const TaskState &task) const
{
    HaEventRow row;
    row.key = task.upid.text;
    row.at = task.upid.startTime;
    row.node = task.upid.node.text();
    row.state = taskStateClass(task);
    const VmId guest = taskGuest(task.upid);
    const GuestState *state = guest.isValid() ? m_store->snapshot().guest(guest) : nullptr;
    const QString what = taskText(task.upid, state ? state->name : QString());
    //: What the HA manager was asked to do, by whom, and how that ended. OK means that it was queued
    row.what = task.isOk() ? tr("%1, by %2").arg(what, task.upid.user)
                           : tr("%1, by %2: %3").arg(what, task.upid.user, taskStateText(task));
    return row;
}

void HaEventModel::refresh()
{
    QList<HaEventRow> rows;
    // The oldest of one second has the ordinal 0, whatever comes later.
    const QList<HaHistory::Change> &changes = m_history.changes();
    qint64 second = -1;
    int ordinal = 0;
    for (qsizetype i = changes.size() - 1; i >= 0; --i) {
        const qint64 at = changes.at(i).at.toSecsSinceEpoch();
        ordinal = at == second ? ordinal + 1 : 0;
        second = at;
        rows.prepend(rowOf(changes.at(i), ordinal));
    }
    for (const TaskState &task : m_store->snapshot()->tasks) {
        if (task.upid.type.startsWith("ha"_L1))
            rows.append(rowOf(task));
    }
    std::ranges::stable_sort(rows, std::ranges::greater{}, &HaEventRow::at);
    setRows(rows);
}

int HaEventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(HaEventColumn::Count);
}

QVariant HaEventModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HaEventRow &row = rows().at(index.row());
    const auto column = HaEventColumn(index.column());
    const QDateTime at = QDateTime::fromSecsSinceEpoch(row.at, QTimeZone::UTC);
    switch (role) {
    case KeyRole:
        return row.key;
    case StateRole:
        return column == HaEventColumn::What ? QVariant(int(row.state)) : QVariant();
    case Qt::ToolTipRole:
        return column == HaEventColumn::At ? QVariant(Formatting::dateTime(at)) : QVariant();
    case Qt::DisplayRole:
    case RawRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case HaEventColumn::At:
        return role == RawRole ? QVariant(row.at)
                               : QVariant(Formatting::shortTime(at, m_store->snapshot()->serverTime));
    case HaEventColumn::What:
        return row.what;
    case HaEventColumn::Node:
        return row.node;
    case HaEventColumn::Count:
        break;
    }
    return {};
}

QVariant HaEventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (HaEventColumn(section)) {
    case HaEventColumn::At:
        return tr("When");
    case HaEventColumn::What:
        return tr("What");
    case HaEventColumn::Node:
        return tr("Node");
    case HaEventColumn::Count:
        break;
    }
    return {};
}

} // namespace Drydock
