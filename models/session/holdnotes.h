// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/result.h"

#include <QDateTime>
#include <QList>

namespace Drydock
{

/// One thing done by hand while a node is held: a tick on a list, and when. Not part of the operation's journal, which
/// is closed by then: `stateDir`/holds/OPERATION.json, mode 0600.
struct HoldNote {
    QString code;     ///< of a usual one: "packages", "firmware", "cables", "memory", "disks"; empty = own words
    QString text;     ///< own words
    QDateTime doneAt; ///< UTC; invalid = not done
    friend bool operator==(const HoldNote &, const HoldNote &) = default;
};

/// The usual list while nothing was written yet, or when the file cannot be understood.
QList<HoldNote> readHoldNotes(const QString &stateDir, const QString &operation);
Result<void> writeHoldNotes(const QString &stateDir, const QString &operation, const QList<HoldNote> &notes);

} // namespace Drydock
