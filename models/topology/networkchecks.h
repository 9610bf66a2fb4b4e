// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkfindings.h"
#include "networkmodel.h"

#include <QSet>

namespace Drydock
{

struct ProxyRoute;

/// The questions asked of one network; each adds what it finds.
class NetworkChecks
{
public:
    explicit NetworkChecks(const NetworkModel &model) : m_model(model) {}
    QList<NetworkFinding> run();

private:
    // networkchecksaddresses.cpp
    void duplicateAddresses();
    void duplicateMacs();
    void addressesOutside();
    void missingGateways();
    void differentGateways();
    // networkchecksbridges.cpp
    void missingBridges();
    void vlansNotCarried();
    void vlansOfNic(const PluggedNic &nic);
    void mtusOnNodes();
    void mtusAcrossNodes();
    void mtusOfGuests();
    void nicsUnderTwoBridges();
    void bridgesWithoutUplink();
    // networkchecksroles.cpp
    void bypassingGuests();
    void bypassingInterfaces();
    void nameServersTogether();
    void corosyncBesideGuests();
    QList<GuestKey> nameServers() const;
    // networkchecksroutes.cpp
    void routes();
    void routeWithoutBackend(const ProxyRoute &route);
    void namesToNowhere();

    NetworkFinding &add(QLatin1StringView code, Severity severity, const QStringList &objects,
                        const QMap<QString, QString> &arguments);
    /// Owners as the wording takes them: keys in `owners`, names in `names`.
    void nameOwners(NetworkFinding &finding, const QStringList &owners) const;
    bool runs(const QString &owner) const;
    const ClusterSnapshot &snapshot() const { return m_model.facts().snapshot; }
    /// Names of bridges that any guest is plugged into, on any node: guests move.
    QSet<QString> bridgesInUse() const;

    const NetworkModel &m_model;
    QList<NetworkFinding> m_findings;
};

} // namespace Drydock
