// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

namespace Drydock
{

class ClusterSession;

/// Every action of the program once: menus, shortcuts and the palette are built from it. What acts on chosen
/// objects is asked for through Page::actionRequested(id, arguments) with these ids:
///   "power"    {"start"|"shutdown"|"stop"|"reboot"|"suspend"|"resume", "vm:101", "ct:240", …}
///   "migrate"  {"vm:101", …} or {"vm:101", …, "to", "pve-node2"}
///   "drain"    {"pve-node1"}; without arguments the wizard asks which node
///   "return"   {operation id of the drain}
///   "open-web" {"vm:101" | "node/pve-node1"}; without arguments the datacenter
///   "show"     {page id} or {key}: same as revealRequested; {page id, key}: that object on that page
/// and every id registered with add().
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    struct Definition {
        QString id;
        QString text; ///< with "&" for the menu
        QString iconName;
        QKeySequence shortcut;
        QString menu; ///< id of the menu it stands in: "file", "go", "view", "cluster", "help"; empty = palette only
        bool needsCluster = false; ///< disabled while no cluster is open
        bool checkable = false;
    };

    using QObject::QObject;

    /// `run` gets the arguments it was asked with (empty from menu and shortcut).
    QAction *add(const Definition &definition, QObject *context, std::function<void(const QStringList &)> run);
    QAction *action(const QString &id) const;
    const Definition *definition(const QString &id) const;
    /// In the order they were added.
    QList<QString> ids() const { return m_order; }
    /// Runs it unless it is disabled or unknown.
    bool run(const QString &id, const QStringList &arguments = {});

    /// Disables with a reason that menus, tooltips and the palette show; an empty reason enables.
    void setRefusal(const QString &id, const QString &reason);
    QString refusal(const QString &id) const;

Q_SIGNALS:
    void changed();

private:
    struct Entry {
        Definition definition;
        QPointer<QAction> action; ///< dies with the window it was made for
        std::function<void(const QStringList &)> run;
        QString refusal;
    };
    QList<QString> m_order;
    QHash<QString, Entry> m_entries;
};

/// Why this action cannot be done to these objects now, with the missing privilege named ("Needs VM.Migrate on
/// /vms/102"); empty if it can. Arguments as listed above.
QString refusalText(const ClusterSession &session, const QString &action, const QStringList &arguments);

} // namespace Drydock
