// SPDX-License-Identifier: GPL-3.0-or-later
#include "networktab.h"

#include "items/formatting.h"
#include "items/guestcells.h"
#include "operations/wording.h"
#include "widgets/celldelegate.h"
#include "widgets/emptystate.h"
#include "widgets/messagebar.h"
#include "widgets/tableview.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

NetworkTab::NetworkTab(ClusterSession &session, Settings *settings, QWidget *parent)
    : InspectorTab(session, parent)
    , m_model(new QStandardItemModel(this))
    , m_table(new TableView(QString(), settings))
    , m_message(new MessageBar(this))
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget(this))
{
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setAccessibleName(tr("Network"));
    m_table->cells()->setColumnStyle(0, CellDelegate::Style::Monospace);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
}

void NetworkTab::refresh()
{
    if (m_subject.isGuest()) {
        const GuestDetails *details = guestDetails();
        if (!isRead(details))
            showEmpty(u"network"_s, tr("Not read yet."),
                      m_session.connection() ? tr("Addresses and bridges are being read.")
                                             : tr("The recording does not have them."));
        else if (details->error && details->config.isEmpty())
            showEmpty(u"lock"_s, tr("The configuration could not be read."), errorText(*details->error));
        else
            showGuest(*details);
        return;
    }
    const NodeDetails *details = nodeDetails();
    if (!details || !(details->readAt.isValid() || details->error))
        showEmpty(u"network"_s, tr("Not read yet."), tr("The node's interfaces are being read."));
    else if (details->interfacesError || details->error)
        showEmpty(u"lock"_s, tr("The interfaces could not be read."),
                  errorText(details->interfacesError ? *details->interfacesError : *details->error));
    else
        showNode(*details);
}

void NetworkTab::showGuest(const GuestDetails &details)
{
    m_message->hide();
    if (details.addressError)
        m_message->announce(StateClass::Quiet, tr("Addresses inside the guest are not known."),
                            details.addressError->text);
    const QList<GuestAddress> addresses = guestAddresses(details);
    QList<QStringList> rows;
    for (const GuestNic &nic : details.nics) {
        QString bridge = nic.bridge.isEmpty() ? Formatting::absent() : nic.bridge;
        if (nic.vlan > 0)
            //: A bridge and the VLAN on it
            bridge = tr("%1, VLAN %2").arg(bridge).arg(nic.vlan);
        bool any = false;
        for (const GuestAddress &address : addresses) {
            if (address.nic != nic.key)
                continue;
            any = true;
            rows.append({address.prefix > 0 ? u"%1/%2"_s.arg(address.text).arg(address.prefix) : address.text,
                         address.declared ? tr("declared") : tr("seen"), nic.key, bridge, nic.mac});
        }
        if (!any)
            rows.append({nic.address == "dhcp"_L1 ? tr("by DHCP") : Formatting::absent(),
                         nic.linkDown ? tr("link down") : tr("no address known"), nic.key, bridge, nic.mac});
    }
    for (const GuestAddress &address : addresses) {
        if (address.nic.isEmpty())
            rows.append({address.prefix > 0 ? u"%1/%2"_s.arg(address.text).arg(address.prefix) : address.text,
                         tr("inner network"), address.interface, Formatting::absent(), address.mac});
    }
    if (rows.isEmpty())
        showEmpty(u"network"_s, tr("No network."), tr("This guest has no network device."));
    else
        setRows({tr("Address"), tr("Known from"), tr("Device"), tr("Bridge"), tr("MAC")}, rows);
}

void NetworkTab::showNode(const NodeDetails &details)
{
    m_message->hide();
    QList<QStringList> rows;
    for (const NodeInterface &interface : details.interfaces) {
        QString on = interface.ports.join(u", "_s);
        if (on.isEmpty() && !interface.rawDevice.isEmpty())
            on = interface.rawDevice;
        rows.append({interface.name, interface.type, interface.active ? tr("up") : tr("down"),
                     interface.cidr.isEmpty() ? Formatting::absent() : interface.cidr,
                     on.isEmpty() ? Formatting::absent() : on});
    }
    if (rows.isEmpty())
        showEmpty(u"network"_s, tr("No interfaces."), tr("The node did not name any."));
    else
        setRows({tr("Interface"), tr("Type"), tr("State"), tr("Address"), tr("On")}, rows);
}

void NetworkTab::setRows(const QStringList &headers, const QList<QStringList> &rows)
{
    m_stack->setCurrentIndex(0);
    if (headers == m_headers && rows == m_rows)
        return;
    const bool otherKind = headers != m_headers;
    m_headers = headers;
    m_rows = rows;
    m_model->setRowCount(0);
    m_model->setHorizontalHeaderLabels(headers);
    for (const QStringList &row : rows) {
        QList<QStandardItem *> items;
        for (const QString &cell : row)
            items.append(new QStandardItem(cell));
        m_model->appendRow(items);
    }
    if (otherKind) {
        m_table->cells()->setColumnStyle(4, m_subject.isGuest() ? CellDelegate::Style::Monospace
                                                                : CellDelegate::Style::Text);
        m_table->cells()->setColumnStyle(3, m_subject.isGuest() ? CellDelegate::Style::Text
                                                                : CellDelegate::Style::Monospace);
        m_table->setDefaultWidths({150, 96, 72, 110, 140});
    }
}

void NetworkTab::showEmpty(const QString &iconName, const QString &sentence, const QString &detail)
{
    m_message->hide();
    m_empty->setTexts(iconName, sentence, detail);
    m_stack->setCurrentIndex(1);
}

} // namespace Drydock
