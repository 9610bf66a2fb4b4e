// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/appcontext.h"

#include <QDialog>

namespace Drydock
{

class RollingDraft;
class RollingReviewPage;
class Stepper;

/// Plans rolling maintenance: nodes and their order, what is done to each, and the last look before it starts.
class RollingWizard : public QDialog
{
    Q_OBJECT

public:
    /// nodes, reason: filled in to begin with.
    RollingWizard(AppContext &context, ClusterSession &session, QWidget *parent = nullptr,
                  const QList<NodeName> &nodes = {}, const QString &reason = {});
    ~RollingWizard() override;

    RollingDraft *draft() const { return m_draft; }
    Stepper *stepper() const { return m_stepper; }

    static void open(AppContext &context, ClusterSession &session, QWidget *parent, const QList<NodeName> &nodes = {},
                     const QString &reason = {});

Q_SIGNALS:
    void campaignStarted(const QString &id);

private:
    void start();
    void judge();

    AppContext &m_context;
    ClusterSession &m_session;
    RollingDraft *m_draft;
    Stepper *m_stepper;
    RollingReviewPage *m_review = nullptr;
    bool m_underWay = false;
};

} // namespace Drydock
