// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appcontext.h"

#include <QJsonObject>
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

/// A demo cluster that the pictures may use up. Both empty: a real cluster or a recording, on which nothing is started.
struct DemoHands {
    std::function<void()> lose; ///< it stops answering at once
    /// A call of the demo server's control port: "/clock/speed?factor=30", "/fault" with a body. Returns once answered.
    std::function<void(const QString &path, const QJsonObject &body)> control;
};

/// Draws every screen in both schemes and two sizes into `dir` as NAME-SCHEME-WIDTHxHEIGHT.png; returns the files
/// written. Runs an event loop of its own while facts arrive. On a demo cluster a node is drained, rebooted and filled
/// again for the pictures of operations, two nodes go through a campaign, and the cluster is lost for the last ones.
QStringList renderScreens(AppContext &context, ClusterSession &session, const QString &dir, const DemoHands &demo);

} // namespace Drydock
