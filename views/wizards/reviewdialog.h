// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/appcontext.h"

#include <QDialog>
#include <QSet>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Drydock
{

class MessageBar;
class PlanReview;
class PlanStart;

/// A dialog of one screen around a plan: reads the facts, shows the plan with its consequences, and starts it with
/// one verb button. What is planned is the subclass's.
class ReviewDialog : public QDialog
{
    Q_OBJECT

public:
    ReviewDialog(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);
    ~ReviewDialog() override;

    QPushButton *verbButton() const { return m_verb; }
    PlanReview *review() const { return m_review; }
    const Plan &plan() const;

Q_SIGNALS:
    void operationStarted(const QString &operation);

protected:
    /// Pure: the plan for these facts and the subclass's draft.
    virtual Plan makePlan(const PlanFacts &facts, const QString &id) const = 0;
    /// Whose details the plan needs.
    virtual QList<VmId> guestsToPlan() const = 0;
    virtual QString verbText(const Plan &plan) const = 0;
    virtual QString headline(const Plan &plan) const = 0;
    /// Shown instead of the verb when there is nothing to do.
    virtual QString nothingToDo(const Plan &plan) const;
    /// Red verb, and Enter alone does not start it.
    virtual bool isDestructive() const { return false; }

    /// Whether a plan without steps may be started: it is worth a line in the journal.
    virtual bool startsEmptyPlan() const { return false; }

    /// Call at the end of the subclass's constructor.
    void begin();
    void replan();
    QVBoxLayout *optionsLayout() const { return m_options; }

    AppContext &m_context;
    ClusterSession &m_session;
    QSet<QString> m_accepted;

private:
    void buildUi();
    void readFacts();
    void refresh();
    void start();

    QString m_planId;
    QLabel *m_title;
    QLabel *m_sentence;
    MessageBar *m_message;
    QVBoxLayout *m_options;
    PlanReview *m_review;
    QPushButton *m_commands;
    QPushButton *m_cancel;
    QPushButton *m_verb;
    PlanStart *m_start;
    bool m_reading = false;
};

} // namespace Drydock
