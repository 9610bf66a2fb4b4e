// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewords.h"

#include "wording.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString unitStateText(const QString &state)
{
    if (state == "absent"_L1)
        return Words::tr("is not there");
    if (state == "failed"_L1)
        return Words::tr("has failed");
    if (state == "activating"_L1)
        return Words::tr("is starting");
    if (state == "inactive"_L1)
        return Words::tr("is not running");
    return Words::tr("reads \"%1\"").arg(state);
}

QString servicesText(const Gate &gate)
{
    QStringList parts;
    for (const auto units = gate.read.split(u',', Qt::SkipEmptyParts); const QString &unit : units) {
        const QString name = unit.section(u'=', 0, 0);
        parts.append(
            Words::tr("%1 %2", "a service, and its state")
                .arg(name, unitStateText(unit.section(u'=', 1).isEmpty() ? QString() : unit.section(u'=', 1))));
    }
    return parts.join(u", "_s);
}

QString agentText(const QString &mode)
{
    if (mode == "unused"_L1)
        return Words::tr("HA is not in use");
    if (mode == "silent"_L1)
        return Words::tr("the agent is silent");
    if (mode == "active"_L1 || mode == "online"_L1)
        return Words::tr("active");
    if (mode == "maintenance"_L1)
        return Words::tr("in maintenance");
    if (mode == "restart"_L1 || mode == "shutdown"_L1)
        return Words::tr("shutting down");
    if (mode == "fence"_L1)
        return Words::tr("about to be fenced");
    return Words::tr("\"%1\"").arg(mode);
}

QString bridgesText(const Gate &gate)
{
    QStringList missing;
    QStringList added;
    for (const auto names = gate.read.split(u',', Qt::SkipEmptyParts); const QString &name : names) {
        if (name.startsWith(u'-'))
            missing.append(name.sliced(1));
        else if (name.startsWith(u'+'))
            added.append(name.sliced(1));
        else
            added.append(name); // nothing to compare with
    }
    QStringList parts;
    if (!missing.isEmpty())
        parts.append(Words::tr("missing: %1").arg(listWords(missing.join(u','))));
    if (!added.isEmpty())
        parts.append(gate.state == Gate::State::Unknown
                         ? Words::tr("%1 now; how it was before is not known").arg(listWords(added.join(u',')))
                         : Words::tr("new: %1").arg(listWords(added.join(u','))));
    return parts.isEmpty() ? Words::tr("the same") : parts.join(u"; "_s);
}

QString apiText(const QString &read)
{
    if (read == "silent"_L1)
        return Words::tr("no answer");
    if (read == "no-figures"_L1)
        return Words::tr("in the cluster, but it has not reported yet");
    if (read == "not-restarted"_L1)
        return Words::tr("it has not restarted yet");
    return Words::tr("up for %1").arg(durationText(read.toDouble()));
}

QString notReadYet()
{
    return Words::tr("not read yet");
}

} // namespace

QString gateTitle(const Gate &gate)
{
    if (gate.code == "api"_L1)
        return Words::tr("The node answers");
    if (gate.code == "member"_L1)
        return Words::tr("Member of the cluster");
    if (gate.code == "quorum"_L1)
        return Words::tr("Quorum");
    if (gate.code == "services"_L1)
        return Words::tr("Services");
    if (gate.code == "ha-agent"_L1)
        return Words::tr("HA agent");
    if (gate.code == "storages"_L1)
        return Words::tr("Storages");
    if (gate.code == "bridges"_L1)
        return Words::tr("Same bridges as before");
    if (gate.code == "kernel"_L1)
        return Words::tr("Kernel");
    if (gate.code == "replication"_L1)
        return Words::tr("Replication");
    if (gate.code == "clock"_L1)
        return Words::tr("Clock in step");
    if (gate.code == "settled"_L1)
        return Words::tr("Settled");
    return gate.code;
}

QString gateExpectedText(const Gate &gate)
{
    const QString &value = gate.expected;
    if (gate.code == "api"_L1)
        return Words::tr("its figures arrive, from after the restart");
    if (gate.code == "member"_L1)
        return Words::tr("online for corosync");
    if (gate.code == "quorum"_L1)
        return Words::tr("at least %n vote(s)", nullptr, value.toInt());
    if (gate.code == "services"_L1)
        return Words::tr("%1 active").arg(listWords(value));
    if (gate.code == "ha-agent"_L1)
        return value == "maintenance"_L1 ? Words::tr("alive, still in the maintenance asked for")
                                         : Words::tr("active, not in maintenance");
    if (gate.code == "storages"_L1)
        return value.isEmpty() ? Words::tr("none") : Words::tr("%1 active").arg(listWords(value));
    if (gate.code == "bridges"_L1)
        return value.isEmpty() ? Words::tr("not known") : listWords(value);
    if (gate.code == "kernel"_L1)
        return value.isEmpty() ? Words::tr("not known") : Words::tr("%1 runs").arg(value);
    if (gate.code == "replication"_L1)
        return Words::tr("%n job(s) have run since the restart", nullptr, int(value.count(u',')) + 1);
    if (gate.code == "clock"_L1)
        return Words::tr("at most %n second(s) apart", nullptr, value.toInt());
    if (gate.code == "settled"_L1)
        return Words::tr("%1 without relapse").arg(durationText(value.toDouble()));
    return value;
}

QString gateReadText(const Gate &gate)
{
    const QString &read = gate.read;
    if (gate.state == Gate::State::Unknown && !gate.serverText.isEmpty())
        return Words::tr("could not be read: %1").arg(gate.serverText);
    if (gate.code == "api"_L1)
        return apiText(read);
    if (gate.code == "member"_L1)
        return read == "online"_L1    ? Words::tr("online")
               : read == "offline"_L1 ? Words::tr("offline")
                                      : Words::tr("no longer part of the cluster");
    if (gate.code == "quorum"_L1)
        return Words::tr("%1 of %2 votes").arg(read.section(u'/', 0, 0), read.section(u'/', 1));
    if (gate.code == "storages"_L1) {
        if (gate.state == Gate::State::Ok)
            return Words::tr("all active");
        if (read.isEmpty())
            return notReadYet();
        return gate.state == Gate::State::Unknown
                   ? Words::tr("%1 inactive; how it was before is not known").arg(listWords(read))
                   : Words::tr("%1 not active").arg(listWords(read));
    }
    if (gate.code == "bridges"_L1 && (gate.state == Gate::State::Ok || !read.isEmpty()))
        return bridgesText(gate);
    if (gate.code == "replication"_L1) {
        if (gate.state == Gate::State::Ok)
            return Words::tr("all of them");
        const QString open = Words::tr("still open: %1").arg(listWords(read));
        return gate.serverText.isEmpty()
                   ? open
                   : Words::tr("%1 (%2)", "what is open, the server's words").arg(open, gate.serverText);
    }
    if (gate.code == "settled"_L1 && read.isEmpty())
        return Words::tr("not yet");
    if (read.isEmpty())
        return notReadYet();
    if (gate.code == "services"_L1)
        return gate.state == Gate::State::Ok ? Words::tr("all active") : servicesText(gate);
    if (gate.code == "ha-agent"_L1)
        return agentText(read);
    if (gate.code == "kernel"_L1)
        return Words::tr("%1 runs").arg(read);
    if (gate.code == "clock"_L1) {
        const int seconds = read.toInt();
        return seconds == 0  ? Words::tr("the same second")
               : seconds > 0 ? Words::tr("%n second(s) ahead", nullptr, seconds)
                             : Words::tr("%n second(s) behind", nullptr, -seconds);
    }
    if (gate.code == "settled"_L1)
        return durationText(read.toDouble());
    return read;
}

QString gateStateText(Gate::State state)
{
    switch (state) {
    case Gate::State::Waiting:
        return Words::tr("waiting");
    case Gate::State::Ok:
        return Words::tr("fine");
    case Gate::State::Failed:
        return Words::tr("not as expected");
    case Gate::State::Unknown:
        return Words::tr("not known");
    }
    return {};
}

QString nodePowerSentence(const Plan &plan)
{
    const Step &power = plan.steps.first();
    const QString node = plan.node.text();
    if (power.kind == StepKind::WakeNode)
        return Words::tr("%1 is woken through another member, and watched until it is back.").arg(node);
    const int down = int(
        std::ranges::count(plan.guests, u"node-down"_s, [](const GuestPlan &guest) { return guest.expected.basis; }));
    const int away = int(plan.guests.size()) - down;
    const bool reboot = power.kind == StepKind::RebootNode;
    QStringList parts;
    if (down > 0)
        parts.append(reboot ? Words::tr("%n guest(s) go(es) down with it and start(s) again with it", nullptr, down)
                            : Words::tr("%n guest(s) go(es) down with it until it is back", nullptr, down));
    if (away > 0)
        parts.append(Words::tr("%n guest(s) is/are taken to other nodes by HA", nullptr, away));
    if (parts.isEmpty())
        parts.append(Words::tr("no guest runs there"));
    const QString votes =
        Words::tr("quorum afterwards: %1 of %2 needed votes").arg(plan.quorumAfter.votes).arg(plan.quorumAfter.needed);
    parts.append(votes);
    const QString what = reboot ? Words::tr("%1 reboots and is watched until it is back").arg(node)
                                : Words::tr("%1 is shut down").arg(node);
    return Words::tr("%1: %2.").arg(what, parts.join(u"; "_s));
}

} // namespace Drydock
