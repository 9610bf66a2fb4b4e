// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbuilder.h"
#include "ha/quorum.h"
#include "operations/findings.h"
#include "operations/planexport.h"
#include "operations/wording.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace DrydockTest;

namespace
{

/// A random cluster with all that can be in the way. The same seed gives the same cluster and request.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_random(seed) {}

    int upTo(int bound) { return int(m_random.bounded(bound)); }
    bool chance(int percent) { return upTo(100) < percent; }
    QString nodeOf(int count) { return u"n%1"_s.arg(1 + upTo(count)); }

    ClusterBuilder cluster()
    {
        ClusterBuilder c(chance(40) ? 8 : 9);
        m_nodes = 2 + upTo(chance(20) ? 14 : 4);
        for (int i = 1; i <= m_nodes; ++i)
            c.node(u"n%1"_s.arg(i), 32 + 32 * upTo(3), 4 + upTo(20));
        if (m_nodes % 2 == 0 && chance(60))
            c.qdevice(chance(80));
        c.storage(u"ceph"_s, true, {u"images"_s, u"rootdir"_s});
        c.storage(u"local-zfs"_s, false, {u"images"_s, u"rootdir"_s}, 200);
        c.storage(u"nas"_s, true, {u"iso"_s});
        c.storage(u"local"_s, false, {u"iso"_s});
        c.bridge(u"vmbr0"_s);
        const int guests = 1 + upTo(40);
        for (int i = 0; i < guests; ++i)
            guest(c, 100 + i);
        rules(c, guests);
        for (int i = 2; i <= m_nodes; ++i)
            damage(c, u"n%1"_s.arg(i));
        return c;
    }

    DrainRequest request(const ClusterBuilder &c)
    {
        DrainRequest request;
        request.node = NodeName(u"n1"_s);
        request.then = AfterDrain(upTo(3));
        request.parallel = 1 + upTo(4);
        request.keepFreePercent = 5 * upTo(5);
        for (const GuestState &guest : c.content.guests) {
            if (chance(25)) {
                const NodeName target(chance(30) ? nodeOf(m_nodes) : QString());
                request.decisions.insert(guest.key.vmid, {Strategy(upTo(6)), target});
            }
        }
        if (chance(20))
            request.accepted = {u"quorum-lost"_s, u"local-disk"_s};
        return request;
    }

private:
    void guest(ClusterBuilder &c, int vmid)
    {
        const QString node = chance(60) ? u"n1"_s : nodeOf(m_nodes);
        const bool isVm = chance(60);
        GuestState &state = c.guest(isVm ? GuestKind::Vm : GuestKind::Ct, vmid, u"g%1"_s.arg(vmid), node, 1 + upTo(8));
        if (chance(15))
            state.state = RunState::Stopped;
        if (chance(5)) {
            state.isTemplate = true;
            state.state = RunState::Stopped;
        }
        if (chance(5))
            state.lock = u"backup"_s;
        if (chance(25))
            state.tags = {u"pair-%1"_s.arg(upTo(5))};
        const bool local = chance(35);
        c.disk(vmid, local ? u"local-zfs"_s : u"ceph"_s, 1 + upTo(40));
        if (local && chance(60))
            c.replicate(vmid, nodeOf(m_nodes));
        if (isVm && chance(10))
            c.device(vmid, u"hostpci0"_s, chance(50) ? u"gpu"_s : QString());
        if (isVm && chance(10))
            c.cdrom(vmid, chance(50) ? u"local"_s : u"nas"_s);
        if (chance(10))
            c.read(vmid).nics[0].vlan = 20;
        c.read(vmid).startOrder = chance(30) ? upTo(9) : -1;
        if (chance(5))
            c.details.guests.remove(state.key);
        if (chance(40))
            m_ha.append(vmid);
    }

    void rules(ClusterBuilder &c, int guests)
    {
        for (const int vmid : std::as_const(m_ha))
            c.ha(vmid, {}, chance(85) ? u"started"_s : u"stopped"_s).failback = chance(50);
        if (chance(50)) {
            QMap<QString, int> nodes;
            for (int i = 1; i <= m_nodes; ++i) {
                if (chance(60))
                    nodes.insert(u"n%1"_s.arg(i), upTo(3));
            }
            c.nodeAffinity(u"rule"_s, nodes, chance(40));
        }
        for (int i = 0; c.content.version.hasHaRules() && i < upTo(4) && guests > 4; ++i) {
            QSet<int> members;
            for (int j = 0; j < 2 + upTo(2); ++j)
                members.insert(100 + upTo(guests));
            QList<int> sorted(members.cbegin(), members.cend());
            std::ranges::sort(sorted);
            c.affinity(u"affinity%1"_s.arg(i), sorted, chance(40));
        }
        c.details.pciMappings.append({u"gpu"_s, {NodeName(u"n1"_s), NodeName(nodeOf(m_nodes))}, chance(50)});
    }

    void damage(ClusterBuilder &c, const QString &node)
    {
        if (chance(8))
            c.offline(node);
        else if (chance(8))
            c.nodeState(node).haState = u"maintenance"_s;
        if (chance(10))
            c.storageState(node, u"ceph"_s).available = false;
        if (chance(10))
            c.interfaceOf(node, u"vmbr0"_s).active = false;
        if (chance(10)) {
            c.interfaceOf(node, u"vmbr0"_s).vlanAware = true;
            c.interfaceOf(node, u"vmbr0"_s).vids = u"2-19"_s;
        }
        if (chance(5))
            c.nodeState(node).memory.reset();
    }

    QRandomGenerator m_random;
    int m_nodes = 0;
    QList<int> m_ha;
};

/// Steps that have begun by the time each wave runs: a guest on the move counts on both of its nodes.
QString sharedNode(const PlanFacts &facts, const Plan &plan)
{
    QMap<GuestKey, QSet<NodeName>> places;
    for (const GuestState &guest : facts.snapshot->guests)
        places[guest.key] = {guest.node};
    int last = 0;
    for (const Step &step : plan.steps)
        last = std::max(last, step.wave);
    for (int wave = 1; wave <= last; ++wave) {
        for (const Step &step : plan.steps) {
            if (step.wave == wave && step.kind == StepKind::MigrateGuest)
                places[step.guest].insert(step.to);
        }
        for (const GuestState &guest : facts.snapshot->guests) {
            for (const GuestKey &partner : keptApart(facts.snapshot, guest.key)) {
                for (const NodeName &node : places.value(guest.key)) {
                    // They may have shared the drained node before; everywhere else never, unless they did before.
                    const bool before = facts.snapshot.guest(partner.vmid)
                                        && facts.snapshot.guest(partner.vmid)->node == node && guest.node == node;
                    if (!before && places.value(partner).contains(node))
                        return u"%1 and %2 on %3 in wave %4"_s.arg(guest.key.sid(), partner.sid(), node.text())
                            .arg(wave);
                }
            }
        }
        for (const Step &step : plan.steps) {
            if (step.wave == wave && step.kind == StepKind::MigrateGuest)
                places[step.guest] = {step.to};
        }
    }
    return {};
}

QString overfull(const PlanFacts &facts, const Plan &plan, int keepFreePercent)
{
    QMap<NodeName, qint64> arrived;
    for (const Step &step : plan.steps) {
        const GuestState *guest = facts.snapshot.guest(step.guest.vmid);
        if (step.kind == StepKind::MigrateGuest && guest && guest->isRunning())
            arrived[step.to] += guest->maxMemory;
    }
    for (const auto &[name, bytes] : arrived.asKeyValueRange()) {
        const NodeState *node = facts.snapshot.node(name);
        qint64 used = node->memory.value_or(0);
        if (!node->memory) {
            for (const GuestState *guest : facts.snapshot.guestsOn(name))
                used += guest->isRunning() ? guest->maxMemory : 0;
        }
        if (used + bytes > node->maxMemory / 100 * (100 - keepFreePercent))
            return name.text();
    }
    return {};
}

QString brokenDependency(const Plan &plan)
{
    QSet<QString> before;
    QMap<QString, int> waves;
    QMap<int, int> fill;
    for (const Step &step : plan.steps) {
        if (before.contains(step.id))
            return step.id + u" twice"_s;
        for (const QString &id : step.dependsOn) {
            // Only steps above: so there is no circle, and every id exists.
            if (!before.contains(id) || waves.value(id) >= step.wave)
                return step.id + u" on "_s + id;
        }
        before.insert(step.id);
        waves.insert(step.id, step.wave);
        fill[step.wave] += 1;
        if (fill.value(step.wave) > plan.limits.parallel)
            return u"wave %1 is too full"_s.arg(step.wave);
    }
    return {};
}

QString misaccounted(const PlanFacts &facts, const Plan &plan)
{
    QList<GuestKey> expected;
    for (const GuestState *guest : facts.snapshot.guestsOn(plan.node))
        expected.append(guest->key);
    QList<GuestKey> got;
    QStringList owned;
    for (const GuestPlan &guest : plan.guests) {
        got.append(guest.guest);
        owned.append(guest.steps);
        if (!guest.choices.contains(guest.strategy) && !guest.decidedByOperator && guest.note != u"undecided"
            && guest.note != u"moves-stopped")
            return guest.guest.sid() + u" has a strategy that is no choice"_s;
        if (guest.note == u"undecided" && plan.startable)
            return guest.guest.sid() + u" is undecided in a startable plan"_s;
        for (const QString &id : guest.steps) {
            if (!plan.step(id) || plan.step(id)->guest != guest.guest)
                return guest.guest.sid() + u" owns "_s + id;
        }
    }
    const qsizetype guestSteps = std::ranges::count_if(plan.steps, [](const Step &s) { return s.guest.isValid(); });
    if (owned.size() != guestSteps)
        return u"steps without a guest plan"_s;
    return got == expected ? QString() : u"guests"_s;
}

QString brokenRule(const PlanFacts &facts, const Plan &plan)
{
    for (const Step &step : plan.steps) {
        if (step.kind != StepKind::MigrateGuest)
            continue;
        if (step.haManaged && !haPriority(facts.snapshot, step.guest, step.to))
            return step.guest.sid() + u" against a strict rule"_s;
        const NodeState *node = facts.snapshot.node(step.to);
        if (!node || node->status != NodeStatus::Online || node->haState == u"maintenance")
            return step.guest.sid() + u" to a node that is not there"_s;
    }
    return {};
}

} // namespace

class TestPlanSoundness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The whole number is set by DRYDOCK_PLANS; the seeds are always the same.
    void randomClusters()
    {
        bool given = false;
        const int wanted = qEnvironmentVariableIntValue("DRYDOCK_PLANS", &given);
        const int clusters = given ? wanted : 200;
        int startable = 0;
        int blocked = 0;
        int moved = 0;
        for (int seed = 1; seed <= clusters; ++seed) {
            Dice dice(quint32(seed) * 7919U);
            const ClusterBuilder c = dice.cluster();
            const DrainRequest request = dice.request(c);
            const PlanFacts facts = c.facts();
            const Plan plan = planDrain(facts, request, u"p"_s);
            const auto where = [&](const QString &text) {
                return QString(u"seed %1: %2\n%3"_s.arg(seed).arg(text, stepLines(plan).join(u'\n'))).toUtf8();
            };
            const QStringList problems{sharedNode(facts, plan), overfull(facts, plan, request.keepFreePercent),
                                       brokenDependency(plan), misaccounted(facts, plan), brokenRule(facts, plan)};
            for (const QString &problem : problems)
                QVERIFY2(problem.isEmpty(), where(problem).constData());
            QVERIFY2(planDrain(facts, request, u"p"_s) == plan, where(u"differs the second time"_s).constData());
            QVERIFY2(plan.startable == !plan.hasBlockers(), where(u"startable"_s).constData());
            const bool loses =
                request.then != AfterDrain::None && plan.quorumNow.quorate() && !plan.quorumAfter.quorate();
            QVERIFY2(!loses || !plan.startable || request.accepted.contains(u"quorum-lost"_s),
                     where(u"loses quorum without consent"_s).constData());

            const QByteArray written = QJsonDocument(planToJson(plan)).toJson(QJsonDocument::Compact);
            const Result<Plan> read = planFromJson(QJsonDocument::fromJson(written).object());
            QVERIFY2(read && *read == plan, where(u"does not survive its journal form"_s).constData());
            for (const Finding &finding : plan.findings) {
                static const QRegularExpression unfilled(u"%[0-9Ln]"_s);
                const FindingCode *code = findingCode(finding.code);
                QVERIFY2(code, where(finding.code + u" is not listed"_s).constData());
                QVERIFY2(finding.severity <= code->severity,
                         where(finding.code + u" is graver than listed"_s).constData());
                QVERIFY2(!findingText(finding).contains(unfilled), where(findingText(finding)).constData());
            }
            startable += plan.startable ? 1 : 0;
            blocked += plan.startable ? 0 : 1;
            moved += int(std::ranges::count(plan.steps, StepKind::MigrateGuest, &Step::kind));
        }
        // The sample must reach both sides, or it proves nothing.
        QVERIFY(startable > clusters / 50);
        QVERIFY(blocked > clusters / 50);
        QVERIFY(moved > clusters);
    }

    void returnsOfRandomDrainsBringBackWhatTheyCan()
    {
        int returned = 0;
        for (int seed = 1; seed <= 150; ++seed) {
            Dice dice(quint32(seed) * 104729U);
            ClusterBuilder c = dice.cluster();
            const DrainRequest request = dice.request(c);
            const Plan drain = planDrain(c.facts(), request, u"d"_s);
            for (const Step &step : drain.steps) {
                if (step.kind == StepKind::MigrateGuest)
                    c.guestState(step.guest.vmid.value).node = step.to;
                else if (step.kind == StepKind::ShutdownGuest)
                    c.guestState(step.guest.vmid.value).state = RunState::Stopped;
            }
            const PlanFacts facts = c.facts();
            const Plan home = planReturn(facts, drain, allSteps(drain), u"h"_s);
            const auto where = [&](const QString &text) {
                return QString(u"seed %1: %2\n%3"_s.arg(seed).arg(text, stepLines(home).join(u'\n'))).toUtf8();
            };
            QVERIFY2(brokenDependency(home).isEmpty(), where(brokenDependency(home)).constData());
            QVERIFY2(sharedNode(facts, home).isEmpty(), where(sharedNode(facts, home)).constData());
            QVERIFY2(overfull(facts, home, 0).isEmpty(), where(overfull(facts, home, 0)).constData());
            QVERIFY2(planReturn(facts, drain, allSteps(drain), u"h"_s) == home,
                     where(u"differs the second time"_s).constData());
            for (const Step &step : home.steps)
                QVERIFY2(step.to.isEmpty() || step.to == drain.node, where(step.id + u" goes elsewhere"_s).constData());
            returned += int(home.steps.size());
        }
        QVERIFY(returned > 150);
    }
};

QTEST_GUILESS_MAIN(TestPlanSoundness)
#include "test_plansoundness.moc"
