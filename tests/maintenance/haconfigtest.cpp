// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "ha/haconfigview.h"
#include "items/hagroupmodel.h"
#include "operations/hadocument.h"
#include "style/drydockstyle.h"
#include "widgets/tableview.h"
#include "wizards/hacandidatemodel.h"
#include "wizards/haentrydialog.h"
#include "wizards/haplandialog.h"
#include "wizards/hasetupdraft.h"
#include "wizards/hasetupsteps.h"
#include "wizards/hasetupwizard.h"
#include "wizards/planreview.h"
#include "wizards/stepper.h"
#include "wizards/wavecard.h"
#include "wizards/wavemodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace DrydockTest;

namespace
{

ClusterBuilder managed(int pve)
{
    ClusterBuilder c = homelab(pve);
    if (c.content.haGroups.isEmpty() && c.content.haRules.isEmpty())
        c.nodeAffinity(u"homelab"_s, {{u"pve-node1"_s, 0}, {u"pve-node2"_s, 0}}, false);
    c.content.haStatus.armedState = pve == 9 ? u"armed"_s : QString();
    return c;
}

ClusterBuilder bare(int pve)
{
    ClusterBuilder c = managed(pve);
    c.content.haResources.clear();
    c.content.haGroups.clear();
    c.content.haRules.clear();
    return c;
}

bool says(const Plan &plan, QLatin1StringView code)
{
    return std::ranges::contains(plan.findings, code, &Finding::code);
}

} // namespace

class HaConfigViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(); }

    void documentsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("guests");
        QTest::addColumn<QString>("name");
        QTest::newRow("lines of 8") << u"ha-manager groupadd lab --nodes a,b:2\n  ha-manager add vm:101 --group lab\n"
                                       "$ ha-manager add ct:240 --state started # note"_s
                                    << u"vm:101 ct:240"_s << u"lab"_s;
        QTest::newRow("a rule of 9") << u"ha-manager rules add node-affinity lab --resources=vm:1,ct:2 --nodes=a"_s
                                     << u"vm:1 ct:2"_s << u"lab"_s;
        QTest::newRow("over two lines") << u"ha-manager add \\\n vm:101"_s << u"vm:101"_s << QString();
        QTest::newRow("no line of it") << u"qm migrate 101 node2"_s << QString() << QString();
    }

    void documentsAreRead()
    {
        QFETCH(QString, text);
        const std::optional<HaDocument> document = readHaDocument(text);
        QStringList sids;
        for (const auto guests = document ? document->guests : QList<GuestKey>(); const GuestKey &guest : guests)
            sids.append(guest.sid());
        QTEST(sids.join(u' '), "guests");
        QTEST(document ? document->name : QString(), "name");
    }

    void theWizardProposesWhoWasPromised()
    {
        Desk desk;
        const auto session = desk.recording(bare(9).facts());
        HaSetUpWizard wizard(desk.context, *session);
        wizard.show();
        QTRY_VERIFY(!wizard.draft()->isReading());
        // Replicated guests; the pair is not.
        QCOMPARE(wizard.draft()->request().guests.size(), 5);
        QVERIFY(!wizard.draft()->request().promised.contains({GuestKind::Ct, VmId{212}}));
        // Space in the first column takes one more.
        HaCandidateModel *model = wizard.promises()->model();
        int row = 0;
        while (model->candidates().at(row).guest.vmid.value != 212)
            ++row;
        QTRY_COMPARE(QApplication::focusWidget(), wizard.promises()->table());
        wizard.promises()->table()->setCurrentIndex(model->index(row, HaCandidateModel::Name));
        QTest::keyClick(wizard.promises()->table(), Qt::Key_Space);
        QVERIFY(wizard.draft()->request().promised.contains({GuestKind::Ct, VmId{212}}));
        QCOMPARE(wizard.draft()->request().guests.size(), 6);
        picture(&wizard, u"ha-promises"_s);
        wizard.stepper()->next();
        QVERIFY(!wizard.scope()->asInDocument()->isVisible());
        picture(&wizard, u"ha-scope"_s);
        wizard.stepper()->next();
        QVERIFY(wizard.review()->isComplete());
        QCOMPARE(wizard.draft()->plan().steps.size(), 7);
        QVERIFY(says(wizard.draft()->plan(), "ha-no-disks"_L1));
        picture(&wizard, u"ha-review"_s);
        QCOMPARE(namelessWidgets(&wizard), QStringList());
    }

    void aNameAndAGuestAreNeeded()
    {
        Desk desk;
        const auto session = desk.recording(bare(8).facts());
        HaSetUpWizard wizard(desk.context, *session);
        wizard.show();
        QTRY_VERIFY(!wizard.draft()->isReading());
        wizard.stepper()->next();
        wizard.scope()->name()->clear();
        QTest::keyClicks(wizard.scope()->name(), u"1st"_s);
        QVERIFY(!wizard.stepper()->nextButton()->isEnabled());
        wizard.scope()->name()->clear();
        QTest::keyClicks(wizard.scope()->name(), u"lab"_s);
        QVERIFY(wizard.stepper()->nextButton()->isEnabled());
        wizard.draft()->setGuests({});
        QVERIFY(!wizard.stepper()->nextButton()->isEnabled());
    }

    void theViewShowsBothVersions_data()
    {
        QTest::addColumn<int>("pve");
        QTest::addColumn<bool>("arming");
        QTest::newRow("8: groups, and what 9 makes of them") << 8 << false;
        QTest::newRow("9: rules, and arming") << 9 << true;
    }

    void theViewShowsBothVersions()
    {
        QFETCH(int, pve);
        QFETCH(bool, arming);
        Desk desk;
        const auto session = desk.saved(managed(pve).facts());
        HaConfigView view(desk.context, *session);
        view.resize(1100, 760);
        view.show();
        QCOMPARE(view.resources()->model()->rowCount(), 5);
        QCOMPARE(view.places()->model()->rowCount(), 1);
        QCOMPARE(view.armingButton()->isVisible(), arming);
        picture(&view, u"ha-config-%1"_s.arg(pve));
        QCOMPARE(namelessWidgets(&view), QStringList());
    }

    void conflictsAreExplained()
    {
        ClusterBuilder c = managed(9);
        c.nodeAffinity(u"second"_s, {{u"pve-node1"_s, 0}}, false);
        c.content.haRules.last().errors = {u"resource 'vm:101' is already used in another node affinity rule"_s};
        Desk desk;
        const auto session = desk.saved(c.facts());
        HaConfigView view(desk.context, *session);
        view.resize(1100, 760);
        view.show();
        bool said = false;
        for (const QLabel *label : view.findChildren<QLabel *>())
            said = said || label->text().contains(u"one node affinity rule only"_s);
        QVERIFY(said);
        picture(&view, u"ha-conflict"_s);
    }

    void anEntryIsEditedWithAPreview_data()
    {
        QTest::addColumn<int>("pve");
        QTest::addColumn<HaPlaceDialog::What>("what");
        QTest::newRow("a group of 8") << 8 << HaPlaceDialog::What::Group;
        QTest::newRow("a rule of 9") << 9 << HaPlaceDialog::What::NodeAffinity;
    }

    void anEntryIsEditedWithAPreview()
    {
        QFETCH(int, pve);
        QFETCH(HaPlaceDialog::What, what);
        Desk desk;
        const auto session = desk.saved(managed(pve).facts());
        HaPlaceDialog dialog(desk.context, *session, what, u"homelab"_s);
        dialog.show();
        QVERIFY(dialog.plan().steps.isEmpty());
        dialog.priority(NodeName(u"pve-node2"_s))->setValue(5);
        QCOMPARE(dialog.plan().steps.size(), 1);
        QVERIFY(says(dialog.plan(), "ha-moves"_L1));
        dialog.priority(NodeName(u"pve-node2"_s))->setValue(0);
        QVERIFY(dialog.plan().steps.isEmpty());
        // Dragged up, the second node is preferred.
        QCOMPARE(dialog.order()->item(0)->data(Qt::UserRole).toString(), u"pve-node1"_s);
        QVERIFY(dialog.order()->model()->moveRow({}, 1, {}, 0));
        QTRY_COMPARE(dialog.priority(NodeName(u"pve-node2"_s))->value(), 2);
        QCOMPARE(dialog.priority(NodeName(u"pve-node1"_s))->value(), 1);
        QVERIFY(says(dialog.plan(), "ha-moves"_L1));
        dialog.nodeBox(NodeName(u"pve-node1"_s))->setChecked(false);
        dialog.nodeBox(NodeName(u"pve-node2"_s))->setChecked(false);
        QVERIFY(says(dialog.plan(), "ha-no-nodes"_L1));
        dialog.nodeBox(NodeName(u"pve-node2"_s))->setChecked(true);
        picture(&dialog, u"ha-place-%1"_s.arg(pve));
        QCOMPARE(namelessWidgets(&dialog), QStringList());
    }

    void aRuleForAPairIsMade()
    {
        ClusterBuilder c = managed(9);
        Desk desk;
        const auto session = desk.saved(c.facts());
        HaPlaceDialog dialog(desk.context, *session, HaPlaceDialog::What::GuestAffinity, {});
        dialog.show();
        QVERIFY(!dialog.verbButton()->isEnabled());
        QTest::keyClicks(dialog.name(), u"apart"_s);
        for (int row : {1, 2})
            dialog.guests()->item(row)->setCheckState(Qt::Checked);
        QCOMPARE(dialog.entry().properties.value(u"affinity"_s), u"negative"_s);
        QCOMPARE(dialog.plan().steps.size(), 1);
        QVERIFY(dialog.plan().startable);
        picture(&dialog, u"ha-affinity"_s);
    }

    void aGuestsSettingsAreEdited()
    {
        Desk desk;
        const auto session = desk.saved(managed(9).facts());
        HaResourceDialog dialog(desk.context, *session, {GuestKind::Vm, VmId{102}});
        dialog.show();
        QVERIFY(dialog.plan().steps.isEmpty());
        dialog.failback()->setChecked(false);
        QCOMPARE(dialog.entry().properties.value(u"failback"_s), u"0"_s);
        QCOMPARE(dialog.plan().steps.size(), 1);
        picture(&dialog, u"ha-resource"_s);
        QCOMPARE(namelessWidgets(&dialog), QStringList());
    }

    void removalNamesWhatItLeaves()
    {
        Desk desk;
        const auto session = desk.saved(managed(9).facts());
        const std::unique_ptr<HaPlanDialog> dialog(HaPlanDialog::openRemoval(desk.context, *session, nullptr));
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        QTRY_COMPARE(dialog->plan().steps.size(), 6);
        QVERIFY(says(dialog->plan(), "ha-unguarded"_L1));
        QVERIFY(!dialog->verbButton()->isDefault());
        picture(dialog.get(), u"ha-remove"_s);
        QCOMPARE(namelessWidgets(dialog.get()), QStringList());
    }
};

QTEST_MAIN(HaConfigViewTest)
#include "haconfigtest.moc"
