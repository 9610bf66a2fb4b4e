// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace Drydock::Soak
{

QString program()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(u"drydock"_s);
}

void DemoProcess::keepFolder()
{
    m_folder.setAutoRemove(false);
}

QString DemoProcess::start(const QString &scenario, int pve, double speed, quint32 seed)
{
    if (!m_folder.isValid())
        return u"no temporary folder: "_s + m_folder.errorString();
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server.start(program(), {u"demo-server"_s, u"--scenario"_s, scenario, u"--pve"_s, QString::number(pve),
                               u"--port"_s, u"0"_s, u"--speed"_s, QString::number(speed), u"--seed"_s,
                               QString::number(seed), u"--log"_s, logFile(), u"--control"_s, u"0"_s});
    while (!m_server.canReadLine()) { // with many nodes the line comes in parts
        if (!m_server.waitForReadyRead(20'000))
            return u"the demo server did not get ready: "_s + m_server.errorString();
    }
    m_ready = QJsonDocument::fromJson(m_server.readLine()).object();
    if (m_ready.isEmpty())
        return u"the demo server's ready line is not JSON"_s;
    // Services are asked where the simulated ones are, and never at the addresses that the design gives them.
    QFile map(path(u"address-map.json"_s));
    const QByteArray text = QJsonDocument(m_ready[u"addressMap"_s].toObject()).toJson();
    return map.open(QIODevice::WriteOnly) && map.write(text) == text.size() ? QString() : map.errorString();
}

DemoProcess::~DemoProcess()
{
    m_server.terminate();
    if (!m_server.waitForFinished(10'000))
        m_server.kill();
    m_server.waitForFinished(2'000);
}

void DemoProcess::prepareClient(QProcess &client, const QStringList &arguments) const
{
    // The last node: the client must not depend on the one that is drained.
    const QJsonArray nodes = m_ready[u"nodes"_s].toArray();
    QJsonObject node = nodes.last().toObject();
    if (node[u"name"_s] == m_avoided)
        node = nodes.first().toObject();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DRYDOCK_TOKEN"_s, m_ready[u"token"_s].toString());
    client.setProcessEnvironment(environment);
    client.setProgram(program());
    client.setArguments(QStringList{u"--cluster"_s, node[u"url"_s].toString(), u"--fingerprint"_s,
                                    node[u"fingerprint"_s].toString(), u"--state-dir"_s, stateDir(), u"--address-map"_s,
                                    path(u"address-map.json"_s)}
                        + arguments);
}

} // namespace Drydock::Soak
