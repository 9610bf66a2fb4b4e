// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/columns.h"

#include <QRectF>
#include <QWidget>

#include <optional>

class QPainter;

namespace Drydock
{

/// A horizontal bar: used · added by the plan · free, with an optional limit tick. Optionally a label at the left
/// above it and the value in words at the right.
class UsageBar : public QWidget
{
    Q_OBJECT

public:
    struct Parts {
        std::optional<double> used;            ///< 0…1; absent = not known, drawn as an empty track
        double added = 0;                      ///< 0…1, comes on top of used
        std::optional<double> limit;           ///< 0…1
        StateClass state = StateClass::Active; ///< colour of the used part
        friend bool operator==(const Parts &, const Parts &) = default;
    };

    explicit UsageBar(QWidget *parent = nullptr);

    void setParts(const Parts &parts);
    const Parts &parts() const { return m_parts; }
    /// Both empty: only the bar. Label and value also make the accessible name.
    void setTexts(const QString &label, const QString &value);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// For delegates and scene items: fills `rect` with the bar.
    static void paintBar(QPainter *painter, const QRectF &rect, const Parts &parts);
    /// Active below 85 %, Warning below 95 %, Error above.
    static StateClass stateOfLoad(double fraction);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Parts m_parts;
    QString m_label;
    QString m_value;
};

} // namespace Drydock
