// SPDX-License-Identifier: GPL-3.0-or-later
#include "invocation.h"

#include "ha/lossforecast.h"
#include "items/formatting.h"
#include "operations/losswording.h"
#include "terminal.h"
#include "words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Cli
{

namespace
{

void printForecast(const LossForecast &forecast, const ClusterSnapshot &snapshot)
{
    printLine(lossSentence(forecast));
    printLine({});
    QList<QStringList> rows;
    for (const GuestLoss &loss : forecast.guests) {
        if (loss.fate != GuestLoss::Fate::Unaffected)
            rows.append({loss.guest.sid(), loss.name, loss.from.text(), fateText(loss), fateTimeText(loss),
                         dataAtRiskText(loss), fateReasonText(loss)});
    }
    printTable({Words::tr("GUEST"), Words::tr("NAME"), Words::tr("ON"), Words::tr("WHAT HAPPENS"),
                Words::tr("RUNS AGAIN AFTER"), Words::tr("WRITES LOST"), Words::tr("WHY")},
               rows);
    printLine({});
    rows.clear();
    for (const LossForecast::Node &node : forecast.nodes) {
        rows.append({node.node.text(), node.up ? Words::tr("up") : Words::tr("down"),
                     node.up ? Formatting::usedOf(node.memory + node.memoryAdded, node.maxMemory) : QString()});
    }
    printTable({Words::tr("NODE"), Words::tr("AFTERWARDS"), Words::tr("MEMORY")}, rows);
    printLine({});
    for (const LossEvent &event : forecast.events) {
        if (const QString text = lossEventText(event, snapshot); !text.isEmpty())
            printLine(text);
    }
    for (const Prediction::Gap &gap : forecast.gaps)
        printLine(gapText(gap));
}

} // namespace

int Invocation::whatIf()
{
    const auto session = m_opener.open(false);
    if (!session)
        return session.error();
    m_session = *session;
    QList<NodeName> nodes = m_arguments.lost;
    const ClusterSnapshot &seen = m_session->store()->snapshot();
    for (const NodeName &node : std::as_const(nodes)) {
        if (seen.node(node))
            continue;
        printError(Words::tr("drydock: the cluster has no node called '%1'").arg(node.text()));
        return WrongUsage;
    }
    if (nodes.isEmpty()) {
        for (const NodeState &node : seen->nodes)
            nodes.append(node.name);
    }
    QList<VmId> guests;
    for (const HaResource &resource : seen->haResources)
        guests.append(resource.guest.vmid);
    waitFor([&](QObject *context, std::function<void()> done) {
        m_session->readPlanFacts(guests, context, std::move(done));
    });
    const PlanFacts facts = m_session->facts();
    QList<QList<NodeName>> losses;
    if (m_arguments.each) {
        for (const NodeName &node : std::as_const(nodes))
            losses.append({node});
    } else {
        losses.append(nodes);
    }
    QJsonArray documents;
    for (const QList<NodeName> &lost : std::as_const(losses)) {
        const LossForecast forecast = forecastLoss(facts.snapshot, facts.details, lost);
        if (m_arguments.json) {
            documents.append(lossDocument(forecast, facts.snapshot));
            continue;
        }
        if (lost != losses.first())
            printLine({});
        printForecast(forecast, facts.snapshot);
    }
    if (!m_arguments.json)
        return Done;
    QJsonObject document = m_arguments.each ? QJsonObject{{u"each"_s, documents}} : documents.first().toObject();
    document.insert(u"schema"_s, u"drydock.what-if/1"_s);
    printJson(document);
    return Done;
}

} // namespace Drydock::Cli
