// SPDX-License-Identifier: GPL-3.0-or-later
#include "pendingnetwork.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

QMap<QString, QStringList> pendingInterfaces(const QString &diff)
{
    QMap<QString, QStringList> changes;
    QString interface;
    for (const auto lines = diff.split(u'\n'); const QString &line : lines) {
        if (line.startsWith("@@"_L1)) {
            interface.clear(); // what stands between two pieces is not shown
            continue;
        }
        if (line.startsWith("---"_L1) || line.startsWith("+++"_L1) || line.isEmpty())
            continue;
        const QString content = line.mid(1).simplified();
        const QString word = content.section(u' ', 0, 0);
        if (word == "iface"_L1 || word == "auto"_L1 || word.startsWith("allow-"_L1))
            interface = content.section(u' ', 1, 1);
        const bool changed = line.startsWith(u'+') || line.startsWith(u'-');
        if (changed && !content.isEmpty() && !content.startsWith(u'#') && !interface.isEmpty())
            changes[interface].append(line.first(1) + u' ' + content);
    }
    return changes;
}

} // namespace Drydock
