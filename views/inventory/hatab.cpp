// SPDX-License-Identifier: GPL-3.0-or-later
#include "hatab.h"

#include "factlist.h"
#include "items/formatting.h"
#include "items/hagroupmodel.h"
#include "items/hahistory.h"
#include "operations/wording.h"
#include "style/tokens.h"
#include "widgets/emptystate.h"
#include "widgets/labels.h"

#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

HaTab::HaTab(ClusterSession &session, const HaHistory *history, QWidget *parent)
    : InspectorTab(session, parent)
    , m_history(history)
    , m_facts(new FactList)
    , m_rulesTitle(sectionLabel(tr("Where it may run")))
    , m_rules(new FactList)
    , m_historyTitle(sectionLabel(tr("Last states, since this program looks")))
    , m_states(new FactList)
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget(this))
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, Metrics::gapSmall, Metrics::gapSmall, 0);
    column->setSpacing(Metrics::gapSmall);
    for (QWidget *part : std::initializer_list<QWidget *>{m_facts, m_rulesTitle, m_rules, m_historyTitle, m_states})
        column->addWidget(part);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    content->setAutoFillBackground(false); // which setWidget() turns on
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setAccessibleName(tr("High availability"));
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void HaTab::refresh()
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    const Freshness &freshness = snapshot.freshness(Section::Ha);
    const HaResource *resource = m_subject.isGuest() ? snapshot.haResource(m_subject.guest) : nullptr;
    m_stack->setCurrentIndex(1);
    if (!freshness.everRead() && freshness.error)
        m_empty->setTexts(u"lock"_s, tr("HA could not be read."), errorText(*freshness.error));
    else if (!freshness.everRead())
        m_empty->setTexts(u"clock"_s, tr("Not read yet."), tr("The state of HA is being read."));
    else if (m_subject.isGuest() && !resource)
        m_empty->setTexts(u"ha"_s, tr("Not managed by HA."),
                          tr("If its node fails, this guest stays down until someone starts it."));
    else {
        m_stack->setCurrentIndex(0);
        if (resource)
            showGuest(*resource);
        else
            showNode();
    }
}

void HaTab::showGuest(const HaResource &resource)
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    const HaStatus::Service service = snapshot->haStatus.services.value(resource.guest);
    const GuestState *guest = guestState();
    const QString state = service.state.isEmpty() && guest ? guest->haState : service.state;
    QList<FactList::Fact> facts;
    facts.append({tr("State"), Formatting::haState(state), state, false, Formatting::haStateClass(state)});
    facts.append({tr("Requested"), Formatting::haState(resource.requestedState), resource.requestedState, false, {}});
    if (!service.target.isEmpty() && service.target != service.node)
        facts.append({tr("Moves to"), service.target.text(), {}, false, {}});
    if (!service.maintenanceNode.isEmpty())
        facts.append({tr("Returns to"), service.maintenanceNode.text(), {}, false, {}});
    facts.append({tr("Restarts"), tr("at most %1 on a node").arg(resource.maxRestart), {}, false, {}});
    facts.append({tr("Relocations"), tr("at most %1").arg(resource.maxRelocate), {}, false, {}});
    if (snapshot->version.hasHaRules())
        facts.append({tr("Failback"), resource.failback ? tr("yes, to the preferred node") : tr("no"), {}, false, {}});
    facts.append({tr("Comment"), resource.comment, {}, false, {}});
    m_facts->setFacts(facts);
    showRules(resource);
    QList<FactList::Fact> states;
    const qint64 now = snapshot->serverTime.toSecsSinceEpoch();
    for (const auto entries = m_history->of(resource.guest); const HaHistory::Entry &entry : entries) {
        //: A state and the node it was seen on
        states.append({Formatting::ago(now - entry.at.toSecsSinceEpoch()),
                       tr("%1 on %2").arg(Formatting::haState(entry.state), entry.node.text()),
                       Formatting::dateTime(entry.at),
                       false,
                       {}});
    }
    m_historyTitle->setVisible(!states.isEmpty());
    m_states->setFacts(states);
}

void HaTab::showRules(const HaResource &resource)
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    QList<FactList::Fact> rules;
    for (const HaGroup &group : snapshot->haGroups) {
        if (group.name != resource.group)
            continue;
        const QString nodes = HaGroupModel::nodesText(group.nodes);
        rules.append({group.name,
                      group.restricted ? tr("only on %1").arg(nodes) : tr("preferably on %1").arg(nodes),
                      group.comment,
                      false,
                      {}});
    }
    for (const HaRule &rule : snapshot->haRules) {
        if (!rule.resources.contains(resource.guest))
            continue;
        QStringList others;
        for (const GuestKey &guest : rule.resources) {
            if (guest != resource.guest)
                others.append(guest.sid());
        }
        const QString whom =
            rule.type == HaRule::Type::NodeAffinity ? HaGroupModel::nodesText(rule.nodes) : others.join(u", "_s);
        //: What a rule asks for, and the nodes or guests it names
        QString text = tr("%1 %2").arg(HaGroupModel::ruleTypeText(rule), whom);
        if (rule.strict)
            text = tr("%1 (strict)").arg(text);
        if (!rule.enabled)
            text = tr("%1 (switched off)").arg(text);
        rules.append({rule.name, text, rule.comment, false, {}});
    }
    m_rulesTitle->setVisible(!rules.isEmpty());
    m_rules->setFacts(rules);
}

void HaTab::showNode()
{
    const HaStatus &status = m_session.store()->snapshot()->haStatus;
    const HaStatus::Lrm lrm = status.lrm.value(m_subject.node);
    int services = 0;
    for (const HaStatus::Service &service : status.services)
        services += service.node == m_subject.node ? 1 : 0;
    const qint64 now = m_session.store()->snapshot()->serverTime.toSecsSinceEpoch();
    QList<FactList::Fact> facts;
    facts.append({tr("State"), status.nodeStatus.value(m_subject.node), {}, false, {}});
    if (status.master == m_subject.node)
        facts.append({tr("Manager"), tr("this node decides for the cluster"), {}, false, {}});
    facts.append(
        {tr("Local agent"), lrm.mode.isEmpty() ? QString() : tr("%1, %2").arg(lrm.mode, lrm.state), {}, false, {}});
    if (lrm.timestamp > 0) {
        // The manager takes an agent that was silent for longer for dead.
        const bool silent = now - lrm.timestamp > 30;
        facts.append({tr("Heard of"),
                      Formatting::ago(now - lrm.timestamp),
                      {},
                      false,
                      silent ? std::optional(StateClass::Warning) : std::nullopt});
    }
    facts.append({tr("Guests"), tr("%n managed here", nullptr, services), {}, false, {}});
    m_facts->setFacts(facts);
    m_rulesTitle->hide();
    m_rules->setFacts({});
    m_historyTitle->hide();
    m_states->setFacts({});
}

} // namespace Drydock
