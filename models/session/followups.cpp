// SPDX-License-Identifier: GPL-3.0-or-later
#include "clustersession.h"

#include <QPointer>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

// What follows from a running operation and needs a plan on fresh facts: guests that join it, and the way back.

void ClusterSession::addArrival(const QString &operation, const GuestKey &guest, QObject *context,
                                std::function<void(bool)> done)
{
    const OperationRunner *wanted = runner(operation);
    if (!wanted || wanted->state().isClosed()) {
        QMetaObject::invokeMethod(context, [done = std::move(done)] { done(false); }, Qt::QueuedConnection);
        return;
    }
    const auto join = [session = QPointer(this), operation, guest, done = std::move(done)] {
        if (!session)
            return;
        OperationRunner *running = session->runner(operation);
        if (!running || running->state().isClosed())
            return done(false);
        DrainRequest request = requestAgain(running->state().plan);
        request.decisions.remove(guest.vmid);
        const Plan fresh = planDrain(session->facts(), request, operation);
        const std::optional<PlanExtension> extension = arrivalExtension(running->state(), fresh, guest);
        done(extension && running->extend(*extension));
    };
    readPlanFacts(wanted->state().plan.node, context, join);
}

void ClusterSession::turnAround(const OperationState &drain)
{
    const QString operation = drain.plan.id;
    if (drain.finishedSteps().isEmpty())
        return;
    QList<VmId> guests;
    for (const GuestPlan &guest : drain.plan.guests)
        guests.append(guest.guest.vmid);
    ++m_turningAround;
    readPlanFacts(guests, this, [this, drain, operation] {
        --m_turningAround;
        const PlanFacts now = facts();
        const Plan plan =
            planReturn(now, drain.plan, drain.finishedSteps(), QUuid::createUuid().toString(QUuid::WithoutBraces));
        const bool seen = !now.snapshot.freshness(Section::Resources).error;
        const bool starts = seen && plan.startable && !plan.steps.isEmpty() && startOperation(plan).has_value();
        if (!starts)
            Q_EMIT returnNotStarted(operation);
    });
}

QStringList ClusterSession::owedReturns() const
{
    QStringList owed;
    const QList<OperationState> all = operations();
    for (const OperationState &drain : all) {
        if (!drain.turnsBack || !drain.isClosed() || drain.finishedSteps().isEmpty())
            continue;
        const bool begun = std::ranges::any_of(
            all, [&](const OperationState &other) { return other.plan.returnsOperation == drain.plan.id; });
        // A later drain of the node is another story.
        const bool later = std::ranges::any_of(all, [&](const OperationState &other) {
            return other.plan.kind == OperationKind::Drain && other.plan.node == drain.plan.node
                   && other.createdAt > drain.createdAt;
        });
        if (!begun && !later)
            owed.append(drain.plan.id);
    }
    return owed;
}

} // namespace Drydock
