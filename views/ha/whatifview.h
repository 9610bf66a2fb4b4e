// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/lossoutlook.h"
#include "shell/appcontext.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Drydock
{

class Card;
class GuestLossModel;
class LossEventModel;
class LossLanes;
class LossPicker;
class LossSummaryModel;
class ScrollColumn;
class TableView;
class UsageBar;

/// What losing nodes would mean: a table of each in turn, and of one loss what becomes of guests, memory and cluster.
class WhatIfView : public QWidget
{
    Q_OBJECT

public:
    WhatIfView(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);
    ~WhatIfView() override;

    void showEach();
    void lose(const QList<NodeName> &nodes);

    LossPicker *picker() const { return m_picker; }
    TableView *eachTable() const { return m_each; }
    TableView *guestTable() const { return m_guests; }
    TableView *eventTable() const { return m_events; }
    QPushButton *mapButton() const { return m_map; }
    QString verdict() const;
    /// The one whose guests, memory and events are shown; nullptr while none is there.
    const LossForecast *shown() const;

Q_SIGNALS:
    void revealRequested(const QString &key);
    void actionRequested(const QString &action, const QStringList &arguments);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildEach(QVBoxLayout *column);
    void buildVerdict(QVBoxLayout *column);
    void buildGuests(QVBoxLayout *column);
    void buildAfterwards(QVBoxLayout *column);
    void pickChanged();
    void refresh();
    void refreshEach();
    void refreshVerdict(const LossForecast *forecast);
    void refreshMemory(const LossForecast &forecast);
    void arrange();
    void showOnMap();

    AppContext &m_context;
    ClusterSession &m_session;
    LossOutlook &m_outlook;
    LossSummaryModel *m_eachModel;
    GuestLossModel *m_guestModel;
    LossEventModel *m_eventModel;
    NodeName m_row; ///< of the table of each node in turn, the one that is shown below
    LossPicker *m_picker = nullptr;
    ScrollColumn *m_scroll = nullptr;
    Card *m_eachCard = nullptr;
    QLabel *m_spare = nullptr;
    TableView *m_each = nullptr;
    Card *m_verdictCard = nullptr;
    QLabel *m_verdict = nullptr;
    QLabel *m_notes = nullptr;
    QPushButton *m_map = nullptr;
    Card *m_guestCard = nullptr;
    QLabel *m_unaffected = nullptr;
    TableView *m_guests = nullptr;
    QBoxLayout *m_afterwards = nullptr;
    Card *m_memoryCard = nullptr;
    QMap<NodeName, UsageBar *> m_bars;
    Card *m_laneCard = nullptr;
    LossLanes *m_lanes = nullptr;
    Card *m_eventCard = nullptr;
    TableView *m_events = nullptr;
};

} // namespace Drydock
