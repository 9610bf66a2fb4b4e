// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Drydock
{

/// One name that a local DNS server answers by itself: an address, or another name.
struct LocalName {
    QString name;    ///< in small letters, without a trailing dot
    QString address; ///< IPv4 or IPv6 in one spelling; empty for an alias
    QString alias;   ///< the name it stands for
    friend bool operator==(const LocalName &, const LocalName &) = default;
};

/// Pi-hole's local records, sorted by name. Four forms of the same:

/// `custom.list` (up to 5) and hosts files: "192.168.1.10 name further names # remark"; other lines are left out.
QList<LocalName> namesFromHosts(const QString &text);
/// `pihole.toml` (6): dns.hosts and dns.cnameRecords. Only these two arrays are read.
QList<LocalName> namesFromPiholeToml(const QString &text);
/// GET /api/config/dns/hosts, /api/config/dns/cnameRecords, or both in one answer of /api/config/dns. The server's own
/// error where it sent one.
Result<QList<LocalName>> namesFromPiholeAnswer(const QByteArray &json);
/// Whichever of the three it is, after its first characters.
Result<QList<LocalName>> readLocalNames(const QByteArray &content);

/// The addresses of a name, through aliases; empty when none is known. Aliases that go in a circle lead nowhere.
QStringList addressesOf(const QList<LocalName> &names, const QString &name);

} // namespace Drydock
