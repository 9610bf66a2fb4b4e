// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planmaker.h"
#include "session/clustersession.h"

#include <QObject>

namespace Drydock
{

/// What the drain wizard's steps edit together: the request, and the plan it gives on the newest facts. Asks the
/// planner; decides nothing.
class DrainDraft : public QObject
{
    Q_OBJECT

public:
    explicit DrainDraft(ClusterSession &session, QObject *parent = nullptr);

    const DrainRequest &request() const { return m_request; }
    const Plan &plan() const { return m_plan; }
    ClusterSession &session() const { return m_session; }
    bool isReading() const { return m_reading; }
    bool isPlanned() const { return m_planned; }

    /// Another node forgets the decisions taken for the guests of the last one.
    void setNode(const NodeName &node);
    /// Also sets what the purpose proposes, except for what was set by hand.
    void setThen(AfterDrain then);
    void setReason(const QString &reason);
    void setParallel(int parallel);
    /// Moves to one node at a time; 0 = only the limit for all counts.
    void setPerTarget(int perTarget);
    void setKeepFree(int percent);
    void setOnFailure(FailurePolicy policy);
    /// KiB/s of each move; 0 = the cluster's own limit.
    void setBandwidth(qint64 kibPerSecond);
    /// How long the node is thought to be away; 0 = not said.
    void setExpectedMinutes(int minutes);
    void setMaintenanceFlag(bool flag);
    /// Also forgets an order by hand.
    void setOrder(MoveOrder order);
    void setSequence(const QList<VmId> &sequence);
    /// Targets that the operator did not choose are chosen anew.
    void setBalance(BalanceBy by);
    void decide(VmId guest, const DrainRequest::Decision &decision);
    /// Back to what the planner would choose.
    void undecide(VmId guest);
    /// Carries a fix out before the guest moves: a code of fixCodes that the plan offered.
    void addFix(VmId guest, const QString &code);
    void undoFix(VmId guest, const QString &code);
    /// Every decision and fix back to what the planner would choose.
    void undoAll();
    void setAccepted(const QString &code, bool accepted);
    /// Guests whose decision is the one of the last time and was not touched since.
    const QSet<VmId> &remembered() const { return m_remembered; }

    /// A drain that takes memory and votes as well: not closed, or its node is still empty.
    struct Other {
        Plan plan;
        bool held = false; ///< its guests are not back yet
    };
    /// Those of this cluster, newest first, as of the last change. Not the last drain of the same node.
    QList<Other> otherDrains() const;
    /// The operator wants this drain besides those.
    bool isSecondWanted() const { return m_secondWanted; }
    void setSecondWanted(bool wanted);

    /// Reads everything the plan looks at, then plans; planned() follows.
    void readFacts();
    /// Large plans are made beside the window; planned() follows in any case.
    void replan();
    /// Plans the present request under the wizard's id. Holds copies: may be called on any thread.
    PlanMaker::Make planner() const;
    /// Planning takes so long that it is better done beside the window.
    bool isLarge() const;

    /// Blockers that stand in the way and cannot be taken by accepting them in the last step.
    int undecided() const;
    /// Findings that have to be accepted by typing: the operator takes a risk for the whole cluster.
    QList<Finding> toAccept() const;

Q_SIGNALS:
    void requestChanged();
    void readingChanged();
    void planned();
    void othersChanged();

private:
    void take(const Plan &plan);
    void forgetShown(VmId guest);
    void forgetShown();
    void readOthers();
    bool offerRemembered();
    void forgetRemembered();

    ClusterSession &m_session;
    DrainRequest m_request;
    QSet<VmId> m_remembered;
    QSet<VmId> m_offered; ///< their last choice was looked up; not again, it may have been undone
    bool m_minutesSet = false;
    bool m_onFailureSet = false;
    QList<Other> m_others;
    bool m_secondWanted = false;
    Plan m_plan;
    QString m_planId;
    PlanMaker m_maker;
    int m_readId = 0;
    bool m_reading = false;
    bool m_planned = false;
};

/// Taking it is a decision about the whole cluster, so it is typed, not clicked.
bool isAcceptedByTyping(const Finding &finding);

} // namespace Drydock
