// SPDX-License-Identifier: GPL-3.0-or-later
#include "nicdialog.h"

#include "guestargs.h"
#include "operations/wording.h"
#include "planwidgets.h"
#include "style/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

NicDialog::NicDialog(AppContext &context, ClusterSession &session, const NicRequest &request, QWidget *parent)
    : ReviewDialog(context, session, parent)
    , m_request(request)
    , m_bridgeGiven(!request.bridge.isEmpty())
    , m_nic(new QComboBox(this))
    , m_bridge(new QComboBox(this))
    , m_vlan(new QSpinBox(this))
{
    resizeWithin(this, {860, 520});
    buildOptions();
    begin();
}

void NicDialog::buildOptions()
{
    m_nic->setAccessibleName(tr("NIC of the guest"));
    m_bridge->setAccessibleName(tr("Bridge or VNet to connect it to"));
    m_vlan->setAccessibleName(tr("VLAN, 0 for untagged"));
    m_nic->setMinimumContentsLength(18);
    m_bridge->setMinimumContentsLength(24);
    m_vlan->setRange(0, 4094);
    m_vlan->setSpecialValueText(tr("none"));
    m_vlan->setValue(m_request.vlan);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::gapSmall);
    const auto field = [&](const QString &text, QWidget *widget) {
        auto *label = new QLabel(text, this);
        label->setBuddy(widget);
        row->addWidget(label);
        row->addWidget(widget);
        row->addSpacing(Metrics::gap);
    };
    field(tr("&NIC"), m_nic);
    field(tr("&Bridge"), m_bridge);
    field(tr("&VLAN"), m_vlan);
    row->addStretch(1);
    optionsLayout()->addLayout(row);
    connect(m_nic, &QComboBox::activated, this, [this] {
        m_request.nic = m_nic->currentData().toString();
        m_bridgeGiven = false;
        showWherePlugged();
        choose();
    });
    connect(m_bridge, &QComboBox::activated, this, &NicDialog::choose);
    connect(m_vlan, &QSpinBox::valueChanged, this, &NicDialog::choose);
}

void NicDialog::fillNics(const GuestDetails &guest)
{
    if (m_request.nic.isEmpty() && !guest.nics.isEmpty())
        m_request.nic = guest.nics.first().key;
    const QSignalBlocker quiet(m_nic);
    m_nic->clear();
    for (const GuestNic &nic : guest.nics)
        m_nic->addItem(nic.bridge.isEmpty() ? nic.key : tr("%1 on %2", "NIC, bridge").arg(nic.key, nic.bridge),
                       nic.key);
    m_nic->setCurrentIndex(m_nic->findData(m_request.nic));
    m_nic->setEnabled(m_nic->count() > 0);
}

void NicDialog::fillBridges(const NodeDetails &node)
{
    const QSignalBlocker quiet(m_bridge);
    m_bridge->clear();
    for (const NodeInterface &interface : node.interfaces) {
        if (interface.isBridge())
            m_bridge->addItem(interface.cidr.isEmpty()
                                  ? interface.name
                                  : tr("%1 with %2", "bridge, its address").arg(interface.name, interface.cidr),
                              interface.name);
    }
    m_bridge->setEnabled(m_bridge->count() > 0);
}

/// Until the operator says otherwise the form shows how it is.
void NicDialog::showWherePlugged()
{
    const ClusterDetails details = m_session.facts().details;
    const GuestState *state = m_session.store()->snapshot().guest(m_request.guest);
    const auto guest = state ? details.guests.constFind(state->key) : details.guests.cend();
    if (guest == details.guests.cend())
        return;
    const auto nic = std::ranges::find(guest->nics, m_request.nic, &GuestNic::key);
    if (!m_bridgeGiven && nic != guest->nics.cend()) {
        m_request.bridge = nic->bridge;
        m_request.vlan = nic->vlan;
    }
    const QSignalBlocker quietBridge(m_bridge);
    const QSignalBlocker quietVlan(m_vlan);
    if (m_bridge->findData(m_request.bridge) < 0 && !m_request.bridge.isEmpty())
        m_bridge->addItem(m_request.bridge, m_request.bridge);
    m_bridge->setCurrentIndex(m_bridge->findData(m_request.bridge));
    m_vlan->setValue(m_request.vlan);
}

void NicDialog::factsRead()
{
    const ClusterDetails details = m_session.facts().details;
    const GuestState *state = m_session.store()->snapshot().guest(m_request.guest);
    if (!state)
        return;
    fillNics(details.guests.value(state->key));
    fillBridges(details.nodes.value(state->node));
    showWherePlugged();
}

void NicDialog::choose()
{
    m_request.bridge = m_bridge->currentData().toString();
    m_request.vlan = m_vlan->value();
    m_bridgeGiven = true;
    replan();
}

PlanMaker::Make NicDialog::planner(const QString &id, const Plan &) const
{
    NicRequest request = m_request;
    request.accepted = m_accepted;
    return [request, id](const PlanFacts &facts) { return planNicChange(facts, request, id); };
}

QString NicDialog::verbText(const Plan &) const
{
    return m_request.bridge.isEmpty() ? tr("Connect") : tr("Connect to %1").arg(m_request.bridge);
}

QString NicDialog::headline(const Plan &) const
{
    return tr("Network of %1").arg(guestsText(m_session.store()->snapshot(), {m_request.guest}));
}

QString NicDialog::nothingToDo(const Plan &) const
{
    return tr("It is connected like that. Choose another bridge or VLAN.");
}

NicDialog *NicDialog::open(AppContext &context, ClusterSession &session, const QStringList &args, QWidget *parent)
{
    const auto guest = GuestKey::fromSid(args.value(0));
    if (!guest)
        return nullptr;
    auto *dialog = new NicDialog(context, session,
                                 {.guest = guest->vmid,
                                  .nic = args.value(1),
                                  .bridge = args.value(2),
                                  .vlan = args.value(3).toInt(),
                                  .accepted = {}},
                                 parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return dialog;
}

NicUndoDialog::NicUndoDialog(AppContext &context, ClusterSession &session, const OperationState &changed,
                             QWidget *parent)
    : ReviewDialog(context, session, parent), m_changed(changed)
{
    resizeWithin(this, {860, 480});
    begin();
}

PlanMaker::Make NicUndoDialog::planner(const QString &id, const Plan &) const
{
    return [changed = m_changed.plan, finished = m_changed.finishedSteps(), id](const PlanFacts &facts) {
        return planNicUndo(facts, changed, finished, id);
    };
}

QList<VmId> NicUndoDialog::guestsToPlan() const
{
    QList<VmId> guests;
    for (const GuestPlan &guest : m_changed.plan.guests)
        guests.append(guest.guest.vmid);
    return guests;
}

QString NicUndoDialog::verbText(const Plan &) const
{
    return tr("Connect as before");
}

QString NicUndoDialog::headline(const Plan &) const
{
    return tr("Undo: %1").arg(operationTitle(m_changed.plan));
}

QString NicUndoDialog::nothingToDo(const Plan &) const
{
    return tr("It is connected as before already.");
}

NicUndoDialog *NicUndoDialog::open(AppContext &context, ClusterSession &session, const OperationState &changed,
                                   QWidget *parent)
{
    auto *dialog = new NicUndoDialog(context, session, changed, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return dialog;
}

} // namespace Drydock
