// SPDX-License-Identifier: GPL-3.0-or-later
#include "losspicker.h"

#include "cluster/snapshot.h"
#include "style/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLocale>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

namespace
{

constexpr int secondsApart = 600; ///< long enough for HA to have answered the loss before

} // namespace

LossPicker::LossPicker(QWidget *parent) : Card(tr("What is lost"), parent)
{
    m_each = new QRadioButton(tr("Each node in turn"), this);
    m_each->setToolTip(tr("One table: what the loss of each node alone would mean"));
    m_each->setChecked(true);
    m_some = new QRadioButton(tr("These nodes"), this);
    body()->setSpacing(Metrics::gapSmall);
    body()->addWidget(m_each);
    body()->addWidget(m_some);
    m_apart = new QComboBox(this);
    m_apart->setAccessibleName(tr("When they are lost"));
    m_apart->addItem(tr("all at once"), 0);
    m_apart->addItem(tr("10 minutes apart"), secondsApart);
    m_apart->setEnabled(false);
    body()->addWidget(m_apart);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Nodes"));
    auto *ground = new QWidget(scroll);
    m_list = new QVBoxLayout(ground);
    m_list->setContentsMargins(Metrics::gapHuge, 0, 0, 0);
    m_list->setSpacing(Metrics::gapSmall);
    m_list->addStretch(1);
    scroll->setWidget(ground);
    ground->setAutoFillBackground(false); // which setWidget() turns on
    scroll->viewport()->setAutoFillBackground(false);
    body()->addWidget(scroll, 1);
    connect(m_each, &QRadioButton::toggled, this, [this] {
        refreshWords();
        if (!m_setting)
            Q_EMIT picked();
    });
    connect(m_apart, &QComboBox::activated, this, [this] {
        refreshWords();
        Q_EMIT picked();
    });
}

void LossPicker::setNodes(const ClusterSnapshot &snapshot)
{
    QSet<NodeName> present;
    m_offline.clear();
    for (const NodeState &node : snapshot->nodes) {
        present.insert(node.name);
        if (node.status != NodeStatus::Online)
            m_offline.insert(node.name);
        if (m_boxes.contains(node.name))
            continue;
        QCheckBox *box = addBox(node.name);
        m_boxes.insert(node.name, box);
        m_list->insertWidget(int(std::distance(m_boxes.cbegin(), m_boxes.constFind(node.name))), box);
    }
    const auto gone = m_nodes.removeIf([&](const NodeName &node) { return !present.contains(node); });
    m_boxes.removeIf([&](auto box) {
        if (present.contains(box.key()))
            return false;
        delete box.value();
        return true;
    });
    refreshWords();
    if (gone > 0)
        Q_EMIT picked();
}

QCheckBox *LossPicker::addBox(const NodeName &node)
{
    auto *box = new QCheckBox(node.text(), this);
    connect(box, &QCheckBox::toggled, this, [this, node](bool lost) { tick(node, lost); });
    return box;
}

void LossPicker::tick(const NodeName &node, bool lost)
{
    m_nodes.removeAll(node);
    if (lost)
        m_nodes.append(node);
    if (m_setting)
        return;
    {
        const QScopedValueRollback setting(m_setting, true);
        (m_nodes.isEmpty() ? m_each : m_some)->setChecked(true);
    }
    refreshWords();
    Q_EMIT picked();
}

void LossPicker::refreshWords()
{
    const bool inOrder = m_nodes.size() > 1 && m_apart->currentData().toInt() > 0 && !isEach();
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it) {
        const qsizetype place = m_nodes.indexOf(it.key());
        const QString name = it.key().text();
        it.value()->setText(m_offline.contains(it.key()) ? tr("%1 (offline)", "node").arg(name)
                            : inOrder && place >= 0
                                //: A node and its place in the order of losses
                                ? tr("%1 · no. %2").arg(name, QLocale().toString(place + 1))
                                : name);
    }
    m_some->setEnabled(!m_nodes.isEmpty() || m_some->isChecked());
    m_apart->setEnabled(m_nodes.size() > 1 && !isEach());
}

void LossPicker::setPick(const LossPick &pick)
{
    {
        const QScopedValueRollback setting(m_setting, true);
        for (QCheckBox *box : std::as_const(m_boxes))
            box->setChecked(false);
        for (const NodeName &node : pick.nodes) {
            if (QCheckBox *one = box(node))
                one->setChecked(true);
        }
        m_apart->setCurrentIndex(std::max(0, m_apart->findData(pick.apart)));
        (m_nodes.isEmpty() ? m_each : m_some)->setChecked(true);
    }
    refreshWords();
    Q_EMIT picked();
}

bool LossPicker::isEach() const
{
    return m_each->isChecked() || m_nodes.isEmpty();
}

LossPick LossPicker::pick() const
{
    if (isEach())
        return {};
    return {.nodes = m_nodes, .apart = m_nodes.size() > 1 ? m_apart->currentData().toInt() : 0};
}

} // namespace Drydock
