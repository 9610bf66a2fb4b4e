// SPDX-License-Identifier: GPL-3.0-or-later
#include "returndialog.h"

#include <algorithm>

namespace Drydock
{

ReturnDialog::ReturnDialog(AppContext &context, ClusterSession &session, const OperationState &drain, QWidget *parent)
    : ReviewDialog(context, session, parent), m_drain(drain)
{
    begin();
}

Plan ReturnDialog::makePlan(const PlanFacts &facts, const QString &id) const
{
    return planReturn(facts, m_drain.plan, m_drain.finishedSteps(), id);
}

QList<VmId> ReturnDialog::guestsToPlan() const
{
    QList<VmId> guests;
    for (const GuestPlan &guest : m_drain.plan.guests)
        guests.append(guest.guest.vmid);
    return guests;
}

QString ReturnDialog::verbText(const Plan &plan) const
{
    const int guests =
        int(std::ranges::count_if(plan.guests, [](const GuestPlan &guest) { return !guest.steps.isEmpty(); }));
    return guests > 0 ? tr("Return %n guest(s)", nullptr, guests) : tr("Return guests");
}

QString ReturnDialog::headline(const Plan &) const
{
    return tr("Return guests to %1").arg(m_drain.plan.node.text());
}

QString ReturnDialog::nothingToDo(const Plan &) const
{
    return tr("Every guest of this drain is back where it was.");
}

void ReturnDialog::open(AppContext &context, ClusterSession &session, const QStringList &args, QWidget *parent)
{
    const QString wanted = args.value(0);
    for (const auto operations = session.operations(); const OperationState &operation : operations) {
        if (operation.plan.id != wanted || operation.plan.kind != OperationKind::Drain)
            continue;
        auto *dialog = new ReturnDialog(context, session, operation, parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
        return;
    }
}

} // namespace Drydock
