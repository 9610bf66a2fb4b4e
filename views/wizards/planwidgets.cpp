// SPDX-License-Identifier: GPL-3.0-or-later
#include "planwidgets.h"

#include "style/tokens.h"
#include "widgets/labels.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLayoutItem>
#include <QPainter>
#include <QPointer>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

namespace Drydock
{

QLabel *wrappedLabel(const QString &text, QWidget *parent)
{
    QLabel *label = bodyLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

QLabel *wrappedTitle(const QString &text, QWidget *parent)
{
    QLabel *label = pageTitleLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

void resizeWithin(QWidget *dialog, const QSize &wished)
{
    const QWidget *owner = dialog->parentWidget() ? dialog->parentWidget()->window() : nullptr;
    const QSize room = owner ? owner->size() : dialog->screen()->availableSize();
    const QSize margin(2 * Metrics::gapLarge, 2 * Metrics::gapLarge);
    dialog->resize(wished.boundedTo((room - margin).expandedTo(dialog->minimumSize())));
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            // Out of the layout at once, gone when no handler of it can be on the stack any more.
            widget->hide();
            widget->setParent(nullptr);
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(Metrics::gapSmall);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

QSize FlowLayout::sizeHint() const
{
    return minimumSize();
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int x = inner.left();
    int y = inner.top();
    int line = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size =
            item->sizeHint().boundedTo(QSize(std::max(inner.width(), item->minimumSize().width()), INT_MAX));
        if (x > inner.left() && x + size.width() > inner.right() + 1) {
            x = inner.left();
            y += line + spacing();
            line = 0;
        }
        if (apply)
            item->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + spacing();
        line = std::max(line, size.height());
    }
    return y + line - rect.top() + contentsMargins().bottom();
}

Hairline::Hairline(QWidget *parent, Qt::Orientation orientation) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Tokens::current().line);
}

ScrollColumn::ScrollColumn(QWidget *parent) : QWidget(parent), m_area(new QScrollArea(this))
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge, Metrics::gapLarge);
    m_column->setSpacing(Metrics::gap);
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
}

void ScrollColumn::bringIntoView(QWidget *widget)
{
    m_area->ensureWidgetVisible(widget, 0, Metrics::gapLarge);
}

void ScrollColumn::changeInPlace(const std::function<void()> &change)
{
    const QWidget *view = m_area->viewport();
    const auto place = [view](const QWidget *widget) { return QRect(widget->mapTo(view, QPoint()), widget->size()); };
    QPointer<QWidget> anchor = window()->focusWidget();
    if (anchor && (!m_area->widget()->isAncestorOf(anchor) || !view->rect().intersects(place(anchor))))
        anchor.clear();
    const int scrolled = m_area->verticalScrollBar()->value();
    if (!anchor && scrolled > 0)
        anchor = m_area->widget()->childAt(view->width() / 2, scrolled + Metrics::gap);
    const int before = anchor ? place(anchor).top() : 0;
    change();
    if (!anchor)
        return;
    // Now, and not after a picture with the old scroll position. Each turn reaches one layout further out.
    constexpr int nestedLayouts = 6;
    for (int turn = 0; turn < nestedLayouts; ++turn)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    if (anchor)
        m_area->verticalScrollBar()->setValue(m_area->verticalScrollBar()->value() + place(anchor).top() - before);
}

} // namespace Drydock
