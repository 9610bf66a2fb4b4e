// SPDX-License-Identifier: GPL-3.0-or-later
#include "members.h"

namespace Drydock
{

Members::Members(const ClusterProfile &profile)
    : m_trust(profile.trust), m_pins(profile.pins), m_map(profile.addressMap)
{
    for (const QUrl &url : profile.entryPoints) {
        if (!url.host().isEmpty())
            m_members.append({url.host(), url.port(8006), NodeName()});
    }
    m_entryPoints = m_members.size();
}

bool Members::canBeAsked(int index) const
{
    return systemCas() || index < m_entryPoints || !expectedPin(index).isEmpty();
}

AddressMap::HostPort Members::dial(int index) const
{
    return m_map.dial(m_members[index].host, m_members[index].port);
}

int Members::failed(int index)
{
    m_failed.insert(index);
    if (index != m_current && !m_failed.contains(m_current))
        return m_current;
    for (int step = 1; step <= m_members.size(); ++step) {
        const int next = int((m_current + step) % m_members.size());
        if (!m_failed.contains(next) && canBeAsked(next)) {
            m_current = next;
            return next;
        }
    }
    // A new round begins with the next request, at the next member: the first one may stay away for long.
    m_failed.clear();
    do
        m_current = int((m_current + 1) % m_members.size());
    while (!canBeAsked(m_current));
    return -1;
}

bool Members::learn(const QList<Learnt> &nodes)
{
    bool news = false;
    for (const Learnt &node : nodes) {
        if (node.local && m_members[m_current].name != node.name) {
            m_members[m_current].name = node.name;
            news = true;
        }
    }
    for (const Learnt &node : nodes) {
        bool known = false;
        for (Member &member : m_members) {
            const bool same = member.name == node.name || (!node.address.isEmpty() && member.host == node.address)
                              || member.host == node.name.text();
            if (!same)
                continue;
            known = true;
            if (member.name.isEmpty()) {
                member.name = node.name;
                news = true;
            }
        }
        if (!known && !node.address.isEmpty()) {
            m_members.append({node.address, m_members[m_current].port, node.name});
            news = true;
        }
    }
    return news;
}

bool Members::learnPins(const QMap<NodeName, QString> &fingerprints)
{
    if (systemCas())
        return false;
    bool news = false;
    for (auto it = fingerprints.begin(); it != fingerprints.end(); ++it) {
        if (it.value().isEmpty() || m_pins.contains(it.key().text()))
            continue;
        m_pins.insert(it.key().text(), it.value());
        news = true;
    }
    return news;
}

QString Members::expectedPin(int index) const
{
    const Member &member = m_members[index];
    const auto byAddress = m_pins.constFind(member.key());
    if (byAddress != m_pins.cend())
        return *byAddress;
    return m_pins.value(member.name.text());
}

bool Members::accepts(int index, const QString &fingerprint) const
{
    if (fingerprint.isEmpty())
        return false;
    const QString expected = expectedPin(index);
    if (!expected.isEmpty())
        return expected.compare(fingerprint, Qt::CaseInsensitive) == 0;
    // An address nobody has a name for yet may be any of the pinned members.
    for (const QString &pin : m_pins) {
        if (pin.compare(fingerprint, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

void Members::pin(int index, const QString &fingerprint)
{
    const Member &member = m_members[index];
    if (member.name.isEmpty() || m_pins.contains(member.key()))
        m_pins.insert(member.key(), fingerprint);
    if (!member.name.isEmpty())
        m_pins.insert(member.name.text(), fingerprint);
}

} // namespace Drydock
