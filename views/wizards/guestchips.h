// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/drainpurpose.h"

#include <QAbstractButton>
#include <QMap>

namespace Drydock
{

/// "Blocked (2)" as a pill to switch on and off.
class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FilterChip(QWidget *parent = nullptr);

    void setLabel(const QString &label, int count);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The groups of a plan's guests as chips, at most one of them on. A group that never had a guest has no chip; one
/// that has lost its last keeps it, greyed, so that nothing moves.
class GuestChips : public QWidget
{
    Q_OBJECT

public:
    explicit GuestChips(QWidget *parent = nullptr);

    void setPlan(const Plan &plan);
    FilterChip *chip(GuestGroup group) const { return m_chips.value(int(group)); }

Q_SIGNALS:
    void groupChosen(std::optional<Drydock::GuestGroup> group);

private:
    void choose(GuestGroup group, bool on);

    QMap<int, FilterChip *> m_chips;
};

} // namespace Drydock
