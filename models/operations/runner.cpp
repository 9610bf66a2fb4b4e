// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner.h"

#include "runnerprivate.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

Error closedError(const QString &operation)
{
    return {.kind = Error::Kind::BadParameter, .http = 0, .text = operation, .fields = {{u"operation"_s, u"closed"_s}}};
}

} // namespace

Result<std::unique_ptr<OperationRunner>> OperationRunner::start(const QString &stateDir, const Plan &plan,
                                                                const QString &clusterId, const Ports &ports)
{
    const JournalRecord created = createdRecord(plan, clusterId, ports.store->snapshot()->clusterName,
                                                ports.clock->now(), ports.store->snapshot()->version);
    auto journal = JournalFile::create(stateDir, created);
    if (!journal)
        return std::unexpected(journal.error());
    OperationState state;
    apply(state, created);
    std::unique_ptr<OperationRunner> runner(
        new OperationRunner(std::make_unique<Private>(std::move(*journal), stateDir, ports), std::move(state)));
    runner->d->begin(runner.get());
    return runner;
}

Result<std::unique_ptr<OperationRunner>> OperationRunner::resume(const QString &stateDir, const QString &operation,
                                                                 const Ports &ports)
{
    auto journal = JournalFile::open(stateDir, operation);
    if (!journal)
        return std::unexpected(journal.error());
    Result<OperationState> state = JournalFile::read(stateDir, operation);
    if (!state)
        return std::unexpected(state.error());
    if (state->isClosed())
        return std::unexpected(closedError(operation));
    std::unique_ptr<OperationRunner> runner(
        new OperationRunner(std::make_unique<Private>(std::move(*journal), stateDir, ports), std::move(*state)));
    // Whoever takes an operation over wants it to go on; a cancelled one goes on ending.
    JournalRecord record;
    record.kind =
        runner->m_state.status == OperationStatus::Paused ? JournalRecord::Kind::Resumed : JournalRecord::Kind::Note;
    record.at = ports.clock->now();
    record.text = u"taken-over"_s;
    if (const Result<void> written = runner->d->journal->append(record); !written)
        return std::unexpected(written.error());
    apply(runner->m_state, record);
    runner->d->begin(runner.get());
    return runner;
}

OperationRunner::OperationRunner(std::unique_ptr<Private> priv, OperationState state)
    : m_state(std::move(state)), d(std::move(priv))
{
}

OperationRunner::~OperationRunner() = default;

StepProgress OperationRunner::progress(const QString &step) const
{
    return d->progressOf(step);
}

QString OperationRunner::holdReason() const
{
    return d->holdReason();
}

void OperationRunner::pause()
{
    if (m_state.status != OperationStatus::Running || m_state.isClosed())
        return;
    JournalRecord record;
    record.kind = JournalRecord::Kind::Paused;
    record.values = {{u"by"_s, u"user"_s}};
    if (d->write(record) && d->progressed({}))
        d->pump();
}

void OperationRunner::unpause()
{
    if (m_state.status != OperationStatus::Paused || m_state.isClosed())
        return;
    JournalRecord record;
    record.kind = JournalRecord::Kind::Resumed;
    record.values = {{u"by"_s, u"user"_s}};
    if (d->write(record) && d->progressed({}))
        d->pump();
}

void OperationRunner::cancel()
{
    if (m_state.isClosed() || m_state.status == OperationStatus::Cancelling)
        return;
    JournalRecord record;
    record.kind = JournalRecord::Kind::Cancelled;
    record.values = {{u"by"_s, u"user"_s}};
    if (d->write(record) && d->progressed({}))
        d->pump();
}

void OperationRunner::abortStep(const QString &step)
{
    const std::optional<Upid> upid = d->taskToAbort(step);
    if (!upid || !d->note(u"abort-requested"_s, step, {{u"upid"_s, upid->text}}))
        return;
    d->ports.tasks->cancel(*upid, [this, step, alive = std::weak_ptr(d->alive)](const Result<void> &answer) {
        if (!alive.expired() && !answer)
            d->note(u"abort-refused"_s, step, {{u"text"_s, answer.error().text}});
    });
}

void OperationRunner::retryStep(const QString &step)
{
    const Step *planned = m_state.plan.step(step);
    if (!planned || m_state.isClosed() || m_state.step(step).state != StepState::Failed)
        return;
    if (d->sendToWaiting(*planned, m_state.step(step).text, u"user"_s))
        d->pump();
}

void OperationRunner::skipStep(const QString &step)
{
    const Step *planned = m_state.plan.step(step);
    const StepState now = m_state.step(step).state;
    if (planned && !m_state.isClosed() && planned->kind == StepKind::WaitForNode && now == StepState::Requested) {
        if (d->finish(*planned, JournalRecord::Outcome::Done, {}, {},
                      {{u"note"_s, u"gates-waived"_s}, {u"by"_s, u"user"_s}}))
            d->pump();
        return;
    }
    if (!planned || m_state.isClosed() || (now != StepState::Failed && now != StepState::Waiting))
        return;
    if (d->finish(*planned, JournalRecord::Outcome::Skipped, m_state.step(step).text, {}, {{u"by"_s, u"user"_s}}))
        d->pump();
}

} // namespace Drydock
