// SPDX-License-Identifier: GPL-3.0-or-later
#include "elementpanel.h"

#include "items/formatting.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "topology/elementwording.h"
#include "topology/networkwording.h"
#include "topologyselection.h"
#include "topologywords.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/findingrow.h"
#include "widgets/labels.h"
#include "widgets/statchip.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int connectionsShown = 40;

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

/// Addresses, MACs and ranges stand in the monospace font.
bool isTechnical(const QString &fact)
{
    static const QStringList names{u"address"_s, u"mac"_s, u"gateway"_s, u"range"_s, u"corosync"_s, u"forward"_s};
    return names.contains(fact);
}

} // namespace

ElementPanel::ElementPanel(TopologySelection *selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState)
    , m_area(new QScrollArea)
    , m_connectionsTitle(smallLabel({}, this))
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, Metrics::gapSmall, 0);
    column->setSpacing(Metrics::gapSmall);
    column->addWidget(buildHeader());
    m_problems = new QVBoxLayout;
    m_problems->setSpacing(0);
    column->addLayout(m_problems);
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(Metrics::gap);
    m_facts->setVerticalSpacing(6);
    m_facts->setColumnStretch(1, 1);
    m_facts->setColumnStretch(2, 1);
    column->addLayout(m_facts);
    column->addWidget(m_connectionsTitle);
    m_connections = new QVBoxLayout;
    m_connections->setSpacing(2);
    column->addLayout(m_connections);
    column->addStretch(1);
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_area->setAccessibleName(tr("Facts of the selected element"));
    m_stack->addWidget(m_area);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(selection, &TopologySelection::changed, this, &ElementPanel::refresh);
    showNone();
}

QWidget *ElementPanel::buildHeader()
{
    auto *header = new QWidget;
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(Metrics::gapSmall);
    auto *top = new QHBoxLayout;
    m_name = new ElidedLabel(header);
    m_name->setFont(Fonts::section());
    m_up = new StatChip(header);
    top->addWidget(m_name, 1);
    top->addWidget(m_up);
    column->addLayout(top);
    auto *second = new QHBoxLayout;
    m_kind = smallLabel({}, header);
    m_line = new ElidedLabel({}, ElidedLabel::Level::Muted, header);
    second->addWidget(m_kind);
    second->addWidget(m_line, 1);
    column->addLayout(second);
    auto *buttons = new QHBoxLayout;
    m_again = new QPushButton(tr("Read Again"), header);
    m_reveal = new QPushButton(tr("In the Inventory"), header);
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT readAgainRequested(m_shown); });
    connect(m_reveal, &QPushButton::clicked, this, [this] {
        if (const TopologyVertex *vertex = m_state.graph.vertex(m_shown))
            Q_EMIT revealRequested(vertex->guest.isValid() ? vertex->guest.sid() : u"node/"_s + vertex->node.text());
    });
    buttons->addWidget(m_again);
    buttons->addWidget(m_reveal);
    buttons->addStretch(1);
    column->addLayout(buttons);
    return header;
}

void ElementPanel::setNetwork(const TopologyState &state)
{
    m_state = state;
    refresh();
}

void ElementPanel::refresh()
{
    const TopologyVertex *vertex = m_state.graph.vertex(m_selection->primary());
    if (!vertex) {
        showNone();
        return;
    }
    const bool other = m_shown != vertex->key;
    m_shown = vertex->key;
    showVertex(*vertex);
    m_stack->setCurrentWidget(m_area);
    if (other)
        m_area->ensureVisible(0, 0);
}

void ElementPanel::showNone()
{
    m_shown.clear();
    if (m_selection->keys().isEmpty())
        m_empty->setTexts(u"network"_s, tr("Nothing selected."),
                          tr("Select an element to see what is known of it, from where, and since when."));
    else
        m_empty->setTexts(u"remove"_s, tr("It is gone."), tr("The network does not have this element any more."));
    m_stack->setCurrentWidget(m_empty);
}

void ElementPanel::showVertex(const TopologyVertex &vertex)
{
    m_name->setText(elementName(m_state.graph, vertex));
    m_up->setStat(vertex.up ? tr("up") : tr("down"), vertex.up ? StateClass::Ok : StateClass::Quiet);
    m_up->setVisible(vertex.kind != VertexKind::Address && vertex.kind != VertexKind::Internet);
    m_kind->setText(elementKindText(vertex));
    QStringList place;
    if (!vertex.node.isEmpty() && vertex.kind != VertexKind::Node)
        place.append(tr("on %1").arg(vertex.node.text()));
    if (!vertex.segment.isEmpty())
        place.append(tr("network %1").arg(vertex.segment));
    const int selected = int(m_selection->keys().size());
    if (selected > 1)
        place.append(tr("%n element(s) selected", nullptr, selected));
    m_line->setText(place.join(u" · "_s));
    m_again->setVisible(vertex.guest.isValid() || !vertex.node.isEmpty());
    m_again->setAccessibleName(tr("Read %1 again").arg(m_name->text()));
    m_reveal->setVisible(vertex.guest.isValid() || !vertex.node.isEmpty());
    showProblems(vertex);
    showFacts(vertex);
    showConnections(vertex);
}

/// Of a guest, those of its parts as well.
QList<NetworkFinding> ElementPanel::findingsOf(const TopologyVertex &vertex) const
{
    const QStringList parts =
        vertex.kind == VertexKind::Guest ? elementParts(m_state.graph, vertex.key) : QStringList{vertex.key};
    QList<NetworkFinding> result;
    for (const NetworkFinding &finding : m_state.findings) {
        if (std::ranges::any_of(finding.objects, [&](const QString &object) { return parts.contains(object); }))
            result.append(finding);
    }
    return result;
}

/// A guest's addresses are those of its NICs: they belong to what one wants to know of it first.
QList<NetworkFact> ElementPanel::factsOf(const TopologyVertex &vertex) const
{
    QList<NetworkFact> facts;
    if (vertex.kind == VertexKind::Guest) {
        for (const auto edges = m_state.graph.edgesFrom(vertex.key); const TopologyEdge *edge : edges) {
            const TopologyVertex &part = *m_state.graph.vertex(edge->to);
            for (const NetworkFact &fact : part.facts) {
                if (part.kind == VertexKind::GuestNic && fact.name == "address"_L1)
                    facts.append(fact);
            }
        }
    }
    return facts + vertex.facts;
}

void ElementPanel::showProblems(const TopologyVertex &vertex)
{
    QStringList texts;
    QList<std::tuple<StateClass, QString, QString>> rows;
    const auto add = [&](StateClass state, const QString &title, const QString &text) {
        rows.append({state, title, text});
        texts.append(u"%1 %2 %3"_s.arg(int(state)).arg(title, text));
    };
    for (const auto findings = findingsOf(vertex); const NetworkFinding &finding : findings)
        add(findingState(finding.severity), networkFindingTitle(finding), networkFindingAdvice(finding));
    if (vertex.isSplit())
        add(StateClass::Warning, tr("What is declared and what was seen differ."),
            tr("Somebody changed the address inside the guest, or the change waits for a restart."));
    for (const KnowledgeGap &gap : vertex.gaps)
        add(StateClass::Quiet, gapText(gap), gapAdvice(gap));
    if (texts == m_problemTexts)
        return;
    m_problemTexts = texts;
    clearLayout(m_problems);
    for (const auto &[state, title, text] : std::as_const(rows)) {
        auto *row = new FindingRow(state, title, text);
        row->setStacked(true);
        m_problems->addWidget(row);
    }
}

QList<ElementPanel::FactRow> ElementPanel::factRows(const TopologyVertex &vertex) const
{
    QList<FactRow> rows;
    const bool split = vertex.isSplit();
    for (const auto facts = factsOf(vertex); const NetworkFact &fact : facts) {
        const auto same = [&](const FactRow &row) {
            if (row.name != fact.name)
                return false;
            // Of an address that differs, the seen one stands beside the declared one.
            const bool beside =
                split && fact.name == "address"_L1 && row.said.first().isObserved() != fact.isObserved();
            return row.said.size() < 2 && (row.said.first().value == fact.value || beside);
        };
        const auto row = std::ranges::find_if(rows, same);
        if (row == rows.end()) {
            rows.append({fact.name, {fact}, false});
        } else {
            row->said.append(fact);
            row->differs = row->said.first().value != fact.value;
        }
    }
    return rows;
}

QString ElementPanel::sourceText(const NetworkFact &fact) const
{
    const QDateTime now = m_state.facts.snapshot->serverTime;
    if (!fact.readAt.isValid() || !now.isValid())
        return factSourceText(fact.source);
    //: Where a fact comes from, and how old it is: "declared, 3 min ago"
    return tr("%1, %2").arg(factSourceText(fact.source), Formatting::ago(std::max<qint64>(0, fact.readAt.secsTo(now))));
}

void ElementPanel::showFacts(const TopologyVertex &vertex)
{
    const QList<FactRow> rows = factRows(vertex);
    QStringList shape{vertex.key};
    QStringList sources;
    for (const FactRow &row : rows) {
        shape.append(row.name);
        for (const NetworkFact &fact : row.said) {
            shape.append(fact.value + u'\n' + QString::number(int(fact.source)));
            sources.append(sourceText(fact));
        }
    }
    if (shape != m_factShape) {
        m_factShape = shape;
        clearLayout(m_facts);
        m_sources.clear();
        for (qsizetype i = 0; i < rows.size(); ++i)
            addFactRow(rows[i], int(i));
    }
    for (qsizetype i = 0; i < m_sources.size(); ++i)
        m_sources[i]->setText(sources[i]);
}

/// The same value from two sources is written once; values that differ stand side by side.
void ElementPanel::addFactRow(const FactRow &row, int line)
{
    auto *name = mutedLabel(factNameText(row.name));
    name->setWordWrap(false);
    m_facts->addWidget(name, line, 0, Qt::AlignTop);
    int column = 1;
    QVBoxLayout *cell = nullptr;
    for (const NetworkFact &fact : row.said) {
        if (!cell || row.differs) {
            auto *box = new QWidget;
            cell = new QVBoxLayout(box);
            cell->setContentsMargins(0, 0, 0, 0);
            cell->setSpacing(0);
            auto *value = new ElidedLabel(factValueText(m_state.graph, fact), ElidedLabel::Level::Text);
            if (isTechnical(fact.name))
                value->setFont(Fonts::monospace());
            if (row.differs)
                value->setState(StateClass::Warning);
            value->setAccessibleName(tr("%1: %2", "name: value").arg(factNameText(row.name), value->text()));
            cell->addWidget(value);
            m_facts->addWidget(box, line, column, 1, row.differs ? 1 : 2);
            ++column;
        }
        auto *source = smallLabel({});
        source->setWordWrap(true);
        cell->addWidget(source);
        m_sources.append(source); // its text has an age: showFacts() renews it
    }
}

QList<ElementPanel::Connection> ElementPanel::connections(const TopologyVertex &vertex) const
{
    QList<Connection> result;
    const auto add = [&](const TopologyEdge &edge, const QString &other, bool outgoing) {
        result.append({other,
                       //: How this element is connected to another, and to which: "port of vmbr0 on pve-node1"
                       tr("%1 %2").arg(edgeKindText(edge.kind, outgoing), elementName(m_state.graph, other)),
                       edgeDetailText(edge)});
    };
    for (const auto edges = m_state.graph.edgesFrom(vertex.key); const TopologyEdge *edge : edges)
        add(*edge, edge->to, true);
    for (const auto edges = m_state.graph.edgesTo(vertex.key); const TopologyEdge *edge : edges)
        add(*edge, edge->from, false);
    return result;
}

void ElementPanel::showConnections(const TopologyVertex &vertex)
{
    const QList<Connection> all = connections(vertex);
    m_connectionsTitle->setVisible(!all.isEmpty());
    m_connectionsTitle->setText(tr("%n connection(s)", nullptr, int(all.size())));
    if (all == m_connected)
        return;
    m_connected = all;
    clearLayout(m_connections);
    for (const auto shown = all.first(std::min<qsizetype>(all.size(), connectionsShown));
         const Connection &connection : shown) {
        auto *button = new QPushButton(connection.text);
        setButtonRole(button, ButtonRole::Link);
        button->setToolTip(connection.text);
        button->setAccessibleDescription(connection.detail);
        connect(
            button, &QPushButton::clicked, this, [this, key = connection.key] { m_selection->select({key}); },
            Qt::QueuedConnection); // the button goes with its element
        m_connections->addWidget(button, 0, Qt::AlignLeft);
        if (!connection.detail.isEmpty()) {
            auto *detail = smallLabel(connection.detail);
            detail->setContentsMargins(2, 0, 0, 4);
            m_connections->addWidget(detail);
        }
    }
    if (all.size() > connectionsShown)
        m_connections->addWidget(smallLabel(tr("and %n more", nullptr, int(all.size() - connectionsShown))));
}

} // namespace Drydock
