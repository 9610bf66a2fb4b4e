// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterfield.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

FilterField::FilterField(std::function<Facts()> facts, QWidget *parent) : TermField(parent), m_facts(std::move(facts))
{
    setPlaceholderText(u"node:pve-node1 type:ct mem>1G"_s);
    setAccessibleName(tr("Filter guests"));
    setToolTip(tr("Words, and fields such as node:, type:, tag:, ha:, ip:192.168.1.0/24, mem>4G, cpu>50%, uptime<1d. "
                  "A minus before a term excludes, a comma means “or”, * stands for anything."));
    connect(this, &QLineEdit::textChanged, this, &FilterField::parse);
}

FilterCompletion FilterField::completion(const QString &text, int cursor) const
{
    const Facts facts = m_facts();
    return completeFilter(text, cursor, facts.snapshot, facts.details);
}

QStringList FilterField::fieldWords() const
{
    return Filter::fieldWords();
}

void FilterField::parse()
{
    m_filter = Filter::parse(text());
    setAccessibleDescription(m_filter.error() ? m_filter.error()->text : QString());
    Q_EMIT filterChanged(m_filter);
}

} // namespace Drydock
