// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topologygraph.h"

#include <QHash>
#include <QSet>

namespace Drydock
{

/// Which elements of the nodes and which NICs of guests have a way down to a NIC that is up, with some links down.
class Uplinks
{
public:
    Uplinks(const TopologyGraph &graph, const QSet<QString> &down) : m_graph(graph), m_down(down) {}

    /// False also for what never had one: a bridge without ports.
    bool reaches(const QString &key) const;

private:
    bool search(const TopologyVertex &vertex) const;
    bool searchVnet(const TopologyVertex &vnet) const;

    const TopologyGraph &m_graph;
    QSet<QString> m_down;
    mutable QHash<QString, bool> m_known;
};

} // namespace Drydock
