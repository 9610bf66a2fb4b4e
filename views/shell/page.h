// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appcontext.h"

#include <QIcon>
#include <QWidget>

namespace Drydock
{

/// One page behind a rail entry. Shows models of the open session and sends requests; decides nothing.
/// A page is made once per open cluster, on first visit.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(AppContext &context, ClusterSession &session, QWidget *parent = nullptr)
        : QWidget(parent), m_context(context), m_session(session)
    {
    }

    /// Called each time the page becomes the visible one.
    virtual void enter() {}
    /// Brings one object into view: "node/pve-node1", "vm:101", a UPID or an operation id. False if not shown here.
    virtual bool reveal(const QString &key)
    {
        Q_UNUSED(key)
        return false;
    }
    /// The filter field, for Ctrl+F; nullptr if the page has none.
    virtual QWidget *filterField() const { return nullptr; }

Q_SIGNALS:
    /// Asks the shell to show an object on the page that can ("node/…", "vm:101", operation id).
    void revealRequested(const QString &key);
    /// Asks the shell to open a wizard or dialog by action id with arguments ("drain", {"pve-node1"}).
    void actionRequested(const QString &action, const QStringList &arguments);

protected:
    AppContext &m_context;
    ClusterSession &m_session;
};

} // namespace Drydock
