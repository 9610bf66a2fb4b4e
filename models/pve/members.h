// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/ids.h"
#include "profile.h"

#include <QList>
#include <QSet>

namespace Drydock
{

/// The cluster's members that can be dialled: the profile's entry points, then those learnt from the cluster,
/// with the fingerprint each is expected to show. Decides who is asked next; dials nothing.
class Members
{
public:
    struct Member {
        QString host; ///< declared, not yet mapped
        int port = 8006;
        NodeName name; ///< empty until known
        QString key() const { return host + u':' + QString::number(port); }
    };
    struct Learnt {
        NodeName name;
        QString address;
        bool local = false; ///< it is the one that answered
    };

    Members() = default;
    explicit Members(const ClusterProfile &profile);

    bool isEmpty() const { return m_members.isEmpty(); }
    const Member &at(int index) const { return m_members[index]; }
    int size() const { return int(m_members.size()); }
    int current() const { return m_current; }
    AddressMap::HostPort dial(int index) const;
    bool systemCas() const { return m_trust == TrustMode::SystemCas; }

    /// This member did not answer. The next one to try, or -1 when all have failed in this round.
    int failed(int index);
    /// Somebody answered: the next failure starts a new round.
    void answered() { m_failed.clear(); }

    /// Adds unknown members; gives names to known ones. True when something is new.
    bool learn(const QList<Learnt> &nodes);
    /// Adds pins for members that have none; never replaces one. True when something is new.
    bool learnPins(const QMap<NodeName, QString> &fingerprints);

    /// The fingerprint this member must show; empty when any pinned one is fine.
    QString expectedPin(int index) const;
    bool accepts(int index, const QString &fingerprint) const;
    void pin(int index, const QString &fingerprint);
    const QMap<QString, QString> &pins() const { return m_pins; }

private:
    QList<Member> m_members;
    /// A member that only the cluster told of cannot be asked before its fingerprint is known: nobody would know its
    /// certificate, though nothing is wrong with it.
    bool canBeAsked(int index) const;

    int m_current = 0;
    qsizetype m_entryPoints = 0; ///< so many come from the profile
    QSet<int> m_failed;
    TrustMode m_trust = TrustMode::Pinned;
    QMap<QString, QString> m_pins;
    AddressMap m_map;
};

} // namespace Drydock
