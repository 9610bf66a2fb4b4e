// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/guestrun.h"
#include "shell/appcontext.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace Drydock {

class Card;
class GuestRunModel;
class MessageBar;
class OperationRunner;
class PageHeader;
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
                   const QString &holdReason = {});
    QString operation() const { return m_state.plan.id; }
    TableView *guestTable() const { return m_table; }
    GuestRunModel *model() const { return m_model; }

Q_SIGNALS:
    void backRequested();
    void returnRequested(const QString &operation);
    void resumeRequested(const QString &operation);
    void closeRequested(const QString &operation);
    /// Title or status of the shown operation changed.
    void stateChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildUi();
    QWidget *buildHeader();
    QWidget *buildGuests();
    QWidget *buildSide();
    void follow(OperationRunner *runner);
    void reread();
    void refresh();
    void refreshHeader();
    void refreshStrip();
    void refreshMessages();
    void refreshFailures();
    void refreshTargets();
    void refreshNotices();
    void refreshNotes();
    void showCommands();
    void saveReport();
    void openReport();
    void cancelAndReturn();
    QString report() const;

    AppContext &m_context;
    ClusterSession &m_session;
    QPointer<OperationRunner> m_runner;
    OperationState m_state;
    StepProgressOf m_progress;
    QString m_hold;
    Owner m_owner = Owner::Nobody;
    bool m_returnAfterCancel = false;

    PageHeader *m_header = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_commands = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_return = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_saveReport = nullptr;
    QPushButton *m_openReport = nullptr;
    MessageBar *m_message = nullptr;
    StepStrip *m_strip = nullptr;
    QBoxLayout *m_columns = nullptr;
    Card *m_guestCard = nullptr;
    GuestRunModel *m_model = nullptr;
    TableView *m_table = nullptr;
    Card *m_failureCard = nullptr;
    QVBoxLayout *m_failures = nullptr;
    Card *m_targetCard = nullptr;
    QVBoxLayout *m_targets = nullptr;
    Card *m_noticeCard = nullptr;
    QVBoxLayout *m_notices = nullptr;
    Card *m_noteCard = nullptr;
    QVBoxLayout *m_notes = nullptr;
    QTimer *m_tick = nullptr;
};

} // namespace Drydock
