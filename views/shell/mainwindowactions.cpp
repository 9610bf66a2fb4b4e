// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionregistry.h"
#include "headerbar.h"
#include "mainwindow.h"
#include "operations/movefailure.h"
#include "operations/rollingwording.h"
#include "operations/wording.h"
#include "palette.h"
#include "rail.h"
#include "session/campaigns.h"
#include "settingsdialog.h"
#include "topology/topologykeys.h"
#include "topology/topologypage.h"
#include "weblink.h"
#include "wizards/drainwizard.h"
#include "wizards/haplandialog.h"
#include "wizards/hasetupwizard.h"
#include "wizards/migratewizard.h"
#include "wizards/nicdialog.h"
#include "wizards/powerdialog.h"
#include "wizards/rebalancedialog.h"
#include "wizards/returndialog.h"
#include "wizards/rollingwizard.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

void MainWindow::addActions()
{
    ActionRegistry &actions = m_context.actions;
    const auto add = [&](const ActionRegistry::Definition &definition, std::function<void(const QStringList &)> run) {
        addAction(actions.add(definition, this, std::move(run)));
    };
    add({u"palette"_s, tr("Search or &Run a Command…"), u"search"_s, QKeySequence(Qt::CTRL | Qt::Key_K), u"go"_s},
        [this](const QStringList &) { openPalette(); });
    add({u"find"_s, tr("&Filter This Page"), u"filter"_s, QKeySequence(Qt::CTRL | Qt::Key_F), u"go"_s, true},
        [this](const QStringList &) {
            const Page *here = m_pages.value(m_current);
            if (QWidget *field = here ? here->filterField() : nullptr)
                field->setFocus(Qt::ShortcutFocusReason);
            else
                openPalette();
        });
    add({u"drain"_s, tr("&Drain a Node…"), u"drain"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), u"cluster"_s,
         true},
        [this](const QStringList &arguments) {
            if (m_session)
                openDrain(arguments);
        });
    add({u"rolling"_s, tr("R&olling Maintenance…"), u"maintenance"_s, QKeySequence(), u"cluster"_s, true},
        [this](const QStringList &) {
            if (m_session)
                RollingWizard::open(m_context, *m_session, this);
        });
    add({u"rebalance"_s, tr("Re&balance…"), u"chart"_s, QKeySequence(), u"cluster"_s, true},
        [this](const QStringList &) {
            if (m_session)
                RebalanceDialog::open(m_context, *m_session, this);
        });
    add({u"ha-set-up"_s, tr("Set Up &HA…"), u"ha"_s, QKeySequence(), u"cluster"_s, true}, [this](const QStringList &) {
        if (m_session)
            connect(HaSetUpWizard::open(m_context, *m_session, this), &HaSetUpWizard::operationStarted, this,
                    &MainWindow::reveal);
    });
    add({u"ha-remove"_s, tr("Remo&ve HA…"), u"ha"_s, QKeySequence(), u"cluster"_s, true}, [this](const QStringList &) {
        if (m_session)
            connect(HaPlanDialog::openRemoval(m_context, *m_session, this), &HaPlanDialog::operationStarted, this,
                    &MainWindow::reveal);
    });
    add({u"what-if"_s, tr("&What If a Node Is Lost"), u"ha"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), u"go"_s,
         true},
        [this](const QStringList &arguments) {
            dispatch(u"show"_s, {u"ha"_s, u"what-if/"_s + arguments.value(0, u"each"_s)});
        });
    add({u"refresh"_s, tr("&Read the Cluster Now"), u"refresh"_s, QKeySequence(Qt::Key_F5), u"cluster"_s, true},
        [this](const QStringList &) {
            if (m_session && m_session->connection())
                m_session->connection()->pollNow();
        });
    add({u"open-web"_s, tr("Open in the &Web Interface"), u"external"_s, QKeySequence(), u"cluster"_s, true},
        [this](const QStringList &arguments) { openWeb(arguments.value(0)); });
    add({u"close-cluster"_s, tr("&Close the Cluster"), u"offline"_s, QKeySequence(Qt::CTRL | Qt::Key_W), u"cluster"_s,
         true},
        [this](const QStringList &) {
            if (mayClose())
                closeCluster();
        });
    add({u"settings"_s, tr("&Settings…"), u"settings"_s, QKeySequence(Qt::CTRL | Qt::Key_Comma), u"file"_s},
        [this](const QStringList &) {
            SettingsDialog dialog(m_context, this);
            dialog.exec();
        });
    add({u"full-screen"_s, tr("F&ull Screen"), u"eye"_s, QKeySequence(Qt::Key_F11), u"view"_s},
        [this](const QStringList &) { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    add({u"menu-bar"_s, tr("Show the &Menu Bar"), u"menu"_s, QKeySequence(Qt::CTRL | Qt::Key_M), u"view"_s, false,
         true},
        [this](const QStringList &) {
            const bool on = m_context.actions.action(u"menu-bar"_s)->isChecked();
            menuBar()->setVisible(on);
            m_context.settings.setLayout(u"window/menuBar"_s, on);
        });
    add({u"about"_s, tr("&About Drydock"), u"info"_s, QKeySequence(), u"help"_s}, [this](const QStringList &) {
        QMessageBox::about(
            this, tr("About Drydock"),
            tr("<h3>Drydock %1</h3><p>Plans, carries out and proves maintenance of Proxmox VE clusters.</p>"
               "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                .arg(QCoreApplication::applicationVersion().toHtmlEscaped()));
    });
    add({u"quit"_s, tr("&Quit"), u"quit"_s, QKeySequence(Qt::CTRL | Qt::Key_Q), u"file"_s},
        [this](const QStringList &) { quit(); });
}

void MainWindow::addPageActions()
{
    int number = 1;
    for (const PageEntry &entry : std::as_const(m_entries)) {
        const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_0 + number++));
        addAction(m_context.actions.add({u"page-"_s + entry.id, entry.title, entry.iconName, keys, u"go"_s, true}, this,
                                        [this, id = entry.id](const QStringList &) { showPage(id); }));
    }
}

void MainWindow::buildMenus()
{
    QMenuBar *bar = menuBar();
    const QList<std::pair<QString, QString>> menus{{u"file"_s, tr("&File")},
                                                   {u"go"_s, tr("&Go")},
                                                   {u"view"_s, tr("&View")},
                                                   {u"cluster"_s, tr("&Cluster")},
                                                   {u"help"_s, tr("&Help")}};
    for (const auto &[id, title] : menus) {
        QMenu *menu = bar->addMenu(title);
        menu->setToolTipsVisible(true);
        for (const auto allActions = m_context.actions.ids(); const QString &action : allActions)
            if (m_context.actions.definition(action)->menu == id)
                menu->addAction(m_context.actions.action(action));
    }
    const bool shown = m_context.settings.layout(u"window/menuBar"_s, false).toBool();
    m_context.actions.action(u"menu-bar"_s)->setChecked(shown);
    bar->setVisible(shown);
}

/// Every action that needs a cluster says so while there is none; the others ask refusalText().
void MainWindow::judgeActions()
{
    const bool pages = m_session && m_session->store()->snapshot().isValid();
    for (const auto ids = m_context.actions.ids(); const QString &id : ids) {
        if (!m_context.actions.definition(id)->needsCluster)
            continue;
        QString reason;
        if (!m_session || (!pages && id != "close-cluster"_L1))
            reason = tr("No cluster is open.");
        else if (id == "refresh"_L1 && !m_session->connection())
            reason = tr("A recording does not change.");
        else if (id == "drain"_L1 || id == "open-web"_L1)
            reason = refusalText(*m_session, id, {});
        else if (id == "rolling"_L1 || id == "rebalance"_L1)
            reason = refusalText(*m_session, u"drain"_s, {});
        m_context.actions.setRefusal(id, reason);
    }
}

void MainWindow::dispatch(const QString &action, const QStringList &arguments)
{
    if (action == "show"_L1 && arguments.size() > 1) {
        Page *there = page(arguments[0]);
        if (there && there->reveal(arguments[1]))
            showPage(arguments[0]);
        return;
    }
    if (action == "show"_L1) {
        if (!reveal(arguments.value(0)))
            showPage(arguments.value(0));
        return;
    }
    if (action == "move-back"_L1) {
        if (m_session)
            MigrateWizard::openBack(m_context, *m_session, arguments.value(0), this);
        return;
    }
    const bool ofObjects = action == "power"_L1 || action == "migrate"_L1 || action == "return"_L1
                           || action == "network"_L1 || (action == "drain"_L1 && !arguments.isEmpty())
                           || (action == "open-web"_L1 && !arguments.isEmpty());
    if (!ofObjects) {
        m_context.actions.run(action, arguments);
        return;
    }
    if (!m_session)
        return;
    const QString reason = refusalText(*m_session, action, arguments);
    if (!reason.isEmpty()) {
        QMessageBox::information(this, tr("Not possible"), reason);
        return;
    }
    if (action == "power"_L1)
        PowerDialog::open(m_context, *m_session, arguments, this);
    else if (action == "migrate"_L1)
        MigrateWizard::open(m_context, *m_session, arguments, this);
    else if (action == "return"_L1)
        openWayBack(arguments.value(0));
    else if (action == "network"_L1)
        NicDialog::open(m_context, *m_session, arguments, this);
    else if (action == "drain"_L1)
        openDrain(arguments);
    else
        openWeb(arguments.value(0));
}

void MainWindow::openDrain(const QStringList &arguments)
{
    const DrainWizard *wizard = DrainWizard::open(m_context, *m_session, arguments, this);
    connect(wizard, &DrainWizard::operationRequested, this, [this](const QString &operation) {
        reveal(operation);
        activateWindow();
    });
    connect(wizard, &DrainWizard::mapRequested, this, [this](const Plan &plan) {
        auto *topology = qobject_cast<TopologyPage *>(page(u"topology"_s));
        if (!topology)
            return;
        Assumption drained{.kind = Assumption::Kind::NodeDrained, .subject = TopologyKeys::ofNode(plan.node)};
        for (const GuestPlan &guest : plan.guests) {
            if (!guest.to.isEmpty())
                drained.moves.insert(guest.guest, guest.to);
        }
        showPage(u"topology"_s);
        topology->assume(drained);
        activateWindow();
    });
}

/// Of a drain its guests come home, of another change what it changed is put back.
void MainWindow::openWayBack(const QString &id)
{
    for (const auto operations = m_session->operations(); const OperationState &operation : operations) {
        if (operation.plan.id == id && operation.plan.kind == OperationKind::Network) {
            NicUndoDialog::open(m_context, *m_session, operation, this);
            return;
        }
        if (operation.plan.id == id && operation.plan.kind == OperationKind::HaConfig) {
            const HaPlanDialog *dialog = HaPlanDialog::openUndo(m_context, *m_session, operation, this);
            connect(dialog, &HaPlanDialog::operationStarted, this, &MainWindow::reveal);
            return;
        }
    }
    ReturnDialog::open(m_context, *m_session, {id}, this);
}

void MainWindow::openWeb(const QString &key)
{
    if (m_session && m_session->connection())
        QDesktopServices::openUrl(webLink(m_session->connection()->webInterface(), key));
}

void MainWindow::follow(OperationRunner *runner)
{
    connect(runner, &OperationRunner::closed, this, [this, runner] { notifyOfEnd(runner); });
    connect(runner, &OperationRunner::attentionNeeded, this,
            [this, runner](const QString &code) { notifyOfAttention(runner, code); });
    m_header->refresh();
}

void MainWindow::follow(RollingRunner *runner)
{
    const auto tell = [this, runner](const QString &text) {
        if (!m_context.settings.notifications() || !m_context.notify || isActiveWindow() || text.isEmpty())
            return;
        m_context.notify(rollingTitle(runner->state()), text, [this, id = runner->state().id] {
            show();
            raise();
            activateWindow();
            reveal(id);
        });
    };
    connect(runner, &RollingRunner::attentionNeeded, this, [runner, tell](const QString &code) {
        const RollingNodeState *node = runner->state().current();
        tell(rollingWaitText(code, node ? node->node : NodeName()));
    });
    connect(runner, &RollingRunner::closed, this, [this, runner, tell] {
        tell(operationStatusText(runner->state().status));
        if (m_quitWhenDone && isHidden())
            QApplication::quit();
    });
}

void MainWindow::notifyOfEnd(const OperationRunner *runner)
{
    const OperationState &state = runner->state();
    const QString id = state.plan.id;
    if (state.plan.kind == OperationKind::Migrate)
        notifyOfMove(state);
    else if (m_context.settings.notifications() && m_context.notify && !isActiveWindow())
        m_context.notify(operationTitle(state.plan), operationStatusText(state.status), [this, id] {
            show();
            raise();
            activateWindow();
            reveal(id);
        });
    if (!m_quitWhenDone || !m_session || m_session->isTurningAround())
        return;
    if (m_session->campaigns().isUnderWay())
        return;
    for (const auto others = m_session->runners(); const OperationRunner *other : others)
        if (!other->state().isClosed())
            return;
    if (isHidden())
        QApplication::quit();
}

/// "arr is on pve-node2, interruption 0.21 s", with the way back at hand; not while its live card shows the same.
void MainWindow::notifyOfMove(const OperationState &state)
{
    const QString id = state.plan.id;
    const auto shown = findChildren<MigrateWizard *>();
    const bool watched = std::ranges::any_of(shown, [&](const MigrateWizard *wizard) {
        return wizard->operation() == id && wizard->isVisible() && wizard->isActiveWindow();
    });
    if (watched || !m_context.settings.notifications())
        return;
    const auto come = [this] {
        show();
        raise();
        activateWindow();
    };
    const auto look = [this, come, id] {
        come();
        reveal(id);
    };
    const bool movable = !moveBackRequest(state.plan, state.finishedSteps()).guests.isEmpty();
    if (m_context.notifyWithButton && movable)
        m_context.notifyWithButton(operationTitle(state.plan), moveResultText(state), look, tr("Move Back…"),
                                   [this, come, id] {
                                       come();
                                       dispatch(u"move-back"_s, {id});
                                   });
    else if (m_context.notify)
        m_context.notify(operationTitle(state.plan), moveResultText(state), look);
}

void MainWindow::notifyOfAttention(const OperationRunner *runner, const QString &code)
{
    if (!m_context.settings.notifications() || !m_context.notify || isActiveWindow())
        return;
    m_context.notify(tr("%1 needs a decision").arg(operationTitle(runner->state().plan)), attentionText(code),
                     [this, id = runner->state().plan.id] {
                         show();
                         raise();
                         activateWindow();
                         reveal(id);
                     });
}

void MainWindow::setCloseQuestion(std::function<CloseChoice(const QStringList &, QWidget *)> question)
{
    m_closeQuestion = std::move(question);
}

/// Asks about running operations; true when the session may be given up now.
bool MainWindow::mayClose()
{
    QList<OperationRunner *> running;
    QStringList titles;
    if (m_session)
        for (const auto runners = m_session->runners(); auto *runner : runners)
            if (!runner->state().isClosed() && runner->state().status != OperationStatus::Paused) {
                running << runner;
                titles << operationTitle(runner->state().plan);
            }
    if (running.isEmpty())
        return true;
    switch (m_closeQuestion(titles, this)) {
    case CloseChoice::Stay:
        return false;
    case CloseChoice::Pause:
        for (OperationRunner *runner : std::as_const(running))
            runner->pause();
        return true;
    case CloseChoice::CancelOperations:
        for (OperationRunner *runner : std::as_const(running))
            runner->cancel();
        break; // what is under way is watched to its end, without a window
    case CloseChoice::Background:
        break;
    }
    m_quitWhenDone = true;
    QApplication::setQuitOnLastWindowClosed(false);
    hide();
    return false;
}

void MainWindow::quit()
{
    close();
    if (isHidden() && !m_quitWhenDone)
        QApplication::quit();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    if (mayClose()) {
        m_quitWhenDone = false;
        event->accept();
        return;
    }
    event->ignore();
}

/// F10 shows the hidden menu bar until it has done its duty.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::NoModifier) {
        menuBar()->show();
        if (QAction *first = menuBar()->actions().value(0))
            menuBar()->setActiveAction(first);
        return;
    }
    QMainWindow::keyPressEvent(event);
}

/// Alt pressed and let go alone toggles the menu bar, as everywhere where it is hidden.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched == windowHandle()) {
        m_altAlone = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt;
    } else if (event->type() == QEvent::KeyRelease && watched == windowHandle()) {
        if (m_altAlone && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt && isActiveWindow()) {
            const bool pinned = m_context.actions.action(u"menu-bar"_s)->isChecked();
            menuBar()->setVisible(pinned || !menuBar()->isVisible());
        }
        m_altAlone = false;
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace Drydock
