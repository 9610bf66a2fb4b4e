// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/snapshot.h"
#include "columns.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include <optional>

namespace Drydock
{

/// Text of table cells in the reader's language: numbers by QLocale, units short enough for a column.
/// An absent value is an em dash everywhere.
class Formatting
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::Formatting)

public:
    static QString absent();
    /// "62.6 GiB", "512 MiB"; IEC units, `bytes` >= 0.
    static QString bytes(qint64 bytes);
    /// "9.4 of 16 GiB", "301 MiB of 1 GiB".
    static QString usedOf(qint64 used, qint64 size);
    /// "61 % of 62.6 GiB".
    static QString shareOf(qint64 used, qint64 size);
    /// "34 %"; `fraction` 0…1.
    static QString percent(double fraction);
    /// "31 % of 4": load of so many cores.
    static QString load(double fraction, double cores);
    /// "41 d", "6 h", "12 min", "30 s": one unit, for columns.
    static QString span(qint64 seconds);
    /// "41 d 3 h", "6 h 12 min", "1 min 48 s": two units, for tooltips.
    static QString exactSpan(qint64 seconds);
    /// "9 min ago"; "now" below 5 s.
    static QString ago(qint64 seconds);
    /// Per second: "1.2 MiB/s".
    static QString rate(double bytesPerSecond);
    /// Date and time in the reader's zone and format, to the second.
    static QString dateTime(const QDateTime &at);
    /// "14:02:07" today, else the short date with the time.
    static QString shortTime(const QDateTime &at, const QDateTime &now);

    /// "VM" or "CT".
    static QString kindTag(GuestKind kind);
    /// "virtual machine" or "container", for screen readers and tooltips.
    static QString kindText(GuestKind kind);
    /// "VM 101 plex".
    static QString guestTitle(const GuestKey &guest, const QString &name);

    static QString guestState(const GuestState &guest);
    static StateClass guestStateClass(const GuestState &guest);
    static QString nodeState(const NodeState &node);
    static StateClass nodeStateClass(const NodeState &node);
    /// The HA manager's word for a service; an unknown word stays as the server says it.
    static QString haState(const QString &word);
    static StateClass haStateClass(const QString &word);
    static QString lock(const QString &word);
};

/// Case-insensitive comparison where runs of digits count as numbers: "vm9" before "vm10". <0, 0, >0.
int naturalCompare(QStringView a, QStringView b);

} // namespace Drydock
