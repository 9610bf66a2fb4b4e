// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan.h"

#include <QCoreApplication>

namespace Drydock
{

/// The translation context of everything declared in wording.h.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::Wording)
};

/// "VM 102 arr" from "vm:102" and its name.
QString guestWords(const QString &sid, const QString &name);
QString guestWords(const GuestKey &guest, const QString &name);
/// The sentence of a plan that reboots, shuts down or wakes a node.
QString nodePowerSentence(const Plan &plan);
/// Title and sentence of a plan that changes the HA configuration.
QString haTitle(const Plan &plan);
QString haSentence(const Plan &plan);
/// "a, b and c" in the reader's language from "a,b,c".
QString listWords(const QString &commaSeparated);

/// A duration that is only estimated: as many digits as it deserves.
QString roughDuration(double seconds);

} // namespace Drydock
