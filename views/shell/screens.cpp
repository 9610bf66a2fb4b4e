// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens.h"

#include "connect/connectpage.h"
#include "mainwindow.h"
#include "palette.h"
#include "settingsdialog.h"
#include "style/scheme.h"
#include "wizards/drainwizard.h"
#include "wizards/migratedialog.h"
#include "wizards/powerdialog.h"
#include "wizards/stepper.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock {

namespace {

/// Lets answers of the cluster come in and layouts settle.
void letPass(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

QString firstNode(const ClusterSession &session)
{
    const ClusterSnapshot &snapshot = session.store()->snapshot();
    const auto &nodes = snapshot->nodes;
    const auto busiest = std::ranges::max_element(nodes, {}, [&snapshot](const NodeState &node) {
        return snapshot.guestsOn(node.name).size();
    });
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

Screen drainStep(const QString &name, int step)
{
    return {name, [step](MainWindow &window, AppContext &context, ClusterSession &session) -> QWidget * {
                auto *wizard = new DrainWizard(context, session, firstNode(session), &window);
                wizard->setAttribute(Qt::WA_DeleteOnClose);
                wizard->show();
                for (int i = 0; i < step; ++i) {
                    letPass(1200); // facts for the plan
                    wizard->stepper()->next();
                }
                return wizard;
            }};
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
    screens << drainStep(u"drain-1-scope"_s, 0) << drainStep(u"drain-2-plan"_s, 1) << drainStep(u"drain-3-confirm"_s, 2);
    screens << Screen{u"migrate"_s, [](MainWindow &window, AppContext &context, ClusterSession &session) -> QWidget * {
                          const GuestState *guest = firstRunning(session);
                          if (!guest)
                              return nullptr;
                          auto *dialog = new MigrateDialog(context, session, {guest->key.vmid}, {}, &window);
                          dialog->setAttribute(Qt::WA_DeleteOnClose);
                          dialog->show();
                          return dialog;
                      }};
    screens << Screen{u"shutdown"_s, [](MainWindow &window, AppContext &context, ClusterSession &session) -> QWidget * {
                          const GuestState *guest = firstRunning(session);
                          if (!guest)
                              return nullptr;
                          auto *dialog = new PowerDialog(context, session, StepKind::ShutdownGuest, {guest->key.vmid}, &window);
                          dialog->setAttribute(Qt::WA_DeleteOnClose);
                          dialog->show();
                          return dialog;
                      }};
    screens << Screen{u"loading"_s, [](MainWindow &window, AppContext &context, ClusterSession &) -> QWidget * {
                          auto *empty = new ClusterSession(RawSnapshot(), u"homelab"_s, context.stateDir, &context.clock, &window);
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

QStringList renderScreens(AppContext &context, ClusterSession &session, const QString &dir)
{
    QStringList written;
    if (!QDir().mkpath(dir))
        return written;
    for (const bool dark : {false, true}) {
        applyScheme(*qApp, dark ? Settings::Scheme::Dark : Settings::Scheme::Light);
        for (const QSize &size : {QSize(1440, 900), QSize(1024, 640)}) {
            MainWindow window(context, pageEntries());
            window.resize(size);
            window.show();
            for (const Screen &screen : allScreens()) {
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
                                         .arg(size.width()).arg(size.height());
                if (picture.save(path))
                    written << path;
            }
            window.showSession(nullptr);
        }
    }
    applyScheme(*qApp, context.settings.scheme());
    return written;
}

} // namespace Drydock
