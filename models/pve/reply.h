// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/result.h"
#include "httpreader.h"
#include "request.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <functional>

namespace Drydock
{

/// A successful answer of the API, with the facts around it that freshness needs.
struct Reply {
    QByteArray body;
    QDateTime serverTime; ///< UTC; invalid when the server sent no Date
    int latencyMs = 0;
    NodeName member; ///< who answered, as far as its name is known
};

/// One endpoint: the request and the decoder of its answer, side by side.
template <typename T>
struct Call {
    Request request;
    std::function<Result<T>(const Reply &)> decode;

    Call &interactive()
    {
        request.interactive();
        return *this;
    }
};

/// Whether the status stands for success.
bool isSuccess(const HttpAnswer &answer);

/// What a refusal means. Words come from the body's message, else from the status line: 401 and 595 have no body.
Error errorFrom(const HttpAnswer &answer);

/// The envelope's object {"data": …, …}. BadAnswer when the body is not that.
Result<QJsonObject> envelopeOf(const Reply &reply);
Result<QJsonValue> dataOf(const Reply &reply);
/// The rows of a list answer. `null` stands for an empty list in several places.
Result<QJsonArray> rowsOf(const Reply &reply);
Result<QJsonObject> objectOf(const Reply &reply);

Error badAnswer(const QString &text);

} // namespace Drydock
