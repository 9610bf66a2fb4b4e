// SPDX-License-Identifier: GPL-3.0-or-later
#include "../items/clusterfacts.h"
#include "inventory/configtab.h"
#include "inventory/inspectorpanel.h"
#include "inventory/inventorypage.h"
#include "inventory/inventoryview.h"
#include "inventory/selectionbar.h"
#include "shell/actionregistry.h"
#include "style/scheme.h"
#include "widgets/emptystate.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

using namespace Drydock;
using namespace Qt::StringLiterals;

namespace
{

/// Everything a page needs, around one cluster that is never dialled: tests publish its facts themselves.
struct Bench {
    explicit Bench(const ClusterSnapshot &snapshot, QSize size = {1200, 800})
        : settings(dir.filePath(u"settings.ini"_s))
        , context{settings, secrets, actions, clock, dir.path(), {}, {}}
        , session(profile(), dir.path(), &clock)
    {
        session.store()->publish(snapshot);
        page = std::make_unique<InventoryPage>(context, session);
        page->resize(size);
        page->show();
        asked = std::make_unique<QSignalSpy>(page.get(), &Page::actionRequested);
    }

    static ClusterProfile profile()
    {
        ClusterProfile profile;
        profile.id = u"00000000-0000-4000-8000-000000000001"_s;
        profile.name = u"homelab"_s;
        return profile;
    }

    InventoryView *view() const { return page->view(); }
    QLineEdit *filter() const { return qobject_cast<QLineEdit *>(page->filterField()); }
    void click(const QString &key, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QModelIndex index = page->model()->indexOf(key, int(InventoryColumn::Name));
        view()->scrollTo(index);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, view()->visualRect(index).center());
    }
    QStringList rows() const
    {
        QStringList keys;
        for (QModelIndex index = page->model()->index(0, 0); index.isValid(); index = view()->indexBelow(index))
            keys.append(index.data(KeyRole).toString());
        return keys;
    }

    QTemporaryDir dir;
    Settings settings;
    MemorySecretStore secrets;
    ActionRegistry actions;
    SystemClock clock;
    AppContext context;
    ClusterSession session;
    std::unique_ptr<InventoryPage> page;
    std::unique_ptr<QSignalSpy> asked;
};

/// Three nodes with many guests each.
ClusterSnapshot crowd()
{
    QList<NodeState> nodes;
    QList<GuestState> guests;
    for (int n = 1; n <= 3; ++n) {
        nodes.append(Facts::node(u"node%1"_s.arg(n)));
        for (int i = 0; i < 60; ++i)
            guests.append(Facts::guest(i % 2 == 0 ? GuestKind::Vm : GuestKind::Ct, n * 100 + i,
                                       u"g%1"_s.arg(n * 100 + i), u"node%1"_s.arg(n)));
    }
    return Facts::snapshot(nodes, guests);
}

} // namespace

class TestInventoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyScheme(*qApp, Settings::Scheme::Light); }

    void guestsDroppedOnANodeAskForTheirMove_data()
    {
        QTest::addColumn<QString>("on");
        QTest::addColumn<QStringList>("expected");
        const QStringList move{u"vm:102"_s, u"ct:212"_s, u"to"_s, u"pve-node2"_s};
        QTest::newRow("on the row of the node") << u"node/pve-node2"_s << move;
        QTest::newRow("on a guest of the node") << u"vm:103"_s << move;
        QTest::newRow("beside the rows: nothing") << QString() << QStringList();
    }

    void guestsDroppedOnANodeAskForTheirMove()
    {
        QFETCH(QString, on);
        QFETCH(QStringList, expected);
        Bench bench(Facts::homelab());
        QMimeData guests;
        guests.setData(u"application/x-drydock-guests"_s, "vm:102 ct:212");
        const QModelIndex row = bench.page->model()->indexOf(on, int(InventoryColumn::State));
        const QRect place =
            on.isEmpty() ? QRect(10, bench.view()->viewport()->height() - 6, 1, 1) : bench.view()->visualRect(row);
        QDragEnterEvent enter(place.center(), Qt::MoveAction, &guests, Qt::LeftButton, {});
        QCoreApplication::sendEvent(bench.view()->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent over(place.center(), Qt::MoveAction, &guests, Qt::LeftButton, {});
        QCoreApplication::sendEvent(bench.view()->viewport(), &over);
        QCOMPARE(over.isAccepted(), !expected.isEmpty());
        QDropEvent drop(place.center(), Qt::MoveAction, &guests, Qt::LeftButton, {});
        QCoreApplication::sendEvent(bench.view()->viewport(), &drop);
        QCOMPARE(bench.asked->count(), expected.isEmpty() ? 0 : 1);
        if (expected.isEmpty())
            return;
        QCOMPARE(bench.asked->first().at(0).toString(), u"migrate"_s);
        QCOMPARE(bench.asked->first().at(1).toStringList(), expected);
    }

    void draggingShowsWhereGuestsCanGoAndWhyNot_data()
    {
        QTest::addColumn<bool>("offline");
        QTest::addColumn<bool>("shift");
        QTest::addColumn<QStringList>("expected");
        const QStringList move{u"vm:102"_s, u"to"_s, u"pve-node2"_s};
        QTest::newRow("a drop opens the preview") << false << false << move;
        QTest::newRow("Shift starts at once") << false << true << move + QStringList{u"now"_s};
        QTest::newRow("M-01: a node that cannot take it refuses the drop") << true << false << QStringList();
    }

    void draggingShowsWhereGuestsCanGoAndWhyNot()
    {
        QFETCH(bool, offline);
        QFETCH(bool, shift);
        QFETCH(QStringList, expected);
        ClusterSnapshot snapshot = Facts::homelab();
        if (offline) {
            for (NodeState &node : snapshot.edit().nodes) {
                if (node.name == NodeName(u"pve-node2"_s))
                    node.status = NodeStatus::Offline;
            }
        }
        Bench bench(snapshot);
        QWidget *ground = bench.view()->viewport();
        QMimeData guests;
        guests.setData(u"application/x-drydock-guests"_s, "vm:102");
        const QPoint at =
            bench.view()
                ->visualRect(bench.page->model()->indexOf(u"node/pve-node2"_s, int(InventoryColumn::State)))
                .center();
        const QImage before = ground->grab().toImage();
        QDragEnterEvent enter(at, Qt::MoveAction, &guests, Qt::LeftButton, {});
        QCoreApplication::sendEvent(ground, &enter);
        QVERIFY(ground->grab().toImage() != before); // nodes that can take it stand out
        QDragMoveEvent over(at, Qt::MoveAction, &guests, Qt::LeftButton, {});
        QCoreApplication::sendEvent(ground, &over);
        QCOMPARE(over.isAccepted(), !offline);
        QTRY_VERIFY(QToolTip::isVisible());
        QVERIFY2(QToolTip::text().contains(u"pve-node2"_s), qPrintable(QToolTip::text()));
        QCOMPARE(QToolTip::text().contains(u"offline"_s), offline);
        QDropEvent drop(at, Qt::MoveAction, &guests, Qt::LeftButton, shift ? Qt::ShiftModifier : Qt::NoModifier);
        QCoreApplication::sendEvent(ground, &drop);
        QCOMPARE(bench.asked->count(), expected.isEmpty() ? 0 : 1);
        if (!expected.isEmpty())
            QCOMPARE(bench.asked->first().at(1).toStringList(), expected);
        QCOMPARE(ground->grab().toImage(), before); // nothing of it is left
    }

    void theKeyboardMovesGuestsToo()
    {
        Bench bench(Facts::homelab());
        QVERIFY(QTest::qWaitForWindowActive(bench.page.get()));
        bench.click(u"vm:102"_s);
        bench.click(u"vm:101"_s, Qt::ControlModifier);
        bench.view()->setFocus();
        QTest::keyClick(bench.view(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bench.asked->count(), 1);
        QCOMPARE(bench.asked->first().at(0).toString(), u"migrate"_s);
        QCOMPARE(bench.asked->first().at(1).toStringList(), QStringList({u"vm:102"_s, u"vm:101"_s}));
    }

    void aClickShowsTheGuestInTheInspector()
    {
        Bench bench(Facts::homelab());
        bench.click(u"vm:102"_s);
        QCOMPARE(bench.view()->selectedKeys(), QStringList{u"vm:102"_s});
        QCOMPARE(bench.page->inspector()->subject().guest.sid(), u"vm:102"_s);
        QVERIFY(bench.page->inspector()->accessibleName().contains("arr"_L1));
        bench.click(u"node/pve-node2"_s);
        QCOMPARE(bench.page->inspector()->subject().node.text(), u"pve-node2"_s);
        QVERIFY(!bench.page->inspector()->subject().isGuest());
    }

    void theKeyboardAloneSelectsAndAsks()
    {
        Bench bench(Facts::homelab());
        bench.view()->setFocus();
        QVERIFY(bench.page->reveal(u"vm:102"_s));
        QTest::keyClick(bench.view(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(bench.view(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(bench.view()->selectedKeys(), QStringList({u"vm:102"_s, u"ct:210"_s, u"vm:101"_s}));
        auto *bar = bench.page->findChild<SelectionBar *>();
        QVERIFY(bar->isVisible());
        auto *migrate = bar->findChild<QPushButton *>(u"migrate"_s);
        QVERIFY(migrate && migrate->isEnabled());
        migrate->setFocus();
        QTest::keyClick(migrate, Qt::Key_Space);
        QCOMPARE(bench.asked->count(), 1);
        QCOMPARE(bench.asked->at(0).at(0).toString(), u"migrate"_s);
        QCOMPARE(bench.asked->at(0).at(1).toStringList(), QStringList({u"vm:102"_s, u"ct:210"_s, u"vm:101"_s}));
        QTest::keyClick(bench.view(), Qt::Key_Escape);
        QVERIFY(bench.view()->selectedKeys().isEmpty());
        QVERIFY(!bar->isVisible());
    }

    void theContextMenuAsksForThePowerAction()
    {
        Bench bench(Facts::homelab());
        QVERIFY(bench.page->reveal(u"vm:103"_s));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(bench.view()->viewport(), &event);
        auto *shutdown = bench.view()->findChild<QAction *>(u"power shutdown"_s);
        QVERIFY(shutdown);
        QVERIFY(shutdown->isEnabled());
        auto *start = bench.view()->findChild<QAction *>(u"power start"_s);
        QVERIFY(start && !start->isEnabled() && !start->toolTip().isEmpty());
        shutdown->trigger();
        QCOMPARE(bench.asked->count(), 1);
        QCOMPARE(bench.asked->at(0).at(0).toString(), u"power"_s);
        QCOMPARE(bench.asked->at(0).at(1).toStringList(), QStringList({u"shutdown"_s, u"vm:103"_s}));
        for (QWidget *popup : QApplication::topLevelWidgets()) {
            if (qobject_cast<QMenu *>(popup))
                popup->close();
        }
    }

    void aMissingPrivilegeDisablesWithItsName()
    {
        ClusterSnapshot snapshot = Facts::homelab();
        snapshot.edit().freshness[size_t(Section::Permissions)].readAt = snapshot->serverTime;
        snapshot.edit().permissions.byPath = {{u"/"_s, {{u"VM.PowerMgmt"_s, true}}}};
        Bench bench(snapshot);
        bench.click(u"vm:102"_s);
        auto *migrate = bench.page->inspector()->findChild<QPushButton *>(u"migrate"_s);
        QVERIFY(migrate && !migrate->isEnabled());
        QVERIFY(migrate->toolTip().contains("VM.Migrate"_L1));
        auto *shutdown = bench.page->inspector()->findChild<QPushButton *>(u"power"_s);
        QVERIFY(shutdown && shutdown->isEnabled());
    }

    void typingFiltersAndErrorsStandUnderTheField()
    {
        Bench bench(Facts::homelab());
        QTest::keyClicks(bench.filter(), u"type:ct node:pve-node2"_s);
        QCOMPARE(bench.rows(), QStringList({u"node/pve-node2"_s, u"ct:250"_s, u"ct:211"_s}));
        QTest::keyClicks(bench.filter(), u" colour:red"_s);
        QVERIFY(bench.filter()->accessibleDescription().contains("colour"_L1));
        QCOMPARE(bench.rows().size(), 3);
        bench.filter()->setText(u"nobody"_s);
        QVERIFY(bench.page->emptyState()->isVisible());
        auto *clear = bench.page->emptyState()->findChild<QPushButton *>();
        QVERIFY(clear && clear->isVisible());
        clear->click();
        QCOMPARE(bench.filter()->text(), QString());
        QCOMPARE(bench.rows().size(), 11);
    }

    void completionReplacesWhatWasTyped()
    {
        Bench bench(Facts::homelab());
        bench.filter()->setFocus();
        QTest::keyClicks(bench.filter(), u"ty"_s);
        QTest::keyClick(bench.filter(), Qt::Key_Tab);
        QCOMPARE(bench.filter()->text(), u"type:"_s);
        QTest::keyClicks(bench.filter(), u"c"_s);
        QTest::keyClick(bench.filter(), Qt::Key_Tab);
        QCOMPARE(bench.filter()->text(), u"type:ct "_s);
        QCOMPARE(bench.page->model()->shownGuests(), 5);
    }

    void aPollKeepsSelectionScrollExpansionAndFocus()
    {
        ClusterSnapshot snapshot = crowd();
        Bench bench(snapshot);
        bench.view()->setExpanded(bench.page->model()->indexOf(u"node/node2"_s), false);
        bench.click(u"vm:130"_s);
        bench.click(u"ct:131"_s, Qt::ControlModifier);
        bench.view()->setFocus();
        bench.view()->verticalScrollBar()->setValue(400);
        const int scroll = bench.view()->verticalScrollBar()->value();
        for (GuestState &guest : snapshot.edit().guests)
            guest.cpu = guest.key.vmid.value % 7 / 10.0;
        Facts::at(snapshot, 130).node = NodeName(u"node3"_s);
        Facts::at(snapshot, 210).node = NodeName(u"node3"_s);
        Facts::remove(snapshot, 359);
        Facts::add(snapshot, Facts::guest(GuestKind::Vm, 900, u"zz"_s, u"node3"_s));
        bench.session.store()->publish(snapshot);
        QCOMPARE(bench.view()->selectedKeys(), QStringList({u"ct:131"_s, u"vm:130"_s}));
        QCOMPARE(bench.page->model()->indexOf(u"vm:130"_s).parent().data(KeyRole).toString(), u"node/node3"_s);
        QCOMPARE(bench.view()->currentIndex().data(KeyRole).toString(), u"ct:131"_s);
        QCOMPARE(bench.view()->verticalScrollBar()->value(), scroll);
        QVERIFY(!bench.view()->isExpanded(bench.page->model()->indexOf(u"node/node2"_s)));
        QVERIFY(bench.view()->isExpanded(bench.page->model()->indexOf(u"node/node3"_s)));
        QCOMPARE(bench.page->focusWidget(), bench.view());
    }

    void anotherGroupingKeepsTheSelection()
    {
        ClusterSnapshot snapshot = Facts::homelab();
        Facts::at(snapshot, 102).tags = {u"prod"_s};
        Bench bench(snapshot);
        bench.click(u"vm:102"_s);
        for (const Grouping grouping : {Grouping::Tag, Grouping::Pool, Grouping::Ha, Grouping::None, Grouping::Node}) {
            bench.page->setGrouping(grouping);
            QCOMPARE(bench.view()->selectedKeys(), QStringList{u"vm:102"_s});
            QCOMPARE(bench.page->inspector()->subject().guest.sid(), u"vm:102"_s);
        }
        QCOMPARE(bench.settings.layout(u"inventory/grouping"_s).toString(), u"node"_s);
    }

    void aMassRemovalKeepsWhatIsLeft()
    {
        ClusterSnapshot snapshot = crowd();
        Bench bench(snapshot);
        bench.view()->setExpanded(bench.page->model()->indexOf(u"node/node2"_s), false);
        bench.click(u"vm:304"_s);
        // Far more ranges than the model sends one by one: it resets, and the view finds its things again.
        snapshot.edit().guests.removeIf([](const GuestState &g) { return g.key.vmid.value % 2 == 1; });
        bench.session.store()->publish(snapshot);
        QCOMPARE(bench.view()->selectedKeys(), QStringList{u"vm:304"_s});
        QVERIFY(!bench.view()->isExpanded(bench.page->model()->indexOf(u"node/node2"_s)));
        QVERIFY(bench.view()->isExpanded(bench.page->model()->indexOf(u"node/node1"_s)));
    }

    void copyTakesTheRowsAsTheyStand()
    {
        Bench bench(Facts::homelab());
        bench.click(u"vm:102"_s);
        QTest::keyClick(bench.view(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith("Type\tID\tName\tState"_L1));
        QVERIFY2(lines[1].startsWith("VM\t102\tarr\trunning\t31 %\t9.4 of 16 GiB\t41 d"_L1), qPrintable(lines[1]));
    }

    void theConfigurationStandsUnderItsPath()
    {
        Bench bench(Facts::homelab());
        GuestDetails details;
        details.guest = {GuestKind::Ct, VmId{210}};
        details.readAt = bench.session.store()->snapshot()->serverTime;
        details.config = {{u"hostname"_s, u"pihole1"_s}, {u"cores"_s, u"1"_s}};
        bench.session.store()->publishGuestDetails(details);
        bench.click(u"ct:210"_s);
        auto *config = bench.page->inspector()->findChild<ConfigTab *>();
        bench.page->inspector()->tabs()->setCurrentWidget(config);
        QCOMPARE(config->text()->toPlainText(), u"cores: 1\nhostname: pihole1\n"_s);
        bench.click(u"node/pve-node1"_s);
        QVERIFY(!bench.page->inspector()->tabs()->isTabVisible(3));
    }

    void aNodeOffersItsDrain()
    {
        Bench bench(Facts::homelab());
        bench.click(u"node/pve-node1"_s);
        auto *drain = bench.page->inspector()->findChild<QPushButton *>(u"drain"_s);
        QVERIFY(drain && drain->isEnabled());
        drain->click();
        QCOMPARE(bench.asked->at(0).at(0).toString(), u"drain"_s);
        QCOMPARE(bench.asked->at(0).at(1).toStringList(), QStringList{u"pve-node1"_s});
    }

    void aNarrowWindowFoldsTheDetailsAway()
    {
        Bench bench(Facts::homelab(), {920, 560});
        QVERIFY(!bench.page->inspector()->isVisible());
        QVERIFY2(bench.page->minimumSizeHint().width() <= 920,
                 qPrintable(QString::number(bench.page->minimumSizeHint().width())));
        QCOMPARE(bench.page->width(), 920);
        QTest::keyClick(bench.view(), Qt::Key_F9);
        for (QPushButton *button : bench.page->findChildren<QPushButton *>()) {
            if (button->isCheckable() && !bench.page->inspector()->isVisible())
                button->click();
        }
        QVERIFY(bench.page->inspector()->isVisible());
        QVERIFY(bench.view()->height() >= 90);
        QVERIFY2(bench.page->minimumSizeHint().height() <= 560,
                 qPrintable(QString::number(bench.page->minimumSizeHint().height())));
        bench.page->resize(1300, 800);
        QVERIFY(bench.page->inspector()->isVisible());
        QVERIFY(bench.page->inspector()->mapTo(bench.page.get(), QPoint()).x() > bench.view()->width());
    }

    void emptyStatesSayWhy_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("nothing was read yet") << 0;
        QTest::newRow("the login may not read") << 1;
        QTest::newRow("the cluster shows nothing") << 2;
    }
    void emptyStatesSayWhy()
    {
        QFETCH(int, kind);
        ClusterSnapshot snapshot;
        if (kind == 1)
            snapshot.edit().freshness[size_t(Section::Resources)].error =
                Error{Error::Kind::Forbidden, 403, u"Permission check failed (/vms, VM.Audit)"_s, {}};
        if (kind == 2)
            snapshot = Facts::snapshot({}, {});
        Bench bench(snapshot);
        QVERIFY(bench.page->emptyState()->isVisible());
        QString all;
        for (const QLabel *label : bench.page->emptyState()->findChildren<QLabel *>())
            all += label->text();
        QVERIFY(!all.isEmpty());
        if (kind == 1)
            QVERIFY2(all.contains("VM.Audit"_L1), qPrintable(all));
        bench.session.store()->publish(Facts::homelab());
        QVERIFY(!bench.page->emptyState()->isVisible());
        QVERIFY(bench.view()->isVisible());
        QCOMPARE(bench.rows().size(), 11);
    }

    void everyFocusableWidgetHasAName()
    {
        Bench bench(Facts::homelab());
        for (const QString &key : {u"vm:102"_s, u"node/pve-node1"_s}) {
            bench.click(key);
            QTabWidget *tabs = bench.page->inspector()->tabs();
            for (int tab = 0; tab < tabs->count(); ++tab) {
                if (!tabs->isTabVisible(tab))
                    continue;
                tabs->setCurrentIndex(tab);
                for (QWidget *widget : bench.page->findChildren<QWidget *>()) {
                    if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                        continue;
                    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
                    QVERIFY(interface);
                    QVERIFY2(!interface->text(QAccessible::Name).isEmpty(),
                             qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u" in tab "_s
                                        + tabs->tabText(tab)));
                }
            }
        }
    }

    void revealShowsWhatTheFilterHides()
    {
        Bench bench(Facts::homelab());
        bench.filter()->setText(u"type:ct"_s);
        QVERIFY(bench.page->reveal(u"vm:104"_s));
        QCOMPARE(bench.view()->selectedKeys(), QStringList{u"vm:104"_s});
        QVERIFY(!bench.page->reveal(u"vm:999"_s));
        bench.page->setGrouping(Grouping::None);
        QVERIFY(bench.page->reveal(u"node/pve-node2"_s));
        QCOMPARE(bench.page->model()->grouping(), Grouping::Node);
    }
};

QTEST_MAIN(TestInventoryPage)
#include "test_inventorypage.moc"
