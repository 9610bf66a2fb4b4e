// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationmodel.h"

#include "formatting.h"
#include "operations/report.h"
#include "operations/wording.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

StateClass statusClass(const OperationRow &row)
{
    switch (row.state.status) {
    case OperationStatus::Running:
        // Its journal says "running", but no process carries it out: someone has to decide.
        return row.running ? StateClass::Active : StateClass::Warning;
    case OperationStatus::Paused:
    case OperationStatus::Cancelling:
    case OperationStatus::Leftovers:
        return StateClass::Warning;
    case OperationStatus::Done:
        return StateClass::Ok;
    case OperationStatus::Failed:
        return StateClass::Error;
    case OperationStatus::Cancelled:
        break;
    }
    return StateClass::Quiet;
}

QString statusText(const OperationState &state, bool running)
{
    if (state.status == OperationStatus::Running && !running)
        return state.readOnly ? OperationModel::tr("running elsewhere") : OperationModel::tr("interrupted");
    return operationStatusText(state.status);
}

/// The node it is about, or the nodes that guests went to.
QString nodeText(const Plan &plan)
{
    if (!plan.node.isEmpty())
        return plan.node.text();
    QStringList nodes;
    for (const Step &step : plan.steps) {
        const QString node = step.to.isEmpty() ? step.from.text() : step.to.text();
        if (!node.isEmpty() && !nodes.contains(node))
            nodes.append(node);
    }
    nodes.sort();
    return nodes.join(u", "_s);
}

} // namespace

OperationRow::Digest OperationModel::digestOf(const OperationState &state, bool running)
{
    if (const auto known = m_closed.constFind(state.plan.id); known != m_closed.cend())
        return *known;
    const QString nodes = nodeText(state.plan);
    OperationRow::Digest digest{.nodes = nodes, .guests = 0, .longest = longestInterruption(state), .words = {}};
    QStringList words{operationTitle(state.plan),
                      state.plan.reason,
                      nodes,
                      statusText(state, running),
                      Formatting::dateTime(state.createdAt),
                      state.createdAt.toLocalTime().toString(Qt::ISODate)};
    for (const GuestPlan &guest : state.plan.guests) {
        if (guest.steps.isEmpty())
            continue;
        ++digest.guests;
        words.append(guest.guest.vmid.text() + u' ' + guest.name);
    }
    digest.words = words.join(u'\n').toLower();
    if (state.isClosed())
        m_closed.insert(state.plan.id, digest);
    return digest;
}

OperationModel::OperationModel(Source source, QObject *parent) : KeyedTable(parent), m_source(std::move(source))
{
    refresh();
}

void OperationModel::refresh()
{
    QList<OperationRow> rows;
    for (const auto states = m_source.read(); const OperationState &state : states) {
        const bool running = m_source.isRunningHere(state.plan.id);
        rows.append({state.plan.id, state, running, digestOf(state, running)});
    }
    std::ranges::stable_sort(rows, std::ranges::greater{}, [](const OperationRow &row) { return row.state.createdAt; });
    setRows(rows);
}

const OperationState *OperationModel::operationAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rows().size() ? &rows().at(index.row()).state : nullptr;
}

int OperationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(OperationColumn::Count);
}

QVariant OperationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OperationRow &row = rows().at(index.row());
    const OperationState &state = row.state;
    const auto column = OperationColumn(index.column());
    const int total = int(state.plan.steps.size());
    const int done = state.count(StepState::Done) + state.count(StepState::Skipped);
    const bool raw = role == RawRole;
    switch (role) {
    case KeyRole:
        return row.key;
    case KindRole:
        return int(ItemKind::Operation);
    case FilterTextRole:
        return row.digest.words;
    case StateRole:
        return column == OperationColumn::Status ? QVariant(int(statusClass(row))) : QVariant();
    case FractionRole:
        return column == OperationColumn::Progress && total > 0 ? QVariant(double(done) / total) : QVariant();
    case Qt::TextAlignmentRole:
        return column == OperationColumn::Guests || column == OperationColumn::Duration
                       || column == OperationColumn::Longest
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case Qt::ToolTipRole:
        return column == OperationColumn::Started ? Formatting::dateTime(state.createdAt) : state.plan.reason;
    case Qt::DisplayRole:
    case RawRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case OperationColumn::Started:
        return raw ? QVariant(state.createdAt) : QVariant(Formatting::dateTime(state.createdAt));
    case OperationColumn::Title:
        return operationTitle(state.plan);
    case OperationColumn::Status:
        return statusText(state, row.running);
    case OperationColumn::Node:
        return row.digest.nodes;
    case OperationColumn::Guests:
        return raw ? QVariant(row.digest.guests) : QVariant(QLocale().toString(row.digest.guests));
    case OperationColumn::Progress:
        return raw ? QVariant(total > 0 ? double(done) / total : 1.0) : QVariant(tr("%1 of %2").arg(done).arg(total));
    case OperationColumn::Duration: {
        if (!state.isClosed())
            return raw ? QVariant(qint64(0)) : QVariant(Formatting::absent());
        const qint64 seconds = state.createdAt.secsTo(state.closedAt);
        return raw ? QVariant(seconds) : QVariant(Formatting::exactSpan(seconds));
    }
    case OperationColumn::Longest:
        if (raw)
            return row.digest.longest.value_or(-1);
        return row.digest.longest ? durationText(*row.digest.longest) : Formatting::absent();
    case OperationColumn::Count:
        break;
    }
    return {};
}

QVariant OperationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (OperationColumn(section)) {
    case OperationColumn::Started:
        return tr("Started");
    case OperationColumn::Title:
        return tr("Operation");
    case OperationColumn::Node:
        return tr("Node");
    case OperationColumn::Guests:
        return tr("Guests");
    case OperationColumn::Status:
        return tr("State");
    case OperationColumn::Progress:
        return tr("Steps");
    case OperationColumn::Duration:
        return tr("Duration");
    case OperationColumn::Longest:
        return tr("Longest interruption");
    case OperationColumn::Count:
        break;
    }
    return {};
}

OperationFilter::OperationFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(RawRole);
    setDynamicSortFilter(true);
}

void OperationFilter::setWords(const QString &words)
{
    m_words = words.toLower().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool OperationFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QString text = sourceModel()->index(row, 0, parent).data(FilterTextRole).toString();
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word); });
}

} // namespace Drydock
