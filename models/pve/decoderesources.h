// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"

#include <QByteArray>

namespace Drydock
{

/// The lists that /cluster/resources is made of.
struct ResourceLists {
    QList<NodeState> nodes;
    QList<GuestState> guests;
    QList<StorageState> storages;
};

/// Reads GET /cluster/resources against what was known before: rows that did not change are shared with `before`,
/// facts that other endpoints gave (node id, address, fingerprint) stay, and a guest whose node went silent
/// (status "unknown") keeps its last known name and sizes. Decodes 10 000 guests in a few milliseconds.
Result<ResourceLists> decodeResources(const QByteArray &body, const ResourceLists &before);

} // namespace Drydock
