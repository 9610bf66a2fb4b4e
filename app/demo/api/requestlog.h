// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../sim/state.h"

#include <QFile>
#include <QJsonObject>

namespace Drydock::Demo
{

/// The independent witness: one JSON line for each request ({wall, at, request}) and each simulated event
/// ({wall, at, event}), flushed at once. `wall` is real, `at` simulated time. No secret gets in.
class RequestLog
{
public:
    /// Appends. Empty text = success.
    QString open(const QString &path);

    struct Request {
        QString node, method, path, user;
        Params parameters;
        int status = 0;
        QString result; ///< a UPID, or the error's words
    };
    void write(double simulated, const Request &request);
    void write(double simulated, const QJsonObject &event);

private:
    void line(double simulated, const QString &key, const QJsonObject &value);
    QFile m_file;
};

} // namespace Drydock::Demo
