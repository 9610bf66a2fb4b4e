// SPDX-License-Identifier: GPL-3.0-or-later
#include "planstart.h"

#include "operations/wording.h"

#include <QTimer>
#include <QtConcurrentRun>

namespace Drydock
{

PlanStart::PlanStart(ClusterSession &session, QObject *parent) : QObject(parent), m_session(session) {}

void PlanStart::begin(const Plan &shown, const Read &read, const Make &make, Where where)
{
    if (m_underWay)
        return;
    if (!m_session.connection()) {
        Q_EMIT refused(tr("This cluster is a recording."),
                       tr("It can be planned on, not acted on. Open the cluster itself to start this."));
        return;
    }
    m_underWay = true;
    Q_EMIT underWayChanged();
    const auto conclude = [this, shown](const Plan &fresh) {
        m_underWay = false;
        Q_EMIT underWayChanged();
        judge(shown, fresh);
    };
    read(this, [this, make, where, conclude] {
        const PlanFacts facts = m_session.facts();
        if (where == Where::Here)
            conclude(make(facts));
        else
            QtConcurrent::run(make, facts).then(this, conclude);
    });
}

void PlanStart::judge(const Plan &shown, const Plan &fresh)
{
    if (!shown.sameOutcome(fresh)) {
        Q_EMIT differs(fresh);
        return;
    }
    if (!fresh.startable) {
        Q_EMIT refused(tr("Something still stands in the way."), tr("Decide every finding marked in red first."));
        return;
    }
    const Result<OperationRunner *> runner = m_session.startOperation(fresh);
    if (!runner) {
        Q_EMIT refused(errorText(runner.error()), errorAdvice(runner.error()));
        return;
    }
    // Starting and showing it are two turns of the event loop: the window stays quick.
    QTimer::singleShot(0, this, [this, id = fresh.id] { Q_EMIT started(id); });
}

} // namespace Drydock
