// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/details.h"

namespace Drydock
{

/// What an /etc/network/interfaces declares.
struct InterfacesFile {
    QList<NodeInterface> interfaces; ///< sorted by name, without `lo`, as GET /nodes/{n}/network lists them
    QStringList sources;             ///< further files it names, which are not read

    friend bool operator==(const InterfacesFile &, const InterfacesFile &) = default;
};

/// Reads the ifupdown2 form of the file, both spellings of its keys, into what the API would list. Whether an interface
/// is up is not in a file: those that start by themselves, and what they stand on, are taken as up. Never fails: lines
/// it cannot read are left out.
InterfacesFile readInterfacesFile(const QString &text);

} // namespace Drydock
