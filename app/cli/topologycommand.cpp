// SPDX-License-Identifier: GPL-3.0-or-later
#include "invocation.h"

#include "map/mappicture.h"
#include "terminal.h"
#include "topology/addressmap.h"
#include "topology/networkmodel.h"
#include "topology/topologybuilder.h"
#include "topology/topologydocument.h"
#include "topologyprinter.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Cli
{

namespace
{

/// The files that were asked for.
ExitCode drawMap(const Arguments &arguments, const MapFacts &facts)
{
    const MapRequest request{.kind = arguments.mapKind};
    const std::pair<QString, PictureFormat> files[] = {{arguments.svgFile, PictureFormat::Svg},
                                                       {arguments.pngFile, PictureFormat::Png}};
    for (const auto &[file, format] : files) {
        if (file.isEmpty())
            continue;
        const QByteArray picture = mapPicture(facts, request, format);
        if (picture.isEmpty()) {
            printError(Words::tr("drydock: there is nothing to draw, or too much for a picture: %1").arg(file));
            return Leftovers;
        }
        if (const QString wrong = writeMapPicture(file, picture); !wrong.isEmpty()) {
            printError(Words::tr("drydock: cannot write %1: %2").arg(file, wrong));
            return WrongUsage;
        }
    }
    return Done;
}

} // namespace

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
    if (m_arguments.drawsMap())
        return drawMap(m_arguments, {buildTopology(model), findings, addressMaps(model), facts.snapshot->serverTime});
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
