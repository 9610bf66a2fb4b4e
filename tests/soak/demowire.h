// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace Drydock::Soak
{

/// Speaks to a demo server beside the client: its control port, and its API as the operator would in a shell.
/// Blocks; each request has its own connection.
class DemoWire
{
public:
    /// `ready` is the server's ready line; it must name a control port.
    explicit DemoWire(const QJsonObject &ready) : m_ready(ready) {}

    /// The whole simulated cluster; empty when the server does not answer.
    QJsonObject state() const;
    /// Empty = done, else the server's words.
    QString fault(const QJsonObject &fault) const { return control("POST", QStringLiteral("/fault"), fault); }
    QString endFaults() const { return control("DELETE", QStringLiteral("/fault"), {}); }
    QString power(const QString &node, bool on) const;
    /// As root, through the first node. Empty = HTTP 200, else status and words.
    QString api(const QByteArray &method, const QString &path, const QMap<QString, QString> &parameters) const;

private:
    QString control(const QByteArray &method, const QString &path, const QJsonObject &body) const;
    QJsonObject m_ready;
};

} // namespace Drydock::Soak
