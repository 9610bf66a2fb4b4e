// SPDX-License-Identifier: GPL-3.0-or-later
#include "router.h"

#include "site.h"

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

bool isOwner(const Call &call, const Task &task)
{
    // A token sees what it started; its user sees that and their own.
    if (call.who.token.isEmpty())
        return task.user == call.who.user;
    return task.user == call.who.user && task.token == call.who.token;
}

/// The task of {upid}, or the refusal.
std::expected<const Task *, Answer> findTask(Call &call, const QString &privilege)
{
    const QString upid = call.text(u"upid"_s);
    if (!upid.startsWith(u"UPID:") || upid.count(u':') < 8)
        return std::unexpected(Answer::badParameter(u"upid"_s, u"unable to parse worker upid"_s));
    const Task *task = call.site.cluster->state().task(upid);
    if (!task || task->node != call.via)
        return std::unexpected(Answer::badParameter(u"upid"_s, u"no such task"_s));
    const QString path = u"/nodes/"_s + call.via;
    if (!isOwner(call, *task) && !call.allows(path, privilege))
        return std::unexpected(Answer::forbidden(path, privilege));
    return task;
}

QJsonObject head(const Task &task)
{
    QJsonObject row{{u"upid"_s, task.upid},
                    {u"node"_s, task.node},
                    {u"pid"_s, task.pid},
                    {u"pstart"_s, task.pstart},
                    {u"starttime"_s, qint64(task.start)},
                    {u"type"_s, task.type},
                    {u"id"_s, task.id},
                    {u"user"_s, task.user}};
    if (!task.token.isEmpty())
        row.insert(u"tokenid"_s, task.token);
    return row;
}

QString statusClass(const QString &status)
{
    if (status == u"OK")
        return u"ok"_s;
    if (status.startsWith(u"WARNINGS"))
        return u"warning"_s;
    return status == u"unexpected status" ? u"unknown"_s : u"error"_s;
}

bool isWanted(const Call &call, const Task &task)
{
    const QString source = call.text(u"source"_s, u"archive"_s);
    if ((source == u"archive" && task.isRunning()) || (source == u"active" && !task.isRunning()))
        return false;
    if (call.has(u"vmid"_s) && task.id != call.text(u"vmid"_s))
        return false;
    if (call.has(u"typefilter"_s) && task.type != call.text(u"typefilter"_s))
        return false;
    if (call.has(u"userfilter"_s) && !task.user.contains(call.text(u"userfilter"_s)))
        return false;
    if (call.has(u"since"_s) && qint64(task.start) < call.text(u"since"_s).toLongLong())
        return false;
    if (call.has(u"until"_s) && qint64(task.start) > call.text(u"until"_s).toLongLong())
        return false;
    const QString status = task.isRunning() ? QString() : statusClass(task.status);
    if (call.flag(u"errors"_s) && (status == u"ok" || status.isEmpty()))
        return false;
    return !call.has(u"statusfilter"_s) || call.text(u"statusfilter"_s).split(u',').contains(status);
}

Answer listTasks(Call &call)
{
    const bool all = call.allows(u"/nodes/"_s + call.via, u"Sys.Audit"_s);
    const int start = call.number(u"start"_s, 0);
    const int limit = call.number(u"limit"_s, 50);
    const std::vector<Task> &tasks = call.site.cluster->state().tasks;
    QJsonArray rows;
    qint64 total = 0;
    for (auto task = tasks.rbegin(); task != tasks.rend(); ++task) {
        if (task->node != call.via || !(all || isOwner(call, *task)) || !isWanted(call, *task))
            continue;
        if (total++ < start || rows.size() >= limit)
            continue;
        QJsonObject row = head(*task);
        if (task->isRunning()) {
            row.insert(u"status"_s, u"RUNNING"_s);
        } else {
            row.insert(u"status"_s, task->status);
            row.insert(u"endtime"_s, qint64(*task->end));
        }
        rows.append(row);
    }
    Answer answer(rows);
    answer.total = total;
    return answer;
}

Answer taskStatus(Call &call)
{
    const auto task = findTask(call, u"Sys.Audit"_s);
    if (!task)
        return task.error();
    QJsonObject data = head(**task);
    data.insert(u"status"_s, (*task)->isRunning() ? u"running"_s : u"stopped"_s);
    if (!(*task)->isRunning())
        data.insert(u"exitstatus"_s, (*task)->status);
    return data;
}

Answer taskLog(Call &call)
{
    const auto task = findTask(call, u"Sys.Audit"_s);
    if (!task)
        return task.error();
    const QStringList &lines = (*task)->log;
    const qsizetype start = call.number(u"start"_s, 0);
    const qsizetype limit = call.number(u"limit"_s, 50);
    QJsonArray rows;
    for (qsizetype i = start; i < lines.size() && (limit == 0 || rows.size() < limit); ++i)
        rows.append(QJsonObject{{u"n"_s, i + 1}, {u"t"_s, lines[i]}});
    if (lines.isEmpty())
        rows.append(QJsonObject{{u"n"_s, 1}, {u"t"_s, u"no content"_s}});
    Answer answer(rows);
    answer.total = std::max<qsizetype>(lines.size(), 1);
    return answer;
}

Answer stopTask(Call &call)
{
    const auto task = findTask(call, u"Sys.Modify"_s);
    if (!task)
        return task.error();
    return call.site.cluster->stopTask(call.via, (*task)->upid);
}

Answer clusterTasks(Call &call)
{
    const bool all = call.allows(u"/"_s, u"Sys.Audit"_s);
    QJsonArray rows;
    for (const auto tasks = call.site.cluster->clusterTasks(call.via); const Task *task : tasks) {
        // The comparison is with the whole token id, so a token does not even see its own (8.4 and 9.2).
        if (!all && (task->user != call.who.user || !call.who.token.isEmpty()))
            continue;
        QJsonObject row{{u"upid"_s, task->upid}, {u"node"_s, task->node}, {u"type"_s, task->type},
                        {u"id"_s, task->id},     {u"user"_s, task->user}, {u"starttime"_s, qint64(task->start)}};
        if (!task->token.isEmpty())
            row.insert(u"tokenid"_s, task->token);
        if (task->isRunning()) {
            row.insert(u"pid"_s, task->pid);
        } else {
            row.insert(u"saved"_s, u"1"_s);
            row.insert(u"endtime"_s, qint64(*task->end));
            row.insert(u"status"_s, task->status);
        }
        rows.append(row);
    }
    return rows;
}

} // namespace

void addTaskEndpoints(Router &router)
{
    router.add("GET", "/cluster/tasks", "any", "", clusterTasks);
    router.add(
        "GET", "/nodes/{node}/tasks", "any",
        "start:int(0,) limit:int(0,) source:enum(archive|active|all) typefilter vmid:vmid userfilter errors:bool "
        "statusfilter since:int until:int",
        listTasks, Endpoint::Proxied);
    router.add(
        "GET", "/nodes/{node}/tasks/{upid}", "any", "",
        [](Call &) -> Answer {
            return QJsonArray{QJsonObject{{u"name"_s, u"log"_s}}, QJsonObject{{u"name"_s, u"status"_s}}};
        },
        Endpoint::Proxied);
    router.add("GET", "/nodes/{node}/tasks/{upid}/status", "any", "", taskStatus, Endpoint::Proxied);
    router.add("GET", "/nodes/{node}/tasks/{upid}/log", "any", "start:int(0,) limit:int(0,) download:bool", taskLog,
               Endpoint::Proxied);
    router.add("DELETE", "/nodes/{node}/tasks/{upid}", "any", "", stopTask, Endpoint::Proxied);
}

} // namespace Drydock::Demo
