// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFile>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

namespace Drydock::Soak
{

/// The demo server's log, read on from where the last reading ended: the witness that the client cannot influence.
class ServerLog
{
public:
    explicit ServerLog(const QString &path);

    struct Move {
        int vmid = 0;
        QString from;
        QString to;
        QDateTime wall; ///< real time
        double at = 0;  ///< simulated epoch seconds
        bool live = false;
        double pause = 0;      ///< seconds, live ones
        bool recovery = false; ///< by the HA manager, from a node that is lost
    };
    /// A guest went on or off.
    struct Switch {
        int vmid = 0;
        bool on = false;
        QString why; ///< "power" and "watchdog" are not of anybody's asking
        QDateTime wall;
        double at = 0;
    };
    struct Request {
        QString method;
        QString path;
        QDateTime wall;
        int vmid = 0;   ///< of a migrate request
        QString result; ///< the task
    };
    /// The HA manager's scheduler moves a guest to even out the load.
    struct Rebalance {
        int vmid = 0;
        QDateTime wall;
    };
    struct Chapter {
        QList<Move> moves;
        QList<Switch> switches;
        QList<Rebalance> rebalances;
        QList<Request> writes;          ///< accepted ones
        QMap<QString, QString> ends;    ///< task to how it ended
        QMap<int, int> migrateRequests; ///< accepted ones, by guest
    };
    /// What happened since the last call.
    Chapter readOn();

private:
    QFile m_file;
};

} // namespace Drydock::Soak
