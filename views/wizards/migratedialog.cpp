// SPDX-License-Identifier: GPL-3.0-or-later
#include "migratedialog.h"

#include "guestargs.h"
#include "operations/wording.h"
#include "style/tokens.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

MigrateDialog::MigrateDialog(AppContext &context, ClusterSession &session, const QList<VmId> &guests,
                             const NodeName &to, QWidget *parent)
    : ReviewDialog(context, session, parent), m_target(new QComboBox(this)), m_parallel(new QSpinBox(this))
{
    m_request.guests = guests;
    m_request.to = to;
    const ClusterSnapshot snapshot = session.store()->snapshot();
    m_target->setAccessibleName(tr("Target node"));
    m_target->addItem(tr("Let Drydock choose"), QString());
    for (const NodeState &node : snapshot->nodes) {
        // A node every chosen guest is on already is no target.
        const bool onlySource = std::ranges::all_of(guests, [&](VmId id) {
            const GuestState *guest = snapshot.guest(id);
            return guest && guest->node == node.name;
        });
        if (node.status != NodeStatus::Online || onlySource)
            continue;
        const QString free = node.memory
                                 ? tr("%1, %2 free").arg(node.name.text(), bytesText(node.maxMemory - *node.memory))
                                 : node.name.text();
        m_target->addItem(free, node.name.text());
    }
    m_target->setCurrentIndex(std::max(0, m_target->findData(to.text())));
    if (m_target->currentData().toString().isEmpty())
        m_request.to = {};
    m_parallel->setRange(1, 16);
    m_parallel->setValue(m_request.parallel);
    m_parallel->setAccessibleName(tr("Moves at a time"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Metrics::gapLarge);
    form->addRow(tr("&To"), m_target);
    form->addRow(tr("Moves at a &time"), m_parallel);
    form->setRowVisible(m_parallel, guests.size() > 1);
    optionsLayout()->addLayout(form);
    connect(m_target, &QComboBox::activated, this, [this] {
        m_request.to = NodeName(m_target->currentData().toString());
        replan();
    });
    connect(m_parallel, &QSpinBox::valueChanged, this, [this](int value) {
        m_request.parallel = value;
        replan();
    });
    begin();
}

Plan MigrateDialog::makePlan(const PlanFacts &facts, const QString &id) const
{
    MigrateRequest request = m_request;
    request.accepted = m_accepted;
    return planMigrate(facts, request, id);
}

QString MigrateDialog::verbText(const Plan &plan) const
{
    const int guests =
        int(std::ranges::count_if(plan.guests, [](const GuestPlan &guest) { return !guest.to.isEmpty(); }));
    return guests > 0 ? tr("Move %n guest(s)", nullptr, guests) : tr("Move");
}

QString MigrateDialog::headline(const Plan &) const
{
    const QString what = guestsText(m_session.store()->snapshot(), m_request.guests);
    return m_request.to.isEmpty() ? tr("Move %1").arg(what) : tr("Move %1 to %2").arg(what, m_request.to.text());
}

QString MigrateDialog::nothingToDo(const Plan &) const
{
    return tr("Nothing moves: the guests are where they should go already.");
}

void MigrateDialog::open(AppContext &context, ClusterSession &session, const QStringList &args, QWidget *parent)
{
    const QList<VmId> guests = guestsOf(args);
    if (guests.isEmpty())
        return;
    auto *dialog = new MigrateDialog(context, session, guests, targetOf(args), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace Drydock
