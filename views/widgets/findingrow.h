// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/columns.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Drydock
{

/// One finding: dot, title, explanation (may wrap), and its ways out as buttons at the right. A hairline below
/// unless it is the last.
class FindingRow : public QWidget
{
    Q_OBJECT

public:
    FindingRow(StateClass state, const QString &title, const QString &text, QWidget *parent = nullptr);

    void setState(StateClass state);
    void setTexts(const QString &title, const QString &text);
    QPushButton *addButton(const QString &text);
    void setLast(bool last);
    /// Buttons below the words instead of beside them, for narrow places.
    void setStacked(bool stacked);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateClass m_state;
    QLabel *m_title;
    QLabel *m_text;
    QBoxLayout *m_row;
    QHBoxLayout *m_buttons;
    bool m_stacked = false;
    bool m_last = false;
};

} // namespace Drydock
