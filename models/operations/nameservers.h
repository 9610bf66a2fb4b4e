// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planners.h"

#include <QJsonArray>
#include <QObject>

#include <functional>

namespace Drydock
{

/// A DNS server that people lean on.
struct NameServer {
    QString address;
    QString name; ///< of the guest it is; empty = typed by hand, and no guest is known to have the address
    friend bool operator==(const NameServer &, const NameServer &) = default;
};

/// By a word of its tags or its name.
bool isForDns(const GuestState &guest);
/// What was typed by hand, otherwise the running guests that are for DNS (by tag, name, or because this machine asks
/// them) with an address of their own that stands in their configuration. Sorted by address. Pure.
QList<NameServer> nameServersOf(const PlanFacts &facts);
/// Where a guest that is for DNS answers; empty for others, and where no address is known.
QStringList dnsAddressesOf(const PlanFacts &facts, const GuestKey &guest);
/// Guests whose details nameServersOf() looks at.
QList<VmId> nameServerGuests(const ClusterSnapshot &snapshot);

/// How a name server took a question.
struct NameServerAnswer {
    bool answered = false;
    QString read;       ///< "answered", "wrong", "refused", "silent", "unreachable"
    QString serverText; ///< the code of DNS, or the system's words
    friend bool operator==(const NameServerAnswer &, const NameServerAnswer &) = default;
};

/// Asks name servers; implemented over the network elsewhere.
class NameServerApi
{
public:
    virtual ~NameServerApi() = default;

    /// Asks once. Calls `done` within a few seconds from the event loop, unless `context` died.
    virtual void ask(const NameServer &server, QObject *context, std::function<void(NameServerAnswer)> done) = 0;
};

QJsonArray nameServersToJson(const QList<NameServer> &servers);
QList<NameServer> nameServersFromJson(const QJsonArray &array);

} // namespace Drydock
