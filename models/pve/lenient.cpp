// SPDX-License-Identifier: GPL-3.0-or-later
#include "lenient.h"

#include "cluster/propertystring.h"

#include <QMap>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock::Lenient
{

std::optional<double> number(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    if (value.isBool())
        return value.toBool() ? 1.0 : 0.0;
    if (value.isString()) {
        bool ok = false;
        const double result = value.toString().trimmed().toDouble(&ok);
        if (ok && std::isfinite(result))
            return result;
    }
    return std::nullopt;
}

std::optional<qint64> integer(const QJsonValue &value)
{
    if (value.isString()) {
        bool ok = false;
        const qint64 result = value.toString().trimmed().toLongLong(&ok);
        if (ok)
            return result;
    }
    const std::optional<double> result = number(value);
    if (!result || std::abs(*result) > 9.2e18)
        return std::nullopt;
    return value.isDouble() ? value.toInteger(qint64(*result)) : qint64(*result);
}

int toInt(const QJsonValue &value, int fallback)
{
    const std::optional<qint64> result = integer(value);
    return result && std::abs(*result) <= std::numeric_limits<int>::max() ? int(*result) : fallback;
}

qint64 toInt64(const QJsonValue &value, qint64 fallback)
{
    return integer(value).value_or(fallback);
}

bool toBool(const QJsonValue &value, bool fallback)
{
    if (value.isBool())
        return value.toBool();
    if (value.isDouble())
        return value.toDouble() != 0;
    if (value.isString()) {
        const QString text = value.toString().trimmed().toLower();
        return text == "1"_L1 || text == "true"_L1 || text == "yes"_L1 || text == "on"_L1;
    }
    return fallback;
}

QString toText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"1"_s : u"0"_s;
    if (value.isDouble()) {
        const double number = value.toDouble();
        if (number == std::floor(number) && std::abs(number) < 9e15)
            return QString::number(qint64(number));
        return QString::number(number, 'g', 15);
    }
    return {};
}

QStringList splitList(const QString &text)
{
    static const QRegularExpression separators(u"[,;\\s]+"_s);
    return text.split(separators, Qt::SkipEmptyParts);
}

QStringList toList(const QJsonValue &value)
{
    if (!value.isArray())
        return splitList(toText(value));
    QStringList result;
    for (const auto entries = value.toArray(); const QJsonValue &entry : entries) {
        const QString text = toText(entry);
        if (!text.isEmpty())
            result.append(text);
    }
    return result;
}

QMap<QString, QString> properties(const QJsonValue &value, const QString &defaultKey)
{
    if (!value.isObject())
        return propertyString(toText(value), defaultKey);
    QMap<QString, QString> result;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        result.insert(it.key(), toText(*it));
    return result;
}

} // namespace Drydock::Lenient
