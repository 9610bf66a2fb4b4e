// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/ids.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace Drydock
{

/// One call of the API: method, path segments and parameters, not yet bound to a member or a login.
/// Builds the exact bytes of path, query and form body.
struct Request {
    enum class Method { Get, Post, Put, Delete };
    /// Interactive requests overtake background ones.
    enum class Lane { Interactive, Background };

    Method method = Method::Get;
    QStringList segments; ///< below /api2/json, not encoded
    QList<std::pair<QString, QString>> parameters;
    Lane lane = Lane::Background;

    static Request get(QStringList segments) { return {Method::Get, std::move(segments), {}, Lane::Background}; }
    /// Writes are always interactive: somebody waits for them.
    static Request post(QStringList segments) { return {Method::Post, std::move(segments), {}, Lane::Interactive}; }
    static Request put(QStringList segments) { return {Method::Put, std::move(segments), {}, Lane::Interactive}; }
    static Request remove(QStringList segments) { return {Method::Delete, std::move(segments), {}, Lane::Interactive}; }

    Request &text(const QString &key, const QString &value);
    Request &number(const QString &key, qint64 value);
    /// Booleans travel as 0 and 1.
    Request &flag(const QString &key, bool value);
    Request &interactive();

    bool isRead() const { return method == Method::Get; }
    /// The node this call is forwarded to; empty for calls that the dialled member answers itself.
    NodeName node() const;

    QByteArray verb() const;
    /// "/nodes/a/storage/b/content/b%3Aiso%2Fc.iso": each segment encoded by itself, so that %2F survives.
    QByteArray path() const;
    /// "/api2/json" + path, with the parameters of GET and DELETE as query (the server refuses bodies there).
    QByteArray target() const;
    /// The form body of POST and PUT. ';' is encoded: the server splits on it as on '&'.
    QByteArray form() const;

private:
    QByteArray encodedParameters() const;
};

} // namespace Drydock
