// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stepper.h"

#include "cluster/snapshot.h"
#include "operations/rolling.h"
#include "shell/appcontext.h"

#include <QMap>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QTimeEdit;
class QVBoxLayout;

namespace Drydock
{

class Card;
class MessageBar;
class RollingDraft;

/// Which nodes, in which order.
class RollingNodesPage : public StepPage
{
    Q_OBJECT

public:
    RollingNodesPage(AppContext &context, RollingDraft &draft, QWidget *parent = nullptr);

    QString title() const override { return tr("Nodes"); }
    void enter() override;
    bool isComplete() const override;
    QString whyIncomplete() const override;
    QWidget *firstField() const override;
    QCheckBox *box(const NodeName &node) const { return m_boxes.value(node); }
    QPushButton *upButton(const NodeName &node) const { return m_ups.value(node); }
    QComboBox *savedCampaigns() const { return m_saved; }

private:
    void fill();
    void refreshSaved();
    void choose();
    void moveNode(const NodeName &node, int by);
    void addRow(const NodeState &node, bool first, bool last);

    AppContext &m_context;
    RollingDraft &m_draft;
    QWidget *m_savedRow;
    QComboBox *m_saved;
    QPushButton *m_forget;
    Card *m_card;
    QLabel *m_orderHint;
    QList<NodeName> m_order;
    bool m_orderByHand = false;
    QMap<NodeName, QCheckBox *> m_boxes;
    QMap<NodeName, QPushButton *> m_ups;
};

/// What is done to each, and when it ends early.
class RollingProfilePage : public StepPage
{
    Q_OBJECT

public:
    explicit RollingProfilePage(RollingDraft &draft, QWidget *parent = nullptr);

    QString title() const override { return tr("Profile"); }
    void enter() override;
    QWidget *firstField() const override;
    QRadioButton *purpose(RollingThen then) const { return m_purposes.value(int(then)); }
    QComboBox *stuck() const { return m_stuck; }
    QSpinBox *maxFailed() const { return m_maxFailed; }
    QCheckBox *ends() const { return m_ends; }

private:
    QWidget *buildPurpose();
    QWidget *buildOptions();
    void load();
    void store();

    RollingDraft &m_draft;
    QMap<int, QRadioButton *> m_purposes;
    QComboBox *m_stuck;
    QComboBox *m_onFailure;
    QSpinBox *m_settle;
    QSpinBox *m_parallel;
    QSpinBox *m_keepFree;
    QSpinBox *m_maxFailed;
    QCheckBox *m_ends;
    QTimeEdit *m_until;
    QLineEdit *m_reason;
    bool m_loading = false;
};

/// Node by node what would happen, what has to be decided, how long it takes, and the verb.
class RollingReviewPage : public StepPage
{
    Q_OBJECT

public:
    RollingReviewPage(AppContext &context, RollingDraft &draft, QWidget *parent = nullptr);

    QString title() const override { return tr("Review"); }
    void enter() override;
    bool isComplete() const override;
    QString whyIncomplete() const override;
    QString nextText() const override;
    QWidget *firstField() const override;
    void say(const QString &what, const QString &advice);
    QList<QPushButton *> fixButtons() const;
    QLineEdit *acceptance() const { return m_typed; }
    QLineEdit *saveName() const { return m_saveName; }
    MessageBar *message() const { return m_message; }

private:
    void refresh();
    void addNode(const RollingNodePlan &node, int number);
    void addFindings(QVBoxLayout *layout, const QList<Finding> &findings, const Plan *drain);

    AppContext &m_context;
    RollingDraft &m_draft;
    MessageBar *m_message;
    QLabel *m_sentence;
    QLabel *m_reading;
    Card *m_risk;
    QLabel *m_riskText;
    QLabel *m_riskAsk;
    QLineEdit *m_typed;
    Card *m_notes;
    QVBoxLayout *m_nodes;
    QLineEdit *m_saveName;
    RollingPlan m_shown;
    bool m_filled = false;
};

} // namespace Drydock
