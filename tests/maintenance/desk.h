// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../operations_plan/clusterbuilder.h"
#include "../operations_run/fakeclock.h"

#include "session/secretstore.h"
#include "session/settings.h"
#include "shell/actionregistry.h"
#include "shell/appcontext.h"
#include "style/scheme.h"
#include "style/tokens.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace DrydockTest
{

/// What a page is given, in a folder of its own: settings, secrets, actions, held time.
struct Desk {
    QTemporaryDir dir;
    Settings settings{dir.filePath(u"drydock.ini"_s)};
    MemorySecretStore secrets;
    ActionRegistry actions;
    FakeClock clock;
    AppContext context{settings, secrets, actions, clock, dir.path(), {}, {}};

    /// A session without a connection: reading and planning.
    std::unique_ptr<ClusterSession> recording(const PlanFacts &facts)
    {
        return std::make_unique<ClusterSession>(RawSnapshot{facts.snapshot, facts.details}, u"homelab"_s, dir.path(),
                                                &clock);
    }

    /// A session whose connection is never started: it has journals, and shows the given facts.
    std::unique_ptr<ClusterSession> saved(const PlanFacts &facts)
    {
        ClusterProfile profile;
        profile.id = u"3f1c9a52-0a51-4b8e-9c55-3b1b86b6d5a1"_s;
        profile.name = u"homelab"_s;
        profile.entryPoints = {QUrl(u"https://127.0.0.11:8006"_s)};
        profile.user = u"root@pam"_s;
        auto session = std::make_unique<ClusterSession>(profile, dir.path(), &clock);
        for (const GuestDetails &guest : facts.details.guests)
            session->store()->publishGuestDetails(guest);
        for (const NodeDetails &node : facts.details.nodes)
            session->store()->publishNodeDetails(node);
        session->store()->publish(facts.snapshot);
        return session;
    }
};

/// Widgets the keyboard can reach that a screen reader could not name.
inline QStringList namelessWidgets(const QWidget *window)
{
    QStringList nameless;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        const bool reachable = widget->isVisibleTo(window) && (widget->focusPolicy() & Qt::TabFocus);
        if (!reachable || widget->objectName().startsWith(u"qt_"))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).isEmpty()) {
            const QString of = widget->parentWidget()
                                   ? QString::fromLatin1(widget->parentWidget()->metaObject()->className())
                                   : QString();
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u" in "_s + of);
        }
    }
    return nameless;
}

/// Pictures for people go to $DRYDOCK_PICTURES, if it is set.
inline void picture(QWidget *widget, const QString &name)
{
    // Rows that were just put in are shown and laid out by the event loop.
    for (int turn = 0; turn < 4; ++turn)
        QCoreApplication::processEvents();
    const QString folder = qEnvironmentVariable("DRYDOCK_PICTURES");
    if (!folder.isEmpty())
        widget->grab().save(QDir(folder).filePath(name + u".png"_s));
}

/// A page as it stands right of the rail and between header and status line of a window of this size.
inline QSize pageSize(const QSize &window)
{
    const bool rail = window.width() >= Metrics::railCollapsedBelow;
    return {window.width() - (rail ? Metrics::railWidth : 56),
            window.height() - Metrics::headerHeight - Metrics::statusHeight};
}

/// Dresses the application as main() does; once per test program.
inline void dress(bool dark = false)
{
    applyScheme(*qApp, dark ? Settings::Scheme::Dark : Settings::Scheme::Light);
}

} // namespace DrydockTest
