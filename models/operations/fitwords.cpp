// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodefit.h"

#include "wording.h"
#include "words.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Drydock
{

QString fitVerdictText(const NodeFit &fit)
{
    if (fit.arriving == 0 && fit.alreadyThere > 0)
        return Words::tr("here now");
    switch (fit.verdict) {
    case NodeFit::Verdict::Ok:
        return Words::tr("OK");
    case NodeFit::Verdict::Interrupts:
        return Words::tr("with interruption");
    case NodeFit::Verdict::Partly:
        return Words::tr("%1 of %n can go", nullptr, fit.arriving).arg(fit.arriving - fit.blocked);
    case NodeFit::Verdict::Impossible:
        break;
    }
    if (fit.needsStorage())
        return Words::tr("needs another storage");
    return Words::tr("not possible");
}

QString fitReasonText(const NodeFit &fit)
{
    if (fit.arriving == 0 && fit.alreadyThere > 1)
        return Words::tr("%n guest(s) are here already.", nullptr, fit.alreadyThere);
    if (!fit.problems.isEmpty())
        return findingText(fit.problems.first());
    if (fit.verdict == NodeFit::Verdict::Interrupts)
        return Words::tr("Away for %1. %2", "how long, and why")
            .arg(interruptionText(fit.expected), basisText(fit.expected));
    if (!fit.cautions.isEmpty())
        return findingText(fit.cautions.first());
    if (fit.haRuled)
        return fit.haPriority > 0 && fit.arriving == 1 ? Words::tr("HA gives it the priority %1.").arg(fit.haPriority)
                                                       : Words::tr("HA allows it.");
    return {};
}

QString fitStorageText(const NodeFit &fit, const QDateTime &now)
{
    QStringList names;
    for (const StorageId &storage : fit.storages)
        names.append(storage.text());
    const QString to = QLocale().createSeparatedList(names);
    if (fit.hasReplica && fit.copyBytes == 0) {
        if (!fit.replicaTime || !now.isValid())
            return Words::tr("Replica there: only what changed is sent");
        const double age = double(std::max<qint64>(now.toSecsSinceEpoch() - *fit.replicaTime, 0));
        return Words::tr("Replica there, %1 old: only what changed since is sent").arg(durationText(age));
    }
    if (fit.copyBytes > 0)
        return Words::tr("Copies %1 to %2").arg(bytesText(fit.copyBytes), to);
    if (fit.online && fit.arriving > 0 && fit.storages.isEmpty())
        return Words::tr("Shared storage: no disk is copied");
    return {};
}

QString autoFitText(const AutoFit &fit)
{
    QStringList names;
    for (const auto &[node, count] : fit.nodes.asKeyValueRange())
        names.append(fit.nodes.size() > 1
                         ? Words::tr("%1 (%2)", "a node, a number of guests").arg(node.text()).arg(count)
                         : node.text());
    const QString nodes = QLocale().createSeparatedList(names);
    QString text;
    switch (fit.why) {
    case AutoFit::Why::Nowhere:
        return Words::tr("No node can take them now; each says why.");
    case AutoFit::Why::OnlyOne:
        text = Words::tr("%1: the only node that can take this.").arg(nodes);
        break;
    case AutoFit::Why::HaPrefers:
        text = Words::tr("%1: HA prefers it to the other nodes.").arg(nodes);
        break;
    case AutoFit::Why::Replica:
        text = Words::tr("%1: a replica is there, so only what changed is sent.").arg(nodes);
        break;
    case AutoFit::Why::MostRoom:
        text = Words::tr("%1: it has the most memory left of those that fit.").arg(nodes);
        break;
    case AutoFit::Why::Spread:
        text = Words::tr("Spread by memory, and apart what must be kept apart: %1.").arg(nodes);
        break;
    }
    return fit.left > 0 ? Words::tr("%1 %2", "two sentences")
                              .arg(text, Words::tr("%n guest(s) fit(s) nowhere.", nullptr, fit.left))
                        : text;
}

QString movePartText(MoveForecast::Part::Kind kind)
{
    using Kind = MoveForecast::Part::Kind;
    switch (kind) {
    case Kind::Stop:
        return Words::tr("Shut down");
    case Kind::Disk:
        return Words::tr("Disk");
    case Kind::Memory:
        return Words::tr("Memory");
    case Kind::Switch:
        return Words::tr("Switch");
    case Kind::Start:
        return Words::tr("Start");
    }
    return {};
}

QString clientsNoticeText(const GuestPlan &guest)
{
    if (guest.to.isEmpty())
        return Words::tr("Nothing: it stays where it is.");
    const QString &basis = guest.expected.basis;
    if (basis == "live-switch"_L1)
        return Words::tr("A pause of less than a second. Connections stay up; a ping may be lost.");
    if (basis == "not-running"_L1)
        return Words::tr("Nothing: it is off.");
    return Words::tr("It does not answer for %1. Every connection breaks and has to be made again.")
        .arg(interruptionText(guest.expected));
}

} // namespace Drydock
