// SPDX-License-Identifier: GPL-3.0-or-later
#include "migratesteps.h"

#include "migratedraft.h"
#include "operations/wording.h"
#include "planreview.h"
#include "planwidgets.h"
#include "style/tokens.h"
#include "widgets/labels.h"
#include "widgets/tableview.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

MigrateGuestsPage::MigrateGuestsPage(AppContext &context, MigrateDraft &draft, QWidget *parent)
    : StepPage(parent)
    , m_draft(draft)
    , m_heading(wrappedTitle(QString(), this))
    , m_sentence(mutedLabel(QString(), this))
    , m_review(new PlanReview(context.settings, QStringLiteral("migrateplan"), this))
{
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge, 0);
    top->setSpacing(4);
    top->addWidget(m_heading);
    top->addWidget(m_sentence);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_review, 1);
    connect(m_review, &PlanReview::decisionMade, this,
            [this](VmId guest, const DrainRequest::Decision &decision) { m_draft.decide(guest, decision); });
    connect(m_review, &PlanReview::accepted, this, [this](const QString &code) { m_draft.accept(code); });
    connect(m_review, &PlanReview::recheckRequested, &m_draft, &MigrateDraft::readFacts);
    const ClusterStore *store = m_draft.session().store();
    connect(store, &ClusterStore::backupsChanged, m_review,
            [this, store] { m_review->setBackups(store->details().backups); });
    connect(&m_draft, &MigrateDraft::planned, this, &MigrateGuestsPage::refresh);
    connect(&m_draft, &MigrateDraft::readingChanged, this, &MigrateGuestsPage::refresh);
}

void MigrateGuestsPage::enter()
{
    refresh();
}

void MigrateGuestsPage::refresh()
{
    if (!isVisible())
        return;
    m_review->setReading(m_draft.isReading());
    m_review->setPlan(m_draft.plan(), m_draft.session().facts(), true);
    m_heading->setText(migrateTitle(m_draft));
    m_sentence->setText(planSentence(m_draft.plan()));
    Q_EMIT completeChanged();
}

bool MigrateGuestsPage::isComplete() const
{
    return std::ranges::any_of(m_draft.plan().guests, [](const GuestPlan &guest) { return !guest.to.isEmpty(); });
}

QString MigrateGuestsPage::whyIncomplete() const
{
    return tr("No guest would move.");
}

QWidget *MigrateGuestsPage::firstField() const
{
    return m_review->table();
}

} // namespace Drydock
