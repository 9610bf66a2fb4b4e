// SPDX-License-Identifier: GPL-3.0-or-later
#include "formatting.h"

#include <QLocale>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

struct Scaled {
    double value;
    int unit; ///< 0 = B, 1 = KiB, …
};

Scaled scale(qint64 bytes)
{
    Scaled result{double(std::max<qint64>(bytes, 0)), 0};
    while (result.value >= 1024 && result.unit < 5) {
        result.value /= 1024;
        ++result.unit;
    }
    // 1023.96 GiB would round to "1024.0 GiB".
    if (result.unit < 5 && result.value >= 1023.95) {
        result.value = 1;
        ++result.unit;
    }
    return result;
}

QString unitName(int unit)
{
    static constexpr std::array names{"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    return QString::fromLatin1(names[size_t(unit)]);
}

/// Whole numbers below a gibibyte, one decimal from there on; `round` drops a decimal zero ("16", not "16.0").
QString numberFor(double value, int unit, bool round)
{
    const bool decimal = unit >= 3 && !(round && std::abs(value - std::round(value)) < 0.05);
    return QLocale().toString(value, 'f', decimal ? 1 : 0);
}

} // namespace

QString Formatting::absent()
{
    return u"—"_s;
}

QString Formatting::bytes(qint64 bytes)
{
    const Scaled scaled = scale(bytes);
    //: A size: number and unit
    return tr("%1 %2").arg(numberFor(scaled.value, scaled.unit, true), unitName(scaled.unit));
}

QString Formatting::usedOf(qint64 used, qint64 size)
{
    const Scaled part = scale(used);
    const Scaled whole = scale(size);
    const QString wholeNumber = numberFor(whole.value, whole.unit, true);
    if (part.unit == whole.unit) {
        //: Used amount, size and their common unit: "9.4 of 16 GiB"
        return tr("%1 of %2 %3").arg(numberFor(part.value, part.unit, false), wholeNumber, unitName(whole.unit));
    }
    //: Used amount with unit, size with unit: "301 MiB of 1 GiB"
    return tr("%1 %2 of %3 %4")
        .arg(numberFor(part.value, part.unit, false), unitName(part.unit), wholeNumber, unitName(whole.unit));
}

QString Formatting::shareOf(qint64 used, qint64 size)
{
    if (size <= 0)
        return absent();
    //: "61 % of 62.6 GiB"
    return tr("%1 of %2").arg(percent(double(used) / double(size)), bytes(size));
}

QString Formatting::percent(double fraction)
{
    //: A percentage, with the space your language puts before the sign
    return tr("%1 %").arg(QLocale().toString(std::lround(fraction * 100)));
}

QString Formatting::load(double fraction, double cores)
{
    //: Load and number of processor cores: "31 % of 4"
    return tr("%1 of %2").arg(percent(fraction), QLocale().toString(cores, 'g', 6));
}

QString Formatting::span(qint64 seconds)
{
    const QLocale locale;
    if (seconds >= 86400)
        //: days, short
        return tr("%1 d").arg(locale.toString(seconds / 86400));
    if (seconds >= 3600)
        //: hours, short
        return tr("%1 h").arg(locale.toString(seconds / 3600));
    if (seconds >= 60)
        //: minutes, short
        return tr("%1 min").arg(locale.toString(seconds / 60));
    //: seconds, short
    return tr("%1 s").arg(locale.toString(std::max<qint64>(seconds, 0)));
}

QString Formatting::exactSpan(qint64 seconds)
{
    qint64 rest = 0;
    if (seconds >= 86400)
        rest = seconds % 86400 / 3600 * 3600;
    else if (seconds >= 3600)
        rest = seconds % 3600 / 60 * 60;
    else if (seconds >= 60)
        rest = seconds % 60;
    if (rest == 0)
        return span(seconds);
    //: Larger and smaller part of a duration: "6 h 12 min"
    return tr("%1 %2").arg(span(seconds), span(rest));
}

QString Formatting::ago(qint64 seconds)
{
    if (seconds < 5)
        return tr("now");
    //: "9 min ago"
    return tr("%1 ago").arg(span(seconds));
}

QString Formatting::rate(double bytesPerSecond)
{
    //: A rate: "1.2 MiB/s"
    return tr("%1/s").arg(bytes(std::llround(bytesPerSecond)));
}

QString Formatting::dateTime(const QDateTime &at)
{
    if (!at.isValid())
        return absent();
    const QDateTime local = at.toLocalTime();
    //: Date and time of day
    return tr("%1 %2").arg(QLocale().toString(local.date(), QLocale::ShortFormat),
                           local.time().toString(u"HH:mm:ss"_s));
}

QString Formatting::shortTime(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return absent();
    const QDateTime local = at.toLocalTime();
    return local.date() == now.toLocalTime().date() ? local.time().toString(u"HH:mm:ss"_s) : dateTime(at);
}

QString Formatting::kindTag(GuestKind kind)
{
    return kind == GuestKind::Vm ? u"VM"_s : u"CT"_s;
}

QString Formatting::kindText(GuestKind kind)
{
    return kind == GuestKind::Vm ? tr("virtual machine") : tr("container");
}

QString Formatting::guestTitle(const GuestKey &guest, const QString &name)
{
    //: Kind, id and name of a guest: "VM 101 plex"
    return name.isEmpty() ? tr("%1 %2").arg(kindTag(guest.kind), guest.vmid.text())
                          : tr("%1 %2 %3").arg(kindTag(guest.kind), guest.vmid.text(), name);
}

QString Formatting::guestState(const GuestState &guest)
{
    if (guest.isTemplate)
        return tr("template");
    if (guest.lock == "migrate"_L1)
        return tr("moving");
    switch (guest.state) {
    case RunState::Running:
        return tr("running");
    case RunState::Stopped:
        return tr("stopped");
    case RunState::Paused:
        return tr("paused");
    case RunState::Suspended:
        return tr("suspended");
    case RunState::Unknown:
        return tr("unknown");
    case RunState::Other:
        break;
    }
    return guest.stateText;
}

StateClass Formatting::guestStateClass(const GuestState &guest)
{
    if (guest.isTemplate)
        return StateClass::Quiet;
    if (guest.lock == "migrate"_L1)
        return StateClass::Maintenance;
    switch (guest.state) {
    case RunState::Running:
        return StateClass::Ok;
    case RunState::Stopped:
        return StateClass::Quiet;
    case RunState::Paused:
    case RunState::Suspended:
    case RunState::Unknown:
        return StateClass::Warning;
    case RunState::Other:
        break;
    }
    return guest.stateText.contains("error"_L1) ? StateClass::Error : StateClass::Warning;
}

QString Formatting::nodeState(const NodeState &node)
{
    if (node.status == NodeStatus::Online && node.haState == "maintenance"_L1)
        return tr("maintenance");
    if (node.haState == "fence"_L1)
        return tr("being fenced");
    switch (node.status) {
    case NodeStatus::Online:
        return tr("online");
    case NodeStatus::Offline:
        return tr("offline");
    case NodeStatus::Unknown:
        break;
    }
    return tr("unknown");
}

StateClass Formatting::nodeStateClass(const NodeState &node)
{
    if (node.status == NodeStatus::Online)
        return node.haState == "maintenance"_L1 ? StateClass::Maintenance : StateClass::Ok;
    return node.status == NodeStatus::Offline ? StateClass::Error : StateClass::Warning;
}

QString Formatting::haState(const QString &word)
{
    if (word.isEmpty())
        return absent();
    if (word == "started"_L1)
        return tr("started");
    if (word == "stopped"_L1 || word == "request_stop"_L1)
        return word == "stopped"_L1 ? tr("stopped") : tr("stopping");
    if (word == "request_start"_L1 || word == "request_start_balance"_L1)
        return tr("starting");
    if (word == "migrate"_L1 || word == "relocate"_L1)
        return tr("moving");
    if (word == "freeze"_L1)
        return tr("frozen");
    if (word == "fence"_L1)
        return tr("waiting for fencing");
    if (word == "recovery"_L1)
        return tr("recovering");
    if (word == "error"_L1)
        return tr("error");
    if (word == "disabled"_L1)
        return tr("disabled");
    if (word == "ignored"_L1)
        return tr("ignored");
    if (word == "queued"_L1)
        return tr("queued");
    return word;
}

StateClass Formatting::haStateClass(const QString &word)
{
    if (word == "started"_L1)
        return StateClass::Ok;
    if (word.isEmpty() || word == "stopped"_L1 || word == "disabled"_L1 || word == "ignored"_L1)
        return StateClass::Quiet;
    if (word == "error"_L1 || word == "fence"_L1 || word == "recovery"_L1)
        return StateClass::Error;
    if (word == "migrate"_L1 || word == "relocate"_L1)
        return StateClass::Maintenance;
    return StateClass::Warning;
}

QString Formatting::lock(const QString &word)
{
    if (word == "migrate"_L1)
        return tr("moving");
    if (word == "backup"_L1)
        return tr("backup");
    if (word == "snapshot"_L1 || word == "snapshot-delete"_L1)
        return tr("snapshot");
    if (word == "rollback"_L1)
        return tr("rollback");
    if (word == "clone"_L1)
        return tr("clone");
    if (word == "suspending"_L1)
        return tr("suspending");
    if (word == "suspended"_L1)
        return tr("suspended");
    if (word == "create"_L1)
        return tr("being created");
    return word;
}

int naturalCompare(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            while (i + 1 < a.size() && a[i] == u'0' && a[i + 1].isDigit())
                ++i;
            while (j + 1 < b.size() && b[j] == u'0' && b[j + 1].isDigit())
                ++j;
            const qsizetype from = i;
            const qsizetype fromOther = j;
            while (i < a.size() && a[i].isDigit())
                ++i;
            while (j < b.size() && b[j].isDigit())
                ++j;
            if (i - from != j - fromOther)
                return i - from < j - fromOther ? -1 : 1;
            if (const int order = a.sliced(from, i - from).compare(b.sliced(fromOther, j - fromOther)))
                return order;
            continue;
        }
        const QChar x = a[i++];
        const QChar y = b[j++];
        if (x == y)
            continue;
        const QChar foldedX = x.toCaseFolded();
        const QChar foldedY = y.toCaseFolded();
        if (foldedX != foldedY)
            return foldedX < foldedY ? -1 : 1;
    }
    if (i < a.size())
        return 1;
    return j < b.size() ? -1 : 0;
}

} // namespace Drydock
