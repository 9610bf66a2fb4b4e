// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/servicewatch.h"
#include "services/prober.h"

#include <map>

namespace Drydock
{

class ClusterSession;

/// Probes guests of one cluster while operations move them: those that are for DNS by DNS, others by the probes that
/// the operator defined. The members' own interface stands for the desktop's network: while none of them can be
/// reached, nothing is held against a service.
class GuestProbes final : public ServiceWatch
{
public:
    explicit GuestProbes(ClusterSession &session);
    ~GuestProbes() override;

    bool begin(const GuestKey &guest) override;
    void end(const GuestKey &guest) override;
    QList<ProbeGap> gaps(const GuestKey &guest) const override;
    bool isSettled(const GuestKey &guest) const override;

    /// What would be asked of a guest.
    QList<ProbeTarget> targetsOf(const GuestKey &guest) const;

private:
    struct Watch {
        int wanted = 1;
        QList<ProbeTarget> targets; ///< in the order of the prober's ids: "0", "1", …
        std::unique_ptr<Prober> prober;
    };
    QList<ProbeTarget> members() const;

    ClusterSession &m_session;
    ProbeFactory m_factory;
    std::map<GuestKey, Watch> m_watches;
};

/// Of one probe, from what its samples say.
ProbeGap probeGapOf(const ProbeTarget &target, const ProbeFindings &findings);

} // namespace Drydock
