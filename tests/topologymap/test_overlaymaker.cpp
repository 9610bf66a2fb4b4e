// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to a large network: answered beside the window, and only the newest.
#include "../topology/mapcases.h"
#include "topology/overlaymaker.h"

#include <QTest>

using namespace DrydockTest;

class TestOverlayMaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void questionsToALargeNetworkAreAnsweredBesideTheWindow()
    {
        TopologyState state;
        state.facts = crowdedNetwork(8, OverlayMaker::answeredInPlace + 100).topology();
        state.graph = buildTopology(state.facts);
        const OverlayQuestion first{.assumption = Assumption{.subject = u"node/node1"_s}};
        const OverlayQuestion second{.assumption = Assumption{.subject = u"node/node2"_s}};
        OverlayMaker maker;
        QList<OverlayAnswer> answers;
        connect(&maker, &OverlayMaker::answered, this, [&](const OverlayAnswer &answer) { answers.append(answer); });
        maker.ask(first, state);
        QVERIFY(answers.isEmpty());
        QTRY_COMPARE(answers.size(), 1);
        const OverlayAnswer expected = answerOverlay(first, state.facts, state.graph);
        QVERIFY(answers.first().overlay == expected.overlay && !expected.overlay.isEmpty());
        QCOMPARE(answers.first().sentences, expected.sentences);
        // Of two questions in a row only the later is answered.
        answers.clear();
        maker.ask(first, state);
        maker.ask(second, state);
        QTRY_VERIFY(!maker.isAnswering());
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers.first().title, answerOverlay(second, state.facts, state.graph).title);
        // And never about a network that is no more.
        answers.clear();
        TopologyState later;
        later.facts = crowdedNetwork(9, OverlayMaker::answeredInPlace + 200).topology();
        later.graph = buildTopology(later.facts);
        maker.ask(first, state);
        maker.ask(first, later);
        QTRY_VERIFY(!maker.isAnswering());
        QCOMPARE(answers.size(), 1);
        QVERIFY(answers.first().overlay == answerOverlay(first, later.facts, later.graph).overlay);
        // Nor to nobody: what was asked before is not told later.
        answers.clear();
        maker.ask(first, state);
        maker.drop();
        maker.ask(second, state);
        QTRY_VERIFY(!maker.isAnswering());
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers.first().title, answerOverlay(second, state.facts, state.graph).title);
    }
};

QTEST_GUILESS_MAIN(TestOverlayMaker)
#include "test_overlaymaker.moc"
