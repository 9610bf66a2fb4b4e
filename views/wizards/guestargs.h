// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"

#include <QStringList>

namespace Drydock
{

/// The guests among the arguments of an action: "vm:102", "ct:240". Other words are skipped.
QList<VmId> guestsOf(const QStringList &args);
/// The node after "to", or of "to=NODE"; empty if there is none.
NodeName targetOf(const QStringList &args);
/// "VM 102 arr" for one guest, "3 guests" for more: what a title names.
QString guestsText(const ClusterSnapshot &snapshot, const QList<VmId> &guests);

} // namespace Drydock
