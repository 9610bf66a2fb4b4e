// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspectortab.h"

class QStackedWidget;

namespace Drydock
{

class EmptyState;
class FactList;
class HaHistory;

/// What HA does with a guest or a node: state, where it may run, and the last states seen.
class HaTab : public InspectorTab
{
    Q_OBJECT

public:
    HaTab(ClusterSession &session, const HaHistory *history, QWidget *parent);
    void refresh() override;

private:
    void showGuest(const HaResource &resource);
    void showNode();
    void showRules(const HaResource &resource);

    const HaHistory *m_history;
    FactList *m_facts;
    QWidget *m_rulesTitle;
    FactList *m_rules;
    QWidget *m_historyTitle;
    FactList *m_states;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace Drydock
