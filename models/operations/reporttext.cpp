// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporttext.h"

#include "journalwording.h"
#include "wording.h"
#include "words.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

using Outcome = OperationReport::Outcome;
using Tone = ReportCell::Tone;

struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString moment(const QDateTime &at)
{
    return at.isValid() ? at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s) : u"–"_s;
}

QString timeOfDay(const QDateTime &at)
{
    return at.isValid() ? at.toLocalTime().toString(u"HH:mm:ss"_s) : u"–"_s;
}

Tone toneOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return Tone::Good;
    case Outcome::Failed:
        return Tone::Bad;
    case Outcome::Remark:
    case Outcome::Skipped:
    case Outcome::UnderWay:
        return Tone::Warn;
    case Outcome::Untouched:
    case Outcome::NotBegun:
        break;
    }
    return Tone::Plain;
}

ReportCell outcomeCell(Outcome outcome, const QString &serverText)
{
    return {.text = outcomeText(outcome, serverText), .tone = toneOf(outcome), .lead = {}, .codes = {}};
}

ReportCell plain(const QString &text, Tone tone = Tone::Plain)
{
    return {.text = text, .tone = tone, .lead = {}, .codes = {}};
}

ReportCell guestCell(const OperationReport::Guest &guest)
{
    const GuestKey &key = guest.planned.guest;
    const QString kind = key.kind == GuestKind::Vm ? ReportWords::tr("VM %1") : ReportWords::tr("CT %1");
    return {.text = guest.planned.name, .tone = Tone::Strong, .lead = kind.arg(key.vmid.text()), .codes = {}};
}

QString whereText(const OperationReport::Guest &guest)
{
    const QString from = guest.planned.from.text();
    if (guest.planned.to.isEmpty())
        return from;
    const QString way = u"%1 → %2"_s.arg(from, guest.planned.to.text());
    const bool elsewhere = guest.where != guest.planned.to && guest.outcome != Outcome::UnderWay
                           && guest.outcome != Outcome::NotBegun && guest.outcome != Outcome::Untouched;
    return elsewhere ? ReportWords::tr("%1, is on %2").arg(way, guest.where.text()) : way;
}

QString measuredText(const OperationReport::Guest &guest)
{
    if (guest.measured)
        return durationText(*guest.measured);
    return guest.offSince.isValid() ? ReportWords::tr("off since %1").arg(timeOfDay(guest.offSince)) : u"–"_s;
}

ReportSection guestSection(const OperationReport &report)
{
    ReportSection section;
    section.title = ReportWords::tr("Guests: plan and outcome");
    section.header = {ReportWords::tr("Guest"),
                      ReportWords::tr("Strategy"),
                      ReportWords::tr("Where"),
                      ReportWords::tr("Interruption expected"),
                      ReportWords::tr("Interruption measured"),
                      ReportWords::tr("Outcome")};
    const bool probed =
        std::ranges::any_of(report.guests, [](const OperationReport::Guest &guest) { return !guest.probes.isEmpty(); });
    if (probed)
        section.header.insert(section.header.size() - 1, ReportWords::tr("Seen from this desktop"));
    for (const OperationReport::Guest &guest : report.guests) {
        const QString way = wayText(report.plan, guest.planned);
        section.rows.append({guestCell(guest),
                             plain(guest.joined ? ReportWords::tr("%1 (joined on the way)").arg(way) : way),
                             plain(whereText(guest)), plain(expectationText(report.plan, guest.planned)),
                             plain(measuredText(guest)), outcomeCell(guest.outcome, guest.text)});
        if (probed)
            section.rows.last().insert(section.header.size() - 2,
                                       plain(guest.probes.isEmpty() ? u"–"_s : probeGapsText(guest.probes)));
    }
    return section;
}

QString checkTitle(const OperationReport::Check &check)
{
    if (check.accepted)
        return ReportWords::tr("Accepted");
    switch (check.finding.severity) {
    case Severity::Blocker:
        return ReportWords::tr("Blocker");
    case Severity::Caution:
        return ReportWords::tr("Caution");
    case Severity::Info:
        break;
    }
    return ReportWords::tr("Info");
}

ReportSection checkSection(const OperationReport &report)
{
    ReportSection section;
    section.title = ReportWords::tr("Known and accepted before the start");
    for (const OperationReport::Check &check : report.checks) {
        ReportCell item{.text = findingText(check.finding),
                        .tone =
                            check.accepted || check.finding.severity == Severity::Blocker ? Tone::Warn : Tone::Plain,
                        .lead = checkTitle(check),
                        .codes = {}};
        if (!check.finding.serverText.isEmpty())
            item.codes.append(check.finding.serverText);
        section.items.append(item);
    }
    if (section.items.isEmpty())
        section.intro = ReportWords::tr("Nothing was found that had to be known.");
    return section;
}

QString roleText(const OperationReport::Setting &setting)
{
    switch (setting.role) {
    case OperationReport::Setting::Role::Parked:
        return setting.stillDifferent ? ReportWords::tr("changed for the drain, not put back yet")
                                      : ReportWords::tr("changed for the drain");
    case OperationReport::Setting::Role::Restored:
        return ReportWords::tr("put back");
    case OperationReport::Setting::Role::Changed:
        break;
    }
    return ReportWords::tr("changed");
}

QString valueText(const QString &value)
{
    return value.isEmpty() ? ReportWords::tr("not set") : value;
}

ReportSection settingSection(const OperationReport &report)
{
    ReportSection section;
    if (report.settings.isEmpty())
        return section;
    section.title = ReportWords::tr("Settings changed and put back");
    section.header = {ReportWords::tr("When"), ReportWords::tr("Setting"), ReportWords::tr("Before → after"),
                      ReportWords::tr("Why"), ReportWords::tr("Outcome")};
    for (const OperationReport::Setting &setting : report.settings) {
        const SettingChange &change = setting.step.setting;
        const bool elsewhere = setting.operation != report.plan.id;
        const QString role = roleText(setting);
        section.rows.append({plain(moment(setting.at)), plain(stepText(setting.step)),
                             plain(u"%1 → %2"_s.arg(valueText(change.before), valueText(change.value))),
                             plain(elsewhere ? ReportWords::tr("%1 by the return").arg(role) : role,
                                   setting.stillDifferent ? Tone::Warn : Tone::Plain),
                             outcomeCell(setting.outcome, setting.text)});
    }
    return section;
}

ReportSection eventSection(const OperationReport &report)
{
    ReportSection section;
    section.title = ReportWords::tr("Out of the ordinary");
    for (const OperationReport::Event &event : report.events) {
        const Step *step = report.plan.step(event.record.step);
        QString text = recordText(event.record);
        if (step)
            text = stepText(*step) + u" · "_s + text;
        section.items.append({.text = text,
                              .tone = event.code == "failed"_L1 ? Tone::Bad : Tone::Plain,
                              .lead = moment(event.record.at),
                              .codes = {}});
    }
    if (section.items.isEmpty())
        section.intro = ReportWords::tr("Nothing.");
    return section;
}

ReportSection leftoverSection(const OperationReport &report)
{
    ReportSection section;
    if (report.leftovers.isEmpty())
        return section;
    section.title = ReportWords::tr("Left over");
    for (const OperationReport::Leftover &leftover : report.leftovers) {
        const Step *step = report.plan.step(leftover.step);
        section.items.append({.text = outcomeText(leftover.outcome, leftover.text),
                              .tone = toneOf(leftover.outcome),
                              .lead = step ? stepText(*step) : leftover.step,
                              .codes = {}});
    }
    return section;
}

ReportSection stepSection(const OperationReport &report)
{
    ReportSection section;
    if (report.steps.isEmpty())
        return section;
    section.title = ReportWords::tr("Steps");
    section.header = {ReportWords::tr("Wave"), ReportWords::tr("Sent"),    ReportWords::tr("Ended"),
                      ReportWords::tr("Step"), ReportWords::tr("Outcome"), ReportWords::tr("Tasks")};
    for (const OperationReport::StepLine &line : report.steps) {
        section.rows.append({plain(QLocale().toString(line.step.wave)),
                             plain(moment(line.record.intendedAt)),
                             plain(moment(line.record.finishedAt)),
                             plain(stepText(line.step)),
                             outcomeCell(line.outcome, line.record.text),
                             {.text = {}, .tone = Tone::Soft, .lead = {}, .codes = line.tasks}});
    }
    return section;
}

ReportSection commandSection(const OperationReport &report)
{
    ReportSection section;
    section.title = ReportWords::tr("The same as commands");
    section.code = report.commands;
    return section;
}

Tone statusTone(OperationStatus status)
{
    switch (status) {
    case OperationStatus::Done:
        return Tone::Good;
    case OperationStatus::Failed:
        return Tone::Bad;
    case OperationStatus::Leftovers:
    case OperationStatus::Cancelled:
    case OperationStatus::Cancelling:
    case OperationStatus::Paused:
    case OperationStatus::Running:
        break;
    }
    return Tone::Warn;
}

QString limitText(const OperationReport &report)
{
    const Limits &limits = report.plan.limits;
    const QString parallel = ReportWords::tr("%n step(s) at a time", nullptr, limits.parallel);
    const QString all = limits.perTarget > 0
                            ? ReportWords::tr("%1, %n to one node", nullptr, limits.perTarget).arg(parallel)
                            : parallel;
    return ReportWords::tr("%1; if a move fails: %2").arg(all, failurePolicyText(report.plan.onFailure));
}

} // namespace

QString reportTitle(const OperationReport &report)
{
    return operationTitle(report.plan);
}

QList<ReportFact> reportFacts(const OperationReport &report)
{
    const Plan &plan = report.plan;
    QList<ReportFact> facts;
    const auto add = [&facts](const QString &name, const QString &text, Tone tone = Tone::Plain) {
        if (!text.isEmpty())
            facts.append({name, text, tone});
    };
    add(ReportWords::tr("Outcome"), operationStatusText(report.status), statusTone(report.status));
    add(ReportWords::tr("Cluster"), report.clusterName);
    add(ReportWords::tr("Proxmox VE"), report.proxmox.text);
    add(ReportWords::tr("Begun"), moment(report.began));
    add(ReportWords::tr("Ended"), report.ended.isValid() ? moment(report.ended) : QString());
    if (report.ended.isValid())
        add(ReportWords::tr("Duration"), durationText(double(report.began.msecsTo(report.ended)) / 1000));
    if (const auto longest = report.longestInterruption())
        add(ReportWords::tr("Longest interruption"), durationText(*longest));
    add(ReportWords::tr("By"), report.by.isEmpty() || report.host.isEmpty()
                                   ? report.by + report.host
                                   : ReportWords::tr("%1 on %2").arg(report.by, report.host));
    add(ReportWords::tr("Reason"), plan.reason);
    if (plan.quorumNow.needed > 0) {
        add(ReportWords::tr("Votes"), ReportWords::tr("%1 of %2 needed; %3 with the node down")
                                          .arg(plan.quorumNow.votes)
                                          .arg(plan.quorumNow.needed)
                                          .arg(plan.quorumAfter.votes));
    }
    if (!plan.steps.isEmpty())
        add(ReportWords::tr("Limits"), limitText(report));
    add(ReportWords::tr("Undoes"),
        plan.returnsOperation.isEmpty() ? QString() : ReportWords::tr("operation %1").arg(plan.returnsOperation));
    if (report.incomplete) {
        add(ReportWords::tr("Note"), ReportWords::tr("The journal has records this version does not understand."),
            Tone::Warn);
    }
    return facts;
}

QList<ReportSection> reportSections(const OperationReport &report)
{
    QList<ReportSection> sections{guestSection(report),  leftoverSection(report), settingSection(report),
                                  checkSection(report),  eventSection(report),    stepSection(report),
                                  commandSection(report)};
    sections.removeIf([](const ReportSection &section) { return section.isEmpty(); });
    return sections;
}

QStringList reportFooter(const OperationReport &report)
{
    return {ReportWords::tr("Drydock %1 · operation %2").arg(report.program, report.plan.id),
            ReportWords::tr("SHA-256 of the journal: %1").arg(QString::fromLatin1(report.journalSha256))};
}

QString reportOutcomeWord(OperationReport::Outcome outcome)
{
    switch (outcome) {
    case Outcome::Untouched:
        return u"untouched"_s;
    case Outcome::NotBegun:
        return u"not-begun"_s;
    case Outcome::UnderWay:
        return u"under-way"_s;
    case Outcome::Done:
        return u"done"_s;
    case Outcome::Remark:
        return u"done-with-remark"_s;
    case Outcome::Failed:
        return u"failed"_s;
    case Outcome::Skipped:
        return u"skipped"_s;
    }
    return {};
}

QString settingRoleWord(OperationReport::Setting::Role role)
{
    switch (role) {
    case OperationReport::Setting::Role::Parked:
        return u"parked"_s;
    case OperationReport::Setting::Role::Restored:
        return u"restored"_s;
    case OperationReport::Setting::Role::Changed:
        return u"changed"_s;
    }
    return {};
}

QString outcomeText(OperationReport::Outcome outcome, const QString &serverText)
{
    switch (outcome) {
    case Outcome::Untouched:
        return ReportWords::tr("not touched");
    case Outcome::NotBegun:
        return ReportWords::tr("not begun");
    case Outcome::UnderWay:
        return ReportWords::tr("under way");
    case Outcome::Done:
        return ReportWords::tr("done");
    case Outcome::Remark:
        return ReportWords::tr("done, with a remark: %1").arg(serverText);
    case Outcome::Failed:
        return ReportWords::tr("failed: %1").arg(serverText);
    case Outcome::Skipped:
        return ReportWords::tr("skipped");
    }
    return {};
}

QString reportSummary(const OperationReport &report)
{
    QStringList lines{ReportWords::tr("%1: %2").arg(reportTitle(report), operationStatusText(report.status))};
    QString where = report.clusterName;
    if (report.began.isValid()) {
        const QString when = report.ended.isValid()
                                 ? ReportWords::tr("%1 to %2").arg(moment(report.began), timeOfDay(report.ended))
                                 : moment(report.began);
        where = where.isEmpty() ? when : ReportWords::tr("Cluster %1, %2").arg(where, when);
    }
    if (!where.isEmpty())
        lines.append(where);
    if (!report.plan.reason.isEmpty())
        lines.append(ReportWords::tr("Reason: %1").arg(report.plan.reason));
    const int done = report.count(Outcome::Done) + report.count(Outcome::Remark);
    QStringList counts;
    const auto add = [&counts](const QString &text, int n) {
        if (n > 0)
            counts.append(text);
    };
    add(ReportWords::tr("%n guest(s) done", nullptr, done), done);
    add(ReportWords::tr("%n failed", nullptr, report.count(Outcome::Failed)), report.count(Outcome::Failed));
    add(ReportWords::tr("%n skipped", nullptr, report.count(Outcome::Skipped)), report.count(Outcome::Skipped));
    const int untouched = report.count(Outcome::Untouched);
    add(ReportWords::tr("%n not touched", nullptr, untouched), untouched);
    if (!counts.isEmpty())
        lines.append(counts.join(u" · "_s));
    if (const auto longest = report.longestInterruption())
        lines.append(ReportWords::tr("Longest interruption: %1").arg(durationText(*longest)));
    for (const OperationReport::Leftover &leftover : report.leftovers) {
        const Step *step = report.plan.step(leftover.step);
        lines.append(ReportWords::tr("Left over: %1, %2")
                         .arg(step ? stepText(*step) : leftover.step, outcomeText(leftover.outcome, leftover.text)));
    }
    const auto open = std::ranges::count_if(report.settings, &OperationReport::Setting::stillDifferent);
    if (open > 0)
        lines.append(ReportWords::tr("%n setting(s) not put back yet", nullptr, int(open)));
    return lines.join(u'\n') + u'\n';
}

} // namespace Drydock
