// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"
#include "items/columns.h"
#include "shell/appcontext.h"
#include "stepper.h"

#include <QMap>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace Drydock
{

class Card;
class HaCandidateModel;
class HaSetUpDraft;
class MessageBar;
class PlanReview;
class TableView;

/// Who was promised an automatic restart, and what a document lists.
class HaPromisePage : public StepPage
{
    Q_OBJECT

public:
    HaPromisePage(AppContext &context, HaSetUpDraft &draft, QWidget *parent = nullptr);

    QString title() const override { return tr("Promises"); }
    void enter() override;
    bool isComplete() const override;
    QString whyIncomplete() const override;
    QWidget *firstField() const override;
    TableView *table() const { return m_table; }
    HaCandidateModel *model() const { return m_model; }
    QPlainTextEdit *document() const { return m_document; }

private:
    void refresh();

    HaSetUpDraft &m_draft;
    HaCandidateModel *m_model;
    TableView *m_table;
    QPlainTextEdit *m_document;
    QLabel *m_read;
};

/// Who comes under HA, and where.
class HaScopePage : public StepPage
{
    Q_OBJECT

public:
    HaScopePage(AppContext &context, HaSetUpDraft &draft, QWidget *parent = nullptr);

    QString title() const override { return tr("Guests and nodes"); }
    void enter() override;
    bool isComplete() const override;
    QString whyIncomplete() const override;
    QWidget *firstField() const override;
    TableView *table() const { return m_table; }
    HaCandidateModel *model() const { return m_model; }
    QPushButton *asInDocument() const { return m_asInDocument; }
    QLineEdit *name() const { return m_name; }
    QSpinBox *priority(const NodeName &node) const { return m_priorities.value(node); }

private:
    void buildPlace(Card *card);
    void load();
    void refresh();
    void store();

    HaSetUpDraft &m_draft;
    HaCandidateModel *m_model;
    TableView *m_table;
    QPushButton *m_asInDocument;
    QLabel *m_count;
    QLineEdit *m_name;
    QMap<NodeName, QCheckBox *> m_nodes;
    QMap<NodeName, QSpinBox *> m_priorities;
    QCheckBox *m_restricted;
    QCheckBox *m_failback;
    QCheckBox *m_pairsApart;
    bool m_loading = false;
};

/// What will be written, what it means, and the verb.
class HaSetUpReviewPage : public StepPage
{
    Q_OBJECT

public:
    HaSetUpReviewPage(AppContext &context, HaSetUpDraft &draft, QWidget *parent = nullptr);

    QString title() const override { return tr("Review"); }
    void enter() override;
    bool isComplete() const override;
    QString whyIncomplete() const override;
    QString nextText() const override;
    PlanReview *review() const { return m_review; }
    void say(StateClass tone, const QString &what, const QString &advice);

private:
    void refresh();

    HaSetUpDraft &m_draft;
    MessageBar *m_message;
    QLabel *m_sentence;
    QPushButton *m_commands;
    PlanReview *m_review;
};

} // namespace Drydock
