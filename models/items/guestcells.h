// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/details.h"
#include "cluster/snapshot.h"
#include "columns.h"

#include <QList>
#include <QVariant>

namespace Drydock
{

/// An address of a guest and where it is known from.
struct GuestAddress {
    QString text;      ///< without prefix
    int prefix = 0;    ///< 0 = not known
    QString interface; ///< inside the guest: "eth0"
    QString mac;
    QString nic; ///< configuration key of the NIC it belongs to ("net0"); empty for inner networks (Docker, …)
    bool declared = false; ///< from the configuration, else seen inside the guest
    friend bool operator==(const GuestAddress &, const GuestAddress &) = default;
};

/// Addresses of a guest: those of its own NICs first, IPv4 before IPv6, then inner networks. Loopback and
/// link-local ones are left out.
QList<GuestAddress> guestAddresses(const GuestDetails &details);
/// The bridges its NICs are on, each once, in NIC order.
QStringList guestBridges(const GuestDetails &details);
/// Whether anything was tried to be read: else cells say "not read".
bool isRead(const GuestDetails *details);

/// One cell of a guest's row, as ItemRole describes. `details` may be nullptr.
QVariant guestCell(const GuestState &guest, const GuestDetails *details, InventoryColumn column, int role);
/// One cell of a node's row in the inventory.
QVariant nodeCell(const NodeState &node, int guests, InventoryColumn column, int role);
/// Header of the inventory's columns; RawRole gives the header for exported raw values, with their unit.
QVariant inventoryHeader(InventoryColumn column, int role);

/// "node/pve-node1".
QString nodeKey(const NodeName &node);
/// Orders addresses as numbers: fixed-width text, IPv4 before IPv6; empty for what is no address.
QString addressSortKey(const QString &address);

} // namespace Drydock
