// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/columns.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace Drydock
{

/// White rounded ground with a hairline for things that belong together; optional section title with room for
/// widgets at its right. Put content into body().
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_body; }
    void setTitle(const QString &title);
    QString title() const;
    /// A quiet text or button at the right end of the title row.
    void addToTitle(QWidget *widget);
    /// Colours the outline (a running or failed step); nullopt = hairline.
    void setTone(std::optional<StateClass> tone);
    /// No inner padding, for a table that fills the card.
    void setFlush(bool flush);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_titleRow;
    QHBoxLayout *m_titleLayout;
    QLabel *m_title;
    QVBoxLayout *m_outer;
    QVBoxLayout *m_body;
    std::optional<StateClass> m_tone;
};

} // namespace Drydock
