// SPDX-License-Identifier: GPL-3.0-or-later
#include "planexport.h"

#include "journalwording.h"
#include "wording.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr auto style = R"(
:root { color-scheme: light dark; --ink: #1d232b; --soft: #5a6572; --line: #d5dae0; --paper: #ffffff; --band: #f3f5f7;
  --good: #17693a; --bad: #a3202a; --warn: #7a5200; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaef; --soft: #9aa6b3; --line: #38424d; --paper: #14191f;
  --band: #1c232b; --good: #6fcf97; --bad: #ff8a8f; --warn: #e8b84a; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 72rem;
  margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p.lead, td.soft, footer { color: var(--soft); } p.lead { margin: .25rem 0 1rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--soft); } .good { color: var(--good); } .bad { color: var(--bad); }
.warn { color: var(--warn); } code, pre { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { background: var(--band); padding: .75rem 1rem; white-space: pre-wrap; } dl { display: grid;
  grid-template-columns: max-content 1fr; gap: .15rem 1.5rem; } dt { color: var(--soft); } dd { margin: 0; }
footer { margin: 2rem 0; font-size: .85rem; overflow-wrap: anywhere; }
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --band: #fff;
  --good: #000; --bad: #000; --warn: #000; } body { margin: 0; max-width: none; } tr, pre { break-inside: avoid; } }
)"_L1;

/// Builds the page section by section. Every text from outside goes through esc(): guest names are hostile.
class Report
{
    Q_DECLARE_TR_FUNCTIONS(Report)

public:
    Report(const OperationState &state, const QList<JournalRecord> &records) : m_state(state), m_records(records) {}

    QString html();

private:
    static QString esc(const QString &text) { return text.toHtmlEscaped(); }
    static QString clock(const QDateTime &at);
    void row(const QStringList &cells, QLatin1StringView tag = "td"_L1);
    void term(const QString &name, const QString &text);
    QString guestLabel(const GuestKey &key, const QString &name) const;
    QString whereTo(const GuestPlan &guest) const;
    QString measured(const GuestPlan &guest) const;
    QString outcome(const GuestPlan &guest) const;
    QString stepOutcome(const QString &id) const;
    QString subjectOf(const JournalRecord &record) const;
    ProxmoxVersion version() const;

    void head();
    void guests();
    void findings();
    void anomalies();
    void steps();
    void commands();
    void foot();

    const OperationState &m_state;
    const QList<JournalRecord> &m_records;
    QString m_out;
};

QString Report::clock(const QDateTime &at)
{
    return at.isValid() ? esc(at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s)) : u"–"_s;
}

void Report::row(const QStringList &cells, QLatin1StringView tag)
{
    m_out += u"<tr>"_s;
    for (const QString &cell : cells)
        m_out += u"<"_s + tag + u">"_s + cell + u"</"_s + tag + u">"_s;
    m_out += u"</tr>\n"_s;
}

void Report::term(const QString &name, const QString &text)
{
    if (!text.isEmpty())
        m_out += u"<dt>"_s + esc(name) + u"</dt><dd>"_s + esc(text) + u"</dd>\n"_s;
}

QString Report::guestLabel(const GuestKey &key, const QString &name) const
{
    const QString kind = key.kind == GuestKind::Vm ? tr("VM %1") : tr("CT %1");
    return esc(kind.arg(key.vmid.text())) + u" <strong>"_s + esc(name) + u"</strong>"_s;
}

QString Report::whereTo(const GuestPlan &guest) const
{
    if (guest.to.isEmpty())
        return esc(guest.from.text());
    return esc(guest.from.text()) + u" → "_s + esc(guest.to.text());
}

/// What was measured; a guest that was stopped and waits for its return has no end yet.
QString Report::measured(const GuestPlan &guest) const
{
    std::optional<double> seconds;
    QDateTime stopped;
    for (const QString &id : guest.steps) {
        const Step *step = m_state.plan.step(id);
        const OperationState::StepRecord &record = m_state.step(id);
        if (!step || record.state != StepState::Done)
            continue;
        if (record.interruption)
            seconds = seconds.value_or(0) + *record.interruption;
        const bool stops = step->kind == StepKind::ShutdownGuest || step->kind == StepKind::StopGuest
                           || (step->kind == StepKind::SetHaState && step->haState == "stopped"_L1);
        stopped = stops ? record.finishedAt : QDateTime();
    }
    if (seconds)
        return esc(durationText(*seconds));
    return stopped.isValid() ? esc(tr("off since %1").arg(stopped.toLocalTime().toString(u"HH:mm:ss"_s))) : u"–"_s;
}

QString Report::stepOutcome(const QString &id) const
{
    const OperationState::StepRecord &record = m_state.step(id);
    switch (record.state) {
    case StepState::Done:
        return record.text.isEmpty()
                   ? u"<span class=good>"_s + esc(tr("done")) + u"</span>"_s
                   : u"<span class=warn>"_s + esc(tr("done, with a remark: %1").arg(record.text)) + u"</span>"_s;
    case StepState::Failed:
        return u"<span class=bad>"_s + esc(tr("failed: %1").arg(record.text)) + u"</span>"_s;
    case StepState::Skipped:
        return u"<span class=warn>"_s + esc(tr("skipped")) + u"</span>"_s;
    case StepState::Waiting:
        return esc(tr("not begun"));
    case StepState::Intended:
    case StepState::Requested:
        break;
    }
    return u"<span class=warn>"_s + esc(tr("under way")) + u"</span>"_s;
}

QString Report::outcome(const GuestPlan &guest) const
{
    if (guest.steps.isEmpty())
        return esc(tr("not touched"));
    for (const QString &id : guest.steps) {
        if (m_state.step(id).state != StepState::Done)
            return stepOutcome(id);
    }
    return stepOutcome(guest.steps.constLast());
}

QString Report::subjectOf(const JournalRecord &record) const
{
    const Step *step = m_state.plan.step(record.step);
    return step ? esc(stepText(*step)) : QString();
}

ProxmoxVersion Report::version() const
{
    ProxmoxVersion version;
    if (!m_records.isEmpty()) {
        const QJsonObject cluster = m_records.constFirst().values.value("cluster"_L1).toObject();
        version.text = cluster.value("pve"_L1).toString();
        version.major = cluster.value("pveMajor"_L1).toInt();
    }
    return version;
}

void Report::head()
{
    const Plan &plan = m_state.plan;
    const QString title = esc(operationTitle(plan));
    m_out += u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
             "<title>%2</title><style>"_s.arg(esc(QLocale().bcp47Name()), title);
    m_out += style;
    m_out += u"</style></head><body>\n<h1>"_s + title + u"</h1>\n<p class=lead>"_s + esc(planSentence(plan))
             + u"</p>\n<dl>\n"_s;
    const QJsonObject created = m_records.isEmpty() ? QJsonObject() : m_records.constFirst().values;
    term(tr("Outcome"), operationStatusText(m_state.status));
    term(tr("Cluster"), m_state.clusterName);
    term(tr("Proxmox VE"), version().text);
    term(tr("Begun"), clock(m_state.createdAt));
    term(tr("Ended"), m_state.isClosed() ? clock(m_state.closedAt) : QString());
    if (m_state.isClosed())
        term(tr("Duration"), durationText(double(m_state.createdAt.msecsTo(m_state.closedAt)) / 1000));
    const QString by = created.value("by"_L1).toString();
    const QString host = created.value("host"_L1).toString();
    term(tr("By"), by.isEmpty() || host.isEmpty() ? by + host : tr("%1 on %2").arg(by, host));
    term(tr("Reason"), plan.reason);
    if (plan.quorumNow.needed > 0) {
        term(tr("Votes"), tr("%1 of %2 needed; %3 with the node down")
                              .arg(plan.quorumNow.votes)
                              .arg(plan.quorumNow.needed)
                              .arg(plan.quorumAfter.votes));
    }
    m_out += u"</dl>\n"_s;
}

void Report::guests()
{
    if (m_state.plan.guests.isEmpty())
        return;
    m_out += u"<h2>"_s + esc(tr("Guests: plan and outcome")) + u"</h2>\n<table><thead>"_s;
    row({esc(tr("Guest")), esc(tr("Strategy")), esc(tr("Where")), esc(tr("Interruption expected")),
         esc(tr("Interruption measured")), esc(tr("Outcome"))},
        "th"_L1);
    m_out += u"</thead><tbody>\n"_s;
    for (const GuestPlan &guest : m_state.plan.guests) {
        row({guestLabel(guest.guest, guest.name), esc(wayText(m_state.plan, guest)), whereTo(guest),
             esc(interruptionText(guest.expected)), measured(guest), outcome(guest)});
    }
    m_out += u"</tbody></table>\n"_s;
}

void Report::findings()
{
    if (m_state.plan.findings.isEmpty())
        return;
    m_out += u"<h2>"_s + esc(tr("Known and accepted before the start")) + u"</h2>\n<ul>\n"_s;
    for (const Finding &finding : m_state.plan.findings) {
        m_out += u"<li>"_s + esc(findingText(finding));
        if (!finding.serverText.isEmpty())
            m_out += u"<br><code>"_s + esc(finding.serverText) + u"</code>"_s;
        m_out += u"</li>\n"_s;
    }
    m_out += u"</ul>\n"_s;
}

/// What was out of the ordinary: everything that is neither the plan's course nor a task's name.
void Report::anomalies()
{
    QStringList lines;
    for (const JournalRecord &record : m_records) {
        const bool odd = (record.kind == JournalRecord::Kind::Note && record.text != "ha-move"_L1)
                         || record.kind == JournalRecord::Kind::Paused || record.kind == JournalRecord::Kind::Resumed
                         || record.kind == JournalRecord::Kind::Cancelled
                         || (record.kind == JournalRecord::Kind::Finished
                             && (record.outcome != JournalRecord::Outcome::Done || record.values.contains("note"_L1)));
        if (!odd)
            continue;
        const QString subject = subjectOf(record);
        lines.append(u"<li>"_s + clock(record.at) + u" · "_s + (subject.isEmpty() ? QString() : subject + u" · "_s)
                     + esc(recordText(record)) + u"</li>\n"_s);
    }
    m_out += u"<h2>"_s + esc(tr("Out of the ordinary")) + u"</h2>\n"_s;
    m_out += lines.isEmpty() ? u"<p>"_s + esc(tr("Nothing.")) + u"</p>\n"_s
                             : u"<ul>\n"_s + lines.join(QString()) + u"</ul>\n"_s;
}

void Report::steps()
{
    if (m_state.plan.steps.isEmpty())
        return;
    m_out += u"<h2>"_s + esc(tr("Steps")) + u"</h2>\n<table><thead>"_s;
    row({esc(tr("Sent")), esc(tr("Ended")), esc(tr("Step")), esc(tr("Outcome")), esc(tr("Tasks"))}, "th"_L1);
    m_out += u"</thead><tbody>\n"_s;
    for (const Step &step : m_state.plan.steps) {
        const OperationState::StepRecord &record = m_state.step(step.id);
        QStringList tasks = record.earlierUpids;
        if (!record.upid.isEmpty())
            tasks.append(record.upid);
        for (const JournalRecord &note : m_state.notes) {
            if (note.step == step.id && note.text == "ha-move"_L1)
                tasks.append(note.values.value("upid"_L1).toString());
        }
        QStringList cells;
        for (const QString &upid : std::as_const(tasks))
            cells.append(u"<code>"_s + esc(upid) + u"</code>"_s);
        row({clock(record.intendedAt), clock(record.finishedAt), esc(stepText(step)), stepOutcome(step.id),
             cells.join(u"<br>"_s)});
    }
    m_out += u"</tbody></table>\n"_s;
}

void Report::commands()
{
    const QStringList lines = planCommands(m_state.plan, version());
    if (lines.isEmpty())
        return;
    m_out += u"<h2>"_s + esc(tr("The same as commands")) + u"</h2>\n<pre>"_s + esc(lines.join(u'\n')) + u"</pre>\n"_s;
}

/// A checksum over the journal: the same journal gives the same one.
void Report::foot()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const JournalRecord &record : m_records) {
        hash.addData(QJsonDocument(recordToJson(record)).toJson(QJsonDocument::Compact));
        hash.addData("\n");
    }
    const QString program =
        m_records.isEmpty() ? QString() : m_records.constFirst().values.value("version"_L1).toString();
    m_out += u"<footer>"_s + esc(tr("Drydock %1 · operation %2").arg(program, m_state.plan.id)) + u"<br>"_s
             + esc(tr("SHA-256 of the journal: %1").arg(QString::fromLatin1(hash.result().toHex())))
             + u"</footer>\n</body></html>\n"_s;
}

QString Report::html()
{
    head();
    guests();
    findings();
    anomalies();
    steps();
    commands();
    foot();
    return m_out;
}

} // namespace

QString reportHtml(const OperationState &state, const QList<JournalRecord> &records)
{
    return Report(state, records).html();
}

} // namespace Drydock
