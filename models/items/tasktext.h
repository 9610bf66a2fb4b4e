// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"
#include "columns.h"

#include <QString>

namespace Drydock
{

/// What a task does, in words: "Migrate VM 102 arr". `guestName` may be empty. A type this program does not know
/// stays as the server names it.
QString taskText(const Upid &upid, const QString &guestName);
/// The guest a task works on, as far as its type and id tell; 0 when it is none.
VmId taskGuest(const Upid &upid);
/// "running", "OK", "warnings (2)", or the server's words of the failure.
QString taskStateText(const TaskState &task);
StateClass taskStateClass(const TaskState &task);

} // namespace Drydock
