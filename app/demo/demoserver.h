// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace Drydock::Demo
{

/// A simulated Proxmox VE cluster on loopback HTTPS: node k listens on 127.0.0.(10+k), all on the same port.
/// Runs in the calling process, on a thread of its own (moveToThread is done inside), until destroyed.
class DemoServer : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QString scenario; ///< one of scenarios()
        int pve = 9;      ///< 8 or 9
        int port = 8006;  ///< 0 = any that is free on all the nodes' addresses
        double speed = 1; ///< simulated seconds per real second
        quint32 seed = 1;
        int controlPort = -1; ///< loopback HTTP for faults, power, clock, state; 0 = any; -1 = none
        QString logFile;      ///< JSON lines of every request and event; empty = none
    };

    explicit DemoServer(QObject *parent = nullptr);
    ~DemoServer() override;

    /// Starts listening; blocks until ready (well under a second). Empty text = success, else what went wrong.
    QString start(const Options &options);
    /// {schema,scenario,pve,nodes[{name,url,fingerprint}],user,password,token,control,addressMap{}}
    QJsonObject ready() const;

    static QStringList scenarios();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Drydock::Demo
