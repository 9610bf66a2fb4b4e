// SPDX-License-Identifier: GPL-3.0-or-later
#include "reply.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Kinds that Proxmox VE (8.4 and 9.2) tells by words only; nearly everything it refuses is a 500.
Error::Kind kindOfWords(const QString &text)
{
    struct Words {
        QLatin1StringView part;
        Error::Kind kind;
    };
    static constexpr Words known[] = {
        {"have been migrated to rules"_L1, Error::Kind::NotSupported},
        {"have not been migrated yet"_L1, Error::Kind::NotSupported},
        {"no quorum"_L1, Error::Kind::NoQuorum},
        {"is locked"_L1, Error::Kind::Locked},
        {"can't lock file"_L1, Error::Kind::Locked},
        {"cfs-lock"_L1, Error::Kind::Locked},
        {"does not exist"_L1, Error::Kind::NotFound},
        {"no such "_L1, Error::Kind::NotFound},
        {"hostname lookup"_L1, Error::Kind::NotFound},
        {"Permission check failed"_L1, Error::Kind::Forbidden},
    };
    for (const Words &words : known) {
        if (text.contains(words.part, Qt::CaseInsensitive))
            return words.kind;
    }
    return Error::Kind::Server;
}

Error::Kind kindOf(int status, const QString &text)
{
    switch (status) {
    case 400: {
        // A lock or a lost quorum may arrive as 400 when its words do not fit into a status line.
        const Error::Kind kind = kindOfWords(text);
        return kind == Error::Kind::NoQuorum || kind == Error::Kind::Locked ? kind : Error::Kind::BadParameter;
    }
    case 401:
        return Error::Kind::LoginFailed;
    case 403:
        return Error::Kind::Forbidden;
    case 404:
        return Error::Kind::NotFound;
    case 424:
    case 501:
        return Error::Kind::NotSupported;
    case 595: // connecting to the other node failed
    case 596: // it broke off, or took more than 30 s
    case 597:
    case 599:
        return Error::Kind::Unreachable;
    default:
        return status >= 500 ? kindOfWords(text) : Error::Kind::BadAnswer;
    }
}

} // namespace

bool isSuccess(const HttpAnswer &answer)
{
    return answer.status >= 200 && answer.status < 300;
}

Error badAnswer(const QString &text)
{
    return Error{Error::Kind::BadAnswer, 0, text, {}};
}

Error errorFrom(const HttpAnswer &answer)
{
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    Error error;
    error.http = answer.status;
    error.text = body["message"_L1].toString().trimmed();
    if (error.text.isEmpty())
        error.text = answer.reason;
    const QJsonObject fields = body["errors"_L1].toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it)
        error.fields.insert(it.key(), it->toVariant().toString().trimmed());
    error.kind = kindOf(answer.status, error.text);
    return error;
}

Result<QJsonObject> envelopeOf(const Reply &reply)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(reply.body, &problem);
    if (!document.isObject())
        return std::unexpected(badAnswer(problem.error ? problem.errorString() : u"not a JSON object"_s));
    QJsonObject envelope = document.object();
    if (!envelope.contains("data"_L1))
        return std::unexpected(badAnswer(u"no data in the answer"_s));
    return envelope;
}

Result<QJsonValue> dataOf(const Reply &reply)
{
    return envelopeOf(reply).transform([](const QJsonObject &envelope) { return envelope["data"_L1]; });
}

Result<QJsonArray> rowsOf(const Reply &reply)
{
    const Result<QJsonValue> data = dataOf(reply);
    if (!data)
        return std::unexpected(data.error());
    if (data->isArray())
        return data->toArray();
    if (data->isNull())
        return QJsonArray();
    return std::unexpected(badAnswer(u"not a list"_s));
}

Result<QJsonObject> objectOf(const Reply &reply)
{
    const Result<QJsonValue> data = dataOf(reply);
    if (!data)
        return std::unexpected(data.error());
    if (data->isObject())
        return data->toObject();
    // Perl writes an empty hash as an empty list here and there.
    if (data->isNull() || (data->isArray() && data->toArray().isEmpty()))
        return QJsonObject();
    return std::unexpected(badAnswer(u"not an object"_s));
}

} // namespace Drydock
