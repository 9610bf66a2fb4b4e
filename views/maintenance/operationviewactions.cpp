// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationview.h"

#include "guestrunmodel.h"
#include "operations/wording.h"
#include "widgets/card.h"
#include "widgets/commandpreview.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace Drydock
{

using namespace Qt::StringLiterals;

void OperationView::addRowActions(QMenu *menu, const QModelIndex &index)
{
    if (!m_runner || m_state.isClosed())
        return;
    const GuestRun run = m_model->run(index.row());
    if (!run.activeStep.isEmpty()) {
        menu->addAction(tr("Abort this step"), this, [this, step = run.activeStep] {
            if (m_runner)
                m_runner->abortStep(step);
        });
        if (canRestartInstead(m_state, run.activeStep)) {
            menu->addAction(tr("Restart instead"), this, [this, step = run.activeStep] {
                if (m_runner)
                    m_runner->restartInstead(step);
            });
        }
    }
    if (!run.failedStep.isEmpty()) {
        menu->addAction(tr("Try again"), this, [this, step = run.failedStep] {
            if (m_runner)
                m_runner->retryStep(step);
        });
        menu->addAction(tr("Skip"), this, [this, step = run.failedStep] {
            if (m_runner)
                m_runner->skipStep(step);
        });
    }
}

void OperationView::toggleCommands()
{
    const bool show = m_commandCard->isHidden();
    m_commandCard->setVisible(show);
    m_commands->setText(show ? tr("Hide commands") : tr("Show commands"));
    if (show)
        m_preview->setFocus(Qt::OtherFocusReason);
}

void OperationView::askToCancel()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Cancel"), tr("Stop %1?").arg(operationTitle(m_state.plan)),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const bool drain = m_state.plan.kind == OperationKind::Drain;
    box->setInformativeText(drain ? tr("Nothing new starts; moves under way end by themselves. Turn around brings what "
                                       "has moved home again; stop here leaves it where it is then.")
                                  : tr("Nothing new starts; moves under way end by themselves."));
    QPushButton *back = drain ? box->addButton(tr("Turn around"), QMessageBox::AcceptRole) : nullptr;
    QPushButton *stop = box->addButton(tr("Stop here"), QMessageBox::DestructiveRole);
    QPushButton *goOn = box->addButton(tr("Go on"), QMessageBox::RejectRole);
    box->setDefaultButton(goOn);
    box->setEscapeButton(goOn);
    connect(box, &QMessageBox::buttonClicked, this, [this, back, stop](const QAbstractButton *button) {
        if (button == stop || (back && button == back))
            cancel(button == back);
    });
    box->open();
}

void OperationView::cancel(bool andReturn)
{
    if (!m_runner)
        return;
    if (andReturn)
        m_runner->turnBack();
    else
        m_runner->cancel();
}

} // namespace Drydock
