// SPDX-License-Identifier: GPL-3.0-or-later
#include "haentry.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Lists in the configuration may be separated by any of these.
QStringList listOf(const QString &text)
{
    static const QRegularExpression separators(u"[,;\\s]+"_s);
    return text.split(separators, Qt::SkipEmptyParts);
}

QMap<NodeName, int> nodesOf(const QString &text)
{
    QMap<NodeName, int> nodes;
    for (const auto parts = listOf(text); const QString &part : parts)
        nodes.insert(NodeName(part.section(u':', 0, 0)), part.section(u':', 1, 1).toInt());
    return nodes;
}

QList<GuestKey> guestsOf(const QString &text)
{
    QList<GuestKey> guests;
    for (const auto sids = listOf(text); const QString &sid : sids) {
        if (const std::optional<GuestKey> guest = GuestKey::fromSid(sid))
            guests.append(*guest);
    }
    std::ranges::sort(guests);
    return guests;
}

bool isOn(const QMap<QString, QString> &properties, const QString &key, bool fallback = false)
{
    const auto found = properties.constFind(key);
    return found == properties.cend() ? fallback : *found == "1"_L1;
}

/// "enabled" is the old word for started.
QString requestOf(const QString &word)
{
    return word.isEmpty() || word == "enabled"_L1 ? u"started"_s : word;
}

/// What stands there when nothing is written (pve-api.md 8.1–8.3).
QString defaultOf(const QString &property)
{
    static const QMap<QString, QString> defaults{
        {u"state"_s, u"started"_s},    {u"max_restart"_s, u"1"_s}, {u"max_relocate"_s, u"1"_s},
        {u"failback"_s, u"1"_s},       {u"restricted"_s, u"0"_s},  {u"nofailback"_s, u"0"_s},
        {u"auto-rebalance"_s, u"1"_s}, {u"strict"_s, u"0"_s},      {u"disable"_s, u"0"_s},
    };
    return defaults.value(property);
}

/// One spelling for all that mean the same; nothing of what is a default.
QMap<QString, QString> meaning(const HaEntry &entry)
{
    QMap<QString, QString> result;
    for (const auto &[key, value] : entry.properties.asKeyValueRange()) {
        QString text = value.trimmed();
        if (key == "nodes"_L1)
            text = haNodesText(nodesOf(text));
        else if (key == "resources"_L1)
            text = haResourcesText(guestsOf(text));
        else if (key == "state"_L1)
            text = requestOf(text);
        if (!text.isEmpty() && text != defaultOf(key))
            result.insert(key, text);
    }
    // A node affinity is positive unless it says otherwise (9.2); of a resource affinity it is always written.
    if (entry.type == "node-affinity"_L1 && result.value(u"affinity"_s) == "positive"_L1)
        result.remove(u"affinity"_s);
    return result;
}

void write(HaEntry &entry, const QString &key, const QString &value)
{
    if (!value.isEmpty() && value != defaultOf(key))
        entry.properties.insert(key, value);
}

QString flag(bool on)
{
    return on ? u"1"_s : u"0"_s;
}

} // namespace

QString HaEntry::text() const
{
    QString result = type + u": "_s + id;
    for (const auto &[key, value] : properties.asKeyValueRange())
        result += u"\n\t"_s + key + u' ' + value;
    return result;
}

std::optional<HaEntry> HaEntry::parse(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    HaEntry entry;
    entry.type = lines.first().section(u": "_s, 0, 0);
    entry.id = lines.first().section(u": "_s, 1);
    if (entry.type.isEmpty() || entry.id.isEmpty())
        return std::nullopt;
    for (const auto rest = lines.sliced(1); const QString &line : rest) {
        const QString property = line.trimmed();
        entry.properties.insert(property.section(u' ', 0, 0), property.section(u' ', 1));
    }
    return entry;
}

bool HaEntry::means(const HaEntry &other) const
{
    return type == other.type && id == other.id && meaning(*this) == meaning(other);
}

HaEntry haEntry(const HaResource &resource)
{
    HaEntry entry{resource.guest.kind == GuestKind::Vm ? u"vm"_s : u"ct"_s, resource.guest.vmid.text(),
                  resource.written};
    if (!entry.properties.isEmpty())
        return entry;
    write(entry, u"state"_s, resource.requestedState);
    write(entry, u"group"_s, resource.group);
    write(entry, u"failback"_s, flag(resource.failback));
    write(entry, u"max_restart"_s, QString::number(resource.maxRestart));
    write(entry, u"max_relocate"_s, QString::number(resource.maxRelocate));
    write(entry, u"comment"_s, resource.comment);
    return entry;
}

HaEntry haEntry(const HaGroup &group)
{
    HaEntry entry{u"group"_s, group.name, group.written};
    if (!entry.properties.isEmpty())
        return entry;
    write(entry, u"nodes"_s, haNodesText(group.nodes));
    write(entry, u"restricted"_s, flag(group.restricted));
    write(entry, u"nofailback"_s, flag(group.noFailback));
    write(entry, u"comment"_s, group.comment);
    return entry;
}

HaEntry haEntry(const HaRule &rule)
{
    const bool nodeAffinity = rule.type == HaRule::Type::NodeAffinity;
    HaEntry entry{nodeAffinity ? u"node-affinity"_s : u"resource-affinity"_s, rule.name, rule.written};
    if (!entry.properties.isEmpty())
        return entry;
    write(entry, u"resources"_s, haResourcesText(rule.resources));
    write(entry, u"nodes"_s, haNodesText(rule.nodes));
    write(entry, u"strict"_s, flag(rule.strict));
    if (!nodeAffinity || !rule.positive)
        write(entry, u"affinity"_s, rule.positive ? u"positive"_s : u"negative"_s);
    write(entry, u"disable"_s, flag(!rule.enabled));
    write(entry, u"comment"_s, rule.comment);
    return entry;
}

HaResource haResourceOf(const HaEntry &entry)
{
    HaResource resource;
    resource.guest = GuestKey::fromSid(entry.type + u':' + entry.id).value_or(GuestKey());
    resource.requestedState = requestOf(entry.properties.value(u"state"_s));
    resource.group = entry.properties.value(u"group"_s);
    resource.failback = isOn(entry.properties, u"failback"_s, true);
    resource.maxRestart = entry.properties.value(u"max_restart"_s, u"1"_s).toInt();
    resource.maxRelocate = entry.properties.value(u"max_relocate"_s, u"1"_s).toInt();
    resource.comment = entry.properties.value(u"comment"_s).trimmed();
    resource.written = entry.properties;
    return resource;
}

HaGroup haGroupOf(const HaEntry &entry)
{
    return {.name = entry.id,
            .nodes = nodesOf(entry.properties.value(u"nodes"_s)),
            .restricted = isOn(entry.properties, u"restricted"_s),
            .noFailback = isOn(entry.properties, u"nofailback"_s),
            .comment = entry.properties.value(u"comment"_s).trimmed(),
            .written = entry.properties};
}

HaRule haRuleOf(const HaEntry &entry)
{
    HaRule rule;
    rule.name = entry.id;
    rule.type = entry.type == "node-affinity"_L1       ? HaRule::Type::NodeAffinity
                : entry.type == "resource-affinity"_L1 ? HaRule::Type::ResourceAffinity
                                                       : HaRule::Type::Other;
    rule.resources = guestsOf(entry.properties.value(u"resources"_s));
    rule.nodes = nodesOf(entry.properties.value(u"nodes"_s));
    rule.strict = isOn(entry.properties, u"strict"_s);
    rule.positive = entry.properties.value(u"affinity"_s) != "negative"_L1;
    rule.enabled = !isOn(entry.properties, u"disable"_s);
    rule.comment = entry.properties.value(u"comment"_s).trimmed();
    rule.written = entry.properties;
    return rule;
}

HaEntryChange haEntryChange(const std::optional<HaEntry> &before, const HaEntry &wanted)
{
    HaEntryChange change;
    for (const auto &[key, value] : wanted.properties.asKeyValueRange()) {
        // disable=0 is silently dropped (9.2): only delete=disable turns a rule on again.
        if (before && key == "disable"_L1 && value == "0"_L1)
            change.removed.append(key);
        else if (!before || before->properties.value(key) != value)
            change.set.insert(key, value);
    }
    if (before) {
        for (const auto &[key, value] : before->properties.asKeyValueRange()) {
            if (!wanted.properties.contains(key))
                change.removed.append(key);
        }
    }
    return change;
}

QString haNodesText(const QMap<NodeName, int> &nodes)
{
    QStringList parts;
    for (const auto &[node, priority] : nodes.asKeyValueRange())
        parts.append(priority == 0 ? node.text() : u"%1:%2"_s.arg(node.text()).arg(priority));
    return parts.join(u',');
}

QString haResourcesText(const QList<GuestKey> &guests)
{
    QStringList sids;
    for (const GuestKey &guest : guests)
        sids.append(guest.sid());
    sids.sort();
    return sids.join(u',');
}

} // namespace Drydock
