// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/columns.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Drydock
{

/// A message inside a page: stale facts, an error with its next step, an unfinished operation. Hidden until
/// announce() is called.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Replaces text and removes the buttons added before.
    void announce(StateClass state, const QString &title, const QString &text);
    QPushButton *addButton(const QString &text);
    /// Adds the cross at the right.
    void setClosable(bool closable);
    QString title() const;
    QString text() const;

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateClass m_state = StateClass::Quiet;
    QLabel *m_title;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
    QPushButton *m_close;
};

} // namespace Drydock
