// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan.h"

#include <QDateTime>

#include <functional>
#include <optional>

namespace Drydock
{

/// Progress of a running move as its task log tells it (adjacent.md 9). Bytes and bytes per second.
struct TaskProgress {
    enum class Stage { Unknown, Starting, Replicating, CopyingDisk, CopyingMemory, Switching, CleaningUp, Finished };

    Stage stage = Stage::Unknown;
    std::optional<double> percent; ///< 0…100; of the disk or of the memory copy
    std::optional<double> rate;
    std::optional<double> remaining;            ///< seconds, estimated
    std::optional<double> downtimeMs;           ///< QEMU's own figure, once known
    std::optional<double> containerDownSeconds; ///< CT: from "shutdown CT" to "finished", node clock, ±1 s
    QString lastLine;
    QStringList errorLines; ///< lines with "ERROR:" and the TASK ERROR line
};

/// State of one task that is being followed.
struct TaskReport {
    Upid upid;
    bool running = true;
    QString exitStatus; ///< "OK", "WARNINGS: n" or the error's words, once it ended
    TaskProgress progress;

    bool isOk() const
    {
        return exitStatus == QLatin1StringView("OK") || exitStatus.startsWith(QLatin1StringView("WARNINGS"));
    }
};

/// Writes that change guests and nodes. Every call is answered exactly once, on the caller's thread, later
/// (never from inside the call). An answered Upid may be absent where the API answers without a task.
class GuestActions
{
public:
    virtual ~GuestActions() = default;

    struct Migrate {
        GuestKey guest;
        NodeName from;
        NodeName to;
        bool online = false;
        bool restart = false;
        bool withLocalDisks = false;
        qint64 bandwidth = 0;       ///< KiB/s; 0 = the cluster's own limit
        QString targetStorage = {}; ///< "from:to,…,to"; empty = the same names
        bool conntrack = false;
        QMap<QString, QString> rootOptions = {}; ///< "force", "migration_type", "migration_network"
    };
    using Started = std::function<void(Result<std::optional<Upid>>)>;

    virtual void migrate(const Migrate &request, Started done) = 0;
    /// action: start, shutdown, stop, reboot, suspend, resume. timeout in seconds, 0 = server's default.
    virtual void power(const GuestKey &guest, const NodeName &node, const QString &action, int timeout,
                       Started done) = 0;
    virtual void setHaState(const GuestKey &guest, const QString &state, Started done) = 0;
    /// command: reboot, shutdown, or wake (by wake-on-LAN through another member; harmless when repeated).
    virtual void nodePower(const NodeName &node, const QString &command, Started done) = 0;
    /// Answered without a task once it is written. Asking twice for the same does no harm. `guest` and `node` only
    /// for what belongs to a guest (Cdrom).
    virtual void changeSetting(const SettingChange &setting, const GuestKey &guest, const NodeName &node,
                               Started done) = 0;
};

/// Looks at tasks. Same calling rules as GuestActions.
class TaskApi
{
public:
    virtual ~TaskApi() = default;

    /// Follows a task until it ended or `forget` is called: `report` is called on each change.
    virtual void follow(const Upid &upid, std::function<void(const TaskReport &)> report) = 0;
    virtual void forget(const Upid &upid) = 0;
    /// Asks the node to end the task.
    virtual void cancel(const Upid &upid, std::function<void(Result<void>)> done) = 0;
};

/// Time comes in from outside so that tests can hold and advance it.
class Clock
{
public:
    virtual ~Clock() = default;

    /// The desktop's wall clock, UTC: for stamps that people read.
    virtual QDateTime now() const = 0;
    /// Milliseconds of a monotonic clock: for durations.
    virtual qint64 monotonicMs() const = 0;
    /// Calls `action` once after `ms`, unless `context` died.
    virtual void callAfter(int ms, QObject *context, std::function<void()> action) = 0;
};

/// The real clock.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    qint64 monotonicMs() const override;
    void callAfter(int ms, QObject *context, std::function<void()> action) override;
};

} // namespace Drydock
