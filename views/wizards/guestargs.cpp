// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestargs.h"

#include <QCoreApplication>

namespace Drydock
{

using namespace Qt::StringLiterals;

QList<VmId> guestsOf(const QStringList &args)
{
    QList<VmId> guests;
    for (const QString &arg : args) {
        if (const auto key = GuestKey::fromSid(arg); key && !guests.contains(key->vmid))
            guests.append(key->vmid);
    }
    return guests;
}

NodeName targetOf(const QStringList &args)
{
    for (qsizetype i = 0; i < args.size(); ++i) {
        if (args.at(i).startsWith("to="_L1))
            return NodeName(args.at(i).mid(3));
        if (args.at(i) == "to"_L1)
            return NodeName(args.value(i + 1));
    }
    return {};
}

QString guestsText(const ClusterSnapshot &snapshot, const QList<VmId> &guests)
{
    if (guests.size() == 1) {
        if (const GuestState *guest = snapshot.guest(guests.first())) {
            return guest->key.kind == GuestKind::Vm ? QCoreApplication::translate("Drydock::GuestArgs", "VM %1 %2")
                                                          .arg(guest->key.vmid.text(), guest->name)
                                                    : QCoreApplication::translate("Drydock::GuestArgs", "CT %1 %2")
                                                          .arg(guest->key.vmid.text(), guest->name);
        }
    }
    return QCoreApplication::translate("Drydock::GuestArgs", "%n guest(s)", nullptr, int(guests.size()));
}

} // namespace Drydock
