// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspectorpanel.h"

#include "configtab.h"
#include "hatab.h"
#include "items/formatting.h"
#include "items/inventorygrouping.h"
#include "networktab.h"
#include "style/drydockstyle.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "summarytab.h"
#include "taskstab.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/guesttag.h"
#include "widgets/labels.h"
#include "widgets/statchip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

InspectorPanel::InspectorPanel(ClusterSession &session, Settings *settings, const HaHistory *history, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState)
    , m_tag(new GuestTag(GuestKind::Vm))
    , m_nodeIcon(new QLabel)
    , m_name(new ElidedLabel)
    , m_id(monospaceLabel({}))
    , m_state(new StatChip)
    , m_line(new ElidedLabel({}, ElidedLabel::Level::Muted))
    , m_buttons(new QHBoxLayout)
    , m_tabs(new QTabWidget)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::gapSmall);
    column->addWidget(buildHeader());
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->setAccessibleName(tr("Facts of the selected object"));
    m_tabs->tabBar()->setAccessibleName(tr("Facts of the selected object"));
    column->addWidget(m_tabs, 1);
    addTab(new SummaryTab(session, nullptr), tr("Summary"));
    addTab(new NetworkTab(session, settings, nullptr), tr("Network"));
    addTab(new HaTab(session, history, nullptr), tr("HA"));
    addTab(new ConfigTab(session, nullptr), tr("Config"));
    addTab(new TasksTab(session, settings, nullptr), tr("Tasks"));
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    showKeys({});
}

QWidget *InspectorPanel::buildHeader()
{
    auto *header = new QWidget;
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::gapSmall);
    auto *top = new QHBoxLayout;
    top->setSpacing(Metrics::gapSmall);
    m_name->setFont(Fonts::section());
    top->addWidget(m_tag);
    top->addWidget(m_nodeIcon);
    top->addWidget(m_name);
    top->addWidget(m_id);
    top->addStretch(1);
    top->addWidget(m_state);
    column->addLayout(top);
    column->addWidget(m_line);
    m_buttons->setSpacing(Metrics::gapSmall);
    m_buttons->setContentsMargins(0, 4, 0, 4);
    column->addLayout(m_buttons);
    return header;
}

void InspectorPanel::addTab(InspectorTab *tab, const QString &title)
{
    m_all.append(tab);
    m_tabs->addTab(tab, title);
}

void InspectorPanel::showKeys(const QStringList &keys)
{
    m_keys = keys;
    QList<GuestKey> guests;
    QList<NodeName> nodes;
    for (const QString &key : keys) {
        if (const auto guest = GuestKey::fromSid(key))
            guests.append(*guest);
        else if (key.startsWith("node/"_L1))
            nodes.append(NodeName(key.sliced(5)));
    }
    if (guests.size() == 1 && nodes.isEmpty()) {
        const GuestState *state = m_session.store()->snapshot().guest(guests.first().vmid);
        if (state && state->key == guests.first())
            showSubject({guests.first(), state->node});
        else
            showGone();
    } else if (guests.isEmpty() && nodes.size() == 1) {
        if (m_session.store()->snapshot().node(nodes.first()))
            showSubject({{}, nodes.first()});
        else
            showGone();
    } else {
        m_subject = {};
        m_stack->setCurrentIndex(1);
        if (guests.isEmpty())
            m_empty->setTexts(u"inventory"_s, tr("Nothing selected."),
                              tr("Select a node or a guest to see its load, network, configuration and tasks."));
        else
            showSeveral(guests);
    }
}

void InspectorPanel::refresh()
{
    showKeys(m_keys);
}

void InspectorPanel::showGone()
{
    m_subject = {};
    m_stack->setCurrentIndex(1);
    m_empty->setTexts(u"remove"_s, tr("It is gone."), tr("The cluster does not know this object any more."));
}

void InspectorPanel::showSeveral(const QList<GuestKey> &guests)
{
    qint64 memory = 0;
    qint64 disk = 0;
    int running = 0;
    for (const GuestKey &key : guests) {
        const GuestState *guest = m_session.store()->snapshot().guest(key.vmid);
        if (!guest)
            continue;
        memory += guest->maxMemory;
        disk += guest->maxDisk;
        running += guest->isRunning() ? 1 : 0;
    }
    m_empty->setTexts(u"group"_s, tr("%n guest(s) selected", nullptr, int(guests.size())),
                      tr("%1 of them run. Together they have %2 of memory and %3 of disks.")
                          .arg(running)
                          .arg(Formatting::bytes(memory), Formatting::bytes(disk)));
}

QString InspectorPanel::subLine(const GuestState &guest) const
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    QStringList parts{guest.node.text()};
    if (guest.isHaManaged()) {
        const QStringList names = haMembership(snapshot).value(guest.key);
        if (names.isEmpty())
            parts.append(tr("HA"));
        else if (snapshot->version.hasHaRules())
            parts.append(tr("HA rule %1").arg(names.join(u", "_s)));
        else
            parts.append(tr("HA group %1").arg(names.join(u", "_s)));
    }
    if (guest.isRunning() && guest.uptime)
        //: How long a guest or node has been running
        parts.append(tr("up %1").arg(Formatting::span(*guest.uptime)));
    return parts.join(u" · "_s);
}

void InspectorPanel::showSubject(const Subject &subject)
{
    const bool other = subject.guest != m_subject.guest || subject.node != m_subject.node;
    m_subject = subject;
    m_stack->setCurrentIndex(0);
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    m_tag->setVisible(subject.isGuest());
    m_nodeIcon->setVisible(!subject.isGuest());
    m_id->setVisible(subject.isGuest());
    if (const GuestState *guest = subject.isGuest() ? snapshot.guest(subject.guest.vmid) : nullptr) {
        m_tag->setKind(guest->key.kind);
        m_name->setText(guest->name.isEmpty() ? Formatting::kindText(guest->key.kind) : guest->name);
        m_id->setText(guest->key.vmid.text());
        m_state->setStat(Formatting::guestState(*guest), Formatting::guestStateClass(*guest));
        m_line->setText(subLine(*guest));
    } else if (const NodeState *node = snapshot.node(subject.node)) {
        m_nodeIcon->setPixmap(iconPixmap(u"node"_s, 18, Tokens::current().muted, devicePixelRatioF()));
        m_name->setText(node->name.text());
        m_state->setStat(Formatting::nodeState(*node), Formatting::nodeStateClass(*node));
        QStringList parts{tr("node")};
        if (node->answeredUs)
            parts.append(tr("answers this program"));
        if (node->uptime && *node->uptime > 0)
            parts.append(tr("up %1").arg(Formatting::span(*node->uptime)));
        m_line->setText(parts.join(u" · "_s));
    }
    setAccessibleName(tr("Details of %1").arg(m_name->text()));
    showActions();
    if (other)
        offerTabs();
    for (InspectorTab *tab : std::as_const(m_all))
        tab->setSubject(subject);
}

void InspectorPanel::offerTabs()
{
    // A node has no configuration file of its own here.
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (qobject_cast<ConfigTab *>(m_tabs->widget(i)))
            m_tabs->setTabVisible(i, m_subject.isGuest());
    }
}

void InspectorPanel::showActions()
{
    const QString key = m_subject.isGuest() ? m_subject.guest.sid() : u"node/"_s + m_subject.node.text();
    const QList<ObjectAction> actions = ObjectActions::of(m_session, {key});
    if (actions == m_actions)
        return;
    m_actions = actions;
    const auto run = [this](const QString &action, const QStringList &arguments) {
        Q_EMIT actionRequested(action, arguments);
    };
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->setObjectName({});
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    QList<ObjectAction> rest;
    for (const ObjectAction &action : actions) {
        if (!action.main) {
            rest.append(action);
            continue;
        }
        auto *button = new QPushButton(action.text);
        button->setObjectName(action.id);
        button->setEnabled(action.refusal.isEmpty());
        button->setToolTip(action.refusal);
        if (m_buttons->count() == 0) // isEmpty() is also true for buttons that are not shown yet
            setButtonRole(button, ButtonRole::Primary);
        connect(button, &QPushButton::clicked, this, [run, action] { run(action.id, action.arguments); });
        m_buttons->addWidget(button);
    }
    if (!rest.isEmpty()) {
        auto *more = new QPushButton(tr("More"));
        more->setAccessibleName(tr("More actions"));
        auto *menu = new QMenu(more);
        ObjectActions::fill(menu, rest, run);
        more->setMenu(menu);
        m_buttons->addWidget(more);
    }
    m_buttons->addStretch(1);
}

} // namespace Drydock
