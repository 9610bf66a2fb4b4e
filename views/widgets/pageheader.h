// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/drydockstyle.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Drydock
{

class ElidedLabel;

/// Top of a page: its title, one line of state under it, actions at the right. At most one primary button.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QString title() const;
    /// Empty hides the line.
    void setState(const QString &text);
    QPushButton *addButton(const QString &text, ButtonRole role = ButtonRole::Plain);
    /// Any widget at the right, before later buttons.
    void addWidget(QWidget *widget);
    /// Beside the title (a filter field); takes the free width up to 400 px.
    void addBesideTitle(QWidget *widget);

private:
    QLabel *m_title;
    ElidedLabel *m_state;
    QHBoxLayout *m_beside;
    QHBoxLayout *m_actions;
};

} // namespace Drydock
