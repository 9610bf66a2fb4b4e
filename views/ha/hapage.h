// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;

namespace Drydock
{

class EmptyState;
class HaStatusView;
class LossOutlook;
class PageHeader;
class WhatIfView;

/// What HA is and does, and what it would do: sections behind one header.
class HaPage : public Page
{
    Q_OBJECT

public:
    HaPage(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);
    ~HaPage() override;

    /// A section ("status", "what-if", "configuration"), "what-if/each" for each node in turn, or "what-if/NODE" for
    /// the loss of a node.
    bool reveal(const QString &key) override;
    QString section() const;
    WhatIfView *whatIf() const { return m_whatIf; }
    HaStatusView *status() const { return m_status; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addSection(const QString &id, const QString &title, QWidget *view);
    void showSection(int number);
    void refresh();
    QString stateLine() const;

    LossOutlook &m_outlook;
    PageHeader *m_header = nullptr;
    QWidget *m_bar = nullptr;
    QHBoxLayout *m_tools = nullptr;
    QButtonGroup *m_buttons = nullptr;
    QStringList m_ids; ///< of the sections, as in m_sections
    QStackedWidget *m_stack = nullptr;
    QStackedWidget *m_sections = nullptr;
    EmptyState *m_empty = nullptr;
    HaStatusView *m_status = nullptr;
    WhatIfView *m_whatIf = nullptr;
};

} // namespace Drydock
