// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/planners.h"
#include "shell/appcontext.h"

#include <QDialog>
#include <QStringList>

class QStackedWidget;

namespace Drydock
{

class MigrateDraft;
class MigrateLive;
class MigratePreviewPage;
class PlanStart;
class Stepper;

/// Moves chosen guests: where, how, preview, and the move itself as a live card. Closing it while guests move leaves
/// the operation running; it goes on in the maintenance page.
class MigrateWizard : public QDialog
{
    Q_OBJECT

public:
    /// Where to begin: with every target known, the preview is enough.
    enum class Begin {
        Choose,
        Preview,
        AtOnce, ///< starts if nothing calls for a second look; else it stays at the preview
    };
    MigrateWizard(AppContext &context, ClusterSession &session, const MigrateRequest &request, Begin begin,
                  QWidget *parent = nullptr);
    ~MigrateWizard() override;

    /// args: SIDs ("vm:102", "ct:240"), then optionally "to" and a node's name, and "now".
    static void open(AppContext &context, ClusterSession &session, const QStringList &args, QWidget *parent);
    /// The way back of a finished migration; does nothing for an operation that moved nobody.
    static void openBack(AppContext &context, ClusterSession &session, const QString &operation, QWidget *parent);

    MigrateDraft *draft() const { return m_draft; }
    Stepper *stepper() const { return m_stepper; }
    MigrateLive *live() const { return m_live; }
    MigratePreviewPage *preview() const { return m_preview; }
    /// The operation it started; empty before.
    QString operation() const;

Q_SIGNALS:
    void operationStarted(const QString &operation);

private:
    void start();
    void startAtOnce();
    void showPreview();
    void openAnother(const MigrateRequest &request, Begin begin);
    static void present(AppContext &context, ClusterSession &session, const MigrateRequest &request, Begin begin,
                        QWidget *parent);

    AppContext &m_context;
    ClusterSession &m_session;
    MigrateDraft *m_draft;
    PlanStart *m_start;
    QStackedWidget *m_stack;
    Stepper *m_stepper;
    MigratePreviewPage *m_preview;
    MigrateLive *m_live;
    bool m_atOnce = false;
};

} // namespace Drydock
