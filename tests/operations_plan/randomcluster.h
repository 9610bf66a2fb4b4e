// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clusterbuilder.h"

#include <QRandomGenerator>

namespace DrydockTest
{

/// A random cluster with all that can be in a plan's way, and a random request for it. The same seed gives the same.
class RandomCluster
{
public:
    /// How big it may get; the odds prefer small ones, where things collide more.
    struct Size {
        int nodes = 32;
        int guests = 500;
    };
    explicit RandomCluster(quint32 seed) : RandomCluster(seed, Size()) {}
    RandomCluster(quint32 seed, const Size &size);

    /// To be called once, then the request.
    ClusterBuilder cluster();
    DrainRequest request(const ClusterBuilder &c);
    MigrateRequest migration(const ClusterBuilder &c);

private:
    int upTo(int bound) { return int(m_random.bounded(bound)); }
    bool chance(int percent) { return upTo(100) < percent; }
    QString anyNode() { return u"n%1"_s.arg(1 + upTo(m_nodes)); }

    void nodes(ClusterBuilder &c);
    void guest(ClusterBuilder &c, int vmid);
    void memory(ClusterBuilder &c);
    void volumes(ClusterBuilder &c, int vmid);
    void hardware(ClusterBuilder &c, int vmid);
    void answers(ClusterBuilder &c, int vmid);
    void haResources(ClusterBuilder &c);
    void haRules(ClusterBuilder &c, int guests);
    void haManager(ClusterBuilder &c);
    void damage(ClusterBuilder &c, const QString &node);
    void login(ClusterBuilder &c);

    QRandomGenerator m_random;
    const Size m_size;
    int m_nodes = 0;
    QList<int> m_ha;
};

} // namespace DrydockTest
