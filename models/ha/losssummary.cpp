// SPDX-License-Identifier: GPL-3.0-or-later
#include "losssummary.h"

#include <algorithm>

namespace Drydock
{

namespace
{

using Fate = GuestLoss::Fate;

bool isUpAgain(const GuestLoss &loss)
{
    return loss.fate == Fate::Restarts || loss.fate == Fate::Moves;
}

void countGuest(LossSummary &summary, const GuestLoss &loss, bool &endless)
{
    if (loss.fate == Fate::Unaffected)
        return;
    if (!isUpAgain(loss)) {
        // Who is asked to be off is where it should be.
        if (loss.reason != GuestLoss::Reason::NotWanted)
            ++(loss.haManaged ? summary.notBack : summary.withoutHa);
        return;
    }
    ++summary.back;
    if (loss.startsMin) {
        summary.longestMin = std::max(summary.longestMin.value_or(0), *loss.startsMin);
        if (loss.startsMax)
            summary.longestMax = std::max(summary.longestMax.value_or(0), *loss.startsMax);
        else
            endless = true;
    }
    if (loss.fate == Fate::Moves)
        return; // it takes its memory and disks along
    summary.dataUnknown = summary.dataUnknown || !loss.dataAtRisk;
    summary.dataAtRisk = std::max(summary.dataAtRisk, loss.dataAtRisk.value_or(0));
}

void countNode(LossSummary &summary, const LossForecast::Node &node)
{
    if (std::ranges::contains(summary.lost, node.node))
        return;
    summary.restUsed += node.memory;
    summary.restAdded += node.memoryAdded;
    summary.restSize += node.maxMemory;
    if (!node.up || node.maxMemory <= 0)
        return;
    summary.fits = summary.fits && node.fits();
    const double fullness = double(node.memory + node.memoryAdded) / double(node.maxMemory);
    if (summary.fullest.isEmpty() || fullness > summary.fullness) {
        summary.fullest = node.node;
        summary.fullness = fullness;
    }
}

} // namespace

LossSummary summaryOf(const LossForecast &forecast)
{
    LossSummary summary;
    summary.lost = forecast.lost;
    summary.quorate = forecast.quorate;
    summary.votes = forecast.votes;
    bool endless = false;
    for (const GuestLoss &loss : forecast.guests)
        countGuest(summary, loss, endless);
    if (endless)
        summary.longestMax.reset();
    for (const LossForecast::Node &node : forecast.nodes)
        countNode(summary, node);
    return summary;
}

SpareNode spareNode(const QList<LossSummary> &each)
{
    const auto any = [&](auto wrong) { return std::ranges::any_of(each, wrong); };
    if (each.isEmpty())
        return SpareNode::Unknown;
    if (each.size() == 1)
        return SpareNode::OnlyOne;
    if (any([](const LossSummary &loss) { return !loss.quorate; }))
        return SpareNode::NoQuorum;
    if (any([](const LossSummary &loss) { return !loss.fits; }))
        return SpareNode::NoMemory;
    if (any([](const LossSummary &loss) { return loss.notBack > 0; }))
        return SpareNode::HaGuestsStayDown;
    return any([](const LossSummary &loss) { return loss.withoutHa > 0; }) ? SpareNode::OthersStayDown : SpareNode::Yes;
}

void sortWorstFirst(QList<LossSummary> &losses)
{
    std::ranges::stable_sort(losses, std::ranges::greater{}, [](const LossSummary &loss) {
        return std::tuple(!loss.quorate, !loss.fits, loss.notBack, loss.fullness);
    });
}

} // namespace Drydock
