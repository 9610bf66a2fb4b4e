// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbuilder.h"
#include "drainrequests.h"

#include "operations/planexport.h"
#include "operations/settings.h"
#include "operations/strategytag.h"
#include "operations/wording.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Drydock;
using namespace DrydockTest;

namespace
{

Plan drainWithTags(const QStringList &tags, AfterDrain then, std::optional<Strategy> decided = {})
{
    ClusterBuilder cluster = plain();
    cluster.guestState(100).tags = tags;
    DrainRequest request;
    request.node = NodeName(u"pve-node1"_s);
    request.then = then;
    if (decided)
        decide(request, 100, *decided);
    return planDrain(cluster.facts(), request, u"p"_s);
}

} // namespace

/// D-021: what happens to a guest in every drain, as a tag that is seen in Proxmox VE, too.
class StrategyTagTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void D021_aTagIsTheDefault_data()
    {
        QTest::addColumn<QStringList>("tags");
        QTest::addColumn<AfterDrain>("then");
        QTest::addColumn<std::optional<Strategy>>("decided");
        QTest::addColumn<Strategy>("strategy");
        QTest::addColumn<QString>("note");
        const auto row = [](const char *name, const QStringList &tags, AfterDrain then, std::optional<Strategy> decided,
                            Strategy strategy, const QString &note) {
            QTest::newRow(name) << tags << then << decided << strategy << note;
        };
        row("without a tag the planner chooses", {u"media"_s}, AfterDrain::None, {}, Strategy::Live, {});
        row("the tag is followed", {u"media"_s, u"drydock-stop-return"_s}, AfterDrain::None, {}, Strategy::StopReturn,
            u"as-tagged"_s);
        row("what the operator decides wins", {u"drydock-stop-return"_s}, AfterDrain::None, Strategy::Live,
            Strategy::Live, {});
        row("two tags that contradict each other say nothing", {u"drydock-stop"_s, u"drydock-stop-return"_s},
            AfterDrain::None, {}, Strategy::Live, {});
        row("a way that this guest cannot go is not taken", {u"drydock-restart"_s}, AfterDrain::None, {},
            Strategy::Live, {});
        row("left alone while the node stays up", {u"drydock-leave"_s}, AfterDrain::None, {}, Strategy::Leave,
            u"as-tagged"_s);
        row("but never taken down with its node by a tag", {u"drydock-leave"_s}, AfterDrain::Reboot, {}, Strategy::Live,
            {});
        row("another word after the prefix is no strategy", {u"drydock-role-dns"_s}, AfterDrain::None, {},
            Strategy::Live, {});
    }

    void D021_aTagIsTheDefault()
    {
        QFETCH(QStringList, tags);
        QFETCH(AfterDrain, then);
        QFETCH(std::optional<Strategy>, decided);
        const Plan plan = drainWithTags(tags, then, decided);
        const GuestPlan *guest = guestPlanOf(plan, 100);
        QVERIFY(guest);
        QTEST(guest->strategy, "strategy");
        QTEST(guest->note, "note");
        QCOMPARE(guest->decidedByOperator, decided.has_value());
        QVERIFY(guest->note.isEmpty() || noteText(*guest) == u"As its tag in Proxmox VE says"_s);
    }

    void D021_theTagIsOneStep_data()
    {
        QTest::addColumn<QStringList>("tags");
        QTest::addColumn<std::optional<Strategy>>("strategy");
        QTest::addColumn<QStringList>("commands");
        QTest::newRow("added to the others") << QStringList{u"media"_s} << std::optional(Strategy::StopReturn)
                                             << QStringList{u"qm set 100 --tags 'media;drydock-stop-return'"_s};
        QTest::newRow("in place of another one")
            << QStringList{u"drydock-stop"_s, u"media"_s} << std::optional(Strategy::Leave)
            << QStringList{u"qm set 100 --tags 'media;drydock-leave'"_s};
        QTest::newRow("taken away") << QStringList{u"media"_s, u"drydock-stop"_s} << std::optional<Strategy>()
                                    << QStringList{u"qm set 100 --tags media"_s};
        QTest::newRow("the last tag taken away") << QStringList{u"drydock-stop"_s} << std::optional<Strategy>()
                                                 << QStringList{u"qm set 100 --delete tags"_s};
        QTest::newRow("already so") << QStringList{u"drydock-stop"_s} << std::optional(Strategy::Stop) << QStringList{};
    }

    void D021_theTagIsOneStep()
    {
        QFETCH(QStringList, tags);
        QFETCH(std::optional<Strategy>, strategy);
        QFETCH(QStringList, commands);
        ClusterBuilder cluster = plain();
        cluster.guestState(100).tags = tags;
        cluster.content.permissions.byPath[u"/"_s].insert(u"VM.Config.Options"_s, true);
        const PlanFacts facts = cluster.facts();
        const Plan plan = planStrategyTag(facts, {.guest = VmId{100}, .strategy = strategy}, u"p"_s);
        QVERIFY(plan.startable);
        QCOMPARE(basisText(plan.guests.first().expected), u"It is not touched."_s);
        QStringList said;
        for (const Step &step : plan.steps)
            said += stepCommands(step, facts.snapshot->version);
        QCOMPARE(said, commands);
        for (const Step &step : plan.steps) {
            QCOMPARE(settingNow(step.setting, facts.snapshot), step.setting.before);
            QVERIFY(settingReadAt(step.setting, facts.snapshot).isValid());
        }
    }

    void D021_theMissingPrivilegeIsNamed()
    {
        const Plan plan = planStrategyTag(plain().facts(), {.guest = VmId{100}, .strategy = Strategy::Stop}, u"p"_s);
        QVERIFY(!plan.startable);
        QCOMPARE(plan.findings.first().arguments.value(u"privilege"_s), u"VM.Config.Options"_s);
    }

    void D021_unknownGuestsAreRefused()
    {
        const Plan plan = planStrategyTag(plain().facts(), {.guest = VmId{999}, .strategy = Strategy::Stop}, u"p"_s);
        QVERIFY(!plan.startable);
        QCOMPARE(plan.findings.first().code, "guest-unknown"_L1);
    }

    void theOrderOfTagsIsTheServersOwn()
    {
        QVERIFY(isSameValue(SettingChange::Kind::GuestTags, u"media;drydock-stop"_s, u"drydock-stop;media"_s));
        QVERIFY(!isSameValue(SettingChange::Kind::GuestTags, u"media"_s, u"drydock-stop;media"_s));
    }
};

QTEST_GUILESS_MAIN(StrategyTagTest)
#include "test_strategytag.moc"
