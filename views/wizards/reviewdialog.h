// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planmaker.h"
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
    /// Plans the subclass's draft under this id. `shown` stands on the screen: what it chose is kept while it holds.
    virtual PlanMaker::Make planner(const QString &id, const Plan &shown) const = 0;
    /// Whose details the plan needs.
    virtual QList<VmId> guestsToPlan() const = 0;
    virtual QString verbText(const Plan &plan) const = 0;
    virtual QString headline(const Plan &plan) const = 0;
    /// Shown instead of the verb when there is nothing to do.
    virtual QString nothingToDo(const Plan &plan) const;
    /// What the plan looks at was read: options that come from it can be filled.
    virtual void factsRead() {}
    /// Red verb, and Enter alone does not start it.
    virtual bool isDestructive() const { return false; }

    /// Whether a plan without steps may be started: it is worth a line in the journal.
    virtual bool startsEmptyPlan() const { return false; }

    /// Plans anew, on facts read for it: at the end of the subclass's constructor, and when its options change.
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
    bool isLarge() const;

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
    PlanMaker m_maker;
    bool m_reading = false;
    bool m_anew = true; ///< other options: what is shown is not kept
};

} // namespace Drydock
