// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/columns.h"

#include <QWidget>

#include <optional>

namespace Drydock
{

/// One line of text that shortens itself and then has the whole as tooltip.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    /// How loud the text is; colours follow the scheme.
    enum class Level { Text, Muted, Faint };

    explicit ElidedLabel(QWidget *parent = nullptr);
    explicit ElidedLabel(const QString &text, Level level = Level::Text, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }
    void setLevel(Level level);
    /// Colours the text by a state; nullopt = by its level.
    void setState(std::optional<StateClass> state);
    void setElideMode(Qt::TextElideMode mode);
    void setAlignment(Qt::Alignment alignment);
    /// Shown instead of the text when nothing was cut (the exact time behind "3 h ago").
    void setExplanation(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_text;
    QString m_explanation;
    Level m_level = Level::Text;
    std::optional<StateClass> m_state;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

} // namespace Drydock
