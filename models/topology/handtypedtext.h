// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topologyfacts.h"

#include <QStringList>

namespace Drydock
{

/// Hand-typed facts as people write them, one a line: "NAS: 192.168.10.5", "LAN pool: 192.168.1.100-192.168.1.189",
/// "edge: 443/tcp → 192.168.1.194:443". A guest that is the router or host stands behind its name: "edge (vm:105)".
struct HandTypedText {
    QString routers;  ///< name: addresses
    QString forwards; ///< router: port/protocol → address:port; the name may be left out where there is one router
    QString hosts;    ///< name: address
    QString clients;  ///< name: range
    QString dhcp;
    QString reserved;
    QString dnsServers; ///< addresses

    static HandTypedText of(const HandTyped &typed);
};

/// What cannot be read: part "routers", …; line from 1; and the text of that line.
struct HandTypedFault {
    enum class Kind { NoName, NoAddress, NoRange, NoForward, NoRouter };
    QString part;
    int line = 0;
    QString text;
    Kind kind = Kind::NoAddress;
    friend bool operator==(const HandTypedFault &, const HandTypedFault &) = default;
};

/// Without `typedAt`. Lines that cannot be read are left out and told.
HandTyped readHandTyped(const HandTypedText &text, QList<HandTypedFault> *faults = nullptr);

} // namespace Drydock
