// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestlog.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

bool isSecret(const QString &name)
{
    return name.contains(u"password") || name == u"otp" || name == u"tfa-challenge" || name == u"ticket"
           || name == u"value";
}

} // namespace

QString RequestLog::open(const QString &path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        return u"%1: %2"_s.arg(path, m_file.errorString());
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

void RequestLog::write(double simulated, const Request &request)
{
    if (!m_file.isOpen())
        return;
    QJsonObject parameters;
    for (auto value = request.parameters.begin(); value != request.parameters.end(); ++value) {
        if (!isSecret(value.key()))
            parameters.insert(value.key(), value.value());
    }
    QJsonObject object{{u"node"_s, request.node},
                       {u"method"_s, request.method},
                       {u"path"_s, request.path},
                       {u"user"_s, request.user},
                       {u"status"_s, request.status}};
    if (!parameters.isEmpty())
        object.insert(u"parameters"_s, parameters);
    if (!request.result.isEmpty())
        object.insert(u"result"_s, request.result);
    line(simulated, u"request"_s, object);
}

void RequestLog::write(double simulated, const QJsonObject &event)
{
    line(simulated, u"event"_s, event);
}

void RequestLog::line(double simulated, const QString &key, const QJsonObject &value)
{
    if (!m_file.isOpen())
        return;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(qint64(simulated * 1000), QTimeZone::UTC);
    const QJsonObject object{{u"wall"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                             {u"at"_s, at.toString(Qt::ISODateWithMs)},
                             {key, value}};
    m_file.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
}

} // namespace Drydock::Demo
