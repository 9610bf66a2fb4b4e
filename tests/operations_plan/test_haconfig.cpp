// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbuilder.h"

#include "operations/findings.h"
#include "operations/haplanner.h"
#include "operations/planexport.h"
#include "operations/settings.h"
#include "operations/wording.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Drydock;
using namespace DrydockTest;

using Kind = SettingChange::Kind;

namespace
{

GuestKey vm(int id)
{
    return {GuestKind::Vm, VmId{id}};
}

GuestKey ct(int id)
{
    return {GuestKind::Ct, VmId{id}};
}

const QMap<NodeName, int> bothNodes{{NodeName(u"pve-node1"_s), 0}, {NodeName(u"pve-node2"_s), 0}};

/// The homelab as the design document has it under HA: written as Proxmox VE writes it.
ClusterBuilder underHa(int pve)
{
    ClusterBuilder c = homelab(pve);
    c.content.haGroups.clear();
    c.content.haRules.clear();
    for (HaResource &resource : c.content.haResources) {
        resource.group = pve == 8 ? u"homelab"_s : QString();
        resource.written = {{u"state"_s, u"started"_s}};
        if (pve == 8)
            resource.written.insert(u"group"_s, u"homelab"_s);
    }
    std::ranges::sort(c.content.haResources, {}, &HaResource::guest);
    if (pve == 8)
        c.content.haGroups = {haGroupOf({u"group"_s, u"homelab"_s, {{u"nodes"_s, u"pve-node1,pve-node2"_s}}})};
    else
        c.content.haRules = {haRuleOf(
            {u"node-affinity"_s,
             u"homelab"_s,
             {{u"nodes"_s, u"pve-node1,pve-node2"_s}, {u"resources"_s, u"ct:240,vm:101,vm:102,vm:103,vm:104"_s}}})};
    return c;
}

ClusterBuilder withoutHa(int pve)
{
    ClusterBuilder c = underHa(pve);
    c.content.haResources.clear();
    c.content.haGroups.clear();
    c.content.haRules.clear();
    for (GuestState &guest : c.content.guests)
        guest.haState.clear();
    return c;
}

HaSetUp asInTheDocument()
{
    HaSetUp request;
    request.guests = {vm(101), vm(102), vm(103), vm(104), ct(240)};
    request.name = u"homelab"_s;
    request.nodes = bothNodes;
    request.promised = {vm(101), vm(102), vm(103), vm(104), ct(212), ct(240)};
    request.listed = QSet<GuestKey>{vm(101), vm(102), vm(103), vm(104), ct(240)};
    return request;
}

/// As the files would be once the plan was carried out.
QStringList entriesOf(const ClusterSnapshot &snapshot)
{
    QStringList entries;
    for (const HaGroup &group : snapshot->haGroups)
        entries.append(haEntry(group).text());
    for (const HaResource &resource : snapshot->haResources)
        entries.append(haEntry(resource).text());
    for (const HaRule &rule : snapshot->haRules)
        entries.append(haEntry(rule).text());
    return entries;
}

QList<SettingChange> changesOf(const Plan &plan)
{
    QList<SettingChange> changes;
    for (const Step &step : plan.steps)
        changes.append(step.setting);
    return changes;
}

QStringList commandsOf(const Plan &plan, const ClusterSnapshot &snapshot)
{
    QStringList lines;
    for (const Step &step : plan.steps)
        lines += stepCommands(step, snapshot->version);
    return lines;
}

bool says(const Plan &plan, QLatin1StringView code, const QString &subject = {})
{
    return std::ranges::any_of(plan.findings, [&](const Finding &finding) {
        return finding.code == code && (subject.isEmpty() || finding.subject == subject);
    });
}

PlanFacts after(const PlanFacts &facts, const Plan &plan)
{
    PlanFacts result = facts;
    result.snapshot = withHaEntries(facts.snapshot, changesOf(plan));
    return result;
}

SettingChange ruleChange(const QString &name, const QString &text)
{
    return {.kind = Kind::HaRuleEntry, .key = name, .value = text, .before = {}};
}

} // namespace

class HaConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setUpGivesTheDocumentsSection_data()
    {
        QTest::addColumn<int>("pve");
        QTest::addColumn<QStringList>("commands");
        QTest::newRow("8: a group and its members")
            << 8
            << QStringList{u"ha-manager groupadd homelab --nodes pve-node1,pve-node2"_s,
                           u"ha-manager add ct:240 --group homelab --state started"_s,
                           u"ha-manager add vm:101 --group homelab --state started"_s,
                           u"ha-manager add vm:102 --group homelab --state started"_s,
                           u"ha-manager add vm:103 --group homelab --state started"_s,
                           u"ha-manager add vm:104 --group homelab --state started"_s};
        QTest::newRow("9: resources, then the rule that names them")
            << 9
            << QStringList{u"ha-manager add ct:240 --state started"_s,
                           u"ha-manager add vm:101 --state started"_s,
                           u"ha-manager add vm:102 --state started"_s,
                           u"ha-manager add vm:103 --state started"_s,
                           u"ha-manager add vm:104 --state started"_s,
                           u"ha-manager rules add node-affinity homelab --nodes pve-node1,pve-node2 --resources "
                           "ct:240,vm:101,vm:102,vm:103,vm:104"_s};
    }

    void setUpGivesTheDocumentsSection()
    {
        QFETCH(int, pve);
        const PlanFacts facts = withoutHa(pve).facts();
        const Plan plan = planHaSetUp(facts, asInTheDocument(), u"p"_s);
        QVERIFY(plan.startable);
        QTEST(commandsOf(plan, facts.snapshot), "commands");
        QCOMPARE(entriesOf(after(facts, plan).snapshot), entriesOf(underHa(pve).facts().snapshot));
        QVERIFY(says(plan, "ha-promise-unkept"_L1, u"ct:212"_s));
        QVERIFY(says(plan, "ha-device"_L1, u"vm:101"_s));
        QVERIFY(!says(plan, "ha-device"_L1, u"vm:102"_s));
        QVERIFY(!says(plan, "ha-no-third-vote"_L1));
        // Each waits for the one before: a group exists before what names it.
        for (qsizetype i = 1; i < plan.steps.size(); ++i)
            QVERIFY(plan.steps[i].dependsOn.contains(plan.steps[i - 1].id));
        QCOMPARE(planFromJson(planToJson(plan)).value(), plan);
    }

    void removeTakesEverythingAndUndoPutsItBack_data()
    {
        QTest::addColumn<int>("pve");
        QTest::addColumn<QString>("first");
        QTest::newRow("8: resources before their group") << 8 << u"ha-manager remove ct:240"_s;
        QTest::newRow("9: the rule before its resources") << 9 << u"ha-manager rules remove homelab"_s;
    }

    void removeTakesEverythingAndUndoPutsItBack()
    {
        QFETCH(int, pve);
        const PlanFacts facts = underHa(pve).facts();
        const Plan removal = planHaRemoval(facts, {}, u"r"_s);
        QVERIFY(removal.startable);
        QCOMPARE(removal.steps.size(), 6);
        QTEST(commandsOf(removal, facts.snapshot).first(), "first");
        QVERIFY(says(removal, "ha-unguarded"_L1));
        const PlanFacts bare = after(facts, removal);
        QVERIFY(entriesOf(bare.snapshot).isEmpty());
        const Plan back = planHaUndo(bare, removal, allSteps(removal), u"b"_s);
        QVERIFY(back.startable);
        QCOMPARE(back.returnsOperation, u"r"_s);
        QCOMPARE(entriesOf(after(bare, back).snapshot), entriesOf(facts.snapshot));
        // Set up, then removed: nothing is left of it.
        const Plan again = planHaSetUp(bare, asInTheDocument(), u"s"_s);
        const PlanFacts set = after(bare, again);
        QCOMPARE(entriesOf(set.snapshot), entriesOf(facts.snapshot));
        QVERIFY(entriesOf(after(set, planHaRemoval(set, {}, u"r2"_s)).snapshot).isEmpty());
        QVERIFY(entriesOf(after(set, planHaUndo(set, again, allSteps(again), u"u"_s)).snapshot).isEmpty());
    }

    void undoPutsBackWhatWasCarriedOutOnly()
    {
        const PlanFacts facts = underHa(9).facts();
        const Plan removal = planHaRemoval(facts, {}, u"r"_s);
        const Plan back = planHaUndo(after(facts, removal), removal, {removal.steps.at(1).id}, u"b"_s);
        QCOMPARE(back.steps.size(), 1);
        QCOMPARE(back.steps.first().setting.key, removal.steps.at(1).setting.key);
    }

    void undoLeavesAloneWhatOthersChanged()
    {
        const PlanFacts facts = withoutHa(9).facts();
        const Plan plan = planHaSetUp(facts, asInTheDocument(), u"p"_s);
        PlanFacts now = after(facts, plan);
        SnapshotContent &content = now.snapshot.edit();
        content.haResources.first().written.insert(u"max_restart"_s, u"3"_s);
        const QString sid = content.haResources.first().guest.sid();
        const Plan back = planHaUndo(now, plan, allSteps(plan), u"b"_s);
        QVERIFY(says(back, "setting-changed-since"_L1));
        QVERIFY(std::ranges::none_of(back.steps, [&](const Step &step) { return step.setting.key == sid; }));
    }

    void whatOthersWroteMeanwhileIsNotOverwritten()
    {
        const PlanFacts facts = underHa(9).facts();
        HaEntry entry = haEntry(facts.snapshot->haRules.first());
        entry.properties.insert(u"strict"_s, u"1"_s);
        const Plan plan =
            planHaConfig(facts, {.changes = {ruleChange(u"homelab"_s, entry.text())}, .accepted = {}}, u"p"_s);
        const SettingChange change = plan.steps.first().setting;
        QVERIFY(!isChangedSince(change, facts.snapshot));
        QVERIFY(!isChangedSince(change, after(facts, plan).snapshot));
        PlanFacts other = facts;
        other.snapshot.edit().haRules.first().written.insert(u"comment"_s, u"mine"_s);
        QVERIFY(isChangedSince(change, other.snapshot));
        other.snapshot.edit().haRules.clear();
        QVERIFY(isChangedSince(change, other.snapshot));
    }

    void aPairLeftOutBreaksNoPromise()
    {
        HaSetUp request = asInTheDocument();
        request.promised.unite({ct(210), ct(211)});
        const Plan plan = planHaSetUp(withoutHa(9).facts(), request, u"p"_s);
        QVERIFY(says(plan, "ha-promise-unkept"_L1, u"ct:212"_s));
        QVERIFY(!says(plan, "ha-promise-unkept"_L1, u"ct:210"_s));
    }

    void prerequisitesAreNamed_data()
    {
        QTest::addColumn<int>("vmid");
        QTest::addColumn<QString>("code");
        QTest::newRow("a device of its node") << 101 << u"ha-device"_s;
        QTest::newRow("a replica is behind") << 102 << u"ha-replica"_s;
        QTest::newRow("disks that are nowhere else") << 212 << u"ha-no-disks"_s;
        QTest::newRow("one of a pair") << 210 << u"ha-pair"_s;
        QTest::newRow("promised, but not listed") << 212 << u"ha-promised-unlisted"_s;
        QTest::newRow("its bridge is missing on the other node") << 104 << u"nic-elsewhere"_s;
    }

    void prerequisitesAreNamed()
    {
        QFETCH(int, vmid);
        QFETCH(QString, code);
        ClusterBuilder c = withoutHa(9);
        c.read(104).nics.first().bridge = u"vmbr9"_s;
        NodeInterface own;
        own.name = u"vmbr9"_s;
        own.type = u"bridge"_s;
        c.details.nodes[NodeName(u"pve-node2"_s)].interfaces.append(own);
        const HaSetUp request = asInTheDocument();
        const QList<HaCandidate> all = haCandidates(c.facts(), request.promised, request.listed, {});
        const auto candidate =
            std::ranges::find(all, VmId{vmid}, [](const HaCandidate &one) { return one.guest.vmid; });
        QVERIFY(candidate != all.end());
        QVERIFY(std::ranges::any_of(candidate->findings, [&](const Finding &one) { return one.code == code; }));
        const bool suggested = vmid == 101 || vmid == 102 || vmid == 104 || vmid == 212;
        QCOMPARE(candidate->suggested, suggested);
        if (vmid == 102)
            QCOMPARE(candidate->replicaAge, 600);
    }

    void aThirdVoteIsAskedFor()
    {
        ClusterBuilder c = withoutHa(9);
        c.content.quorum.hasQdevice = false;
        HaSetUp request = asInTheDocument();
        const Plan plan = planHaSetUp(c.facts(), request, u"p"_s);
        QVERIFY(says(plan, "ha-no-third-vote"_L1));
        QVERIFY(!plan.startable);
        request.accepted = {u"ha-no-third-vote"_s};
        QVERIFY(planHaSetUp(c.facts(), request, u"p"_s).startable);
    }

    void whoPresumablyCountsOnIt()
    {
        ClusterBuilder c = underHa(9);
        c.read(212).config.insert(u"onboot"_s, u"1"_s);
        QCOMPARE(presumablyPromised(c.facts()), (QSet<GuestKey>{vm(101), vm(102), vm(103), vm(104), ct(212), ct(240)}));
    }

    void pairsAreKeptApartOnNine()
    {
        HaSetUp request = asInTheDocument();
        request.guests += {ct(210), ct(211)};
        const PlanFacts facts = withoutHa(9).facts();
        QVERIFY(commandsOf(planHaSetUp(facts, request, u"p"_s), facts.snapshot)
                    .contains(u"ha-manager rules add resource-affinity pair-dns --affinity negative --resources "
                              "ct:210,ct:211"_s));
        request.pairsApart = false;
        QVERIFY(!commandsOf(planHaSetUp(facts, request, u"p"_s), facts.snapshot).join(u' ').contains(u"pair-dns"_s));
    }

    void setUpAddsToWhatIsThere_data()
    {
        QTest::addColumn<int>("pve");
        QTest::addColumn<QStringList>("commands");
        QTest::newRow("8") << 8 << QStringList{u"ha-manager add ct:212 --group homelab --state started"_s};
        QTest::newRow("9") << 9
                           << QStringList{u"ha-manager add ct:212 --state started"_s,
                                          u"ha-manager rules set node-affinity homelab --resources "
                                          "ct:212,ct:240,vm:101,vm:102,vm:103,vm:104"_s};
    }

    void setUpAddsToWhatIsThere()
    {
        QFETCH(int, pve);
        HaSetUp request = asInTheDocument();
        request.guests += {ct(212)};
        const PlanFacts facts = underHa(pve).facts();
        QTEST(commandsOf(planHaSetUp(facts, request, u"p"_s), facts.snapshot), "commands");
    }

    void aRemovedResourceLeavesItsRules_data()
    {
        QTest::addColumn<QList<int>>("pair");
        QTest::addColumn<QStringList>("commands");
        QTest::newRow("a rule of two is left with one and goes")
            << QList<int>{102, 103}
            << QStringList{u"ha-manager rules remove apart"_s,
                           u"ha-manager rules set node-affinity homelab --resources ct:240,vm:101,vm:103,vm:104"_s,
                           u"ha-manager remove vm:102"_s};
        QTest::newRow("a rule of three keeps the other two")
            << QList<int>{102, 103, 104}
            << QStringList{u"ha-manager rules set node-affinity homelab --resources ct:240,vm:101,vm:103,vm:104"_s,
                           u"ha-manager rules set resource-affinity apart --resources vm:103,vm:104"_s,
                           u"ha-manager remove vm:102"_s};
    }

    void aRemovedResourceLeavesItsRules()
    {
        QFETCH(QList<int>, pair);
        ClusterBuilder c = underHa(9);
        c.affinity(u"apart"_s, pair, true);
        const PlanFacts facts = c.facts();
        const Plan plan =
            planHaConfig(facts,
                         {.changes = {{.kind = Kind::HaResourceEntry, .key = u"vm:102"_s, .value = {}, .before = {}}},
                          .accepted = {}},
                         u"p"_s);
        QVERIFY(plan.startable);
        QTEST(commandsOf(plan, facts.snapshot), "commands");
        const PlanFacts without = after(facts, plan);
        QCOMPARE(entriesOf(after(without, planHaUndo(without, plan, allSteps(plan), u"b"_s)).snapshot),
                 entriesOf(facts.snapshot));
    }

    void whatTheServerWouldRefuseIsSaid_data()
    {
        QTest::addColumn<int>("pve");
        QTest::addColumn<SettingChange>("change");
        QTest::addColumn<QString>("code");
        QTest::newRow("a second node affinity for a guest")
            << 9 << ruleChange(u"second"_s, u"node-affinity: second\n\tnodes pve-node2\n\tresources vm:102"_s)
            << u"ha-rule-conflict"_s;
        QTest::newRow("a guest that is not under HA")
            << 9
            << ruleChange(u"apart"_s, u"resource-affinity: apart\n\taffinity negative\n\tresources ct:210,ct:211"_s)
            << u"ha-not-resource"_s;
        QTest::newRow("no nodes") << 9 << ruleChange(u"none"_s, u"node-affinity: none\n\tresources vm:102"_s)
                                  << u"ha-no-nodes"_s;
        QTest::newRow("no name") << 9 << ruleChange(u"1st rule"_s, u"node-affinity: 1st rule\n\tnodes pve-node2"_s)
                                 << u"ha-name-invalid"_s;
        QTest::newRow("a group in use")
            << 8 << SettingChange{.kind = Kind::HaGroupEntry, .key = u"homelab"_s, .value = {}, .before = {}}
            << u"ha-group-used"_s;
        QTest::newRow("a guest that does not exist")
            << 9
            << SettingChange{.kind = Kind::HaResourceEntry, .key = u"vm:999"_s, .value = u"vm: 999"_s, .before = {}}
            << u"guest-unknown"_s;
    }

    void whatTheServerWouldRefuseIsSaid()
    {
        QFETCH(int, pve);
        QFETCH(SettingChange, change);
        QFETCH(QString, code);
        const Plan plan = planHaConfig(underHa(pve).facts(), {.changes = {change}, .accepted = {}}, u"p"_s);
        QVERIFY(!plan.startable);
        const auto finding = std::ranges::find(plan.findings, code, &Finding::code);
        QVERIFY(finding != plan.findings.end());
        QVERIFY(!findingText(*finding).contains(code));
        QVERIFY(findingCode(code));
    }

    void aNewEntryOverwritesNothing()
    {
        const SettingChange change = ruleChange(u"homelab"_s, u"node-affinity: homelab\n\tnodes pve-node2"_s);
        HaConfigRequest request{.changes = {change}, .accepted = {}, .isNew = true};
        QVERIFY(says(planHaConfig(underHa(9).facts(), request, u"p"_s), "ha-name-taken"_L1));
        request.isNew = false;
        QVERIFY(!says(planHaConfig(underHa(9).facts(), request, u"p"_s), "ha-name-taken"_L1));
    }

    void aStandingPlaceIsTakenAsItIs()
    {
        for (const int pve : {8, 9}) {
            ClusterBuilder c = underHa(pve);
            const QMap<NodeName, int> preferred{{NodeName(u"pve-node1"_s), 2}, {NodeName(u"pve-node2"_s), 1}};
            const QString nodes = u"pve-node1:2,pve-node2:1"_s;
            if (pve == 8)
                c.content.haGroups = {
                    haGroupOf({u"group"_s,
                               u"homelab"_s,
                               {{u"nodes"_s, nodes}, {u"restricted"_s, u"1"_s}, {u"nofailback"_s, u"1"_s}}})};
            else
                c.content.haRules = {haRuleOf({u"node-affinity"_s,
                                               u"homelab"_s,
                                               {{u"nodes"_s, nodes},
                                                {u"resources"_s, u"ct:240,vm:101,vm:102,vm:103,vm:104"_s},
                                                {u"strict"_s, u"1"_s}}})};
            const PlanFacts facts = c.facts();
            HaSetUp request = asInTheDocument();
            takeStandingPlace(request, facts.snapshot);
            QCOMPARE(request.nodes, preferred);
            QVERIFY(request.restricted);
            QCOMPARE(request.failback, pve == 9); // there it is the resources'
            QVERIFY(planHaSetUp(facts, request, u"p"_s).steps.isEmpty());
            // What is not ticked does not stay.
            request.restricted = false;
            const Plan plan = planHaSetUp(facts, request, u"p"_s);
            QCOMPARE(plan.steps.size(), 1);
            QVERIFY(!plan.steps.first().setting.value.contains(pve == 8 ? u"restricted"_s : u"strict"_s));
        }
    }

    void thePreviewSaysWhatMoves_data()
    {
        QTest::addColumn<QString>("nodes");
        QTest::addColumn<QStringList>("movers");
        QTest::newRow("the same nodes: nothing moves") << u"pve-node1,pve-node2"_s << QStringList{};
        QTest::newRow("the second node preferred: what runs on the first goes there")
            << u"pve-node1,pve-node2:5"_s << QStringList{u"ct:240"_s, u"vm:101"_s, u"vm:102"_s};
        QTest::newRow("the first node preferred: the others come")
            << u"pve-node1:5,pve-node2"_s << QStringList{u"vm:103"_s, u"vm:104"_s};
    }

    void thePreviewSaysWhatMoves()
    {
        QFETCH(QString, nodes);
        for (const int pve : {8, 9}) {
            const PlanFacts facts = underHa(pve).facts();
            SettingChange change;
            if (pve == 8) {
                HaEntry entry = haEntry(facts.snapshot->haGroups.first());
                entry.properties.insert(u"nodes"_s, nodes);
                change = {.kind = Kind::HaGroupEntry, .key = u"homelab"_s, .value = entry.text(), .before = {}};
            } else {
                HaEntry entry = haEntry(facts.snapshot->haRules.first());
                entry.properties.insert(u"nodes"_s, nodes);
                change = ruleChange(u"homelab"_s, entry.text());
            }
            const Plan plan = planHaConfig(facts, {.changes = {change}, .accepted = {}}, u"p"_s);
            QStringList movers;
            for (const Finding &finding : plan.findings) {
                if (finding.code == "ha-moves"_L1)
                    movers.append(finding.subject);
            }
            movers.sort();
            QTEST(movers, "movers");
        }
    }

    void entriesAreReadAsTheyAreWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("same");
        QTest::addColumn<bool>("means");
        QTest::newRow("lists in any order") << u"node-affinity: r\n\tnodes b,a:0\n\tresources vm:2,ct:1"_s
                                            << u"node-affinity: r\n\tnodes a,b\n\tresources ct:1,vm:2"_s << true;
        QTest::newRow("defaults spelled out") << u"vm: 1\n\tfailback 1\n\tstate enabled"_s << u"vm: 1"_s << true;
        QTest::newRow("another priority") << u"group: g\n\tnodes a:2"_s << u"group: g\n\tnodes a"_s << false;
        QTest::newRow("another comment") << u"vm: 1\n\tcomment a b"_s << u"vm: 1\n\tcomment a"_s << false;
    }

    void entriesAreReadAsTheyAreWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, same);
        QFETCH(bool, means);
        const std::optional<HaEntry> entry = HaEntry::parse(text);
        QVERIFY(entry);
        QCOMPARE(entry->text(), text);
        QCOMPARE(entry->means(HaEntry::parse(same).value()), means);
        QCOMPARE(isSameValue(Kind::HaRuleEntry, text, same), means);
        QVERIFY(!isSameValue(Kind::HaRuleEntry, text, {}));
    }

    void groupsBecomeRules()
    {
        ClusterBuilder c = underHa(8);
        c.content.haGroups.first().noFailback = true;
        c.content.haGroups.first().restricted = true;
        c.content.haGroups.append(HaGroup{.name = u"empty"_s, .nodes = bothNodes, .comment = {}});
        const QList<TranslatedGroup> rules = groupsAsRules(c.facts().snapshot);
        QCOMPARE(rules.size(), 2);
        QCOMPARE(rules.first().rule->text(),
                 u"node-affinity: ha-group-homelab\n\tnodes pve-node1,pve-node2\n\tresources "
                 "ct:240,vm:101,vm:102,vm:103,vm:104\n\tstrict 1"_s);
        QCOMPARE(rules.first().withoutFailback.size(), 5);
        QVERIFY(!rules.last().rule);
    }

    void disarmingIsAStepWithItsWarning()
    {
        ClusterBuilder c = underHa(9);
        c.content.haStatus.armedState = u"armed"_s;
        const PlanFacts facts = c.facts();
        const Plan plan = planHaConfig(
            facts,
            {.changes = {{.kind = Kind::HaArming, .key = {}, .value = u"freeze"_s, .before = {}}}, .accepted = {}},
            u"p"_s);
        QCOMPARE(commandsOf(plan, facts.snapshot),
                 QStringList{u"pvesh create /cluster/ha/status/disarm-ha --resource-mode freeze"_s});
        QVERIFY(says(plan, "ha-disarming"_L1));
        QCOMPARE(plan.steps.first().setting.before, u"armed"_s);
        c.content.haStatus.armedState = u"disarmed"_s;
        c.content.haStatus.disarmMode = u"freeze"_s;
        const Plan back = planHaUndo(c.facts(), plan, allSteps(plan), u"b"_s);
        QCOMPARE(back.steps.first().setting.value, u"armed"_s);
    }

    void everyStepAndSentenceHasWords()
    {
        for (const int pve : {8, 9}) {
            const PlanFacts facts = underHa(pve).facts();
            const Plan removal = planHaRemoval(facts, {}, u"r"_s);
            QCOMPARE(operationTitle(removal), u"Remove HA from 5 guest(s)"_s);
            for (const Step &step : removal.steps)
                QVERIFY(!stepText(step).isEmpty() && !stepText(step).contains(u'\n'));
            const PlanFacts bare = after(facts, removal);
            const Plan setUp = planHaSetUp(bare, asInTheDocument(), u"s"_s);
            QCOMPARE(operationTitle(setUp), u"Set up HA for 5 guest(s)"_s);
            QVERIFY(planSentence(setUp).contains(pve == 8 ? u"group"_s : u"rule"_s));
        }
    }
};

QTEST_GUILESS_MAIN(HaConfigTest)
#include "test_haconfig.moc"
