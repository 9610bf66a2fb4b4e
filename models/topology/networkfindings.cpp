// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkfindings.h"

#include "networkchecks.h"

#include <algorithm>

namespace Drydock
{

const NetworkFindingCode *networkFindingCode(QStringView code)
{
    const auto found =
        std::ranges::find_if(networkFindingCodes, [&](const NetworkFindingCode &known) { return known.code == code; });
    return found == networkFindingCodes.end() ? nullptr : &*found;
}

QList<NetworkFinding> NetworkChecks::run()
{
    duplicateAddresses();
    duplicateMacs();
    addressesOutside();
    missingGateways();
    differentGateways();
    missingBridges();
    vlansNotCarried();
    mtusOnNodes();
    mtusAcrossNodes();
    mtusOfGuests();
    nicsUnderTwoBridges();
    bridgesWithoutUplink();
    bypassingGuests();
    bypassingInterfaces();
    nameServersTogether();
    corosyncBesideGuests();
    routes();
    namesToNowhere();
    // Within a severity they stay in the order of the list above.
    std::ranges::stable_sort(m_findings, std::ranges::greater{}, &NetworkFinding::severity);
    return m_findings;
}

NetworkFinding &NetworkChecks::add(QLatin1StringView code, Severity severity, const QStringList &objects,
                                   const QMap<QString, QString> &arguments)
{
    m_findings.append({code, severity, objects, arguments});
    return m_findings.last();
}

void NetworkChecks::nameOwners(NetworkFinding &finding, const QStringList &owners) const
{
    QStringList names;
    for (const QString &owner : owners)
        names.append(m_model.ownerName(owner));
    finding.arguments.insert(u"owners"_s, owners.join(u','));
    finding.arguments.insert(u"names"_s, names.join(u','));
}

bool NetworkChecks::runs(const QString &owner) const
{
    if (!owner.startsWith("guest/"_L1))
        return true;
    const std::optional<GuestKey> key = GuestKey::fromSid(QStringView(owner).sliced(6));
    const GuestState *guest = key ? snapshot().guest(key->vmid) : nullptr;
    return guest && guest->isRunning();
}

QSet<QString> NetworkChecks::bridgesInUse() const
{
    QSet<QString> result;
    for (const PluggedNic &nic : m_model.nics()) {
        if (!nic.plug.bridge.isEmpty())
            result.insert(nic.plug.bridge);
    }
    return result;
}

QList<NetworkFinding> judgeNetwork(const NetworkModel &model)
{
    return NetworkChecks(model).run();
}

QList<NetworkFinding> judgeNetwork(const TopologyFacts &facts)
{
    return judgeNetwork(NetworkModel(facts));
}

} // namespace Drydock
