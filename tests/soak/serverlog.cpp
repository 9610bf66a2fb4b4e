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
    while (m_file.canReadLine() || !m_file.atEnd()) {
        const qint64 before = m_file.pos();
        const QByteArray text = m_file.readLine();
        if (!text.endsWith('\n')) {
            m_file.seek(before); // still being written
            break;
        }
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        if (const QJsonObject request = line[u"request"_s].toObject(); !request.isEmpty()) {
            const QRegularExpressionMatch match = migratePath.match(request[u"path"_s].toString());
            if (match.hasMatch() && request[u"method"_s] == u"POST"_s && request[u"status"_s].toInt() == 200)
                ++chapter.migrateRequests[match.captured(1).toInt()];
            continue;
        }
        const QJsonObject event = line[u"event"_s].toObject();
        const QString kind = event[u"event"_s].toString();
        const int vmid = event[u"vmid"_s].toInt();
        if (kind == "move"_L1)
            chapter.moves.append({vmid, event[u"from"_s].toString(), event[u"to"_s].toString()});
        else if (kind == "start"_L1)
            ++chapter.starts[vmid];
        else if (kind == "stop"_L1)
            ++chapter.stops[vmid];
    }
    return chapter;
}

} // namespace Drydock::Soak
