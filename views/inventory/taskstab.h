// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspectortab.h"

class QPlainTextEdit;
class QStackedWidget;

namespace Drydock
{

class EmptyState;
class Settings;
class TableView;
class TaskModel;

/// The tasks of a guest or a node, newest first, with the log of the selected one.
class TasksTab : public InspectorTab
{
    Q_OBJECT

public:
    TasksTab(ClusterSession &session, Settings *settings, QWidget *parent);
    void refresh() override;

    TableView *table() const { return m_table; }
    QPlainTextEdit *log() const { return m_log; }

protected:
    void subjectChanged() override;

private:
    void readTasks();
    void readLog();
    QList<TaskState> known() const;

    TaskModel *m_model;
    TableView *m_table;
    QPlainTextEdit *m_log;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QList<TaskState> m_older; ///< finished tasks of the node, read on demand
    QString m_shown;          ///< UPID whose log is shown
    bool m_shownRuns = false;
    bool m_asked = false;
    std::optional<Error> m_error;
    int m_request = 0;
    int m_logRequest = 0;
};

} // namespace Drydock
