// SPDX-License-Identifier: GPL-3.0-or-later
#include "request.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace Drydock
{

Request &Request::text(const QString &key, const QString &value)
{
    parameters.append({key, value});
    return *this;
}

Request &Request::number(const QString &key, qint64 value)
{
    return text(key, QString::number(value));
}

Request &Request::flag(const QString &key, bool value)
{
    return text(key, value ? u"1"_s : u"0"_s);
}

Request &Request::interactive()
{
    lane = Lane::Interactive;
    return *this;
}

NodeName Request::node() const
{
    return segments.size() > 1 && segments[0] == "nodes"_L1 ? NodeName(segments[1]) : NodeName();
}

QByteArray Request::verb() const
{
    switch (method) {
    case Method::Get:
        return "GET"_ba;
    case Method::Post:
        return "POST"_ba;
    case Method::Put:
        return "PUT"_ba;
    case Method::Delete:
        return "DELETE"_ba;
    }
    Q_UNREACHABLE_RETURN("GET"_ba);
}

QByteArray Request::path() const
{
    QByteArray result;
    for (const QString &segment : segments)
        result += '/' + QUrl::toPercentEncoding(segment);
    return result.isEmpty() ? "/"_ba : result;
}

QByteArray Request::target() const
{
    QByteArray result = "/api2/json" + path();
    if ((method == Method::Get || method == Method::Delete) && !parameters.isEmpty())
        result += '?' + encodedParameters();
    return result;
}

QByteArray Request::form() const
{
    return method == Method::Post || method == Method::Put ? encodedParameters() : QByteArray();
}

QByteArray Request::encodedParameters() const
{
    QByteArray result;
    for (const auto &[key, value] : parameters) {
        if (!result.isEmpty())
            result += '&';
        result += QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
    }
    return result;
}

} // namespace Drydock
