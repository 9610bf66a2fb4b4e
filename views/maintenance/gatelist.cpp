// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatelist.h"

#include "operations/gatewords.h"
#include "widgets/findingrow.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

StateClass classOf(Gate::State state)
{
    switch (state) {
    case Gate::State::Ok:
        return StateClass::Ok;
    case Gate::State::Waiting:
        return StateClass::Active;
    case Gate::State::Failed:
        return StateClass::Error;
    case Gate::State::Unknown:
        break;
    }
    return StateClass::Quiet;
}

} // namespace

GateList::GateList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

QString GateList::detail(const Gate &gate)
{
    if (gate.state == Gate::State::Ok)
        return gateReadText(gate);
    const QString since =
        gate.since.isValid() ? QLocale().toString(gate.since.toLocalTime().time(), u"HH:mm:ss"_s) : QString();
    return since.isEmpty()
               ? tr("Expected: %1. Read: %2.").arg(gateExpectedText(gate), gateReadText(gate))
               : tr("Expected: %1. Read: %2, since %3.").arg(gateExpectedText(gate), gateReadText(gate), since);
}

void GateList::setGates(const QList<Gate> &gates)
{
    if (gates == m_gates)
        return;
    const bool same = std::ranges::equal(gates, m_gates, {}, &Gate::code, &Gate::code);
    m_gates = gates;
    if (!same) {
        qDeleteAll(m_rows);
        m_rows.clear();
        for (const Gate &gate : gates) {
            auto *row = new FindingRow(classOf(gate.state), {}, {}, this);
            row->setLast(gate.code == gates.last().code);
            m_rows.insert(gate.code, row);
            m_layout->addWidget(row);
        }
    }
    for (const Gate &gate : gates) {
        FindingRow *row = m_rows.value(gate.code);
        row->setState(classOf(gate.state));
        row->setTexts(tr("%1: %2", "gate: its state").arg(gateTitle(gate), gateStateText(gate.state)), detail(gate));
    }
}

} // namespace Drydock
