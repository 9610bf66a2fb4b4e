// SPDX-License-Identifier: GPL-3.0-or-later
// What a step does, as one sentence.
#include "cluster/propertystring.h"
#include "ha/haentry.h"
#include "wording.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString moveText(const Step &step)
{
    const QString guest = guestWords(step.guest, step.guestName);
    if (step.online)
        return Words::tr("%1: move live to %2").arg(guest, step.to.text());
    if (step.restart)
        return Words::tr("%1: restart on %2").arg(guest, step.to.text());
    return Words::tr("%1: move to %2 while it is off").arg(guest, step.to.text());
}

QString haText(const Step &step)
{
    const QString guest = guestWords(step.guest, step.guestName);
    if (step.haState == "stopped"_L1)
        return Words::tr("%1: let HA shut it down (state stopped)").arg(guest);
    if (step.haState == "started"_L1)
        return Words::tr("%1: let HA start it (state started)").arg(guest);
    return Words::tr("%1: set its HA state to %2").arg(guest, step.haState);
}

/// Where a NIC's configuration line plugs it in.
QString nicPlaceText(const QString &line)
{
    const QMap<QString, QString> fields = propertyString(line);
    const QString bridge = fields.value(u"bridge"_s);
    const QString vlan = fields.value(u"tag"_s);
    if (bridge.isEmpty())
        return Words::tr("no bridge");
    return vlan.isEmpty() ? bridge : Words::tr("%1, VLAN %2", "bridge").arg(bridge, vlan);
}

/// "nodes pve-node1:2,pve-node2; strict 1": what is written, as the configuration spells it.
QString propertiesText(const QMap<QString, QString> &properties)
{
    QStringList parts;
    for (const auto &[key, value] : properties.asKeyValueRange())
        parts.append(u"%1 %2"_s.arg(key, value));
    return parts.join(u"; "_s);
}

/// What a change of an entry says of it; empty when it is not a change.
QString entryChangeText(const SettingChange &setting)
{
    const std::optional<HaEntry> before = HaEntry::parse(setting.before);
    const std::optional<HaEntry> wanted = HaEntry::parse(setting.value);
    if (!before || !wanted)
        return {};
    const HaEntryChange change = haEntryChange(before, *wanted);
    QStringList parts;
    if (!change.set.isEmpty())
        parts.append(propertiesText(change.set));
    if (!change.removed.isEmpty())
        parts.append(Words::tr("without %1", "properties").arg(change.removed.join(u", "_s)));
    return parts.join(u"; "_s);
}

QString resourceEntryText(const Step &step)
{
    const SettingChange &setting = step.setting;
    const QString guest = guestWords(setting.key, step.guestName);
    if (setting.value.isEmpty())
        return Words::tr("%1: take it out of HA; it goes on running").arg(guest);
    if (const QString change = entryChangeText(setting); !change.isEmpty())
        return Words::tr("%1: change its HA settings (%2)").arg(guest, change);
    const QString group = HaEntry::parse(setting.value).value_or(HaEntry()).properties.value(u"group"_s);
    return group.isEmpty() ? Words::tr("%1: put it under HA").arg(guest)
                           : Words::tr("%1: put it under HA, in the group %2").arg(guest, group);
}

QString groupEntryText(const SettingChange &setting)
{
    if (setting.value.isEmpty())
        return Words::tr("Remove the HA group %1").arg(setting.key);
    if (const QString change = entryChangeText(setting); !change.isEmpty())
        return Words::tr("Change the HA group %1 (%2)").arg(setting.key, change);
    return Words::tr("Create the HA group %1 (%2)")
        .arg(setting.key, propertiesText(HaEntry::parse(setting.value).value_or(HaEntry()).properties));
}

QString ruleEntryText(const SettingChange &setting)
{
    if (setting.value.isEmpty())
        return Words::tr("Remove the HA rule %1").arg(setting.key);
    if (const QString change = entryChangeText(setting); !change.isEmpty())
        return Words::tr("Change the HA rule %1 (%2)").arg(setting.key, change);
    const HaEntry entry = HaEntry::parse(setting.value).value_or(HaEntry());
    return entry.type == "node-affinity"_L1 ? Words::tr("Create the HA rule %1: where guests run (%2)")
                                                  .arg(setting.key, propertiesText(entry.properties))
                                            : Words::tr("Create the HA rule %1: together or apart (%2)")
                                                  .arg(setting.key, propertiesText(entry.properties));
}

QString armingText(const SettingChange &setting)
{
    if (setting.value == "armed"_L1)
        return Words::tr("Arm HA again");
    return setting.value == "ignore"_L1 ? Words::tr("Disarm HA; its guests are treated as if they were not under HA")
                                        : Words::tr("Disarm HA; its guests stay frozen as they are");
}

QString settingText(const Step &step)
{
    const SettingChange &setting = step.setting;
    const bool on = setting.value == "1"_L1;
    switch (setting.kind) {
    case SettingChange::Kind::HaFailback: {
        const QString guest = guestWords(setting.key, step.guestName);
        return on ? Words::tr("%1: let HA bring it back to its preferred node again").arg(guest)
                  : Words::tr("%1: keep HA from bringing it back to its preferred node").arg(guest);
    }
    case SettingChange::Kind::HaRule: {
        const QString rule = setting.key.section(u'/', 1);
        return on ? Words::tr("Enable the HA rule %1 again").arg(rule) : Words::tr("Disable the HA rule %1").arg(rule);
    }
    case SettingChange::Kind::HaGroupFailback:
        return on ? Words::tr("HA group %1: bring guests back to preferred nodes again").arg(setting.key)
                  : Words::tr("HA group %1: leave guests where they are").arg(setting.key);
    case SettingChange::Kind::ClusterCrs:
        return setting.value.isEmpty() ? Words::tr("HA scheduler: back to its default settings")
                                       : Words::tr("HA scheduler: set %1").arg(setting.value);
    case SettingChange::Kind::Cdrom: {
        const QString guest = guestWords(step.guest, step.guestName);
        if (setting.value.startsWith("none"_L1))
            return Words::tr("%1: eject %2 from %3").arg(guest, setting.before.section(u',', 0, 0), setting.key);
        return Words::tr("%1: insert %2 into %3").arg(guest, setting.value.section(u',', 0, 0), setting.key);
    }
    case SettingChange::Kind::GuestNic:
        return Words::tr("%1: connect %2 to %3", "guest, NIC, bridge")
            .arg(guestWords(step.guest, step.guestName), setting.key, nicPlaceText(setting.value));
    case SettingChange::Kind::GuestTags: {
        const QString guest = guestWords(step.guest, step.guestName);
        return setting.value.isEmpty() ? Words::tr("%1: remove all tags").arg(guest)
                                       : Words::tr("%1: set the tags %2").arg(guest, setting.value);
    }
    case SettingChange::Kind::HaResourceEntry:
        return resourceEntryText(step);
    case SettingChange::Kind::HaGroupEntry:
        return groupEntryText(setting);
    case SettingChange::Kind::HaRuleEntry:
        return ruleEntryText(setting);
    case SettingChange::Kind::HaArming:
        return armingText(setting);
    case SettingChange::Kind::NodeMaintenance:
        return on ? Words::tr("Put %1 into HA maintenance").arg(setting.key)
                  : Words::tr("Take %1 out of HA maintenance").arg(setting.key);
    }
    return {};
}

} // namespace

QString stepText(const Step &step)
{
    const QString guest = guestWords(step.guest, step.guestName);
    const QString node = step.from.text();
    switch (step.kind) {
    case StepKind::MigrateGuest:
        return moveText(step);
    case StepKind::ShutdownGuest:
        return Words::tr("%1: shut down").arg(guest);
    case StepKind::StartGuest:
        return Words::tr("%1: start on %2").arg(guest, node);
    case StepKind::SetHaState:
        return haText(step);
    case StepKind::SuspendGuest:
        return Words::tr("%1: suspend").arg(guest);
    case StepKind::ResumeGuest:
        return Words::tr("%1: resume").arg(guest);
    case StepKind::RebootGuest:
        return Words::tr("%1: reboot").arg(guest);
    case StepKind::StopGuest:
        return Words::tr("%1: stop at once").arg(guest);
    case StepKind::RebootNode:
        return Words::tr("Reboot %1").arg(node);
    case StepKind::ShutdownNode:
        return Words::tr("Shut down %1").arg(node);
    case StepKind::WakeNode:
        return Words::tr("Wake %1").arg(node);
    case StepKind::WaitForNode:
        return Words::tr("Wait until %1 is back").arg(node);
    case StepKind::ChangeSetting:
        return settingText(step);
    }
    return {};
}

} // namespace Drydock
