// SPDX-License-Identifier: GPL-3.0-or-later
#include "strategytagdialog.h"

#include "guestargs.h"
#include "operations/wording.h"
#include "planwidgets.h"

namespace Drydock
{

StrategyTagDialog::StrategyTagDialog(AppContext &context, ClusterSession &session, const StrategyTagRequest &request,
                                     QWidget *parent)
    : ReviewDialog(context, session, parent), m_request(request)
{
    resizeWithin(this, {900, 380});
    begin();
}

StrategyTagDialog *StrategyTagDialog::open(AppContext &context, ClusterSession &session,
                                           const StrategyTagRequest &request, QWidget *parent)
{
    auto *dialog = new StrategyTagDialog(context, session, request, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return dialog;
}

PlanMaker::Make StrategyTagDialog::planner(const QString &id, const Plan &) const
{
    return [request = m_request, id](const PlanFacts &facts) { return planStrategyTag(facts, request, id); };
}

QString StrategyTagDialog::verbText(const Plan &) const
{
    return m_request.strategy ? tr("Set Tag") : tr("Remove Tag");
}

QString StrategyTagDialog::headline(const Plan &) const
{
    const QString guest = guestsText(m_session.store()->snapshot(), {m_request.guest});
    return m_request.strategy
               ? tr("%1: %2 in every drain", "guest, what happens").arg(guest, strategyText(*m_request.strategy))
               : tr("%1: let each drain choose").arg(guest);
}

QString StrategyTagDialog::nothingToDo(const Plan &) const
{
    return tr("Nothing changes: the tags are so already.");
}

} // namespace Drydock
