// SPDX-License-Identifier: GPL-3.0-or-later
#include "returndialog.h"

#include "operations/wayback.h"
#include "planwidgets.h"
#include "style/tokens.h"

#include <QListWidget>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

ReturnDialog::ReturnDialog(AppContext &context, ClusterSession &session, const OperationState &drain, QWidget *parent)
    : ReviewDialog(context, session, parent), m_drain(drain)
{
    addWays();
    begin();
}

void ReturnDialog::addWays()
{
    auto *host = new QWidget(this);
    auto *row = new FlowLayout(host);
    row->setSpacing(Metrics::gapLarge);
    const std::pair<Way, QString> texts[] = {{Way::All, tr("&Everything home")},
                                             {Way::Some, tr("&Only these")},
                                             {Way::None, tr("&Leave as is")},
                                             {Way::Rebalance, tr("&Rebalance instead")}};
    for (const auto &[way, text] : texts) {
        auto *button = new QRadioButton(text, host);
        button->setChecked(way == Way::All);
        m_ways.append(button);
        row->addWidget(button);
        connect(button, &QRadioButton::toggled, this, [this, way](bool on) {
            if (on)
                chooseWay(way);
        });
    }
    optionsLayout()->addWidget(host);
    m_some = new QListWidget(this);
    m_some->setAccessibleName(tr("Guests to bring home"));
    m_some->setMaximumHeight(120);
    m_some->hide();
    const QList<GuestKey> owed = guestsOwed(m_drain, m_session.operations());
    for (const GuestPlan &guest : std::as_const(m_drain.plan.guests)) {
        if (!owed.contains(guest.guest))
            continue;
        auto *item = new QListWidgetItem(guest.guest.kind == GuestKind::Vm
                                             ? tr("VM %1 %2").arg(guest.guest.vmid.text(), guest.name)
                                             : tr("CT %1 %2").arg(guest.guest.vmid.text(), guest.name),
                                         m_some);
        item->setData(Qt::UserRole, guest.guest.vmid.value);
        item->setCheckState(Qt::Checked);
    }
    connect(m_some, &QListWidget::itemChanged, this, [this] { replan(); });
    optionsLayout()->addWidget(m_some);
}

void ReturnDialog::chooseWay(Way way)
{
    m_way = way;
    m_some->setVisible(way == Way::Some);
    begin(); // a rebalancing looks at other guests
}

/// Nothing = all of them.
std::optional<QSet<VmId>> ReturnDialog::chosen() const
{
    if (m_way == Way::All)
        return std::nullopt;
    QSet<VmId> guests;
    for (int i = 0; m_way == Way::Some && i < m_some->count(); ++i) {
        if (m_some->item(i)->checkState() == Qt::Checked)
            guests.insert(VmId{m_some->item(i)->data(Qt::UserRole).toInt()});
    }
    if (m_way == Way::Some && guests.isEmpty())
        return QSet{VmId{-1}}; // nobody is no decision to leave everybody away
    // With the last of them home, what was parked for all is put back too.
    if (m_way == Way::Some && guests.size() == m_some->count())
        return std::nullopt;
    return guests;
}

PlanMaker::Make ReturnDialog::planner(const QString &id, const Plan &shown) const
{
    const QSet<QString> finished = m_drain.finishedSteps();
    if (m_way != Way::Rebalance) {
        return [drain = m_drain.plan, finished, id, only = chosen()](const PlanFacts &facts) {
            return planReturn(facts, drain, finished, id, only);
        };
    }
    RebalanceRequest request;
    request.accepted = m_accepted;
    request = keepingMoves(request, shown);
    return [request, drain = m_drain.plan, finished, id](const PlanFacts &facts) {
        return planRebalanceInstead(facts, request, drain, finished, id);
    };
}

QList<VmId> ReturnDialog::guestsToPlan() const
{
    if (m_way == Way::Rebalance)
        return guestsToRebalance(m_session.store()->snapshot(), keepingMoves({}, plan()));
    QList<VmId> guests;
    for (const GuestPlan &guest : m_drain.plan.guests)
        guests.append(guest.guest.vmid);
    return guests;
}

QString ReturnDialog::verbText(const Plan &plan) const
{
    const int guests =
        int(std::ranges::count_if(plan.guests, [](const GuestPlan &guest) { return !guest.steps.isEmpty(); }));
    if (m_way == Way::None)
        return tr("Leave as is");
    if (m_way == Way::Rebalance)
        return guests > 0 ? tr("Move %n guest(s)", nullptr, guests) : tr("Rebalance");
    return guests > 0 ? tr("Return %n guest(s)", nullptr, guests) : tr("Return guests");
}

QString ReturnDialog::headline(const Plan &) const
{
    return tr("Return guests to %1").arg(m_drain.plan.node.text());
}

QString ReturnDialog::nothingToDo(const Plan &) const
{
    switch (m_way) {
    case Way::None:
        return tr("The guests stay where they are.");
    case Way::Some:
        return tr("None of these has to move.");
    case Way::Rebalance:
        return tr("The nodes are evenly loaded: nothing has to move.");
    case Way::All:
        break;
    }
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
