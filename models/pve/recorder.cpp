// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorder.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Drydock
{

void Recorder::setPath(const QString &path)
{
    m_file.close();
    if (path.isEmpty())
        return;
    m_file.setFileName(path);
    // Configurations name people, addresses and devices: nobody else's business.
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void Recorder::add(const QByteArray &path, const HttpAnswer &answer, const NodeName &member)
{
    if (!isOpen())
        return;
    QJsonObject line{{u"path"_s, QString::fromLatin1(path)}, {u"status"_s, answer.status}};
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    if (document.isObject())
        line[u"json"_s] = document.object();
    else
        line[u"body"_s] = QString::fromUtf8(answer.body);
    if (!answer.reason.isEmpty())
        line[u"reason"_s] = answer.reason;
    const QDateTime at = answer.date.isValid() ? answer.date : QDateTime::currentDateTimeUtc();
    line[u"at"_s] = at.toUTC().toString(Qt::ISODate);
    line[u"member"_s] = member.text();
    write(line);
}

void Recorder::endPoll()
{
    if (!isOpen())
        return;
    write({{u"poll"_s, u"complete"_s}});
    m_file.flush();
}

void Recorder::write(const QJsonObject &line)
{
    m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace Drydock
