// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodecard.h"

#include "items/formatting.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/elidedlabel.h"
#include "widgets/labels.h"
#include "widgets/statchip.h"
#include "widgets/usagebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

NodeCard::NodeCard(const NodeName &node, QWidget *parent)
    : Card(node.text(), parent)
    , m_node(node)
    , m_chip(new StatChip(this))
    , m_guests(new ElidedLabel(this))
    , m_memory(new UsageBar(this))
    , m_away(mutedLabel(QString(), this))
    , m_drain(new QPushButton(tr("Drain…"), this))
    , m_return(new QPushButton(tr("Return guests…"), this))
    , m_open(new QPushButton(tr("Open"), this))
    , m_hold(new QPushButton(tr("Work on it…"), this))
{
    addToTitle(m_chip);
    m_guests->setLevel(ElidedLabel::Level::Muted);
    body()->addWidget(m_guests);
    body()->addWidget(m_memory);
    body()->addWidget(m_away);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metrics::gapSmall);
    buttons->addWidget(m_drain);
    buttons->addWidget(m_return);
    buttons->addWidget(m_open);
    buttons->addWidget(m_hold);
    buttons->addStretch(1);
    body()->addSpacing(4);
    body()->addLayout(buttons);
    body()->addStretch(1); // a neighbour may be taller
    const QString name = node.text();
    m_drain->setAccessibleName(tr("Drain %1").arg(name));
    m_return->setAccessibleName(tr("Return guests to %1").arg(name));
    m_open->setAccessibleName(tr("Open the operation on %1").arg(name));
    m_hold->setAccessibleName(tr("Updates, reboot and checklist of %1").arg(name));
    m_hold->setToolTip(tr("Updates, shell, reboot, and a list to tick off"));
    connect(m_hold, &QPushButton::clicked, this, [this] { Q_EMIT operationRequested(m_service.drainToReturn); });
    connect(m_drain, &QPushButton::clicked, this, [this] { Q_EMIT drainRequested(m_node.text()); });
    connect(m_return, &QPushButton::clicked, this, [this] { Q_EMIT returnRequested(m_service.drainToReturn); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT operationRequested(m_service.operation); });
}

void NodeCard::setFacts(const ClusterSnapshot &snapshot, const NodeService &service, const QString &drainRefusal)
{
    m_service = service;
    m_chip->setStat(service.word, service.stateClass);
    const bool busy = service.state != NodeService::State::InService && service.state != NodeService::State::Offline;
    setTone(busy ? std::optional(StateClass::Maintenance) : std::nullopt);

    const NodeState *node = snapshot.node(m_node);
    const auto guests = snapshot.guestsOn(m_node);
    const int running = int(std::ranges::count_if(guests, [](const GuestState *guest) { return guest->isRunning(); }));
    QStringList parts{tr("%n guest(s)", nullptr, int(guests.size())), tr("%n running", nullptr, running)};
    if (node && node->uptime)
        parts.append(tr("up %1").arg(Formatting::span(*node->uptime)));
    m_guests->setText(parts.join(u" · "_s));

    UsageBar::Parts bar;
    if (node && node->memory && node->maxMemory > 0) {
        bar.used = double(*node->memory) / double(node->maxMemory);
        bar.state = UsageBar::stateOfLoad(*bar.used);
        m_memory->setTexts(tr("Memory"), Formatting::usedOf(*node->memory, node->maxMemory));
    } else {
        m_memory->setTexts(tr("Memory"), tr("not known"));
    }
    m_memory->setParts(bar);

    const bool away = !service.drainToReturn.isEmpty() && service.operation.isEmpty();
    m_away->setVisible(away && service.guestsAway > 0);
    m_away->setText(tr("%n guest(s) of the last drain are away or stopped.", nullptr, service.guestsAway));
    const bool online = node && node->status == NodeStatus::Online;
    m_return->setVisible(away);
    m_hold->setVisible(away);
    m_return->setEnabled(online);
    m_return->setToolTip(online ? QString() : tr("%1 is offline.").arg(m_node.text()));
    setButtonRole(m_return, service.state == NodeService::State::Drained ? ButtonRole::Primary : ButtonRole::Plain);
    m_open->setVisible(!service.operation.isEmpty());
    m_drain->setVisible(service.operation.isEmpty() && service.state != NodeService::State::Drained);
    m_drain->setEnabled(drainRefusal.isEmpty());
    m_drain->setToolTip(drainRefusal);
}

} // namespace Drydock
