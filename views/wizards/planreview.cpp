// SPDX-License-Identifier: GPL-3.0-or-later
#include "planreview.h"

#include "choicedelegate.h"
#include "draindraft.h"
#include "guestplanmodel.h"
#include "operations/planexport.h"
#include "operations/wording.h"
#include "planwidgets.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/celldelegate.h"
#include "widgets/commandpreview.h"
#include "widgets/findingrow.h"
#include "widgets/labels.h"
#include "widgets/tableview.h"
#include "widgets/usagebar.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSaveFile>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int planRowHeight = 38;
constexpr int rowsShownWhole = 12;

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

} // namespace

PlanReview::PlanReview(Settings &settings, const QString &layoutKey, QWidget *parent)
    : QWidget(parent)
    , m_scroll(new ScrollColumn(this))
    , m_reading(mutedLabel(tr("Reading the guests' settings…"), this))
    , m_decisions(new Card(tr("To decide"), this))
    , m_recheck(new QPushButton(tr("Check again"), this))
    , m_readiness(new Card(tr("The cluster"), this))
    , m_guests(new Card(this))
    , m_model(new GuestPlanModel(this))
    , m_table(new TableView(layoutKey, &settings, this))
    , m_forecast(new Card(tr("Memory on the other nodes"), this))
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
          static_cast<QWidget *>(m_readiness), static_cast<QWidget *>(m_forecast), static_cast<QWidget *>(m_others),
          static_cast<QWidget *>(m_commandCard)})
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
    cells->setColumnStyle(GuestPlanModel::Notes, CellDelegate::Style::Muted);
    auto *choices = new ChoiceDelegate(planRowHeight, m_table);
    m_table->setItemDelegateForColumn(GuestPlanModel::How, choices);
    m_table->setItemDelegateForColumn(GuestPlanModel::Target, choices);
    m_table->setDefaultWidths({58, 50, 108, 204, 100, 158, 150}, {GuestPlanModel::Notes});
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_guests->setFlush(true);
    m_guests->body()->setContentsMargins(6, 4, 6, 6);
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
    connect(m_table, &QAbstractItemView::activated, this, edit);
    connect(m_model, &GuestPlanModel::decisionMade, this, &PlanReview::decisionMade);
}

void PlanReview::setReading(bool reading)
{
    m_reading->setVisible(reading);
}

void PlanReview::setPlan(const Plan &plan, const ProxmoxVersion &version, bool editable)
{
    const bool first = !m_shown;
    m_shown = true;
    const bool findingsChanged = first || plan.findings != m_plan.findings || plan.node != m_plan.node
                                 || plan.quorumNow != m_plan.quorumNow || plan.quorumAfter != m_plan.quorumAfter
                                 || plan.then != m_plan.then;
    const bool forecastChanged = first || plan.nodes != m_plan.nodes;
    m_plan = plan;
    m_version = version;
    m_editable = editable;
    refreshGuests();
    if (findingsChanged) {
        refreshFindings();
        refreshReadiness();
    }
    if (forecastChanged)
        refreshForecast();
    const QStringList lines = planCommands(m_plan, m_version);
    if (lines != m_commands->lines())
        m_commands->setLines(lines);
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
        return finding.subject;
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
        const GuestPlan *guest = m_model->guestAt(m_model->rowOf(*key));
        const Strategy present = guest ? guest->strategy : Strategy::Leave;
        Q_EMIT decisionMade(key->vmid, {fix.strategy.value_or(present), fix.target});
    } else {
        Q_EMIT accepted(finding.code);
    }
    // The pressed button is gone with its finding: the keyboard goes on where something is left to do.
    const QList<QPushButton *> left = fixButtons();
    (left.isEmpty() ? static_cast<QWidget *>(m_table) : left.first())->setFocus(Qt::OtherFocusReason);
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

void PlanReview::refreshFindings()
{
    clearLayout(m_decisions->body());
    clearLayout(m_others->body());
    QList<Finding> blockers;
    QList<Finding> others;
    for (const Finding &finding : std::as_const(m_plan.findings))
        (finding.severity == Severity::Blocker ? blockers : others).append(finding);
    std::ranges::stable_sort(others, std::ranges::greater{}, &Finding::severity);
    for (qsizetype i = 0; i < blockers.size(); ++i)
        addFinding(m_decisions->body(), blockers.at(i), i + 1 == blockers.size());
    for (qsizetype i = 0; i < others.size(); ++i)
        addFinding(m_others->body(), others.at(i), i + 1 == others.size());
    m_decisions->setVisible(!blockers.isEmpty());
    m_recheck->setVisible(std::ranges::any_of(blockers, [](const Finding &finding) {
        return std::ranges::none_of(finding.fixes, isTakenHere) || finding.fixes.isEmpty();
    }));
    m_decisions->setTitle(tr("To decide first (%n)", nullptr, int(blockers.size())));
    m_others->setVisible(!others.isEmpty());
}

void PlanReview::refreshReadiness()
{
    clearLayout(m_readiness->body());
    const VoteCount &now = m_plan.quorumNow;
    const VoteCount &after = m_plan.quorumAfter;
    const bool known = now.needed > 0;
    m_readiness->setVisible(known && m_plan.kind == OperationKind::Drain);
    if (!known)
        return;
    const QLocale locale;
    auto *nowRow = new FindingRow(
        now.quorate() ? StateClass::Ok : StateClass::Error, now.quorate() ? tr("Quorate now") : tr("Not quorate now"),
        tr("%1 votes present, %2 needed.").arg(locale.toString(now.votes), locale.toString(now.needed)), this);
    const QString node = m_plan.node.text();
    const bool goesDown = m_plan.then != AfterDrain::None;
    const QString votes = tr("%1 of %2 needed votes.").arg(locale.toString(after.votes), locale.toString(after.needed));
    const QString meaning = after.quorate() ? tr("The others keep running and can be changed.")
                            : goesDown
                                ? tr("The cluster becomes read-only: nothing can be started or moved, and HA stops.")
                                : tr("It stays up in this drain; do not switch it off afterwards.");
    auto *afterRow =
        new FindingRow(after.quorate() ? StateClass::Ok
                       : goesDown      ? StateClass::Error
                                       : StateClass::Warning,
                       after.quorate() ? tr("Quorate with %1 down").arg(node) : tr("No quorum with %1 down").arg(node),
                       tr("%1 %2").arg(votes, meaning), this);
    afterRow->setLast(true);
    m_readiness->body()->addWidget(nowRow);
    m_readiness->body()->addWidget(afterRow);
}

void PlanReview::refreshGuests()
{
    m_model->setPlan(m_plan, m_editable);
    const bool whole = m_model->rowCount() <= rowsShownWhole;
    m_table->setGrowsWithRows(whole);
    if (!whole)
        m_table->setMinimumHeight(planRowHeight * rowsShownWhole);
    m_guests->setVisible(m_model->rowCount() > 0);
}

void PlanReview::refreshForecast()
{
    clearLayout(m_forecast->body());
    int shown = 0;
    for (const NodeForecast &node : std::as_const(m_plan.nodes)) {
        if (node.node == m_plan.node || node.maxMemory <= 0 || node.memoryPeak == node.memoryNow)
            continue;
        auto *bar = new UsageBar(this);
        const double total = double(node.maxMemory);
        UsageBar::Parts parts;
        parts.used = double(node.memoryNow) / total;
        parts.added = double(std::max<qint64>(0, node.memoryPeak - node.memoryNow)) / total;
        bar->setParts(parts);
        bar->setTexts(tr("%1: %n guest(s) afterwards", nullptr, node.guestsAfter).arg(node.node.text()),
                      tr("%1 now, %2 at most, %3 afterwards, of %4")
                          .arg(bytesText(node.memoryNow), bytesText(node.memoryPeak), bytesText(node.memoryAfter),
                               bytesText(node.maxMemory)));
        m_forecast->body()->addWidget(bar);
        ++shown;
    }
    m_forecast->setVisible(shown > 0);
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

void PlanReview::copyMarkdown()
{
    QGuiApplication::clipboard()->setText(planMarkdown(m_plan));
}

void PlanReview::saveMarkdown()
{
    const QString name = QFileDialog::getSaveFileName(this, tr("Save the plan"),
                                                      tr("plan-%1.md").arg(m_plan.node.text()), tr("Markdown (*.md)"));
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(planMarkdown(m_plan).toUtf8()) < 0 || !file.commit())
        QMessageBox::warning(this, tr("Save the plan"),
                             tr("%1 could not be written: %2").arg(name, file.errorString()));
}

} // namespace Drydock
