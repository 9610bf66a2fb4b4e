// SPDX-License-Identifier: GPL-3.0-or-later
#include "parameters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

bool isMatch(const QString &value, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(value).hasMatch();
}

bool isVmId(const QString &value)
{
    return isMatch(value, u"[1-9][0-9]{2,8}"_s);
}

QString decoded(QByteArray text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
}

QString textOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"1"_s : u"0"_s;
    if (value.isDouble()) {
        const double number = value.toDouble();
        return number == double(qint64(number)) ? QString::number(qint64(number)) : QString::number(number);
    }
    if (value.isArray()) {
        QStringList parts;
        for (const auto elements = value.toArray(); const QJsonValue &part : elements)
            parts += textOf(part);
        return parts.join(u',');
    }
    return value.toString();
}

void readForm(const QByteArray &text, Params &into)
{
    for (const auto pairs = QByteArray(text).replace(';', '&').split('&'); const QByteArray &pair : pairs) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QString key = decoded(equals < 0 ? pair : pair.left(equals));
        const QString value = equals < 0 ? QString() : decoded(pair.mid(equals + 1));
        const auto found = into.find(key);
        if (found == into.end())
            into.insert(key, value);
        else
            *found += u',' + value;
    }
}

} // namespace

ParameterTable::ParameterTable(QByteArrayView text, int pve)
{
    const QStringList words = QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    for (QString word : words) {
        if (word.size() > 2 && word[1] == u'~') {
            if (word[0].digitValue() != pve)
                continue;
            word.remove(0, 2);
        }
        Parameter parameter;
        const qsizetype colon = word.indexOf(u':');
        if (colon >= 0) {
            parseType(parameter, word.mid(colon + 1));
            word.truncate(colon);
        }
        if (word.endsWith(u'!')) {
            parameter.required = true;
            word.chop(1);
        }
        if (word.endsWith(u"[n]"_s)) {
            parameter.indexed = true;
            word.chop(3);
        }
        parameter.name = word;
        m_parameters.append(parameter);
    }
}

void ParameterTable::parseType(Parameter &parameter, const QString &text)
{
    const qsizetype open = text.indexOf(u'(');
    const QString name = open < 0 ? text : text.left(open);
    const QString arguments = open < 0 ? QString() : text.mid(open + 1, text.size() - open - 2);
    static const QMap<QString, Type> types{
        {u"s"_s, Type::Text},      {u"bool"_s, Type::Boolean}, {u"int"_s, Type::Integer}, {u"num"_s, Type::Number},
        {u"enum"_s, Type::Choice}, {u"vmid"_s, Type::VmId},    {u"vmids"_s, Type::VmIds}, {u"node"_s, Type::Node},
        {u"id"_s, Type::ConfigId}, {u"sid"_s, Type::Sid},      {u"array"_s, Type::Array},
    };
    Q_ASSERT(types.contains(name));
    parameter.type = types.value(name);
    if (parameter.type == Type::Choice) {
        parameter.choices = arguments.split(u'|');
        return;
    }
    const QStringList bounds = arguments.split(u',');
    if (!bounds.value(0).isEmpty())
        parameter.minimum = bounds.value(0).toLongLong();
    if (!bounds.value(1).isEmpty())
        parameter.maximum = bounds.value(1).toLongLong();
}

void ParameterTable::addPathParameter(const QString &name)
{
    Parameter parameter;
    parameter.name = name;
    parameter.required = true;
    if (name == u"vmid")
        parameter.type = Type::VmId;
    else if (name == u"node")
        parameter.type = Type::Node;
    m_parameters.append(parameter);
}

QStringList ParameterTable::names() const
{
    QStringList names;
    for (const Parameter &parameter : m_parameters)
        names += parameter.indexed ? parameter.name + u"[n]"_s : parameter.name;
    return names;
}

const ParameterTable::Parameter *ParameterTable::find(const QString &name) const
{
    for (const Parameter &parameter : m_parameters) {
        if (!parameter.indexed && parameter.name == name)
            return &parameter;
        if (parameter.indexed && name.size() > parameter.name.size() && name.startsWith(parameter.name)) {
            const QStringView index = QStringView(name).mid(parameter.name.size());
            if (std::ranges::all_of(index, [](QChar digit) { return digit >= u'0' && digit <= u'9'; }))
                return &parameter;
        }
    }
    return nullptr;
}

QString ParameterTable::checkInteger(const Parameter &parameter, const QString &value)
{
    bool number = false;
    const qint64 got = value.toLongLong(&number);
    if (!number)
        return u"type check ('integer') failed - got '%1'"_s.arg(value);
    if (got < parameter.minimum)
        return u"value must have a minimum value of %1"_s.arg(parameter.minimum);
    if (got > parameter.maximum)
        return u"value must have a maximum value of %1"_s.arg(parameter.maximum);
    return {};
}

QString ParameterTable::check(const Parameter &parameter, QString &value)
{
    switch (parameter.type) {
    case Type::Text:
        if (value.size() < parameter.minimum)
            return u"value must be at least %1 characters long"_s.arg(parameter.minimum);
        if (value.size() > parameter.maximum)
            return u"value may only be %1 characters long"_s.arg(parameter.maximum);
        return {};
    case Type::Boolean:
        // "yes" and "on" are refused by 9.2, whatever its documentation says.
        return value == u"0" || value == u"1" ? QString() : u"type check ('boolean') failed - got '%1'"_s.arg(value);
    case Type::Integer:
        return checkInteger(parameter, value);
    case Type::Number: {
        bool number = false;
        value.toDouble(&number);
        return number ? QString() : u"type check ('number') failed - got '%1'"_s.arg(value);
    }
    case Type::Choice:
        return parameter.choices.contains(value) ? QString()
                                                 : u"value '%1' does not have a value in the enumeration '%2'"_s.arg(
                                                       value, parameter.choices.join(u", "_s));
    case Type::VmId: {
        bool number = false;
        value.toLongLong(&number);
        if (!number)
            return u"type check ('integer') failed - got '%1'"_s.arg(value);
        return isVmId(value) ? QString() : u"invalid format - value does not look like a valid VM ID\n"_s;
    }
    case Type::VmIds:
        for (const auto parts = value.split(QRegularExpression(u"[,; ]"_s), Qt::SkipEmptyParts);
             const QString &part : parts) {
            if (!isVmId(part))
                return u"invalid format - value does not look like a valid VM ID\n"_s;
        }
        return {};
    case Type::Node:
        return isMatch(value, u"[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?"_s)
                   ? QString()
                   : u"invalid format - value does not look like a valid node name\n"_s;
    case Type::ConfigId:
        return isMatch(value, u"[a-zA-Z][a-zA-Z0-9_-]+"_s)
                   ? QString()
                   : u"invalid format - invalid configuration ID '%1'\n"_s.arg(value);
    case Type::Sid:
        return isMatch(value, u"([a-z]+:)?[^\\s:]+"_s)
                   ? QString()
                   : u"invalid format - value does not look like a valid resource ID (SID)\n"_s;
    case Type::Array:
        return {};
    }
    return {};
}

QMap<QString, QString> ParameterTable::verify(Params &values) const
{
    QMap<QString, QString> errors;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const Parameter *parameter = find(value.key());
        const QString error =
            parameter ? check(*parameter, value.value())
                      : u"property is not defined in schema and the schema does not allow additional properties"_s;
        if (!error.isEmpty())
            errors.insert(value.key(), error);
    }
    for (const Parameter &parameter : m_parameters) {
        if (parameter.required && !values.contains(parameter.name))
            errors.insert(parameter.name, u"property is missing and it is not optional"_s);
    }
    return errors;
}

std::expected<Params, UnreadableParameters> readParameters(const QByteArray &query, const QByteArray &contentType,
                                                           const QByteArray &body)
{
    Params values;
    readForm(query, values);
    const QByteArray type = contentType.split(';').value(0).trimmed().toLower();
    if (!body.isEmpty()) {
        if (type == "application/json") {
            QJsonParseError error;
            const QJsonDocument document = QJsonDocument::fromJson(body, &error);
            if (error.error != QJsonParseError::NoError)
                return std::unexpected(UnreadableParameters{500, error.errorString()});
            if (!document.isObject())
                return std::unexpected(UnreadableParameters{500, u"Not a HASH reference"_s});
            const QJsonObject object = document.object();
            for (auto member = object.begin(); member != object.end(); ++member)
                values.insert(member.key(), textOf(member.value()));
        } else if (type == "application/x-www-form-urlencoded" || type.isEmpty()) {
            readForm(body, values);
        } else {
            return std::unexpected(UnreadableParameters{
                506, u"upload 'Content-Type '%1' not implemented"_s.arg(QString::fromLatin1(contentType))});
        }
    }
    values.remove(u"_dc"_s);
    return values;
}

} // namespace Drydock::Demo
