// SPDX-License-Identifier: GPL-3.0-or-later
// What an event does to the hardware, the configuration and the queue of the manager.
#include "localmanager.h"
#include "simulatedcluster.h"

namespace Drydock::Prediction
{

void SimulatedCluster::apply(const Event &event)
{
    touch();
    switch (event.kind) {
    case Event::Kind::QdeviceOff:
    case Event::Kind::QdeviceOn:
        qdeviceUp = input.hasQdevice && event.kind == Event::Kind::QdeviceOn;
        updateMembership();
        break;
    case Event::Kind::SetState:
    case Event::Kind::Migrate:
    case Event::Kind::Relocate:
    case Event::Kind::Stop:
    case Event::Kind::Lock:
    case Event::Kind::Unlock:
    case Event::Kind::Delete:
        if (numberOf(event.sid) >= 0)
            serviceEvent(event);
        break;
    default:
        if (numberOf(event.node) >= 0)
            powerEvent(event);
        break;
    }
}

void SimulatedCluster::powerEvent(const Event &event)
{
    const int number = numberOf(event.node);
    SimulatedNode &it = node(number);
    switch (event.kind) {
    case Event::Kind::PowerOff:
        powerOff(number, NodeDown::Cause::Event);
        break;
    case Event::Kind::PowerOn:
        powerOn(number);
        break;
    case Event::Kind::NetworkOff:
    case Event::Kind::NetworkOn: {
        const bool on = event.kind == Event::Kind::NetworkOn;
        it.missedFrom.reset();
        if (!on && it.powered && it.networked && input.timing.membership > 0)
            it.missedFrom = time + input.timing.membership;
        if (it.networked != on)
            chronicle.network(time, number, on);
        it.networked = on;
        updateMembership();
        break;
    }
    case Event::Kind::MaintenanceOn:
        crmCommands.push_back({CrmCommand::Kind::EnableMaintenance, -1, number});
        break;
    case Event::Kind::MaintenanceOff:
        crmCommands.push_back({CrmCommand::Kind::DisableMaintenance, -1, number});
        break;
    case Event::Kind::Shutdown:
    case Event::Kind::Reboot:
        requestShutdown(number, event.kind == Event::Kind::Reboot);
        break;
    case Event::Kind::CrmStop:
        it.crm.stopping = it.crm.alive;
        break;
    case Event::Kind::CrmStart:
        if (it.powered && !it.crm.alive) {
            it.crm = {};
            it.crm.alive = true;
        }
        break;
    case Event::Kind::RestartLrm:
        if (it.lrm.alive) {
            it.lrm.restarts = true;
            LocalManagerTurn(*this, number).requestShutdown();
        }
        break;
    default:
        break;
    }
}

void SimulatedCluster::requestShutdown(int number, bool reboot)
{
    SimulatedNode &it = node(number);
    if (!it.powered)
        return;
    it.pending = reboot ? PendingPower::Reboot : PendingPower::Shutdown;
    if (it.lrm.alive)
        LocalManagerTurn(*this, number).requestShutdown();
}

void SimulatedCluster::serviceEvent(const Event &event)
{
    const int number = numberOf(event.sid);
    ServiceState &it = service(number);
    switch (event.kind) {
    case Event::Kind::SetState:
        it.request = event.request;
        ++configChanges;
        break;
    case Event::Kind::Migrate:
        crmCommands.push_back({CrmCommand::Kind::Migrate, number, numberOf(event.node)});
        break;
    case Event::Kind::Relocate:
        crmCommands.push_back({CrmCommand::Kind::Relocate, number, numberOf(event.node)});
        break;
    case Event::Kind::Stop:
        crmCommands.push_back({CrmCommand::Kind::Stop, number, -1});
        break;
    case Event::Kind::Lock:
        it.lock = event.argument.isEmpty() ? QStringLiteral("backup") : event.argument;
        break;
    case Event::Kind::Unlock:
        it.lock.clear();
        break;
    case Event::Kind::Delete:
        it.deleted = true;
        ++configChanges;
        break;
    default:
        break;
    }
}

} // namespace Drydock::Prediction
