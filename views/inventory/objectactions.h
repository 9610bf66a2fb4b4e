// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QKeySequence>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

class QMenu;

namespace Drydock
{

class ClusterSession;

/// The keyboard's way to drop guests on a node.
inline QKeySequence moveShortcut()
{
    return QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M);
}

/// One thing that can be asked for with chosen nodes or guests, as Page::actionRequested takes it.
struct ObjectAction {
    QString id; ///< "power", "migrate", "drain", "open-web"
    QStringList arguments;
    QString text;
    QString iconName;
    QString refusal;        ///< why it cannot be done now; empty = it can
    bool separated = false; ///< a line before it in menus
    bool main = false;      ///< worth a button of its own
    friend bool operator==(const ObjectAction &, const ObjectAction &) = default;
};

/// What can be done with these objects ("vm:101", "node/pve-node1"), most wanted first. Empty for a mixed choice
/// of nodes and guests.
class ObjectActions
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::ObjectActions)

public:
    static QList<ObjectAction> of(const ClusterSession &session, const QStringList &keys);

    using Run = std::function<void(const QString &action, const QStringList &arguments)>;
    /// Adds the actions to a menu; disabled ones say why in their tooltip.
    static void fill(QMenu *menu, const QList<ObjectAction> &actions, const Run &run);
};

} // namespace Drydock
