// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace Drydock
{

/// What is selected on the topology page, by the elements' keys: one for map, table, address map and panel. An element
/// that vanishes for a while stays selected.
class TopologySelection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const QStringList &keys() const { return m_keys; }
    /// The element that is looked at: the first.
    QString primary() const { return m_keys.value(0); }
    void select(const QStringList &keys)
    {
        if (m_keys == keys)
            return;
        m_keys = keys;
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    QStringList m_keys;
};

} // namespace Drydock
