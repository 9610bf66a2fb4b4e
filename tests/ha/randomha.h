// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ha/prediction.h"

#include <QRandomGenerator>

namespace DrydockTest
{

using namespace Drydock::Prediction;
using Drydock::HaTiming;
using Drydock::NodeName;
using namespace Qt::StringLiterals;

/// A random settled cluster with HA and random events. The same seed gives the same.
class RandomHa
{
public:
    explicit RandomHa(quint32 seed) : m_random(seed) {}

    Input input();

private:
    int upTo(int bound) { return int(m_random.bounded(bound)); }
    bool chance(int percent) { return upTo(100) < percent; }
    NodeName anyNode();
    QString anySid();

    void nodes();
    void services();
    Service service(int vmid);
    void settleLrms();
    void groups();
    void rules();
    void others();
    void events();
    Event event(int at);

    QRandomGenerator m_random;
    Input m_input;
};

/// One node of `nodes` is lost, each full of HA guests: for measuring.
Input largeLoss(int nodes, int guests);

} // namespace DrydockTest
