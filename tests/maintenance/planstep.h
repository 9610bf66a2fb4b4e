// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drains.h"

#include "items/columns.h"
#include "wizards/draindraft.h"
#include "wizards/drainsteps.h"
#include "wizards/drainwizard.h"
#include "wizards/guestplanmodel.h"
#include "wizards/planreview.h"
#include "wizards/stepper.h"
#include "wizards/wavecard.h"
#include "wizards/wavemodel.h"

#include <QPushButton>

namespace DrydockTest
{

// The plan's step of a drain wizard, as tests look at it.

inline PlanReview *review(DrainWizard &wizard)
{
    return wizard.findChild<DrainPlanPage *>()->review();
}
inline QPushButton *button(DrainWizard &wizard, const QString &name)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return review(wizard)->findChild<QPushButton *>(name);
}
/// Straight to the plan, on the facts there are.
inline void showPlan(DrainWizard &wizard)
{
    wizard.show();
    wizard.draft()->replan();
    wizard.stepper()->goTo(2);
}
/// "Wave 1: VM 100 web: move live to …", row by row.
inline QStringList waves(DrainWizard &wizard)
{
    QStringList lines;
    const WaveModel *model = review(wizard)->waves()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        lines.append(model->index(row, WaveModel::Wave).data(Qt::AccessibleTextRole).toString());
    return lines;
}
/// The guests in the order they are touched.
inline QString order(DrainWizard &wizard)
{
    QStringList guests;
    for (const VmId guest : review(wizard)->waves()->model()->order())
        guests.append(guest.text());
    return guests.join(u' ');
}
inline QModelIndex cell(DrainWizard &wizard, int vmid, int column)
{
    const auto guests = wizard.draft()->plan().guests;
    const auto guest = std::ranges::find(guests, VmId{vmid}, [](const GuestPlan &plan) { return plan.guest.vmid; });
    return review(wizard)->model()->index(review(wizard)->model()->rowOf(guest->guest), column);
}
/// Three nodes, one VM and one container on the first.
inline ClusterBuilder plain()
{
    ClusterBuilder c;
    for (const QString &node : {u"pve-node1"_s, u"pve-node2"_s, u"pve-node3"_s})
        c.node(node);
    c.storage(u"local"_s, false, {u"iso"_s});
    c.storage(u"local-zfs"_s, false, {u"images"_s, u"rootdir"_s});
    c.storage(u"nas"_s, true, {u"iso"_s, u"images"_s, u"rootdir"_s});
    c.bridge(u"vmbr0"_s);
    c.vm(100, u"web"_s, u"pve-node1"_s);
    c.ct(200, u"proxy"_s, u"pve-node1"_s);
    c.disk(100, u"nas"_s, 32);
    c.disk(200, u"nas"_s, 8);
    c.content.permissions.byPath[u"/"_s].insert(u"VM.Config.CDROM"_s, true);
    return c;
}

} // namespace DrydockTest
