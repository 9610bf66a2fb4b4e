// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/store.h"
#include "fakeclock.h"

#include <QHash>
#include <QMap>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Drydock
{

/// A small cluster in memory with the delays of a real one: tasks show late, run states are up to 10 s old,
/// the HA manager acts every 10 s and its agents every 5 s. Its clock is an hour off the desktop's.
class FakeCluster final : public GuestActions, public TaskApi
{
public:
    struct Guest {
        GuestKey key;
        QString name;
        NodeName node;
        bool running = true;
        RunState shown = RunState::Running; ///< as the status round last saw it
        QString lock;
        bool ha = false;
        QString requested = u"started"_s; ///< HA
        QString crm = u"started"_s;       ///< HA
        NodeName haTarget;
        bool haBusy = false; ///< its agent has been told what to do
        int moves = 0;
        int stops = 0;
        int starts = 0;
    };
    struct Node {
        NodeName name;
        bool online = true;
        int bootedAt = -100000;
        QString lrm = u"active"_s;
        int reboots = 0;
        QString storage = {}; ///< empty = it has none
        bool storageActive = true;
        bool wakes = true; ///< hears the magic packet
    };
    enum class Loss { None, Answer, Request };

    explicit FakeCluster(FakeClock *clock);

    void addNode(const char *name);
    Guest &addGuest(const char *sid, const char *node, bool ha = false);
    Guest &guest(int vmid);
    Node &node(const char *name);

    /// One second passes.
    void tick();
    ClusterSnapshot snapshot() const;
    QDateTime serverTime() const;

    // GuestActions
    void migrate(const Migrate &request, Started done) override;
    void power(const GuestKey &guest, const NodeName &node, const QString &action, int timeout, Started done) override;
    void setHaState(const GuestKey &guest, const QString &state, Started done) override;
    void nodePower(const NodeName &node, const QString &command, Started done) override;
    void changeSetting(const SettingChange &setting, const GuestKey &guest, const NodeName &node,
                       Started done) override;
    // TaskApi
    void follow(const Upid &upid, std::function<void(const TaskReport &)> report) override;
    void forget(const Upid &upid) override;
    void cancel(const Upid &upid, std::function<void(Result<void>)> done) override;

    // What the test wants to go wrong.
    QMap<int, QString> failMove;    ///< the move's task fails with these words
    QSet<int> problems;             ///< the move's task ends "migration problems" though the guest arrived
    QMap<int, QString> haRefuses;   ///< hamigrate fails with these words
    QSet<int> haIgnores;            ///< hamigrate is OK and nothing happens
    QMap<int, QList<Error>> refuse; ///< answers instead of doing it, one per request
    QMap<int, QList<Loss>> lose;    ///< what gets lost, one per request
    QMap<int, QString> failPower;
    bool contact = true;
    bool quorate = true;
    QSet<int> endless;               ///< live moves that never end by themselves
    QMap<QString, QString> nodeHa;   ///< node → its state as the HA manager sees it
    QMap<int, QString> serviceState; ///< guest → its service's state there

    /// The running move of a guest tells how far it is.
    void report(int vmid, const TaskProgress &progress);
    /// A task that somebody else started; it runs until the end.
    void foreignTask(const QString &type, int vmid, const QString &user);

    /// Called before anything is done with a write; returns false to ignore it (nobody will answer).
    std::function<bool()> gate;
    QMap<QString, QString> settings; ///< by kind and key, e.g. "ha-failback vm:102"
    int optionsEvery = 0;            ///< seconds between two readings of the options; 0 = with each poll
    int haEvery = 0;                 ///< the same for what HA is told to do
    QStringList requests;            ///< writes that were carried out
    int followed() const { return int(m_followers.size()); }
    QObject *later() { return &m_context; }

private:
    struct Task {
        Upid upid;
        int start = 0;
        int end = -1;
        QString status;
        TaskProgress progress;
        bool running = true;
    };
    struct Event {
        int at = 0;
        std::function<void()> action;
    };

    using Work = std::function<Result<std::optional<Upid>>()>;
    void take(int vmid, const QString &text, Started done, const Work &work);
    QString begin(const QString &type, const Guest &guest, const QString &user = u"root@pam!desktop"_s);
    void end(const QString &upid, const QString &status);
    void after(int seconds, std::function<void()> action);
    QString liveMove(int vmid, NodeName to, const QString &user);
    QString containerMove(int vmid, NodeName to, bool restart, const QString &user);
    void haRound();
    void agentRound();
    void agentActs(Guest &guest);

    FakeClock *m_clock;
    QObject m_context;
    int m_now = 0;
    int m_pid = 1;
    QMap<QString, Node> m_nodes;
    QMap<int, Guest> m_guests;
    QMap<QString, Task> m_tasks;
    QList<Event> m_events;
    QMap<int, QString> m_haRead;          ///< guest to its wanted state when HA was read last
    QList<std::pair<int, QString>> m_crs; ///< since when the crs options read so
    QHash<QString, std::function<void(const TaskReport &)>> m_followers;
};

} // namespace Drydock
