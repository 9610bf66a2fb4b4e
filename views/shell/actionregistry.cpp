// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionregistry.h"

#include "style/icons.h"

#include <QAction>

namespace Drydock
{

QAction *ActionRegistry::add(const Definition &definition, QObject *context,
                             std::function<void(const QStringList &)> run)
{
    if (m_entries.contains(definition.id)) {
        delete m_entries.take(definition.id).action.data();
        m_order.removeOne(definition.id);
    }
    Entry entry;
    entry.definition = definition;
    entry.action = new QAction(definition.text, context);
    entry.action->setIcon(icon(definition.iconName));
    entry.action->setCheckable(definition.checkable);
    if (!definition.shortcut.isEmpty())
        entry.action->setShortcut(definition.shortcut);
    entry.run = run;
    connect(entry.action, &QAction::triggered, context, [run] { run({}); });
    m_order << definition.id;
    m_entries.insert(definition.id, entry);
    Q_EMIT changed();
    return entry.action;
}

QAction *ActionRegistry::action(const QString &id) const
{
    const auto found = m_entries.constFind(id);
    return found == m_entries.cend() ? nullptr : found->action.data();
}

const ActionRegistry::Definition *ActionRegistry::definition(const QString &id) const
{
    const auto found = m_entries.constFind(id);
    return found == m_entries.cend() ? nullptr : &found->definition;
}

bool ActionRegistry::run(const QString &id, const QStringList &arguments)
{
    const auto found = m_entries.constFind(id);
    if (found == m_entries.cend() || !found->action || !found->refusal.isEmpty())
        return false;
    if (arguments.isEmpty() && found->action->isCheckable()) {
        found->action->trigger();
        return true;
    }
    const auto run = found->run; // the registry may change while it runs
    run(arguments);
    return true;
}

void ActionRegistry::setRefusal(const QString &id, const QString &reason)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || !found->action || found->refusal == reason)
        return;
    found->refusal = reason;
    found->action->setEnabled(reason.isEmpty());
    found->action->setToolTip(reason);
    found->action->setStatusTip(reason);
    Q_EMIT changed();
}

QString ActionRegistry::refusal(const QString &id) const
{
    return m_entries.value(id).refusal;
}

} // namespace Drydock
