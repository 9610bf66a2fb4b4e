// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologyexport.h"

#include "items/csv.h"
#include "items/topologytablemodel.h"
#include "map/mappicture.h"
#include "topology/topologydocument.h"
#include "topology/topologydrawio.h"
#include "topology/topologymask.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QByteArray topologyCsv(const TopologyState &state)
{
    TopologyTableModel model;
    model.setNetwork(state);
    QList<int> columns;
    for (int column = 0; column < int(TopologyColumn::Count); ++column)
        columns.append(column);
    return tableText(model, allRows(model), columns, TableFormat::Csv, true).toUtf8();
}

} // namespace

QString topologySuffix(TopologyFormat format)
{
    switch (format) {
    case TopologyFormat::Csv:
        return u"csv"_s;
    case TopologyFormat::Json:
        return u"json"_s;
    case TopologyFormat::Svg:
        return u"svg"_s;
    case TopologyFormat::Png:
        return u"png"_s;
    case TopologyFormat::Pdf:
        return u"pdf"_s;
    case TopologyFormat::Drawio:
        break;
    }
    return u"drawio"_s;
}

QByteArray exportTopology(const TopologyState &state, TopologyFormat format, const MapRequest &request, bool masked)
{
    const TopologyState shown = masked ? maskNetwork(state) : state;
    const auto picture = [&](PictureFormat as) {
        return mapPicture({shown.graph, shown.findings, shown.subnets, shown.facts.snapshot->serverTime}, request,
                          as);
    };
    switch (format) {
    case TopologyFormat::Svg:
        return picture(PictureFormat::Svg);
    case TopologyFormat::Png:
        return picture(PictureFormat::Png);
    case TopologyFormat::Pdf:
        return picture(PictureFormat::Pdf);
    case TopologyFormat::Csv:
        return topologyCsv(shown);
    case TopologyFormat::Json:
        return QJsonDocument(topologyDocument(shown.graph, shown.findings, shown.facts.snapshot->serverTime))
            .toJson(QJsonDocument::Indented);
    case TopologyFormat::Drawio:
        break;
    }
    // The cluster's name is a name too.
    const QString title = masked ? QString() : shown.facts.snapshot->clusterName;
    return drawioDocument(shown.graph, title.isEmpty() ? u"topology"_s : title);
}

} // namespace Drydock
