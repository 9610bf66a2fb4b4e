// SPDX-License-Identifier: GPL-3.0-or-later
#include "invocation.h"

#include "map/mappicture.h"
#include "routeprinter.h"
#include "terminal.h"
#include "topology/givenfiles.h"
#include "topology/networkmodel.h"
#include "topology/savedtopology.h"
#include "topology/topologydocument.h"
#include "topology/topologymask.h"
#include "topology/topologystate.h"
#include "topologychanges.h"
#include "topologyprinter.h"
#include "words.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

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

std::expected<QByteArray, ExitCode> contentOf(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    printError(Words::tr("%1: %2").arg(path, file.errorString()));
    return std::unexpected(WrongUsage);
}

/// A file that is given and cannot be understood ends the command: a map without its routes would say nothing is wrong.
std::expected<void, ExitCode> readGivenFiles(const Arguments &arguments, TopologyFacts &facts)
{
    if (!arguments.proxyFile.isEmpty()) {
        const auto content = contentOf(arguments.proxyFile);
        if (!content)
            return std::unexpected(content.error());
        facts.proxy = proxyFromFile(*content, QFileInfo(arguments.proxyFile).lastModified().toUTC(), facts.proxy.guest);
        if (facts.proxy.error) {
            printError(Words::tr("%1: %2").arg(arguments.proxyFile, facts.proxy.error->text));
            return std::unexpected(WrongUsage);
        }
    }
    if (!arguments.namesFile.isEmpty()) {
        const auto content = contentOf(arguments.namesFile);
        if (!content)
            return std::unexpected(content.error());
        const auto names = readLocalNames(*content);
        if (!names) {
            printError(Words::tr("%1: %2").arg(arguments.namesFile, names.error().text));
            return std::unexpected(WrongUsage);
        }
        facts.names = {QFileInfo(arguments.namesFile).lastModified().toUTC(), *names};
    }
    return {};
}

} // namespace

int Invocation::showTopology()
{
    std::optional<TopologyGraph> earlier;
    if (!m_arguments.compareFile.isEmpty()) {
        const auto content = contentOf(m_arguments.compareFile);
        if (!content)
            return content.error();
        const Result<TopologyGraph> read = savedTopology(QJsonDocument::fromJson(*content).object());
        if (!read) {
            printError(Words::tr("%1: %2").arg(m_arguments.compareFile, read.error().text));
            return WrongUsage;
        }
        earlier = *read;
    }
    const auto session = m_opener.open(false);
    if (!session)
        return session.error();
    m_session = *session;
    QList<VmId> guests;
    QList<NodeName> nodes;
    for (const GuestState &guest : m_session->store()->snapshot()->guests)
        guests.append(guest.key.vmid);
    for (const NodeState &node : m_session->store()->snapshot()->nodes) {
        if (node.status == NodeStatus::Online)
            nodes.append(node.name);
    }
    waitFor([&](QObject *context, std::function<void()> done) {
        m_session->readPlanFacts(guests, context, std::move(done));
    });
    if (ClusterConnection *connection = m_session->connection()) {
        waitFor([&](QObject *context, std::function<void()> done) {
            connection->readNetwork(nodes, context, std::move(done));
        });
    }
    const PlanFacts read = m_session->facts();
    TopologyFacts facts{.snapshot = read.snapshot, .details = read.details, .typed = m_opener.typed()};
    facts.proxy = m_opener.proxy();
    if (const auto given = readGivenFiles(m_arguments, facts); !given)
        return given.error();
    const TopologyState state = m_arguments.mask ? maskNetwork(surveyNetwork(facts)) : surveyNetwork(facts);
    if (earlier) {
        printChanges(*earlier, state.graph, m_arguments.json);
        return Done;
    }
    if (m_arguments.drawsMap())
        return drawMap(m_arguments, {state.graph, state.findings, state.subnets, facts.snapshot->serverTime});
    if (m_arguments.json) {
        printJson(topologyDocument(state.graph, state.findings, facts.snapshot->serverTime));
        return Done;
    }
    if (!m_arguments.findings) {
        printTopology(NetworkModel(facts), state.graph);
        printRoutes(state.graph);
        return Done;
    }
    printNetworkFindings(state.findings);
    return state.warnings() > 0 ? Leftovers : Done;
}

} // namespace Drydock::Cli
