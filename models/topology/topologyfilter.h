// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/filterterms.h"
#include "topologystate.h"

#include <QSet>

namespace Drydock
{

/// The topology's search language: terms separated by spaces, all of which must hold.
/// `bridge:vmbr1 vlan:20 ip:192.168.1.0/24 node:pve1 route:arr.* kind:guest finding:mtu* conflict plex`. A leading `-`
/// or `!` negates a term, a comma means "or", `*` and `?` are wildcards. What lies between counts as well: a guest is
/// on the bridge of its NIC, and has its address. Field words are the same in every language.
class TopologyFilter
{
public:
    enum class Field { Text, Bridge, Vlan, Ip, Node, Route, Kind, Network, Finding };
    struct Term {
        Field field = Field::Text;
        bool negated = false;
        QStringList words; ///< lower case; any of them
        QList<int> vlans;
        QList<AddressNetwork> networks;
        friend bool operator==(const Term &, const Term &) = default;
    };

    /// Everything that can be understood is kept; `error` tells the first part that cannot.
    static TopologyFilter parse(const QString &text);

    const QString &text() const { return m_text; }
    const QList<Term> &terms() const { return m_terms; }
    const std::optional<FilterError> &error() const { return m_error; }
    bool isEmpty() const { return m_terms.isEmpty(); }

    /// Keys of the elements for which every term holds; of all, when there is no term.
    QSet<QString> lit(const TopologyState &state) const;

    /// Field words with their separator: "bridge:".
    static QStringList fieldWords();

    friend bool operator==(const TopologyFilter &a, const TopologyFilter &b) { return a.m_terms == b.m_terms; }

private:
    QString m_text;
    QList<Term> m_terms;
    std::optional<FilterError> m_error;
};

/// What can stand where the cursor is.
FilterCompletion completeTopologyFilter(const QString &text, int cursor, const TopologyState &state);

/// VLAN ids that interfaces, bridges' uplinks or guests' NICs are in, ascending. Ranges that a bridge merely lets pass
/// do not count.
QList<int> vlansInUse(const TopologyGraph &graph);

} // namespace Drydock
