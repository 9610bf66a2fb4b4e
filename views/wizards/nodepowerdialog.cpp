// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodepowerdialog.h"

#include "planreview.h"
#include "planwidgets.h"
#include "widgets/card.h"
#include "widgets/labels.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

NodePowerDialog::NodePowerDialog(AppContext &context, ClusterSession &session, StepKind action, const NodeName &node,
                                 QWidget *parent)
    : ReviewDialog(context, session, parent), m_risk(new Card(this)), m_typed(new QLineEdit(this))
{
    m_request.action = action;
    m_request.node = node;
    resizeWithin(this, {860, 560});
    m_risk->setTone(StateClass::Error);
    m_risk->setTitle(tr("A risk for the whole cluster"));
    m_risk->body()->addWidget(mutedLabel(
        tr("Type %1 to go on without quorum. The safe ways are a QDevice, or another node.").arg(node.text()), this));
    m_typed->setMaximumWidth(320);
    m_typed->setAccessibleName(tr("Name of the node, to accept the risk"));
    m_risk->body()->addWidget(m_typed);
    m_risk->hide();
    optionsLayout()->addWidget(m_risk);
    connect(m_typed, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.trimmed() == m_request.node.text())
            m_accepted.insert(u"quorum-lost"_s);
        else
            m_accepted.remove(u"quorum-lost"_s);
        replan();
    });
    connect(review(), &PlanReview::decisionMade, this, [this](VmId guest) {
        if (!m_request.leftovers.contains(guest))
            m_request.leftovers.append(guest);
        replan();
    });
    if (ClusterConnection *connection = session.connection()) {
        if (action != StepKind::WakeNode)
            connection->readNodeUpkeep(node, this, [this] { replan(); });
        connect(session.store(), &ClusterStore::published, this, &NodePowerDialog::showRisk);
    }
    begin();
    showRisk();
}

void NodePowerDialog::showRisk()
{
    m_risk->setVisible(m_accepted.contains(u"quorum-lost"_s)
                       || std::ranges::any_of(plan().findings, [](const Finding &finding) {
                              return finding.code == "quorum-lost"_L1 && finding.severity == Severity::Blocker;
                          }));
}

PlanMaker::Make NodePowerDialog::planner(const QString &id, const Plan &) const
{
    NodePowerRequest request = m_request;
    request.accepted = m_accepted;
    return [request, id](const PlanFacts &facts) { return planNodePower(facts, request, id); };
}

QList<VmId> NodePowerDialog::guestsToPlan() const
{
    QList<VmId> guests;
    for (const auto here = m_session.store()->snapshot().guestsOn(m_request.node); const GuestState *guest : here) {
        if (guest->isRunning() && !guest->isTemplate)
            guests.append(guest->key.vmid);
    }
    return guests;
}

QString NodePowerDialog::verbText(const Plan &) const
{
    const QString node = m_request.node.text();
    switch (m_request.action) {
    case StepKind::ShutdownNode:
        return tr("Shut down %1").arg(node);
    case StepKind::WakeNode:
        return tr("Wake %1").arg(node);
    default:
        return tr("Reboot %1").arg(node);
    }
}

QString NodePowerDialog::headline(const Plan &shown) const
{
    return verbText(shown);
}

QString NodePowerDialog::nothingToDo(const Plan &) const
{
    return tr("%1 is on already.").arg(m_request.node.text());
}

NodePowerDialog *NodePowerDialog::open(AppContext &context, ClusterSession &session, const QStringList &args,
                                       QWidget *parent)
{
    const QString word = args.value(0);
    const NodeName node(args.value(1));
    if (node.isEmpty() || (word != "reboot"_L1 && word != "shutdown"_L1 && word != "wake"_L1))
        return nullptr;
    const StepKind action = word == "reboot"_L1     ? StepKind::RebootNode
                            : word == "shutdown"_L1 ? StepKind::ShutdownNode
                                                    : StepKind::WakeNode;
    auto *dialog = new NodePowerDialog(context, session, action, node, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return dialog;
}

} // namespace Drydock
