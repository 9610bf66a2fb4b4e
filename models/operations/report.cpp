// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include "planexport.h"
#include "settings.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

using Outcome = OperationReport::Outcome;

Outcome outcomeOf(const OperationState::StepRecord &record)
{
    switch (record.state) {
    case StepState::Done:
        return record.text.isEmpty() ? Outcome::Done : Outcome::Remark;
    case StepState::Failed:
        return Outcome::Failed;
    case StepState::Skipped:
        return Outcome::Skipped;
    case StepState::Waiting:
        return Outcome::NotBegun;
    case StepState::Intended:
    case StepState::Requested:
        break;
    }
    return Outcome::UnderWay;
}

bool isOver(Outcome outcome)
{
    return outcome == Outcome::Done || outcome == Outcome::Remark;
}

bool turnsOff(const Step &step)
{
    return step.kind == StepKind::ShutdownGuest || step.kind == StepKind::StopGuest
           || (step.kind == StepKind::SetHaState && step.haState == "stopped"_L1);
}

QByteArray checksum(const QList<JournalRecord> &records)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const JournalRecord &record : records) {
        hash.addData(QJsonDocument(recordToJson(record)).toJson(QJsonDocument::Compact));
        hash.addData("\n");
    }
    return hash.result().toHex();
}

/// What a record says out of the ordinary; empty for the plan's own course and the names of tasks.
QString oddity(const JournalRecord &record)
{
    switch (record.kind) {
    case JournalRecord::Kind::Note:
        return record.text == "ha-move"_L1 || record.text == "probe-gap"_L1 ? QString() : record.text;
    case JournalRecord::Kind::Paused:
        return u"paused"_s;
    case JournalRecord::Kind::Resumed:
        return u"resumed"_s;
    case JournalRecord::Kind::Cancelled:
        return u"cancelled"_s;
    case JournalRecord::Kind::Changed:
        return u"changed"_s;
    case JournalRecord::Kind::Extended:
        return u"extended"_s;
    case JournalRecord::Kind::Finished:
        if (record.outcome == JournalRecord::Outcome::Failed)
            return u"failed"_s;
        if (record.outcome == JournalRecord::Outcome::Skipped)
            return u"skipped"_s;
        return record.values.contains("note"_L1) ? u"remark"_s : QString();
    case JournalRecord::Kind::Created:
    case JournalRecord::Kind::Intent:
    case JournalRecord::Kind::Started:
    case JournalRecord::Kind::Closed:
        break;
    }
    return {};
}

/// Folds one journal into the report's rows.
class Builder
{
public:
    Builder(const QList<JournalRecord> &records, const QList<OperationState> &others);
    OperationReport build();

private:
    void head();
    void checks();
    void guests();
    void steps();
    void settings();
    void events();
    void leftovers();
    QSet<GuestKey> plannedAtFirst() const;
    bool isRestored(const SettingChange &parked) const;
    void addSettings(const OperationState &state, bool isReturn);

    const QList<JournalRecord> &m_records;
    const QList<OperationState> &m_others;
    OperationState m_state;
    OperationReport m_report;
};

Builder::Builder(const QList<JournalRecord> &records, const QList<OperationState> &others)
    : m_records(records), m_others(others)
{
    for (const JournalRecord &record : records)
        apply(m_state, record);
}

void Builder::head()
{
    m_report.plan = m_state.plan;
    m_report.status = m_state.status;
    m_report.clusterId = m_state.clusterId;
    m_report.clusterName = m_state.clusterName;
    m_report.began = m_state.createdAt;
    m_report.ended = m_state.closedAt;
    m_report.incomplete = m_state.readOnly;
    m_report.journalSha256 = checksum(m_records);
    if (m_records.isEmpty())
        return;
    const QJsonObject created = m_records.constFirst().values;
    const QJsonObject cluster = created.value("cluster"_L1).toObject();
    m_report.proxmox.text = cluster.value("pve"_L1).toString();
    m_report.proxmox.major = cluster.value("pveMajor"_L1).toInt();
    m_report.program = created.value("version"_L1).toString();
    m_report.by = created.value("by"_L1).toString();
    m_report.host = created.value("host"_L1).toString();
}

void Builder::checks()
{
    for (const Finding &finding : std::as_const(m_state.plan.findings))
        m_report.checks.append({finding, finding.arguments.contains(u"accepted"_s)});
}

QSet<GuestKey> Builder::plannedAtFirst() const
{
    QSet<GuestKey> guests;
    OperationState first;
    if (!m_records.isEmpty())
        apply(first, m_records.constFirst());
    for (const GuestPlan &guest : std::as_const(first.plan.guests))
        guests.insert(guest.guest);
    return guests;
}

void Builder::guests()
{
    const QSet<GuestKey> first = plannedAtFirst();
    for (const GuestPlan &planned : std::as_const(m_state.plan.guests)) {
        OperationReport::Guest guest;
        guest.planned = planned;
        guest.joined = !first.contains(planned.guest);
        guest.where = planned.from;
        guest.measured = measuredInterruption(m_state, planned);
        guest.probes = probeGaps(m_state, planned.guest);
        bool open = false;
        for (const QString &id : planned.steps) {
            const Step *step = m_state.plan.step(id);
            const OperationState::StepRecord &record = m_state.step(id);
            if (!step)
                continue;
            const Outcome outcome = outcomeOf(record);
            if (!guest.began.isValid())
                guest.began = record.intendedAt;
            if (record.finishedAt.isValid())
                guest.ended = record.finishedAt;
            if (isOver(outcome) && step->kind == StepKind::MigrateGuest)
                guest.where = step->to;
            if (isOver(outcome) && step->kind != StepKind::ChangeSetting)
                guest.offSince = turnsOff(*step) ? record.finishedAt : QDateTime();
            // The first step that is not done tells what became of the guest.
            if (open)
                continue;
            open = !isOver(outcome);
            if (open || outcome == Outcome::Remark || guest.outcome != Outcome::Remark) {
                guest.outcome = outcome;
                guest.text = record.text;
            }
        }
        m_report.guests.append(guest);
    }
}

void Builder::steps()
{
    for (const Step &step : std::as_const(m_state.plan.steps)) {
        const OperationState::StepRecord &record = m_state.step(step.id);
        OperationReport::StepLine line{step, record, outcomeOf(record), record.earlierUpids};
        if (!record.upid.isEmpty())
            line.tasks.append(record.upid);
        for (const JournalRecord &note : std::as_const(m_state.notes)) {
            const QString upid = note.values.value("upid"_L1).toString();
            if (note.step == step.id && note.text == "ha-move"_L1 && !upid.isEmpty() && !line.tasks.contains(upid))
                line.tasks.append(upid);
        }
        m_report.steps.append(line);
    }
}

bool Builder::isRestored(const SettingChange &parked) const
{
    return std::ranges::any_of(m_report.settings, [&](const OperationReport::Setting &setting) {
        const SettingChange &change = setting.step.setting;
        return isOver(setting.outcome) && change.kind == parked.kind && change.key == parked.key
               && isSameValue(parked.kind, change.value, parked.before);
    });
}

void Builder::addSettings(const OperationState &state, bool isReturn)
{
    QList<SettingChange> parked;
    for (const Step &step : state.plan.steps) {
        if (step.kind != StepKind::ChangeSetting)
            continue;
        const OperationState::StepRecord &record = state.step(step.id);
        OperationReport::Setting setting;
        setting.step = step;
        setting.outcome = outcomeOf(record);
        setting.text = record.text;
        setting.at = record.finishedAt.isValid() ? record.finishedAt : record.intendedAt;
        setting.operation = state.plan.id;
        const bool undoes = std::ranges::any_of(parked, [&](const SettingChange &earlier) {
            return earlier.kind == step.setting.kind && earlier.key == step.setting.key
                   && isSameValue(earlier.kind, earlier.before, step.setting.value);
        });
        if (undoes || isReturn)
            setting.role = OperationReport::Setting::Role::Restored;
        else if (state.plan.kind == OperationKind::Drain)
            setting.role = OperationReport::Setting::Role::Parked;
        if (!undoes)
            parked.append(step.setting);
        m_report.settings.append(setting);
    }
}

/// D-080: what was parked, and each restoration as a line of its own, whichever operation did it.
void Builder::settings()
{
    addSettings(m_state, !m_state.plan.returnsOperation.isEmpty());
    for (const OperationState &other : m_others) {
        if (other.plan.returnsOperation == m_state.plan.id && other.plan.id != m_state.plan.id)
            addSettings(other, true);
    }
    for (OperationReport::Setting &setting : m_report.settings) {
        setting.stillDifferent = setting.role == OperationReport::Setting::Role::Parked && isOver(setting.outcome)
                                 && !isRestored(setting.step.setting);
    }
}

void Builder::events()
{
    for (const JournalRecord &record : m_records) {
        if (const QString code = oddity(record); !code.isEmpty())
            m_report.events.append({record, code});
    }
}

void Builder::leftovers()
{
    if (!m_state.isClosed())
        return;
    for (const OperationReport::StepLine &line : std::as_const(m_report.steps)) {
        if (isOver(line.outcome))
            continue;
        const Step &step = line.step;
        m_report.leftovers.append({step.id, step.guest, step.guestName, line.outcome, line.record.text});
    }
}

OperationReport Builder::build()
{
    head();
    checks();
    guests();
    steps();
    settings();
    events();
    leftovers();
    m_report.commands = planCommands(m_state.plan, m_report.proxmox);
    return m_report;
}

} // namespace

OperationReport buildReport(const QList<JournalRecord> &records, const QList<OperationState> &others)
{
    return Builder(records, others).build();
}

QList<ProbeGap> probeGaps(const OperationState &state, const GuestKey &guest)
{
    QList<ProbeGap> gaps;
    for (const JournalRecord &record : state.notes) {
        if (record.text == "probe-gap"_L1 && record.values.value("guest"_L1).toString() == guest.sid())
            gaps.append(probeGapFromJson(record.values));
    }
    return gaps;
}

std::optional<double> measuredInterruption(const OperationState &state, const GuestPlan &guest)
{
    std::optional<double> seconds;
    for (const QString &id : guest.steps) {
        const OperationState::StepRecord &record = state.step(id);
        if (record.state == StepState::Done && record.interruption)
            seconds = seconds.value_or(0) + *record.interruption;
    }
    return seconds;
}

std::optional<double> longestInterruption(const OperationState &state)
{
    std::optional<double> longest;
    for (const GuestPlan &guest : state.plan.guests) {
        if (const auto seconds = measuredInterruption(state, guest))
            longest = std::max(longest.value_or(0), *seconds);
    }
    return longest;
}

std::optional<double> OperationReport::longestInterruption() const
{
    std::optional<double> longest;
    for (const Guest &guest : guests) {
        if (guest.measured)
            longest = std::max(longest.value_or(0), *guest.measured);
    }
    return longest;
}

int OperationReport::count(Outcome outcome) const
{
    return int(std::ranges::count(guests, outcome, &Guest::outcome));
}

} // namespace Drydock
