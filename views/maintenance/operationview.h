// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/guestrun.h"
#include "shell/appcontext.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QMenu;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace Drydock
{

class Card;
class CommandPreview;
class GuestRunModel;
class HoldView;
class MessageBar;
class OperationRunner;
class OperationSide;
class PageHeader;
class ReportActions;
class StepStrip;
class TableView;

/// One operation as it runs or as it ended: steps, guests with live progress, what users notice, what went wrong.
/// Shows a runner of this process, or follows the journal of another process read-only.
class OperationView : public QWidget
{
    Q_OBJECT

public:
    /// Who may act on the shown operation.
    enum class Owner { ThisProcess, OtherProcess, Nobody };

    OperationView(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);
    ~OperationView() override;

    /// Shows an operation of the session by its id; false if no journal has it.
    bool showOperation(const QString &operation);
    /// Shows a state as it is. `progress` may be empty.
    void showState(const OperationState &state, Owner owner, const StepProgressOf &progress = {},
                   const QString &holdReason = {}, const QString &holdSubject = {});
    QString operation() const { return m_state.plan.id; }
    const OperationState &state() const { return m_state; }
    TableView *guestTable() const { return m_table; }
    GuestRunModel *model() const { return m_model; }
    MessageBar *message() const { return m_message; }
    QPushButton *reportButton() const { return m_report; }
    HoldView *hold() const { return m_holdView; }

Q_SIGNALS:
    void backRequested();
    void returnRequested(const QString &operation);
    void resumeRequested(const QString &operation);
    void closeRequested(const QString &operation);
    void guestActivated(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildUi();
    QWidget *buildHeader();
    QWidget *buildGuests();
    void follow(OperationRunner *runner);
    void reread();
    void scheduleRefresh();
    void refresh();
    void refreshHeader();
    void refreshButtons();
    void refreshStrip();
    void refreshMessage();
    void refreshDecisions();
    void refreshSettings();
    void addFailure(const QString &step, bool mine);
    void addStall(const GuestRun &run);
    void addArrival(const GuestKey &guest, const QString &name);
    void takeIn(const GuestKey &guest);
    QMap<GuestKey, QString> waitingArrivals() const;
    QString restLine() const;
    QString contactLine() const;
    QString stateLine() const;
    std::optional<OperationState> wayBack() const;
    bool canReturn() const;
    void announceDrained(const QString &node);
    void announce(StateClass state, const QString &title, const QString &text);
    void addRowActions(QMenu *menu, const QModelIndex &index);
    void toggleCommands();
    void askToCancel();
    void cancel(bool andReturn);

    AppContext &m_context;
    ClusterSession &m_session;
    QPointer<OperationRunner> m_runner;
    OperationState m_state;
    StepProgressOf m_progress;
    QString m_hold;
    QString m_holdSubject;
    Owner m_owner = Owner::Nobody;
    QList<GuestRun> m_runs;
    QSet<QString> m_waitedFor;      ///< stalled steps for which a person said "wait"
    QMap<GuestKey, bool> m_joining; ///< arrivals being planned in; false = they had no way
    bool m_refreshScheduled = false;

    PageHeader *m_header = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_commands = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_report = nullptr;
    ReportActions *m_reports = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_return = nullptr;
    QPushButton *m_resume = nullptr;
    MessageBar *m_message = nullptr;
    StepStrip *m_strip = nullptr;
    QBoxLayout *m_columns = nullptr;
    Card *m_guestCard = nullptr;
    GuestRunModel *m_model = nullptr;
    TableView *m_table = nullptr;
    Card *m_decisionCard = nullptr;
    QStringList m_decisionsShown;
    Card *m_settingCard = nullptr;
    QList<SettingRun> m_settingsShown;
    Card *m_commandCard = nullptr;
    CommandPreview *m_preview = nullptr;
    OperationSide *m_side = nullptr;
    HoldView *m_holdView = nullptr;
    QTimer *m_tick = nullptr;
};

} // namespace Drydock
