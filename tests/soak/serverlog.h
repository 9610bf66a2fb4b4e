// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    };
    struct Chapter {
        QList<Move> moves;
        QMap<int, int> starts;
        QMap<int, int> stops;
        QMap<int, int> migrateRequests; ///< accepted ones, by guest
    };
    /// What happened since the last call.
    Chapter readOn();

private:
    QFile m_file;
};

} // namespace Drydock::Soak
