// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serverlog.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace Drydock::Soak
{

/// What the server itself tells of one round, against what Drydock reports of it.
struct DrainEvidence {
    QJsonObject before;         ///< GET /state before the drain …
    QJsonObject drained;        ///< … once it is over (and before anything went down or came back by hand)
    QJsonObject after;          ///< … and at the end of all returns
    ServerLog::Chapter log;     ///< of the whole round
    QList<QJsonObject> reports; ///< drydock.report/1, in the order of their begin
    double speed = 1;           ///< simulated seconds per second
};

/// Judges a round without asking Drydock for anything but its reports. One sentence for each thing that is wrong.
class DrainJudge
{
public:
    explicit DrainJudge(const DrainEvidence &evidence);
    QStringList violations();

private:
    struct Guest {
        QString node;
        bool running = false;
        QString lock;
        QJsonObject cdrom;
    };
    using Guests = QMap<int, Guest>;
    struct Window {
        QDateTime from;
        QDateTime to;
        bool contains(const QDateTime &at) const { return at >= from && at <= to; }
    };

    Guests guestsOf(const QJsonObject &state, const QString &when);
    void checkMoves(const QJsonObject &report);
    void checkRequests(const QJsonObject &report);
    void checkPlaces(const QJsonObject &report);
    void checkInterruptions(const QJsonObject &report);
    void checkHome();
    void checkScheduler();
    void checkSettings();
    void checkReportedSettings();

    Window windowOf(const QJsonObject &report) const;
    bool isExcused(int vmid) const;
    std::optional<Window> schedulerParked() const;
    bool isRecovered(int vmid, const Window &window) const;
    bool fellWithNode(int vmid) const;
    bool wasStarted(int vmid) const;
    bool cameUpByItself(int vmid, const Window &window) const;
    void say(const QString &sentence) { m_violations.append(sentence); }

    const DrainEvidence &m_evidence;
    Guests m_before;
    Guests m_after;
    QSet<int> m_listed; ///< guests that some report lists as not brought to where they belong
    QStringList m_violations;
};

} // namespace Drydock::Soak
