// SPDX-License-Identifier: GPL-3.0-or-later
#include "ids.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Drydock
{

QString GuestKey::sid() const
{
    return (kind == GuestKind::Vm ? u"vm:"_s : u"ct:"_s) + vmid.text();
}

std::optional<GuestKey> GuestKey::fromSid(QStringView sid)
{
    GuestKind kind;
    if (sid.startsWith(u"vm:"))
        kind = GuestKind::Vm;
    else if (sid.startsWith(u"ct:"))
        kind = GuestKind::Ct;
    else
        return std::nullopt;
    bool ok = false;
    const int number = sid.sliced(3).toInt(&ok);
    if (!ok || number <= 0)
        return std::nullopt;
    return GuestKey{kind, VmId{number}};
}

QString GuestKey::apiKind() const
{
    return kind == GuestKind::Vm ? u"qemu"_s : u"lxc"_s;
}

std::optional<Upid> Upid::parse(const QString &text)
{
    // The text ends with a colon, so a valid one splits into nine parts, the last empty.
    const QStringList parts = text.split(u':');
    if (parts.size() != 9 || parts[0] != "UPID"_L1 || !parts[8].isEmpty() || parts[1].isEmpty() || parts[5].isEmpty()
        || parts[7].isEmpty())
        return std::nullopt;
    bool pidOk = false;
    bool startOk = false;
    bool timeOk = false;
    parts[2].toLongLong(&pidOk, 16);
    parts[3].toLongLong(&startOk, 16);
    const qint64 time = parts[4].toLongLong(&timeOk, 16);
    if (!pidOk || !startOk || !timeOk)
        return std::nullopt;
    return Upid{text, NodeName(parts[1]), time, parts[5], parts[6], parts[7]};
}

} // namespace Drydock
