// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollingsteps.h"

#include "operations/rollingwording.h"
#include "planwidgets.h"
#include "rollingdraft.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/elidedlabel.h"
#include "widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

RollingNodesPage::RollingNodesPage(AppContext &context, RollingDraft &draft, QWidget *parent)
    : StepPage(parent)
    , m_context(context)
    , m_draft(draft)
    , m_savedRow(new QWidget(this))
    , m_saved(new QComboBox(this))
    , m_forget(new QPushButton(tr("Forget"), this))
    , m_card(new Card(this))
    , m_orderHint(mutedLabel(QString(), this))
{
    auto *scroll = new ScrollColumn(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    QVBoxLayout *column = scroll->column();
    column->addWidget(wrappedTitle(tr("Which nodes, and in which order?"), this));
    m_saved->setAccessibleName(tr("Saved rolling maintenance"));
    m_saved->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *saved = new QHBoxLayout(m_savedRow);
    saved->setContentsMargins(0, 0, 0, 0);
    saved->addWidget(bodyLabel(tr("Run again:"), this));
    saved->addWidget(m_saved);
    saved->addWidget(m_forget);
    saved->addStretch(1);
    column->addWidget(m_savedRow);
    column->addWidget(m_card);
    column->addWidget(m_orderHint);
    column->addStretch(1);

    connect(m_saved, &QComboBox::activated, this, [this](int index) {
        const QList<SavedCampaign> campaigns =
            Drydock::savedCampaigns(m_context.settings, m_draft.session().profile().id);
        if (index <= 0 || index > campaigns.size())
            return;
        const SavedCampaign campaign = campaigns.at(index - 1);
        m_orderByHand = campaign.request.keepOrder;
        m_draft.load(campaign);
        m_order.clear();
        fill();
    });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        if (m_saved->currentIndex() > 0)
            removeCampaign(m_context.settings, m_draft.session().profile().id, m_saved->currentText());
        refreshSaved();
    });
    connect(m_saved, &QComboBox::currentIndexChanged, m_forget, [this](int index) { m_forget->setEnabled(index > 0); });
    connect(draft.session().store(), &ClusterStore::published, this,
            [this](const ClusterSnapshot &snapshot, const ClusterDelta &) {
                if (isVisible() && snapshot->nodes.size() != m_order.size())
                    fill();
            });
    connect(&draft, &RollingDraft::requestChanged, this, &StepPage::completeChanged);
    refreshSaved();
    fill();
}

void RollingNodesPage::enter()
{
    refreshSaved();
    fill();
}

void RollingNodesPage::refreshSaved()
{
    const QString now = m_saved->currentText();
    m_saved->clear();
    m_saved->addItem(tr("choose…"));
    for (const auto campaigns = Drydock::savedCampaigns(m_context.settings, m_draft.session().profile().id);
         const SavedCampaign &campaign : campaigns)
        m_saved->addItem(campaign.name);
    m_saved->setCurrentIndex(std::max(0, m_saved->findText(now)));
    m_forget->setEnabled(m_saved->currentIndex() > 0);
    m_savedRow->setVisible(m_saved->count() > 1);
}

void RollingNodesPage::fill()
{
    const ClusterSnapshot &snapshot = m_draft.session().store()->snapshot();
    QList<NodeName> all;
    for (const NodeState &node : snapshot->nodes)
        all.append(node.name);
    // The chosen ones stand first after a saved one was loaded; new nodes come at the end.
    if (m_order.isEmpty())
        m_order = m_draft.request().nodes;
    m_order.removeIf([&](const NodeName &node) { return !all.contains(node); });
    for (const NodeName &node : std::as_const(all)) {
        if (!m_order.contains(node))
            m_order.append(node);
    }
    const QWidget *focus = focusWidget();
    const QString focusName = focus ? focus->objectName() : QString();
    clearLayout(m_card->body());
    m_boxes.clear();
    m_ups.clear();
    for (qsizetype i = 0; i < m_order.size(); ++i)
        addRow(*snapshot.node(m_order.at(i)), i == 0, i + 1 == m_order.size());
    if (QWidget *again = focusName.isEmpty() ? nullptr : findChild<QWidget *>(focusName))
        again->setFocus(Qt::OtherFocusReason);
    m_orderHint->setText(m_orderByHand ? tr("In this order, from top to bottom.")
                                       : tr("From top to bottom; the node that manages HA comes last, and before it "
                                            "what others lean on. Move a node to set the order by hand."));
    choose();
}

void RollingNodesPage::addRow(const NodeState &node, bool first, bool last)
{
    const ClusterSnapshot &snapshot = m_draft.session().store()->snapshot();
    const NodeName name = node.name;
    const bool online = node.status == NodeStatus::Online;
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(Metrics::gapSmall);
    auto *box = new QCheckBox(name.text(), row);
    box->setObjectName(u"box-"_s + name.text());
    box->setChecked(online && m_draft.request().nodes.contains(name));
    box->setEnabled(online);
    m_boxes.insert(name, box);
    const auto guests = snapshot.guestsOn(name);
    const int running = int(std::ranges::count_if(guests, [](const GuestState *guest) { return guest->isRunning(); }));
    QStringList words{online ? tr("%n guest(s) running", nullptr, running) : tr("offline: it cannot be drained")};
    if (snapshot->haStatus.master == name)
        words.append(rollingRolesText({u"ha-master"_s}));
    auto *facts = new ElidedLabel(words.join(u" · "_s), ElidedLabel::Level::Muted, row);
    box->setAccessibleDescription(words.join(u", "_s));
    // As wide as its text: that is what can be clicked.
    auto *column = new QWidget(row);
    column->setFixedWidth(200);
    auto *inner = new QHBoxLayout(column);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(box);
    inner->addStretch(1);
    layout->addWidget(column);
    layout->addWidget(facts, 1);
    const auto arrow = [&](const QString &text, const QString &what, const QString &id, int by) {
        auto *button = new QPushButton(text, row);
        button->setObjectName(id + name.text());
        button->setAccessibleName(what);
        button->setToolTip(what);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, name, by] { moveNode(name, by); });
        layout->addWidget(button);
        return button;
    };
    QPushButton *up = arrow(tr("Up"), tr("%1 earlier").arg(name.text()), u"up-"_s, -1);
    up->setEnabled(!first);
    m_ups.insert(name, up);
    arrow(tr("Down"), tr("%1 later").arg(name.text()), u"down-"_s, 1)->setEnabled(!last);
    m_card->body()->addWidget(row);
    connect(box, &QCheckBox::toggled, this, [this] { choose(); });
}

void RollingNodesPage::moveNode(const NodeName &node, int by)
{
    const qsizetype at = m_order.indexOf(node);
    const qsizetype to = at + by;
    if (at < 0 || to < 0 || to >= m_order.size())
        return;
    m_order.swapItemsAt(at, to);
    m_orderByHand = true;
    choose();
    fill();
}

void RollingNodesPage::choose()
{
    QList<NodeName> chosen;
    for (const NodeName &node : std::as_const(m_order)) {
        const QCheckBox *box = m_boxes.value(node);
        if (box && box->isChecked())
            chosen.append(node);
    }
    m_draft.setNodes(chosen, m_orderByHand);
}

bool RollingNodesPage::isComplete() const
{
    return !m_draft.request().nodes.isEmpty();
}

QString RollingNodesPage::whyIncomplete() const
{
    return tr("Choose at least one node.");
}

QWidget *RollingNodesPage::firstField() const
{
    for (const NodeName &node : m_order) {
        if (QCheckBox *box = m_boxes.value(node); box && box->isEnabled())
            return box;
    }
    return nullptr;
}

} // namespace Drydock
