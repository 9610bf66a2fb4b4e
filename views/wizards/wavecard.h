// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/plan.h"
#include "widgets/card.h"

class QComboBox;
class QMenu;
class QModelIndex;
class QPushButton;

namespace Drydock
{

class Settings;
class TableView;
class WaveModel;

/// The plan in the order it runs: wave by wave, each with its steps in words. Where the order can be chosen, by a rule
/// or by hand.
class WaveCard : public Card
{
    Q_OBJECT

public:
    explicit WaveCard(Settings &settings, QWidget *parent = nullptr);

    /// Before setPlan(): which order was asked for. It can be changed from then on.
    void setRequest(const DrainRequest &request);
    void setPlan(const Plan &plan);

    TableView *table() const { return m_table; }
    WaveModel *model() const { return m_model; }
    QComboBox *orderBox() const { return m_order; }
    /// Forgets the order by hand; shown while there is one.
    QPushButton *resetButton() const { return m_reset; }

Q_SIGNALS:
    void orderChosen(Drydock::MoveOrder order);
    /// An order by hand of all guests; empty = none any more.
    void sequenceChosen(const QList<Drydock::VmId> &sequence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillRowMenu(QMenu *menu, const QModelIndex &index);
    void moveGuest(VmId guest, qsizetype places);

    WaveModel *m_model;
    TableView *m_table;
    QComboBox *m_order;
    QPushButton *m_reset;
    VmId m_moved; ///< stays the current row when the new plan comes
    bool m_movable = false;
};

} // namespace Drydock
