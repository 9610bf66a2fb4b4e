// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/filter.h"
#include "widgets/termfield.h"

#include <functional>

namespace Drydock
{

/// The inventory's filter. What cannot be understood is said in its accessible description.
class FilterField : public TermField
{
    Q_OBJECT

public:
    /// What values can be completed from.
    struct Facts {
        ClusterSnapshot snapshot;
        ClusterDetails details;
    };

    explicit FilterField(std::function<Facts()> facts, QWidget *parent = nullptr);

    const Filter &filter() const { return m_filter; }

Q_SIGNALS:
    void filterChanged(const Drydock::Filter &filter);

protected:
    FilterCompletion completion(const QString &text, int cursor) const override;
    QStringList fieldWords() const override;

private:
    void parse();

    std::function<Facts()> m_facts;
    Filter m_filter;
};

} // namespace Drydock
