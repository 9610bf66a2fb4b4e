// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakecluster.h"
#include "operations/runner.h"

#include <QTemporaryDir>
#include <QVariant>

#include <memory>

namespace Drydock
{

/// A fake cluster, the store it is polled into, held time, and the folder of the journals.
class World
{
public:
    World();

    OperationRunner::Ports ports();
    QString dir() const { return m_dir.path(); }
    /// Lets seconds pass, polling every other one; ends early when `until` holds.
    bool run(int seconds, const std::function<bool()> &until = {});
    /// Runs until the operation is closed; false after an hour.
    bool finish(OperationRunner *runner);

    FakeClock clock;
    FakeCluster cluster{&clock};
    ClusterStore store;

private:
    void poll();
    QTemporaryDir m_dir;
    int m_second = 0;
    ClusterSnapshot m_last;
};

using Runner = std::unique_ptr<OperationRunner>;
/// nullptr when it did not start.
Runner begin(World &world, const Plan &plan);
/// The codes of an operation's notes, and of a spy on attentionNeeded.
QStringList noteCodes(const OperationState &state);
QStringList codesOf(const QList<QList<QVariant>> &calls);

/// Builders of steps as the planners make them.
Step moveStep(const char *id, const char *sid, const char *from, const char *to);
Step haMoveStep(const char *id, const char *sid, const char *from, const char *to);
Step powerStep(const char *id, StepKind kind, const char *sid, const char *node);
Step haStateStep(const char *id, const char *sid, const char *node, const char *state);
Step nodeStep(const char *id, StepKind kind, const char *node);
Plan planOf(const QList<Step> &steps, int parallel = 2);
/// As between a stop and a start.
Step offline(Step step);
Step after(Step step, const QStringList &dependsOn);

/// A step of each kind that is sent ("live", "container", "ha", "ha-stop", "shutdown", "start"), with the guest it
/// needs.
Step sampleStep(World &world, const QString &what);
/// Three VMs on pve1, moved one at a time.
Plan threeMoves(World &world, FailurePolicy policy = FailurePolicy::Continue);

} // namespace Drydock
