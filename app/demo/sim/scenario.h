// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"

namespace Drydock::Demo
{

/// Parts all scenarios are built from.
Node plainNode(Cluster::Engine &e, const QString &name, int id, const QString &address);
Interface ethernet(const QString &name);
Interface bridge(const QString &name, const QString &ports, const QString &cidr, const QString &gateway = {},
                 const QString &comment = {});
Interface vlanOn(const QString &device, int vlan);
Interface bondOf(const QString &name, const QString &slaves, const QString &mode);
Storage storageOf(const QString &id, const QString &type, const QStringList &content, qint64 total, qint64 used,
                  const Params &options);
/// A VM or container with one NIC, one disk and the usual keys of its configuration.
struct GuestSketch {
    Kind kind = Kind::Vm;
    int vmid = 0;
    QString name = {}, node = {}, bridge = {}, address = {}, gateway = {};
    int vlan = 0;
    double cores = 2;
    int memoryMiB = 2048;
    int diskGiB = 32;
    QString storage = QStringLiteral("local-zfs");
    double cpu = 0.05, memoryUse = 0.5;
    QString tags = {};
    bool running = true, onboot = true, agent = true;
    double upDays = 12;
};
Guest guestOf(Cluster::Engine &e, const GuestSketch &sketch);
void addBackup(Cluster::Engine &e, const QString &storage, const Guest &guest, double when);
void addHa(Cluster::Engine &e, const QString &sid, const Params &fields = {});
void addReplication(Cluster::Engine &e, int vmid, const QString &target, const QString &schedule);
void addPastTask(Cluster::Engine &e, const QString &nodeName, const QString &type, const QString &id, double start,
                 double seconds, const QStringList &log, const QString &status = QStringLiteral("OK"));
void addUpdates(Node &node, int count);
QString macOf(int vmid, int index = 0);
/// Midnight (UTC) of the simulated day.
double startOfDay(const Cluster::Engine &e);

} // namespace Drydock::Demo
