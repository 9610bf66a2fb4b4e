// SPDX-License-Identifier: GPL-3.0-or-later
#include "planreview.h"

#include "choicedelegate.h"
#include "decidedcard.h"
#include "draindraft.h"
#include "forecastcard.h"
#include "guestchips.h"
#include "guestplanmodel.h"
#include "operations/planexport.h"
#include "operations/strategytag.h"
#include "operations/wording.h"
#include "planmap.h"
#include "planwidgets.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "wavecard.h"
#include "widgets/card.h"
#include "widgets/celldelegate.h"
#include "widgets/commandpreview.h"
#include "widgets/findingrow.h"
#include "widgets/labels.h"
#include "widgets/tableview.h"
#include "wrapdelegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int planRowHeight = 38;
constexpr int rowsShownWhole = 12;
constexpr qsizetype findingsAtOnce = 6;

StateClass stateOf(Severity severity)
{
    switch (severity) {
    case Severity::Blocker:
        return StateClass::Error;
    case Severity::Caution:
        return StateClass::Warning;
    case Severity::Info:
        return StateClass::Quiet;
    }
    return StateClass::Quiet;
}

/// Fixes that become steps of the plan, with their undo on the return.
bool isCarriedOut(const Fix &fix)
{
    return fix.code == "eject-iso"_L1 || fix.code == "park-rule"_L1;
}

/// Fixes that change the request. The others are done in Proxmox VE by hand.
bool isTakenHere(const Fix &fix)
{
    return isCarriedOut(fix) || fix.strategy || !fix.target.isEmpty() || fix.code == "accept"_L1
           || fix.code == "allow-local-copy"_L1;
}

/// A widget that was just put into a layout is shown in the next turn of the event loop, and takes no focus before.
void focusOnceShown(QWidget *widget)
{
    QMetaObject::invokeMethod(widget, [widget] { widget->setFocus(Qt::OtherFocusReason); }, Qt::QueuedConnection);
}

} // namespace

PlanReview::PlanReview(Settings &settings, const QString &layoutKey, QWidget *parent)
    : QWidget(parent)
    , m_scroll(new ScrollColumn(this))
    , m_reading(mutedLabel(tr("Reading the guests' settings…"), this))
    , m_decisions(new Card(tr("To decide"), this))
    , m_recheck(new QPushButton(tr("Check again"), this))
    , m_decided(new DecidedCard(this))
    , m_guests(new Card(this))
    , m_chips(new GuestChips(this))
    , m_model(new GuestPlanModel(this))
    , m_table(new TableView(layoutKey, &settings, this))
    , m_map(new PlanMap(this))
    , m_waves(new WaveCard(settings, this))
    , m_forecast(new ForecastCard(this))
    , m_others(new Card(tr("Good to know"), this))
    , m_commandCard(new Card(tr("The same by hand"), this))
    , m_commands(new CommandPreview(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    QVBoxLayout *column = m_scroll->column();
    for (QWidget *part :
         {static_cast<QWidget *>(m_reading), static_cast<QWidget *>(m_decisions), static_cast<QWidget *>(m_guests),
          static_cast<QWidget *>(m_decided), static_cast<QWidget *>(m_map), static_cast<QWidget *>(m_forecast),
          static_cast<QWidget *>(m_waves), static_cast<QWidget *>(m_others), static_cast<QWidget *>(m_commandCard)})
        column->addWidget(part);
    column->addStretch(1);

    m_table->setModel(m_model);
    m_table->setRowHeight(planRowHeight);
    m_table->setAccessibleName(tr("Guests of the plan"));
    m_table->setRootIsDecorated(false);
    m_table->setSortingEnabled(false);
    CellDelegate *cells = m_table->cells();
    cells->setColumnStyle(GuestPlanModel::Type, CellDelegate::Style::Tag);
    cells->setColumnStyle(GuestPlanModel::Id, CellDelegate::Style::Monospace);
    cells->setColumnStyle(GuestPlanModel::Name, CellDelegate::Style::Strong);
    cells->setColumnStyle(GuestPlanModel::Wave, CellDelegate::Style::Muted);
    auto *choices = new ChoiceDelegate(planRowHeight, m_table);
    m_table->setItemDelegateForColumn(GuestPlanModel::How, choices);
    m_table->setItemDelegateForColumn(GuestPlanModel::Target, choices);
    m_table->setItemDelegateForColumn(GuestPlanModel::Interruption,
                                      new WrapDelegate(WrapDelegate::Level::Text, planRowHeight, m_table));
    m_table->setItemDelegateForColumn(GuestPlanModel::Notes,
                                      new WrapDelegate(WrapDelegate::Level::Muted, planRowHeight, m_table));
    m_table->setDefaultWidths({58, 48, 104, 202, 126, 176, 62, 112, 90, 80, 110, 90, 110, 120, 90, 90, 120},
                              {GuestPlanModel::Notes});
    QList<int> hidden;
    for (int fact = GuestPlanModel::State; fact < GuestPlanModel::ColumnCount; ++fact)
        hidden.append(fact);
    m_table->setDefaultHidden(hidden);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_guests->setFlush(true);
    m_guests->body()->setContentsMargins(6, 4, 6, 6);
    m_chips->setContentsMargins(Metrics::gapSmall, Metrics::gapSmall, Metrics::gapSmall, 4);
    m_guests->body()->addWidget(m_chips);
    m_guests->body()->addWidget(m_table);
    m_commandCard->body()->addWidget(m_commands);
    m_commandCard->hide();
    m_reading->hide();
    m_decisions->addToTitle(m_recheck);
    connect(m_recheck, &QPushButton::clicked, this, &PlanReview::recheckRequested);

    const auto edit = [this](const QModelIndex &index) {
        if (index.flags().testFlag(Qt::ItemIsEditable))
            m_table->edit(index);
    };
    connect(m_table, &QAbstractItemView::clicked, this, edit);
    m_table->installEventFilter(this);
    connect(m_table, &TableView::rowMenuRequested, this, &PlanReview::fillRowMenu);
    connect(m_model, &GuestPlanModel::decisionMade, this, &PlanReview::decisionMade);
    connect(m_model, &GuestPlanModel::decisionUndone, this, &PlanReview::decisionUndone);
    connect(m_chips, &GuestChips::groupChosen, m_model, &GuestPlanModel::setGroup);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PlanReview::fitTable);
    connect(m_decided, &DecidedCard::decisionUndone, this, &PlanReview::decisionUndone);
    connect(m_decided, &DecidedCard::fixUndone, this, &PlanReview::fixUndone);
    connect(m_decided, &DecidedCard::allUndone, this, &PlanReview::allUndone);
    connect(m_waves, &WaveCard::orderChosen, this, &PlanReview::orderChosen);
    connect(m_waves, &WaveCard::sequenceChosen, this, &PlanReview::sequenceChosen);
    connect(m_forecast, &ForecastCard::balanceChosen, this, &PlanReview::balanceChosen);
}

/// The keyboard walks along rows, not cells: Enter asks what happens (and does not press the dialog's button), the
/// context menu offers the targets, too.
bool PlanReview::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const QModelIndex current = m_table->currentIndex();
    const QModelIndex how = current.siblingAtColumn(GuestPlanModel::How);
    const QModelIndex index = current.flags().testFlag(Qt::ItemIsEditable) ? current : how;
    if ((key != Qt::Key_Return && key != Qt::Key_Enter) || !index.flags().testFlag(Qt::ItemIsEditable))
        return QWidget::eventFilter(watched, event);
    m_table->edit(index);
    return true;
}

void PlanReview::setReading(bool reading)
{
    m_reading->setVisible(reading);
}

void PlanReview::setRequest(const DrainRequest &request, const QSet<VmId> &remembered)
{
    m_request = request;
    m_remembered = remembered;
    m_undoable = true;
    m_waves->setRequest(request);
    m_forecast->setBalance(request.balance);
}

void PlanReview::setPlan(const Plan &plan, const PlanFacts &facts, bool editable)
{
    const bool first = !m_shown;
    m_shown = true;
    const bool findingsChanged = first || plan.findings != m_plan.findings || plan.node != m_plan.node
                                 || plan.quorumNow != m_plan.quorumNow || plan.quorumAfter != m_plan.quorumAfter
                                 || plan.then != m_plan.then;
    m_plan = plan;
    m_model->setFacts(facts);
    m_editable = editable;
    refreshGuests();
    if (findingsChanged)
        refreshFindings();
    m_map->setPlan(m_plan);
    m_forecast->setPlan(m_plan);
    m_waves->setPlan(m_plan);
    const QStringList lines = planCommands(m_plan, facts.snapshot->version);
    if (lines != m_commands->lines())
        m_commands->setLines(lines);
}

void PlanReview::setBackups(const LastBackups &backups)
{
    m_model->setBackups(backups);
}

QString PlanReview::subjectText(const Finding &finding) const
{
    if (const auto key = GuestKey::fromSid(finding.subject)) {
        for (const GuestPlan &guest : m_plan.guests) {
            if (guest.guest == *key) {
                return key->kind == GuestKind::Vm ? tr("VM %1 %2").arg(key->vmid.text(), guest.name)
                                                  : tr("CT %1 %2").arg(key->vmid.text(), guest.name);
            }
        }
        const QString name = finding.arguments.value(u"name"_s);
        return key->kind == GuestKind::Vm ? tr("VM %1 %2").arg(key->vmid.text(), name).trimmed()
                                          : tr("CT %1 %2").arg(key->vmid.text(), name).trimmed();
    }
    if (finding.subject.startsWith("node/"_L1))
        return finding.subject.mid(5);
    return tr("Cluster");
}

void PlanReview::takeFix(const Finding &finding, const Fix &fix)
{
    const auto key = GuestKey::fromSid(finding.subject);
    if (key && isCarriedOut(fix)) {
        Q_EMIT fixChosen(key->vmid, fix.code);
    } else if (key && (fix.strategy || !fix.target.isEmpty())) {
        const auto guest = std::ranges::find(std::as_const(m_plan.guests), *key, &GuestPlan::guest);
        const Strategy present = guest != m_plan.guests.cend() ? guest->strategy : Strategy::Leave;
        Q_EMIT decisionMade(key->vmid, {fix.strategy.value_or(present), fix.target});
    } else {
        Q_EMIT accepted(finding.code);
    }
    // The pressed button is gone with its finding: the keyboard goes on where something is left to do.
    const QList<QPushButton *> left = fixButtons();
    focusOnceShown(left.isEmpty() ? static_cast<QWidget *>(m_table) : left.first());
}

QWidget *PlanReview::fixRow(const Finding &finding)
{
    auto *host = new QWidget(this);
    auto *flow = new FlowLayout(host);
    flow->setContentsMargins(22, 0, 0, 10);
    for (const Fix &fix : finding.fixes) {
        // Accepting what hurts the whole cluster is typed in the last step, not clicked here.
        if (!isTakenHere(fix) || (isAcceptedByTyping(finding) && !fix.strategy))
            continue;
        auto *button = new QPushButton(fixText(fix), host);
        button->setObjectName(u"fix-"_s + fix.code);
        button->setAccessibleName(tr("%1: %2").arg(subjectText(finding), fixText(fix)));
        connect(button, &QPushButton::clicked, this, [this, finding, fix] { takeFix(finding, fix); });
        flow->addWidget(button);
    }
    if (flow->count() == 0) {
        delete host;
        return nullptr;
    }
    return host;
}

void PlanReview::addFinding(QVBoxLayout *layout, const Finding &finding, bool last)
{
    QString text = findingText(finding);
    if (!finding.serverText.isEmpty())
        text += u'\n' + tr("The server says: %1").arg(finding.serverText);
    for (const Fix &fix : finding.fixes) {
        if (!isTakenHere(fix))
            text += u'\n' + tr("Way out: %1. Then check again.").arg(fixText(fix));
    }
    auto *row = new FindingRow(stateOf(finding.severity), subjectText(finding), text, this);
    layout->addWidget(row);
    QWidget *fixes = fixRow(finding);
    row->setLast(last || fixes);
    if (fixes)
        layout->addWidget(fixes);
    if (fixes && !last)
        layout->addWidget(new Hairline(this));
}

/// Hundreds of them are not read, and take their time to lay out: so many, then more by a button.
void PlanReview::addFindings(Card *card, const QList<Finding> &findings, qsizetype &shown)
{
    shown = std::max(shown, findingsAtOnce);
    const qsizetype count = std::min(shown, findings.size());
    for (qsizetype i = 0; i < count; ++i)
        addFinding(card->body(), findings.at(i), i + 1 == findings.size());
    if (count == findings.size())
        return;
    auto *more =
        new QPushButton(tr("Show %n more", nullptr, int(std::min(findingsAtOnce, findings.size() - count))), this);
    more->setObjectName(u"more"_s);
    more->setAutoDefault(false);
    setButtonRole(more, ButtonRole::Quiet);
    card->body()->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QPushButton::clicked, this, [this, card, &shown] {
        shown += findingsAtOnce;
        refreshFindings();
        // The pressed button is gone; the keyboard goes on with the next one.
        auto *next = card->findChild<QPushButton *>(u"more"_s);
        focusOnceShown(next ? static_cast<QWidget *>(next) : m_table);
    });
}

void PlanReview::refreshFindings()
{
    clearLayout(m_decisions->body());
    clearLayout(m_others->body());
    QList<Finding> blockers;
    QList<Finding> others;
    for (const Finding &finding : std::as_const(m_plan.findings))
        (finding.severity == Severity::Blocker ? blockers : others).append(finding);
    std::ranges::stable_sort(others, std::ranges::greater{}, &Finding::severity);
    addFindings(m_decisions, blockers, m_blockersShown);
    addFindings(m_others, others, m_othersShown);
    m_decisions->setVisible(!blockers.isEmpty());
    m_recheck->setVisible(std::ranges::any_of(blockers, [](const Finding &finding) {
        return std::ranges::none_of(finding.fixes, isTakenHere) || finding.fixes.isEmpty();
    }));
    const int here = int(std::ranges::count_if(blockers, std::not_fn(isAcceptedByTyping)));
    m_decisions->setTitle(here > 0 ? tr("To decide first (%n)", nullptr, here) : tr("A risk to accept"));
    m_others->setVisible(!others.isEmpty());
}

void PlanReview::refreshGuests()
{
    GuestPlanModel::Origin origin;
    origin.remembered = m_remembered;
    origin.undoable = m_undoable;
    for (const auto &[guest, decision] : std::as_const(m_request.decisions).asKeyValueRange()) {
        if (!decision.target.isEmpty())
            origin.targets.insert(guest, decision.target);
    }
    m_model->setPlan(m_plan, m_editable, origin);
    if (m_editable) {
        m_chips->setPlan(m_plan);
        m_decided->setPlan(m_plan, m_request, m_remembered);
    }
    m_guests->setVisible(!m_plan.guests.isEmpty());
}

/// A short table stands whole; a long one scrolls by itself.
void PlanReview::fitTable()
{
    const bool whole = m_plan.guests.size() <= rowsShownWhole;
    m_table->setGrowsWithRows(whole);
    m_table->setMinimumHeight(whole ? 0 : planRowHeight * rowsShownWhole);
}

/// What can be chosen in the row's cells, for the keyboard and for the right button.
void PlanReview::fillRowMenu(QMenu *menu, const QModelIndex &index)
{
    for (const int column : {GuestPlanModel::How, GuestPlanModel::Target}) {
        const QPersistentModelIndex cell = index.siblingAtColumn(column);
        const auto choices = cell.data(GuestPlanModel::ChoicesRole).value<QList<QStringList>>();
        if (choices.isEmpty())
            continue;
        QMenu *submenu = menu->addMenu(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (const QStringList &choice : choices) {
            QAction *action = submenu->addAction(choice.value(1));
            action->setCheckable(true);
            action->setChecked(cell.data(Qt::EditRole).toString() == choice.value(0));
            connect(action, &QAction::triggered, m_model, [this, cell, word = choice.value(0)] {
                if (cell.isValid())
                    m_model->setData(cell, word, Qt::EditRole);
            });
        }
    }
    offerTag(menu, index);
}

/// D-021: only where the way can be chosen; a blocked guest has none yet.
void PlanReview::offerTag(QMenu *menu, const QModelIndex &index)
{
    const GuestPlan *row = m_editable && m_plan.kind == OperationKind::Drain ? m_model->guestAt(index.row()) : nullptr;
    if (!row)
        return;
    const std::optional<Strategy> tagged = m_model->taggedStrategyAt(index.row());
    const VmId guest = row->guest.vmid;
    menu->addSeparator();
    if (tagged != row->strategy && row->note != "undecided"_L1) {
        const QAction *keep = menu->addAction(tr("Do so in Every Drain (a Tag in Proxmox VE)…"));
        connect(keep, &QAction::triggered, this,
                [this, guest, strategy = row->strategy] { Q_EMIT tagRequested(guest, strategy); });
    }
    if (tagged) {
        const QAction *forget = menu->addAction(tr("Remove the Tag %1…").arg(strategyTag(*tagged)));
        connect(forget, &QAction::triggered, this, [this, guest] { Q_EMIT tagRequested(guest, std::nullopt); });
    }
}

QList<QPushButton *> PlanReview::fixButtons() const
{
    return m_decisions->findChildren<QPushButton *>(QRegularExpression(u"^fix-"_s));
}

bool PlanReview::commandsShown() const
{
    return !m_commandCard->isHidden();
}

void PlanReview::toggleCommands()
{
    const bool show = m_commandCard->isHidden();
    m_commandCard->setVisible(show);
    if (show) {
        m_scroll->bringIntoView(m_commandCard);
        m_commands->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT commandsToggled(show);
}

} // namespace Drydock
