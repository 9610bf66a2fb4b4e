// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageheader.h"

#include "elidedlabel.h"
#include "labels.h"
#include "style/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Drydock
{

PageHeader::PageHeader(const QString &title, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::gap);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_beside = new QHBoxLayout;
    m_beside->setSpacing(Metrics::gapLarge + 4);
    m_title = pageTitleLabel(title, this);
    m_beside->addWidget(m_title);
    m_beside->addStretch(1);
    words->addLayout(m_beside);
    m_state = new ElidedLabel(QString(), ElidedLabel::Level::Muted, this);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_state->hide();
    words->addWidget(m_state);
    row->addLayout(words, 1);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(Metrics::gap);
    row->addLayout(m_actions);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

QString PageHeader::title() const
{
    return m_title->text();
}

void PageHeader::setState(const QString &text)
{
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
}

QPushButton *PageHeader::addButton(const QString &text, ButtonRole role)
{
    auto *button = new QPushButton(text, this);
    setButtonRole(button, role);
    m_actions->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

void PageHeader::addWidget(QWidget *widget)
{
    m_actions->addWidget(widget, 0, Qt::AlignVCenter);
}

void PageHeader::addBesideTitle(QWidget *widget)
{
    widget->setMaximumWidth(400);
    widget->setSizePolicy(QSizePolicy::Expanding, widget->sizePolicy().verticalPolicy());
    m_beside->insertWidget(m_beside->count() - 1, widget, 8);
}

} // namespace Drydock
