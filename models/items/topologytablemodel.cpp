// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologytablemodel.h"

#include "formatting.h"
#include "guestcells.h"
#include "topology/networkwording.h"
#include "topology/topologykeys.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// How many findings each element has; a guest has those of its parts as well.
struct Marks {
    QHash<QString, int> count;
    QHash<QString, Severity> gravest;

    explicit Marks(const TopologyState &state)
    {
        for (const NetworkFinding &finding : state.findings) {
            QSet<QString> touched;
            for (const QString &key : finding.objects) {
                touched.insert(key);
                const TopologyVertex *vertex = state.graph.vertex(key);
                if (vertex && vertex->guest.isValid() && vertex->kind != VertexKind::Guest)
                    touched.insert(TopologyKeys::ofGuest(vertex->guest));
            }
            for (const QString &key : std::as_const(touched)) {
                ++count[key];
                // Sorted: the first is the gravest.
                if (!gravest.contains(key))
                    gravest.insert(key, finding.severity);
            }
        }
    }
};

QString kindOf(const TopologyVertex &vertex)
{
    return vertex.kind == VertexKind::Guest ? Formatting::kindTag(vertex.guest.kind) : vertexKindText(vertex.kind);
}

QStringList addressesOf(const TopologyGraph &graph, const TopologyVertex &vertex)
{
    if (vertex.kind != VertexKind::Guest)
        return vertex.kind == VertexKind::Address ? QStringList{vertex.label} : vertex.values("address"_L1);
    QStringList addresses;
    for (const auto edges = graph.edgesFrom(vertex.key); const TopologyEdge *edge : edges) {
        if (const TopologyVertex &part = *graph.vertex(edge->to); part.kind == VertexKind::GuestNic)
            addresses.append(part.values("address"_L1));
    }
    addresses.removeDuplicates();
    return addresses;
}

QString networkOf(const TopologyGraph &graph, const TopologyVertex &vertex)
{
    if (vertex.kind != VertexKind::Guest)
        return vertex.segment;
    QStringList networks;
    for (const auto edges = graph.edgesFrom(vertex.key); const TopologyEdge *edge : edges) {
        if (const TopologyVertex &part = *graph.vertex(edge->to); !part.segment.isEmpty())
            networks.append(part.segment);
    }
    networks.removeDuplicates();
    return networks.join(u", "_s);
}

void describeSources(TopologyRow &row, const TopologyVertex &vertex)
{
    QStringList sources;
    for (const NetworkFact &fact : vertex.facts) {
        sources.append(factSourceText(fact.source));
        if (fact.readAt.isValid() && (!row.readAt.isValid() || fact.readAt < row.readAt))
            row.readAt = fact.readAt;
    }
    sources.removeDuplicates();
    row.source = sources.join(u", "_s);
    QStringList gaps;
    for (const KnowledgeGap &gap : vertex.gaps)
        gaps.append(gapText(gap));
    row.state = gaps.join(u' ');
}

TopologyRow rowFor(const TopologyState &state, const TopologyVertex &vertex, const Marks &marks)
{
    TopologyRow row;
    row.key = vertex.key;
    row.kind = vertex.kind;
    row.name = vertex.node.isEmpty() || vertex.guest.isValid() ? elementName(state.graph, vertex) : vertex.label;
    row.kindText = kindOf(vertex);
    row.node = vertex.node.text();
    row.network = networkOf(state.graph, vertex);
    row.addresses = addressesOf(state.graph, vertex);
    describeSources(row, vertex);
    row.findings = marks.count.value(vertex.key);
    if (row.findings > 0)
        row.severity = marks.gravest.value(vertex.key);
    row.up = vertex.up;
    row.split = vertex.isSplit();
    return row;
}

StateClass stateOf(const std::optional<Severity> &severity)
{
    if (!severity || *severity == Severity::Info)
        return StateClass::Quiet;
    return *severity == Severity::Blocker ? StateClass::Error : StateClass::Warning;
}

QVariant shownOrAbsent(const QString &text, int role)
{
    if (role == RawRole)
        return text;
    return role == Qt::DisplayRole ? QVariant(text.isEmpty() ? Formatting::absent() : text) : QVariant();
}

} // namespace

QList<TopologyRow> topologyRows(const TopologyState &state)
{
    const Marks marks(state);
    QList<TopologyRow> rows;
    rows.reserve(state.graph.vertices().size());
    for (const TopologyVertex &vertex : state.graph.vertices())
        rows.append(rowFor(state, vertex, marks));
    return rows;
}

void TopologyTableModel::setNetwork(const TopologyState &state)
{
    setElements(topologyRows(state), state.facts.snapshot->serverTime);
}

void TopologyTableModel::setElements(const QList<TopologyRow> &rows, const QDateTime &now)
{
    m_now = now;
    setRows(rows);
}

int TopologyTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(TopologyColumn::Count);
}

QVariant TopologyTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TopologyRow &row = rows().at(index.row());
    if (role == KeyRole)
        return row.key;
    switch (TopologyColumn(index.column())) {
    case TopologyColumn::Name:
        if (role == StateRole)
            return int(row.up ? StateClass::Ok : StateClass::Quiet);
        return role == Qt::ToolTipRole && !row.state.isEmpty() ? QVariant(row.state) : shownOrAbsent(row.name, role);
    case TopologyColumn::Kind:
        return shownOrAbsent(row.kindText, role);
    case TopologyColumn::Node:
        return shownOrAbsent(row.node, role);
    case TopologyColumn::Network:
        return shownOrAbsent(row.network, role);
    case TopologyColumn::Addresses:
        if (role == Qt::ToolTipRole && row.split)
            return tr("What is declared and what was seen differ: %1").arg(row.addresses.join(u", "_s));
        return shownOrAbsent(row.addresses.join(u", "_s), role);
    case TopologyColumn::Source:
        return shownOrAbsent(row.source, role);
    case TopologyColumn::Age: {
        const bool known = row.readAt.isValid() && m_now.isValid();
        const qint64 seconds = known ? std::max<qint64>(0, row.readAt.secsTo(m_now)) : -1;
        if (role == RawRole)
            return seconds;
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        if (role == Qt::ToolTipRole && known)
            return Formatting::dateTime(row.readAt);
        return role == Qt::DisplayRole ? QVariant(known ? Formatting::ago(seconds) : Formatting::absent()) : QVariant();
    }
    case TopologyColumn::Findings:
        if (role == RawRole)
            return row.findings;
        if (role == StateRole)
            return int(stateOf(row.severity));
        if (role == Qt::AccessibleTextRole && row.findings > 0)
            return tr("%n finding(s)", nullptr, row.findings);
        return role == Qt::DisplayRole && row.findings > 0 ? QVariant(QLocale().toString(row.findings)) : QVariant();
    case TopologyColumn::Count:
        break;
    }
    return {};
}

QVariant TopologyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool right = section == int(TopologyColumn::Age);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && right)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != RawRole))
        return {};
    switch (TopologyColumn(section)) {
    case TopologyColumn::Name:
        return tr("Element");
    case TopologyColumn::Kind:
        return tr("Kind");
    case TopologyColumn::Node:
        return tr("Node");
    case TopologyColumn::Network:
        return tr("Network");
    case TopologyColumn::Addresses:
        return tr("Addresses");
    case TopologyColumn::Source:
        return tr("Known from");
    case TopologyColumn::Age:
        return role == RawRole ? tr("Age (s)") : tr("Age");
    case TopologyColumn::Findings:
        return tr("Findings");
    case TopologyColumn::Count:
        break;
    }
    return {};
}

TopologyRows::TopologyRows(TopologyTableModel *model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(model);
    setSortRole(RawRole);
}

void TopologyRows::setLit(const QSet<QString> &keys)
{
    if (keys == m_lit)
        return;
    m_lit = keys;
    invalidateRowsFilter();
}

QModelIndex TopologyRows::indexOf(const QString &key) const
{
    const int row = m_model->rowOf(key);
    return row < 0 ? QModelIndex() : mapFromSource(m_model->index(row, 0));
}

bool TopologyRows::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_lit.contains(m_model->rows().at(row).key);
}

bool TopologyRows::lessThan(const QModelIndex &a, const QModelIndex &b) const
{
    const QVariant left = a.data(RawRole);
    const QVariant right = b.data(RawRole);
    if (left.typeId() != QMetaType::QString)
        return QSortFilterProxyModel::lessThan(a, b);
    if (TopologyColumn(a.column()) == TopologyColumn::Addresses) {
        const QString x = addressSortKey(left.toString().section(u", "_s, 0, 0).section(u'/', 0, 0));
        const QString y = addressSortKey(right.toString().section(u", "_s, 0, 0).section(u'/', 0, 0));
        if (x != y)
            return x < y;
    }
    return naturalCompare(left.toString(), right.toString()) < 0;
}

} // namespace Drydock
