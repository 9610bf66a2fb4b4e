// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainfixes.h"

#include "settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

bool isShared(const ClusterSnapshot &snapshot, const NodeName &node, const StorageId &id)
{
    const StorageState *storage = snapshot.storage(node, id);
    return storage && storage->shared;
}

/// Every image that lies on this node only leaves its drive.
void ejectImages(const GuestState &guest, FixedFacts &fixed)
{
    const auto details = fixed.facts.details.guests.find(guest.key);
    if (guest.key.kind != GuestKind::Vm || details == fixed.facts.details.guests.end())
        return;
    for (GuestDisk &disk : details->disks) {
        const bool image = disk.isCdrom && !disk.isCloudInit && !disk.volume.isEmpty() && disk.volume != "none"_L1;
        if (!image || isShared(fixed.facts.snapshot, guest.node, disk.storage))
            continue;
        const QString line = details->config.value(disk.key, u"%1,media=cdrom"_s.arg(disk.volume));
        fixed.own[guest.key].append(settingStep(
            {.kind = SettingChange::Kind::Cdrom, .key = disk.key, .value = u"none,media=cdrom"_s, .before = line},
            guest.key, guest.name, guest.node));
        disk.volume = u"none"_s;
        disk.storage = {};
    }
}

void disableRules(const GuestState &guest, FixedFacts &fixed)
{
    const QStringList names = strictRulesOf(fixed.facts.snapshot, guest.key);
    if (names.isEmpty())
        return;
    for (HaRule &rule : fixed.facts.snapshot.edit().haRules) {
        if (!names.contains(rule.name))
            continue;
        rule.enabled = false;
        fixed.shared.append(settingStep({.kind = SettingChange::Kind::HaRule,
                                         .key = u"node-affinity/"_s + rule.name,
                                         .value = u"0"_s,
                                         .before = u"1"_s}));
    }
    // What the server said of this guest's targets was said with the rule in force.
    const auto details = fixed.facts.details.guests.find(guest.key);
    if (details == fixed.facts.details.guests.end() || !details->preconditions)
        return;
    for (QStringList &reasons : details->preconditions->blockingHaResources)
        reasons.removeIf([](const QString &reason) { return reason.contains("node-affinity"_L1); });
    details->preconditions->allowed.clear();
}

} // namespace

QStringList strictRulesOf(const ClusterSnapshot &snapshot, const GuestKey &guest)
{
    QStringList names;
    for (const HaRule &rule : snapshot->haRules) {
        if (rule.enabled && rule.strict && rule.type == HaRule::Type::NodeAffinity && rule.resources.contains(guest))
            names.append(rule.name);
    }
    return names;
}

FixedFacts applyFixes(const PlanFacts &facts, const DrainRequest &request)
{
    FixedFacts fixed{.facts = facts, .shared = {}, .own = {}};
    for (const auto &[vmid, codes] : request.fixes.asKeyValueRange()) {
        const GuestState *guest = facts.snapshot.guest(vmid);
        if (!guest || guest->node != request.node)
            continue;
        if (codes.contains(u"eject-iso"_s))
            ejectImages(*guest, fixed);
        if (codes.contains(u"park-rule"_s))
            disableRules(*guest, fixed);
    }
    return fixed;
}

} // namespace Drydock
