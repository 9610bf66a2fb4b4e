// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkport.h"
#include "tasklog.h"

#include "cluster/store.h"
#include "operations/ports.h"

namespace Drydock
{

/// Looks at all followed tasks once a second, in one batch: state, then the new lines of the log. A task whose
/// node does not answer stays as it was; only the cluster can say what became of it.
class TaskWatcher final : public QObject, public TaskApi
{
public:
    TaskWatcher(NetworkPort *port, ClusterStore *store, Clock *clock, QObject *parent = nullptr);

    void follow(const Upid &upid, std::function<void(const TaskReport &)> report) override;
    void forget(const Upid &upid) override;
    void cancel(const Upid &upid, std::function<void(Result<void>)> done) override;

    bool isIdle() const { return m_followed.empty(); }
    /// Called when the first task is followed and when the last one ended.
    void onIdleChanged(std::function<void()> action) { m_idleChanged = std::move(action); }

private:
    struct Followed {
        TaskReport report;
        TaskLog log;
        int lastLine = 0;
        QList<std::function<void(const TaskReport &)>> listeners;
        bool reported = false;
    };

    void lookLater();
    void look();
    void lookAt(const Upid &upid);
    void readLog(const Upid &upid, const TaskStatus &status);
    void tell(const Upid &upid, const TaskStatus &status);
    void lookDone();
    bool isReachable(const NodeName &node) const;

    static constexpr int lookEveryMs = 1000;
    static constexpr int linesAtOnce = 500;

    NetworkPort *m_port;
    ClusterStore *m_store;
    Clock *m_clock;
    QHash<Upid, Followed> m_followed;
    std::function<void()> m_idleChanged;
    int m_open = 0; ///< questions of the batch under way
    bool m_scheduled = false;
};

} // namespace Drydock
