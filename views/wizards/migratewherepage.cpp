// SPDX-License-Identifier: GPL-3.0-or-later
#include "migratesteps.h"

#include "fitcard.h"
#include "guestargs.h"
#include "migratedraft.h"
#include "planwidgets.h"
#include "style/tokens.h"
#include "widgets/labels.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

namespace
{

constexpr int mostColumns = 4;
constexpr int cardWidth = 270;

} // namespace

QString migrateTitle(const MigrateDraft &draft)
{
    const QString what = guestsText(draft.session().store()->snapshot(), draft.request().guests);
    NodeName to;
    bool same = true;
    for (const GuestPlan &guest : draft.plan().guests) {
        if (guest.to.isEmpty())
            continue;
        same = same && (to.isEmpty() || to == guest.to);
        to = guest.to;
    }
    return to.isEmpty() || !same ? MigrateWherePage::tr("Move %1").arg(what)
                                 : MigrateWherePage::tr("Move %1 to %2").arg(what, to.text());
}

QString migrateVerb(const MigrateDraft &draft)
{
    const auto &guests = draft.plan().guests;
    const auto moving = std::ranges::count_if(guests, [](const GuestPlan &guest) { return !guest.to.isEmpty(); });
    return moving > 0 ? MigrateWherePage::tr("Move %n guest(s)", nullptr, int(moving)) : MigrateWherePage::tr("Move");
}

MigrateWherePage::MigrateWherePage(MigrateDraft &draft, QWidget *parent)
    : StepPage(parent)
    , m_draft(draft)
    , m_heading(wrappedTitle(QString(), this))
    , m_sentence(mutedLabel(QString(), this))
    , m_grid(new QGridLayout)
    , m_host(new QWidget(this))
    , m_automatic(new FitCard(m_host))
{
    m_host->setLayout(m_grid);
    m_grid->setContentsMargins(0, Metrics::gapSmall, 0, 0);
    m_grid->setSpacing(Metrics::gap);
    auto *scroll = new ScrollColumn(this);
    scroll->column()->addWidget(m_heading);
    scroll->column()->addWidget(m_sentence);
    scroll->column()->addWidget(m_host);
    scroll->column()->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    connect(m_automatic, &QAbstractButton::clicked, this, [this] { m_draft.setTarget({}); });
    connect(&draft, &MigrateDraft::planned, this, &MigrateWherePage::refresh);
    connect(&draft, &MigrateDraft::readingChanged, this, &MigrateWherePage::refresh);
}

void MigrateWherePage::enter()
{
    refresh();
}

void MigrateWherePage::refresh()
{
    if (!isVisible() && !m_order.isEmpty())
        return;
    const ClusterSnapshot &snapshot = m_draft.session().store()->snapshot();
    m_heading->setText(tr("Where should %1 go?").arg(guestsText(snapshot, m_draft.request().guests)));
    m_sentence->setText(m_draft.isReading()
                            ? tr("Reading the guests' settings…")
                            : tr("The best fitting node comes first. Nodes that cannot take it say why."));
    m_automatic->setAutomatic(m_draft.automatic());
    const QList<NodeFit> fits = m_draft.fits();
    QList<NodeName> order;
    for (const NodeFit &fit : fits) {
        order.append(fit.node);
        FitCard *&card = m_cards[fit.node];
        if (!card) {
            card = new FitCard(m_host);
            const NodeName node = fit.node;
            connect(card, &QAbstractButton::clicked, this, [this, node] { m_draft.setTarget(node); });
        }
        // Of a dead end only the reason matters.
        card->setFit(fit, fit.canBeChosen() ? fitStorageText(fit, snapshot->serverTime) : QString());
    }
    for (auto it = m_cards.begin(); it != m_cards.end();) {
        if (order.contains(it.key())) {
            ++it;
            continue;
        }
        it.value()->deleteLater();
        it = m_cards.erase(it);
        m_columns = 0;
    }
    // Cards do not change places while somebody looks at them, except when the facts have just been read.
    const bool sameNodes = QSet<NodeName>(order.begin(), order.end()) == QSet<NodeName>(m_order.begin(), m_order.end());
    if (!sameNodes || m_draft.isReading() || !m_draft.hasTarget()) {
        if (order != m_order)
            m_columns = 0;
        m_order = order;
    }
    const NodeName chosen = m_draft.request().to;
    if (m_draft.hasTarget() && !m_draft.isDecided()) {
        FitCard *card = chosen.isEmpty() ? m_automatic : m_cards.value(chosen);
        if (card && card->isEnabled())
            card->setChecked(true);
    }
    layOut();
    Q_EMIT completeChanged();
}

int MigrateWherePage::columnsThatFit() const
{
    return std::clamp((width() - 2 * Metrics::gapHuge) / cardWidth, 1, mostColumns);
}

void MigrateWherePage::layOut()
{
    const int columns = columnsThatFit();
    if (columns == m_columns)
        return;
    m_columns = columns;
    m_grid->addWidget(m_automatic, 0, 0);
    QWidget *before = m_automatic;
    int index = 1;
    for (const NodeName &node : std::as_const(m_order)) {
        FitCard *card = m_cards.value(node);
        m_grid->addWidget(card, index / columns, index % columns);
        setTabOrder(before, card);
        before = card;
        card->show();
        ++index;
    }
    for (int column = 0; column < mostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void MigrateWherePage::resizeEvent(QResizeEvent *event)
{
    StepPage::resizeEvent(event);
    layOut();
}

bool MigrateWherePage::isComplete() const
{
    if (!m_draft.hasTarget())
        return false;
    const NodeName to = m_draft.request().to;
    if (m_draft.isDecided())
        return true;
    const FitCard *card = to.isEmpty() ? m_automatic : m_cards.value(to);
    return card && card->isEnabled();
}

QString MigrateWherePage::whyIncomplete() const
{
    return m_draft.hasTarget() ? tr("This node cannot take it.") : tr("Choose a node.");
}

QWidget *MigrateWherePage::firstField() const
{
    if (m_draft.hasTarget()) {
        FitCard *card = m_draft.request().to.isEmpty() ? m_automatic : m_cards.value(m_draft.request().to);
        if (card && card->isEnabled())
            return card;
    }
    for (const NodeName &node : m_order) {
        if (m_cards.value(node)->isEnabled())
            return m_cards.value(node);
    }
    return m_automatic;
}

} // namespace Drydock
