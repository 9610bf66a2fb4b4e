// SPDX-License-Identifier: GPL-3.0-or-later
#include "rail.h"

#include "style/drydockstyle.h"
#include "style/icons.h"
#include "style/tokens.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{
constexpr int entryHeight = 34;
constexpr int collapsedWidth = 56;
} // namespace

RailButton::RailButton(const QString &iconName, const QString &title, const QString &shortcut, QWidget *parent)
    : QAbstractButton(parent), m_iconName(iconName), m_title(title)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(title);
    setAccessibleName(title);
    setToolTip(tr("%1 (%2)", "page (shortcut)").arg(title, shortcut));
}

void RailButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    update();
}

void RailButton::setBadge(int count)
{
    if (m_badge == count)
        return;
    m_badge = count;
    setAccessibleDescription(count > 0 ? tr("%n things need attention", nullptr, count) : QString());
    update();
}

QSize RailButton::sizeHint() const
{
    return {m_collapsed ? 40 : 180, qMax(entryHeight, QFontMetrics(font()).height() + 16)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect());
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? t.accentSoft : t.window);
        painter.drawRoundedRect(box, Metrics::controlRadius, Metrics::controlRadius);
    }
    const QColor ink = isChecked() ? t.accent : t.muted;
    const int left = m_collapsed ? (width() - 18) / 2 : 10;
    painter.drawPixmap(left, (height() - 18) / 2, iconPixmap(m_iconName, 18, ink, devicePixelRatioF()));
    QFont words = font();
    words.setWeight(QFont::Weight(isChecked() ? 600 : 540));
    painter.setFont(words);
    if (!m_collapsed) {
        painter.setPen(ink);
        const QRect place = rect().adjusted(38, 0, m_badge > 0 ? -40 : -8, 0);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(m_title, Qt::ElideRight, place.width()));
    }
    if (m_badge > 0 && !m_collapsed) {
        QFont small = Fonts::small();
        small.setWeight(QFont::DemiBold);
        painter.setFont(small);
        const QString number = QLocale().toString(m_badge);
        const double w = qMax(22, painter.fontMetrics().horizontalAdvance(number) + 12);
        const QRectF badge(width() - w - 10, (height() - 19) / 2.0, w, 19);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.warnSoft);
        painter.drawRoundedRect(badge, 9.5, 9.5);
        painter.setPen(t.warn);
        painter.drawText(badge, Qt::AlignCenter, number);
    } else if (m_badge > 0) {
        painter.setPen(QPen(t.surface, 1.5));
        painter.setBrush(t.warn);
        painter.drawEllipse(QPointF(left + 17, (height() - 18) / 2.0 + 2), 4, 4);
    }
    if (showsFocus(this)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.accent, 2));
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), Metrics::controlRadius, Metrics::controlRadius);
    }
}

void RailButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        const auto buttons = parentWidget()->findChildren<RailButton *>(Qt::FindDirectChildrenOnly);
        const qsizetype next = buttons.indexOf(this) + (event->key() == Qt::Key_Down ? 1 : -1);
        if (next >= 0 && next < buttons.size())
            buttons.at(next)->setFocus(Qt::TabFocusReason);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

Rail::Rail(const QList<PageEntry> &entries, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 10, 9, 10);
    column->setSpacing(2);
    int number = 1;
    for (const PageEntry &entry : entries) {
        const QString shortcut =
            QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)).toString(QKeySequence::NativeText);
        auto *button = new RailButton(entry.iconName, entry.title, shortcut, this);
        connect(button, &QAbstractButton::clicked, this, [this, id = entry.id] { Q_EMIT chosen(id); });
        column->addWidget(button);
        m_buttons.insert(entry.id, button);
        ++number;
    }
    column->addStretch();
    setFixedWidth(Metrics::railWidth);
    setAccessibleName(tr("Pages"));
}

void Rail::setCollapsed(bool collapsed)
{
    if (m_collapsed == collapsed)
        return;
    m_collapsed = collapsed;
    for (RailButton *button : std::as_const(m_buttons))
        button->setCollapsed(collapsed);
    setFixedWidth(collapsed ? collapsedWidth : Metrics::railWidth);
}

void Rail::setCurrent(const QString &id)
{
    if (RailButton *wanted = button(id))
        wanted->setChecked(true);
}

void Rail::setBadge(const QString &id, int count)
{
    if (RailButton *wanted = button(id))
        wanted->setBadge(count);
}

void Rail::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), t.line);
}

} // namespace Drydock
