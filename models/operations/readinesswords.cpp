// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness.h"

#include "errorwords.h"
#include "wording.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

using State = ReadinessLine::State;

/// What a line is about, and the sentences for its states.
struct LineWords {
    QString good;
    QString bad;     ///< title when a finding says otherwise
    QString unknown; ///< title when it could not be read
    QString evidence;
    QString why;
};

QString argument(const ReadinessLine &line, QLatin1StringView key)
{
    return line.arguments.value(key);
}

int number(const ReadinessLine &line, QLatin1StringView key)
{
    return argument(line, key).toInt();
}

QString votesText(const ReadinessLine &line)
{
    return Words::tr("Votes: %1, needed: %2").arg(argument(line, "votes"_L1), argument(line, "needed"_L1));
}

LineWords quorumWords(const ReadinessLine &line)
{
    const QString node = argument(line, "node"_L1);
    if (line.code == "quorum-now"_L1)
        return {Words::tr("The cluster is quorate"), Words::tr("The cluster is not quorate"),
                Words::tr("Whether the cluster is quorate is not known"), votesText(line),
                Words::tr("Without quorum nothing can be started, moved or changed.")};
    if (line.code == "quorum-after"_L1)
        return {Words::tr("Quorum stays while %1 is down").arg(node), Words::tr("No quorum while %1 is down").arg(node),
                Words::tr("The votes without %1 are not known").arg(node), votesText(line),
                Words::tr("Without quorum the remaining nodes become read-only, and HA stops.")};
    const bool there = argument(line, "there"_L1) == "yes"_L1;
    const QString host = argument(line, "host"_L1);
    const QString voting = Words::tr("%n vote(s)", nullptr, number(line, "votes"_L1));
    return {Words::tr("The QDevice votes"), there ? Words::tr("The QDevice does not vote") : Words::tr("No QDevice"),
            Words::tr("Whether a QDevice votes is not known"),
            !there           ? Words::tr("Two nodes have two votes and need both")
            : host.isEmpty() ? voting
                             : Words::tr("%1 on %2", "votes, host").arg(voting, host),
            Words::tr("With two nodes its vote keeps one of them quorate alone.")};
}

QString policyText(const ReadinessLine &line)
{
    const QString policy = argument(line, "policy"_L1);
    const bool reboot = argument(line, "then"_L1) == "reboot"_L1;
    if (policy == "freeze"_L1 || ((policy.isEmpty() || policy == "conditional"_L1) && reboot))
        return Words::tr("HA guests left on it are frozen: they start again when it is back.");
    if (policy == "migrate"_L1)
        return Words::tr("HA guests left on it are moved away first; the node waits for them.");
    return Words::tr("HA guests left on it are started on other nodes after about a minute.");
}

LineWords haWords(const ReadinessLine &line)
{
    if (line.code == "ha-manager"_L1) {
        const QString master = argument(line, "master"_L1);
        const QString agents = listWords(argument(line, "agents"_L1));
        return {Words::tr("The HA manager works"), Words::tr("The HA manager needs a look"),
                Words::tr("The state of the HA manager is not known"),
                master.isEmpty() ? agents : Words::tr("Master on %1; %2", "node, agents").arg(master, agents),
                Words::tr("HA guests are moved by the manager, not by the request.")};
    }
    if (line.code == "clocks"_L1)
        return {Words::tr("The clocks agree"), Words::tr("A clock is off"),
                Words::tr("Whether the clocks agree is not known"),
                Words::tr("%n node(s) reported to HA in time", nullptr, number(line, "count"_L1)),
                Words::tr("HA and tickets judge by the clock.")};
    if (line.code == "moves-back"_L1)
        return {Words::tr("Nothing moves guests back by itself"), Words::tr("HA would move guests by itself"),
                Words::tr("Whether HA would move guests back is not known"),
                Words::tr("%n HA guest(s) on the node", nullptr, number(line, "count"_L1)),
                Words::tr("A guest that comes back while the node is being emptied would go down with it.")};
    const QString policy = argument(line, "policy"_L1);
    return {Words::tr("What HA does when the node goes down"),
            {},
            Words::tr("The HA shutdown policy is not known"),
            Words::tr("Shutdown policy: %1", "a word of Proxmox VE").arg(policy.isEmpty() ? u"conditional"_s : policy),
            policyText(line)};
}

LineWords wordsOf(const ReadinessLine &line)
{
    const QString &code = line.code;
    if (code == "quorum-now"_L1 || code == "quorum-after"_L1 || code == "qdevice"_L1)
        return quorumWords(line);
    if (code == "ha-manager"_L1 || code == "clocks"_L1 || code == "moves-back"_L1 || code == "shutdown-policy"_L1)
        return haWords(line);
    if (code == "nodes"_L1)
        return {Words::tr("The other nodes are up"), Words::tr("Another node is missing"),
                Words::tr("The state of the other nodes is not known"), listWords(argument(line, "nodes"_L1)),
                Words::tr("Guests need somewhere to go, and votes to be counted.")};
    if (code == "tasks"_L1)
        return {Words::tr("No task is in the way"), Words::tr("Tasks are running"),
                Words::tr("Running tasks are not known"),
                Words::tr("Nothing that locks guests runs on %1").arg(argument(line, "node"_L1)),
                Words::tr("A backup or another move locks its guest until it ends.")};
    if (code == "ceph"_L1)
        return {Words::tr("Ceph may heal"), Words::tr("Ceph needs a look"),
                Words::tr("The flags of Ceph are not known"), listWords(argument(line, "flags"_L1)),
                Words::tr("While a node is down, its OSDs are missing from every copy.")};
    if (code == "replication"_L1)
        return {Words::tr("Replication is in order"), Words::tr("Replication fails"),
                Words::tr("The replication jobs are not known"),
                Words::tr("%n job(s) from this node", nullptr, number(line, "count"_L1)),
                Words::tr("A fresh replica makes a move short; an old one has to be caught up.")};
    if (code == "room"_L1)
        return {Words::tr("The others have room"), Words::tr("Memory gets short"),
                Words::tr("The free memory of the others is not known"),
                Words::tr("%1 needed, %2 free on the others", "amounts of memory")
                    .arg(bytesText(argument(line, "needed"_L1).toLongLong()),
                         bytesText(argument(line, "free"_L1).toLongLong())),
                Words::tr("What finds no room stays, or has to be shut down.")};
    if (code == "versions"_L1)
        return {Words::tr("No target is older than this node"), Words::tr("A target runs an older version"),
                Words::tr("The versions of the nodes are not known"), listWords(argument(line, "versions"_L1)),
                Words::tr("A running VM may not start again on an older version.")};
    if (code == "networks"_L1)
        return {Words::tr("The nodes' networks were read"), Words::tr("A network needs a look"),
                Words::tr("Networks of some nodes are not known"), listWords(argument(line, "nodes"_L1)),
                Words::tr("A bridge or VLAN that is missing on the target cuts the guest off.")};
    if (code == "rights"_L1)
        return {Words::tr("The login may do all of this"), Words::tr("The login lacks privileges"),
                Words::tr("What this login may do is not known"), Words::tr("Read from the cluster's permissions"),
                Words::tr("A refusal halfway leaves the node half empty.")};
    // A finding without a line of its own: its sentence says it all.
    return {{}, line.findings.isEmpty() ? code : findingText(line.findings.first()), code, {}, {}};
}

bool isOwnLine(const ReadinessLine &line)
{
    return wordsOf(line).good.isEmpty();
}

} // namespace

QString readinessWord(State state)
{
    switch (state) {
    case State::Ok:
        return Words::tr("OK");
    case State::Note:
        return Words::tr("Note");
    case State::Caution:
        return Words::tr("Caution");
    case State::Stop:
        return Words::tr("Stop");
    case State::Unknown:
        return Words::tr("Unknown");
    }
    return {};
}

QString readinessTitle(const ReadinessLine &line)
{
    const LineWords words = wordsOf(line);
    const bool noQdevice = line.code == "qdevice"_L1 && argument(line, "there"_L1) == "no"_L1;
    switch (line.state) {
    case State::Unknown:
        return words.unknown;
    case State::Ok:
        return words.good;
    case State::Note:
        return (noQdevice || words.good.isEmpty()) ? words.bad : words.good;
    case State::Caution:
    case State::Stop:
        return words.bad;
    }
    return {};
}

QString readinessEvidence(const ReadinessLine &line)
{
    const LineWords words = wordsOf(line);
    QStringList lines;
    if (line.state == State::Unknown) {
        QString why = line.error ? shortErrorText(*line.error) : QString();
        for (const Finding &finding : line.findings) {
            if (why.isEmpty() && !finding.serverText.isEmpty())
                why = finding.serverText;
        }
        lines.append(why.isEmpty() ? Words::tr("not read yet") : Words::tr("could not read: %1").arg(why));
    } else if (!words.evidence.isEmpty()) {
        lines.append(words.evidence);
    }
    for (const Finding &finding : line.findings) {
        const QString text = findingText(finding);
        if (!lines.contains(text) && text != readinessTitle(line))
            lines.append(text);
    }
    // Many of a kind are counted, not listed.
    constexpr qsizetype most = 4;
    if (lines.size() > most) {
        const int more = int(lines.size() - most);
        lines = lines.first(most);
        lines.append(Words::tr("and %n more", nullptr, more));
    }
    return lines.join(u'\n');
}

QString readinessReason(const ReadinessLine &line)
{
    return isOwnLine(line) ? QString() : wordsOf(line).why;
}

} // namespace Drydock
