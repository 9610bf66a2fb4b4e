// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagebench.h"

#include "topology/bridgematrixview.h"
#include "topology/elementpanel.h"
#include "topology/networkfindingspanel.h"
#include "topology/subnetview.h"
#include "topology/topologyselection.h"
#include "topology/topologytable.h"
#include "topology/typedfactsdialog.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/findingrow.h"
#include "widgets/messagebar.h"

#include <QClipboard>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace DrydockTest;

class TestTopologyPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }

    void aFindingSelectsAllItsObjects()
    {
        NetworkBuilder c = conflicted();
        const Bench bench(c);
        auto *findings = bench.find<NetworkFindingsPanel>();
        auto *row = findings->findChild<FindingRow *>();
        QVERIFY(row && row->isVisible());
        QVERIFY(textsOf(row).contains(u"192.168.1.193 is the address of"_s));
        QVERIFY(textsOf(row).contains(u"Clients reach now one, now the other"_s));
        QTest::mouseClick(row->findChild<QPushButton *>(u"show"_s), Qt::LeftButton);
        QStringList selected = bench.page->selection()->keys();
        selected.sort();
        QCOMPARE(selected,
                 QStringList({u"address/192.168.1.193"_s, u"guestnic/ct:211/net0"_s, u"guestnic/vm:105/net0"_s}));
        QCOMPARE(bench.selectedRows(), selected); // the table's rows are the same selection
        QVERIFY(findings->isVisible());           // and the list is not taken away
        // The address map has gone to the address.
        const auto subnets = bench.find<AddressMapView>()->subnets();
        QCOMPARE(subnets.first()->grid()->currentAddress(), std::optional(ip(u"192.168.1.193"_s)));
    }

    void oneSelectionOverEverything()
    {
        NetworkBuilder c = conflicted();
        const Bench bench(c);
        bench.button(u"Table"_s)->click();
        auto *table = bench.find<TopologyTable>();
        const QModelIndex index = table->lit()->indexOf(u"guest/ct:250"_s);
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        QCOMPARE(bench.page->selection()->keys(), QStringList{u"guest/ct:250"_s});
        auto *element = bench.find<ElementPanel>();
        QVERIFY(element->isVisible());
        QVERIFY(textsOf(element).contains(u"pbs"_s));
        // Its subnet is shown below.
        auto *side = bench.page->findChildren<SubnetView *>().last();
        for (auto *view : bench.page->findChildren<SubnetView *>()) {
            if (view->isVisible())
                side = view;
        }
        QCOMPARE(side->map().text, u"192.168.10.0/24"_s);
        QCOMPARE(side->grid()->currentAddress(), std::optional(ip(u"192.168.10.250"_s)));
        // A cell selects who has it.
        const QRect cell = side->grid()->cellRect(11);
        QTest::mouseClick(side->grid(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(bench.page->selection()->keys(), QStringList{u"bridge/pve-node1/vmbr1"_s});
        QCOMPARE(bench.selectedRows(), QStringList{u"bridge/pve-node1/vmbr1"_s});
        // A connection leads on.
        const auto links = element->findChildren<QPushButton *>();
        const auto link = std::ranges::find_if(
            links, [](const QPushButton *button) { return button->text().contains("prometheus"_L1); });
        QVERIFY(link != links.end());
        (*link)->click();
        QTRY_COMPARE(bench.page->selection()->keys(), QStringList{u"guestnic/ct:240/net0"_s});
    }

    void everyFactHasItsSourceAndAge()
    {
        NetworkBuilder c = conflicted();
        const Bench bench(c);
        bench.page->selection()->select({u"guestnic/ct:211/net0"_s});
        const QString texts = textsOf(bench.find<ElementPanel>());
        for (const QString &text : {u"pihole2 net0 (eth0)"_s, u"192.168.1.193/24"_s, u"declared, now"_s,
                                    u"seen in the container, now"_s, u"is the address of"_s})
            QVERIFY2(texts.contains(text), qPrintable(text + u"\n---\n"_s + texts));
        bench.page->selection()->select({u"host/NAS"_s});
        QVERIFY(textsOf(bench.find<ElementPanel>()).contains(u"typed by hand, 30 d ago"_s));
    }

    void declaredAndSeenStandSideBySide()
    {
        NetworkBuilder c = homelabNetwork();
        c.read(211).addresses.first().address = u"192.168.1.199"_s;
        const Bench bench(c);
        bench.page->selection()->select({u"guestnic/ct:211/net0"_s});
        const auto *panel = bench.find<ElementPanel>();
        QVERIFY(textsOf(panel).contains(u"What is declared and what was seen differ."_s));
        QPoint declared;
        QPoint seen;
        for (const auto *label : panel->findChildren<ElidedLabel *>()) {
            if (label->text() == "192.168.1.193/24"_L1)
                declared = label->mapTo(panel, QPoint());
            if (label->text() == "192.168.1.199/24"_L1)
                seen = label->mapTo(panel, QPoint());
        }
        QVERIFY(!declared.isNull() && !seen.isNull());
        QCOMPARE(declared.y(), seen.y());
        QVERIFY(declared.x() < seen.x());
    }

    void gapsSayWhatToDo_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("gap");
        QTest::addColumn<QString>("advice");
        QTest::newRow("no agent") << u"agent"_s << u"no guest agent answers"_s << u"Install qemu-guest-agent"_s;
        QTest::newRow("not read yet") << u"unread"_s << u"not read yet"_s << QString();
        QTest::newRow("no right") << u"rights"_s << u"needs VM.GuestAgent.Audit"_s
                                  << u"Give this login a role with VM.GuestAgent.Audit on /vms/101"_s;
        QTest::newRow("it is off") << u"off"_s << u"it does not run"_s
                                   << u"What its configuration declares is shown."_s;
    }

    void gapsSayWhatToDo()
    {
        QFETCH(QString, what);
        QFETCH(QString, gap);
        QFETCH(QString, advice);
        NetworkBuilder c = homelabNetwork();
        if (what == "agent"_L1) {
            c.read(101).addresses.clear();
            c.read(101).addressError = Error{Error::Kind::NotSupported, 0, u"No QEMU guest agent configured"_s, {}};
        } else if (what == "unread"_L1) {
            c.details.guests.remove({GuestKind::Vm, VmId{101}});
        } else if (what == "rights"_L1) {
            c.read(101).addressError =
                Error{Error::Kind::Forbidden,
                      403,
                      u"Permission check failed (/vms/101, VM.GuestAgent.Audit|VM.GuestAgent.Unrestricted)"_s,
                      {}};
        } else {
            c.guestState(101).state = RunState::Stopped;
            c.read(101).addresses.clear();
        }
        const Bench bench(c);
        bench.page->selection()->select({u"guest/vm:101"_s});
        const QString texts = textsOf(bench.find<ElementPanel>());
        QVERIFY2(texts.contains(gap) && texts.contains(advice), qPrintable(texts));
        // What rights are missing is said for the page as well.
        QCOMPARE(bench.find<MessageBar>()->isVisible(), what == "rights"_L1);
        if (what == "rights"_L1)
            QCOMPARE(bench.find<MessageBar>()->title(), u"Not everything is shown: needs VM.GuestAgent.Audit."_s);
        if (what == "unread"_L1)
            QVERIFY(bench.stateText().contains(u"8 of 9 guest(s) read"_s));
    }

    void theSearchLeavesWhatItFinds()
    {
        NetworkBuilder c = conflicted();
        const Bench bench(c);
        bench.search()->setText(u"bridge:vmbr1 kind:guest"_s);
        QCOMPARE(bench.listed(), QStringList({u"guest/ct:250"_s, u"guest/ct:240"_s})); // by name
        bench.search()->setText(u"colour:red"_s);
        QVERIFY(bench.stateText().contains(u"There is no field “colour”."_s));
        bench.search()->clear();
        QCOMPARE(bench.listed().size(), bench.reader().state().graph.vertices().size());
    }

    void dockerCanBeLeftOut()
    {
        NetworkBuilder c = homelabNetwork();
        const Bench bench(c);
        const qsizetype all = bench.listed().size();
        QVERIFY(bench.listed().contains(u"inner/vm:101/docker0"_s));
        bench.button(u"Docker ✓"_s)->click();
        QVERIFY(!bench.listed().contains(u"inner/vm:101/docker0"_s));
        bench.button(u"Docker"_s)->click();
        QCOMPARE(bench.listed().size(), all);
    }

    void oneVlanCanBeShown()
    {
        NetworkBuilder c = homelabNetwork();
        const Bench bench(c);
        auto *button = bench.button(u"VLAN: all"_s);
        QVERIFY(button);
        QStringList offered;
        for (const QAction *action : button->menu()->actions())
            offered.append(action->text());
        QCOMPARE(offered, QStringList({u"All"_s, u"Untagged"_s, u"VLAN 10"_s}));
        button->menu()->actions().last()->trigger();
        QCOMPARE(button->text(), u"VLAN: 10"_s);
        QVERIFY(bench.listed().contains(u"guest/ct:240"_s));
        QVERIFY(!bench.listed().contains(u"guest/ct:210"_s));
    }

    void theMatrixLeadsToABridge()
    {
        NetworkBuilder c = homelabNetwork();
        c.bridgeOn(u"pve-node1"_s, u"vmbr9"_s, {});
        const Bench bench(c);
        auto *tabs = bench.find<QTabWidget>();
        auto *matrix = bench.find<BridgeMatrixView>();
        tabs->setCurrentWidget(matrix);
        QCOMPARE(matrix->model()->rowCount(), 3);
        const QModelIndex missing = matrix->model()->index(2, 2);
        QCOMPARE(missing.data().toString(), u"missing"_s);
        QCOMPARE(missing.data(Qt::AccessibleTextRole).toString(), u"vmbr9 on pve-node2: missing"_s);
        QTest::mouseClick(matrix->viewport(), Qt::LeftButton, {}, matrix->visualRect(missing).center());
        QCOMPARE(bench.search()->text(), u"bridge:vmbr9 node:pve-node2"_s);
        QTest::mouseClick(matrix->viewport(), Qt::LeftButton, {},
                          matrix->visualRect(matrix->model()->index(1, 0)).center());
        QCOMPARE(bench.search()->text(), u"bridge:vmbr1"_s);
        QCOMPARE(bench.page->view(), TopologyView::Table);
        QVERIFY(bench.listed().contains(u"bridge/pve-node2/vmbr1"_s));
    }

    /// A poll that brings something new moves nothing under the user's hand.
    void aRefreshMovesNothing()
    {
        NetworkBuilder c = conflicted();
        for (int id = 300; id < 360; ++id) {
            c.vm(id, u"m%1"_s.arg(id), u"pve-node1"_s);
            c.nic(id, u"vmbr0"_s);
        }
        const Bench bench(c, {1024, 640});
        bench.button(u"Table"_s)->click();
        auto *table = bench.find<TopologyTable>();
        bench.page->selection()->select({u"guest/vm:330"_s});
        table->setFocus();
        table->verticalScrollBar()->setValue(300);
        const QModelIndex top = table->indexAt({5, 5});
        const QString topKey = top.data(KeyRole).toString();
        c.guestState(330).name = u"m330"_s;
        c.vm(400, u"zz-new"_s, u"pve-node2"_s);
        c.nic(400, u"vmbr0"_s);
        QSignalSpy changed(&bench.reader(), &TopologyReader::changed);
        bench.publish(c);
        QVERIFY(changed.wait(5000));
        QVERIFY(bench.listed().contains(u"guest/vm:400"_s));
        QCOMPARE(bench.page->selection()->keys(), QStringList{u"guest/vm:330"_s});
        QCOMPARE(bench.selectedRows(), QStringList{u"guest/vm:330"_s});
        QCOMPARE(table->indexAt({5, 5}).data(KeyRole).toString(), topKey);
        QCOMPARE(QApplication::focusWidget(), table);
    }

    void typedFactsAreKeptAndUsed()
    {
        NetworkBuilder c = homelabNetwork();
        c.typed = {};
        const Bench bench(c);
        QVERIFY(!bench.reader().state().graph.vertex(u"host/printer"_s));
        bench.button(u"Sources"_s)->menu()->actions().first()->trigger();
        auto *dialog = bench.find<TypedFactsDialog>();
        QVERIFY(dialog);
        QPlainTextEdit *hosts = nullptr;
        for (auto *edit : dialog->findChildren<QPlainTextEdit *>()) {
            if (edit->accessibleName() == "Hosts outside"_L1)
                hosts = edit;
        }
        QVERIFY(hosts);
        QPushButton *save = nullptr;
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == "Save"_L1)
                save = button;
        }
        hosts->setPlainText(u"printer: 192.168.1"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(textsOf(dialog).contains(u"“printer: 192.168.1” is not an IPv4 address"_s));
        hosts->setPlainText(u"printer: 192.168.1.50"_s);
        QVERIFY(save->isEnabled());
        picture(dialog, u"topology-typed"_s);
        QCOMPARE(namelessWidgets(dialog), QStringList());
        save->click();
        QVERIFY(bench.reader().state().graph.vertex(u"host/printer"_s));
        const auto kept = typedFacts(bench.desk.settings, bench.session->profile().id);
        QVERIFY(kept && kept->hosts.size() == 1 && kept->typedAt.isValid());
    }

    void theNextFreeAddressCanBeCopied()
    {
        NetworkBuilder c = homelabNetwork();
        const Bench bench(c);
        auto *subnet = bench.find<AddressMapView>()->subnets().first();
        QCOMPARE(subnet->copyButton()->text(), u"Next free: 192.168.1.6"_s);
        QTest::mouseClick(subnet->copyButton(), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"192.168.1.6"_s);
    }

    void aFixIsOfferedWhereThereIsOne()
    {
        NetworkBuilder c = homelabNetwork();
        c.guestState(211).node = NodeName(u"pve-node1"_s);
        const Bench bench(c);
        QSignalSpy asked(bench.page.get(), &Page::actionRequested);
        auto *fix = bench.find<NetworkFindingsPanel>()->findChild<QPushButton *>(u"fix"_s);
        QVERIFY(fix);
        QTest::mouseClick(fix, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(0).toString(), u"migrate"_s);
        QCOMPARE(asked.first().at(1).toStringList(), QStringList{u"ct:211"_s});
    }

    void exportsAFile_data()
    {
        QTest::addColumn<TopologyFormat>("format");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("CSV") << TopologyFormat::Csv << QByteArray("pihole2 net0 (eth0),NIC,pve-node2,vmbr0");
        QTest::newRow("JSON") << TopologyFormat::Json << QByteArray("\"schema\": \"drydock.topology/1\"");
        QTest::newRow("the map as SVG, text stays text") << TopologyFormat::Svg << QByteArray("<svg");
        QTest::newRow("draw.io") << TopologyFormat::Drawio << QByteArray("<mxfile host=\"Drydock\">");
    }

    void exportsAFile()
    {
        QFETCH(TopologyFormat, format);
        QFETCH(QByteArray, part);
        NetworkBuilder c = conflicted();
        const Bench bench(c);
        const QString path = bench.desk.dir.filePath(u"out."_s + topologySuffix(format));
        const auto written = [&] {
            const QString error = bench.page->exportTo(path, format);
            QFile file(path);
            return error.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : error.toUtf8();
        };
        QVERIFY(written().contains(part));
        QVERIFY(written().contains("pve-node1") && written().contains("192.168.1."));
        for (QAction *action : bench.button(u"Export"_s)->menu()->actions()) {
            if (action->isCheckable())
                action->trigger();
        }
        const QByteArray masked = written();
        QVERIFY(masked.size() > 1000);
        QVERIFY(!masked.contains("pve-node1") && !masked.contains("192.168.1.") && !masked.contains("pihole"));
        QVERIFY(!bench.page->exportTo(u"/nowhere/at/all"_s, format).isEmpty());
    }

    void emptyAndUnreadStatesAreDesigned()
    {
        Desk desk;
        const auto session = desk.saved({});
        TopologyPage page(desk.context, *session);
        page.resize(1000, 700);
        page.show();
        bool said = false;
        for (auto *empty : page.findChildren<EmptyState *>())
            said = said || (empty->isVisible() && textsOf(empty).contains(u"Reading the network…"_s));
        QVERIFY(said);
        picture(&page, u"topology-loading"_s);
    }

    void everythingHasANameAndAPicture_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        QTest::newRow("1440x900 light") << QSize(1440, 900) << false;
        QTest::newRow("1024x640 light") << QSize(1024, 640) << false;
        QTest::newRow("1440x900 dark") << QSize(1440, 900) << true;
        QTest::newRow("1024x640 dark") << QSize(1024, 640) << true;
    }

    void everythingHasANameAndAPicture()
    {
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        dress(dark);
        NetworkBuilder c = conflicted();
        const Bench bench(c, size);
        const QString suffix = u"-%1-%2"_s.arg(dark ? u"dark"_s : u"light"_s).arg(size.width());
        QCOMPARE(namelessWidgets(bench.page.get()).join(u'\n'), QString());
        picture(bench.page.get(), u"topology-findings"_s + suffix);
        bench.page->reveal(u"ct:211"_s);
        QCOMPARE(namelessWidgets(bench.page.get()).join(u'\n'), QString());
        picture(bench.page.get(), u"topology-element"_s + suffix);
        bench.button(u"Table"_s)->click();
        picture(bench.page.get(), u"topology-table"_s + suffix);
        bench.find<QTabWidget>()->setCurrentWidget(bench.find<BridgeMatrixView>());
        QCOMPARE(namelessWidgets(bench.page.get()).join(u'\n'), QString());
        picture(bench.page.get(), u"topology-bridges"_s + suffix);
        dress();
    }
};

QTEST_MAIN(TestTopologyPage)
#include "test_topologypage.moc"
