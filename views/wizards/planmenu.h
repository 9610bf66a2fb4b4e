// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/plan.h"

#include <QPushButton>

#include <functional>

namespace Drydock
{

/// "Save plan…" with a menu: as Markdown, CSV or SVG into a file, or as text to the clipboard.
class PlanMenuButton : public QPushButton
{
    Q_OBJECT

public:
    /// `plan` is asked when something is chosen; the version decides how commands are spelled.
    PlanMenuButton(std::function<Plan()> plan, std::function<ProxmoxVersion()> version, QWidget *parent = nullptr);

    /// Offers to show what the plan means on the network's map.
    void addMap();

Q_SIGNALS:
    void mapRequested(const Drydock::Plan &plan);

private:
    void save(const QString &suffix, const QString &filter, const std::function<QString(const Plan &)> &text);

    std::function<Plan()> m_plan;
    std::function<ProxmoxVersion()> m_version;
};

} // namespace Drydock
