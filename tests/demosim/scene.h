// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/sim/cluster.h"
#include "demo/sim/simclock.h"

#include <QJsonDocument>
#include <QTest>

#include <functional>
#include <memory>

namespace Drydock::Demo
{

using namespace Qt::StringLiterals;

/// A held clock, a cluster and everything its witness said. Starts at a fixed moment, so all is repeatable.
struct Scene {
    explicit Scene(const QString &scenario = u"homelab"_s, int pve = 9, quint32 seed = 1) : clock(start)
    {
        clock.hold();
        cluster = std::make_unique<Cluster>(ScenarioSpec{scenario}, pve, seed, clock);
        cluster->setEventSink([this](const QJsonObject &event) { events.append(event); });
        run(20);
    }

    static constexpr double start = 1768309000; // 2026-01-13 12:56:40 UTC
    SimClock clock;
    std::unique_ptr<Cluster> cluster;
    QList<QJsonObject> events;

    const QString one = u"pve-node1"_s, two = u"pve-node2"_s;
    const Caller token{u"root@pam"_s, u"desktop"_s};
    const Caller root{};

    void run(double seconds)
    {
        clock.advance(seconds);
        cluster->advance();
    }
    double now() const { return cluster->now() - start; }
    /// Advances in steps of half a second until it holds; false after `limit` seconds.
    bool until(const std::function<bool()> &holds, double limit = 600)
    {
        for (double spent = 0; spent <= limit; spent += 0.5) {
            if (holds())
                return true;
            run(0.5);
        }
        return false;
    }

    const Guest &guest(int vmid) const { return *cluster->state().guest(vmid); }
    const Node &node(const QString &name) const { return *cluster->state().node(name); }
    QString service(const QString &sid) const { return cluster->state().ha.services.at(sid).state; }
    /// The newest task of a type and id; null when there is none.
    const Task *task(const QString &type, const QString &id) const
    {
        const auto &tasks = cluster->state().tasks;
        for (auto it = tasks.rbegin(); it != tasks.rend(); ++it) {
            if (it->type == type && it->id == id)
                return &*it;
        }
        return nullptr;
    }
    bool ended(const QString &upid) const { return !cluster->state().task(upid)->isRunning(); }
    QList<QJsonObject> eventsOf(const QString &kind, int vmid = 0) const
    {
        QList<QJsonObject> found;
        for (const QJsonObject &event : events) {
            if (event.value(u"event"_s) == kind && (vmid == 0 || event.value(u"vmid"_s) == vmid))
                found.append(event);
        }
        return found;
    }
    QByteArray story() const
    {
        QByteArray text;
        for (const QJsonObject &event : events)
            text += QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n';
        return text;
    }
};

/// The first place of a line that contains the text, or -1.
inline qsizetype lineWith(const QStringList &log, const QString &text)
{
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (log[i].contains(text))
            return i;
    }
    return -1;
}

} // namespace Drydock::Demo
