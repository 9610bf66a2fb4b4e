// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stepper.h"

#include "cluster/snapshot.h"
#include "shell/appcontext.h"

#include <QMap>

class QButtonGroup;
class QPushButton;
class QComboBox;
class QFormLayout;
class QGridLayout;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace Drydock
{

class Card;
class DrainDraft;
class MessageBar;
class NodeChoice;
class PlanReview;

/// Which node, what for, and how careful.
class DrainScopePage : public StepPage
{
    Q_OBJECT

public:
    DrainScopePage(DrainDraft &draft, QWidget *parent = nullptr);

    QString title() const override { return tr("Scope"); }
    void enter() override;
    bool isComplete() const override;
    QString whyIncomplete() const override;
    QWidget *firstField() const override;
    NodeChoice *choice(const NodeName &node) const { return m_choices.value(node); }
    QRadioButton *purpose(AfterDrain then) const { return m_purposes.value(int(then)); }

Q_SIGNALS:
    void operationRequested(const QString &operation);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refreshNodes();
    void refreshOthers();
    void layOut();
    QWidget *buildPurpose();
    QWidget *buildOptions();
    void addMoreOptions(QFormLayout *form);

    DrainDraft &m_draft;
    MessageBar *m_others;
    QGridLayout *m_grid;
    QWidget *m_gridHost;
    QMap<NodeName, NodeChoice *> m_choices;
    QMap<int, QRadioButton *> m_purposes;
    QLineEdit *m_reason;
    QSpinBox *m_parallel;
    QSpinBox *m_keepFree;
    QComboBox *m_onFailure;
    QSpinBox *m_bandwidth;
    QSpinBox *m_minutes;
    int m_columns = 0;
};

/// What would happen, guest by guest; blockers are decided here.
class DrainPlanPage : public StepPage
{
    Q_OBJECT

public:
    DrainPlanPage(AppContext &context, DrainDraft &draft, QWidget *parent = nullptr);

    QString title() const override { return tr("Plan"); }
    void enter() override;
    bool isComplete() const override;
    QString whyIncomplete() const override;
    QWidget *firstField() const override;
    PlanReview *review() const { return m_review; }

private:
    void refresh();

    DrainDraft &m_draft;
    QLabel *m_heading;
    QLabel *m_sentence;
    QPushButton *m_commands;
    PlanReview *m_review;
};

/// One sentence, what must be accepted, and the verb.
class DrainConfirmPage : public StepPage
{
    Q_OBJECT

public:
    explicit DrainConfirmPage(DrainDraft &draft, QWidget *parent = nullptr);

    QString title() const override { return tr("Confirm"); }
    void enter() override;
    bool isComplete() const override;
    QString whyIncomplete() const override;
    QString nextText() const override;
    QWidget *firstField() const override;
    QLineEdit *acceptance() const { return m_typed; }
    MessageBar *message() const { return m_message; }
    void say(const QString &what, const QString &advice);

private:
    void refresh();

    DrainDraft &m_draft;
    MessageBar *m_message;
    QLabel *m_heading;
    QLabel *m_sentence;
    QVBoxLayout *m_facts;
    Card *m_risk;
    QLabel *m_riskText;
    QLabel *m_riskAsk;
    QLineEdit *m_typed;
};

} // namespace Drydock
