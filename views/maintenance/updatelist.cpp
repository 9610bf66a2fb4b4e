// SPDX-License-Identifier: GPL-3.0-or-later
#include "updatelist.h"

#include "items/columns.h"
#include "operations/wording.h"
#include "style/tokens.h"
#include "widgets/celldelegate.h"
#include "widgets/labels.h"
#include "widgets/tableview.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int rowsShown = 12;

} // namespace

void UpdateModel::setUpdates(const QList<PendingUpdate> &updates)
{
    if (updates == m_updates)
        return;
    beginResetModel();
    m_updates = updates;
    endResetModel();
}

int UpdateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_updates.size());
}

int UpdateModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UpdateModel::data(const QModelIndex &index, int role) const
{
    const PendingUpdate &update = m_updates.at(index.row());
    if (role == KeyRole)
        return update.package;
    if (role == Qt::ToolTipRole)
        return update.isKernel() ? tr("%1. It runs only after a reboot.").arg(update.title) : update.title;
    if (role != Qt::DisplayRole && role != RawRole)
        return {};
    switch (index.column()) {
    case Package:
        return update.package;
    case Installed:
        return update.oldVersion.isEmpty() ? tr("new", "package that is not installed yet") : update.oldVersion;
    case New:
        return update.version;
    case Origin:
        return update.origin;
    }
    return {};
}

QVariant UpdateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Package:
        return tr("Package");
    case Installed:
        return tr("Installed");
    case New:
        return tr("New version");
    case Origin:
        return tr("From");
    }
    return {};
}

UpdateList::UpdateList(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_state(mutedLabel(QString(), this))
    , m_model(new UpdateModel(this))
    , m_table(new TableView(u"updates"_s, &settings, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::gapSmall);
    layout->addWidget(m_state);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Pending updates"));
    m_table->setRootIsDecorated(false);
    m_table->cells()->setColumnStyle(UpdateModel::Package, CellDelegate::Style::Strong);
    m_table->cells()->setColumnStyle(UpdateModel::Installed, CellDelegate::Style::Monospace);
    m_table->cells()->setColumnStyle(UpdateModel::New, CellDelegate::Style::Monospace);
    m_table->cells()->setColumnStyle(UpdateModel::Origin, CellDelegate::Style::Muted);
    m_table->setDefaultWidths({290, 150, 150, 90}, {UpdateModel::Package});
    layout->addWidget(m_table);
    setUpkeep(nullptr);
}

QString UpdateList::sentence(const NodeUpkeep &upkeep)
{
    if (upkeep.updatesError || !upkeep.readAt.isValid())
        return {};
    const int count = int(upkeep.updates.size());
    if (upkeep.kernelWaitsForReboot())
        return tr("Kernel %1 is installed and waits for a reboot (%2 runs).")
            .arg(upkeep.newestKernel, upkeep.runningKernel);
    if (count == 0)
        return upkeep.runningKernel.isEmpty() ? tr("No update is pending.")
                                              : tr("No update is pending; kernel %1 runs.").arg(upkeep.runningKernel);
    return upkeep.kernelAmongUpdates()
               ? tr("%n update(s) pending, a new kernel among them: a reboot is needed afterwards.", nullptr, count)
               : tr("%n update(s) pending, no kernel among them.", nullptr, count);
}

void UpdateList::setUpkeep(const NodeUpkeep *upkeep)
{
    const bool read = upkeep && upkeep->readAt.isValid();
    const bool failed = read && upkeep->updatesError;
    m_model->setUpdates(read && !failed ? upkeep->updates : QList<PendingUpdate>());
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    const bool whole = m_model->rowCount() <= rowsShown;
    m_table->setGrowsWithRows(whole);
    m_table->setMinimumHeight(whole ? 0 : m_table->rowHeight() * rowsShown);
    // What was read is one sentence(), said where the node's state is.
    m_state->setText(!read    ? tr("The node has not been asked yet.")
                     : failed ? tr("The list could not be read: %1").arg(errorText(*upkeep->updatesError))
                              : QString());
    m_state->setVisible(!read || failed);
}

} // namespace Drydock
