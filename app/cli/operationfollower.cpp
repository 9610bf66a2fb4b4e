// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationfollower.h"

#include "operations/journalwording.h"
#include "operations/wording.h"
#include "report/reportfile.h"
#include "terminal.h"
#include "terminationsignals.h"
#include "words.h"

#include <QDateTime>
#include <QEventLoop>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Cli
{

namespace
{

QString phaseWord(StepProgress::Phase phase)
{
    switch (phase) {
    case StepProgress::Phase::Waiting:
        return u"waiting"_s;
    case StepProgress::Phase::Requested:
        return u"requested"_s;
    case StepProgress::Phase::Starting:
        return u"starting"_s;
    case StepProgress::Phase::CopyingDisk:
        return u"copying-disk"_s;
    case StepProgress::Phase::CopyingMemory:
        return u"copying-memory"_s;
    case StepProgress::Phase::Switching:
        return u"switching"_s;
    case StepProgress::Phase::Stopping:
        return u"stopping"_s;
    case StepProgress::Phase::Verifying:
        return u"verifying"_s;
    case StepProgress::Phase::Done:
        return u"done"_s;
    case StepProgress::Phase::Skipped:
        return u"skipped"_s;
    case StepProgress::Phase::Failed:
        return u"failed"_s;
    case StepProgress::Phase::Unseen:
        return u"unseen"_s;
    }
    return {};
}

} // namespace

OperationFollower::OperationFollower(OperationRunner &runner, ClusterSession &session, const Arguments &arguments,
                                     QObject *parent)
    : QObject(parent), m_runner(runner), m_session(session), m_arguments(arguments)
{
    connect(&m_runner, &OperationRunner::recorded, this, &OperationFollower::showRecord);
    connect(&m_runner, &OperationRunner::progressed, this, &OperationFollower::showProgress);
    connect(&m_runner, &OperationRunner::attentionNeeded, this, &OperationFollower::showAttention);
}

ExitCode OperationFollower::follow()
{
    if (m_runner.state().isClosed())
        return finish();
    TerminationSignals terminationSignals;
    QEventLoop loop;
    bool interrupted = false;
    connect(&terminationSignals, &TerminationSignals::received, &loop, [&] {
        interrupted = true;
        loop.quit();
    });
    // Queued: the last record is shown before the loop ends.
    connect(&m_runner, &OperationRunner::closed, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    const auto rest = [&] {
        if (restsByItself())
            loop.quit();
    };
    connect(&m_runner, &OperationRunner::progressed, &loop, rest, Qt::QueuedConnection);
    if (!restsByItself())
        loop.exec();
    if (m_runner.state().isClosed())
        return finish();
    if (!interrupted) {
        printError(
            Words::tr("Paused: 'drydock resume %1' goes on, 'drydock cancel %1 --return' brings back what moved.")
                .arg(m_runner.state().plan.id));
        return Leftovers;
    }
    printError(Words::tr("Interrupted. Nothing is lost: 'drydock resume %1' goes on.").arg(m_runner.state().plan.id));
    return Interrupted;
}

/// Paused, and nothing under way: here nobody can say "go on".
bool OperationFollower::restsByItself() const
{
    const OperationState &state = m_runner.state();
    return state.status == OperationStatus::Paused
           && state.count(StepState::Intended) + state.count(StepState::Requested) == 0;
}

/// Who drains from the command line wants the node empty: what comes meanwhile goes too. Where it cannot go, the node
/// must not go down under it.
void OperationFollower::takeIn(const GuestKey &guest)
{
    if (m_takenIn.contains(guest))
        return;
    m_takenIn.insert(guest);
    const QString name = m_runner.state().arrivals.value(guest);
    m_session.addArrival(m_runner.state().plan.id, guest, this, [this, guest, name](bool joined) {
        if (joined) {
            showEvent({}, u"note"_s, Words::tr("%1 joins the drain").arg(name));
            m_takenIn.remove(guest);
            return;
        }
        const auto &steps = m_runner.state().plan.steps;
        const bool goesDown = std::ranges::any_of(steps, [this](const Step &step) {
            return (step.kind == StepKind::RebootNode || step.kind == StepKind::ShutdownNode)
                   && m_runner.state().step(step.id).state == StepState::Waiting;
        });
        showEvent({}, u"note"_s, Words::tr("%1 cannot join the drain").arg(name));
        if (goesDown)
            m_runner.cancel();
        else
            m_runner.declineArrival(guest);
    });
}

void OperationFollower::showEvent(const QString &step, const QString &state, const QString &text,
                                  std::optional<double> interruption)
{
    const Step *planned = m_runner.state().plan.step(step);
    if (!m_arguments.json) {
        const QString what = planned ? stepText(*planned) : operationTitle(m_runner.state().plan);
        printError(QLocale().toString(QTime::currentTime(), u"HH:mm:ss"_s) + u"  "_s + what + u" – "_s + text);
        return;
    }
    const TaskProgress progress = planned ? m_runner.progress(step).task : TaskProgress{};
    QJsonObject event{{u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                      {u"operation"_s, m_runner.state().plan.id},
                      {u"step"_s, step},
                      {u"state"_s, state},
                      {u"text"_s, text}};
    if (planned && planned->guest.isValid())
        event.insert(u"vmid"_s, planned->guest.vmid.value);
    if (progress.percent)
        event.insert(u"percent"_s, *progress.percent);
    if (progress.rate)
        event.insert(u"rate"_s, *progress.rate);
    if (progress.remaining)
        event.insert(u"remaining"_s, *progress.remaining);
    if (interruption)
        event.insert(u"interruption"_s, *interruption);
    printJson(event);
}

void OperationFollower::showRecord(const JournalRecord &record)
{
    using Kind = JournalRecord::Kind;
    switch (record.kind) {
    case Kind::Created:
    case Kind::Closed:
        break;
    case Kind::Intent:
        showEvent(record.step, u"sending"_s, Words::tr("sending the request"));
        break;
    case Kind::Started:
        showEvent(record.step, u"requested"_s, phaseText(StepProgress::Phase::Requested));
        break;
    case Kind::Finished:
        if (record.outcome == JournalRecord::Outcome::Done) {
            const QString text = record.interruption
                                     ? Words::tr("done, interruption %1").arg(durationText(*record.interruption))
                                     : phaseText(StepProgress::Phase::Done);
            showEvent(record.step, u"done"_s, text, record.interruption);
        } else if (record.outcome == JournalRecord::Outcome::Failed) {
            showEvent(record.step, u"failed"_s, record.text);
        } else {
            showEvent(record.step, u"skipped"_s, phaseText(StepProgress::Phase::Skipped));
        }
        break;
    case Kind::Paused:
        showEvent({}, u"paused"_s, operationStatusText(OperationStatus::Paused));
        break;
    case Kind::Resumed:
        showEvent({}, u"resumed"_s, operationStatusText(OperationStatus::Running));
        break;
    case Kind::Cancelled:
        showEvent({}, u"cancelling"_s, operationStatusText(OperationStatus::Cancelling));
        break;
    case Kind::Note:
        showEvent(record.step, u"note"_s, noteRecordText(record));
        break;
    case Kind::Changed:
    case Kind::Extended:
        showEvent({}, record.kind == Kind::Changed ? u"changed"_s : u"extended"_s, recordText(record));
        break;
    }
}

void OperationFollower::showProgress(const QString &step)
{
    if (step.isEmpty())
        return;
    const StepProgress progress = m_runner.progress(step);
    if (progress.phase == StepProgress::Phase::Waiting || progress.phase == StepProgress::Phase::Done
        || progress.phase == StepProgress::Phase::Failed || progress.phase == StepProgress::Phase::Skipped)
        return;
    // One line for each phase and for each tenth of a copy: enough to follow, not a flood.
    QString text = phaseText(progress.phase);
    QString shown = text;
    if (progress.task.percent) {
        shown += QString::number(int(*progress.task.percent / 10));
        text = Words::tr("%1, %2 %").arg(text, QLocale().toString(qRound(*progress.task.percent)));
    }
    if (m_lastShown.value(step) == shown)
        return;
    m_lastShown.insert(step, shown);
    showEvent(step, phaseWord(progress.phase), text);
}

void OperationFollower::showAttention(const QString &code, const QString &step)
{
    showEvent(step, u"attention"_s, attentionText(code));
    if (code != "new-arrival"_L1)
        return;
    const QList<GuestKey> arrivals = m_runner.state().arrivals.keys();
    for (const GuestKey &guest : arrivals)
        takeIn(guest);
}

bool OperationFollower::writeReport()
{
    if (m_arguments.reportFile.isEmpty())
        return true;
    const QString operation = m_runner.state().plan.id;
    const OperationReport report =
        buildReport(JournalFile::records(m_session.stateDir(), operation), JournalFile::readAll(m_session.stateDir()));
    const QString error = Drydock::writeReport(
        m_arguments.reportFile, report,
        reportFormatOf(m_arguments.reportFile).value_or(ReportFormat::Html)); // checked by the arguments
    if (error.isEmpty())
        return true;
    printError(Words::tr("drydock: cannot write the report to %1: %2").arg(m_arguments.reportFile, error));
    return false;
}

ExitCode OperationFollower::finish()
{
    const OperationState &state = m_runner.state();
    const bool reported = writeReport();
    if (m_arguments.json) {
        printJson({{u"at"_s, state.closedAt.toString(Qt::ISODateWithMs)},
                   {u"operation"_s, state.plan.id},
                   {u"state"_s, operationStatusWord(state.status)},
                   {u"report"_s, reported ? m_arguments.reportFile : QString()}});
    } else {
        printLine(operationTitle(state.plan) + u": "_s + operationStatusText(state.status));
        printLine(Words::tr("Operation %1").arg(state.plan.id));
    }
    return state.status == OperationStatus::Done && reported ? Done : Leftovers;
}

} // namespace Drydock::Cli
