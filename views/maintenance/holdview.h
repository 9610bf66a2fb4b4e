// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "holdstate.h"
#include "shell/appcontext.h"
#include "widgets/card.h"

#include <QMap>

class QMenu;
class QPushButton;
class QTimer;
class QUrl;

namespace Drydock
{

class FindingRow;
class GateList;
class HoldChecklist;
class MessageBar;
class UpdateList;
struct TerminalCommand;

/// A drained node while it is worked on, and its way back: what may be done now, its updates, a list to tick off, the
/// guests that should not be there, and the gates after a reboot. Hidden while there is nothing to hold.
class HoldView : public Card
{
    Q_OBJECT

public:
    HoldView(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);
    ~HoldView() override;

    /// The operation that is looked at: a drain, or a node's reboot, shutdown or waking.
    void setOperation(const OperationState &operation);

    const HoldState &state() const { return m_hold; }
    GateList *gates() const { return m_gates; }
    UpdateList *updates() const { return m_updates; }
    HoldChecklist *checklist() const { return m_checklist; }
    MessageBar *arrivals() const { return m_arrivals; }
    QMenu *shellMenu() const { return m_shellMenu; }
    QString headline() const;
    /// Whether the way back can be asked for here, now or once the node is back.
    bool offersReturn() const;
    /// What opens an address and starts a program; tests put their own in.
    void setOpeners(std::function<void(const QUrl &)> browser, std::function<bool(const TerminalCommand &)> program);

Q_SIGNALS:
    void returnRequested(const QString &drain);
    /// Shown, hidden, or another state of the node: what stands around it may have to say something else.
    void holdChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum Action { Shell, Updates, Reboot, Shutdown, Wake, Return };

    void build();
    QPushButton *addAction(Action action, const QString &name, const QString &text);
    void refresh();
    StateClass tone() const;
    void refreshWords();
    void refreshActions();
    void refreshArrivals();
    void refreshGates();
    bool isShownFor(const OperationState &operation) const;
    void refreshSoon();
    const NodeUpkeep *upkeep() const;
    void readUpkeep();
    void tick();
    void toggleUpdates();
    void power(const QString &word);
    void openInBrowser(bool upgrade);
    void openInTerminal();
    void stopWaiting();

    AppContext &m_context;
    ClusterSession &m_session;
    OperationState m_operation;
    HoldState m_hold;
    QDateTime m_settledSince;
    bool m_reading = false;
    bool m_refreshScheduled = false;

    FindingRow *m_headline; ///< what stands now, and what was read of the node
    MessageBar *m_arrivals;
    MessageBar *m_message;
    QMap<Action, QPushButton *> m_actions;
    QMenu *m_shellMenu;
    UpdateList *m_updates;
    QWidget *m_gateBox;
    GateList *m_gates;
    QPushButton *m_goOn;
    QWidget *m_listBox;
    HoldChecklist *m_checklist;
    QTimer *m_tick;
    std::function<void(const QUrl &)> m_browser;
    std::function<bool(const TerminalCommand &)> m_program;
};

} // namespace Drydock
