// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/gates.h"

#include <QMap>
#include <QWidget>

class QVBoxLayout;

namespace Drydock
{

class FindingRow;

/// The gates of a node that comes back, one row each: what is expected, what is read, since when.
class GateList : public QWidget
{
    Q_OBJECT

public:
    explicit GateList(QWidget *parent = nullptr);

    void setGates(const QList<Gate> &gates);
    const QList<Gate> &gates() const { return m_gates; }
    FindingRow *row(const QString &code) const { return m_rows.value(code); }
    /// The second line of a gate's row.
    static QString detail(const Gate &gate);

private:
    QList<Gate> m_gates;
    QMap<QString, FindingRow *> m_rows;
    QVBoxLayout *m_layout;
};

} // namespace Drydock
