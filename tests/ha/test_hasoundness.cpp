// SPDX-License-Identifier: GPL-3.0-or-later
#include "ha/predictor.h"
#include "hasound.h"

#include <QTest>

using namespace DrydockTest;

using Break = std::function<void(Input &, Forecast &)>;
Q_DECLARE_METATYPE(Break)

/// The sample of `./dev soak ha` for every run of the tests, always with the same seeds.
class TestHaSoundness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomClustersGetSoundPredictions()
    {
        constexpr int clusters = 400;
        HaTally tally;
        for (quint32 seed = 1; seed <= clusters; ++seed) {
            const QString wrong = proveHaSeed(seed, tally);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(wrong)));
        }
        // The sample must reach all this, or it proves nothing.
        QVERIFY(tally.recoveries > clusters / 4);
        QVERIFY(tally.moves > tally.recoveries);
        QVERIFY(tally.fenced > clusters / 10);
        QVERIFY(tally.selfFenced > clusters / 20);
        QVERIFY(tally.quorumLost > clusters / 20);
        QVERIFY(tally.stuck > 0);
        QVERIFY(tally.dropped > clusters / 20);
        QVERIFY2(tally.outcomes.size() >= 14, qPrintable(QString::number(tally.outcomes.size())));
    }

    /// A judge that never objects would prove nothing either: each property broken by hand is seen.
    void theJudgeSeesABrokenPrediction_data()
    {
        QTest::addColumn<Break>("breakIt");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const Break &how, const QString &says) {
            QTest::newRow(name) << how << says;
        };
        row("nothing", [](Input &, Forecast &) {}, {});
        row(
            "a guest recovered to the node that was lost",
            [](Input &, Forecast &r) { recovery(r).other = NodeName(u"node02"_s); }, u"which is not up"_s);
        row(
            "a guest recovered against a strict rule",
            [](Input &input, Forecast &r) {
                input.rules.append(
                    {u"only"_s, Rule::Kind::NodeAffinity, {recovery(r).sid}, {{NodeName(u"node02"_s), 0}}, true, true});
            },
            u"against a strict rule"_s);
        row(
            "a manager without votes", [](Input &input, Forecast &) { input.nodes.last().votes = 5; },
            u"acts without votes"_s);
        row(
            "a guest that never stopped on its old node",
            [](Input &, Forecast &r) {
                r.happenings.removeIf([](const Happening &it) { return it.code == Happening::Code::ServiceLost; });
            },
            u"and runs on node02"_s);
        row(
            "a service forgotten", [](Input &, Forecast &r) { r.services.remove(u"vm:10000"_s); },
            u"services have a result"_s);
        row(
            "a guest running on a node that is off",
            [](Input &, Forecast &r) { r.services[u"vm:10000"_s].place.node = NodeName(u"node02"_s); },
            u"which is off"_s);
    }

    void theJudgeSeesABrokenPrediction()
    {
        QFETCH(Break, breakIt);
        QFETCH(QString, says);
        Input input = largeLoss(3, 9);
        input.timing = HaTiming::simulator();
        Forecast result = Drydock::Prediction::predict(input);
        breakIt(input, result);
        const QString said = unsound(input, result);
        QVERIFY2(says.isEmpty() ? said.isEmpty() : said.contains(says), qPrintable(said));
    }

private:
    static Happening &recovery(Forecast &result)
    {
        return *std::ranges::find(result.happenings, Happening::Code::RecoveryFound, &Happening::code);
    }
};

QTEST_GUILESS_MAIN(TestHaSoundness)
#include "test_hasoundness.moc"
