// SPDX-License-Identifier: GPL-3.0-or-later
#include "topologysearch.h"

#include "session/topologyreader.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

TopologySearch::TopologySearch(const TopologyReader &reader, QWidget *parent) : TermField(parent), m_reader(reader)
{
    setPlaceholderText(u"bridge:vmbr1 ip:192.168.1.0/24 conflict"_s);
    setAccessibleName(tr("Search the network"));
    setToolTip(tr("Words, and fields: bridge:, vlan:, ip:192.168.1.0/24, node:, route:, kind:, network:, finding:, or "
                  "“conflict”. A minus before a term excludes, a comma means “or”, * stands for anything."));
    connect(this, &QLineEdit::textChanged, this, &TopologySearch::parse);
}

FilterCompletion TopologySearch::completion(const QString &text, int cursor) const
{
    return completeTopologyFilter(text, cursor, m_reader.state());
}

QStringList TopologySearch::fieldWords() const
{
    return TopologyFilter::fieldWords();
}

void TopologySearch::parse()
{
    m_filter = TopologyFilter::parse(text());
    setAccessibleDescription(m_filter.error() ? m_filter.error()->text : QString());
    Q_EMIT filterChanged(m_filter);
}

} // namespace Drydock
