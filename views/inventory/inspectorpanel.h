// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspectortab.h"
#include "objectactions.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTabWidget;

namespace Drydock
{

class ElidedLabel;
class EmptyState;
class GuestTag;
class HaHistory;
class Settings;
class StatChip;

/// Beside the inventory: one guest or node with its state, what can be done with it, and tabs of facts; or how
/// much several guests are together.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    InspectorPanel(ClusterSession &session, Settings *settings, const HaHistory *history, QWidget *parent = nullptr);

    /// Keys of the selected rows ("vm:101", "node/pve-node1"; others are passed over).
    void showKeys(const QStringList &keys);
    /// Shows the newest facts of the same objects.
    void refresh();
    const Subject &subject() const { return m_subject; }
    QTabWidget *tabs() const { return m_tabs; }

Q_SIGNALS:
    void actionRequested(const QString &action, const QStringList &arguments);

private:
    QWidget *buildHeader();
    void addTab(InspectorTab *tab, const QString &title);
    void showSubject(const Subject &subject);
    void showSeveral(const QList<GuestKey> &guests);
    void showGone();
    void showActions();
    QString subLine(const GuestState &guest) const;
    void offerTabs();

    ClusterSession &m_session;
    QStringList m_keys;
    Subject m_subject;
    QList<ObjectAction> m_actions;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    GuestTag *m_tag;
    QLabel *m_nodeIcon;
    ElidedLabel *m_name;
    QLabel *m_id;
    StatChip *m_state;
    ElidedLabel *m_line;
    QHBoxLayout *m_buttons;
    QTabWidget *m_tabs;
    QList<InspectorTab *> m_all;
};

} // namespace Drydock
