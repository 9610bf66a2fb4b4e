// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptystate.h"

#include "labels.h"
#include "style/icons.h"
#include "style/tokens.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

namespace
{
constexpr int widestDetail = 520;
} // namespace

EmptyState::EmptyState(QWidget *parent) : EmptyState(QString(), QString(), QString(), parent) {}

EmptyState::EmptyState(const QString &iconName, const QString &sentence, const QString &detail, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge);
    column->setSpacing(Metrics::gapSmall);
    column->addStretch(2);
    m_icon = new QLabel(this);
    m_icon->setAlignment(Qt::AlignCenter);
    column->addWidget(m_icon);
    m_sentence = sectionLabel(QString(), this);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    m_detail = mutedLabel(QString(), this);
    m_detail->setAlignment(Qt::AlignCenter);
    m_detail->setMaximumWidth(widestDetail);
    column->addWidget(m_detail, 0, Qt::AlignHCenter);
    m_button = new QPushButton(this);
    m_button->hide();
    column->addSpacing(Metrics::gapSmall);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
    setTexts(iconName, sentence, detail);
}

void EmptyState::setTexts(const QString &iconName, const QString &sentence, const QString &detail)
{
    m_iconName = iconName;
    m_sentence->setText(sentence);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    fitDetail();
    setAccessibleName(sentence);
    setAccessibleDescription(detail);
    showIcon();
}

/// On one line where there is room for it, else as wide as the place is.
void EmptyState::fitDetail()
{
    const int line = m_detail->fontMetrics().horizontalAdvance(m_detail->text()) + 4;
    m_detail->setMinimumWidth(std::max(0, std::min({widestDetail, line, width() - 2 * Metrics::gapHuge})));
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitDetail();
}

void EmptyState::setButton(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QWidget::changeEvent(event);
}

void EmptyState::showIcon()
{
    m_icon->setPixmap(iconPixmap(m_iconName, 40, Tokens::current().faint, devicePixelRatioF()));
}

} // namespace Drydock
