// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include "ha/haentry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString flagText(bool on)
{
    return on ? u"1"_s : u"0"_s;
}

QStringList parts(const QString &properties, QChar separator)
{
    QStringList list = properties.split(separator, Qt::SkipEmptyParts);
    list.sort();
    return list;
}

QString nameOf(const HaResource &resource)
{
    return resource.guest.sid();
}

QString nameOf(const HaGroup &group)
{
    return group.name;
}

QString nameOf(const HaRule &rule)
{
    return rule.name;
}

/// Empty when the configuration was read and has no such entry.
template <typename Entries>
std::optional<QString> entryNow(const QString &key, const ClusterSnapshot &snapshot, const Entries &entries)
{
    if (!snapshot.freshness(Section::Ha).everRead())
        return std::nullopt;
    for (const auto &entry : entries) {
        if (nameOf(entry) == key)
            return haEntry(entry).text();
    }
    return QString();
}

} // namespace

std::optional<QString> settingNow(const SettingChange &setting, const ClusterSnapshot &snapshot)
{
    switch (setting.kind) {
    case SettingChange::Kind::HaFailback: {
        const std::optional<GuestKey> guest = GuestKey::fromSid(setting.key);
        const HaResource *resource = guest ? snapshot.haResource(*guest) : nullptr;
        return resource ? std::optional(flagText(resource->failback)) : std::nullopt;
    }
    case SettingChange::Kind::HaRule: {
        const QString name = setting.key.section(u'/', 1);
        const auto rule = std::ranges::find(snapshot->haRules, name, &HaRule::name);
        return rule != snapshot->haRules.end() ? std::optional(flagText(rule->enabled)) : std::nullopt;
    }
    case SettingChange::Kind::HaGroupFailback: {
        const auto group = std::ranges::find(snapshot->haGroups, setting.key, &HaGroup::name);
        return group != snapshot->haGroups.end() ? std::optional(flagText(!group->noFailback)) : std::nullopt;
    }
    case SettingChange::Kind::ClusterCrs:
        if (!snapshot.freshness(Section::Options).everRead())
            return std::nullopt;
        return snapshot->options.crs;
    case SettingChange::Kind::GuestTags: {
        const std::optional<GuestKey> key = GuestKey::fromSid(setting.key);
        const GuestState *guest = key ? snapshot.guest(key->vmid) : nullptr;
        return guest && guest->key == *key ? std::optional(guest->tags.join(u';')) : std::nullopt;
    }
    case SettingChange::Kind::NodeMaintenance: {
        const NodeState *node = snapshot.node(NodeName(setting.key));
        if (!node || node->haState.isEmpty())
            return std::nullopt;
        return flagText(node->haState == "maintenance"_L1);
    }
    case SettingChange::Kind::HaResourceEntry:
        return entryNow(setting.key, snapshot, snapshot->haResources);
    case SettingChange::Kind::HaGroupEntry:
        return entryNow(setting.key, snapshot, snapshot->haGroups);
    case SettingChange::Kind::HaRuleEntry:
        return entryNow(setting.key, snapshot, snapshot->haRules);
    case SettingChange::Kind::HaArming: {
        const HaStatus &status = snapshot->haStatus;
        if (status.armedState.isEmpty())
            return std::nullopt;
        return status.armedState.startsWith("disarm"_L1) ? status.disarmMode : u"armed"_s;
    }
    case SettingChange::Kind::Cdrom:
    case SettingChange::Kind::GuestNic:
        break;
    }
    return std::nullopt;
}

QDateTime settingReadAt(const SettingChange &setting, const ClusterSnapshot &snapshot)
{
    switch (setting.kind) {
    case SettingChange::Kind::HaFailback:
    case SettingChange::Kind::HaRule:
    case SettingChange::Kind::HaGroupFailback:
    case SettingChange::Kind::HaResourceEntry:
    case SettingChange::Kind::HaGroupEntry:
    case SettingChange::Kind::HaRuleEntry:
    case SettingChange::Kind::HaArming:
        return snapshot.freshness(Section::Ha).readAt;
    case SettingChange::Kind::ClusterCrs:
        return snapshot.freshness(Section::Options).readAt;
    case SettingChange::Kind::GuestTags:
    case SettingChange::Kind::NodeMaintenance:
        return snapshot.freshness(Section::Resources).readAt;
    case SettingChange::Kind::Cdrom:
    case SettingChange::Kind::GuestNic:
        break;
    }
    return {};
}

bool isSameValue(SettingChange::Kind kind, const QString &a, const QString &b)
{
    if (kind == SettingChange::Kind::GuestTags)
        return parts(a, u';') == parts(b, u';');
    if (isHaEntry(kind)) {
        const std::optional<HaEntry> one = HaEntry::parse(a);
        const std::optional<HaEntry> other = HaEntry::parse(b);
        return one && other ? one->means(*other) : one.has_value() == other.has_value();
    }
    return kind == SettingChange::Kind::ClusterCrs ? parts(a, u',') == parts(b, u',') : a == b;
}

bool isHaEntry(SettingChange::Kind kind)
{
    return kind == SettingChange::Kind::HaResourceEntry || kind == SettingChange::Kind::HaGroupEntry
           || kind == SettingChange::Kind::HaRuleEntry;
}

bool isChangedSince(const SettingChange &setting, const ClusterSnapshot &snapshot)
{
    if (!isHaEntry(setting.kind))
        return false;
    const std::optional<QString> now = settingNow(setting, snapshot);
    return now && !isSameValue(setting.kind, *now, setting.before) && !isSameValue(setting.kind, *now, setting.value);
}

SettingChange inverseOf(const SettingChange &setting)
{
    return {.kind = setting.kind, .key = setting.key, .value = setting.before, .before = setting.value};
}

Step settingStep(const SettingChange &setting, const GuestKey &guest, const QString &guestName, const NodeName &node)
{
    Step step;
    step.kind = StepKind::ChangeSetting;
    step.setting = setting;
    step.guest = guest;
    step.guestName = guestName;
    step.from = node;
    return step;
}

Finding settingFinding(QLatin1StringView code, Severity severity, const Step &step)
{
    Finding finding{.code = code,
                    .severity = severity,
                    .subject = step.guest.isValid() ? step.guest.sid() : u"cluster"_s,
                    .arguments = {{u"kind"_s, settingKindWord(step.setting.kind)},
                                  {u"key"_s, step.setting.key},
                                  {u"value"_s, step.setting.value},
                                  {u"before"_s, step.setting.before}},
                    .serverText = {},
                    .fixes = {}};
    if (step.guest.isValid())
        finding.arguments.insert(u"name"_s, step.guestName);
    return finding;
}

QString withProperty(const QString &properties, const QString &key, const QString &value)
{
    QStringList list = properties.split(u',', Qt::SkipEmptyParts);
    const QString set = u"%1=%2"_s.arg(key, value);
    const auto found = std::ranges::find_if(list, [&](const QString &part) { return part.startsWith(key + u'='); });
    if (found != list.end())
        *found = set;
    else
        list.append(set);
    return list.join(u',');
}

} // namespace Drydock
