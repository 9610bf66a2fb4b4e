// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/ids.h"

/// The keys of a graph's elements. Layouts and selections are stored by them: add, never change.
namespace Drydock::TopologyKeys
{

inline QString ofNode(const NodeName &node)
{
    return QStringLiteral("node/") + node.text();
}

/// `prefix`: "nic", "bridge", …
inline QString ofInterface(const QString &prefix, const NodeName &node, const QString &name)
{
    return prefix + u'/' + node.text() + u'/' + name;
}

inline QString ofGuest(const GuestKey &guest)
{
    return QStringLiteral("guest/") + guest.sid();
}

inline QString ofGuestNic(const GuestKey &guest, const QString &nic)
{
    return QStringLiteral("guestnic/") + guest.sid() + u'/' + nic;
}

inline QString ofInner(const GuestKey &guest, const QString &interface)
{
    return QStringLiteral("inner/") + guest.sid() + u'/' + interface;
}

/// Of the cluster's networks; addresses of networks inside a guest are its own.
inline QString ofAddress(const QString &address)
{
    return QStringLiteral("address/") + address;
}

inline QString ofInnerAddress(const GuestKey &guest, const QString &interface, const QString &address)
{
    return QStringLiteral("address/") + guest.sid() + u'/' + interface + u'/' + address;
}

/// `kind`: "router", "host", "clients", "zone".
inline QString ofNamed(const QString &kind, const QString &name)
{
    return kind + u'/' + name;
}

} // namespace Drydock::TopologyKeys
