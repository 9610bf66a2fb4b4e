// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/guestrun.h"
#include "operations/planners.h"
#include "shell/appcontext.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Drydock
{

class Card;
class CommandPreview;
class GuestRunModel;
class MessageBar;
class ScrollColumn;
class StepStrip;
class TableView;
class UsageBar;

/// A migration as it runs and as it ended. On failure: the line that matters in the full log, its cause in plain
/// words, what is left on both sides, and the ways on.
class MigrateLive : public QWidget
{
    Q_OBJECT

public:
    MigrateLive(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);

    /// An operation that this process runs. `request`: what it was planned from, for another try.
    void showOperation(const QString &operation, const MigrateRequest &request);
    /// A state as it is, without a runner.
    void showState(const OperationState &state, const MigrateRequest &request, const StepProgressOf &progress = {});
    /// The log of a failed step, as lines.
    void showLog(const QString &step, const QStringList &lines);

    QString operation() const { return m_state.plan.id; }
    MessageBar *message() const { return m_message; }
    StepStrip *strip() const { return m_strip; }
    Card *failure() const { return m_failure; }
    QPlainTextEdit *log() const { return m_log; }
    QString report() const;

Q_SIGNALS:
    void closeRequested();
    /// Another migration: back, or another try.
    void moveRequested(const Drydock::MigrateRequest &request);

private:
    void buildFailure();
    void scheduleRefresh();
    void refresh();
    void refreshStrip();
    void refreshProgress();
    void refreshEnd();
    void refreshFailure();
    void refreshAftermath();
    void readLog(const Step &step);
    void retry(bool withoutLiveDisks);
    const Step *failedStep() const;
    bool isSingle() const { return m_runs.size() == 1; }

    AppContext &m_context;
    ClusterSession &m_session;
    QPointer<OperationRunner> m_runner;
    OperationState m_state;
    MigrateRequest m_request;
    StepProgressOf m_progress;
    QList<GuestRun> m_runs;
    QString m_logStep; ///< whose log is shown or asked for
    QStringList m_logLines;
    bool m_scheduled = false;
    bool m_endShown = false;

    QLabel *m_heading;
    QLabel *m_sentence;
    MessageBar *m_message;
    StepStrip *m_strip;
    Card *m_progressCard;
    UsageBar *m_bar;
    QLabel *m_line;
    TableView *m_table;
    GuestRunModel *m_model;
    Card *m_failure;
    QLabel *m_cause = nullptr;
    QLabel *m_sides = nullptr;
    QPlainTextEdit *m_log = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_retryOff = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_unlock = nullptr;
    QLabel *m_unlockText = nullptr;
    CommandPreview *m_unlockCommand = nullptr;
    QLabel *m_hint;
    QPushButton *m_close;
};

} // namespace Drydock
