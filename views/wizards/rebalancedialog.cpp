// SPDX-License-Identifier: GPL-3.0-or-later
#include "rebalancedialog.h"

#include "operations/wording.h"
#include "style/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Drydock
{

RebalanceDialog::RebalanceDialog(AppContext &context, ClusterSession &session, QWidget *parent)
    : ReviewDialog(context, session, parent)
    , m_by(new QComboBox(this))
    , m_threshold(new QSpinBox(this))
    , m_moves(new QSpinBox(this))
    , m_parallel(new QSpinBox(this))
    , m_restart(new QCheckBox(tr("Containers too (each is away for seconds)"), this))
{
    for (const BalanceBy by : {BalanceBy::Memory, BalanceBy::Cpu, BalanceBy::Count})
        m_by->addItem(balanceText(by), balanceWord(by));
    m_by->setAccessibleName(tr("What the load is measured by"));
    const auto number = [](QSpinBox *box, int min, int max, int value, const QString &suffix, const QString &name) {
        box->setRange(min, max);
        box->setValue(value);
        box->setSuffix(suffix);
        box->setAccessibleName(name);
    };
    number(m_threshold, 1, 100, m_request.thresholdPercent, tr(" %"), tr("How far apart the nodes may stay, percent"));
    number(m_moves, 1, 500, m_request.maxMoves, {}, tr("At most so many moves"));
    number(m_parallel, 1, 16, m_request.parallel, {}, tr("Moves at a time"));
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::gapSmall);
    const auto field = [&](const QString &text, QWidget *widget) {
        auto *label = new QLabel(text, this);
        label->setBuddy(widget);
        row->addWidget(label);
        row->addWidget(widget);
        row->addSpacing(Metrics::gap);
    };
    field(tr("&By"), m_by);
    field(tr("Until &within"), m_threshold);
    field(tr("At &most"), m_moves);
    field(tr("At a &time"), m_parallel);
    row->addStretch(1);
    optionsLayout()->addLayout(row);
    optionsLayout()->addWidget(m_restart);
    const auto changed = [this] {
        m_request.by = balanceFromWord(m_by->currentData().toString()).value_or(BalanceBy::Memory);
        m_request.thresholdPercent = m_threshold->value();
        m_request.maxMoves = m_moves->value();
        m_request.parallel = m_parallel->value();
        m_request.restart = m_restart->isChecked();
        begin(); // other guests may have to be read
    };
    connect(m_by, &QComboBox::activated, this, changed);
    connect(m_threshold, &QSpinBox::valueChanged, this, changed);
    connect(m_moves, &QSpinBox::valueChanged, this, changed);
    connect(m_parallel, &QSpinBox::valueChanged, this, changed);
    connect(m_restart, &QCheckBox::toggled, this, changed);
    begin();
}

PlanMaker::Make RebalanceDialog::planner(const QString &id, const Plan &shown) const
{
    RebalanceRequest request = m_request;
    request.accepted = m_accepted;
    return [request = keepingMoves(request, shown), id](const PlanFacts &facts) {
        return planRebalance(facts, request, id);
    };
}

QList<VmId> RebalanceDialog::guestsToPlan() const
{
    return guestsToRebalance(m_session.store()->snapshot(), keepingMoves(m_request, plan()));
}

QString RebalanceDialog::verbText(const Plan &plan) const
{
    return plan.guests.isEmpty() ? tr("Rebalance") : tr("Move %n guest(s)", nullptr, int(plan.guests.size()));
}

QString RebalanceDialog::headline(const Plan &) const
{
    return tr("Rebalance the cluster");
}

QString RebalanceDialog::nothingToDo(const Plan &) const
{
    return tr("Nothing has to move.");
}

void RebalanceDialog::open(AppContext &context, ClusterSession &session, QWidget *parent)
{
    auto *dialog = new RebalanceDialog(context, session, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace Drydock
