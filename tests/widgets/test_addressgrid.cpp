// SPDX-License-Identifier: GPL-3.0-or-later
#include "../maintenance/desk.h"
#include "../topology/networkbuilder.h"
#include "widgets/addressgrid.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace DrydockTest;

namespace
{

/// A subnet with these holders; two of one address are in conflict.
SubnetMap subnet(const QString &text, const QMap<QString, QStringList> &holders)
{
    SubnetMap map;
    map.key = u"subnet/vmbr0/"_s + text;
    map.text = text;
    map.segment = u"vmbr0"_s;
    map.subnet = Subnet::parse(text);
    for (const auto &[address, keys] : holders.asKeyValueRange()) {
        AddressCell cell;
        cell.holders = keys;
        cell.use = keys.size() > 1 ? AddressCell::Use::Conflict : AddressCell::Use::Used;
        map.taken.insert(ip(address), cell);
    }
    map.dhcp = {range(u"LAN pool"_s, u"192.168.1.100-192.168.1.109"_s)};
    map.reserved = {range(u"switches"_s, u"192.168.1.2-192.168.1.4"_s)};
    return map;
}

SubnetMap house()
{
    return subnet(u"192.168.1.0/24"_s, {{u"192.168.1.11"_s, {u"bridge/a"_s}},
                                        {u"192.168.1.105"_s, {u"guestnic/client"_s}},
                                        {u"192.168.1.193"_s, {u"guestnic/pihole2"_s, u"guestnic/scratch"_s}}});
}

QString lastPart(const QString &key)
{
    return key.section(u'/', -1);
}

struct Shown {
    explicit Shown(const SubnetMap &map)
    {
        grid.setSubnet(map, lastPart);
        grid.resize(640, grid.sizeHint().height());
        grid.show();
        grid.setFocus();
        QCoreApplication::processEvents();
    }
    QPoint middle(int cell) const { return grid.cellRect(cell).center(); }
    AddressGrid grid;
};

} // namespace

class TestAddressGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        dress();
    }

    void aCellSaysWhatItIs_data()
    {
        QTest::addColumn<int>("cell");
        QTest::addColumn<QString>("text");
        QTest::newRow("the network's own") << 0 << u"192.168.1.0, address of the network"_s;
        QTest::newRow("reserved, and for what") << 3 << u"192.168.1.3, reserved (switches)"_s;
        QTest::newRow("used, and by whom") << 11 << u"192.168.1.11, used: a"_s;
        QTest::newRow("free") << 50 << u"192.168.1.50, free"_s;
        QTest::newRow("in a pool") << 101 << u"192.168.1.101, DHCP (LAN pool)"_s;
        QTest::newRow("used inside a pool") << 105 << u"192.168.1.105, used, inside a DHCP pool: client"_s;
        QTest::newRow("in conflict, and of whom") << 193 << u"192.168.1.193, conflict: pihole2 and scratch"_s;
        QTest::newRow("the last") << 255 << u"192.168.1.255, broadcast"_s;
    }

    void aCellSaysWhatItIs()
    {
        QFETCH(int, cell);
        QFETCH(QString, text);
        Shown shown(house());
        QCOMPARE(shown.grid.cellText(cell), text);
        shown.grid.showAddress(Ipv4{ip(u"192.168.1.0"_s).value + quint32(cell)});
        QCOMPARE(shown.grid.accessibleDescription(), text);
    }

    void aClickChoosesTheHolders()
    {
        Shown shown(house());
        const QSignalSpy chosen(&shown.grid, &AddressGrid::holdersChosen);
        QTest::mouseClick(&shown.grid, Qt::LeftButton, {}, shown.middle(193));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toStringList(), QStringList({u"guestnic/pihole2"_s, u"guestnic/scratch"_s}));
        QTest::mouseClick(&shown.grid, Qt::LeftButton, {}, shown.middle(50));
        QCOMPARE(chosen.size(), 1); // nobody has it
        QCOMPARE(shown.grid.currentCell(), 50);
    }

    void theKeyboardWalksTheCells()
    {
        Shown shown(house());
        const QSignalSpy chosen(&shown.grid, &AddressGrid::holdersChosen);
        QTest::keyClick(&shown.grid, Qt::Key_Right);
        QCOMPARE(shown.grid.currentCell(), 1);
        QTest::keyClick(&shown.grid, Qt::Key_Up); // there is no row above
        QCOMPARE(shown.grid.currentCell(), 1);
        QTest::keyClick(&shown.grid, Qt::Key_Down);
        QCOMPARE(shown.grid.currentCell(), 33);
        QTest::keyClick(&shown.grid, Qt::Key_End);
        QTest::keyClick(&shown.grid, Qt::Key_Right);
        QCOMPARE(shown.grid.currentCell(), 255);
        QTest::keyClick(&shown.grid, Qt::Key_Home);
        for (int i = 0; i < 11; ++i)
            QTest::keyClick(&shown.grid, Qt::Key_Right);
        QTest::keyClick(&shown.grid, Qt::Key_Return);
        QCOMPARE(chosen.first().first().toStringList(), QStringList{u"bridge/a"_s});
        QTest::keySequence(&shown.grid, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"192.168.1.11"_s);
    }

    /// A refresh moves nothing under the user's hand.
    void aRefreshLeavesTheCell()
    {
        Shown shown(house());
        shown.grid.showAddress(ip(u"192.168.1.77"_s));
        SubnetMap next = house();
        next.taken.insert(ip(u"192.168.1.77"_s), AddressCell{AddressCell::Use::Used, {u"guestnic/new"_s}, {}, false});
        shown.grid.setSubnet(next, lastPart);
        QCOMPARE(shown.grid.currentCell(), 77);
        QCOMPARE(shown.grid.accessibleDescription(), u"192.168.1.77, used: new"_s);
    }

    void aLargeSubnetFolds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QList<int>>("cells"); // on the way to the address
        QTest::newRow("a /16 into 256 blocks") << u"10.20.0.0/16"_s << u"10.20.30.40"_s << QList<int>{256, 256};
        QTest::newRow("a /22 into four") << u"10.20.0.0/22"_s << u"10.20.3.40"_s << QList<int>{4, 256};
        QTest::newRow("a /12 twice") << u"10.16.0.0/12"_s << u"10.20.30.40"_s << QList<int>{256, 16, 256};
        QTest::newRow("a /8 twice") << u"10.0.0.0/8"_s << u"10.20.30.40"_s << QList<int>{256, 256, 256};
        QTest::newRow("a /24 not at all") << u"10.20.30.0/24"_s << u"10.20.30.40"_s << QList<int>{256};
        QTest::newRow("a /28 not at all") << u"10.20.30.32/28"_s << u"10.20.30.40"_s << QList<int>{16};
    }

    void aLargeSubnetFolds()
    {
        QFETCH(QString, text);
        QFETCH(QString, address);
        QFETCH(QList<int>, cells);
        Shown shown(subnet(text, {{address, {u"guestnic/one"_s}}}));
        QList<int> seen{shown.grid.cells()};
        QString block = shown.grid.shown().text();
        while (shown.grid.shown().prefix < 24) {
            QVERIFY(seen.size() < 5);
            for (int cell = 0; cell < shown.grid.cells(); ++cell) {
                shown.grid.resize(640, shown.grid.sizeHint().height());
                if (shown.grid.cellText(cell).endsWith(u", 1 used"_s))
                    QTest::mouseClick(&shown.grid, Qt::LeftButton, {}, shown.middle(cell));
                if (shown.grid.shown().text() != block)
                    break;
            }
            QVERIFY2(shown.grid.shown().text() != block, qPrintable(block));
            block = shown.grid.shown().text();
            seen.append(shown.grid.cells());
        }
        QCOMPARE(seen, cells);
        QVERIFY(shown.grid.shown().contains(ip(address)));
        // The same by name, and out again by the keyboard.
        shown.grid.open(*Subnet::parse(text));
        QVERIFY(shown.grid.showAddress(ip(address)));
        QCOMPARE(shown.grid.currentAddress(), std::optional(ip(address)));
        for (qsizetype i = 1; i < cells.size(); ++i)
            QTest::keyClick(&shown.grid, Qt::Key_Backspace);
        QCOMPARE(shown.grid.shown().text(), text);
        QVERIFY(!shown.grid.canGoOut());
    }

    void aBlockTellsItsConflicts()
    {
        Shown shown(
            subnet(u"10.20.0.0/16"_s, {{u"10.20.1.1"_s, {u"a/one"_s}}, {u"10.20.1.2"_s, {u"a/one"_s, u"a/two"_s}}}));
        QCOMPARE(shown.grid.cellText(1), u"10.20.1.0/24, 1 used, 1 in conflict"_s);
        QCOMPARE(shown.grid.cellText(2), u"10.20.2.0/24, 0 used"_s);
        picture(&shown.grid, u"addressgrid-blocks"_s);
    }

    /// Colour is not the only carrier: each kind of cell differs from every other without it as well.
    void kindsDifferWithoutColour()
    {
        QList<QImage> images;
        for (const AddressCell::Use use : {AddressCell::Use::Free, AddressCell::Use::Used, AddressCell::Use::Reserved,
                                           AddressCell::Use::Dhcp, AddressCell::Use::Conflict}) {
            QImage image(18, 28, QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            AddressGrid::paintCell(painter, QRectF(2, 2, 14, 24), use);
            painter.end();
            // Black where anything of the kind is drawn darker than its own half.
            images.append(image.convertToFormat(QImage::Format_Grayscale8));
        }
        const auto shape = [](const QImage &image) {
            int darkest = 255;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    darkest = std::min(darkest, qGray(image.pixel(x, y)));
            QString drawn;
            const int threshold = (255 + darkest) / 2;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    drawn += qGray(image.pixel(x, y)) <= threshold ? u'#' : u'.';
            return drawn;
        };
        // Free and used are both full cells: they differ by how dark they are, by far.
        QVERIFY(qGray(images[0].pixel(9, 14)) - qGray(images[1].pixel(9, 14)) > 80);
        QSet<QString> shapes;
        for (qsizetype i = 1; i < images.size(); ++i)
            shapes.insert(shape(images[i]));
        QCOMPARE(shapes.size(), images.size() - 1);
    }
};

QTEST_MAIN(TestAddressGrid)
#include "test_addressgrid.moc"
