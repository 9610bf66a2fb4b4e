// SPDX-License-Identifier: GPL-3.0-or-later
#include "invocation.h"

#include "terminal.h"
#include "topology/networkmodel.h"
#include "topology/topologybuilder.h"
#include "topology/topologydocument.h"
#include "topologyprinter.h"

#include <algorithm>

namespace Drydock::Cli
{

int Invocation::showTopology()
{
    const auto session = m_opener.open(false);
    if (!session)
        return session.error();
    m_session = *session;
    QList<VmId> guests;
    for (const GuestState &guest : m_session->store()->snapshot()->guests)
        guests.append(guest.key.vmid);
    waitFor([&](QObject *context, std::function<void()> done) {
        m_session->readPlanFacts(guests, context, std::move(done));
    });
    const PlanFacts read = m_session->facts();
    const TopologyFacts facts{.snapshot = read.snapshot, .details = read.details, .typed = m_opener.typed()};
    const NetworkModel model(facts);
    const QList<NetworkFinding> findings = judgeNetwork(model);
    if (m_arguments.json) {
        printJson(topologyDocument(buildTopology(model), findings, facts.snapshot->serverTime));
        return Done;
    }
    if (!m_arguments.findings) {
        printTopology(model, buildTopology(model));
        return Done;
    }
    printNetworkFindings(findings);
    const bool wrong =
        std::ranges::any_of(findings, [](const NetworkFinding &finding) { return finding.severity != Severity::Info; });
    return wrong ? Leftovers : Done;
}

} // namespace Drydock::Cli
