// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/columns.h"

#include <QAbstractButton>

namespace Drydock
{

/// Dot and word on a soft ground: "● Quorate 3/3". Interactive ones can be clicked and take focus.
class StatChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StatChip(QWidget *parent = nullptr);
    StatChip(const QString &text, StateClass state, QWidget *parent = nullptr);

    /// Also sets the accessible name.
    void setStat(const QString &text, StateClass state);
    StateClass state() const { return m_state; }
    void setInteractive(bool interactive);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// For delegates: draws a chip left-aligned and vertically centred in `rect`; returns the width used.
    static int paintChip(QPainter *painter, const QRect &rect, const QString &text, StateClass state,
                         const QFont &font);
    static int chipWidth(const QString &text, const QFont &font);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateClass m_state = StateClass::Quiet;
    bool m_interactive = false;
};

} // namespace Drydock
