// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stepper.h"

#include "cluster/snapshot.h"
#include "items/columns.h"
#include "operations/plan.h"
#include "shell/appcontext.h"

#include <QMap>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace Drydock
{

class Card;
class CommandPreview;
class FitCard;
class MessageBar;
class MigrateDraft;
class PlanReview;
class ScrollColumn;

/// All nodes as cards, best first; those that cannot take the guests stay and say why.
class MigrateWherePage : public StepPage
{
    Q_OBJECT

public:
    explicit MigrateWherePage(MigrateDraft &draft, QWidget *parent = nullptr);

    QString title() const override { return tr("Where"); }
    void enter() override;
    bool isComplete() const override;
    QString whyIncomplete() const override;
    QWidget *firstField() const override;
    FitCard *automatic() const { return m_automatic; }
    FitCard *card(const NodeName &node) const { return m_cards.value(node); }
    /// Nodes in the order of their cards.
    QList<NodeName> order() const { return m_order; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void layOut();
    int columnsThatFit() const;

    MigrateDraft &m_draft;
    QLabel *m_heading;
    QLabel *m_sentence;
    QGridLayout *m_grid;
    QWidget *m_host;
    FitCard *m_automatic;
    QMap<NodeName, FitCard *> m_cards;
    QList<NodeName> m_order;
    int m_columns = 0;
};

/// Several guests: what happens to each, with its own target and way.
class MigrateGuestsPage : public StepPage
{
    Q_OBJECT

public:
    MigrateGuestsPage(AppContext &context, MigrateDraft &draft, QWidget *parent = nullptr);

    QString title() const override { return tr("Guests"); }
    void enter() override;
    bool isComplete() const override;
    QString whyIncomplete() const override;
    QWidget *firstField() const override;
    PlanReview *review() const { return m_review; }

private:
    void refresh();

    MigrateDraft &m_draft;
    QLabel *m_heading;
    QLabel *m_sentence;
    PlanReview *m_review;
};

/// How it moves: what is a fact is said, what is a choice is asked.
class MigrateHowPage : public StepPage
{
    Q_OBJECT

public:
    explicit MigrateHowPage(MigrateDraft &draft, QWidget *parent = nullptr);

    QString title() const override { return tr("How"); }
    void enter() override;
    bool isComplete() const override;
    QString whyIncomplete() const override;
    QWidget *firstField() const override;

    QSpinBox *bandwidth() const { return m_bandwidth; }
    QCheckBox *conntrack() const { return m_conntrack; }
    QComboBox *storage(const StorageId &from) const;
    QRadioButton *way(Strategy strategy) const;
    /// "force", "migration_type", "migration_network"
    QWidget *rootOption(const QString &name) const { return m_rootOptions.value(name); }

private:
    QWidget *buildOptions();
    QWidget *buildRootOptions();
    void refresh();
    void refreshFindings();
    void refreshWay();
    void refreshDisks();
    void refreshNetwork();
    void refreshOptions();
    void addFact(QVBoxLayout *layout, StateClass state, const QString &title, const QString &text);
    QString haText() const;

    MigrateDraft &m_draft;
    QLabel *m_heading;
    ScrollColumn *m_scroll;
    Card *m_blockers;
    Card *m_way;
    Card *m_disks;
    Card *m_network;
    Card *m_options;
    Card *m_root;
    QSpinBox *m_bandwidth = nullptr;
    QSpinBox *m_parallel = nullptr;
    QLabel *m_parallelLabel = nullptr;
    QCheckBox *m_conntrack = nullptr;
    QLabel *m_conntrackText = nullptr;
    QLabel *m_optionsText = nullptr;
    QLabel *m_rootText = nullptr;
    QMap<QString, QWidget *> m_rootOptions;
    QStringList m_shown; ///< what the rebuilt cards show, so that a poll moves nothing that stays the same
    bool m_refreshing = false;
};

/// One sentence, the course of it, what people will notice, the commands, and the way back.
class MigratePreviewPage : public StepPage
{
    Q_OBJECT

public:
    explicit MigratePreviewPage(MigrateDraft &draft, QWidget *parent = nullptr);

    QString title() const override { return tr("Preview"); }
    void enter() override;
    bool isComplete() const override;
    QString whyIncomplete() const override;
    QString nextText() const override;
    MessageBar *message() const { return m_message; }
    CommandPreview *commands() const { return m_commands; }
    void say(StateClass state, const QString &what, const QString &advice);

private:
    void refresh();
    void refreshTimeline();
    void refreshFacts();
    void refreshFindings();

    MigrateDraft &m_draft;
    MessageBar *m_message;
    QLabel *m_heading;
    QLabel *m_sentence;
    Card *m_findings;
    Card *m_timeline;
    Card *m_facts;
    CommandPreview *m_commands;
    Plan m_shown;
    bool m_everShown = false;
};

/// "Move VM 102 arr to pve-node2", as a title.
QString migrateTitle(const MigrateDraft &draft);
QString migrateVerb(const MigrateDraft &draft);

} // namespace Drydock
