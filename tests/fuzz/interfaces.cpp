// SPDX-License-Identifier: GPL-3.0-or-later
#include "topology/interfacesfile.h"
#include "topology/networkfindings.h"
#include "topology/topologybuilder.h"

#include <cstdint>
#include <cstdlib>

using namespace Drydock;

/// Whatever stands in the file: no crash, no hang, and a graph whose edges have both ends.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), qsizetype(size));
    SnapshotContent content;
    content.nodes.append(NodeState());
    content.nodes.last().name = NodeName(QStringLiteral("n"));
    TopologyFacts facts{.snapshot = ClusterSnapshot(content), .details = {}};
    NodeDetails &node = facts.details.nodes[content.nodes.last().name];
    node.readAt = QDateTime::fromSecsSinceEpoch(0);
    node.interfaces = readInterfacesFile(text).interfaces;
    const TopologyGraph graph = buildTopology(facts);
    for (const TopologyEdge &edge : graph.edges()) {
        if (!graph.vertex(edge.from) || !graph.vertex(edge.to))
            std::abort();
    }
    (void)judgeNetwork(facts);
    return 0;
}
