// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestprobes.h"

#include "clustersession.h"
#include "operations/nameservers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

// A live move holds a guest still for less than a tenth of a second.
constexpr ProbeRhythm rhythm{.period = 100, .timeout = 1000};
// A handshake each time would be a load of its own.
constexpr ProbeRhythm tlsRhythm{.period = 1000, .timeout = 2000};

double seconds(qint64 ms)
{
    return double(ms) / 1000;
}

} // namespace

ProbeGap probeGapOf(const ProbeTarget &target, const ProbeFindings &findings)
{
    ProbeGap gap;
    gap.kind = probeKindWord(target.kind);
    gap.server =
        (target.address.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(target.address).arg(target.effectivePort());
    gap.resolution = seconds(findings.resolution);
    gap.blind = seconds(findings.blind);
    if (const Outage *worst = findings.worst()) {
        gap.lower = seconds(worst->lower);
        gap.lasts = worst->lasts();
        if (worst->upper)
            gap.upper = seconds(*worst->upper);
    }
    return gap;
}

GuestProbes::GuestProbes(ClusterSession &session)
    : m_session(session), m_factory(session.profile().addressMap, *session.clock())
{
}

GuestProbes::~GuestProbes() = default;

QList<ProbeTarget> GuestProbes::targetsOf(const GuestKey &guest) const
{
    QList<ProbeTarget> targets;
    for (const GuestProbe &probe : m_session.serviceSettings().probes) {
        if (probe.guest == guest.vmid)
            targets.append(probe.target);
    }
    for (const auto addresses = dnsAddressesOf(m_session.facts(), guest); const QString &address : addresses) {
        const ProbeTarget dns{.kind = ProbeTarget::Kind::Dns, .address = address};
        const bool defined = std::ranges::any_of(targets, [&](const ProbeTarget &target) {
            return target.kind == dns.kind && target.address == dns.address;
        });
        if (!defined)
            targets.append(dns);
    }
    return targets;
}

QList<ProbeTarget> GuestProbes::members() const
{
    const QList<QUrl> entries = m_session.profile().entryPoints;
    const int port = entries.isEmpty() ? 8006 : entries.first().port(8006);
    QList<ProbeTarget> targets;
    for (const NodeState &node : m_session.store()->snapshot()->nodes) {
        const ProbeTarget target{.kind = ProbeTarget::Kind::Tcp, .address = node.address, .port = port};
        if (target.isValid())
            targets.append(target);
    }
    return targets;
}

bool GuestProbes::begin(const GuestKey &guest)
{
    if (const auto known = m_watches.find(guest); known != m_watches.end()) {
        ++known->second.wanted;
        return true;
    }
    Watch watch;
    watch.targets = targetsOf(guest);
    if (watch.targets.isEmpty())
        return false;
    watch.prober = std::make_unique<Prober>(*m_session.clock());
    if (const QList<ProbeTarget> control = members(); !control.isEmpty())
        watch.prober->setControl(m_factory.makeAnyOf(control), {.period = 500, .timeout = 1000});
    for (qsizetype i = 0; i < watch.targets.size(); ++i) {
        const ProbeTarget &target = watch.targets.at(i);
        watch.prober->add(QString::number(i), m_factory.make(target),
                          target.kind == ProbeTarget::Kind::Https ? tlsRhythm : rhythm);
    }
    m_watches.emplace(guest, std::move(watch));
    return true;
}

void GuestProbes::end(const GuestKey &guest)
{
    if (const auto watch = m_watches.find(guest); watch != m_watches.end() && --watch->second.wanted == 0)
        m_watches.erase(watch);
}

QList<ProbeGap> GuestProbes::gaps(const GuestKey &guest) const
{
    QList<ProbeGap> gaps;
    if (const auto watch = m_watches.find(guest); watch != m_watches.end()) {
        for (qsizetype i = 0; i < watch->second.targets.size(); ++i)
            gaps.append(probeGapOf(watch->second.targets.at(i), watch->second.prober->findings(QString::number(i))));
    }
    return gaps;
}

bool GuestProbes::isSettled(const GuestKey &guest) const
{
    const auto watch = m_watches.find(guest);
    if (watch == m_watches.end())
        return true;
    const Prober &prober = *watch->second.prober;
    return std::ranges::all_of(prober.ids(), [&](const QString &id) {
        const std::optional<ProbeAnswer> last = prober.lastAnswer(id);
        return last && (last->isAnswered() || prober.findings(id).answered == 0);
    });
}

} // namespace Drydock
