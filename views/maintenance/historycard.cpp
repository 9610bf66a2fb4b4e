// SPDX-License-Identifier: GPL-3.0-or-later
#include "historycard.h"

#include "items/operationmodel.h"
#include "reportactions.h"
#include "widgets/celldelegate.h"
#include "widgets/emptystate.h"
#include "widgets/labels.h"
#include "widgets/tableview.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int rowsBeforeScrolling = 14;

} // namespace

HistoryCard::HistoryCard(AppContext &context, ClusterSession &session, QWidget *parent)
    : Card(tr("History"), parent)
    , m_session(session)
    , m_model(new OperationModel(
          {[this] { return m_operations; }, [this](const QString &id) { return m_session.runner(id) != nullptr; }},
          this))
    , m_proxy(new OperationFilter(this))
    , m_reports(new ReportActions(session, this))
{
    setFlush(true);
    buildTitle();
    m_stack = new QStackedWidget(this);
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_stack->addWidget(buildTable(context));
    m_stack->addWidget(new EmptyState(u"activity"_s, tr("Nothing was carried out on this cluster yet."),
                                      tr("Each drain, return and migration stays here with its report."), m_stack));
    body()->setContentsMargins(6, 0, 6, 6);
    body()->addWidget(m_stack);
    refreshCount();
    refreshReportMenu();
}

HistoryCard::~HistoryCard() = default;

void HistoryCard::buildTitle()
{
    m_count = smallLabel(QString(), this);
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Filter: drain plex failed"));
    m_filter->setAccessibleName(tr("Filter history"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(230);
    m_report = new QPushButton(tr("Report"), this);
    m_report->setAccessibleName(tr("Reports of the selected operations"));
    m_report->setMenu(new QMenu(m_report));
    m_export = new QPushButton(tr("Export CSV…"), this);
    for (QWidget *widget : {static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_filter),
                            static_cast<QWidget *>(m_report), static_cast<QWidget *>(m_export)})
        addToTitle(widget);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setWords(text);
        refreshCount();
    });
    connect(m_report->menu(), &QMenu::aboutToShow, this, [this] {
        m_report->menu()->clear();
        m_reports->fill(m_report->menu(), selectedOperations());
    });
}

QWidget *HistoryCard::buildTable(AppContext &context)
{
    m_proxy->setSourceModel(m_model);
    m_table = new TableView(u"operations/history"_s, &context.settings, this);
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(tr("History of operations"));
    m_table->setRootIsDecorated(false);
    m_table->setGrowsWithRows(true, rowsBeforeScrolling);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(int(OperationColumn::Started), Qt::DescendingOrder);
    m_table->setEmptyText(tr("No operation matches the filter."));
    CellDelegate *cells = m_table->cells();
    cells->setColumnStyle(int(OperationColumn::Started), CellDelegate::Style::Muted);
    cells->setColumnStyle(int(OperationColumn::Title), CellDelegate::Style::Strong);
    cells->setColumnStyle(int(OperationColumn::Guests), CellDelegate::Style::Number);
    cells->setColumnStyle(int(OperationColumn::Status), CellDelegate::Style::State);
    cells->setColumnStyle(int(OperationColumn::Progress), CellDelegate::Style::Muted);
    cells->setColumnStyle(int(OperationColumn::Duration), CellDelegate::Style::Number);
    cells->setColumnStyle(int(OperationColumn::Longest), CellDelegate::Style::Number);
    m_table->setDefaultWidths({184, 250, 110, 66, 160, 90, 100, 150}, {int(OperationColumn::Title)});
    m_table->setDefaultHidden({int(OperationColumn::Progress)});
    connect(m_export, &QPushButton::clicked, m_table, &TableView::exportCsv);
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT operationChosen(index.data(KeyRole).toString()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryCard::refreshReportMenu);
    connect(m_table, &TableView::rowMenuRequested, this, [this](QMenu *menu, const QModelIndex &index) {
        const QString id = index.data(KeyRole).toString();
        if (id.isEmpty())
            return;
        menu->addAction(tr("Open"), this, [this, id] { Q_EMIT operationChosen(id); });
        const QStringList selected = selectedOperations();
        m_reports->fill(menu, selected.contains(id) ? selected : QStringList{id});
    });
    return m_table;
}

void HistoryCard::setOperations(const QList<OperationState> &operations)
{
    m_operations = operations;
    m_model->refresh();
    refreshCount();
    refreshReportMenu();
}

QStringList HistoryCard::selectedOperations() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList ids;
    for (const QModelIndex &index : std::as_const(rows))
        ids.append(index.data(KeyRole).toString());
    return ids;
}

void HistoryCard::refreshCount()
{
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    m_count->setText(all == 0       ? QString()
                     : shown == all ? tr("%n operation(s)", nullptr, all)
                                    : tr("%1 of %n operation(s)", nullptr, all).arg(QLocale().toString(shown)));
    m_filter->setVisible(all > 0);
    m_export->setVisible(all > 0);
    m_report->setVisible(all > 0);
    m_stack->setCurrentIndex(all == 0 ? 1 : 0);
}

void HistoryCard::refreshReportMenu()
{
    const bool chosen = m_table->selectionModel()->hasSelection();
    m_report->setEnabled(chosen);
    m_report->setToolTip(chosen ? QString() : tr("Select operations in the table first."));
}

} // namespace Drydock
