// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/addressmap.h"

#include <QSet>
#include <QWidget>

#include <functional>

namespace Drydock
{

/// A subnet as cells, one an address: free, used, reserved, DHCP, conflict, each with a shape of its own besides the
/// colour. More than 256 addresses fold into blocks that open; Backspace leads out again. The cell under the pointer or
/// the keyboard's says its address and who has it.
class AddressGrid : public QWidget
{
    Q_OBJECT

public:
    /// What to call the holder of an address, by its key.
    using Naming = std::function<QString(const QString &key)>;

    explicit AddressGrid(QWidget *parent = nullptr);

    /// The cell and the open block stay where they are if the subnet is the same.
    void setSubnet(const SubnetMap &map, const Naming &naming);
    /// Elements whose addresses are outlined.
    void setSelected(const QSet<QString> &keys);
    /// Opens the block the address is in and goes to its cell; false when it is not in the subnet.
    bool showAddress(Ipv4 address);

    /// The part that is shown: the subnet, or the block that is open.
    Subnet shown() const { return m_shown; }
    void open(const Subnet &block);
    bool canGoOut() const { return m_map.subnet && m_shown != *m_map.subnet; }
    void goOut();

    /// "192.168.1.193, conflict: pihole2 and scratch" of the cell at this index; also of a block.
    QString cellText(int cell) const;
    int cells() const;
    int currentCell() const { return m_current; }
    /// Of the current cell; nothing where blocks are shown.
    std::optional<Ipv4> currentAddress() const;
    QRect cellRect(int cell) const;

    /// "free", "used", … for people.
    static QString useText(AddressCell::Use use);
    /// One cell as it is drawn, for legends.
    static void paintCell(QPainter &painter, const QRectF &box, AddressCell::Use use);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A cell that somebody has was clicked or entered: keys of the holders.
    void holdersChosen(const QStringList &keys);
    void currentChanged(const QString &text);
    void shownChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Count {
        int used = 0;
        int conflicts = 0;
    };

    bool showsBlocks() const { return m_shown.prefix < 24; }
    int childPrefix() const;
    Subnet blockAt(int cell) const;
    Ipv4 addressAt(int cell) const;
    int cellAt(const QPoint &at) const;
    int columns() const;
    Count countIn(const Subnet &block) const;
    QString blockText(const Subnet &block) const;
    QStringList namesOf(const AddressCell &cell) const;
    void setCurrent(int cell);
    void activate(int cell);
    void paintBlock(QPainter &painter, const QRectF &box, const Subnet &block) const;

    SubnetMap m_map;
    Naming m_naming;
    Subnet m_shown;
    QSet<QString> m_selected;
    int m_current = 0;
    int m_hovered = -1;
};

} // namespace Drydock
