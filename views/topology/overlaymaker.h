// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/topologystate.h"
#include "topology/whatif.h"

#include <QObject>

namespace Drydock
{

/// What is asked of the network: what an assumption brings down, or what is different from an earlier state.
struct OverlayQuestion {
    std::optional<Assumption> assumption = {};
    std::optional<TopologyGraph> earlier = {}; ///< only without an assumption

    bool isEmpty() const { return !assumption && !earlier; }
};

struct OverlayAnswer {
    TopologyOverlay overlay;
    QString title;
    QStringList sentences;
};

/// Pure.
OverlayAnswer answerOverlay(const OverlayQuestion &question, const TopologyFacts &facts, const TopologyGraph &graph);

/// Answers one question after the other; of a large network beside the calling thread, with the old answer staying
/// until the new one is there. An answer to a question that was dropped, or about a network that is no more, is never
/// given.
class OverlayMaker : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// answered() follows, before this returns if the network is small.
    void ask(const OverlayQuestion &question, const TopologyState &state);
    void drop();
    bool isAnswering() const { return m_isRunning && !m_question.isEmpty(); }

    static constexpr qsizetype answeredInPlace = 300; ///< guests

Q_SIGNALS:
    void answered(const Drydock::OverlayAnswer &answer);

private:
    void run();
    void take(quint64 asked, const OverlayAnswer &answer);

    OverlayQuestion m_question;
    TopologyFacts m_facts;
    TopologyGraph m_graph;
    quint64 m_asked = 0;
    bool m_isRunning = false;
};

} // namespace Drydock
