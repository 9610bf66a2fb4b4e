// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspectortab.h"

class QStackedWidget;
class QStandardItemModel;

namespace Drydock
{

class EmptyState;
class MessageBar;
class Settings;
class TableView;

/// A guest's addresses, declared and seen, with NIC and bridge; a node's interfaces.
class NetworkTab : public InspectorTab
{
    Q_OBJECT

public:
    NetworkTab(ClusterSession &session, Settings *settings, QWidget *parent);
    void refresh() override;

private:
    void showGuest(const GuestDetails &details);
    void showNode(const NodeDetails &details);
    void setRows(const QStringList &headers, const QList<QStringList> &rows);
    void showEmpty(const QString &iconName, const QString &sentence, const QString &detail);

    QStandardItemModel *m_model;
    TableView *m_table;
    MessageBar *m_message;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QStringList m_headers;
    QList<QStringList> m_rows;
};

} // namespace Drydock
