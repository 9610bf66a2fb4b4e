// SPDX-License-Identifier: GPL-3.0-or-later
#include "objectactions.h"

#include "session/clustersession.h"
#include "shell/actionregistry.h"
#include "style/icons.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

ObjectAction make(const ClusterSession &session, const QString &id, const QStringList &arguments, const QString &text,
                  const QString &iconName)
{
    return {id, arguments, text, iconName, refusalText(session, id, arguments), false, false};
}

} // namespace

QList<ObjectAction> ObjectActions::of(const ClusterSession &session, const QStringList &keys)
{
    QList<ObjectAction> actions;
    if (keys.isEmpty())
        return actions;
    const auto nodes = std::ranges::count_if(keys, [](const QString &key) { return key.startsWith("node/"_L1); });
    if (nodes == keys.size() && nodes == 1) {
        const QString node = keys.first().sliced(5);
        actions.append(make(session, u"drain"_s, {node}, tr("Drain…"), u"drain"_s));
        actions.last().main = true;
        actions.append(make(session, u"open-web"_s, keys, tr("Open in Web Interface"), u"external"_s));
        actions.last().separated = true;
        return actions;
    }
    if (nodes > 0)
        return actions;
    const auto power = [&](const QString &verb, const QString &text, const QString &iconName) {
        actions.append(make(session, u"power"_s, QStringList{verb} + keys, text, iconName));
    };
    actions.append(make(session, u"migrate"_s, keys, tr("Migrate…"), u"migrate"_s));
    actions.last().main = true;
    power(u"start"_s, tr("Start…"), u"start"_s);
    actions.last().separated = true;
    actions.last().main = actions.last().refusal.isEmpty();
    const bool startable = actions.last().main;
    power(u"shutdown"_s, tr("Shut Down…"), u"shutdown"_s);
    actions.last().main = !startable;
    power(u"reboot"_s, tr("Reboot…"), u"reboot"_s);
    power(u"suspend"_s, tr("Suspend…"), u"suspend"_s);
    power(u"resume"_s, tr("Resume…"), u"resume"_s);
    power(u"stop"_s, tr("Stop at Once…"), u"stop"_s);
    if (keys.size() == 1) {
        actions.append(make(session, u"network"_s, keys, tr("Network Connection…"), u"network"_s));
        actions.last().separated = true;
        actions.append(make(session, u"open-web"_s, keys, tr("Open in Web Interface"), u"external"_s));
        actions.last().separated = true;
    }
    return actions;
}

void ObjectActions::fill(QMenu *menu, const QList<ObjectAction> &actions, const Run &run)
{
    menu->setToolTipsVisible(true);
    for (const ObjectAction &entry : actions) {
        if (entry.separated && !menu->isEmpty())
            menu->addSeparator();
        QAction *action = menu->addAction(icon(entry.iconName), entry.text);
        action->setEnabled(entry.refusal.isEmpty());
        action->setToolTip(entry.refusal.isEmpty() ? entry.text : entry.refusal);
        if (entry.id == "migrate"_L1) {
            // Shown here; it works all over the page.
            action->setShortcut(moveShortcut());
            action->setShortcutContext(Qt::WidgetShortcut);
            action->setShortcutVisibleInContextMenu(true);
        }
        action->setObjectName(entry.id + u' ' + entry.arguments.value(0));
        QObject::connect(action, &QAction::triggered, menu,
                         [run, id = entry.id, arguments = entry.arguments] { run(id, arguments); });
    }
}

} // namespace Drydock
