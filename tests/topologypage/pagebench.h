// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../maintenance/desk.h"
#include "../topology/networkbuilder.h"
#include "session/topologyreader.h"
#include "session/typedfacts.h"
#include "topology/topologypage.h"
#include "topology/topologytable.h"
#include "widgets/elidedlabel.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace DrydockTest
{

/// The homelab with a guest that has the second name server's address.
inline NetworkBuilder conflicted()
{
    NetworkBuilder c = homelabNetwork();
    c.vm(105, u"scratch"_s, u"pve-node1"_s);
    c.nic(105, u"vmbr0"_s);
    c.sees(105, u"ens18"_s, u"192.168.1.193"_s, 24);
    return c;
}

/// The page of a cluster whose connection is never started.
struct Bench {
    explicit Bench(NetworkBuilder &network, const QSize &window = {1440, 900}) : session(desk.saved(network.facts()))
    {
        saveTypedFacts(desk.settings, session->profile().id, network.typed);
        page = std::make_unique<TopologyPage>(desk.context, *session);
        page->showView(TopologyView::AddressMap);
        page->resize(pageSize(window));
        page->show();
        QCoreApplication::processEvents();
    }

    TopologyReader &reader() const { return TopologyReader::of(*session); }
    template <typename Widget>
    Widget *find(const QString &name = {}) const
    {
        return page->findChild<Widget *>(name);
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *button : page->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisibleTo(page.get()))
                return button;
        }
        return nullptr;
    }
    QLineEdit *search() const { return qobject_cast<QLineEdit *>(page->filterField()); }
    QStringList listed() const
    {
        QStringList keys;
        const auto *rows = find<TopologyTable>()->lit();
        for (int row = 0; row < rows->rowCount(); ++row)
            keys.append(rows->index(row, 0).data(KeyRole).toString());
        return keys;
    }
    QStringList selectedRows() const
    {
        QStringList keys;
        for (const QModelIndex &index : find<TopologyTable>()->selectionModel()->selectedRows())
            keys.append(index.data(KeyRole).toString());
        keys.sort();
        return keys;
    }
    /// Another poll with other facts.
    void publish(const NetworkBuilder &network) const
    {
        const PlanFacts facts = network.facts();
        for (const GuestDetails &guest : facts.details.guests)
            session->store()->publishGuestDetails(guest);
        for (const NodeDetails &node : facts.details.nodes)
            session->store()->publishNodeDetails(node);
        session->store()->publish(facts.snapshot);
    }
    QString stateText() const
    {
        QStringList texts;
        for (const auto *label : page->findChildren<ElidedLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }

    Desk desk;
    std::unique_ptr<ClusterSession> session;
    std::unique_ptr<TopologyPage> page;
};

inline QString textsOf(const QWidget *widget)
{
    QStringList texts;
    for (const auto *label : widget->findChildren<QLabel *>())
        texts.append(label->text());
    for (const auto *label : widget->findChildren<ElidedLabel *>())
        texts.append(label->text());
    for (const auto *button : widget->findChildren<QPushButton *>())
        texts.append(button->text());
    return texts.join(u'\n');
}

} // namespace DrydockTest
