// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/clustersession.h"

#include <QWidget>

namespace Drydock
{

/// What the inspector shows: a guest, or (with an invalid guest) a node.
struct Subject {
    GuestKey guest;
    NodeName node; ///< of a guest: where it is
    bool isGuest() const { return guest.isValid(); }
    bool isValid() const { return isGuest() || !node.isEmpty(); }
    friend bool operator==(const Subject &, const Subject &) = default;
};

/// One tab of the inspector. Told of each other subject, and of each change of facts while it is seen.
class InspectorTab : public QWidget
{
    Q_OBJECT

public:
    InspectorTab(ClusterSession &session, QWidget *parent) : QWidget(parent), m_session(session) {}

    void setSubject(const Subject &subject)
    {
        const bool other = subject.guest != m_subject.guest || (!subject.isGuest() && subject.node != m_subject.node);
        m_subject = subject;
        if (other)
            subjectChanged();
        if (isVisible())
            refresh();
    }
    const Subject &subject() const { return m_subject; }

    /// Shows the newest facts of the store; called when they changed and when the tab comes into view.
    virtual void refresh() = 0;

protected:
    /// Another object: drop what belonged to the last one.
    virtual void subjectChanged() {}
    void showEvent(QShowEvent *event) override
    {
        QWidget::showEvent(event);
        refresh();
    }

    const GuestState *guestState() const
    {
        return m_subject.isGuest() ? m_session.store()->snapshot().guest(m_subject.guest.vmid) : nullptr;
    }
    const NodeState *nodeState() const { return m_session.store()->snapshot().node(m_subject.node); }
    const GuestDetails *guestDetails() const
    {
        const auto &all = m_session.store()->details().guests;
        const auto found = all.constFind(m_subject.guest);
        return found == all.cend() ? nullptr : &found.value();
    }
    const NodeDetails *nodeDetails() const
    {
        const auto &all = m_session.store()->details().nodes;
        const auto found = all.constFind(m_subject.node);
        return found == all.cend() ? nullptr : &found.value();
    }

    ClusterSession &m_session;
    Subject m_subject;
};

} // namespace Drydock
