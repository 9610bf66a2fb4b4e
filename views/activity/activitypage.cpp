// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitypage.h"

#include "activitymodel.h"
#include "operations/journalwording.h"
#include "operations/wording.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/celldelegate.h"
#include "widgets/emptystate.h"
#include "widgets/labels.h"
#include "widgets/pageheader.h"
#include "widgets/tableview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

enum Choice { Everything, OwnOperations, ClusterTasks, Problems };

} // namespace

ActivityPage::ActivityPage(AppContext &context, ClusterSession &session, QWidget *parent)
    : Page(context, session, parent)
    , m_model(new ActivityModel(this))
    , m_proxy(new ActivityFilter(this))
    , m_follow(new QTimer(this))
{
    m_header = new PageHeader(tr("Activity"), this);
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Filter: migrate pve-node1"));
    m_filter->setAccessibleName(tr("Filter activity"));
    m_filter->setClearButtonEnabled(true);
    m_header->addBesideTitle(m_filter);
    m_source = new QComboBox(this);
    m_source->setAccessibleName(tr("Which activity"));
    m_source->addItems({tr("Everything"), tr("Drydock's operations"), tr("Cluster tasks"), tr("Problems only")});
    m_header->addWidget(m_source);
    QPushButton *exportButton = m_header->addButton(tr("Export CSV…"));

    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildTable());
    m_splitter->addWidget(buildLog());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setHandleWidth(Metrics::gapLarge);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge);
    layout->setSpacing(Metrics::gapLarge);
    layout->addWidget(m_header);
    layout->addWidget(m_splitter, 1);

    connect(exportButton, &QPushButton::clicked, m_table, &TableView::exportCsv);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_proxy->setWords(text);
        refreshState();
    });
    connect(m_source, &QComboBox::currentIndexChanged, this, [this](int choice) {
        m_proxy->setSource(choice == OwnOperations  ? std::optional(ActivitySource::Drydock)
                           : choice == ClusterTasks ? std::optional(ActivitySource::Cluster)
                                                    : std::nullopt);
        m_proxy->setOnlyFailed(choice == Problems);
        refreshState();
    });
    connect(session.store(), &ClusterStore::published, this,
            [this](const ClusterSnapshot &, const ClusterDelta &delta) {
                if (!delta.isEmpty())
                    refresh();
            });
    connect(&session, &ClusterSession::operationsChanged, this, &ActivityPage::enter);
    m_follow->setInterval(2000);
    connect(m_follow, &QTimer::timeout, this, [this] {
        if (!isVisible())
            return;
        if (isRunning(m_shown))
            readLog(m_shown);
        else
            showSelected();
    });
    enter();
}

ActivityPage::~ActivityPage() = default;

QWidget *ActivityPage::buildTable()
{
    m_stack = new QStackedWidget(this);
    auto *card = new Card(m_stack);
    card->setFlush(true);
    m_table = new TableView(u"activity"_s, &m_context.settings, card);
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(tr("Activity"));
    m_table->setRootIsDecorated(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ActivityModel::Started, Qt::DescendingOrder);
    m_table->setEmptyText(tr("Nothing matches the filter."));
    CellDelegate *cells = m_table->cells();
    cells->setColumnStyle(ActivityModel::Started, CellDelegate::Style::Muted);
    cells->setColumnStyle(ActivityModel::Source, CellDelegate::Style::Muted);
    cells->setColumnStyle(ActivityModel::State, CellDelegate::Style::State);
    cells->setColumnStyle(ActivityModel::What, CellDelegate::Style::Strong);
    cells->setColumnStyle(ActivityModel::By, CellDelegate::Style::Muted);
    cells->setColumnStyle(ActivityModel::Duration, CellDelegate::Style::Number);
    m_table->setDefaultWidths({120, 80, 190, 320, 110, 170, 100}, {ActivityModel::What});
    card->body()->setContentsMargins(6, 4, 6, 6);
    card->body()->addWidget(m_table);
    m_empty = new EmptyState(u"activity"_s, tr("Nothing has happened yet."),
                             tr("Operations of Drydock and tasks of the cluster appear here."), m_stack);
    m_stack->addWidget(card);
    m_stack->addWidget(m_empty);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ActivityPage::showSelected);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (ItemKind(index.data(KindRole).toInt()) == ItemKind::Operation)
            Q_EMIT revealRequested(index.data(KeyRole).toString());
    });
    return m_stack;
}

QWidget *ActivityPage::buildLog()
{
    auto *card = new Card(this);
    m_logTitle = strongLabel(tr("Log"), card);
    m_logState = smallLabel(QString(), card);
    m_open = new QPushButton(tr("Open operation"), card);
    auto *top = new QHBoxLayout;
    top->addWidget(m_logTitle);
    top->addWidget(m_logState, 1);
    top->addWidget(m_open);
    card->body()->addLayout(top);
    m_log = new QPlainTextEdit(card);
    m_log->setReadOnly(true);
    m_log->setFont(Fonts::monospace());
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setAccessibleName(tr("Log of the selected row"));
    m_log->setTabChangesFocus(true);
    m_log->setPlaceholderText(tr("Select a row to read its log."));
    m_log->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_log->setFrameShape(QFrame::NoFrame);
    m_log->setMinimumHeight(96);
    card->body()->addWidget(m_log, 1);
    m_open->hide();
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT revealRequested(m_shown); });
    return card;
}

void ActivityPage::enter()
{
    m_operations = m_session.operations();
    refresh();
}

QWidget *ActivityPage::filterField() const
{
    return m_filter;
}

void ActivityPage::refresh()
{
    m_model->setFacts(m_session.store()->snapshot(), m_operations);
    refreshState();
    if (!m_shown.isEmpty() && m_model->rowOf(m_shown) >= 0 && m_open->isVisibleTo(this))
        showRecords(m_shown);
}

void ActivityPage::refreshState()
{
    const Freshness &freshness = m_session.store()->snapshot().freshness(Section::Tasks);
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    const auto running = std::ranges::count_if(m_model->rows(), &ActivityRow::running);
    QString line = shown == all ? tr("%n entry(ies)", nullptr, all)
                                : tr("%1 of %n entry(ies)", nullptr, all).arg(QLocale().toString(shown));
    if (running > 0)
        line += u" · "_s + tr("%n running", nullptr, int(running));
    if (freshness.error)
        line += u" · "_s + tr("tasks could not be read: %1").arg(errorText(*freshness.error));
    m_header->setState(line);
    if (all == 0 && freshness.error)
        m_empty->setTexts(u"lock"_s, tr("The cluster's tasks could not be read."), errorText(*freshness.error));
    else if (all == 0 && !freshness.everRead())
        m_empty->setTexts(u"clock"_s, tr("Reading…"), tr("The first answer of the cluster is on its way."));
    else
        m_empty->setTexts(u"activity"_s, tr("Nothing has happened yet."),
                          tr("Operations of Drydock and tasks of the cluster appear here."));
    m_stack->setCurrentIndex(all == 0 ? 1 : 0);
}

bool ActivityPage::reveal(const QString &key)
{
    enter();
    const int row = m_model->rowOf(key);
    if (row < 0)
        return false;
    QModelIndex index = m_proxy->mapFromSource(m_model->index(row, 0));
    if (!index.isValid()) {
        m_filter->clear();
        m_source->setCurrentIndex(Everything);
        index = m_proxy->mapFromSource(m_model->index(row, 0));
    }
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    return true;
}

bool ActivityPage::isRunning(const QString &key) const
{
    const int row = m_model->rowOf(key);
    return row >= 0 && m_model->rows().at(row).running;
}

void ActivityPage::showSelected()
{
    const QModelIndex index = m_table->currentIndex();
    const QString key = index.data(KeyRole).toString();
    const bool other = key != m_shown;
    m_shown = key;
    m_follow->stop();
    ++m_request;
    if (other) {
        m_log->clear();
        m_logState->clear();
    }
    const bool operation = index.isValid() && ItemKind(index.data(KindRole).toInt()) == ItemKind::Operation;
    m_open->setVisible(operation);
    m_logTitle->setText(index.isValid() ? index.siblingAtColumn(ActivityModel::What).data().toString() : tr("Log"));
    if (!index.isValid())
        return;
    if (operation)
        showRecords(key);
    else
        readLog(key);
}

void ActivityPage::showRecords(const QString &operation)
{
    const auto state =
        std::ranges::find_if(m_operations, [&](const OperationState &other) { return other.plan.id == operation; });
    const QLocale locale;
    QStringList lines;
    for (const auto written = JournalFile::records(m_session.stateDir(), operation);
         const JournalRecord &record : written) {
        QString line = locale.toString(record.at.toLocalTime(), u"yyyy-MM-dd HH:mm:ss"_s) + u"  "_s;
        const Step *step = state == m_operations.end() ? nullptr : state->plan.step(record.step);
        if (step)
            line += stepText(*step) + u": "_s;
        lines.append(line + recordText(record));
    }
    m_logState->setText(tr("%n record(s) in the journal", nullptr, int(lines.size())));
    setLog(lines.join(u'\n'));
}

void ActivityPage::readLog(const QString &upid)
{
    const std::optional<Upid> task = Upid::parse(upid);
    ClusterConnection *connection = m_session.connection();
    if (!connection || !task) {
        m_logState->setText(tr("A recording has no task logs."));
        return;
    }
    if (m_log->document()->isEmpty())
        m_logState->setText(tr("Reading…"));
    const int request = ++m_request;
    connection->readTaskLog(*task, this,
                            [this, request, upid](const Result<QList<ClusterConnection::LogLine>> &answer) {
                                if (request != m_request)
                                    return;
                                if (!answer) {
                                    m_logState->setText(errorText(answer.error()));
                                    return;
                                }
                                QStringList lines;
                                for (const ClusterConnection::LogLine &line : *answer)
                                    lines.append(line.text);
                                setLog(lines.join(u'\n'));
                                const bool running = isRunning(upid);
                                m_logState->setText(running ? tr("running, followed live") : upid);
                                if (running)
                                    m_follow->start();
                                else
                                    m_follow->stop();
                            });
}

void ActivityPage::setLog(const QString &text)
{
    const QString before = m_log->toPlainText();
    if (before == text)
        return;
    QScrollBar *bar = m_log->verticalScrollBar();
    const bool atEnd = before.isEmpty() || bar->value() == bar->maximum();
    // What is only longer is only appended: scroll position and selection stay.
    if (!before.isEmpty() && text.startsWith(before + u'\n'))
        m_log->appendPlainText(text.mid(before.size() + 1));
    else
        m_log->setPlainText(text);
    if (atEnd)
        bar->setValue(bar->maximum());
}

} // namespace Drydock
