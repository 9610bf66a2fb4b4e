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

QString OperationRunner::holdSubject() const
{
    return d->holdSubject();
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

void OperationRunner::turnBack()
{
    if (m_state.isClosed() || m_state.turnsBack || m_state.plan.kind != OperationKind::Drain)
        return;
    JournalRecord record;
    record.kind = JournalRecord::Kind::Cancelled;
    record.values = {{u"by"_s, u"user"_s}, {u"then"_s, u"return"_s}};
    if (d->write(record) && d->progressed({}))
        d->pump();
}

void OperationRunner::changeLimits(const Limits &limits)
{
    if (m_state.isClosed() || limits == m_state.plan.limits || limits.parallel < 1 || limits.perTarget < 0)
        return;
    JournalRecord record;
    record.kind = JournalRecord::Kind::Changed;
    if (limits.parallel != m_state.plan.limits.parallel)
        record.values.insert(u"parallel"_s, limits.parallel);
    if (limits.perTarget != m_state.plan.limits.perTarget)
        record.values.insert(u"perTarget"_s, limits.perTarget);
    if (d->write(record) && d->progressed({}))
        d->pump();
}

void OperationRunner::changePolicy(FailurePolicy policy)
{
    if (m_state.isClosed() || policy == m_state.plan.onFailure)
        return;
    JournalRecord record;
    record.kind = JournalRecord::Kind::Changed;
    record.values = {{u"onFailure"_s, failurePolicyWord(policy)}};
    if (d->write(record))
        d->progressed({});
}

bool OperationRunner::extend(const PlanExtension &extension)
{
    const bool open = m_state.status == OperationStatus::Running || m_state.status == OperationStatus::Paused;
    if (m_state.isClosed() || !open || extension.isEmpty() || !fits(extension, m_state))
        return false;
    if (!d->writeExtension(extension))
        return false;
    if (d->progressed({}))
        d->pump();
    return true;
}

void OperationRunner::declineArrival(const GuestKey &guest)
{
    if (m_state.isClosed() || !m_state.arrivals.contains(guest))
        return;
    if (d->note(u"arrival-declined"_s, {}, {{u"guest"_s, guest.sid()}, {u"name"_s, m_state.arrivals.value(guest)}})
        && d->progressed({}))
        d->pump();
}

void OperationRunner::restartInstead(const QString &step)
{
    const StepState now = m_state.step(step).state;
    const bool open = now == StepState::Requested || now == StepState::Failed;
    if (m_state.isClosed() || !open || !canRestartInstead(m_state, step))
        return;
    if (d->note(u"restart-asked"_s, step) && d->progressed(step))
        d->pump();
}

void OperationRunner::abortStep(const QString &step)
{
    d->abort(step);
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
