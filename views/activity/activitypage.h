// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace Drydock
{

class ActivityFilter;
class ActivityModel;
class EmptyState;
class PageHeader;
class TableView;

/// What this program did and what the cluster did, in one table, with the log of the selected row.
class ActivityPage : public Page
{
    Q_OBJECT

public:
    ActivityPage(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);
    ~ActivityPage() override;

    void enter() override;
    /// A UPID or an operation id.
    bool reveal(const QString &key) override;
    QWidget *filterField() const override;
    TableView *table() const { return m_table; }
    QPlainTextEdit *log() const { return m_log; }

private:
    QWidget *buildTable();
    QWidget *buildLog();
    void refresh();
    void refreshState();
    void showSelected();
    void showRecords(const QString &operation);
    void readLog(const QString &upid);
    void setLog(const QString &text);
    bool isRunning(const QString &key) const;

    ActivityModel *m_model;
    ActivityFilter *m_proxy;
    QList<OperationState> m_operations;
    PageHeader *m_header = nullptr;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_source = nullptr;
    TableView *m_table = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QSplitter *m_splitter = nullptr;
    QLabel *m_logTitle = nullptr;
    QLabel *m_logState = nullptr;
    QPushButton *m_open = nullptr;
    QPlainTextEdit *m_log = nullptr;
    QTimer *m_follow = nullptr;
    QString m_shown;
    int m_request = 0;
};

} // namespace Drydock
