// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestwriter.h"

namespace Drydock
{

GuestWriter::GuestWriter(NetworkPort *port, QObject *parent) : QObject(parent), m_port(port) {}

void GuestWriter::migrate(const Migrate &request, Started done)
{
    m_port->ask<Endpoints::Started>(Endpoints::migrate(request), nullptr, std::move(done));
}

void GuestWriter::power(const GuestKey &guest, const NodeName &node, const QString &action, int timeout, Started done)
{
    m_port->ask<Endpoints::Started>(Endpoints::power(guest, node, action, timeout), nullptr, std::move(done));
}

void GuestWriter::setHaState(const GuestKey &guest, const QString &state, Started done)
{
    sendSetting(Endpoints::setHaState(guest, state), std::move(done));
}

void GuestWriter::changeSetting(const SettingChange &setting, const GuestKey &guest, const NodeName &node, Started done)
{
    sendSetting(Endpoints::changeSetting(setting, guest, node), std::move(done));
}

/// What waits for it should not wait for the slow rhythm of settings.
void GuestWriter::sendSetting(const Call<Endpoints::Started> &call, Started done)
{
    m_port->ask<Endpoints::Started>(call, nullptr, [port = m_port, done = std::move(done)](const auto &answer) {
        port->onNetwork([](NetworkSide &side) { side.poll.askSettingsNext(); });
        done(answer);
    });
}

void GuestWriter::nodePower(const NodeName &node, const QString &command, Started done)
{
    m_port->ask<Endpoints::Started>(Endpoints::nodePower(node, command), nullptr, std::move(done));
}

} // namespace Drydock
