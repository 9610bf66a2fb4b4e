// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageentry.h"

#include <QAbstractButton>
#include <QWidget>

class QButtonGroup;

namespace Drydock
{

/// One entry of the rail: icon, word, and a number when something there needs a look.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const QString &iconName, const QString &title, const QString &shortcut, QWidget *parent = nullptr);

    void setCollapsed(bool collapsed);
    void setBadge(int count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_iconName;
    QString m_title;
    bool m_collapsed = false;
    int m_badge = 0;
};

/// The pages, at the left edge. Up and Down move between entries, Enter or Space opens.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(const QList<PageEntry> &entries, QWidget *parent = nullptr);

    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }
    void setCurrent(const QString &id);
    void setBadge(const QString &id, int count);
    RailButton *button(const QString &id) const { return m_buttons.value(id); }

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QMap<QString, RailButton *> m_buttons;
    bool m_collapsed = false;
};

} // namespace Drydock
