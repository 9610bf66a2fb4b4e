// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/topologystate.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace Drydock
{

class ElidedLabel;
class EmptyState;
class StatChip;
class TopologySelection;

/// Everything that is known of the selected element: facts with source and age, what is declared beside what was seen,
/// gaps in words, findings, and its connections, each of which leads on.
class ElementPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ElementPanel(TopologySelection *selection, QWidget *parent = nullptr);

    /// Rows are rebuilt only when they differ; ages are renewed in place.
    void setNetwork(const TopologyState &state);

Q_SIGNALS:
    void readAgainRequested(const QString &key);
    /// "vm:101" or "node/pve-node1": shown elsewhere too.
    void revealRequested(const QString &key);

private:
    /// What one fact says, from each of its sources.
    struct FactRow {
        QString name;
        QList<NetworkFact> said;
        bool differs = false;
    };
    struct Connection {
        QString key;
        QString text;   ///< "port of vmbr0 on pve-node1"
        QString detail; ///< VLANs, MTU
        friend bool operator==(const Connection &, const Connection &) = default;
    };

    QWidget *buildHeader();
    void refresh();
    void showNone();
    void showVertex(const TopologyVertex &vertex);
    void showProblems(const TopologyVertex &vertex);
    void showFacts(const TopologyVertex &vertex);
    void addFactRow(const FactRow &row, int line);
    void showConnections(const TopologyVertex &vertex);
    QList<NetworkFinding> findingsOf(const TopologyVertex &vertex) const;
    QList<NetworkFact> factsOf(const TopologyVertex &vertex) const;
    QList<FactRow> factRows(const TopologyVertex &vertex) const;
    QList<Connection> connections(const TopologyVertex &vertex) const;
    QString sourceText(const NetworkFact &fact) const;

    TopologySelection *m_selection;
    TopologyState m_state;
    QString m_shown;               ///< key
    QStringList m_factShape;       ///< names and values that the rows stand for
    QList<Connection> m_connected; ///< that the buttons stand for
    QStringList m_problemTexts;

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QScrollArea *m_area;
    QLabel *m_kind;
    ElidedLabel *m_name;
    StatChip *m_up;
    ElidedLabel *m_line;
    QPushButton *m_again;
    QPushButton *m_reveal;
    QVBoxLayout *m_problems;
    QGridLayout *m_facts;
    QList<QLabel *> m_sources; ///< one for each thing said, in order
    QLabel *m_connectionsTitle;
    QVBoxLayout *m_connections;
};

} // namespace Drydock
