// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"

#include <QList>

namespace Drydock
{

/// One request as the program sends it, and the API generations that know it.
struct CatalogEntry {
    QString name;
    Request request;
    int since = 8; ///< first major version of Proxmox VE that has it
    int until = 99;
};

/// Every request the program can send, each with all parameters it can carry, made by the endpoint functions
/// themselves. A new endpoint belongs here: the schema test judges what stands in this list.
QList<CatalogEntry> requestCatalog();

} // namespace Drydock
