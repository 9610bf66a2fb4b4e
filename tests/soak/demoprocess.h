// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace Drydock::Soak
{

/// A `drydock demo-server` of its own, in a temporary folder that also holds its log and the client's journals.
class DemoProcess
{
public:
    /// Empty text = ready.
    QString start(const QString &scenario, int pve, double speed, quint32 seed);
    ~DemoProcess();

    /// The server's ready line.
    const QJsonObject &ready() const { return m_ready; }
    QString logFile() const { return m_folder.filePath(QStringLiteral("server.log")); }
    QString stateDir() const { return m_folder.filePath(QStringLiteral("state")); }
    /// Log and journals stay for whoever looks into it.
    void keepFolder();
    QString folder() const { return m_folder.path(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Clients enter by another than this node; without it by the last one.
    void enterBeside(const QString &node) { m_avoided = node; }
    /// A client of this server: program, `--cluster …` arguments and the token in its environment.
    void prepareClient(QProcess &client, const QStringList &arguments) const;

private:
    QTemporaryDir m_folder;
    QProcess m_server;
    QJsonObject m_ready;
    QString m_avoided;
};

/// The drydock program beside this one.
QString program();

} // namespace Drydock::Soak
