// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/plan.h"
#include "widgets/card.h"

namespace Drydock
{

/// The moves of a plan as a small map: the nodes guests leave at the left, those they go to at the right, an arrow for
/// each way with the number of guests. What stays behind, running or shut down, is said in the node's box.
class PlanMap : public Card
{
    Q_OBJECT

public:
    explicit PlanMap(QWidget *parent = nullptr);
    ~PlanMap() override;

    /// Hidden while nothing moves.
    void setPlan(const Plan &plan);
    /// The map in words, a line for each way.
    QString text() const;

private:
    class Picture;
    Picture *m_picture;
};

} // namespace Drydock
