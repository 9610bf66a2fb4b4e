// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskstab.h"

#include "items/taskmodel.h"
#include "items/tasktext.h"
#include "operations/wording.h"
#include "style/tokens.h"
#include "widgets/celldelegate.h"
#include "widgets/emptystate.h"
#include "widgets/tableview.h"

#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int olderTasks = 200;

} // namespace

TasksTab::TasksTab(ClusterSession &session, Settings *settings, QWidget *parent)
    : InspectorTab(session, parent)
    , m_model(new TaskModel(session.store(), TaskModel::Source::Given, this))
    , m_table(new TableView(QString(), settings))
    , m_log(new QPlainTextEdit)
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget(this))
{
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Tasks"));
    CellDelegate *cells = m_table->cells();
    cells->setColumnStyle(int(TaskColumn::Started), CellDelegate::Style::Muted);
    cells->setColumnStyle(int(TaskColumn::State), CellDelegate::Style::State);
    cells->setColumnStyle(int(TaskColumn::Duration), CellDelegate::Style::MutedNumber);
    m_table->setDefaultWidths({88, 96, 160, 90, 90, 110, 80}, {int(TaskColumn::Description)});
    m_table->setDefaultHidden({int(TaskColumn::Guest), int(TaskColumn::Node), int(TaskColumn::User)});
    m_log->setReadOnly(true);
    m_log->setFont(Fonts::monospace());
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setTabChangesFocus(true);
    m_log->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_log->setPlaceholderText(tr("Select a task to read its log."));
    m_log->setAccessibleName(tr("Log of the selected task"));
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_log);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Metrics::gapSmall, 0, 0);
    layout->addWidget(m_stack);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TasksTab::readLog);
}

void TasksTab::subjectChanged()
{
    ++m_request;
    ++m_logRequest;
    m_older.clear();
    m_error.reset();
    m_asked = false;
    m_shown.clear();
    m_log->clear();
    m_model->setGuest(m_subject.isGuest() ? m_subject.guest.vmid : VmId{});
    m_model->setTasks({});
}

QList<TaskState> TasksTab::known() const
{
    QList<TaskState> tasks;
    for (const TaskState &task : m_session.store()->snapshot()->tasks) {
        if (m_subject.isGuest() || task.upid.node == m_subject.node)
            tasks.append(task);
    }
    // The cluster's list is newer: its row of a task comes first and wins.
    return tasks + m_older;
}

void TasksTab::refresh()
{
    if (!m_subject.isValid())
        return;
    m_model->setTasks(known());
    if (!m_asked)
        readTasks();
    const bool none = m_model->rowCount() == 0;
    if (none && m_error)
        m_empty->setTexts(u"lock"_s, tr("The tasks could not be read."), errorText(*m_error));
    else
        m_empty->setTexts(u"activity"_s, tr("No tasks."), tr("Nothing was done here as far as the node remembers."));
    m_stack->setCurrentIndex(none ? 1 : 0);
    if (m_shownRuns)
        readLog();
}

void TasksTab::readTasks()
{
    m_asked = true;
    if (!m_session.connection())
        return;
    const int request = ++m_request;
    m_session.connection()->readNodeTasks(m_subject.node, olderTasks, this,
                                          [this, request](const Result<QList<TaskState>> &result) {
                                              if (request != m_request)
                                                  return;
                                              if (result)
                                                  m_older = *result;
                                              else
                                                  m_error = result.error();
                                              refresh();
                                          });
}

void TasksTab::readLog()
{
    const TaskState *task = m_model->taskAt(m_table->currentIndex());
    const int request = ++m_logRequest;
    m_shownRuns = task && task->isRunning();
    if (!task || task->upid.text != m_shown)
        m_log->clear();
    m_shown = task ? task->upid.text : QString();
    if (!task || !m_session.connection())
        return;
    m_session.connection()->readTaskLog(
        task->upid, this, [this, request](const Result<QList<ClusterConnection::LogLine>> &result) {
            if (request != m_logRequest)
                return;
            QString text = result ? QString() : errorText(result.error());
            if (result) {
                for (const ClusterConnection::LogLine &line : *result)
                    text += line.text + u'\n';
            }
            if (m_log->toPlainText() == text)
                return;
            const bool atEnd = m_log->verticalScrollBar()->value() == m_log->verticalScrollBar()->maximum();
            m_log->setPlainText(text);
            if (atEnd)
                m_log->verticalScrollBar()->setValue(m_log->verticalScrollBar()->maximum());
        });
}

} // namespace Drydock
