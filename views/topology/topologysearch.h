// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "topology/topologyfilter.h"
#include "widgets/termfield.h"

namespace Drydock
{

class TopologyReader;

/// The topology's search: what matches stays lit. What cannot be understood is said in its accessible description.
class TopologySearch : public TermField
{
    Q_OBJECT

public:
    explicit TopologySearch(const TopologyReader &reader, QWidget *parent = nullptr);

    const TopologyFilter &filter() const { return m_filter; }

Q_SIGNALS:
    void filterChanged(const Drydock::TopologyFilter &filter);

protected:
    FilterCompletion completion(const QString &text, int cursor) const override;
    QStringList fieldWords() const override;

private:
    void parse();

    const TopologyReader &m_reader;
    TopologyFilter m_filter;
};

} // namespace Drydock
