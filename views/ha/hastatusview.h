// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/appcontext.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace Drydock
{

class Card;
class ElidedLabel;
class HaEventModel;
class HaNodeModel;
class HaOutlookModel;
class LossOutlook;
class TableView;

/// How HA stands: votes, manager, local agents, every guest that it looks after with what becomes of it if its node
/// dies, and what it did.
class HaStatusView : public QWidget
{
    Q_OBJECT

public:
    HaStatusView(AppContext &context, ClusterSession &session, QWidget *parent = nullptr);

    TableView *guests() const { return m_guests; }
    TableView *nodes() const { return m_nodes; }
    TableView *events() const { return m_events; }

Q_SIGNALS:
    void revealRequested(const QString &key);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildFigures();
    void buildFigure(const QString &title, ElidedLabel *&figure, QLabel *&text);
    void buildNodes();
    void buildGuests();
    void buildEvents();
    void refresh();
    void refreshQuorum(const ClusterSnapshot &snapshot);
    void refreshManager(const ClusterSnapshot &snapshot);
    void refreshOutlook();

    AppContext &m_context;
    ClusterSession &m_session;
    LossOutlook &m_outlook;
    HaOutlookModel *m_guestModel;
    HaNodeModel *m_nodeModel;
    HaEventModel *m_eventModel;
    QBoxLayout *m_figures = nullptr;
    ElidedLabel *m_votes = nullptr;
    QLabel *m_votesText = nullptr;
    ElidedLabel *m_armed = nullptr;
    QLabel *m_armedText = nullptr;
    ElidedLabel *m_spare = nullptr;
    QLabel *m_spareText = nullptr;
    Card *m_nodeCard = nullptr;
    Card *m_guestCard = nullptr;
    Card *m_eventCard = nullptr;
    TableView *m_nodes = nullptr;
    TableView *m_guests = nullptr;
    TableView *m_events = nullptr;
};

} // namespace Drydock
