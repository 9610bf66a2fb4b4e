// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"
#include "operations/plan.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Drydock
{

class Card;
class CommandPreview;
class GuestPlanModel;
class ScrollColumn;
class Settings;
class TableView;

/// A whole plan to look at: what has to be decided, readiness of the cluster, guests, memory on the targets, and the
/// equivalent commands. Editing happens in the table and by the buttons of the findings.
class PlanReview : public QWidget
{
    Q_OBJECT

public:
    PlanReview(Settings &settings, const QString &layoutKey, QWidget *parent = nullptr);

    /// editable: strategies and targets can be chosen.
    void setPlan(const Plan &plan, const ProxmoxVersion &version, bool editable);
    const Plan &plan() const { return m_plan; }
    /// Facts are being read: what is shown may be incomplete.
    void setReading(bool reading);

    TableView *table() const { return m_table; }
    GuestPlanModel *model() const { return m_model; }
    /// Buttons of undecided findings, in order.
    QList<QPushButton *> fixButtons() const;

    void toggleCommands();
    bool commandsShown() const;
    void saveMarkdown();
    void copyMarkdown();

Q_SIGNALS:
    void decisionMade(Drydock::VmId guest, const Drydock::DrainRequest::Decision &decision);
    void accepted(const QString &code);
    void fixChosen(Drydock::VmId guest, const QString &code);
    void commandsToggled(bool shown);
    /// Something was changed elsewhere: read the facts again.
    void recheckRequested();

private:
    void refreshFindings();
    void refreshReadiness();
    void refreshGuests();
    void refreshForecast();
    void addFinding(QVBoxLayout *layout, const Finding &finding, bool last);
    QWidget *fixRow(const Finding &finding);
    void takeFix(const Finding &finding, const Fix &fix);
    QString subjectText(const Finding &finding) const;

    Plan m_plan;
    ProxmoxVersion m_version;
    bool m_editable = false;
    bool m_shown = false;

    ScrollColumn *m_scroll;
    QLabel *m_reading;
    Card *m_decisions;
    QPushButton *m_recheck;
    Card *m_readiness;
    Card *m_guests;
    GuestPlanModel *m_model;
    TableView *m_table;
    Card *m_forecast;
    Card *m_others;
    Card *m_commandCard;
    CommandPreview *m_commands;
};

} // namespace Drydock
