// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventorygrouping.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

QString groupingWord(Grouping grouping)
{
    switch (grouping) {
    case Grouping::Node:
        return u"node"_s;
    case Grouping::Tag:
        return u"tag"_s;
    case Grouping::Pool:
        return u"pool"_s;
    case Grouping::Ha:
        return u"ha"_s;
    case Grouping::None:
        return u"none"_s;
    }
    return {};
}

Grouping groupingFromWord(const QString &word)
{
    for (const Grouping grouping : {Grouping::Tag, Grouping::Pool, Grouping::Ha, Grouping::None}) {
        if (word == groupingWord(grouping))
            return grouping;
    }
    return Grouping::Node;
}

QHash<GuestKey, QStringList> haMembership(const ClusterSnapshot &snapshot)
{
    QHash<GuestKey, QStringList> result;
    for (const HaResource &resource : snapshot->haResources) {
        if (!resource.group.isEmpty())
            result[resource.guest].append(resource.group);
    }
    for (const HaRule &rule : snapshot->haRules) {
        if (!rule.enabled)
            continue;
        for (const GuestKey &guest : rule.resources)
            result[guest].append(rule.name);
    }
    return result;
}

GroupLookup::GroupLookup(Grouping grouping, const ClusterSnapshot &snapshot) : m_grouping(grouping)
{
    if (grouping == Grouping::Ha)
        m_ha = haMembership(snapshot);
}

QString GroupLookup::managed()
{
    // Not a legal name of a group or rule, so it cannot collide with one.
    return u"*"_s;
}

} // namespace Drydock
