// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractButton;
class QRadioButton;
class QWidget;

namespace DrydockTest
{

/// Uses a window as a person does: only what is visible and enabled, by mouse or by keyboard alone.
class Hands
{
public:
    enum class By { Mouse, Keyboard };

    explicit Hands(By by) : m_by(by) {}

    By by() const { return m_by; }
    /// Presses a button: scrolls to it and clicks, or walks there with Tab and presses Space. False, with a reason in
    /// wrong(), if a person could not.
    bool press(QAbstractButton *button);
    /// Takes one of several: clicks it, or walks to the one that is taken and presses the arrow keys.
    bool choose(QRadioButton *button);
    /// Sends a key to whatever has the focus in the active window.
    static bool key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    static bool type(const QString &text);
    const QString &wrong() const { return m_wrong; }

private:
    bool click(QAbstractButton *button);
    bool walkTo(QWidget *widget);
    bool fail(const QString &why);

    By m_by;
    QString m_wrong;
};

} // namespace DrydockTest
