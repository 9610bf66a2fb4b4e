// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ruleset.h"

#include <map>

namespace Drydock::Prediction
{

/// An enabled rule as sets.
struct RuleParts {
    QString id;
    std::set<QString> sids;
    std::map<NodeName, int> nodes;
    bool strict = false;

    bool hasSeveralPriorities() const;
};

/// The enabled rules by kind, each kind by name.
struct SortedRules {
    std::vector<RuleParts> nodeAffinity;
    std::vector<RuleParts> together;
    std::vector<RuleParts> apart;

    static SortedRules of(const QList<Rule> &rules);
};

/// Rules that share a resource, and all their resources.
struct JoinedRules {
    std::vector<const RuleParts *> rules;
    std::set<QString> sids;
};

bool shareSid(const std::set<QString> &a, const std::set<QString> &b);
/// Groups these rules by shared resources, the way the HA manager does.
std::vector<JoinedRules> joinOverlapping(const std::vector<RuleParts> &rules);

} // namespace Drydock::Prediction
