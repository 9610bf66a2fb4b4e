// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clusterconnection.h"
#include "networkport.h"

namespace Drydock
{

/// Reads facts on demand, part by part, into the store. A part that fails keeps its error beside the others.
class DetailReader : public QObject
{
public:
    DetailReader(NetworkPort *port, ClusterStore *store, QObject *parent = nullptr);

    void readGuests(const QList<GuestKey> &guests, QObject *context, std::function<void()> done);
    void readNodes(const QList<NodeName> &nodes, QObject *context, std::function<void()> done);
    /// What holding a node for maintenance looks at. One node at a time: nobody wants this of a whole cluster.
    void readUpkeep(const NodeName &node, QObject *context, std::function<void()> done);
    /// What a map of the network needs beyond the nodes' details: SDN, and the ports that bridges really have.
    void readNetwork(const QList<NodeName> &nodes, QObject *context, std::function<void()> done);
    void readClusterDetails(QObject *context, std::function<void()> done);
    /// Lists every storage that holds backups, behind all that somebody waits for, and publishes once at the end.
    void readBackups();

private:
    class Batch;

    void readGuest(const GuestKey &guest, const std::shared_ptr<Batch> &batch);
    void readGuestParts(const std::shared_ptr<GuestDetails> &details, const NodeName &node, bool running,
                        const std::shared_ptr<Batch> &batch);
    void readNode(const NodeName &node, const std::shared_ptr<Batch> &batch);
    void readSdn(const std::shared_ptr<Batch> &batch);
    QDateTime now() const;

    bool m_readsBackups = false;

    NetworkPort *m_port;
    ClusterStore *m_store;
};

} // namespace Drydock
