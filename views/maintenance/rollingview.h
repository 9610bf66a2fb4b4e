// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/columns.h"
#include "operations/rolling.h"
#include "shell/appcontext.h"

#include <QPointer>
#include <QWidget>

class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace Drydock
{

class Card;
class MessageBar;
class OperationView;
class PageHeader;
class PlanReview;
class RollingRunner;
class StepStrip;

/// One campaign of rolling maintenance: its nodes as a strip, and below what is under way: an operation, a decision
/// to take, the gates between two nodes, or the summary.
class RollingView : public QWidget
{
    Q_OBJECT

public:
    RollingView(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);
    ~RollingView() override;

    /// False if no journal has it.
    bool showCampaign(const QString &id);
    QString campaign() const { return m_state.id; }
    const RollingState &state() const { return m_state; }
    MessageBar *message() const { return m_message; }
    StepStrip *strip() const { return m_strip; }
    OperationView *operationView() const { return m_operation; }
    PlanReview *review() const { return m_review; }
    QPushButton *goOnButton() const { return m_goOn; }
    QPushButton *pauseButton() const { return m_pause; }
    QPushButton *stopButton() const { return m_stop; }
    QPushButton *resumeButton() const { return m_resume; }

Q_SIGNALS:
    void backRequested();
    /// A finished part of it is to be looked at.
    void operationRequested(const QString &operation);
    void guestActivated(const QString &key);

private:
    QWidget *buildHeader();
    void reread();
    void refresh();
    void refreshHeader();
    void refreshMessage();
    void say(StateClass state, const QString &title, const QString &text);
    void refreshStrip();
    void refreshSummary();
    void refreshGates();
    void showWhatMatters();
    void resume();
    void closeCampaign();

    AppContext &m_context;
    ClusterSession &m_session;
    QPointer<RollingRunner> m_runner;
    RollingState m_state;
    QString m_error; ///< of the last try to resume or close

    PageHeader *m_header = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_goOn = nullptr;
    QPushButton *m_resume = nullptr;
    MessageBar *m_message = nullptr;
    QScrollArea *m_stripArea = nullptr;
    StepStrip *m_strip = nullptr;
    QStackedWidget *m_stack = nullptr;
    OperationView *m_operation = nullptr;
    PlanReview *m_review = nullptr;
    QWidget *m_rest = nullptr; ///< gates and summary
    Card *m_gates = nullptr;
    Card *m_summary = nullptr;
    QList<RollingNodeState> m_summaryShown;
    QStringList m_gatesShown;
};

} // namespace Drydock
