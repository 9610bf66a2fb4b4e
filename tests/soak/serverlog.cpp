// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverlog.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Drydock::Soak
{

ServerLog::ServerLog(const QString &path) : m_file(path)
{
    if (!m_file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
}

ServerLog::Chapter ServerLog::readOn()
{
    static const QRegularExpression migratePath(u"/(?:qemu|lxc)/(\\d+)/migrate$"_s);
    Chapter chapter;
    int recovered = 0; // its move is the next event
    while (m_file.canReadLine() || !m_file.atEnd()) {
        const qint64 before = m_file.pos();
        const QByteArray text = m_file.readLine();
        if (!text.endsWith('\n')) {
            m_file.seek(before); // still being written
            break;
        }
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        const QDateTime wall = QDateTime::fromString(line[u"wall"_s].toString(), Qt::ISODateWithMs);
        if (const QJsonObject request = line[u"request"_s].toObject(); !request.isEmpty()) {
            if (request[u"method"_s] == u"GET"_s || request[u"status"_s].toInt() != 200)
                continue;
            Request write{request[u"method"_s].toString(), request[u"path"_s].toString(), wall, 0,
                          request[u"result"_s].toString()};
            if (const auto match = migratePath.match(write.path); match.hasMatch() && write.method == "POST"_L1) {
                write.vmid = match.captured(1).toInt();
                ++chapter.migrateRequests[write.vmid];
            }
            chapter.writes.append(write);
            continue;
        }
        const double at =
            double(QDateTime::fromString(line[u"at"_s].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch()) / 1000;
        const QJsonObject event = line[u"event"_s].toObject();
        const QString kind = event[u"event"_s].toString();
        const int vmid = event[u"vmid"_s].toInt();
        if (kind == "move"_L1) {
            chapter.moves.append({vmid, event[u"from"_s].toString(), event[u"to"_s].toString(), wall, at,
                                  event[u"live"_s].toBool(), event[u"downtimeMs"_s].toDouble() / 1000,
                                  recovered == vmid});
            recovered = 0;
        } else if (kind == "recover"_L1) {
            recovered = vmid;
        } else if (kind == "start"_L1 || kind == "stop"_L1) {
            chapter.switches.append({vmid, kind == "start"_L1, event[u"why"_s].toString(), wall, at});
        } else if (kind == "ha-rebalance"_L1) {
            chapter.rebalances.append({event[u"sid"_s].toString().section(u':', 1).toInt(), wall});
        } else if (kind == "task-end"_L1) {
            chapter.ends.insert(event[u"upid"_s].toString(), event[u"status"_s].toString());
        }
    }
    return chapter;
}

} // namespace Drydock::Soak
