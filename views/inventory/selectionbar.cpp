// SPDX-License-Identifier: GPL-3.0-or-later
#include "selectionbar.h"

#include "style/drydockstyle.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Drydock
{

SelectionBar::SelectionBar(QWidget *parent)
    : QWidget(parent), m_count(strongLabel({}, this)), m_buttons(new QHBoxLayout)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Metrics::gapLarge, Metrics::gapSmall, Metrics::gapSmall, Metrics::gapSmall);
    layout->setSpacing(Metrics::gapSmall);
    m_buttons->setSpacing(Metrics::gapSmall);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addLayout(m_buttons);
    auto *clear = new QPushButton(tr("Clear"), this);
    setButtonRole(clear, ButtonRole::Quiet);
    clear->setToolTip(tr("Clear the selection (Esc)"));
    connect(clear, &QPushButton::clicked, this, &SelectionBar::cleared);
    layout->addWidget(clear);
    hide();
}

void SelectionBar::setSelection(int guests, const QList<ObjectAction> &actions)
{
    setVisible(guests > 1);
    if (guests <= 1)
        return;
    m_count->setText(tr("%n guest(s) selected", nullptr, guests));
    // Each poll comes here: buttons stay, and with them the focus, while they would be the same.
    if (actions == m_actions)
        return;
    m_actions = actions;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->setObjectName({});
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const auto run = [this](const QString &action, const QStringList &arguments) {
        Q_EMIT actionRequested(action, arguments);
    };
    QList<ObjectAction> rest;
    for (const ObjectAction &action : actions) {
        if (!action.main) {
            rest.append(action);
            continue;
        }
        auto *button = new QPushButton(action.text, this);
        button->setObjectName(action.id);
        button->setEnabled(action.refusal.isEmpty());
        button->setToolTip(action.refusal);
        connect(button, &QPushButton::clicked, this, [run, action] { run(action.id, action.arguments); });
        m_buttons->addWidget(button);
    }
    auto *more = new QPushButton(tr("More"), this);
    more->setAccessibleName(tr("More actions for the selected guests"));
    auto *menu = new QMenu(more);
    ObjectActions::fill(menu, rest, run);
    more->setMenu(menu);
    m_buttons->addWidget(more);
}

void SelectionBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, 0, width(), 1), Tokens::current().line);
}

} // namespace Drydock
