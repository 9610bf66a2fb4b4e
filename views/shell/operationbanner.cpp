// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationbanner.h"

#include "operations/wording.h"
#include "style/drydockstyle.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Drydock
{

OperationBanner::OperationBanner(QWidget *parent) : MessageBar(parent)
{
    setClosable(true);
}

void OperationBanner::setSession(ClusterSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_shown.clear();
    hide();
    if (!session)
        return;
    connect(session, &ClusterSession::operationsChanged, this, &OperationBanner::refresh);
    refresh();
}

void OperationBanner::refresh()
{
    const QList<OperationState> open = m_session ? m_session->unfinished() : QList<OperationState>();
    if (open.isEmpty()) {
        m_shown.clear();
        hide();
        return;
    }
    const OperationState state = open.first();
    if (m_shown == state.plan.id)
        return;
    m_shown = state.plan.id;
    QString text = tr("%1 of %n steps were done. Nothing is repeated: Drydock first looks where the guests are.",
                      nullptr, int(state.plan.steps.size()))
                       .arg(state.count(StepState::Done));
    if (open.size() > 1)
        text += u' ' + tr("%n more operations were interrupted; see Maintenance.", nullptr, int(open.size()) - 1);
    announce(StateClass::Maintenance, tr("“%1” was interrupted").arg(operationTitle(state.plan)), text);
    const QString id = state.plan.id;
    if (m_session->connection() && !state.readOnly) {
        QPushButton *go = addButton(tr("Resume"));
        setButtonRole(go, ButtonRole::Primary);
        connect(go, &QPushButton::clicked, this, [this, id] { resume(id); });
    }
    connect(addButton(tr("Review")), &QPushButton::clicked, this, [this, id] { Q_EMIT reviewRequested(id); });
    if (!state.readOnly)
        connect(addButton(tr("Close…")), &QPushButton::clicked, this, [this, state] { closeOperation(state); });
}

void OperationBanner::resume(const QString &operation)
{
    const auto runner = m_session->resumeOperation(operation);
    if (!runner)
        return showError(runner.error());
    hide();
    Q_EMIT reviewRequested(operation);
}

void OperationBanner::closeOperation(const OperationState &state)
{
    QMessageBox box(QMessageBox::NoIcon, tr("Close the operation"),
                    tr("Close “%1” without finishing it?").arg(operationTitle(state.plan)), QMessageBox::NoButton,
                    this);
    box.setInformativeText(tr("Nothing is sent to the cluster. Guests that were moved stay where they are; "
                              "Maintenance can still return them."));
    QPushButton *yes = box.addButton(tr("Close the operation"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    if (box.clickedButton() != yes)
        return;
    if (const auto closed = m_session->closeOperation(state.plan.id); !closed)
        showError(closed.error());
}

void OperationBanner::showError(const Error &error)
{
    announce(StateClass::Error, errorText(error), errorAdvice(error));
    m_shown.clear();
}

} // namespace Drydock
