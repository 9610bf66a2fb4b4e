// SPDX-License-Identifier: GPL-3.0-or-later
#include "haconfigview.h"

#include "ha/predictioninput.h"
#include "ha/ruleset.h"
#include "hatable.h"
#include "items/hagroupmodel.h"
#include "items/haresourcemodel.h"
#include "operations/haplanner.h"
#include "operations/haprerequisites.h"
#include "operations/wording.h"
#include "session/clustersession.h"
#include "shell/actionregistry.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/celldelegate.h"
#include "widgets/findingrow.h"
#include "widgets/labels.h"
#include "widgets/messagebar.h"
#include "widgets/tableview.h"
#include "wizards/haentrydialog.h"
#include "wizards/haplandialog.h"
#include "wizards/hasetupwizard.h"
#include "wizards/planwidgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int rowsShown = 12;

QPushButton *quietButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    setButtonRole(button, ButtonRole::Quiet);
    return button;
}

QString keyOf(const QModelIndex &index)
{
    return index.data(KeyRole).toString();
}

/// Rules the server reports or the checks find, each with its reason.
QList<std::pair<QString, QString>> conflictsOf(const ClusterSnapshot &snapshot)
{
    QList<std::pair<QString, QString>> result;
    QStringList explained;
    const QList<Prediction::Rule> rules = Prediction::predictionInput(snapshot).input.rules;
    for (const Prediction::RuleConflict &conflict : Prediction::ruleConflicts(rules, int(snapshot->nodes.size()))) {
        const QStringList names(conflict.rules.begin(), conflict.rules.end());
        explained += names;
        QString text = ruleConflictText(conflict.reason, names.join(u','));
        for (const HaRule &rule : snapshot->haRules) {
            if (names.contains(rule.name) && !rule.errors.isEmpty())
                text += u'\n' + HaConfigView::tr("The server says of %1: %2").arg(rule.name, rule.errors.join(u"; "_s));
        }
        result.append({names.join(u", "_s), text});
    }
    for (const HaRule &rule : snapshot->haRules) {
        if (!rule.errors.isEmpty() && !explained.contains(rule.name))
            result.append({rule.name, HaConfigView::tr("The server leaves it out: %1").arg(rule.errors.join(u"; "_s))});
    }
    return result;
}

} // namespace

template <typename Dialog>
void HaConfigView::follow(Dialog *dialog)
{
    connect(dialog, &Dialog::operationStarted, this, &HaConfigView::revealRequested);
}

HaConfigView::HaConfigView(AppContext &context, ClusterSession &session, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_message(new MessageBar(this))
    , m_setUp(new QPushButton(tr("Set up HA…"), this))
    , m_remove(new QPushButton(tr("Remove HA…"), this))
    , m_arming(new QPushButton(this))
    , m_armingMenu(new QMenu(m_arming))
    , m_resourceCard(new Card(tr("Guests under HA"), this))
    , m_resources(new HaResourceModel(session.store(), this))
    , m_placeCard(new Card(this))
    , m_places(new HaGroupModel(session.store(), this))
    , m_newPlace(quietButton(QString(), this))
    , m_newAffinity(quietButton(tr("New rule: together or apart…"), this))
    , m_conflicts(new Card(tr("Rules that contradict each other"), this))
    , m_translation(new Card(tr("What Proxmox VE 9 will make of the groups"), this))
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metrics::gapSmall);
    buttons->addWidget(m_setUp);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_arming);
    buttons->addStretch(1);
    setButtonRole(m_setUp, ButtonRole::Primary);
    for (QPushButton *button : {m_setUp, m_remove, m_arming})
        button->setAutoDefault(false);
    m_arming->setMenu(m_armingMenu);
    buildResources();
    buildPlaces();
    m_conflicts->setTone(StateClass::Warning);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollColumn(this);
    outer->addWidget(scroll);
    QVBoxLayout *layout = scroll->column();
    layout->setContentsMargins(0, 0, 0, Metrics::gapHuge);
    layout->setSpacing(Metrics::gapLarge);
    layout->addLayout(buttons);
    for (QWidget *part : {static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_conflicts),
                          static_cast<QWidget *>(m_resourceCard), static_cast<QWidget *>(m_placeCard),
                          static_cast<QWidget *>(m_translation)})
        layout->addWidget(part);
    layout->addStretch(1);
    connect(m_setUp, &QPushButton::clicked, this,
            [this] { follow(HaSetUpWizard::open(m_context, m_session, window())); });
    connect(m_remove, &QPushButton::clicked, this,
            [this] { follow(HaPlanDialog::openRemoval(m_context, m_session, window())); });
    connect(session.store(), &ClusterStore::published, this,
            [this](const ClusterSnapshot &snapshot, const ClusterDelta &delta) {
                if (!delta.isEmpty())
                    refresh(snapshot);
            });
    refresh(session.store()->snapshot());
}

void HaConfigView::buildResources()
{
    m_editResource = quietButton(tr("Edit…"), m_resourceCard);
    m_editResource->setAccessibleName(tr("Edit the HA settings of the guest"));
    connect(m_editResource, &QPushButton::clicked, this, [this] { editResource(m_resourceTable->currentIndex()); });
    m_takeOut = quietButton(tr("Take Out of HA…"), m_resourceCard);
    connect(m_takeOut, &QPushButton::clicked, this, [this] { removeResource(m_resourceTable->currentIndex()); });
    m_resourceCard->addToTitle(m_editResource);
    m_resourceCard->addToTitle(m_takeOut);
    m_resourceTable =
        addTable(m_resourceCard, u"ha-resources"_s, m_context.settings, m_resources, tr("Guests under HA"), rowsShown);
    connect(m_resourceTable->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HaConfigView::refreshChoice);
    CellDelegate *cells = m_resourceTable->cells();
    cells->setColumnStyle(int(HaResourceColumn::Guest), CellDelegate::Style::Monospace);
    cells->setColumnStyle(int(HaResourceColumn::Name), CellDelegate::Style::Strong);
    cells->setColumnStyle(int(HaResourceColumn::State), CellDelegate::Style::State);
    m_resourceTable->setDefaultWidths({84, 160, 110, 110, 120, 180, 90}, {int(HaResourceColumn::Group)});
    m_resourceTable->setEmptyText(tr("No guest is under HA: nothing is restarted when a node fails."));
    connect(m_resourceTable, &QAbstractItemView::activated, this, &HaConfigView::editResource);
    connect(m_resourceTable, &TableView::rowMenuRequested, this, [this](QMenu *menu, const QModelIndex &index) {
        const QPersistentModelIndex row(index);
        menu->addAction(tr("Edit…"), this, [this, row] { editResource(row); });
        menu->addAction(tr("Take Out of HA…"), this, [this, row] { removeResource(row); });
    });
}

void HaConfigView::buildPlaces()
{
    m_editPlace = quietButton(tr("Edit…"), m_placeCard);
    m_editPlace->setAccessibleName(tr("Edit the group or rule"));
    connect(m_editPlace, &QPushButton::clicked, this, [this] { editPlace(m_placeTable->currentIndex()); });
    m_removePlace = quietButton(tr("Remove…"), m_placeCard);
    m_removePlace->setAccessibleName(tr("Remove the group or rule"));
    connect(m_removePlace, &QPushButton::clicked, this, [this] { removePlace(m_placeTable->currentIndex()); });
    for (QPushButton *button : {m_newPlace, m_newAffinity, m_editPlace, m_removePlace})
        m_placeCard->addToTitle(button);
    m_placeTable =
        addTable(m_placeCard, u"ha-places"_s, m_context.settings, m_places, tr("HA groups and rules"), rowsShown);
    connect(m_placeTable->selectionModel(), &QItemSelectionModel::currentChanged, this, &HaConfigView::refreshChoice);
    CellDelegate *cells = m_placeTable->cells();
    cells->setColumnStyle(int(HaGroupColumn::Name), CellDelegate::Style::Strong);
    cells->setColumnStyle(int(HaGroupColumn::State), CellDelegate::Style::State);
    m_placeTable->setDefaultWidths({120, 110, 250, 190, 100, 90},
                                   {int(HaGroupColumn::Resources), int(HaGroupColumn::Nodes)});
    connect(m_placeTable, &QAbstractItemView::activated, this, &HaConfigView::editPlace);
    connect(m_placeTable, &TableView::rowMenuRequested, this, [this](QMenu *menu, const QModelIndex &index) {
        const QPersistentModelIndex row(index);
        menu->addAction(tr("Edit…"), this, [this, row] { editPlace(row); });
        menu->addAction(tr("Remove…"), this, [this, row] { removePlace(row); });
    });
    connect(m_newPlace, &QPushButton::clicked, this, [this] {
        const bool rules = m_session.store()->snapshot()->version.hasHaRules();
        follow(HaPlaceDialog::open(m_context, m_session,
                                   rules ? HaPlaceDialog::What::NodeAffinity : HaPlaceDialog::What::Group, {},
                                   window()));
    });
    connect(m_newAffinity, &QPushButton::clicked, this, [this] {
        follow(HaPlaceDialog::open(m_context, m_session, HaPlaceDialog::What::GuestAffinity, {}, window()));
    });
}

void HaConfigView::refresh(const ClusterSnapshot &snapshot)
{
    const bool rules = snapshot->version.hasHaRules();
    const bool any = !snapshot->haResources.isEmpty() || !snapshot->haGroups.isEmpty() || !snapshot->haRules.isEmpty();
    m_placeCard->setTitle(rules ? tr("Rules") : tr("Groups"));
    m_placeTable->setEmptyText(rules ? tr("No rules: guests may run on every node.")
                                     : tr("No groups: guests may run on every node."));
    m_newPlace->setText(rules ? tr("New rule: where guests run…") : tr("New group…"));
    m_newAffinity->setVisible(rules);
    m_remove->setEnabled(any && m_session.connection());
    m_setUp->setEnabled(snapshot.isValid());
    const QString recording = tr("This is a recording: it can be looked at and planned with, not changed.");
    m_remove->setToolTip(m_session.connection() ? QString() : recording);
    const Freshness &freshness = snapshot.freshness(Section::Ha);
    m_message->hide();
    if (freshness.error && !freshness.everRead())
        m_message->announce(StateClass::Error, tr("The HA configuration cannot be read."),
                            errorText(*freshness.error) + u' ' + errorAdvice(*freshness.error));
    // Most polls change nothing of this: then nothing is made anew under the user's hand.
    if (const auto now =
            std::tuple(snapshot->haResources, snapshot->haGroups, snapshot->haRules, snapshot->nodes.size());
        now != m_shown) {
        m_shown = now;
        refreshConflicts(snapshot);
        refreshTranslation(snapshot);
    }
    refreshArming(snapshot);
    refreshChoice();
}

/// There is something to edit or to remove once a row is chosen.
void HaConfigView::refreshChoice()
{
    const bool guest = m_resourceTable->currentIndex().isValid();
    m_editResource->setEnabled(guest);
    m_takeOut->setEnabled(guest);
    const bool place = m_placeTable->currentIndex().isValid();
    m_editPlace->setEnabled(place && placeKind(keyOf(m_placeTable->currentIndex())).has_value());
    m_removePlace->setEnabled(place);
}

void HaConfigView::refreshConflicts(const ClusterSnapshot &snapshot)
{
    clearLayout(m_conflicts->body());
    const auto conflicts = conflictsOf(snapshot);
    for (const auto &[names, text] : conflicts) {
        auto *row = new FindingRow(StateClass::Warning, names, text, m_conflicts);
        row->setLast(names == conflicts.last().first);
        m_conflicts->body()->addWidget(row);
    }
    m_conflicts->setVisible(!conflicts.isEmpty());
}

void HaConfigView::refreshTranslation(const ClusterSnapshot &snapshot)
{
    clearLayout(m_translation->body());
    const QList<TranslatedGroup> groups =
        snapshot->version.hasHaRules() ? QList<TranslatedGroup>() : groupsAsRules(snapshot);
    m_translation->setVisible(!groups.isEmpty());
    if (groups.isEmpty())
        return;
    m_translation->body()->addWidget(
        mutedLabel(tr("Groups become node affinity rules once all nodes run Proxmox VE 9; nothing has to be done for "
                      "it."),
                   m_translation));
    for (const TranslatedGroup &group : groups) {
        QString text = group.rule ? group.rule->text().replace(u"\n\t"_s, u"\n    "_s)
                                  : tr("No guest is in it, so no rule is made.");
        if (!group.withoutFailback.isEmpty())
            text += u'\n'
                    + tr("Its %n guest(s) get(s) “failback 0”: it (they) stay(s) where it is (they are).", nullptr,
                         int(group.withoutFailback.size()));
        m_translation->body()->addWidget(strongLabel(group.group, m_translation));
        auto *label = group.rule ? monospaceLabel(text, m_translation) : mutedLabel(text, m_translation);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_translation->body()->addWidget(label);
    }
}

/// Disarming exists from late 9.1 on; where it does, the manager says how it is armed.
void HaConfigView::refreshArming(const ClusterSnapshot &snapshot)
{
    const QString state = snapshot->haStatus.armedState;
    if (m_armedState == state)
        return;
    m_armedState = state;
    const bool disarmed = state.startsWith("disarm"_L1);
    m_arming->setVisible(!state.isEmpty());
    m_arming->setEnabled(m_session.connection());
    m_arming->setText(disarmed ? tr("HA is disarmed") : tr("Disarm HA"));
    m_armingMenu->clear();
    const auto add = [this](const QString &text, const QString &mode) {
        m_armingMenu->addAction(
            text, this, [this, mode] { follow(HaPlanDialog::openArming(m_context, m_session, mode, window())); });
    };
    if (disarmed) {
        add(tr("Arm HA again…"), u"armed"_s);
    } else {
        add(tr("Freeze guests as they are…"), u"freeze"_s);
        add(tr("Treat guests as if they were not under HA…"), u"ignore"_s);
    }
}

void HaConfigView::editResource(const QModelIndex &index)
{
    if (const std::optional<GuestKey> guest = GuestKey::fromSid(keyOf(index)))
        follow(HaResourceDialog::open(m_context, m_session, *guest, window()));
}

void HaConfigView::removeResource(const QModelIndex &index)
{
    if (index.isValid())
        follow(HaPlanDialog::openEntryRemoval(m_context, m_session, SettingChange::Kind::HaResourceEntry, keyOf(index),
                                              window()));
}

/// Nothing for a rule of a type that is not known here: a form would lose what it does not show.
std::optional<HaPlaceDialog::What> HaConfigView::placeKind(const QString &name) const
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    const auto rule = std::ranges::find(snapshot->haRules, name, &HaRule::name);
    if (rule == snapshot->haRules.cend())
        return HaPlaceDialog::What::Group;
    switch (rule->type) {
    case HaRule::Type::NodeAffinity:
        return HaPlaceDialog::What::NodeAffinity;
    case HaRule::Type::ResourceAffinity:
        return HaPlaceDialog::What::GuestAffinity;
    case HaRule::Type::Other:
        break;
    }
    return std::nullopt;
}

void HaConfigView::editPlace(const QModelIndex &index)
{
    const auto what = index.isValid() ? placeKind(keyOf(index)) : std::nullopt;
    if (what)
        follow(HaPlaceDialog::open(m_context, m_session, *what, keyOf(index), window()));
}

void HaConfigView::removePlace(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const bool rules = m_session.store()->snapshot()->version.hasHaRules();
    follow(HaPlanDialog::openEntryRemoval(m_context, m_session,
                                          rules ? SettingChange::Kind::HaRuleEntry : SettingChange::Kind::HaGroupEntry,
                                          keyOf(index), window()));
}

} // namespace Drydock
