// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

/// A container's services are there a moment after its start, a VM's once its system has booted.
constexpr double containerBoot = 2;

double servicesUpAt(const Guest &guest)
{
    const double booted = guest.isVm() ? guest.agentUpAt : guest.startedAt + containerBoot;
    return std::max(booted, guest.switchedAt);
}

bool executes(const Guest &guest)
{
    return guest.running && (guest.qmpStatus == u"running" || guest.qmpStatus == u"postmigrate");
}

} // namespace

bool Cluster::answers(int vmid, int port) const
{
    const auto service =
        std::ranges::find_if(d->s.services, [&](const Service &one) { return one.vmid == vmid && one.port == port; });
    const Guest *guest = d->guest(vmid);
    if (service == d->s.services.end() || service->broken || !guest || !executes(*guest))
        return false;
    const Node *node = d->node(guest->node);
    const bool up = node && (node->power == Power::Up || node->power == Power::Stopping) && node->networked;
    return up && d->time >= servicesUpAt(*guest);
}

double Cluster::nextServiceAt() const
{
    double next = std::numeric_limits<double>::infinity();
    for (const Service &service : d->s.services) {
        const Guest *guest = d->guest(service.vmid);
        if (guest && executes(*guest) && servicesUpAt(*guest) > d->time)
            next = std::min(next, servicesUpAt(*guest));
    }
    return next;
}

bool Cluster::breakService(int vmid, int port, bool broken)
{
    const auto service =
        std::ranges::find_if(d->s.services, [&](const Service &one) { return one.vmid == vmid && one.port == port; });
    if (service == d->s.services.end())
        return false;
    service->broken = broken;
    return true;
}

} // namespace Drydock::Demo
