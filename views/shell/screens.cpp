// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens.h"

#include "connect/connectpage.h"
#include "maintenance/maintenancepage.h"
#include "mainwindow.h"
#include "operations/planners.h"
#include "palette.h"
#include "session/campaigns.h"
#include "session/lossoutlook.h"
#include "session/topologyreader.h"
#include "settingsdialog.h"
#include "style/scheme.h"
#include "style/tokens.h"
#include "topology/topologykeys.h"
#include "topology/topologypage.h"
#include "wizards/draindraft.h"
#include "wizards/drainwizard.h"
#include "wizards/haplandialog.h"
#include "wizards/hasetupdraft.h"
#include "wizards/hasetupwizard.h"
#include "wizards/migratedraft.h"
#include "wizards/migratewizard.h"
#include "wizards/nicdialog.h"
#include "wizards/nodepowerdialog.h"
#include "wizards/powerdialog.h"
#include "wizards/returndialog.h"
#include "wizards/stepper.h"
#include "wizards/wavecard.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Lets answers of the cluster come in and layouts settle.
void letPass(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Waits for `reached`, at most so long.
void letPassUntil(int ms, const std::function<bool()> &reached)
{
    QElapsedTimer timer;
    timer.start();
    while (!reached() && timer.elapsed() < ms)
        letPass(100);
}

QString firstNode(const ClusterSession &session)
{
    const ClusterSnapshot &snapshot = session.store()->snapshot();
    const auto &nodes = snapshot->nodes;
    const auto busiest = std::ranges::max_element(
        nodes, {}, [&snapshot](const NodeState &node) { return snapshot.guestsOn(node.name).size(); });
    return busiest == nodes.end() ? QString() : busiest->name.text();
}

const GuestState *firstRunning(const ClusterSession &session)
{
    for (const GuestState &guest : session.store()->snapshot()->guests)
        if (guest.isRunning())
            return &guest;
    return nullptr;
}

Screen page(const QString &id)
{
    return {id, [id](MainWindow &window, AppContext &, ClusterSession &) -> QWidget * {
                return window.showPage(id) && window.currentPage() == id ? &window : nullptr;
            }};
}

/// An arrangement of the map once everything is read; with the first node lost, if that is wanted.
Screen topologyMap(const QString &name, TopologyView view, bool nodeLost = false)
{
    return {name, [view, nodeLost](MainWindow &window, AppContext &context, ClusterSession &session) -> QWidget * {
                if (!window.showPage(u"topology"_s))
                    return nullptr;
                auto *page = window.findChild<TopologyPage *>();
                const TopologyReader &reader = TopologyPage::readerOf(context, session);
                letPassUntil(10'000,
                             [&reader] { return reader.guestsRead() == reader.guests() && !reader.isReading(); });
                page->showView(view);
                if (nodeLost)
                    page->assume({.kind = Assumption::Kind::NodeLost,
                                  .subject = TopologyKeys::ofNode(session.store()->snapshot()->nodes.first().name)});
                else
                    page->endOverlay();
                return &window;
            }};
}

/// The network with an address that is used twice: a host of that address is typed by hand while the picture is made.
Screen topologyConflict(const QString &name, TopologyView view)
{
    return {
        name, [view](MainWindow &window, AppContext &context, ClusterSession &session) -> QWidget * {
            if (!window.showPage(u"topology"_s))
                return nullptr;
            auto *page = window.findChild<TopologyPage *>();
            TopologyReader &reader = TopologyPage::readerOf(context, session);
            letPassUntil(10'000, [&reader] { return reader.guestsRead() == reader.guests() && !reader.isReading(); });
            HandTyped typed = reader.typed();
            const QList<SubnetMap> subnets = reader.state().subnets;
            for (const SubnetMap &map : subnets) {
                if (!map.taken.isEmpty() && !std::ranges::contains(typed.hosts, u"scratch"_s, &HandTyped::Host::name))
                    typed.hosts.append({u"scratch"_s, map.taken.lastKey(), {}});
            }
            reader.setTyped(typed);
            page->showView(view);
            page->reveal(u"findings"_s);
            if (auto *show = page->findChild<QPushButton *>(u"show"_s); show && view != TopologyView::Table)
                show->click();
            else if (const GuestState *guest = firstRunning(session))
                page->reveal(guest->key.sid());
            return &window;
        }};
}

/// A section of the HA page, once everything is read; an empty key is the loss of the first node. Its upper or lower
/// end.
Screen haSection(const QString &name, const QString &key, bool lower = false)
{
    return {name, [key, lower](MainWindow &window, AppContext &, ClusterSession &session) -> QWidget * {
                if (!window.showPage(u"ha"_s))
                    return nullptr;
                Page *page = window.page(u"ha"_s);
                page->reveal(key.isEmpty() ? u"what-if/"_s + session.store()->snapshot()->nodes.first().name.text()
                                           : key);
                const LossOutlook &outlook = LossOutlook::of(session);
                letPassUntil(10'000, [&outlook] { return outlook.isReady() && !outlook.isReading(); });
                letPass(600); // the answer of what was read last
                const auto areas = page->findChildren<QScrollArea *>();
                for (const auto *area : areas) {
                    QScrollBar *bar = area->verticalScrollBar();
                    bar->setValue(lower ? bar->maximum() : 0);
                }
                return &window;
            }};
}

/// The first way out of each blocker, until none is left.
void decideAll(DrainDraft &draft)
{
    for (int round = 0; round < 50 && draft.undecided() > 0; ++round) {
        const QList<Finding> findings = draft.plan().findings;
        for (const Finding &finding : findings) {
            const auto guest = GuestKey::fromSid(finding.subject);
            const auto way =
                std::ranges::find_if(finding.fixes, [](const Fix &fix) { return fix.strategy.has_value(); });
            if (finding.severity == Severity::Blocker && guest && way != finding.fixes.end())
                draft.decide(guest->vmid, {*way->strategy, {}});
        }
    }
}

/// Leaves guests that cannot move.
void leaveBlocked(MigrateDraft &draft)
{
    for (const auto blockers = draft.findings(Severity::Blocker); const Finding &finding : blockers) {
        if (const auto guest = GuestKey::fromSid(finding.subject))
            draft.decide(guest->vmid, {Strategy::Leave, {}});
    }
}

Screen drainStep(const QString &name, int step, bool decided)
{
    return {name, [step, decided](MainWindow &window, AppContext &context, ClusterSession &session) -> QWidget * {
                auto *wizard = new DrainWizard(context, session, firstNode(session), &window);
                wizard->setAttribute(Qt::WA_DeleteOnClose);
                wizard->show();
                for (int i = 0; i < step; ++i) {
                    wizard->stepper()->next();
                    letPass(1200); // facts for the plan
                    if (decided)
                        decideAll(*wizard->draft());
                }
                return wizard;
            }};
}

/// The lower part of a decided plan: nodes before and after, and the order.
Screen drainOrder(const QString &name)
{
    return {name, [plan = drainStep(name, 2, true)](MainWindow &window, AppContext &context, ClusterSession &session) {
                QWidget *wizard = plan.arrange(window, context, session);
                auto *waves = wizard->findChild<WaveCard *>();
                for (QWidget *above = waves; above; above = above->parentWidget()) {
                    if (auto *area = qobject_cast<QScrollArea *>(above))
                        area->ensureWidgetVisible(waves, 0, Metrics::gapLarge);
                }
                return wizard;
            }};
}

/// The first so many running guests on their way to where they fit best.
Screen migrateStep(const QString &name, int guests, int step)
{
    return {name, [guests, step](MainWindow &window, AppContext &context, ClusterSession &session) -> QWidget * {
                MigrateRequest request;
                for (const GuestState &guest : session.store()->snapshot()->guests) {
                    if (guest.isRunning() && request.guests.size() < guests)
                        request.guests.append(guest.key.vmid);
                }
                if (request.guests.isEmpty())
                    return nullptr;
                // The first one may be tied to its node; the next shows more.
                if (guests == 1 && session.store()->snapshot()->guests.size() > 1)
                    request.guests = {session.store()->snapshot()->guests.at(1).key.vmid};
                auto *wizard = new MigrateWizard(context, session, request, MigrateWizard::Begin::Choose, &window);
                wizard->setAttribute(Qt::WA_DeleteOnClose);
                wizard->show();
                letPass(1500); // facts for the plan
                wizard->draft()->setTarget({});
                if (guests > 1)
                    leaveBlocked(*wizard->draft());
                for (int i = 0; i < step; ++i)
                    wizard->stepper()->next();
                return wizard;
            }};
}

Screen haSetUp(const QString &name, int step)
{
    return {name, [step](MainWindow &window, AppContext &context, ClusterSession &session) -> QWidget * {
                HaSetUpWizard *wizard = HaSetUpWizard::open(context, session, &window);
                letPassUntil(10'000, [wizard] { return !wizard->draft()->isReading(); });
                for (int i = 0; i < step; ++i)
                    wizard->stepper()->next();
                return wizard;
            }};
}

Screen haRemoval(const QString &name)
{
    return {name, [](MainWindow &window, AppContext &context, ClusterSession &session) -> QWidget * {
                return HaPlanDialog::openRemoval(context, session, &window);
            }};
}

Screen operation(const QString &name, const QString &id)
{
    return {name, [id](MainWindow &window, AppContext &, ClusterSession &) -> QWidget * {
                return window.reveal(id) ? &window : nullptr;
            }};
}

/// Draws these screens in every scheme and size.
QStringList render(AppContext &context, ClusterSession &session, const QString &dir, const QList<Screen> &screens)
{
    QStringList written;
    for (const bool dark : {false, true}) {
        applyScheme(*qApp, dark ? Settings::Scheme::Dark : Settings::Scheme::Light);
        for (const QSize &size : {QSize(1440, 900), QSize(1024, 640)}) {
            MainWindow window(context, pageEntries());
            window.resize(size);
            window.show();
            for (const Screen &screen : screens) {
                if (window.session() != &session)
                    window.showSession(&session);
                QWidget *shown = screen.arrange(window, context, session);
                if (!shown)
                    continue;
                letPass(900);
                QPixmap picture = window.grab();
                if (shown != &window) { // a dialog is shown over a dimmed window, as a desktop would
                    const QPixmap dialog = shown->grab();
                    QPainter painter(&picture);
                    painter.fillRect(picture.rect(), QColor(0, 0, 0, 90));
                    QPoint at((picture.width() - dialog.width()) / 2, (picture.height() - dialog.height()) / 2);
                    if (qobject_cast<Palette *>(shown))
                        at.setY(10);
                    painter.drawPixmap(at, dialog);
                    painter.end();
                    shown->close();
                }
                const QString path = u"%1/%2-%3-%4x%5.png"_s.arg(dir, screen.name, dark ? u"dark"_s : u"light"_s)
                                         .arg(size.width())
                                         .arg(size.height());
                if (picture.save(path))
                    written << path;
            }
            window.showSession(nullptr);
        }
    }
    return written;
}

/// The drain of the busiest node, decided.
Plan drainForPictures(ClusterSession &session)
{
    DrainDraft draft(session);
    draft.setNode(NodeName(firstNode(session)));
    draft.readFacts();
    letPassUntil(20'000, [&draft] { return draft.isPlanned() && !draft.isReading(); });
    decideAll(draft);
    return draft.plan();
}

/// Starts a plan and lets it run to its end.
void carryOut(ClusterSession &session, const Plan &plan)
{
    const Result<OperationRunner *> runner = session.startOperation(plan);
    if (runner)
        letPassUntil(600'000, [&runner] { return (*runner)->state().isClosed(); });
}

QString freshId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// An operation's page, with the list of updates open where it has one.
Screen holdWithUpdates(const QString &name, const QString &id)
{
    return {name, [id](MainWindow &window, AppContext &, ClusterSession &) -> QWidget * {
                if (!window.reveal(id))
                    return nullptr;
                if (auto *updates = window.findChild<QPushButton *>(u"hold-updates"_s); updates && updates->isVisible())
                    updates->click();
                return &window;
            }};
}

Screen powerDialog(const QString &name, const NodeName &node)
{
    return {name, [node](MainWindow &window, AppContext &context, ClusterSession &session) -> QWidget * {
                return NodePowerDialog::open(context, session, {u"reboot"_s, node.text()}, &window);
            }};
}

Screen returnDialog(const QString &drain)
{
    return {u"return"_s, [drain](MainWindow &window, AppContext &context, ClusterSession &session) -> QWidget * {
                ReturnDialog::open(context, session, {drain}, &window);
                return window.findChild<ReturnDialog *>();
            }};
}

Screen maintenance(const QString &name)
{
    return {name, [](MainWindow &window, AppContext &, ClusterSession &) -> QWidget * {
                return window.showPage(u"maintenance"_s) ? &window : nullptr;
            }};
}

/// A held node: a guest that is there again, the dialog that asks for it, and the gates after a reboot.
QStringList renderHold(AppContext &context, ClusterSession &session, const QString &dir, const DemoHands &demo,
                       const OperationState &drain)
{
    const NodeName node = drain.plan.node;
    const QString id = drain.plan.id;
    QStringList written = render(context, session, dir, {holdWithUpdates(u"hold-empty"_s, id)});

    MigrateRequest again;
    for (const GuestPlan &guest : drain.plan.guests) {
        if (guest.guest.kind == GuestKind::Vm && !guest.to.isEmpty() && again.guests.isEmpty())
            again.guests = {guest.guest.vmid};
    }
    again.to = node;
    const auto factsOf = [&session](const QList<VmId> &guests) {
        bool read = false;
        session.readPlanFacts(guests, &session, [&read] { read = true; });
        letPassUntil(20'000, [&read] { return read; });
        return session.facts();
    };
    const Plan there = planMigrate(factsOf(again.guests), again, freshId());
    carryOut(session, there);
    letPass(2500);
    written +=
        render(context, session, dir, {operation(u"hold-guest-again"_s, id), powerDialog(u"hold-reboot"_s, node)});
    QSet<QString> moved;
    for (const Step &step : there.steps)
        moved.insert(step.id);
    carryOut(session, planMigrate(factsOf(again.guests), moveBackRequest(there, moved), freshId()));

    demo.control(u"/upgrade/"_s + node.text(), {});
    demo.control(u"/fault"_s, {{u"what"_s, u"bridge-lost"_s}, {u"node"_s, node.text()}, {u"bridge"_s, u"vmbr1"_s}});
    letPass(2500);
    NodePowerRequest request;
    request.node = node;
    demo.control(u"/clock/speed?factor=4"_s, {}); // slow enough to be seen while it is off
    const Result<OperationRunner *> reboot = session.startOperation(planNodePower(session.facts(), request, freshId()));
    if (!reboot)
        return written;
    const QString down = (*reboot)->state().plan.id;
    const auto online = [&] {
        const NodeState *state = session.store()->snapshot().node(node);
        return state && state->status == NodeStatus::Online;
    };
    letPassUntil(60'000, [&] { return !online(); });
    demo.control(u"/clock/hold"_s, {});
    written += render(context, session, dir, {operation(u"hold-rebooting"_s, down)});
    demo.control(u"/clock/run"_s, {});
    demo.control(u"/clock/speed?factor=30"_s, {});
    letPassUntil(60'000, online);
    letPass(15'000); // it is asked again every ten seconds
    written += render(context, session, dir, {operation(u"hold-gate-failed"_s, down)});
    for (const Step &step : (*reboot)->state().plan.steps) {
        if (step.kind == StepKind::WaitForNode)
            (*reboot)->skipStep(step.id);
    }
    letPassUntil(10'000, [&reboot] { return (*reboot)->state().isClosed(); });
    return written + render(context, session, dir, {operation(u"hold-settled"_s, id)});
}

/// Two nodes one after the other, as far as a person is waited for, and at its end.
QStringList renderRolling(AppContext &context, ClusterSession &session, const QString &dir)
{
    RollingRequest request;
    for (const NodeState &node : session.store()->snapshot()->nodes)
        request.nodes.append(node.name);
    request.profile.then = RollingThen::Hold;
    request.profile.stuck = Strategy::StopReturn;
    request.profile.settleSeconds = 10;
    bool read = false;
    session.campaigns().readFacts(request.nodes, &session, [&read] { read = true; });
    letPassUntil(30'000, [&read] { return read; });
    const RollingPlan plan = planRolling(session.facts(), request, context.clock.now(), freshId());
    const Result<RollingRunner *> runner = session.campaigns().start(plan);
    if (!runner)
        return {};
    const auto waits = [&] { return (*runner)->waitingFor() == "hold"_L1 || (*runner)->state().isClosed(); };
    letPassUntil(300'000, waits);
    QStringList written = render(context, session, dir, {operation(u"rolling-hold"_s, plan.id)});
    for (qsizetype i = 0; i < plan.nodes.size() && !(*runner)->state().isClosed(); ++i) {
        (*runner)->goOn();
        letPass(1000);
        letPassUntil(300'000, waits);
    }
    return written + render(context, session, dir, {operation(u"rolling-done"_s, plan.id)});
}

/// Drains a node for real and draws the operation as it runs and as it ended, the node while it is held, and the way
/// back.
QStringList renderOperation(AppContext &context, ClusterSession &session, const QString &dir, const DemoHands &demo)
{
    const Result<OperationRunner *> drain = session.startOperation(drainForPictures(session));
    if (!drain)
        return {};
    const OperationState &state = (*drain)->state();
    const QString id = state.plan.id;
    letPassUntil(60'000,
                 [&state] { return state.count(StepState::Done) > 0 && state.count(StepState::Requested) > 0; });
    QStringList written = render(context, session, dir, {operation(u"operation-running"_s, id)});
    demo.control(u"/clock/speed?factor=30"_s, {});
    letPassUntil(600'000, [&state] { return state.isClosed(); });
    written +=
        render(context, session, dir, {maintenance(u"maintenance-drained"_s), operation(u"operation-finished"_s, id)});
    written += renderHold(context, session, dir, demo, state);
    written += render(context, session, dir, {returnDialog(id)});
    const Plan back = planReturn(session.facts(), state.plan, state.finishedSteps(), freshId());
    carryOut(session, back);
    written += render(context, session, dir,
                      {operation(u"operation-returned"_s, back.id), operation(u"operation-concluded"_s, id)});
    written += renderRolling(context, session, dir);
    return written + render(context, session, dir, {maintenance(u"maintenance-history"_s)});
}

} // namespace

QList<Screen> allScreens()
{
    QList<Screen> screens;
    screens << page(u"overview"_s) << page(u"inventory"_s);
    screens << Screen{u"inventory-guest"_s, [](MainWindow &window, AppContext &, ClusterSession &session) -> QWidget * {
                          const GuestState *guest = firstRunning(session);
                          return guest && window.reveal(guest->key.sid()) ? &window : nullptr;
                      }};
    screens << topologyMap(u"topology"_s, TopologyView::ByNode)
            << topologyMap(u"topology-by-network"_s, TopologyView::ByNetwork)
            << topologyMap(u"topology-by-route"_s, TopologyView::ByRoute)
            << topologyMap(u"topology-what-if"_s, TopologyView::ByNode, true)
            << topologyMap(u"topology-what-if-route"_s, TopologyView::ByRoute, true)
            << topologyConflict(u"topology-conflict-map"_s, TopologyView::ByNode)
            << topologyConflict(u"topology-conflict"_s, TopologyView::AddressMap)
            << topologyConflict(u"topology-table"_s, TopologyView::Table);
    screens << haSection(u"ha"_s, u"status"_s) << haSection(u"ha-what-if-each"_s, u"what-if/each"_s)
            << haSection(u"ha-configuration"_s, u"configuration"_s) << haSection(u"ha-what-if"_s, {})
            << haSection(u"ha-what-if-lower"_s, {}, true);
    screens << page(u"maintenance"_s) << page(u"activity"_s);
    screens << Screen{u"palette"_s, [](MainWindow &window, AppContext &, ClusterSession &) -> QWidget * {
                          window.showPage(u"overview"_s);
                          Palette *palette = window.openPalette();
                          palette->field()->setText(u"mi"_s);
                          return palette;
                      }};
    screens << Screen{u"settings"_s, [](MainWindow &window, AppContext &context, ClusterSession &) -> QWidget * {
                          auto *dialog = new SettingsDialog(context, &window);
                          dialog->setAttribute(Qt::WA_DeleteOnClose);
                          dialog->show();
                          return dialog;
                      }};
    screens << drainStep(u"drain-1-scope"_s, 0, false) << drainStep(u"drain-2-readiness"_s, 1, false)
            << drainStep(u"drain-3-plan"_s, 2, false) << drainStep(u"drain-3-plan-decided"_s, 2, true)
            << drainOrder(u"drain-3-plan-order"_s) << drainStep(u"drain-4-confirm"_s, 3, true);
    screens << migrateStep(u"migrate-1-where"_s, 1, 0) << migrateStep(u"migrate-2-how"_s, 1, 1)
            << migrateStep(u"migrate-3-preview"_s, 1, 2) << migrateStep(u"migrate-bulk-1-where"_s, 4, 0)
            << migrateStep(u"migrate-bulk-2-guests"_s, 4, 1) << migrateStep(u"migrate-bulk-3-how"_s, 4, 2)
            << migrateStep(u"migrate-bulk-4-preview"_s, 4, 3);
    screens << Screen{u"shutdown"_s, [](MainWindow &window, AppContext &context, ClusterSession &session) -> QWidget * {
                          const GuestState *guest = firstRunning(session);
                          if (!guest)
                              return nullptr;
                          auto *dialog =
                              new PowerDialog(context, session, StepKind::ShutdownGuest, {guest->key.vmid}, &window);
                          dialog->setAttribute(Qt::WA_DeleteOnClose);
                          dialog->show();
                          return dialog;
                      }};
    screens << Screen{
        u"network-connection"_s, [](MainWindow &window, AppContext &context, ClusterSession &session) -> QWidget * {
            const GuestState *guest = firstRunning(session);
            return guest ? NicDialog::open(context, session, {guest->key.sid(), {}, u"vmbr1"_s}, &window) : nullptr;
        }};
    screens << haSetUp(u"ha-set-up-promises"_s, 0) << haSetUp(u"ha-set-up-scope"_s, 1)
            << haSetUp(u"ha-set-up-review"_s, 2) << haRemoval(u"ha-remove"_s);
    screens << Screen{u"loading"_s, [](MainWindow &window, AppContext &context, ClusterSession &) -> QWidget * {
                          auto *empty = new ClusterSession(RawSnapshot(), u"homelab"_s, context.stateDir,
                                                           &context.clock, &window);
                          window.showSession(empty);
                          window.showPage(u"overview"_s);
                          return &window;
                      }};
    screens << Screen{u"connect"_s, [](MainWindow &window, AppContext &, ClusterSession &) -> QWidget * {
                          window.closeCluster();
                          return &window;
                      }};
    screens << Screen{u"connect-add"_s, [](MainWindow &window, AppContext &, ClusterSession &) -> QWidget * {
                          window.closeCluster();
                          window.connectPage()->showAddCluster();
                          return &window;
                      }};
    return screens;
}

QStringList renderScreens(AppContext &context, ClusterSession &session, const QString &dir, const DemoHands &demo)
{
    if (!QDir().mkpath(dir))
        return {};
    QStringList written = render(context, session, dir, allScreens());
    if (demo.lose && demo.control) {
        written += renderOperation(context, session, dir, demo);
        demo.lose();
        letPassUntil(30'000,
                     [&session] { return session.connection()->state() == ClusterConnection::State::Reconnecting; });
        Screen lost = page(u"overview"_s);
        lost.name = u"reconnecting"_s;
        written += render(context, session, dir, {lost});
    }
    applyScheme(*qApp, context.settings.scheme());
    return written;
}

} // namespace Drydock
