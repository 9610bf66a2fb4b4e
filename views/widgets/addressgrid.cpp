// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressgrid.h"

#include "style/drydockstyle.h"
#include "style/tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int inRow = 32;
constexpr int cellGap = 2;
constexpr int rowHeight = 16;
constexpr int smallestCell = 5;
constexpr int largestCell = 26;

} // namespace

AddressGrid::AddressGrid(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Addresses"));
}

void AddressGrid::setSubnet(const SubnetMap &map, const Naming &naming)
{
    Q_ASSERT(map.subnet);
    const bool other = map.key != m_map.key;
    m_map = map;
    m_naming = naming;
    setAccessibleName(tr("Addresses of %1 on %2").arg(map.text, map.segment));
    if (other) {
        m_current = 0;
        m_hovered = -1;
        open(*map.subnet);
    }
    setAccessibleDescription(cellText(m_current));
    update();
}

void AddressGrid::setSelected(const QSet<QString> &keys)
{
    if (m_selected == keys)
        return;
    m_selected = keys;
    update();
}

bool AddressGrid::showAddress(Ipv4 address)
{
    if (!m_map.subnet || !m_map.subnet->contains(address))
        return false;
    if (!m_shown.contains(address))
        open(*m_map.subnet);
    while (showsBlocks())
        open(Subnet::of(address, childPrefix()));
    setCurrent(int(address.value - m_shown.network.value));
    return true;
}

void AddressGrid::open(const Subnet &block)
{
    m_shown = block;
    m_hovered = -1;
    setCurrent(0);
    updateGeometry();
    update();
    Q_EMIT shownChanged();
}

void AddressGrid::goOut()
{
    if (!canGoOut())
        return;
    // Blocks open in steps of eight bits, so the way out is the same.
    const Subnet from = m_shown;
    Subnet parent = *m_map.subnet;
    for (int prefix = std::min(24, parent.prefix + 8); prefix < from.prefix; prefix = std::min(24, prefix + 8))
        parent = Subnet::of(from.network, prefix);
    open(parent);
    for (int cell = 0; cell < cells(); ++cell) {
        if (blockAt(cell) == from)
            setCurrent(cell);
    }
}

int AddressGrid::childPrefix() const
{
    return std::min(24, m_shown.prefix + 8);
}

int AddressGrid::cells() const
{
    return showsBlocks() ? 1 << (childPrefix() - m_shown.prefix) : 1 << (32 - m_shown.prefix);
}

Subnet AddressGrid::blockAt(int cell) const
{
    const int prefix = childPrefix();
    return {Ipv4{m_shown.network.value + (quint32(cell) << (32 - prefix))}, prefix};
}

Ipv4 AddressGrid::addressAt(int cell) const
{
    return {m_shown.network.value + quint32(cell)};
}

std::optional<Ipv4> AddressGrid::currentAddress() const
{
    return m_map.subnet && !showsBlocks() ? std::optional(addressAt(m_current)) : std::nullopt;
}

AddressGrid::Count AddressGrid::countIn(const Subnet &block) const
{
    Count count;
    const Ipv4 last = block.broadcast();
    for (auto it = m_map.taken.lowerBound(block.network); it != m_map.taken.cend() && it.key() <= last; ++it)
        ++(it->use == AddressCell::Use::Conflict ? count.conflicts : count.used);
    return count;
}

QString AddressGrid::useText(AddressCell::Use use)
{
    switch (use) {
    case AddressCell::Use::Free:
        return tr("free");
    case AddressCell::Use::Used:
        return tr("used");
    case AddressCell::Use::Reserved:
        return tr("reserved");
    case AddressCell::Use::Dhcp:
        return tr("DHCP");
    case AddressCell::Use::Conflict:
        break;
    }
    return tr("conflict");
}

QStringList AddressGrid::namesOf(const AddressCell &cell) const
{
    QStringList names;
    for (const QString &holder : cell.holders)
        names.append(m_naming ? m_naming(holder) : holder);
    names.removeDuplicates();
    return names;
}

QString AddressGrid::blockText(const Subnet &block) const
{
    const Count count = countIn(block);
    const QString used = tr("%n used", nullptr, count.used);
    return count.conflicts == 0
               ? tr("%1, %2", "block: how many are used").arg(block.text(), used)
               //: A block of addresses: how many are used, how many in conflict
               : tr("%1, %2, %3").arg(block.text(), used, tr("%n in conflict", nullptr, count.conflicts));
}

QString AddressGrid::cellText(int cell) const
{
    if (!m_map.subnet || cell < 0 || cell >= cells())
        return {};
    if (showsBlocks())
        return blockText(blockAt(cell));
    const Ipv4 address = addressAt(cell);
    const AddressCell use = m_map.cell(address);
    QString word = useText(use.use);
    if (!use.note.isEmpty() && use.holders.isEmpty())
        //: What an address is kept for: "reserved (switches)"
        word = tr("%1 (%2)").arg(word, use.note);
    else if (use.inDhcpPool && !use.holders.isEmpty())
        word = tr("%1, inside a DHCP pool").arg(word);
    if (m_map.subnet->isShared() && address == m_map.subnet->network)
        word = tr("address of the network");
    else if (m_map.subnet->isShared() && address == m_map.subnet->broadcast())
        word = tr("broadcast");
    const QStringList names = namesOf(use);
    //: An address and what it is used for
    return names.isEmpty() ? tr("%1, %2").arg(address.text(), word)
                           //: An address, what it is used for, and who has it
                           : tr("%1, %2: %3").arg(address.text(), word, QLocale().createSeparatedList(names));
}

int AddressGrid::columns() const
{
    return std::min(inRow, std::max(1, cells()));
}

QRect AddressGrid::cellRect(int cell) const
{
    const double width = std::clamp(double(this->width()) / inRow, double(smallestCell), double(largestCell));
    const int column = cell % columns();
    const int left = int(column * width);
    const int top = cell / columns() * rowHeight;
    return {left, top, int((column + 1) * width) - left - cellGap, rowHeight - cellGap};
}

int AddressGrid::cellAt(const QPoint &at) const
{
    for (int cell = 0; cell < cells(); ++cell) {
        if (cellRect(cell).adjusted(0, 0, cellGap, cellGap).contains(at))
            return cell;
    }
    return -1;
}

QSize AddressGrid::sizeHint() const
{
    return {inRow * 9, (cells() + columns() - 1) / columns() * rowHeight};
}

QSize AddressGrid::minimumSizeHint() const
{
    return {inRow * smallestCell, sizeHint().height()};
}

void AddressGrid::setCurrent(int cell)
{
    m_current = std::clamp(cell, 0, std::max(0, cells() - 1));
    const QString text = cellText(m_current);
    setAccessibleDescription(text);
    Q_EMIT currentChanged(text);
    update();
}

void AddressGrid::activate(int cell)
{
    if (cell < 0 || !m_map.subnet)
        return;
    setCurrent(cell);
    if (showsBlocks()) {
        open(blockAt(cell));
        return;
    }
    if (const AddressCell use = m_map.cell(addressAt(cell)); !use.holders.isEmpty())
        Q_EMIT holdersChosen(use.holders);
}

void AddressGrid::paintCell(QPainter &painter, const QRectF &box, AddressCell::Use use)
{
    const Tokens &t = Tokens::current();
    const double radius = std::min(2.0, box.width() / 3);
    painter.setPen(Qt::NoPen);
    switch (use) {
    case AddressCell::Use::Free:
        painter.setBrush(t.track);
        painter.drawRoundedRect(box, radius, radius);
        return;
    case AddressCell::Use::Used:
        painter.setBrush(t.ok);
        painter.drawRoundedRect(box, radius, radius);
        return;
    case AddressCell::Use::Reserved: // hollow
        painter.setPen(QPen(t.muted, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        return;
    case AddressCell::Use::Dhcp: // underlined
        painter.setBrush(t.track);
        painter.drawRoundedRect(box, radius, radius);
        painter.setBrush(t.accent);
        painter.drawRect(QRectF(box.left(), box.bottom() - 3, box.width(), 3));
        return;
    case AddressCell::Use::Conflict: // struck through
        painter.setBrush(t.error);
        painter.drawRoundedRect(box, radius, radius);
        painter.setPen(QPen(t.surface, 1.4));
        painter.drawLine(box.bottomLeft() + QPointF(1, -2), box.topRight() + QPointF(-1, 2));
        painter.drawLine(box.topLeft() + QPointF(1, 2), box.bottomRight() + QPointF(-1, -2));
        return;
    }
}

void AddressGrid::paintBlock(QPainter &painter, const QRectF &box, const Subnet &block) const
{
    const Tokens &t = Tokens::current();
    const Count count = countIn(block);
    paintCell(painter, box, count.conflicts > 0 ? AddressCell::Use::Conflict : AddressCell::Use::Free);
    if (count.used == 0 || count.conflicts > 0)
        return;
    // How full it is, from below; anything at all is seen.
    const double share = std::min(1.0, double(count.used) / double(block.hosts()));
    const double height = std::max(3.0, box.height() * share);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.ok);
    painter.drawRect(QRectF(box.left(), box.bottom() - height, box.width(), height));
}

void AddressGrid::paintEvent(QPaintEvent *)
{
    if (!m_map.subnet)
        return;
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int cell = 0; cell < cells(); ++cell) {
        const QRectF box = cellRect(cell);
        if (showsBlocks()) {
            paintBlock(painter, box, blockAt(cell));
        } else {
            const AddressCell use = m_map.cell(addressAt(cell));
            paintCell(painter, box, use.use);
            const auto selected = [this](const QString &key) { return m_selected.contains(key); };
            if (std::ranges::any_of(use.holders, selected)) {
                painter.setPen(QPen(t.text, 1.5));
                painter.setBrush(Qt::NoBrush);
                painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 3, 3);
            }
        }
        const bool current = cell == m_current && hasFocus() && showsFocus(this);
        if (current || cell == m_hovered) {
            painter.setPen(QPen(current ? t.accent : t.faint, current ? 2 : 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 3, 3);
        }
    }
}

bool AddressGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int cell = cellAt(help->pos());
        if (cell >= 0)
            QToolTip::showText(help->globalPos(), cellText(cell), this, cellRect(cell));
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void AddressGrid::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        activate(cellAt(event->position().toPoint()));
}

void AddressGrid::mouseMoveEvent(QMouseEvent *event)
{
    const int cell = cellAt(event->position().toPoint());
    if (cell == m_hovered)
        return;
    m_hovered = cell;
    if (cell >= 0)
        Q_EMIT currentChanged(cellText(cell));
    update();
}

void AddressGrid::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    Q_EMIT currentChanged(cellText(m_current));
    update();
}

void AddressGrid::keyPressEvent(QKeyEvent *event)
{
    const int row = columns();
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(m_current - 1);
    case Qt::Key_Right:
        return setCurrent(m_current + 1);
    case Qt::Key_Up:
        return setCurrent(m_current >= row ? m_current - row : m_current);
    case Qt::Key_Down:
        return setCurrent(m_current + row < cells() ? m_current + row : m_current);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(cells() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return activate(m_current);
    case Qt::Key_Backspace:
        return goOut();
    default:
        break;
    }
    if (event->matches(QKeySequence::Copy)) {
        const auto address = currentAddress();
        QGuiApplication::clipboard()->setText(address ? address->text() : blockAt(m_current).text());
        return;
    }
    QWidget::keyPressEvent(event);
}

void AddressGrid::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void AddressGrid::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace Drydock
