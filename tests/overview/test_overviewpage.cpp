// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbuilder.h"
#include "overview/loadcard.h"
#include "overview/overviewpage.h"
#include "shell/actionregistry.h"
#include "widgets/findingrow.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Drydock;
using namespace DrydockTest;
using namespace Qt::StringLiterals;

class TestOverviewPage : public QObject
{
    Q_OBJECT

private:
    /// A page over a snapshot made by hand; no connection.
    struct Stage {
        explicit Stage(const PlanFacts &facts)
            : settings(dir.filePath(u"s.ini"_s))
            , context{settings, secrets, actions, clock, dir.filePath(u"state"_s), {}, {}}
            , session(RawSnapshot{facts.snapshot, facts.details}, u"lab"_s, context.stateDir, &clock)
            , page(context, session)
        {
            page.resize(1200, 800);
            page.show();
            page.enter();
        }

        QTemporaryDir dir;
        Settings settings;
        MemorySecretStore secrets;
        ActionRegistry actions;
        SystemClock clock;
        AppContext context;
        ClusterSession session;
        OverviewPage page;
    };

private Q_SLOTS:
    void eachNodeHasACard()
    {
        Stage stage(homelab().facts());
        const QList<LoadCard *> cards = stage.page.findChildren<LoadCard *>();
        QCOMPARE(cards.size(), 2);
        QSignalSpy reveal(&stage.page, &Page::revealRequested);
        QTest::keyClick(cards.first(), Qt::Key_Return);
        QCOMPARE(reveal.size(), 1);
        QVERIFY(reveal.first().first().toString().startsWith(u"node/pve-node"_s));
    }

    void manyNodesBecomeATable()
    {
        ClusterBuilder builder;
        for (int i = 1; i <= 12; ++i)
            builder.node(u"pve%1"_s.arg(i));
        Stage stage(builder.facts());
        QVERIFY(stage.page.findChildren<LoadCard *>().isEmpty());
        QVERIFY(stage.page.findChild<QAbstractItemView *>());
    }

    void aPollThatChangesNothingKeepsTheRows()
    {
        ClusterBuilder builder = homelab();
        builder.offline(u"pve-node2"_s);
        Stage stage(builder.facts());
        const QList<FindingRow *> before = stage.page.findChildren<FindingRow *>();
        QVERIFY(!before.isEmpty());
        stage.session.store()->publish(builder.facts().snapshot);
        QCOMPARE(stage.page.findChildren<FindingRow *>(), before);
    }

    void theDrainButtonAsksForTheWizard()
    {
        Stage stage(homelab().facts());
        QSignalSpy asked(&stage.page, &Page::actionRequested);
        const QList<QPushButton *> buttons = stage.page.findChildren<QPushButton *>();
        const auto drain =
            std::ranges::find_if(buttons, [](const QPushButton *b) { return b->text().contains(u"Drain"_s); });
        QVERIFY(drain != buttons.end());
        QTest::mouseClick(*drain, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), u"drain"_s);
    }

    void everythingThatTakesFocusHasAName()
    {
        Stage stage(homelab(9, false).facts());
        const QList<QWidget *> widgets = stage.page.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&stage.page))
                continue;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestOverviewPage)
#include "test_overviewpage.moc"
