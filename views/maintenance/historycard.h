// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/appcontext.h"
#include "widgets/card.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace Drydock
{

class OperationFilter;
class OperationModel;
class ReportActions;
class TableView;

/// Every operation of the cluster: a table to sort, filter, copy and export; the selected ones' reports.
class HistoryCard : public Card
{
    Q_OBJECT

public:
    HistoryCard(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);
    ~HistoryCard() override;

    void setOperations(const QList<OperationState> &operations);

    TableView *table() const { return m_table; }
    QLineEdit *filterField() const { return m_filter; }
    ReportActions *reports() const { return m_reports; }
    QStringList selectedOperations() const; ///< in the order they are shown

Q_SIGNALS:
    void operationChosen(const QString &operation);

private:
    QWidget *buildTable(AppContext &context);
    void buildTitle();
    void refreshCount();
    void refreshReportMenu();

    ClusterSession &m_session;
    QList<OperationState> m_operations;
    OperationModel *m_model;
    OperationFilter *m_proxy;
    ReportActions *m_reports;
    TableView *m_table = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_count = nullptr;
    QLineEdit *m_filter = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_report = nullptr;
};

} // namespace Drydock
