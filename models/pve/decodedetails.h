// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clusterconnection.h"
#include "reply.h"

namespace Drydock
{

// Decoders of what is read on demand: one guest, one node, one task.

/// GET …/config: fills `config` … `startOrder` of the details of this guest.
Result<GuestDetails> decodeGuestConfig(const GuestKey &guest, const Reply &reply);
/// Names without the pseudo snapshot "current", oldest first as the server lists them.
Result<QStringList> decodeSnapshots(const Reply &reply);
/// GET …/qemu/{id}/migrate (underscores) and …/lxc/{id}/migrate (hyphens).
Result<MigratePreconditions> decodePreconditions(const Reply &reply);
/// GET …/agent/network-get-interfaces, and GET …/lxc/{id}/interfaces; without loopback.
Result<QList<ObservedAddress>> decodeAgentAddresses(const Reply &reply);
Result<QList<ObservedAddress>> decodeContainerAddresses(const Reply &reply);

Result<QList<NodeInterface>> decodeInterfaces(const Reply &reply);
/// The same with the changes that wait beside them in the envelope.
Result<NodeNetwork> decodeNetwork(const Reply &reply);
/// GET /nodes/{n}/status: CPU, kernel, version, load.
Result<NodeDetails> decodeNodeStatus(const Reply &reply);
/// GET /nodes/{n}/apt/update: how many packages wait.
Result<int> decodeUpdateCount(const Reply &reply);
Result<QList<PendingUpdate>> decodePendingUpdates(const Reply &reply);

struct NodeKernels {
    QString running;
    QString newest; ///< installed; empty = no kernel package is listed
};
Result<NodeKernels> decodeKernels(const Reply &reply);
Result<QList<NodeUnit>> decodeUnits(const Reply &reply);
Result<int> decodeClockSkew(const Reply &reply);
Result<QString> decodeWakeAddress(const Reply &reply);
/// Points with at least one value, oldest first.
Result<QList<MetricSample>> decodeHistory(const Reply &reply);

struct TaskStatus {
    bool running = true;
    QString exitStatus;
};
Result<TaskStatus> decodeTaskStatus(const Reply &reply);
Result<QList<ClusterConnection::LogLine>> decodeTaskLog(const Reply &reply);

/// A write's answer: the UPID of the task it started, if it did.
Result<std::optional<Upid>> decodeStarted(const Reply &reply);

} // namespace Drydock
