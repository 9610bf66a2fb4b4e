// SPDX-License-Identifier: GPL-3.0-or-later
#include "haplandialog.h"

#include "operations/wording.h"
#include "planwidgets.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Drydock
{

using namespace Qt::StringLiterals;

HaPlanDialog::HaPlanDialog(AppContext &context, ClusterSession &session, const Purpose &purpose, QWidget *parent)
    : ReviewDialog(context, session, parent), m_purpose(purpose)
{
    resizeWithin(this, {900, 600});
    if (!purpose.explanation.isEmpty())
        optionsLayout()->addWidget(wrappedLabel(purpose.explanation, this));
    begin();
}

HaPlanDialog *HaPlanDialog::present(AppContext &context, ClusterSession &session, const Purpose &purpose,
                                    QWidget *parent)
{
    auto *dialog = new HaPlanDialog(context, session, purpose, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return dialog;
}

HaPlanDialog *HaPlanDialog::openRemoval(AppContext &context, ClusterSession &session, QWidget *parent)
{
    return present(
        context, session,
        {.plan = planHaRemoval,
         .headline = tr("Remove HA"),
         .verb = tr("Remove HA"),
         .nothing = tr("Nothing is under HA, and there are no groups or rules."),
         .explanation = tr("Every rule, resource and group is removed. Guests go on running where they are. It "
                           "can be undone from the finished operation."),
         .destructive = true},
        parent);
}

HaPlanDialog *HaPlanDialog::openUndo(AppContext &context, ClusterSession &session, const OperationState &changed,
                                     QWidget *parent)
{
    return present(context, session,
                   {.plan = [plan = changed.plan, finished = changed.finishedSteps()](
                                const PlanFacts &facts, const QSet<QString> &,
                                const QString &id) { return planHaUndo(facts, plan, finished, id); },
                    .headline = tr("Undo: %1").arg(operationTitle(changed.plan)),
                    .verb = tr("Put Back"),
                    .nothing = tr("It is as before already."),
                    .explanation = {}},
                   parent);
}

HaPlanDialog *HaPlanDialog::openArming(AppContext &context, ClusterSession &session, const QString &mode,
                                       QWidget *parent)
{
    const bool arms = mode == "armed"_L1;
    return present(
        context, session,
        {.plan =
             [mode](const PlanFacts &facts, const QSet<QString> &accepted, const QString &id) {
                 return planHaConfig(
                     facts,
                     {.changes = {{.kind = SettingChange::Kind::HaArming, .key = {}, .value = mode, .before = {}}},
                      .accepted = accepted},
                     id);
             },
         .headline = arms ? tr("Arm HA") : tr("Disarm HA"),
         .verb = arms ? tr("Arm HA") : tr("Disarm HA"),
         .nothing = arms ? tr("HA is armed already.") : tr("HA is disarmed like that already."),
         .explanation = {},
         .destructive = !arms},
        parent);
}

HaPlanDialog *HaPlanDialog::openEntryRemoval(AppContext &context, ClusterSession &session, SettingChange::Kind kind,
                                             const QString &key, QWidget *parent)
{
    const bool isGuest = kind == SettingChange::Kind::HaResourceEntry;
    return present(context, session,
                   {.plan =
                        [kind, key](const PlanFacts &facts, const QSet<QString> &accepted, const QString &id) {
                            return planHaConfig(facts,
                                                {.changes = {{.kind = kind, .key = key, .value = {}, .before = {}}},
                                                 .accepted = accepted},
                                                id);
                        },
                    .headline = isGuest ? tr("Take %1 out of HA").arg(key) : tr("Remove %1").arg(key),
                    .verb = isGuest ? tr("Take Out of HA") : tr("Remove"),
                    .nothing = tr("It is not there any more."),
                    .explanation = {},
                    .destructive = true},
                   parent);
}

PlanMaker::Make HaPlanDialog::planner(const QString &id, const Plan &) const
{
    return [plan = m_purpose.plan, accepted = m_accepted, id](const PlanFacts &facts) {
        return plan(facts, accepted, id);
    };
}

QString HaPlanDialog::verbText(const Plan &) const
{
    return m_purpose.verb;
}

QString HaPlanDialog::headline(const Plan &) const
{
    return m_purpose.headline;
}

QString HaPlanDialog::nothingToDo(const Plan &) const
{
    return m_purpose.nothing;
}

} // namespace Drydock
