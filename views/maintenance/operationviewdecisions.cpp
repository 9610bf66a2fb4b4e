// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationview.h"

#include "operations/errorwords.h"
#include "operations/runestimate.h"
#include "operations/wording.h"
#include "operationside.h"
#include "widgets/card.h"
#include "widgets/findingrow.h"
#include "wizards/planwidgets.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace Drydock
{

using namespace Qt::StringLiterals;

// What only a person can decide while an operation runs, and what is said of the time to come.

QMap<GuestKey, QString> OperationView::waitingArrivals() const
{
    QMap<GuestKey, QString> waiting;
    if (m_state.plan.kind != OperationKind::Drain || m_state.isClosed())
        return waiting;
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    for (auto arrival = m_state.arrivals.cbegin(); arrival != m_state.arrivals.cend(); ++arrival) {
        const GuestState *guest = snapshot.guest(arrival.key().vmid);
        if (guest && guest->node == m_state.plan.node)
            waiting.insert(arrival.key(), arrival.value());
    }
    return waiting;
}

void OperationView::refreshDecisions()
{
    const bool open = m_state.status == OperationStatus::Running || m_state.status == OperationStatus::Paused;
    const bool mine = m_owner == Owner::ThisProcess && !m_state.isClosed() && open;
    QStringList signature{m_state.plan.id, QString::number(mine)};
    QStringList failed;
    for (const Step &step : std::as_const(m_state.plan.steps)) {
        if (m_state.step(step.id).state == StepState::Failed) {
            failed.append(step.id);
            signature.append(step.id + m_state.step(step.id).text);
        }
    }
    QList<GuestRun> stalled;
    for (const GuestRun &run : std::as_const(m_runs)) {
        if (!run.stalled)
            m_waitedFor.remove(run.activeStep);
        else if (mine && !m_waitedFor.contains(run.activeStep))
            stalled.append(run);
    }
    for (const GuestRun &run : std::as_const(stalled))
        signature.append(run.activeStep + (run.chasing ? u"chasing"_s : u"still"_s));
    const QMap<GuestKey, QString> arrivals = mine ? waitingArrivals() : QMap<GuestKey, QString>();
    for (auto arrival = arrivals.keyBegin(); arrival != arrivals.keyEnd(); ++arrival) {
        const GuestKey &guest = *arrival;
        signature.append(guest.sid() + QString::number(m_joining.value(guest, true))
                         + QString::number(m_joining.contains(guest)));
    }
    if (signature == m_decisionsShown)
        return;
    m_decisionsShown = signature;
    clearLayout(m_decisionCard->body());
    m_decisionCard->setVisible(!failed.isEmpty() || !stalled.isEmpty() || !arrivals.isEmpty());
    m_decisionCard->setTitle(mine ? tr("Needs a decision") : tr("Failed"));
    m_decisionCard->setTone(failed.isEmpty() ? StateClass::Warning : StateClass::Error);
    for (auto arrival = arrivals.cbegin(); arrival != arrivals.cend(); ++arrival)
        addArrival(arrival.key(), arrival.value());
    for (const GuestRun &run : std::as_const(stalled))
        addStall(run);
    for (const QString &id : std::as_const(failed))
        addFailure(id, mine);
    const int rows = m_decisionCard->body()->count();
    if (rows > 0) {
        if (auto *last = qobject_cast<FindingRow *>(m_decisionCard->body()->itemAt(rows - 1)->widget()))
            last->setLast(true);
    }
}

void OperationView::addFailure(const QString &id, bool mine)
{
    const QString text = m_state.step(id).text;
    const ErrorWords words = failureWords(text);
    QStringList lines;
    if (!words.message.isEmpty())
        lines.append(tr("%1 %2", "what failed, and why").arg(words.message, words.cause));
    lines.append(text.isEmpty() ? tr("The task ended without a reason.") : tr("The server says: %1").arg(text));
    lines.append(words.next);
    auto *row = new FindingRow(StateClass::Error, stepText(*m_state.plan.step(id)), lines.join(u'\n'), this);
    if (mine) {
        QPushButton *retry = row->addButton(tr("Try again"));
        QPushButton *skip = row->addButton(tr("Skip"));
        connect(retry, &QPushButton::clicked, this, [this, id] { m_runner ? m_runner->retryStep(id) : void(); });
        connect(skip, &QPushButton::clicked, this, [this, id] { m_runner ? m_runner->skipStep(id) : void(); });
    }
    m_decisionCard->body()->addWidget(row);
}

void OperationView::addStall(const GuestRun &run)
{
    const QString id = run.activeStep;
    const bool restart = canRestartInstead(m_state, id);
    const QString why = run.chasing ? tr("It writes its memory as fast as the network carries it away.")
                                    : tr("Nothing has been copied for a while.");
    const QString limits = tr("The allowed downtime of a move under way cannot be raised through the API.");
    auto *row =
        new FindingRow(StateClass::Warning, tr("%1 makes no progress").arg(run.name),
                       run.chasing ? tr("%1 %2", "why it stalls; what cannot be done").arg(why, limits) : why, this);
    connect(row->addButton(tr("Wait")), &QPushButton::clicked, this, [this, id] {
        m_waitedFor.insert(id);
        scheduleRefresh();
    });
    connect(row->addButton(tr("Cancel this one")), &QPushButton::clicked, this, [this, id] {
        m_waitedFor.insert(id);
        if (m_runner)
            m_runner->abortStep(id);
    });
    if (restart) {
        QPushButton *instead = row->addButton(tr("Restart instead"));
        instead->setToolTip(tr("Ends the move, shuts the guest down, moves it and starts it on the target."));
        connect(instead, &QPushButton::clicked, this, [this, id] {
            m_waitedFor.insert(id);
            if (m_runner)
                m_runner->restartInstead(id);
        });
    }
    m_decisionCard->body()->addWidget(row);
}

void OperationView::addArrival(const GuestKey &guest, const QString &name)
{
    const bool asked = m_joining.contains(guest);
    const bool noWay = asked && !m_joining.value(guest);
    auto *row = new FindingRow(
        StateClass::Warning, tr("New on %1: %2").arg(m_state.plan.node.text(), name),
        noWay ? tr("No plan takes it away as it is. Move it by hand, or leave it there.")
              : tr("It was not there when the drain was planned. The node does not go down before you decide."),
        this);
    QPushButton *add = row->addButton(tr("Add to the drain"));
    add->setEnabled(!asked || noWay);
    connect(add, &QPushButton::clicked, this, [this, guest] { takeIn(guest); });
    connect(row->addButton(tr("Leave it there")), &QPushButton::clicked, this, [this, guest] {
        if (m_runner)
            m_runner->declineArrival(guest);
    });
    m_decisionCard->body()->addWidget(row);
}

void OperationView::takeIn(const GuestKey &guest)
{
    m_joining.insert(guest, true);
    scheduleRefresh();
    m_session.addArrival(operation(), guest, this, [this, guest, id = operation()](bool joined) {
        if (id != operation())
            return;
        if (joined)
            m_joining.remove(guest);
        else
            m_joining.insert(guest, false);
        scheduleRefresh();
    });
}

void OperationView::refreshSettings()
{
    const QList<SettingRun> settings = settingRuns(m_state);
    if (settings == m_settingsShown)
        return;
    m_settingsShown = settings;
    clearLayout(m_settingCard->body());
    m_settingCard->setVisible(!settings.isEmpty());
    m_settingCard->setTitle(m_state.plan.kind == OperationKind::HaConfig ? tr("Entries of the HA configuration")
                            : !m_state.plan.returnsOperation.isEmpty()   ? tr("Settings put back")
                                                                         : tr("Settings changed for a while"));
    for (const SettingRun &setting : settings) {
        const QString text = setting.serverText.isEmpty()
                                 ? setting.stateText
                                 : tr("%1: %2", "state, the server's words").arg(setting.stateText, setting.serverText);
        auto *row = new FindingRow(setting.stateClass, setting.text, text, this);
        row->setLast(&setting == &settings.last());
        m_settingCard->body()->addWidget(row);
    }
}

/// "3 still on pve1 · 412 MiB/s · 2 min to 4 min left"
QString OperationView::restLine() const
{
    QStringList parts;
    if (m_state.plan.kind == OperationKind::Drain) {
        const auto guests = m_session.store()->snapshot().guestsOn(m_state.plan.node);
        const int left = int(std::ranges::count_if(guests, [](const GuestState *guest) { return guest->isRunning(); }));
        parts.append(tr("%n still run(s) on %1", nullptr, left).arg(m_state.plan.node.text()));
    }
    double rate = 0;
    for (const GuestRun &run : m_runs)
        rate += run.rate.value_or(0);
    if (rate > 0)
        parts.append(tr("%1/s").arg(bytesText(qint64(rate))));
    if (const auto rest = estimateRest(m_state, m_context.clock.now())) {
        const QString from = durationText(std::round(rest->min));
        const QString to = durationText(std::round(rest->max));
        parts.append(from == to ? tr("about %1 left").arg(to) : tr("%1 to %2 left").arg(from, to));
    }
    return parts.join(u" · "_s);
}

QString OperationView::contactLine() const
{
    const QDateTime readAt = m_session.store()->snapshot().freshness(Section::Resources).readAt;
    if (!readAt.isValid())
        return tr("It goes on by itself if the cluster answers within 5 minutes, else after you say so.");
    return tr("The last facts are from %1. It goes on by itself if the cluster answers within 5 minutes, else after "
              "you "
              "say so.")
        .arg(QLocale().toString(readAt.toLocalTime().time(), u"HH:mm:ss"_s));
}

} // namespace Drydock
