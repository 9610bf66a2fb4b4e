// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/clustersession.h"

#include <QObject>

#include <functional>

namespace Drydock
{

/// The last look before something happens: reads the facts anew, plans again, and starts only what was shown.
class PlanStart : public QObject
{
    Q_OBJECT

public:
    /// Reads what the plan looks at and calls back.
    using Read = std::function<void(QObject *context, std::function<void()> done)>;
    using Make = std::function<Plan(const PlanFacts &facts)>;
    /// Where a plan is made: a large one beside the window. `make` then holds copies of all it needs.
    enum class Where { Here, Beside };

    explicit PlanStart(ClusterSession &session, QObject *parent = nullptr);

    bool isUnderWay() const { return m_underWay; }
    void begin(const Plan &shown, const Read &read, const Make &make, Where where = Where::Here);

Q_SIGNALS:
    void underWayChanged();
    void started(const QString &operation);
    /// The cluster changed since the plan was shown: nothing was started; `fresh` is what would happen now.
    void differs(const Drydock::Plan &fresh);
    /// Nothing was started; words for people.
    void refused(const QString &what, const QString &advice);

private:
    void judge(const Plan &shown, const Plan &fresh);

    ClusterSession &m_session;
    bool m_underWay = false;
};

} // namespace Drydock
