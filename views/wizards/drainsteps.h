// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stepper.h"

#include "cluster/snapshot.h"
#include "shell/appcontext.h"

#include <QMap>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
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
class ReadinessList;
class ScrollColumn;

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
    QString nextText() const override;
    bool goesElsewhere() override;
    QWidget *firstField() const override;
    NodeChoice *choice(const NodeName &node) const { return m_choices.value(node); }
    QRadioButton *purpose(AfterDrain then) const { return m_purposes.value(int(then)); }
    /// The purpose that is a wizard of its own.
    QRadioButton *rollingPurpose() const { return m_rolling; }
    MessageBar *otherDrains() const { return m_others; }

Q_SIGNALS:
    void operationRequested(const QString &operation);
    void rollingRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refreshNodes();
    void refreshOthers();
    void layOut();
    QWidget *buildPurpose();
    QRadioButton *addPurpose(QGridLayout *grid, QButtonGroup *group, const QString &title, const QString &text);
    QWidget *buildOptions();
    void showRequest();
    void addMoreOptions(QFormLayout *form);

    DrainDraft &m_draft;
    MessageBar *m_others;
    QGridLayout *m_grid;
    QWidget *m_gridHost;
    QMap<NodeName, NodeChoice *> m_choices;
    QMap<int, QRadioButton *> m_purposes;
    QRadioButton *m_rolling = nullptr;
    QWidget *m_options = nullptr;
    QLineEdit *m_reason;
    QSpinBox *m_parallel;
    QSpinBox *m_perTarget;
    QSpinBox *m_keepFree;
    QComboBox *m_onFailure;
    QSpinBox *m_bandwidth;
    QSpinBox *m_minutes;
    int m_columns = 0;
};

/// Whether the cluster as a whole is ready for it.
class DrainReadinessPage : public StepPage
{
    Q_OBJECT

public:
    explicit DrainReadinessPage(DrainDraft &draft, QWidget *parent = nullptr);

    QString title() const override { return tr("Readiness"); }
    void enter() override;
    bool isComplete() const override;
    QString whyIncomplete() const override;
    QWidget *firstField() const override;
    ReadinessList *list() const { return m_list; }
    MessageBar *quorumLoss() const { return m_quorum; }
    QPushButton *recheckButton() const { return m_recheck; }

private:
    void refresh();
    void refreshQuorum();
    void open(const QString &key) const;

    DrainDraft &m_draft;
    ScrollColumn *m_scroll;
    QLabel *m_sentence;
    QPushButton *m_recheck;
    MessageBar *m_quorum;
    Card *m_card;
    ReadinessList *m_list;
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

Q_SIGNALS:
    void mapRequested(const Drydock::Plan &plan);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void refreshIfShown();

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
    QCheckBox *secondDrain() const { return m_second; }
    MessageBar *message() const { return m_message; }
    void say(const QString &what, const QString &advice);

private:
    void refresh();
    void refreshSecond();
    bool isSecondOpen() const;

    DrainDraft &m_draft;
    MessageBar *m_message;
    QLabel *m_heading;
    QLabel *m_sentence;
    QVBoxLayout *m_facts;
    Card *m_secondCard;
    QLabel *m_secondText;
    QCheckBox *m_second;
    Card *m_risk;
    QLabel *m_riskText;
    QLabel *m_riskAsk;
    QLineEdit *m_typed;
};

} // namespace Drydock
