// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topologygraph.h"

namespace Drydock
{

// Words for people about the parts of an element, in the reader's language.

/// "Address", "MTU", …: what a fact is called; the stable name itself for one that has no words.
QString factNameText(const QString &name);
/// How an element is connected to another, read from one end: "port of", "has the address", …
QString edgeKindText(EdgeKind kind, bool outgoing);
/// "vmbr0 on pve-node1".
QString placeText(const QString &name, const QString &node);

} // namespace Drydock
