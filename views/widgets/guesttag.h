// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/ids.h"

#include <QWidget>

class QPainter;

namespace Drydock
{

/// The small "VM" or "CT" sign that looks the same everywhere.
class GuestTag : public QWidget
{
    Q_OBJECT

public:
    explicit GuestTag(GuestKind kind, QWidget *parent = nullptr);

    void setKind(GuestKind kind);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    static QSize tagSize(const QFont &font);
    /// Left-aligned and vertically centred in `rect`.
    static void paintTag(QPainter *painter, const QRect &rect, GuestKind kind, const QFont &font);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    GuestKind m_kind;
};

} // namespace Drydock
