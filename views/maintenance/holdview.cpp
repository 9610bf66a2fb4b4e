// SPDX-License-Identifier: GPL-3.0-or-later
#include "holdview.h"

#include "gatelist.h"
#include "holdchecklist.h"
#include "operations/wording.h"
#include "shell/terminal.h"
#include "shell/weblink.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "updatelist.h"
#include "widgets/findingrow.h"
#include "widgets/labels.h"
#include "widgets/messagebar.h"
#include "wizards/nodepowerdialog.h"
#include "wizards/planwidgets.h"

#include <QDesktopServices>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int upkeepIntervalMs = 10'000;

/// Cheap, and true for the few operations that can show something here: a drain of 300 guests tells of each step.
bool mayHold(const OperationState &operation)
{
    if (operation.plan.node.isEmpty())
        return false;
    if (operation.plan.kind == OperationKind::Power)
        return true;
    return operation.plan.kind == OperationKind::Drain
           && (operation.isClosed() || std::ranges::any_of(operation.plan.steps, [&](const Step &step) {
                   return (step.kind == StepKind::RebootNode || step.kind == StepKind::ShutdownNode)
                          && operation.step(step.id).state != StepState::Waiting;
               }));
}

QString namesOf(const QList<GuestState> &guests)
{
    QStringList names;
    for (const GuestState &guest : guests) {
        const QString kind = guest.key.kind == GuestKind::Vm ? HoldView::tr("VM %1") : HoldView::tr("CT %1");
        names.append(HoldView::tr("%1 %2", "kind and number, name").arg(kind.arg(guest.key.vmid.text()), guest.name));
    }
    return QLocale().createSeparatedList(names);
}

} // namespace

HoldView::HoldView(AppContext &context, ClusterSession &session, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_session(session)
    , m_headline(new FindingRow(StateClass::Maintenance, {}, {}, this))
    , m_arrivals(new MessageBar(this))
    , m_message(new MessageBar(this))
    , m_shellMenu(new QMenu(this))
    , m_updates(new UpdateList(context.settings, this))
    , m_gateBox(new QWidget(this))
    , m_gates(new GateList(this))
    , m_goOn(new QPushButton(tr("Do not wait any longer"), this))
    , m_listBox(new QWidget(this))
    , m_checklist(new HoldChecklist(
          context.stateDir, [&clock = context.clock] { return clock.now(); }, this))
    , m_tick(new QTimer(this))
    , m_browser([](const QUrl &url) { QDesktopServices::openUrl(url); })
    , m_program(
          [](const TerminalCommand &command) { return QProcess::startDetached(command.program, command.arguments); })
{
    setObjectName(u"hold"_s);
    build();
    hide();
    connect(session.store(), &ClusterStore::published, this, &HoldView::refresh);
    connect(session.store(), &ClusterStore::nodeUpkeepChanged, this, [this](const NodeName &node) {
        if (node == m_hold.node)
            refresh();
    });
    connect(&session, &ClusterSession::operationsChanged, this, &HoldView::refreshSoon);
    m_tick->setInterval(upkeepIntervalMs);
    connect(m_tick, &QTimer::timeout, this, &HoldView::tick);
}

HoldView::~HoldView() = default;

void HoldView::setOpeners(std::function<void(const QUrl &)> browser,
                          std::function<bool(const TerminalCommand &)> program)
{
    m_browser = std::move(browser);
    m_program = std::move(program);
}

QPushButton *HoldView::addAction(Action action, const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(u"hold-"_s + name);
    m_actions.insert(action, button);
    return button;
}

void HoldView::build()
{
    body()->setSpacing(Metrics::gap);
    m_headline->setLast(true);
    body()->addWidget(m_headline);
    body()->addWidget(m_arrivals);
    body()->addWidget(m_message);
    m_message->setClosable(true);

    auto *row = new QWidget(this);
    auto *buttons = new FlowLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(addAction(Shell, u"shell"_s, tr("Open shell")));
    buttons->addWidget(addAction(Updates, u"updates"_s, tr("Show updates")));
    buttons->addWidget(addAction(Reboot, u"reboot"_s, tr("Reboot…")));
    buttons->addWidget(addAction(Shutdown, u"shutdown"_s, tr("Shut down…")));
    buttons->addWidget(addAction(Wake, u"wake"_s, tr("Wake…")));
    buttons->addWidget(addAction(Return, u"return"_s, tr("Return guests…")));
    body()->addWidget(row);
    m_shellMenu->addAction(tr("Shell in the browser"), this, [this] { openInBrowser(false); });
    m_shellMenu->addAction(tr("Upgrade in the browser (as root@pam)"), this, [this] { openInBrowser(true); });
    m_shellMenu->addAction(tr("ssh in a terminal"), this, &HoldView::openInTerminal);
    m_actions[Shell]->setMenu(m_shellMenu);
    connect(m_actions[Updates], &QPushButton::clicked, this, &HoldView::toggleUpdates);
    connect(m_actions[Reboot], &QPushButton::clicked, this, [this] { power(u"reboot"_s); });
    connect(m_actions[Shutdown], &QPushButton::clicked, this, [this] { power(u"shutdown"_s); });
    connect(m_actions[Wake], &QPushButton::clicked, this, [this] { power(u"wake"_s); });
    connect(m_actions[Return], &QPushButton::clicked, this,
            [this] { Q_EMIT returnRequested(m_hold.service.drainToReturn); });
    body()->addWidget(m_updates);
    m_updates->hide();

    auto *gates = new QVBoxLayout(m_gateBox);
    gates->setContentsMargins(0, 0, 0, 0);
    gates->setSpacing(Metrics::gapSmall);
    gates->addWidget(new Hairline(this));
    gates->addWidget(strongLabel(tr("Back in the cluster?"), this));
    gates->addWidget(m_gates);
    m_goOn->setObjectName(u"hold-go-on"_s);
    m_goOn->setToolTip(tr("The node is taken as it is, and the operation goes on. The journal says so."));
    gates->addWidget(m_goOn, 0, Qt::AlignLeft);
    connect(m_goOn, &QPushButton::clicked, this, &HoldView::stopWaiting);
    body()->addWidget(m_gateBox);

    auto *list = new QVBoxLayout(m_listBox);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(Metrics::gapSmall);
    list->addWidget(new Hairline(this));
    list->addWidget(strongLabel(tr("Done by hand"), this));
    list->addWidget(m_checklist);
    body()->addWidget(m_listBox);
}

void HoldView::setOperation(const OperationState &operation)
{
    const bool other = operation.plan.id != m_operation.plan.id;
    m_operation = operation;
    if (other) {
        m_settledSince = {};
        m_gates->setGates({});
        m_updates->hide();
        m_message->hide();
    }
    refresh();
}

/// Drains that are over, and whatever sends the node down or waits for it.
bool HoldView::isShownFor(const OperationState &operation) const
{
    const bool powers = std::ranges::any_of(operation.plan.steps, [&](const Step &step) {
        return step.kind == StepKind::WakeNode || step.kind == StepKind::RebootNode
               || step.kind == StepKind::ShutdownNode;
    });
    if (operation.plan.kind == OperationKind::Power)
        return powers;
    if (operation.plan.kind != OperationKind::Drain)
        return false;
    const bool waits = m_hold.down && m_hold.down->operation == operation.plan.id;
    return operation.isClosed() ? m_hold.service.drainToReturn == operation.plan.id : waits;
}

void HoldView::refresh()
{
    const bool may = mayHold(m_operation);
    if (may)
        m_hold = holdState(m_session.store()->snapshot(), m_operation.plan.node, m_session.operations());
    const bool shown = may && isShownFor(m_operation) && m_hold.known;
    const bool changed = shown == isHidden();
    setVisible(shown);
    if (!shown) {
        m_tick->stop();
        if (changed)
            Q_EMIT holdChanged();
        return;
    }
    if (!m_tick->isActive())
        m_tick->start();
    refreshWords();
    refreshArrivals();
    refreshGates();
    refreshActions();
    m_updates->setUpkeep(upkeep());
    const QString drain = m_hold.service.drainToReturn;
    m_listBox->setVisible(!drain.isEmpty());
    if (!drain.isEmpty())
        m_checklist->setOperation(drain);
    if (changed)
        Q_EMIT holdChanged();
}

void HoldView::refreshSoon()
{
    // Many records may come within one turn of the event loop.
    if (std::exchange(m_refreshScheduled, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_refreshScheduled = false;
        refresh();
    });
}

QString HoldView::headline() const
{
    const QString node = m_hold.node.text();
    if (!m_hold.online)
        return m_hold.busy ? tr("%1 is down, and waited for.").arg(node) : tr("%1 is off.").arg(node);
    if (m_hold.busy)
        return tr("%1 is being worked on.").arg(node);
    const int here = int(m_hold.leftovers.size() + m_hold.arrivals.size());
    if (here == 0 && !m_hold.startedWithIt.isEmpty())
        return tr("%n guest(s) started with %1; the others are still away.", nullptr, int(m_hold.startedWithIt.size()))
            .arg(node);
    if (here == 0)
        return tr("%1 is empty. Safe to update or reboot.").arg(node);
    return tr("%n guest(s) still run(s) on %1.", nullptr, here).arg(node);
}

bool HoldView::offersReturn() const
{
    return !isHidden() && !m_hold.service.drainToReturn.isEmpty();
}

StateClass HoldView::tone() const
{
    if (m_hold.busy)
        return StateClass::Active;
    if (!m_hold.online)
        return StateClass::Maintenance;
    return m_hold.leftovers.isEmpty() && m_hold.arrivals.isEmpty() ? StateClass::Ok : StateClass::Warning;
}

void HoldView::refreshWords()
{
    const NodeUpkeep *read = upkeep();
    const QString words = read && m_hold.online ? UpdateList::sentence(*read) : QString();
    QStringList lines;
    if (!m_hold.leftovers.isEmpty())
        lines.append(tr("Left there: %1.").arg(namesOf(m_hold.leftovers)));
    if (!words.isEmpty())
        lines.append(words);
    m_headline->setState(tone());
    m_headline->setTexts(headline(), lines.join(u'\n'));
    setTone(m_hold.service.drainToReturn.isEmpty() ? std::nullopt : std::optional(StateClass::Maintenance));
}

void HoldView::refreshArrivals()
{
    if (m_hold.arrivals.isEmpty() || m_hold.busy) {
        m_arrivals->hide();
        return;
    }
    const QString title = tr("%n guest(s) appeared on %1 while it is held.", nullptr, int(m_hold.arrivals.size()))
                              .arg(m_hold.node.text());
    const QString text = tr("%1: moved or started there by HA or by somebody. Nothing was done about it; rebooting the "
                            "node now would take it down.")
                             .arg(namesOf(m_hold.arrivals));
    if (m_arrivals->isHidden() || m_arrivals->title() != title || m_arrivals->text() != text)
        m_arrivals->announce(StateClass::Warning, title, text);
}

void HoldView::refreshGates()
{
    m_gateBox->setVisible(m_hold.down.has_value());
    m_goOn->hide();
    if (!m_hold.down)
        return;
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    const QDateTime now = snapshot.freshness(Section::Resources).readAt;
    GateFacts facts{.snapshot = snapshot,
                    .node = m_hold.node,
                    .before = m_hold.down->before,
                    .upkeep = upkeep(),
                    .downSince = m_hold.down->since,
                    .settledSince = m_settledSince,
                    .settle = m_hold.down->waited ? 0 : m_hold.down->settle};
    QList<Gate> gates = gatesOf(facts);
    if (!areDecidingGatesOk(gates))
        m_settledSince = {};
    else if (!m_settledSince.isValid())
        m_settledSince = now;
    if (facts.settledSince != m_settledSince) {
        facts.settledSince = m_settledSince;
        gates = gatesOf(facts);
    }
    m_gates->setGates(withAges(gates, m_gates->gates(), now));
    const OperationRunner *runner = m_session.runner(m_hold.down->operation);
    m_goOn->setVisible(runner && !m_hold.down->waitStep.isEmpty());
}

void HoldView::refreshActions()
{
    const QString node = m_hold.node.text();
    const bool connected = m_session.connection() != nullptr;
    const auto set = [&](Action action, bool shown, const QString &refusal) {
        QPushButton *button = m_actions.value(action);
        button->setVisible(shown);
        button->setEnabled(refusal.isEmpty());
        button->setToolTip(refusal);
        button->setAccessibleName(tr("%1: %2", "node: what to do with it").arg(node, button->text()));
    };
    m_actions.value(Return)->setText(tr("Return guests to %1…").arg(node));
    m_actions.value(Updates)->setText(m_updates->isHidden() ? tr("Show updates") : tr("Hide updates"));
    const QString away = m_hold.online ? QString() : tr("%1 is offline.").arg(node);
    const QString recording = connected ? QString() : tr("A recording does not change.");
    const QString busy = m_hold.busy ? tr("An operation on %1 is under way.").arg(node) : recording;
    set(Shell, true, recording.isEmpty() ? away : recording);
    set(Updates, true, recording.isEmpty() || upkeep() ? away : recording);
    set(Reboot, true, busy.isEmpty() ? away : busy);
    set(Shutdown, true, busy.isEmpty() ? away : busy);
    set(Wake, !m_hold.online, busy);
    set(Return, !m_hold.service.drainToReturn.isEmpty(), busy.isEmpty() ? away : busy);
    setButtonRole(m_actions.value(Return), ButtonRole::Primary);
}

const NodeUpkeep *HoldView::upkeep() const
{
    const auto &all = m_session.store()->details().upkeep;
    const auto found = all.constFind(m_hold.node);
    return found == all.cend() ? nullptr : &*found;
}

void HoldView::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    readUpkeep();
}

void HoldView::readUpkeep()
{
    if (m_reading || !m_session.connection() || !m_hold.online)
        return;
    m_reading = true;
    m_session.connection()->readNodeUpkeep(m_hold.node, this, [this] { m_reading = false; });
}

/// While it comes back the node is asked again and again, otherwise not.
void HoldView::tick()
{
    const bool open =
        std::ranges::any_of(m_gates->gates(), [](const Gate &gate) { return gate.state != Gate::State::Ok; });
    if (isVisible() && m_hold.down && open)
        readUpkeep();
}

void HoldView::toggleUpdates()
{
    m_updates->setVisible(m_updates->isHidden());
    if (!m_updates->isHidden())
        readUpkeep();
    refreshActions();
}

void HoldView::power(const QString &word)
{
    NodePowerDialog::open(m_context, m_session, {word, m_hold.node.text()}, window());
}

void HoldView::openInBrowser(bool upgrade)
{
    if (m_session.connection())
        m_browser(consoleLink(m_session.connection()->webInterface(), m_hold.node.text(), upgrade));
}

void HoldView::openInTerminal()
{
    const NodeState *node = m_session.store()->snapshot().node(m_hold.node);
    const SshAccess &access = m_session.sshAccess();
    const auto target = m_session.profile().addressMap.dial(node ? node->address : QString(), access.port);
    const auto command = sshInTerminal(access.user, target.host, target.port,
                                       [](const QString &program) { return QStandardPaths::findExecutable(program); });
    if (!command || !m_program(*command)) {
        m_message->announce(StateClass::Warning, tr("No terminal could be opened."),
                            tr("Run it yourself: ssh %1@%2").arg(access.user, target.host));
    }
}

void HoldView::stopWaiting()
{
    OperationRunner *runner = m_hold.down ? m_session.runner(m_hold.down->operation) : nullptr;
    if (runner && !m_hold.down->waitStep.isEmpty())
        runner->skipStep(m_hold.down->waitStep);
}

} // namespace Drydock
