// SPDX-License-Identifier: GPL-3.0-or-later
#include "planmenu.h"

#include "operations/planexport.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Drydock
{

PlanMenuButton::PlanMenuButton(std::function<Plan()> plan, std::function<ProxmoxVersion()> version, QWidget *parent)
    : QPushButton(tr("Save plan…"), parent), m_plan(std::move(plan)), m_version(std::move(version))
{
    auto *menu = new QMenu(this);
    const auto file = [&](const QString &text, const QString &suffix, const QString &filter,
                          const std::function<QString(const Plan &)> &make) {
        QAction *action = menu->addAction(text);
        action->setObjectName(u"save-"_s + suffix);
        connect(action, &QAction::triggered, this, [this, suffix, filter, make] { save(suffix, filter, make); });
    };
    file(tr("As Markdown…"), u"md"_s, tr("Markdown (*.md)"), planMarkdown);
    file(tr("As CSV, one line per guest…"), u"csv"_s, tr("CSV files (*.csv)"), planCsv);
    file(tr("As SVG, memory of the nodes…"), u"svg"_s, tr("SVG pictures (*.svg)"), planSvg);
    menu->addSeparator();
    const auto copy = [&](const QString &text, const QString &name, const std::function<QString()> &make) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [make] { QGuiApplication::clipboard()->setText(make()); });
    };
    copy(tr("Copy as Markdown"), u"copy-md"_s, [this] { return planMarkdown(m_plan()); });
    copy(tr("Copy the Commands"), u"copy-commands"_s,
         [this] { return planCommands(m_plan(), m_version()).join(u'\n') + u'\n'; });
    setMenu(menu);
}

void PlanMenuButton::addMap()
{
    menu()->addSeparator();
    QAction *action = menu()->addAction(tr("Show on the Map"));
    action->setObjectName(u"map"_s);
    connect(action, &QAction::triggered, this, [this] { Q_EMIT mapRequested(m_plan()); });
}

void PlanMenuButton::save(const QString &suffix, const QString &filter,
                          const std::function<QString(const Plan &)> &text)
{
    const Plan plan = m_plan();
    // Open while the cluster goes on changing: the plan that was chosen is what is written.
    auto *dialog = new QFileDialog(this, tr("Save the plan"), QString(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(tr("plan-%1", "file name").arg(plan.node.text()) + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, plan, text](const QString &name) {
        QSaveFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(text(plan).toUtf8()) < 0 || !file.commit())
            QMessageBox::warning(this, tr("Save the plan"),
                                 tr("%1 could not be written: %2").arg(name, file.errorString()));
    });
    dialog->open();
}

} // namespace Drydock
