// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

World::World()
{
    cluster.addNode("pve1");
    cluster.addNode("pve2");
}

OperationRunner::Ports World::ports()
{
    return {.store = &store, .actions = &cluster, .tasks = &cluster, .clock = &clock};
}

void World::poll()
{
    if (cluster.contact) {
        m_last = cluster.snapshot();
    } else {
        // The last facts stay, with their age and the reason.
        for (Freshness &freshness : m_last.edit().freshness)
            freshness.error = Error{.kind = Error::Kind::Unreachable, .http = 0, .text = u"no route"_s, .fields = {}};
    }
    store.publish(m_last);
}

bool World::run(int seconds, const std::function<bool()> &until)
{
    for (int i = 0; i < seconds; ++i) {
        if (until && until())
            return true;
        cluster.tick();
        if (++m_second % 2 == 0)
            poll();
        clock.advance(1000);
    }
    return until && until();
}

bool World::finish(OperationRunner *runner)
{
    return run(3600, [&] { return runner->state().isClosed(); });
}

Step moveStep(const char *id, const char *sid, const char *from, const char *to)
{
    Step step;
    step.id = QString::fromLatin1(id);
    step.kind = StepKind::MigrateGuest;
    step.guest = *GuestKey::fromSid(QString::fromLatin1(sid));
    step.guestName = u"guest"_s + step.guest.vmid.text();
    step.from = NodeName(QString::fromLatin1(from));
    step.to = NodeName(QString::fromLatin1(to));
    step.online = step.guest.kind == GuestKind::Vm;
    step.restart = !step.online;
    step.strategy = step.online ? Strategy::Live : Strategy::Restart;
    return step;
}

Step haMoveStep(const char *id, const char *sid, const char *from, const char *to)
{
    Step step = moveStep(id, sid, from, to);
    step.haManaged = true;
    return step;
}

Step powerStep(const char *id, StepKind kind, const char *sid, const char *node)
{
    Step step;
    step.id = QString::fromLatin1(id);
    step.kind = kind;
    step.guest = *GuestKey::fromSid(QString::fromLatin1(sid));
    step.guestName = u"guest"_s + step.guest.vmid.text();
    step.from = NodeName(QString::fromLatin1(node));
    step.strategy = Strategy::StopReturn;
    return step;
}

Step haStateStep(const char *id, const char *sid, const char *node, const char *state)
{
    Step step = powerStep(id, StepKind::SetHaState, sid, node);
    step.haManaged = true;
    step.haState = QString::fromLatin1(state);
    step.haStateBefore = step.haState == u"started"_s ? u"stopped"_s : u"started"_s;
    return step;
}

Step nodeStep(const char *id, StepKind kind, const char *node)
{
    Step step;
    step.id = QString::fromLatin1(id);
    step.kind = kind;
    step.from = NodeName(QString::fromLatin1(node));
    return step;
}

Plan planOf(const QList<Step> &steps, int parallel)
{
    Plan plan;
    plan.id = u"3f0c7a52-3c54-4b8e-9f5c-5f3b64d60f11"_s;
    plan.node = NodeName(u"pve1"_s);
    plan.steps = steps;
    plan.limits.parallel = parallel;
    plan.startable = true;
    for (const Step &step : steps) {
        if (!step.guest.isValid())
            continue;
        if (!plan.guests.isEmpty() && plan.guests.constLast().guest == step.guest) {
            plan.guests.last().steps.append(step.id);
            continue;
        }
        GuestPlan row;
        row.guest = step.guest;
        row.name = step.guestName;
        row.strategy = step.strategy;
        row.from = step.from;
        row.to = step.to;
        row.steps = {step.id};
        plan.guests.append(row);
    }
    return plan;
}

Step offline(Step step)
{
    step.online = false;
    step.restart = false;
    return step;
}

Step after(Step step, const QStringList &dependsOn)
{
    step.dependsOn = dependsOn;
    return step;
}

Runner begin(World &world, const Plan &plan)
{
    auto runner = OperationRunner::start(world.dir(), plan, u"profile"_s, world.ports());
    return runner ? std::move(*runner) : nullptr;
}

QStringList noteCodes(const OperationState &state)
{
    QStringList codes;
    for (const JournalRecord &note : state.notes)
        codes.append(note.text);
    return codes;
}

QStringList codesOf(const QList<QList<QVariant>> &calls)
{
    QStringList codes;
    for (const QList<QVariant> &call : calls)
        codes.append(call.first().toString());
    return codes;
}

Step sampleStep(World &world, const QString &what)
{
    if (what == u"live"_s) {
        world.cluster.addGuest("vm:101", "pve1");
        return moveStep("s1", "vm:101", "pve1", "pve2");
    }
    if (what == u"container"_s) {
        world.cluster.addGuest("ct:101", "pve1");
        return moveStep("s1", "ct:101", "pve1", "pve2");
    }
    if (what == u"ha"_s) {
        world.cluster.addGuest("vm:101", "pve1", true);
        return haMoveStep("s1", "vm:101", "pve1", "pve2");
    }
    if (what == u"ha-stop"_s) {
        world.cluster.addGuest("vm:101", "pve1", true);
        return haStateStep("s1", "vm:101", "pve1", "stopped");
    }
    if (what == u"shutdown"_s) {
        world.cluster.addGuest("vm:101", "pve1");
        return powerStep("s1", StepKind::ShutdownGuest, "vm:101", "pve1");
    }
    FakeCluster::Guest &guest = world.cluster.addGuest("vm:101", "pve1");
    guest.running = false;
    guest.shown = RunState::Stopped;
    return powerStep("s1", StepKind::StartGuest, "vm:101", "pve1");
}

Plan threeMoves(World &world, FailurePolicy policy)
{
    for (const char *sid : {"vm:101", "vm:102", "vm:103"})
        world.cluster.addGuest(sid, "pve1");
    Plan plan = planOf({moveStep("s1", "vm:101", "pve1", "pve2"), moveStep("s2", "vm:102", "pve1", "pve2"),
                        moveStep("s3", "vm:103", "pve1", "pve2")},
                       1);
    plan.onFailure = policy;
    return plan;
}

} // namespace Drydock
