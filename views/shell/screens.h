// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appcontext.h"

#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace Drydock
{

class MainWindow;

/// One page or state that pictures are made of.
struct Screen {
    QString name; ///< file name without size, scheme and ending: "overview", "drain-2-plan"
    /// Brings it up; returns what to grab: the window, or a dialog over it. nullptr: does not exist for this cluster.
    std::function<QWidget *(MainWindow &window, AppContext &context, ClusterSession &session)> arrange;
};

QList<Screen> allScreens();

/// Draws every screen in both schemes and two sizes into `dir` as NAME-SCHEME-WIDTHxHEIGHT.png; returns the files
/// written. Runs an event loop of its own while facts arrive. `loseDemo` says that this is a demo cluster and takes it
/// away: then a node is drained for the pictures of operations, and the cluster is lost for the last ones. Without it
/// nothing is started on the cluster.
QStringList renderScreens(AppContext &context, ClusterSession &session, const QString &dir,
                          const std::function<void()> &loseDemo);

} // namespace Drydock
