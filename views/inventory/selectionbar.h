// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "objectactions.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace Drydock
{

/// Below the table while more than one guest is selected: how many, and what can be done with all of them.
class SelectionBar : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget *parent = nullptr);

    void setSelection(int guests, const QList<ObjectAction> &actions);

Q_SIGNALS:
    void actionRequested(const QString &action, const QStringList &arguments);
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<ObjectAction> m_actions;
    QLabel *m_count;
    QHBoxLayout *m_buttons;
};

} // namespace Drydock
