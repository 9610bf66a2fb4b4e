// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace Drydock::Soak
{

/// Something that happens to the cluster or to the client while it works.
struct Disturbance {
    enum class What { Fault, NodeOff, NodeOn, Kill };
    What what = What::Fault;
    int atMs = 0;      ///< from the begin of its phase
    QString node;      ///< NodeOff, NodeOn
    QJsonObject fault; ///< as the control port takes it
    int pauseMs = 0;   ///< Kill: until somebody resumes
};

/// All that one round draws from its seed. What depends on the plan is drawn by pick() for each guest on its own, so
/// that one guest's answer does not shift another's.
struct DrainChoices {
    explicit DrainChoices(quint32 seed);

    quint32 seed = 0;
    QString scenario;
    int pve = 9;
    QString node;
    QString then; ///< none, reboot, shutdown
    int parallel = 2;
    int perTarget = 0;
    QString onFailure;
    bool rebalances = false; ///< the HA scheduler moves guests by itself
    bool failsBack = false;  ///< HA guests of the node prefer it
    bool strict = false;     ///< one of them may be nowhere else (Proxmox VE 9)
    bool image = false;      ///< a CD image of the node is in a drive
    QList<Disturbance> drain;
    QList<Disturbance> back;

    /// 0 … count-1 for this guest and question, whatever else was asked.
    int pick(int vmid, const QString &question, int count) const;
    /// One line for people.
    QString text() const;
};

} // namespace Drydock::Soak
