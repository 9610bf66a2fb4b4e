// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter.h"

#include "formatting.h"
#include "guestcells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

bool anyMatches(const QStringList &words, const QString &value)
{
    const QString lower = value.toLower();
    return std::ranges::any_of(words, [&](const QString &word) { return wildcardMatch(word, lower); });
}

bool anyIn(const QStringList &words, const QStringList &values)
{
    return std::ranges::any_of(values, [&](const QString &value) { return anyMatches(words, value); });
}

QString stateWord(const GuestState &guest)
{
    switch (guest.state) {
    case RunState::Running:
        return u"running"_s;
    case RunState::Stopped:
        return u"stopped"_s;
    case RunState::Paused:
        return u"paused"_s;
    case RunState::Suspended:
        return u"suspended"_s;
    case RunState::Unknown:
        return u"unknown"_s;
    case RunState::Other:
        break;
    }
    return guest.stateText;
}

bool ipMatches(const Filter::Term &term, const GuestDetails *details)
{
    if (!details)
        return false;
    for (const auto addresses = guestAddresses(*details); const GuestAddress &address : addresses) {
        if (std::ranges::any_of(term.networks, [&](const auto &n) { return n.contains(address.text); }))
            return true;
        if (anyMatches(term.words, address.text))
            return true;
    }
    return false;
}

bool haMatches(const QStringList &words, const GuestState &guest)
{
    return std::ranges::any_of(words, [&](const QString &word) {
        if (word == "yes"_L1)
            return guest.isHaManaged();
        if (word == "no"_L1)
            return !guest.isHaManaged();
        return wildcardMatch(word, guest.haState.toLower());
    });
}

bool compare(double value, Filter::Comparison comparison, double limit)
{
    switch (comparison) {
    case Filter::Comparison::Equal:
        return qFuzzyCompare(value + 1, limit + 1);
    case Filter::Comparison::Less:
        return value < limit;
    case Filter::Comparison::LessEqual:
        return value <= limit;
    case Filter::Comparison::Greater:
        return value > limit;
    case Filter::Comparison::GreaterEqual:
        return value >= limit;
    }
    return false;
}

bool textMatches(const QStringList &words, const GuestState &guest, const GuestDetails *details)
{
    return std::ranges::any_of(words, [&](const QString &word) {
        if (guest.name.contains(word, Qt::CaseInsensitive) || guest.key.vmid.text().contains(word)
            || guest.node.text().contains(word, Qt::CaseInsensitive) || guest.tags.contains(word, Qt::CaseInsensitive))
            return true;
        if (!details || word.size() < 3)
            return false;
        return std::ranges::any_of(guestAddresses(*details), [&](const auto &a) { return a.text.contains(word); });
    });
}

bool holds(const Filter::Term &term, const GuestState &guest, const GuestDetails *details)
{
    using Field = Filter::Field;
    switch (term.field) {
    case Field::Text:
        return textMatches(term.words, guest, details);
    case Field::Node:
        return anyMatches(term.words, guest.node.text());
    case Field::Type:
        return anyMatches(term.words, guest.key.kind == GuestKind::Vm ? u"vm"_s : u"ct"_s)
               || anyMatches(term.words, guest.key.apiKind())
               || (guest.isTemplate && term.words.contains("template"_L1));
    case Field::Ha:
        return haMatches(term.words, guest);
    case Field::Tag:
        return guest.tags.isEmpty() ? term.words.contains("none"_L1) : anyIn(term.words, guest.tags);
    case Field::Ip:
        return ipMatches(term, details);
    case Field::Memory:
        return compare(double(guest.maxMemory), term.comparison, term.number);
    case Field::Cpu:
        return guest.cpu && compare(*guest.cpu, term.comparison, term.number);
    case Field::Disk:
        return compare(double(guest.maxDisk), term.comparison, term.number);
    case Field::Uptime:
        return guest.isRunning() && guest.uptime && compare(double(*guest.uptime), term.comparison, term.number);
    case Field::Id:
        return term.words.isEmpty() ? compare(guest.key.vmid.value, term.comparison, term.number)
                                    : anyMatches(term.words, guest.key.vmid.text());
    case Field::Name:
        return anyMatches(term.words, guest.name);
    case Field::State:
        return anyMatches(term.words, stateWord(guest)) || anyMatches(term.words, guest.stateText);
    case Field::Pool:
        return guest.pool.isEmpty() ? term.words.contains("none"_L1) : anyMatches(term.words, guest.pool);
    case Field::Bridge:
        return details && anyIn(term.words, guestBridges(*details));
    case Field::Vlan:
        return details && std::ranges::any_of(details->nics, [&](const GuestNic &nic) {
                   return compare(nic.vlan, term.comparison, term.number);
               });
    case Field::Lock:
        if (guest.lock.isEmpty())
            return term.words.contains("no"_L1) || term.words.contains("none"_L1);
        return term.words.contains("yes"_L1) || anyMatches(term.words, guest.lock);
    }
    return false;
}

} // namespace

bool Filter::needsDetails() const
{
    return std::ranges::any_of(m_terms, [](const Term &term) {
        return term.field == Field::Ip || term.field == Field::Bridge || term.field == Field::Vlan;
    });
}

bool Filter::matches(const GuestState &guest, const GuestDetails *details) const
{
    return std::ranges::all_of(m_terms, [&](const Term &term) { return holds(term, guest, details) != term.negated; });
}

} // namespace Drydock
