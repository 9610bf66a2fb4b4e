// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologychanges.h"

#include "terminal.h"
#include "topology/overlaywording.h"
#include "topology/savedtopology.h"
#include "words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Drydock::Cli
{

void printChanges(const TopologyGraph &earlier, const TopologyGraph &now, bool json)
{
    QJsonArray rows;
    const QList<TopologyChange> changes = changesOf(earlier, now);
    for (const TopologyChange &change : changes) {
        const QString text = changeSentence(change.mark == OverlayMark::Removed ? earlier : now, change);
        if (!json) {
            printLine(text);
            continue;
        }
        rows.append(QJsonObject{{u"id"_s, change.key},
                                {u"change"_s, overlayMarkWord(change.mark)},
                                {u"name"_s, change.what},
                                {u"before"_s, change.before},
                                {u"after"_s, change.after},
                                {u"text"_s, text}});
    }
    if (json)
        printJson({{u"schema"_s, u"drydock.topology-changes/1"_s}, {u"changes"_s, rows}});
    else if (changes.isEmpty())
        printLine(Words::tr("Nothing changed."));
}

} // namespace Drydock::Cli
