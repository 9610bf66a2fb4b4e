// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlaymaker.h"

#include "topology/overlaywording.h"
#include "topology/savedtopology.h"

#include <QtConcurrentRun>

namespace Drydock
{

OverlayAnswer answerOverlay(const OverlayQuestion &question, const TopologyFacts &facts, const TopologyGraph &graph)
{
    OverlayAnswer answer;
    if (question.assumption) {
        answer.overlay = whatIf(facts, graph, *question.assumption);
        answer.sentences = overlaySentences(graph, answer.overlay);
    } else if (question.earlier) {
        answer.overlay = compareGraphs(*question.earlier, graph);
        const QList<TopologyChange> changes = changesOf(*question.earlier, graph);
        for (const TopologyChange &change : changes)
            answer.sentences.append(
                changeSentence(change.mark == OverlayMark::Removed ? *question.earlier : graph, change));
    }
    answer.title = overlayTitle(graph, answer.overlay);
    return answer;
}

void OverlayMaker::ask(const OverlayQuestion &question, const TopologyState &state)
{
    m_question = question;
    m_facts = state.facts;
    m_graph = state.graph;
    ++m_asked;
    if (m_facts.snapshot->guests.size() <= answeredInPlace)
        Q_EMIT answered(answerOverlay(m_question, m_facts, m_graph));
    else if (!m_isRunning)
        run();
}

void OverlayMaker::drop()
{
    m_question = {};
    ++m_asked;
}

void OverlayMaker::run()
{
    m_isRunning = true;
    // Queued: a continuation of what is done already would answer from inside ask().
    QtConcurrent::run(answerOverlay, m_question, m_facts, m_graph)
        .then(this, [this, asked = m_asked](const OverlayAnswer &answer) {
            QMetaObject::invokeMethod(this, [this, asked, answer] { take(asked, answer); }, Qt::QueuedConnection);
        });
}

void OverlayMaker::take(quint64 asked, const OverlayAnswer &answer)
{
    m_isRunning = false;
    if (asked == m_asked)
        Q_EMIT answered(answer);
    else if (!m_question.isEmpty())
        run();
}

} // namespace Drydock
