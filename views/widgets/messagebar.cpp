// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include "labels.h"
#include "style/drydockstyle.h"
#include "style/icons.h"
#include "style/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

MessageBar::MessageBar(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(44, 10, 10, 10);
    row->setSpacing(Metrics::gap);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_title = strongLabel(QString(), this);
    m_title->setWordWrap(true);
    m_text = bodyLabel(QString(), this);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(m_title);
    words->addWidget(m_text);
    row->addLayout(words, 1);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(Metrics::gapSmall);
    row->addLayout(m_buttons);
    m_close = new QPushButton(icon(u"close"_s), QString(), this);
    setButtonRole(m_close, ButtonRole::Quiet);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(m_close->accessibleName());
    m_close->hide();
    row->addWidget(m_close);
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

void MessageBar::announce(StateClass state, const QString &title, const QString &text)
{
    m_state = state;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    setAccessibleName(title);
    setAccessibleDescription(text);
    show();
    update();
}

QPushButton *MessageBar::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    m_buttons->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString MessageBar::title() const
{
    return m_title->text();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = m_state == StateClass::Quiet ? t.surface : t.softColour(m_state);
    QColor line = m_state == StateClass::Quiet ? t.line : t.colour(m_state);
    if (m_state != StateClass::Quiet)
        line.setAlphaF(0.45f);
    painter.setPen(QPen(line, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metrics::cardRadius, Metrics::cardRadius);
    QString sign = u"info"_s;
    if (m_state == StateClass::Warning)
        sign = u"warning"_s;
    else if (m_state == StateClass::Error)
        sign = u"error"_s;
    else if (m_state == StateClass::Ok)
        sign = u"quorum"_s;
    else if (m_state == StateClass::Maintenance)
        sign = u"maintenance"_s;
    painter.drawPixmap(14, m_text->isHidden() ? (height() - 20) / 2 : 11,
                       iconPixmap(sign, 20, t.colour(m_state), devicePixelRatioF()));
}

} // namespace Drydock
