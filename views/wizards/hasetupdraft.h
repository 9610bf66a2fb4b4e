// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/hadocument.h"
#include "operations/haplanner.h"
#include "planmaker.h"
#include "session/clustersession.h"

#include <QObject>

namespace Drydock
{

/// What the steps of Set up HA edit together, and the plan it gives on the newest facts. Decides nothing.
class HaSetUpDraft : public QObject
{
    Q_OBJECT

public:
    explicit HaSetUpDraft(ClusterSession &session, QObject *parent = nullptr);

    ClusterSession &session() const { return m_session; }
    const HaSetUp &request() const { return m_request; }
    const Plan &plan() const { return m_plan; }
    const QList<HaCandidate> &candidates() const { return m_candidates; }
    const std::optional<HaDocument> &document() const { return m_document; }
    bool isReading() const { return m_reading; }

    void setPromised(const QSet<GuestKey> &promised);
    /// Lines of a document: who it lists is marked, and taken by takeDocument().
    void setDocument(const QString &text);
    /// Exactly what the document lists, in its group or rule.
    void takeDocument();
    void setGuests(const QSet<GuestKey> &guests);
    void setPlace(const QString &name, const QMap<NodeName, int> &nodes, bool restricted);
    void setFailback(bool failback);
    void setPairsApart(bool apart);
    void accept(const QString &code);

    /// Reads everything the plan looks at; planned() follows.
    void readFacts(QObject *context = nullptr, std::function<void()> done = {});
    void replan();
    PlanMaker::Make planner() const;
    QList<VmId> guestsToRead() const;

Q_SIGNALS:
    void requestChanged();
    void candidatesChanged();
    void planned();

private:
    /// candidatesChanged() follows, at once in a small cluster.
    void refreshCandidates();
    void take(const QList<HaCandidate> &candidates);
    bool isLarge() const;

    ClusterSession &m_session;
    HaSetUp m_request;
    std::optional<HaDocument> m_document;
    QList<HaCandidate> m_candidates;
    Plan m_plan;
    QString m_planId;
    PlanMaker m_maker;
    int m_turn = 0; ///< of candidates that are being looked at beside the window
    bool m_reading = false;
    bool m_promisedByHand = false;
    bool m_chosenByHand = false;
};

} // namespace Drydock
