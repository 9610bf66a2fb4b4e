// SPDX-License-Identifier: GPL-3.0-or-later
#include "nameserverqueries.h"

#include <QPointer>

namespace Drydock
{

namespace
{

constexpr int patienceMs = 2000;

} // namespace

NameServerQueries::NameServerQueries(const AddressMap &map, Clock &clock) : m_factory(map, clock) {}

NameServerQueries::~NameServerQueries() = default;

void NameServerQueries::ask(const NameServer &server, QObject *context, std::function<void(NameServerAnswer)> done)
{
    std::unique_ptr<Probe> &probe = m_probes[server.address];
    if (!probe)
        probe = m_factory.make({.kind = ProbeTarget::Kind::Dns, .address = server.address});
    probe->ask(patienceMs, [wanted = QPointer(context), done = std::move(done)](const ProbeAnswer &answer) {
        if (wanted)
            done({.answered = answer.isAnswered(), .read = probeAnswerWord(answer.kind), .serverText = answer.text});
    });
}

} // namespace Drydock
