// SPDX-License-Identifier: GPL-3.0-or-later
#include "powerdialog.h"

#include "guestargs.h"
#include "planwidgets.h"

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

PowerDialog::PowerDialog(AppContext &context, ClusterSession &session, StepKind action, const QList<VmId> &guests,
                         QWidget *parent)
    : ReviewDialog(context, session, parent)
{
    m_request.action = action;
    m_request.guests = guests;
    resizeWithin(this, {860, 480});
    begin();
}

std::optional<StepKind> PowerDialog::actionFromWord(QStringView word)
{
    if (word == "start"_L1)
        return StepKind::StartGuest;
    if (word == "shutdown"_L1)
        return StepKind::ShutdownGuest;
    if (word == "stop"_L1)
        return StepKind::StopGuest;
    if (word == "reboot"_L1)
        return StepKind::RebootGuest;
    if (word == "suspend"_L1)
        return StepKind::SuspendGuest;
    if (word == "resume"_L1)
        return StepKind::ResumeGuest;
    return std::nullopt;
}

PlanMaker::Make PowerDialog::planner(const QString &id, const Plan &) const
{
    PowerRequest request = m_request;
    request.accepted = m_accepted;
    return [request, id](const PlanFacts &facts) { return planPower(facts, request, id); };
}

bool PowerDialog::isDestructive() const
{
    return m_request.action == StepKind::StopGuest;
}

QString PowerDialog::verbText(const Plan &plan) const
{
    const int guests = std::max(1, int(plan.guests.isEmpty() ? m_request.guests.size() : plan.guests.size()));
    switch (m_request.action) {
    case StepKind::StartGuest:
        return tr("Start %n guest(s)", nullptr, guests);
    case StepKind::ShutdownGuest:
        return tr("Shut down %n guest(s)", nullptr, guests);
    case StepKind::StopGuest:
        return tr("Stop %n guest(s) hard", nullptr, guests);
    case StepKind::RebootGuest:
        return tr("Reboot %n guest(s)", nullptr, guests);
    case StepKind::SuspendGuest:
        return tr("Suspend %n guest(s)", nullptr, guests);
    case StepKind::ResumeGuest:
        return tr("Resume %n guest(s)", nullptr, guests);
    default:
        return tr("Go");
    }
}

QString PowerDialog::headline(const Plan &) const
{
    const QString what = guestsText(m_session.store()->snapshot(), m_request.guests);
    switch (m_request.action) {
    case StepKind::StartGuest:
        return tr("Start %1").arg(what);
    case StepKind::ShutdownGuest:
        return tr("Shut down %1").arg(what);
    case StepKind::StopGuest:
        return tr("Stop %1 hard, like pulling the plug").arg(what);
    case StepKind::RebootGuest:
        return tr("Reboot %1").arg(what);
    case StepKind::SuspendGuest:
        return tr("Suspend %1").arg(what);
    case StepKind::ResumeGuest:
        return tr("Resume %1").arg(what);
    default:
        return what;
    }
}

QString PowerDialog::nothingToDo(const Plan &) const
{
    return tr("Nothing changes: the guests are in that state already.");
}

void PowerDialog::open(AppContext &context, ClusterSession &session, const QStringList &args, QWidget *parent)
{
    const auto action = actionFromWord(args.value(0));
    const QList<VmId> guests = guestsOf(args);
    if (!action || guests.isEmpty())
        return;
    auto *dialog = new PowerDialog(context, session, *action, guests, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace Drydock
