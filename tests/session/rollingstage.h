// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../operations_run/world.h"

#include "operations/rollingwording.h"
#include "session/rollingrunner.h"

#include <QDir>
#include <QFile>

#include <map>

namespace DrydockTest
{

using namespace Drydock;
using namespace Qt::StringLiterals;

/// Name servers that answer after a moment, as long as they are not in `silent`.
class FakeNameServers final : public NameServerApi
{
public:
    explicit FakeNameServers(Clock &clock) : m_clock(clock) {}

    void ask(const NameServer &server, QObject *context, std::function<void(NameServerAnswer)> done) override
    {
        asked.append(server.address);
        const bool answers = !silent.contains(server.address);
        m_clock.callAfter(answers ? 10 : 2000, context, [answers, done = std::move(done)] {
            done({.answered = answers, .read = answers ? u"answered"_s : u"silent"_s, .serverText = {}});
        });
    }

    QStringList asked;
    QSet<QString> silent;

private:
    Clock &m_clock;
};

/// Operations of a campaign against the fake cluster, without a session.
class FakeHost final : public RollingHost
{
public:
    FakeHost(World &world, const QString &dir) : dns(world.clock), m_world(world), m_dir(dir) {}

    ClusterStore *store() const override { return &m_world.store; }
    Clock *clock() const override { return &m_world.clock; }
    NameServerApi *nameServers() const override { return &dns; }
    PlanFacts facts() const override
    {
        PlanFacts facts{m_world.store.snapshot(), {}};
        SnapshotContent &content = facts.snapshot.edit();
        for (const QString &privilege :
             {u"VM.Audit"_s, u"Sys.Audit"_s, u"Datastore.Audit"_s, u"SDN.Audit"_s, u"Mapping.Audit"_s, u"VM.Migrate"_s,
              u"VM.PowerMgmt"_s, u"Sys.Console"_s, u"Sys.PowerMgmt"_s, u"VM.GuestAgent.Audit"_s})
            content.permissions.byPath[u"/"_s].insert(privilege, true);
        content.quorum.nodeVotes = {{NodeName(u"pve1"_s), 1}, {NodeName(u"pve2"_s), 1}};
        content.quorum.hasQdevice = true;
        content.quorum.qdeviceConnected = true;
        content.quorum.qdeviceVotes = 1;
        facts.nameServers = typedNameServers;
        if (tied.isValid()) {
            GuestDetails details;
            details.guest = tied;
            details.readAt = content.serverTime;
            details.devices.append({.key = u"hostpci0"_s, .mapping = {}, .host = u"0000:01:00.0"_s});
            facts.details.guests.insert(tied, details);
        }
        return facts;
    }
    void readFacts(const NodeName &, const QList<VmId> &, QObject *context, std::function<void()> done) override
    {
        m_world.clock.callAfter(100, context, std::move(done));
    }
    Result<void> startChild(const Plan &plan) override
    {
        begun.append(plan.kind == OperationKind::Drain ? u"drain "_s + plan.node.text()
                                                       : u"return "_s + plan.node.text());
        return keep(OperationRunner::start(m_dir, plan, u"profile"_s, m_world.ports()));
    }
    Result<void> resumeChild(const QString &operation) override
    {
        return keep(OperationRunner::resume(m_dir, operation, m_world.ports()));
    }
    std::optional<OperationState> child(const QString &operation) const override
    {
        if (const auto mine = m_runners.find(operation); mine != m_runners.end())
            return mine->second->state();
        const auto state = JournalFile::read(m_dir, operation);
        return state ? std::optional(*state) : std::nullopt;
    }
    bool ownsChild(const QString &operation) const override
    {
        const auto mine = m_runners.find(operation);
        return mine != m_runners.end() && !mine->second->state().isClosed();
    }
    OperationRunner *newest() const { return m_newest; }

    QStringList begun;
    std::function<void()> onRecord;
    GuestKey tied; ///< has a device of its node
    QStringList typedNameServers;
    mutable FakeNameServers dns;

private:
    Result<void> keep(Result<std::unique_ptr<OperationRunner>> made)
    {
        if (!made)
            return std::unexpected(made.error());
        m_newest = made->get();
        QObject::connect(m_newest, &OperationRunner::recorded, m_newest, [this] {
            if (onRecord)
                onRecord();
        });
        if (onRecord)
            onRecord(); // Created
        m_runners[m_newest->state().plan.id] = std::move(*made);
        return {};
    }

    World &m_world;
    QString m_dir;
    std::map<QString, std::unique_ptr<OperationRunner>> m_runners;
    OperationRunner *m_newest = nullptr;
};

inline RollingPlan campaignPlan(const FakeHost &host, const RollingProfile &profile, const QDateTime &until = {})
{
    RollingRequest request;
    request.nodes = {NodeName(u"pve1"_s), NodeName(u"pve2"_s)};
    request.profile = profile;
    request.until = until;
    return planRolling(host.facts(), request, host.clock()->now(), u"campaign-1"_s);
}

struct Kill {
    int afterRecord = -1; ///< after this many records of campaign and operations together
    int atRequest = -1;
    bool requestArrives = false;
};

struct Outcome {
    OperationStatus status = OperationStatus::Running;
    QStringList nodes;
    QMap<int, QString> guests;
    QStringList requests;
    QStringList begun;
    int records = 0;
    int sent = 0;
    bool killed = false;
};

/// Two nodes, five guests; each node is drained, rebooted and filled again.
class Campaign
{
public:
    Campaign()
    {
        world.cluster.addGuest("vm:101", "pve1");
        world.cluster.addGuest("vm:102", "pve1", true);
        world.cluster.addGuest("ct:210", "pve1");
        world.cluster.addGuest("vm:103", "pve2");
        world.cluster.addGuest("ct:240", "pve2", true);
        world.run(4); // the first poll
        profile.settleSeconds = 20;
    }

    void start(const QDateTime &until = {})
    {
        host = std::make_unique<FakeHost>(world, world.dir());
        host->typedNameServers = typedNameServers;
        auto made = RollingRunner::start(world.dir(), campaignPlan(*host, profile, until), u"profile"_s, *host);
        runner = made ? std::move(*made) : nullptr;
    }
    bool until(const std::function<bool()> &reached, int seconds = 7200) { return world.run(seconds, reached); }
    bool finish()
    {
        return until([this] { return runner->state().isClosed(); });
    }
    QString phase(const char *node) const
    {
        return rollingPhaseWord(runner->state().node(NodeName(QString::fromLatin1(node)))->phase);
    }
    /// Carries it all out; ended at `kill`, resumed after `pause` seconds by a program that knows nothing.
    Outcome run(const Kill &kill, int pause);

    World world;
    RollingProfile profile;
    QStringList typedNameServers{u"192.168.1.192"_s, u"192.168.1.193"_s};
    std::unique_ptr<FakeHost> host;
    std::unique_ptr<RollingRunner> runner;

private:
    QString copyJournals();
    Outcome outcome(const QStringList &begun);
    bool m_killed = false;
    int m_records = 0;
    int m_requests = 0;
};

inline QString Campaign::copyJournals()
{
    const QString to = world.dir() + u"/resumed"_s;
    for (const QString &folder : {u"/operations"_s, u"/rolling/operations"_s}) {
        if (!QDir().mkpath(to + folder))
            qFatal("no folder");
        const QDir from(world.dir() + folder);
        for (const auto names = from.entryList({u"*.jsonl"_s}, QDir::Files); const QString &name : names) {
            if (!QFile::copy(from.filePath(name), to + folder + u'/' + name))
                qFatal("a journal could not be copied");
        }
    }
    return to;
}

inline Outcome Campaign::run(const Kill &kill, int pause)
{
    QString copy;
    QStringList begun;
    start();
    const auto die = [&] {
        m_killed = true;
        copy = copyJournals();
        begun = host->begun;
    };
    const auto count = [&] {
        if (++m_records == kill.afterRecord && !m_killed)
            die();
    };
    count(); // Created
    QObject::connect(runner.get(), &RollingRunner::recorded, runner.get(), count);
    host->onRecord = count;
    world.cluster.gate = [&] {
        if (m_killed)
            return false;
        if (++m_requests == kill.atRequest) {
            die();
            return kill.requestArrives;
        }
        return true;
    };
    until([this] { return m_killed || runner->state().isClosed(); });
    if (!m_killed)
        return outcome(host->begun);
    runner.reset();
    host.reset();
    world.cluster.gate = {};
    world.run(pause);
    host = std::make_unique<FakeHost>(world, copy);
    auto resumed = RollingRunner::resume(copy, u"campaign-1"_s, *host);
    if (!resumed)
        return {};
    runner = std::move(*resumed);
    finish();
    // A part that was on its way when the program ended and had left no journal is begun again, and only then.
    return outcome(begun + host->begun);
}

inline Outcome Campaign::outcome(const QStringList &begun)
{
    world.run(120);
    Outcome result;
    result.status = runner->state().status;
    for (const RollingNodeState &node : runner->state().nodes)
        result.nodes.append(node.node.text() + u' ' + rollingPhaseWord(node.phase));
    for (const int vmid : {101, 102, 103, 210, 240}) {
        const FakeCluster::Guest &guest = world.cluster.guest(vmid);
        result.guests.insert(vmid, u"%1 %2 moves %3"_s.arg(guest.node.text())
                                       .arg(guest.running ? u"running"_s : u"stopped"_s)
                                       .arg(guest.moves));
    }
    result.requests = world.cluster.requests;
    result.requests.sort();
    result.begun = begun;
    result.records = m_records;
    result.sent = m_requests;
    result.killed = m_killed;
    return result;
}

} // namespace DrydockTest
