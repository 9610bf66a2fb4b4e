// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include "simclock.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

static constexpr double oldTimestamp = 30;

static QString perlDate(double when)
{
    return QLocale::c().toString(QDateTime::fromSecsSinceEpoch(qint64(when), QTimeZone::UTC),
                                 u"ddd MMM d HH:mm:ss yyyy"_s);
}

bool Cluster::isHaManaged(const QString &sid) const
{
    return d->haManaged(sid);
}

QString Cluster::haState(const QString &sid) const
{
    const auto resource = d->s.haResources.find(sid);
    if (resource == d->s.haResources.end())
        return {};
    const auto service = d->s.ha.services.find(sid);
    if (service == d->s.ha.services.end() || resource->second.state() == u"ignored")
        return resource->second.state();
    return service->second.state;
}

QString Cluster::haVerboseState(const QString &sid) const
{
    const auto resource = d->s.haResources.find(sid);
    const auto found = d->s.ha.services.find(sid);
    if (resource == d->s.haResources.end())
        return found == d->s.ha.services.end() ? QString() : u"deleting"_s;
    const QString wanted = resource->second.state();
    if (wanted == u"ignored")
        return u"ignored"_s;
    if (found == d->s.ha.services.end())
        return u"queued"_s;
    const HaService &service = found->second;
    if (service.state == u"started") {
        if (wanted == u"stopped" || wanted == u"disabled")
            return u"stopping"_s;
        return service.running ? u"started"_s : u"starting"_s;
    }
    if (service.state == u"stopped")
        return wanted == u"started" ? u"starting"_s : wanted == u"disabled" ? u"disabled"_s : u"stopped"_s;
    if (service.state == u"error" && wanted == u"disabled")
        return u"clearing error flag"_s;
    return service.state;
}

QString Cluster::haServiceText(const QString &sid) const
{
    const auto found = d->s.ha.services.find(sid);
    const auto resource = d->s.haResources.find(sid);
    const Guest *guest = resource == d->s.haResources.end() ? nullptr : d->guest(resource->second.vmid);
    const QString node = found != d->s.ha.services.end() ? found->second.node : guest ? guest->node : QString();
    return u"%1 (%2, %3)"_s.arg(sid, node, haVerboseState(sid));
}

QString Cluster::haMasterText() const
{
    const HaManager &ha = d->s.ha;
    if (d->time - ha.timestamp > oldTimestamp)
        return u"%1 (old timestamp - dead?, %2)"_s.arg(ha.master, perlDate(ha.timestamp));
    return u"%1 (active, %2)"_s.arg(ha.master, perlDate(ha.timestamp));
}

QString Cluster::haLrmText(const QString &node) const
{
    const Lrm &lrm = d->node(node)->lrm;
    const bool newer = d->s.pve >= 9;
    QString words;
    bool watchdog = lrm.held;
    if (d->time - lrm.timestamp > oldTimestamp) {
        words = u"old timestamp - dead?"_s;
        watchdog = false;
    } else if (lrm.mode == u"maintenance") {
        words = u"maintenance mode"_s;
        watchdog = true;
    } else if (lrm.mode == u"restart" || lrm.mode == u"shutdown") {
        words = lrm.mode + u" mode"_s;
    } else if (lrm.state == u"wait_for_agent_lock") {
        words = d->servicesOn(node).isEmpty() || lrm.idleSince > 0 ? u"idle"_s : u"wait_for_agent_lock"_s;
    } else {
        words = lrm.state;
    }
    if (newer)
        words += watchdog ? u", watchdog active"_s : u", watchdog standby"_s;
    return u"%1 (%2, %3)"_s.arg(node, words, perlDate(lrm.timestamp));
}

QString Cluster::haArmedState() const
{
    if (!d->s.ha.disarm.isEmpty())
        return u"disarmed"_s;
    const bool dead = d->time - d->s.ha.timestamp > oldTimestamp;
    return dead || d->s.ha.services.empty() ? u"standby"_s : u"armed"_s;
}

QString Cluster::haFencingText() const
{
    const QString state = haArmedState();
    if (state == u"disarmed")
        return u"disarmed (resource mode: %1)"_s.arg(d->s.ha.disarm);
    return state == u"armed" ? u"armed (CRM watchdog active)"_s : u"standby (CRM watchdog standby)"_s;
}

} // namespace Drydock::Demo
