// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/details.h"
#include "cluster/filterterms.h"
#include "cluster/snapshot.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Drydock
{

/// The inventory's filter language: terms separated by spaces, all of which must hold.
/// `node:pve-node1 type:ct ha:no tag:prod,test ip:192.168.1.0/24 mem>4G name:"web*" -state:stopped text`.
/// A leading `-` or `!` negates a term; a comma means "or"; `*` and `?` are wildcards. Field words and units are
/// the same in every language, so that a filter can be passed on.
class Filter
{
public:
    enum class Field {
        Text,
        Node,
        Type,
        Ha,
        Tag,
        Ip,
        Memory,
        Cpu,
        Disk,
        Uptime,
        Id,
        Name,
        State,
        Pool,
        Bridge,
        Vlan,
        Lock
    };
    enum class Comparison { Equal, Less, LessEqual, Greater, GreaterEqual };

    struct Term {
        Field field = Field::Text;
        Comparison comparison = Comparison::Equal;
        bool negated = false;
        QStringList words; ///< lower case; any of them
        double number = 0; ///< bytes, seconds, 0…1 or plain
        QList<AddressNetwork> networks;
        friend bool operator==(const Term &, const Term &) = default;
    };

    /// Everything that can be understood is kept; `error` tells the first part that cannot.
    static Filter parse(const QString &text);

    const QString &text() const { return m_text; }
    const QList<Term> &terms() const { return m_terms; }
    const std::optional<FilterError> &error() const { return m_error; }
    bool isEmpty() const { return m_terms.isEmpty(); }
    /// Whether addresses or bridges decide: then details of all guests matter.
    bool needsDetails() const;

    /// Every term holds. `details` may be nullptr (not read): terms on addresses and bridges then do not hold.
    bool matches(const GuestState &guest, const GuestDetails *details) const;

    /// Field words with their separator: "node:", "mem>".
    static QStringList fieldWords();

    friend bool operator==(const Filter &a, const Filter &b) { return a.m_terms == b.m_terms; }

private:
    QString m_text;
    QList<Term> m_terms;
    std::optional<FilterError> m_error;
};

/// What can stand where the cursor is.
FilterCompletion completeFilter(const QString &text, int cursor, const ClusterSnapshot &snapshot,
                                const ClusterDetails &details);

} // namespace Drydock
