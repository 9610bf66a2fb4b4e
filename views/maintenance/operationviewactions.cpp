// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationview.h"

#include "guestrunmodel.h"
#include "operations/planexport.h"
#include "operations/wording.h"
#include "widgets/card.h"
#include "widgets/commandpreview.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QUrl>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

/// Writes a file only its owner can read.
QString writePrivately(const QString &name, const QByteArray &content)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(content) != content.size() || !file.commit())
        return file.errorString();
    return {};
}

} // namespace

void OperationView::addRowActions(QMenu *menu, const QModelIndex &index)
{
    if (!m_runner || m_state.isClosed())
        return;
    const GuestRun run = m_model->run(index.row());
    if (!run.activeStep.isEmpty()) {
        menu->addAction(tr("Abort this step"), this, [this, step = run.activeStep] {
            if (m_runner)
                m_runner->abortStep(step);
        });
        if (canRestartInstead(m_state, run.activeStep)) {
            menu->addAction(tr("Restart instead"), this, [this, step = run.activeStep] {
                if (m_runner)
                    m_runner->restartInstead(step);
            });
        }
    }
    if (!run.failedStep.isEmpty()) {
        menu->addAction(tr("Try again"), this, [this, step = run.failedStep] {
            if (m_runner)
                m_runner->retryStep(step);
        });
        menu->addAction(tr("Skip"), this, [this, step = run.failedStep] {
            if (m_runner)
                m_runner->skipStep(step);
        });
    }
}

void OperationView::toggleCommands()
{
    const bool show = m_commandCard->isHidden();
    m_commandCard->setVisible(show);
    m_commands->setText(show ? tr("Hide commands") : tr("Show commands"));
    if (show)
        m_preview->setFocus(Qt::OtherFocusReason);
}

void OperationView::askToCancel()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Cancel"), tr("Stop %1?").arg(operationTitle(m_state.plan)),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const bool drain = m_state.plan.kind == OperationKind::Drain;
    box->setInformativeText(drain ? tr("Nothing new starts; moves under way end by themselves. Turn around brings what "
                                       "has moved home again; stop here leaves it where it is then.")
                                  : tr("Nothing new starts; moves under way end by themselves."));
    QPushButton *back = drain ? box->addButton(tr("Turn around"), QMessageBox::AcceptRole) : nullptr;
    QPushButton *stop = box->addButton(tr("Stop here"), QMessageBox::DestructiveRole);
    QPushButton *goOn = box->addButton(tr("Go on"), QMessageBox::RejectRole);
    box->setDefaultButton(goOn);
    box->setEscapeButton(goOn);
    connect(box, &QMessageBox::buttonClicked, this, [this, back, stop](const QAbstractButton *button) {
        if (button == stop || (back && button == back))
            cancel(button == back);
    });
    box->open();
}

void OperationView::cancel(bool andReturn)
{
    if (!m_runner)
        return;
    if (andReturn)
        m_runner->turnBack();
    else
        m_runner->cancel();
}

QString OperationView::report() const
{
    return reportHtml(m_state, JournalFile::records(m_session.stateDir(), m_state.plan.id));
}

void OperationView::saveReport()
{
    const QString suggested = tr("report-%1.html").arg(m_state.createdAt.toLocalTime().toString(u"yyyy-MM-dd-HHmm"_s));
    const QString name = QFileDialog::getSaveFileName(this, tr("Save the report"), suggested, tr("HTML (*.html)"));
    if (name.isEmpty())
        return;
    if (const QString error = writePrivately(name, report().toUtf8()); !error.isEmpty())
        QMessageBox::warning(this, tr("Save the report"), tr("%1 could not be written: %2").arg(name, error));
}

void OperationView::openReport()
{
    const QDir dir(m_session.stateDir());
    dir.mkpath(u"reports"_s);
    const QString name = dir.filePath(u"reports/%1.html"_s.arg(m_state.plan.id));
    if (const QString error = writePrivately(name, report().toUtf8()); !error.isEmpty()) {
        m_message->announce(StateClass::Error, tr("The report could not be written."), error);
        return;
    }
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(name))) {
        m_message->announce(StateClass::Warning, tr("No browser could be opened."),
                            tr("The report is in %1.").arg(name));
    }
}

} // namespace Drydock
