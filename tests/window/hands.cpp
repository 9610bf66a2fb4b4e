// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QRadioButton>
#include <QScrollArea>
#include <QTest>

#include <algorithm>

namespace DrydockTest
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostTabs = 200;

QString nameOf(const QWidget *widget)
{
    if (!widget)
        return u"nothing"_s;
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return u"%1 “%2”"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                            button ? button->text() : widget->accessibleName());
}

} // namespace

bool Hands::press(QAbstractButton *button)
{
    m_wrong.clear();
    if (!button)
        return fail(u"there is no such button"_s);
    // A window that was just opened gets the focus with the next turns of the event loop.
    if (!QTest::qWaitFor([button] { return button->isVisible() && button->isEnabled(); }))
        return fail(u"%1 is not visible and enabled"_s.arg(nameOf(button)));
    // After a dialog closes, a window manager gives the focus back; the offscreen platform has none.
    if (!QApplication::activeWindow())
        button->window()->activateWindow();
    if (!QTest::qWaitForWindowActive(button->window()))
        return fail(u"the window of %1 is not active"_s.arg(nameOf(button)));
    if (m_by == By::Mouse)
        return click(button);
    return walkTo(button) && key(Qt::Key_Space);
}

bool Hands::choose(QRadioButton *button)
{
    if (m_by == By::Mouse || !button || button->isChecked())
        return press(button) && (button->isChecked() || fail(u"%1 was not taken"_s.arg(nameOf(button))));
    QList<QAbstractButton *> all = button->group() ? button->group()->buttons() : QList<QAbstractButton *>();
    if (all.isEmpty()) {
        for (auto *other : button->parentWidget()->findChildren<QRadioButton *>(Qt::FindDirectChildrenOnly))
            all.append(other);
    }
    const auto taken = std::ranges::find_if(all, &QAbstractButton::isChecked);
    if (taken == all.end() || !press(*taken))
        return false;
    // They may stand below each other, or in a grid.
    constexpr Qt::Key ways[] = {Qt::Key_Down, Qt::Key_Right, Qt::Key_Up, Qt::Key_Right};
    for (qsizetype i = 0; i < 2 * all.size() && !button->isChecked(); ++i)
        key(all.size() > 3 ? ways[i % 4] : Qt::Key_Down);
    return button->isChecked() || fail(u"%1 is not reached by the arrow keys"_s.arg(nameOf(button)));
}

bool Hands::click(QAbstractButton *button)
{
    for (QWidget *up = button->parentWidget(); up; up = up->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(up))
            area->ensureWidgetVisible(button);
    QCoreApplication::processEvents();
    // The box itself, not its words: a wide button's middle may be neither.
    const bool box = qobject_cast<QCheckBox *>(button) || qobject_cast<QRadioButton *>(button);
    const QPoint middle = box ? QPoint(10, button->height() / 2) : button->rect().center();
    QWidget *window = button->window();
    QWidget *hit = window->childAt(button->mapTo(window, middle));
    if (hit != button && !(hit && button->isAncestorOf(hit)))
        return fail(u"%1 lies under %2"_s.arg(nameOf(button), nameOf(hit)));
    QTest::mouseClick(window->windowHandle(), Qt::LeftButton, {}, button->mapTo(window, middle));
    return true;
}

bool Hands::walkTo(QWidget *widget)
{
    QStringList seen;
    for (int i = 0; i < mostTabs; ++i) {
        if (QApplication::focusWidget() == widget)
            return true;
        seen << nameOf(QApplication::focusWidget());
        if (!key(Qt::Key_Tab))
            return false;
    }
    return fail(u"%1 is not reached by Tab, but %2"_s.arg(nameOf(widget), seen.first(20).join(u", "_s)));
}

bool Hands::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *window = QApplication::activeWindow();
    if (!window)
        return false;
    QTest::keyClick(window->windowHandle(), key, modifiers);
    return true;
}

bool Hands::type(const QString &text)
{
    QWidget *window = QApplication::activeWindow();
    if (!window)
        return false;
    for (const QChar letter : text)
        QTest::keyClick(window->windowHandle(), letter.toLatin1());
    return true;
}

bool Hands::fail(const QString &why)
{
    m_wrong = why;
    return false;
}

} // namespace DrydockTest
