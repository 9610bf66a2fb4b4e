// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecluster.h"

#include <QTimeZone>

#include <algorithm>

namespace Drydock
{

FakeCluster::FakeCluster(FakeClock *clock) : m_clock(clock) {}

void FakeCluster::addNode(const char *name)
{
    const NodeName node(QString::fromLatin1(name));
    m_nodes.insert(node.text(), {.name = node});
}

FakeCluster::Guest &FakeCluster::addGuest(const char *sid, const char *node, bool ha)
{
    Guest guest;
    guest.key = *GuestKey::fromSid(QString::fromLatin1(sid));
    guest.name = u"guest"_s + guest.key.vmid.text();
    guest.node = NodeName(QString::fromLatin1(node));
    guest.ha = ha;
    return *m_guests.insert(guest.key.vmid.value, guest);
}

FakeCluster::Guest &FakeCluster::guest(int vmid)
{
    return m_guests[vmid];
}

FakeCluster::Node &FakeCluster::node(const char *name)
{
    return m_nodes[QString::fromLatin1(name)];
}

QDateTime FakeCluster::serverTime() const
{
    return QDateTime(QDate(2026, 3, 1), QTime(13, 0), QTimeZone::UTC).addSecs(m_now);
}

void FakeCluster::after(int seconds, std::function<void()> action)
{
    m_events.append({m_now + seconds, std::move(action)});
}

void FakeCluster::tick()
{
    ++m_now;
    if (haEvery > 0 && m_now % haEvery == 0) {
        for (const Guest &guest : std::as_const(m_guests))
            m_haRead.insert(guest.key.vmid.value, guest.requested);
    }
    for (;;) {
        const auto due = std::ranges::find_if(m_events, [&](const Event &event) { return event.at <= m_now; });
        if (due == m_events.end())
            break;
        const auto action = due->action;
        m_events.erase(due);
        action();
    }
    if (m_now % 10 == 0 && quorate)
        haRound();
    if (m_now % 5 == 2 && quorate)
        agentRound();
    if (m_now % 10 == 3) {
        for (Guest &guest : m_guests) {
            if (m_nodes[guest.node.text()].online)
                guest.shown = guest.running ? RunState::Running : RunState::Stopped;
        }
    }
}

QString FakeCluster::begin(const QString &type, const Guest &guest, const QString &user)
{
    const QString text = u"UPID:%1:%2:%3:%4:%5:%6:%7:"_s.arg(guest.node.text())
                             .arg(qint64(m_pid++), 8, 16, QChar(u'0'))
                             .arg(qint64(m_now) + 1000, 8, 16, QChar(u'0'))
                             .arg(qint64(serverTime().toSecsSinceEpoch()), 8, 16, QChar(u'0'))
                             .arg(type, guest.key.vmid.text(), user);
    Task task;
    task.upid = *Upid::parse(text);
    task.start = m_now;
    m_tasks.insert(text, task);
    return text;
}

void FakeCluster::end(const QString &upid, const QString &status)
{
    Task &task = m_tasks[upid];
    if (!task.running)
        return;
    task.running = false;
    task.end = m_now;
    task.status = status;
    m_clock->callAfter(100, &m_context, [this, upid] {
        const auto report = m_followers.take(upid);
        const Task &ended = m_tasks[upid];
        if (report && contact)
            report({.upid = ended.upid, .running = false, .exitStatus = ended.status, .progress = ended.progress});
    });
}

QString FakeCluster::liveMove(int vmid, NodeName to, const QString &user)
{
    const QString upid = begin(u"qmigrate"_s, m_guests[vmid], user);
    const QString fail = failMove.take(vmid);
    after(1, [this, vmid, upid] {
        if (m_tasks[upid].running)
            m_guests[vmid].lock = u"migrate"_s;
    });
    if (endless.contains(vmid))
        return upid;
    if (!fail.isEmpty()) {
        after(5, [this, vmid, upid, fail] {
            m_guests[vmid].lock.clear();
            end(upid, fail);
        });
        return upid;
    }
    after(8, [this, vmid, to, upid] {
        if (!m_tasks[upid].running)
            return;
        m_guests[vmid].node = to;
        ++m_guests[vmid].moves;
        m_tasks[upid].progress.downtimeMs = 80;
    });
    after(10, [this, vmid] { m_guests[vmid].lock.clear(); });
    const bool red = problems.remove(vmid);
    after(11, [this, upid, red] { end(upid, red ? u"migration problems"_s : u"OK"_s); });
    return upid;
}

void FakeCluster::report(int vmid, const TaskProgress &progress)
{
    for (Task &task : m_tasks) {
        if (!task.running || task.upid.type != "qmigrate"_L1 || task.upid.id.toInt() != vmid)
            continue;
        task.progress = progress;
        if (const auto follower = m_followers.value(task.upid.text); follower && contact)
            follower({.upid = task.upid, .running = true, .exitStatus = {}, .progress = progress});
    }
}

void FakeCluster::foreignTask(const QString &type, int vmid, const QString &user)
{
    begin(type, m_guests[vmid], user);
}

QString FakeCluster::containerMove(int vmid, NodeName to, bool restart, const QString &user)
{
    const QString upid = begin(u"vzmigrate"_s, m_guests[vmid], user);
    const QString fail = failMove.take(vmid);
    if (!fail.isEmpty()) {
        after(3, [this, upid, fail] { end(upid, fail); });
        return upid;
    }
    m_guests[vmid].lock = u"migrate"_s;
    after(1, [this, vmid] { m_guests[vmid].running = false; });
    after(7, [this, vmid, to] {
        m_guests[vmid].node = to;
        ++m_guests[vmid].moves;
    });
    const bool red = problems.remove(vmid);
    after(9, [this, vmid, restart, upid] {
        m_guests[vmid].lock.clear();
        if (restart) {
            m_guests[vmid].running = true;
            m_tasks[upid].progress.containerDownSeconds = 8;
        }
    });
    after(10, [this, upid, red] { end(upid, red ? u"migration problems"_s : u"OK"_s); });
    return upid;
}

/// The manager decides: what is asked becomes a state, what the agents did is taken note of.
void FakeCluster::haRound()
{
    for (Guest &guest : m_guests) {
        if (!guest.ha)
            continue;
        if (guest.crm == u"migrate"_s && guest.haBusy && guest.lock.isEmpty() && guest.haTarget.isEmpty()) {
            guest.crm = guest.requested;
            guest.haBusy = false;
        } else if (!guest.haTarget.isEmpty() && guest.crm != u"migrate"_s) {
            guest.crm = u"migrate"_s;
            guest.haBusy = false;
        } else if (guest.crm == u"started"_s && guest.requested == u"stopped"_s) {
            guest.crm = u"request_stop"_s;
            guest.haBusy = false;
        } else if (guest.crm == u"request_stop"_s && !guest.running) {
            guest.crm = u"stopped"_s;
        } else if (guest.crm == u"stopped"_s && guest.requested == u"started"_s) {
            guest.crm = u"started"_s;
            guest.haBusy = false;
        }
    }
}

void FakeCluster::agentRound()
{
    for (Guest &guest : m_guests) {
        if (guest.ha && m_nodes[guest.node.text()].online)
            agentActs(guest);
    }
}

void FakeCluster::agentActs(Guest &guest)
{
    const int vmid = guest.key.vmid.value;
    const bool vm = guest.key.kind == GuestKind::Vm;
    if (guest.crm == u"migrate"_s && !guest.haBusy) {
        guest.haBusy = true;
        const NodeName to = guest.haTarget;
        const bool fails = failMove.contains(vmid);
        if (!vm && guest.running) {
            const QString stop = begin(u"vzshutdown"_s, guest, u"root@pam"_s);
            after(1, [this, stop] { end(stop, u"OK"_s); });
        }
        vm ? liveMove(vmid, to, u"root@pam"_s) : containerMove(vmid, to, false, u"root@pam"_s);
        after(fails ? 6 : 12, [this, vmid] { m_guests[vmid].haTarget = {}; });
    } else if (guest.crm == u"request_stop"_s && !guest.haBusy) {
        guest.haBusy = true;
        const QString stop = begin(vm ? u"qmshutdown"_s : u"vzshutdown"_s, guest, u"root@pam"_s);
        after(4, [this, vmid, stop] {
            m_guests[vmid].running = false;
            ++m_guests[vmid].stops;
            end(stop, u"OK"_s);
        });
    } else if (guest.crm == u"started"_s && !guest.running && guest.lock.isEmpty()) {
        const QString start = begin(vm ? u"qmstart"_s : u"vzstart"_s, guest, u"root@pam"_s);
        guest.running = true;
        ++guest.starts;
        after(1, [this, start] { end(start, u"OK"_s); });
    }
}

void FakeCluster::take(int vmid, const QString &text, Started done, const Work &work)
{
    if (gate && !gate())
        return;
    const auto answer = [this, done](const Result<std::optional<Upid>> &result) {
        m_clock->callAfter(50, &m_context, [done, result] { done(result); });
    };
    const Error unreachable{
        .kind = Error::Kind::Unreachable, .http = 596, .text = u"Connection timed out"_s, .fields = {}};
    if (!quorate) {
        answer(std::unexpected(Error{
            .kind = Error::Kind::NoQuorum, .http = 500, .text = u"cluster not ready - no quorum?"_s, .fields = {}}));
        return;
    }
    if (!refuse[vmid].isEmpty()) {
        answer(std::unexpected(refuse[vmid].takeFirst()));
        return;
    }
    const Loss loss = lose[vmid].isEmpty() ? Loss::None : lose[vmid].takeFirst();
    if (loss == Loss::Request) {
        answer(std::unexpected(unreachable));
        return;
    }
    requests.append(text);
    const Result<std::optional<Upid>> result = work();
    answer(loss == Loss::Answer ? Result<std::optional<Upid>>(std::unexpected(unreachable)) : result);
}

void FakeCluster::migrate(const Migrate &request, Started done)
{
    const int vmid = request.guest.vmid.value;
    take(vmid, u"migrate %1 %2"_s.arg(request.guest.sid(), request.to.text()), std::move(done), [&] {
        Guest &guest = m_guests[vmid];
        QString upid;
        if (guest.ha) {
            upid = begin(u"hamigrate"_s, guest);
            const QString refusal = haRefuses.take(vmid);
            if (refusal.isEmpty() && !haIgnores.contains(vmid))
                guest.haTarget = request.to;
            end(upid, refusal.isEmpty() ? u"OK"_s : refusal);
        } else if (guest.key.kind == GuestKind::Vm) {
            upid = liveMove(vmid, request.to, u"root@pam!desktop"_s);
        } else {
            upid = containerMove(vmid, request.to, request.restart, u"root@pam!desktop"_s);
        }
        return Result<std::optional<Upid>>(Upid::parse(upid));
    });
}

void FakeCluster::power(const GuestKey &key, const NodeName &, const QString &action, int, Started done)
{
    const int vmid = key.vmid.value;
    take(vmid, u"%1 %2"_s.arg(action, key.sid()), std::move(done), [&] {
        const bool vm = key.kind == GuestKind::Vm;
        const QString fail = failPower.take(vmid);
        const bool starts = action == u"start"_s;
        if (!vm && starts && m_guests[vmid].running)
            return Result<std::optional<Upid>>(std::unexpected(Error{
                .kind = Error::Kind::Server, .http = 500, .text = u"CT %1 already running"_s.arg(vmid), .fields = {}}));
        const QString upid = begin((vm ? u"qm"_s : u"vz"_s) + action, m_guests[vmid]);
        after(3, [this, vmid, upid, fail, starts, action] {
            Guest &guest = m_guests[vmid];
            if (fail.isEmpty() && starts) {
                guest.running = true;
                ++guest.starts;
            } else if (fail.isEmpty() && action != u"reboot"_s) {
                guest.running = false;
                ++guest.stops;
            }
            end(upid, fail.isEmpty() ? u"OK"_s : fail);
        });
        return Result<std::optional<Upid>>(Upid::parse(upid));
    });
}

void FakeCluster::setHaState(const GuestKey &key, const QString &state, Started done)
{
    take(key.vmid.value, u"ha %1 %2"_s.arg(key.sid(), state), std::move(done), [&] {
        m_guests[key.vmid.value].requested = state;
        return Result<std::optional<Upid>>(std::optional<Upid>());
    });
}

void FakeCluster::changeSetting(const SettingChange &setting, const GuestKey &guest, const NodeName &, Started done)
{
    const QString what = u"%1 %2"_s.arg(settingKindWord(setting.kind), setting.key);
    take(guest.vmid.value, u"set %1 %2"_s.arg(what, setting.value), std::move(done), [&] {
        settings.insert(what, setting.value);
        if (setting.kind == SettingChange::Kind::ClusterCrs)
            m_crs.append({m_now, setting.value});
        return Result<std::optional<Upid>>(std::optional<Upid>());
    });
}

void FakeCluster::nodePower(const NodeName &name, const QString &command, Started done)
{
    take(0, u"%1 %2"_s.arg(command, name.text()), std::move(done), [&] {
        const QString text = name.text();
        if (command == u"wake"_s) {
            after(40, [this, text] {
                Node &node = m_nodes[text];
                if (!node.wakes)
                    return;
                node.online = true;
                node.bootedAt = m_now;
                node.lrm = u"active"_s;
            });
            return Result<std::optional<Upid>>(std::optional<Upid>());
        }
        m_nodes[text].lrm = u"restart"_s;
        after(10, [this, text] { m_nodes[text].online = false; });
        if (command == u"reboot"_s) {
            after(70, [this, text] {
                Node &node = m_nodes[text];
                node.online = true;
                node.bootedAt = m_now;
                node.lrm = u"active"_s;
                ++node.reboots;
            });
        }
        return Result<std::optional<Upid>>(std::optional<Upid>());
    });
}

void FakeCluster::follow(const Upid &upid, std::function<void(const TaskReport &)> report)
{
    m_followers.insert(upid.text, std::move(report));
    m_clock->callAfter(200, &m_context, [this, upid] {
        const auto follower = m_followers.value(upid.text);
        const auto task = m_tasks.constFind(upid.text);
        if (!follower || task == m_tasks.cend() || !contact)
            return;
        if (!task->running)
            m_followers.remove(upid.text);
        follower(
            {.upid = task->upid, .running = task->running, .exitStatus = task->status, .progress = task->progress});
    });
}

void FakeCluster::forget(const Upid &upid)
{
    m_followers.remove(upid.text);
}

void FakeCluster::cancel(const Upid &upid, std::function<void(Result<void>)> done)
{
    const auto task = m_tasks.constFind(upid.text);
    if (task != m_tasks.cend() && task->running) {
        m_guests[upid.id.toInt()].lock.clear();
        end(upid.text, u"migration problems"_s);
    }
    m_clock->callAfter(50, &m_context, [done = std::move(done)] { done({}); });
}

ClusterSnapshot FakeCluster::snapshot() const
{
    SnapshotContent content;
    content.clusterName = u"homelab"_s;
    content.version = {.major = 9, .minor = 2, .text = u"9.2.11"_s};
    content.serverTime = serverTime();
    for (const Node &node : m_nodes) {
        NodeState row;
        row.name = node.name;
        row.status = node.online ? NodeStatus::Online : NodeStatus::Offline;
        if (node.online)
            row.uptime = m_now - node.bootedAt;
        row.haState = nodeHa.value(node.name.text());
        content.nodes.append(row);
        if (!node.storage.isEmpty()) {
            StorageState storage;
            storage.node = node.name;
            storage.id = StorageId(node.storage);
            storage.available = node.online && node.storageActive;
            content.storages.append(storage);
        }
        content.haStatus.lrm.insert(node.name, {.mode = node.lrm, .state = u"active"_s, .timestamp = 0});
    }
    for (const Guest &guest : m_guests) {
        GuestState row;
        row.key = guest.key;
        row.name = guest.name;
        row.node = guest.node;
        row.state = guest.shown;
        row.lock = guest.lock;
        row.haState = guest.ha ? guest.crm : QString();
        if (guest.ha) {
            HaStatus::Service service;
            service.state = serviceState.value(guest.key.vmid.value, guest.crm);
            service.node = guest.node;
            content.haStatus.services.insert(guest.key, service);
        }
        content.guests.append(row);
        if (guest.ha) {
            HaResource resource;
            resource.guest = guest.key;
            resource.requestedState =
                haEvery > 0 ? m_haRead.value(guest.key.vmid.value, guest.requested) : guest.requested;
            content.haResources.append(resource);
        }
    }
    for (const Task &task : m_tasks) {
        if (task.start + 3 > m_now)
            continue;
        TaskState row;
        row.upid = task.upid;
        if (!task.running && task.end + 1 <= m_now) {
            row.endTime = serverTime().addSecs(task.end - m_now).toSecsSinceEpoch();
            row.status = task.status;
        }
        content.tasks.append(row);
    }
    content.quorum.clustered = true;
    content.quorum.quorate = quorate;
    for (Freshness &freshness : content.freshness) {
        freshness.readAt = serverTime();
        if (!contact)
            freshness.error = Error{.kind = Error::Kind::Unreachable, .http = 0, .text = u"no route"_s, .fields = {}};
    }
    if (haEvery > 0)
        content.freshness[size_t(Section::Ha)].readAt = serverTime().addSecs(-(m_now % haEvery));
    const int age = optionsEvery > 0 ? m_now % optionsEvery : 0;
    content.freshness[size_t(Section::Options)].readAt = serverTime().addSecs(-age);
    for (const auto &[since, crs] : m_crs) {
        if (since <= m_now - age)
            content.options.crs = crs;
    }
    return ClusterSnapshot(std::move(content));
}

} // namespace Drydock
