// SPDX-License-Identifier: GPL-3.0-or-later
#include "router.h"

#include "site.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

QByteArray shapeOf(const QByteArray &method, qsizetype parts)
{
    return method + QByteArray::number(parts);
}

QString filled(QString path, const Params &pathParameters)
{
    for (auto value = pathParameters.begin(); value != pathParameters.end(); ++value)
        path.replace(u'{' + value.key() + u'}', value.value());
    return path;
}

} // namespace

Answer::Answer(const Outcome &outcome)
{
    if (!outcome)
        *this = Answer(outcome.error());
    else if (!outcome->isEmpty())
        data = *outcome;
}

Answer Answer::failure(int status, const QString &message)
{
    Answer answer;
    answer.status = status;
    answer.message = message;
    return answer;
}

Answer Answer::badParameter(const QString &parameter, const QString &text)
{
    Answer answer = failure(400, u"Parameter verification failed."_s);
    answer.errors.insert(parameter, text);
    return answer;
}

Answer Answer::forbidden(const QString &path, const QString &privileges)
{
    return failure(403, u"Permission check failed (%1, %2)"_s.arg(path, privileges));
}

int Call::number(const QString &name, int fallback) const
{
    return has(name) ? text(name).toInt() : fallback;
}

bool Call::flag(const QString &name, bool fallback) const
{
    return has(name) ? text(name) == u"1" : fallback;
}

bool Call::allows(const QString &path, const QString &privileges) const
{
    return site.accounts.allowsAny(who, path, privileges);
}

QStringList Call::removed() const
{
    static const QRegularExpression separators(u"[,; ]"_s);
    return text(u"delete"_s).split(separators, Qt::SkipEmptyParts);
}

Params Call::without(const QStringList &names) const
{
    Params rest = parameters;
    for (const QString &name : names)
        rest.remove(name);
    return rest;
}

Router::Router(int pve) : m_pve(pve) {}

void Router::add(const char *method, const char *path, const char *permission, const char *parameters, Handler handler,
                 int flags)
{
    if (((flags & Endpoint::Since9) && m_pve < 9) || ((flags & Endpoint::Only8) && m_pve != 8))
        return;
    Endpoint endpoint;
    endpoint.method = method;
    endpoint.path = QString::fromLatin1(path);
    endpoint.permission = QString::fromLatin1(permission);
    endpoint.parameters = ParameterTable(parameters, m_pve);
    endpoint.flags = flags;
    endpoint.handler = std::move(handler);
    const QStringList parts = endpoint.path.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (part.startsWith(u'{'))
            endpoint.parameters.addPathParameter(part.mid(1, part.size() - 2));
    }
    m_byShape[shapeOf(endpoint.method, parts.size())].push_back(m_endpoints.size());
    m_endpoints.push_back(std::move(endpoint));
}

Router::Match Router::find(const QByteArray &method, const QString &path) const
{
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    const auto places = m_byShape.find(shapeOf(method, parts.size()));
    if (places == m_byShape.end())
        return {};
    Match best;
    for (const size_t place : places->second) {
        const Endpoint &endpoint = m_endpoints[place];
        const QStringList pattern = endpoint.path.split(u'/', Qt::SkipEmptyParts);
        Params found;
        bool fits = true;
        for (qsizetype i = 0; fits && i < parts.size(); ++i) {
            if (pattern[i].startsWith(u'{'))
                found.insert(pattern[i].mid(1, pattern[i].size() - 2), parts[i]);
            else
                fits = pattern[i] == parts[i];
        }
        // Literal parts win over placeholders.
        if (fits && (!best.endpoint || found.size() < best.pathParameters.size()))
            best = Match{&endpoint, found};
    }
    return best;
}

std::optional<Answer> Router::refusal(const Endpoint &endpoint, const Params &pathParameters, const Identity &who,
                                      const Accounts &accounts)
{
    if ((endpoint.flags & Endpoint::NoToken) && !who.token.isEmpty()) {
        return Answer::failure(
            403, u"Permission check failed (URI '%1' not available with API token, need proper ticket.\n)"_s.arg(
                     filled(endpoint.path, pathParameters)));
    }
    if (endpoint.permission == u"world" || endpoint.permission == u"any")
        return std::nullopt;
    if (endpoint.permission == u"root") {
        if (who.isRoot())
            return std::nullopt;
        return Answer::failure(403, u"Permission check failed (user != root@pam)"_s);
    }
    const QString privileges = endpoint.permission.section(u'@', 0, 0);
    const QString path = filled(endpoint.permission.section(u'@', 1), pathParameters);
    if (accounts.allowsAny(who, path, privileges))
        return std::nullopt;
    return Answer::forbidden(path, privileges);
}

HttpResponse Router::respond(const Answer &answer, const QString &formatter)
{
    HttpResponse response;
    const bool extjs = formatter == u"extjs";
    response.status = extjs ? 200 : answer.status;
    if (answer.status != 200 && !extjs)
        response.reason = answer.message.section(u'\n', 0, 0).toUtf8();
    if (answer.emptyBody)
        return response;
    QJsonObject envelope;
    envelope.insert(u"data"_s, answer.data);
    if (answer.status != 200) {
        // Messages of handlers end with a line feed, those of the router do not (seen on 9.2).
        const bool fromRouter = answer.status == 501 || answer.status == 424;
        envelope.insert(u"message"_s, fromRouter ? answer.message : answer.message + u'\n');
    }
    if (!answer.errors.isEmpty()) {
        QJsonObject errors;
        for (auto error = answer.errors.begin(); error != answer.errors.end(); ++error)
            errors.insert(error.key(), error.value());
        envelope.insert(u"errors"_s, errors);
    }
    if (answer.total && *answer.total > 0)
        envelope.insert(u"total"_s, *answer.total);
    if (!answer.changes.isEmpty())
        envelope.insert(u"changes"_s, answer.changes);
    if (extjs) {
        envelope.insert(u"success"_s, answer.status == 200 ? 1 : 0);
        if (answer.status != 200)
            envelope.insert(u"status"_s, QString::number(answer.status));
    }
    response.body = QJsonDocument(envelope).toJson(QJsonDocument::Compact);
    return response;
}

} // namespace Drydock::Demo
