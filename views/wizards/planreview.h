// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"
#include "operations/planners.h"

#include <QWidget>

#include <optional>

class QLabel;
class QMenu;
class QModelIndex;
class QPushButton;
class QVBoxLayout;

namespace Drydock
{

class Card;
class CommandPreview;
class DecidedCard;
class ForecastCard;
class GuestChips;
class GuestPlanModel;
class PlanMap;
class ScrollColumn;
class Settings;
class TableView;
class WaveCard;

/// A whole plan to look at: what has to be decided and what was, guests, their order, memory on the nodes, and the
/// equivalent commands. Editing happens in the table and by the buttons of the findings.
class PlanReview : public QWidget
{
    Q_OBJECT

public:
    PlanReview(Settings &settings, const QString &layoutKey, QWidget *parent = nullptr);

    /// What the plan was asked for with; before setPlan(). Decisions and fixes can then be undone, the order and what
    /// targets are chosen by changed, and it is said which decisions are those of the last time.
    void setRequest(const DrainRequest &request, const QSet<VmId> &remembered);
    /// `facts`: what the plan was made of. editable: strategies and targets can be chosen.
    void setPlan(const Plan &plan, const PlanFacts &facts, bool editable);
    const Plan &plan() const { return m_plan; }
    void setBackups(const LastBackups &backups);
    /// Facts are being read: what is shown may be incomplete.
    void setReading(bool reading);

    TableView *table() const { return m_table; }
    GuestPlanModel *model() const { return m_model; }
    /// Buttons of undecided findings, in order.
    QList<QPushButton *> fixButtons() const;

    void toggleCommands();
    bool commandsShown() const;
    GuestChips *chips() const { return m_chips; }
    DecidedCard *decided() const { return m_decided; }
    ForecastCard *forecast() const { return m_forecast; }
    WaveCard *waves() const { return m_waves; }
    PlanMap *map() const { return m_map; }

Q_SIGNALS:
    /// What happens to this guest is to be kept as a tag; nothing = its tag goes.
    void tagRequested(Drydock::VmId guest, std::optional<Drydock::Strategy> strategy);
    void decisionMade(Drydock::VmId guest, const Drydock::DrainRequest::Decision &decision);
    void accepted(const QString &code);
    void fixChosen(Drydock::VmId guest, const QString &code);
    void decisionUndone(Drydock::VmId guest);
    void fixUndone(Drydock::VmId guest, const QString &code);
    void allUndone();
    void orderChosen(Drydock::MoveOrder order);
    void sequenceChosen(const QList<Drydock::VmId> &sequence);
    void balanceChosen(Drydock::BalanceBy by);
    void commandsToggled(bool shown);
    /// Something was changed elsewhere: read the facts again.
    void recheckRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refreshFindings();
    void refreshGuests();
    void fitTable();
    void fillRowMenu(QMenu *menu, const QModelIndex &index);
    void offerTag(QMenu *menu, const QModelIndex &index);
    void addFinding(QVBoxLayout *layout, const Finding &finding, bool last);
    void addFindings(Card *card, const QList<Finding> &findings, qsizetype &shown);
    QWidget *fixRow(const Finding &finding);
    void takeFix(const Finding &finding, const Fix &fix);
    QString subjectText(const Finding &finding) const;

    Plan m_plan;
    DrainRequest m_request;
    QSet<VmId> m_remembered;
    bool m_undoable = false;
    bool m_editable = false;
    bool m_shown = false;
    qsizetype m_blockersShown = 0; ///< at most; more by a button
    qsizetype m_othersShown = 0;

    ScrollColumn *m_scroll;
    QLabel *m_reading;
    Card *m_decisions;
    QPushButton *m_recheck;
    DecidedCard *m_decided;
    Card *m_guests;
    GuestChips *m_chips;
    GuestPlanModel *m_model;
    TableView *m_table;
    PlanMap *m_map;
    WaveCard *m_waves;
    ForecastCard *m_forecast;
    Card *m_others;
    Card *m_commandCard;
    CommandPreview *m_commands;
};

} // namespace Drydock
