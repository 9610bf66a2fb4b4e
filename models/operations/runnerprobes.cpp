// SPDX-License-Identifier: GPL-3.0-or-later
#include "runnerprivate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// A service that is not back by then is written down as it stands: an operation does not wait for it for ever.
constexpr qint64 patienceMs = 30'000;

} // namespace

/// D-052: from the first request that touches a running guest until its last step has ended.
void OperationRunner::Private::probe(const Step &step, bool late)
{
    const GuestState *guest = ports.services ? snapshot().guest(step.guest.vmid) : nullptr;
    if (!guest || !guest->isRunning() || m_probed.contains(step.guest))
        return;
    const Step *last = nullptr;
    for (const Step &other : std::as_const(q->m_state.plan.steps)) {
        if (other.guest == step.guest && other.kind != StepKind::ChangeSetting)
            last = &other;
    }
    // One that is to stay off has no gap but an end.
    if (last && !stopsGuest(*last) && ports.services->begin(step.guest))
        m_probed.insert(step.guest, {.endedMs = {}, .late = late});
}

/// Writes down what was seen of guests whose steps have ended, once they answer again. `all`: no step follows.
bool OperationRunner::Private::noteGaps(bool all)
{
    const qint64 now = ports.clock->monotonicMs();
    for (const auto guests = m_probed.keys(); const GuestKey &guest : guests) {
        const Step *last = nullptr;
        bool underWay = false;
        for (const Step &step : std::as_const(q->m_state.plan.steps)) {
            if (step.guest != guest)
                continue;
            const OperationState::StepRecord &record = q->m_state.step(step.id);
            underWay = underWay || record.state == StepState::Waiting || record.state == StepState::Intended
                       || record.state == StepState::Requested;
            if (record.intendedAt.isValid())
                last = &step;
        }
        if (underWay && !all)
            continue;
        Probed &probed = m_probed[guest];
        if (!probed.endedMs)
            probed.endedMs = now;
        if (!ports.services->isSettled(guest) && now - *probed.endedMs < patienceMs)
            continue;
        QList<ProbeGap> gaps = ports.services->gaps(guest);
        if (probed.late) {
            // Nobody asked while no Drydock ran: what was seen since is a lower bound, and nothing seen says nothing.
            gaps.removeIf([](const ProbeGap &gap) { return !gap.lower && !gap.lasts; });
            for (ProbeGap &gap : gaps)
                gap.upper.reset();
        }
        for (const ProbeGap &gap : std::as_const(gaps)) {
            QJsonObject values = probeGapToJson(gap);
            values.insert(u"guest"_s, guest.sid());
            if (!note(u"probe-gap"_s, last ? last->id : QString(), values))
                return false;
        }
        m_probed.remove(guest);
        ports.services->end(guest);
        if (last && !progressed(last->id))
            return false;
    }
    return true;
}

void OperationRunner::Private::endProbes()
{
    for (const auto guests = m_probed.keys(); const GuestKey &guest : guests)
        ports.services->end(guest);
    m_probed.clear();
}

} // namespace Drydock
