// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/clustersession.h"

#include <QWidget>

class QLabel;

namespace Drydock
{

class ElidedLabel;
class SearchButton;
class StatChip;
class TopologyReader;

/// The 52 px on top: program, cluster and connection, the door to the palette, quorum and HA.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderBar(QWidget *parent = nullptr);

    /// nullptr: no cluster is open.
    void setSession(ClusterSession *session, TopologyReader *network = nullptr);
    void refresh();
    /// Narrow window: the logo alone, shorter chips.
    void setCompact(bool compact);

    StatChip *quorumChip() const { return m_quorum; }
    StatChip *haChip() const { return m_ha; }
    StatChip *networkChip() const { return m_network; }

Q_SIGNALS:
    void paletteRequested();
    /// A chip was clicked: the page that explains it.
    void explanationRequested();
    /// The chip of the network was clicked: the list of what is wrong with it.
    void networkFindingsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshQuorum(const ClusterSnapshot &snapshot);
    void refreshHa(const ClusterSnapshot &snapshot);
    void refreshNetwork();

    ClusterSession *m_session = nullptr;
    TopologyReader *m_reader = nullptr;
    QWidget *m_brand;
    QLabel *m_word;
    QLabel *m_name;
    ElidedLabel *m_connection;
    SearchButton *m_search;
    StatChip *m_maintenance;
    StatChip *m_quorum;
    StatChip *m_ha;
    StatChip *m_network;
    bool m_compact = false;
};

} // namespace Drydock
