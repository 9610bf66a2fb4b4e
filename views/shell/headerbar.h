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

/// The 52 px on top: program, cluster and connection, the door to the palette, quorum and HA.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderBar(QWidget *parent = nullptr);

    /// nullptr: no cluster is open.
    void setSession(ClusterSession *session);
    void refresh();
    /// Narrow window: the logo alone, shorter chips.
    void setCompact(bool compact);

    StatChip *quorumChip() const { return m_quorum; }
    StatChip *haChip() const { return m_ha; }

Q_SIGNALS:
    void paletteRequested();
    /// A chip was clicked: the page that explains it.
    void explanationRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshQuorum(const ClusterSnapshot &snapshot);
    void refreshHa(const ClusterSnapshot &snapshot);

    ClusterSession *m_session = nullptr;
    QWidget *m_brand;
    QLabel *m_word;
    QLabel *m_name;
    ElidedLabel *m_connection;
    SearchButton *m_search;
    StatChip *m_maintenance;
    StatChip *m_quorum;
    StatChip *m_ha;
    bool m_compact = false;
};

} // namespace Drydock
