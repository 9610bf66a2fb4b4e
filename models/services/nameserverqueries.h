// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/nameservers.h"
#include "probe.h"

#include <unordered_map>

namespace Drydock
{

/// Asks name servers for a name that each knows by itself, with a DNS client of our own: the resolver of the system
/// would ask others when one is silent, and Qt's waits ten seconds in a pool of five.
class NameServerQueries final : public NameServerApi
{
public:
    NameServerQueries(const AddressMap &map, Clock &clock);
    ~NameServerQueries() override;

    void ask(const NameServer &server, QObject *context, std::function<void(NameServerAnswer)> done) override;

private:
    ProbeFactory m_factory;
    std::unordered_map<QString, std::unique_ptr<Probe>> m_probes; ///< by address
};

} // namespace Drydock
