// SPDX-License-Identifier: GPL-3.0-or-later
#include "haentrydialog.h"

#include "guestargs.h"
#include "operations/wording.h"
#include "planwidgets.h"
#include "style/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

HaEntry resourceEntry(const ClusterSnapshot &snapshot, const GuestKey &guest)
{
    const HaResource *present = snapshot.haResource(guest);
    return present ? haEntry(*present)
                   : HaEntry{guest.sid().section(u':', 0, 0), guest.vmid.text(), {{u"state"_s, u"started"_s}}};
}

HaEntry placeEntry(const ClusterSnapshot &snapshot, HaPlaceDialog::What what, const QString &name)
{
    const auto group = std::ranges::find(snapshot->haGroups, name, &HaGroup::name);
    if (what == HaPlaceDialog::What::Group && group != snapshot->haGroups.cend())
        return haEntry(*group);
    const auto rule = std::ranges::find(snapshot->haRules, name, &HaRule::name);
    if (what != HaPlaceDialog::What::Group && rule != snapshot->haRules.cend())
        return haEntry(*rule);
    switch (what) {
    case HaPlaceDialog::What::Group:
        return {u"group"_s, name, {}};
    case HaPlaceDialog::What::NodeAffinity:
        return {u"node-affinity"_s, name, {}};
    case HaPlaceDialog::What::GuestAffinity:
        break;
    }
    return {u"resource-affinity"_s, name, {{u"affinity"_s, u"negative"_s}}};
}

} // namespace

PlanMaker::Make HaEntryDialog::planner(const QString &id, const Plan &) const
{
    HaConfigRequest request;
    request.changes = {{.kind = kind(), .key = key(), .value = entry().text(), .before = {}}};
    request.accepted = m_accepted;
    request.isNew = isNew();
    return [request, id](const PlanFacts &facts) { return planHaConfig(facts, request, id); };
}

QString HaEntryDialog::verbText(const Plan &) const
{
    return tr("Write");
}

QString HaEntryDialog::nothingToDo(const Plan &) const
{
    return tr("It is written like that.");
}

QFormLayout *HaEntryDialog::addForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Metrics::gapLarge);
    form->setVerticalSpacing(Metrics::gapSmall);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    optionsLayout()->addLayout(form);
    return form;
}

/// A default is written only where it was spelled out before.
void HaEntryDialog::writeProperty(HaEntry &entry, const QString &name, const QString &value, const QString &byDefault)
{
    if (value != byDefault || entry.properties.contains(name))
        entry.properties.insert(name, value);
    if (value.isEmpty())
        entry.properties.remove(name);
}

HaResourceDialog::HaResourceDialog(AppContext &context, ClusterSession &session, const GuestKey &guest, QWidget *parent)
    : HaEntryDialog(context, session, parent)
    , m_guest(guest)
    , m_before(resourceEntry(session.store()->snapshot(), guest))
    , m_hasRules(session.store()->snapshot()->version.hasHaRules())
    , m_state(new QComboBox(this))
    , m_group(new QComboBox(this))
    , m_restarts(new QSpinBox(this))
    , m_relocations(new QSpinBox(this))
    , m_failback(new QCheckBox(tr("Go back to the preferred node once it is there again"), this))
    , m_comment(new QLineEdit(this))
{
    resizeWithin(this, {900, 700});
    const HaResource present = haResourceOf(m_before);
    m_state->addItem(tr("started: HA keeps it running"), u"started"_s);
    m_state->addItem(tr("stopped: HA keeps it off, and moves it when its node fails"), u"stopped"_s);
    m_state->addItem(tr("disabled: off, and left where it is"), u"disabled"_s);
    m_state->addItem(tr("ignored: as if it were not under HA"), u"ignored"_s);
    m_state->setCurrentIndex(m_state->findData(present.requestedState));
    m_group->addItem(tr("none: on every node"), QString());
    for (const auto groups = session.store()->snapshot()->haGroups; const HaGroup &group : groups)
        m_group->addItem(group.name, group.name);
    m_group->setCurrentIndex(std::max(0, m_group->findData(present.group)));
    m_restarts->setRange(0, 10);
    m_restarts->setValue(present.maxRestart);
    m_relocations->setRange(0, 10);
    m_relocations->setValue(present.maxRelocate);
    m_failback->setChecked(present.failback);
    m_comment->setText(present.comment);
    m_comment->setMinimumWidth(360);
    m_comment->setMaxLength(4096);
    m_state->setAccessibleName(tr("State that HA keeps it in"));
    m_group->setAccessibleName(tr("HA group"));
    m_restarts->setAccessibleName(tr("Tries to restart on one node"));
    m_relocations->setAccessibleName(tr("Tries on other nodes"));
    m_comment->setAccessibleName(tr("Comment"));
    QFormLayout *form = addForm();
    form->addRow(tr("&State"), m_state);
    if (!m_hasRules)
        form->addRow(tr("&Group"), m_group);
    form->addRow(tr("&Restarts on a node"), m_restarts);
    form->addRow(tr("Tries on &other nodes"), m_relocations);
    if (m_hasRules)
        form->addRow(QString(), m_failback);
    m_group->setVisible(!m_hasRules);
    m_failback->setVisible(m_hasRules);
    form->addRow(tr("&Comment"), m_comment);
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] { replan(); });
    connect(m_group, &QComboBox::currentIndexChanged, this, [this] { replan(); });
    connect(m_restarts, &QSpinBox::valueChanged, this, [this] { replan(); });
    connect(m_relocations, &QSpinBox::valueChanged, this, [this] { replan(); });
    connect(m_failback, &QCheckBox::toggled, this, [this] { replan(); });
    connect(m_comment, &QLineEdit::textEdited, this, [this] { replan(); });
    begin();
}

HaEntry HaResourceDialog::entry() const
{
    HaEntry entry = m_before;
    writeProperty(entry, u"state"_s, m_state->currentData().toString(), u"started"_s);
    writeProperty(entry, u"max_restart"_s, QString::number(m_restarts->value()), u"1"_s);
    writeProperty(entry, u"max_relocate"_s, QString::number(m_relocations->value()), u"1"_s);
    writeProperty(entry, u"comment"_s, m_comment->text().trimmed(), {});
    if (m_hasRules)
        writeProperty(entry, u"failback"_s, m_failback->isChecked() ? u"1"_s : u"0"_s, u"1"_s);
    else
        writeProperty(entry, u"group"_s, m_group->currentData().toString(), {});
    return entry;
}

QString HaResourceDialog::headline(const Plan &) const
{
    return tr("HA settings of %1").arg(guestsText(m_session.store()->snapshot(), {m_guest.vmid}));
}

HaResourceDialog *HaResourceDialog::open(AppContext &context, ClusterSession &session, const GuestKey &guest,
                                         QWidget *parent)
{
    auto *dialog = new HaResourceDialog(context, session, guest, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return dialog;
}

HaPlaceDialog::HaPlaceDialog(AppContext &context, ClusterSession &session, What what, const QString &name,
                             QWidget *parent)
    : HaEntryDialog(context, session, parent)
    , m_what(what)
    , m_before(placeEntry(session.store()->snapshot(), what, name))
    , m_isNew(name.isEmpty())
    , m_name(new QLineEdit(name, this))
    , m_order(new QListWidget(this))
    , m_guests(new QListWidget(this))
    , m_together(new QComboBox(this))
    , m_strict(new QCheckBox(tr("Only on these nodes: rather stay down than run elsewhere"), this))
    , m_failback(new QCheckBox(tr("Guests go back to the preferred node once it is there again"), this))
    , m_enabled(new QCheckBox(tr("In force"), this))
    , m_comment(new QLineEdit(this))
{
    resizeWithin(this, {900, 740});
    const HaGroup group = haGroupOf(m_before);
    const HaRule rule = haRuleOf(m_before);
    const bool isGroup = what == What::Group;
    const bool places = what != What::GuestAffinity;
    m_name->setReadOnly(!m_isNew);
    m_name->setMinimumWidth(260);
    m_name->setAccessibleName(tr("Name of the group or rule"));
    m_together->addItem(tr("on different nodes"), u"negative"_s);
    m_together->addItem(tr("on the same node"), u"positive"_s);
    m_together->setCurrentIndex(rule.positive && !m_isNew ? 1 : 0);
    m_together->setAccessibleName(tr("Together or apart"));
    m_strict->setChecked(isGroup ? group.restricted : rule.strict);
    m_failback->setChecked(!group.noFailback);
    m_enabled->setChecked(rule.enabled);
    m_comment->setText(isGroup ? group.comment : rule.comment);
    m_comment->setMinimumWidth(360);
    m_comment->setMaxLength(4096);
    m_comment->setAccessibleName(tr("Comment"));
    QFormLayout *form = addForm();
    form->addRow(tr("&Name"), m_name);
    if (!isGroup)
        buildGuests(form, rule.resources);
    if (places)
        buildNodes(form, isGroup ? group.nodes : rule.nodes);
    else
        form->addRow(tr("&Run"), m_together);
    if (places)
        form->addRow(QString(), m_strict);
    if (isGroup)
        form->addRow(QString(), m_failback);
    else
        form->addRow(QString(), m_enabled);
    form->addRow(tr("&Comment"), m_comment);
    m_guests->setVisible(!isGroup);
    m_together->setVisible(!places);
    m_strict->setVisible(places);
    m_order->setVisible(places);
    m_failback->setVisible(isGroup);
    m_enabled->setVisible(!isGroup);
    connect(m_name, &QLineEdit::textEdited, this, [this] { replan(); });
    connect(m_guests, &QListWidget::itemChanged, this, [this] { replan(); });
    connect(m_together, &QComboBox::currentIndexChanged, this, [this] { replan(); });
    for (QCheckBox *box : {m_strict, m_failback, m_enabled})
        connect(box, &QCheckBox::toggled, this, [this] { replan(); });
    connect(m_comment, &QLineEdit::textEdited, this, [this] { replan(); });
    begin();
}

void HaPlaceDialog::buildNodes(QFormLayout *form, const QMap<NodeName, int> &chosen)
{
    auto *beside = new QHBoxLayout;
    auto *rows = new QVBoxLayout;
    beside->addLayout(rows);
    beside->addSpacing(Metrics::gapLarge);
    beside->addWidget(m_order);
    for (const auto nodes = m_session.store()->snapshot()->nodes; const NodeState &node : nodes) {
        auto *box = new QCheckBox(node.name.text(), this);
        box->setChecked(chosen.contains(node.name));
        box->setMinimumWidth(160);
        auto *priority = new QSpinBox(this);
        priority->setRange(0, 1000);
        priority->setPrefix(tr("priority "));
        priority->setValue(chosen.value(node.name));
        priority->setEnabled(box->isChecked());
        priority->setAccessibleName(tr("Priority of %1, higher is preferred").arg(node.name.text()));
        auto *row = new QHBoxLayout;
        row->addWidget(box);
        row->addWidget(priority);
        rows->addLayout(row);
        m_nodes.insert(node.name, box);
        m_priorities.insert(node.name, priority);
        connect(box, &QCheckBox::toggled, this, [this, priority](bool on) {
            priority->setEnabled(on);
            showOrder();
            replan();
        });
        connect(priority, &QSpinBox::valueChanged, this, [this] {
            showOrder();
            replan();
        });
    }
    m_order->setDragDropMode(QAbstractItemView::InternalMove);
    m_order->setAccessibleName(tr("Nodes by preference: drag them, or set their priorities"));
    m_order->setToolTip(tr("Drag a node up to prefer it."));
    m_order->setMinimumWidth(220);
    m_order->setMaximumHeight(int(m_nodes.size()) * (Metrics::controlHeight + Metrics::gapSmall));
    rows->addStretch(1);
    form->addRow(tr("Nodes"), beside);
    showOrder();
    connect(m_order->model(), &QAbstractItemModel::rowsMoved, this, &HaPlaceDialog::takeOrder, Qt::QueuedConnection);
}

/// Preferred ones first.
void HaPlaceDialog::showOrder()
{
    QList<std::pair<int, NodeName>> order;
    for (const auto &[node, box] : std::as_const(m_nodes).asKeyValueRange()) {
        if (box->isChecked())
            order.append({-m_priorities.value(node)->value(), node});
    }
    std::ranges::sort(order);
    m_order->clear();
    for (const auto &[priority, node] : std::as_const(order)) {
        auto *item = new QListWidgetItem(
            priority == 0 ? node.text() : tr("%1, priority %2").arg(node.text()).arg(-priority), m_order);
        item->setData(Qt::UserRole, node.text());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
    }
}

/// From the dragged order: the topmost has the highest priority, the last one 1.
void HaPlaceDialog::takeOrder()
{
    QMap<NodeName, int> wanted;
    for (int row = 0; row < m_order->count(); ++row)
        wanted.insert(NodeName(m_order->item(row)->data(Qt::UserRole).toString()), m_order->count() - row);
    for (const auto &[node, priority] : std::as_const(wanted).asKeyValueRange()) {
        const QSignalBlocker quiet(m_priorities.value(node));
        m_priorities.value(node)->setValue(priority);
    }
    showOrder();
    replan();
}

void HaPlaceDialog::buildGuests(QFormLayout *form, const QList<GuestKey> &chosen)
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    for (const HaResource &resource : snapshot->haResources) {
        auto *item = new QListWidgetItem(guestsText(snapshot, {resource.guest.vmid}), m_guests);
        item->setData(Qt::UserRole, resource.guest.sid());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(resource.guest) ? Qt::Checked : Qt::Unchecked);
    }
    m_guests->setAccessibleName(tr("Guests of the rule"));
    m_guests->setMinimumWidth(360);
    m_guests->setFixedHeight(std::clamp(m_guests->count(), 2, 6) * 20 + 8);
    form->addRow(tr("&Guests"), m_guests);
}

SettingChange::Kind HaPlaceDialog::kind() const
{
    return m_what == What::Group ? SettingChange::Kind::HaGroupEntry : SettingChange::Kind::HaRuleEntry;
}

QString HaPlaceDialog::key() const
{
    return m_name->text().trimmed();
}

HaEntry HaPlaceDialog::entry() const
{
    HaEntry entry = m_before;
    entry.id = key();
    writeProperty(entry, u"comment"_s, m_comment->text().trimmed(), {});
    const auto flag = [](const QCheckBox *box) { return box->isChecked() ? u"1"_s : u"0"_s; };
    if (m_what != What::GuestAffinity) {
        QMap<NodeName, int> nodes;
        for (const auto &[node, box] : m_nodes.asKeyValueRange()) {
            if (box->isChecked())
                nodes.insert(node, m_priorities.value(node)->value());
        }
        writeProperty(entry, u"nodes"_s, haNodesText(nodes), {});
        writeProperty(entry, m_what == What::Group ? u"restricted"_s : u"strict"_s, flag(m_strict), u"0"_s);
    }
    if (m_what == What::Group) {
        writeProperty(entry, u"nofailback"_s, m_failback->isChecked() ? u"0"_s : u"1"_s, u"0"_s);
        return entry;
    }
    QList<GuestKey> guests;
    for (int row = 0; row < m_guests->count(); ++row) {
        const QListWidgetItem *item = m_guests->item(row);
        if (item->checkState() == Qt::Checked)
            guests.append(GuestKey::fromSid(item->data(Qt::UserRole).toString()).value_or(GuestKey()));
    }
    writeProperty(entry, u"resources"_s, haResourcesText(guests), {});
    if (m_what == What::GuestAffinity)
        entry.properties.insert(u"affinity"_s, m_together->currentData().toString());
    // Turned on again by leaving "disable" out.
    if (m_enabled->isChecked())
        entry.properties.remove(u"disable"_s);
    else
        entry.properties.insert(u"disable"_s, u"1"_s);
    return entry;
}

QString HaPlaceDialog::headline(const Plan &) const
{
    if (m_what == What::Group)
        return m_isNew ? tr("New HA group") : tr("HA group %1").arg(m_before.id);
    if (m_what == What::NodeAffinity)
        return m_isNew ? tr("New HA rule: where guests run") : tr("HA rule %1: where guests run").arg(m_before.id);
    return m_isNew ? tr("New HA rule: together or apart") : tr("HA rule %1: together or apart").arg(m_before.id);
}

HaPlaceDialog *HaPlaceDialog::open(AppContext &context, ClusterSession &session, What what, const QString &name,
                                   QWidget *parent)
{
    auto *dialog = new HaPlaceDialog(context, session, what, name, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return dialog;
}

} // namespace Drydock
