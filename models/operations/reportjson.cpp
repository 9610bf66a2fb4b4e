// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporttext.h"

#include "journalwording.h"
#include "planexport.h"
#include "wording.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue momentOrNull(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

QJsonValue secondsOrNull(const std::optional<double> &seconds)
{
    return seconds ? QJsonValue(*seconds) : QJsonValue(QJsonValue::Null);
}

QJsonValue vmidOrNull(const GuestKey &guest)
{
    return guest.isValid() ? QJsonValue(guest.vmid.value) : QJsonValue(QJsonValue::Null);
}

QJsonArray probesJson(const QList<ProbeGap> &gaps)
{
    QJsonArray array;
    for (const ProbeGap &gap : gaps)
        array.append(probeGapToJson(gap));
    return array;
}

QJsonObject guestJson(const OperationReport &report, const OperationReport::Guest &guest)
{
    return {{u"vmid"_s, guest.planned.guest.vmid.value},
            {u"guest"_s, guest.planned.guest.sid()},
            {u"name"_s, guest.planned.name},
            {u"strategy"_s, strategyWord(guest.planned.strategy)},
            {u"joined"_s, guest.joined},
            {u"from"_s, textOrNull(guest.planned.from.text())},
            {u"to"_s, textOrNull(guest.planned.to.text())},
            {u"where"_s, textOrNull(guest.where.text())},
            {u"expectedInterruption"_s, interruptionDocument(guest.planned.expected)},
            {u"expectedText"_s, expectationText(report.plan, guest.planned)},
            {u"interruption"_s, secondsOrNull(guest.measured)},
            {u"probes"_s, probesJson(guest.probes)},
            {u"offSince"_s, momentOrNull(guest.offSince)},
            {u"outcome"_s, reportOutcomeWord(guest.outcome)},
            {u"text"_s, guest.text},
            {u"startedAt"_s, momentOrNull(guest.began)},
            {u"endedAt"_s, momentOrNull(guest.ended)},
            {u"steps"_s, QJsonArray::fromStringList(guest.planned.steps)}};
}

QJsonObject stepJson(const OperationReport::StepLine &line)
{
    return {{u"id"_s, line.step.id},
            {u"kind"_s, stepKindWord(line.step.kind)},
            {u"vmid"_s, vmidOrNull(line.step.guest)},
            {u"wave"_s, line.step.wave},
            {u"what"_s, stepText(line.step)},
            {u"sentAt"_s, momentOrNull(line.record.intendedAt)},
            {u"acceptedAt"_s, momentOrNull(line.record.startedAt)},
            {u"endedAt"_s, momentOrNull(line.record.finishedAt)},
            {u"outcome"_s, reportOutcomeWord(line.outcome)},
            {u"text"_s, line.record.text},
            {u"interruption"_s, secondsOrNull(line.record.interruption)},
            {u"retries"_s, line.record.retries},
            {u"tasks"_s, QJsonArray::fromStringList(line.tasks)}};
}

QJsonObject settingJson(const OperationReport::Setting &setting)
{
    return {{u"at"_s, momentOrNull(setting.at)},
            {u"step"_s, setting.step.id},
            {u"operation"_s, setting.operation},
            {u"kind"_s, settingKindWord(setting.step.setting.kind)},
            {u"key"_s, setting.step.setting.key},
            {u"before"_s, setting.step.setting.before},
            {u"value"_s, setting.step.setting.value},
            {u"role"_s, settingRoleWord(setting.role)},
            {u"restored"_s, setting.role != OperationReport::Setting::Role::Parked
                                ? QJsonValue(QJsonValue::Null)
                                : QJsonValue(!setting.stillDifferent)},
            {u"outcome"_s, reportOutcomeWord(setting.outcome)},
            {u"what"_s, stepText(setting.step)},
            {u"text"_s, setting.text}};
}

QJsonObject eventJson(const OperationReport::Event &event)
{
    return {{u"at"_s, momentOrNull(event.record.at)},
            {u"step"_s, textOrNull(event.record.step)},
            {u"code"_s, event.code},
            {u"values"_s, event.record.values},
            {u"serverText"_s, event.record.kind == JournalRecord::Kind::Finished ? event.record.text : QString()},
            {u"text"_s, recordText(event.record)}};
}

QJsonObject leftoverJson(const OperationReport &report, const OperationReport::Leftover &leftover)
{
    const Step *step = report.plan.step(leftover.step);
    return {{u"step"_s, leftover.step},
            {u"vmid"_s, vmidOrNull(leftover.guest)},
            {u"name"_s, leftover.name},
            {u"outcome"_s, reportOutcomeWord(leftover.outcome)},
            {u"what"_s, step ? stepText(*step) : QString()},
            {u"text"_s, leftover.text}};
}

template <typename Item, typename ToJson>
QJsonArray arrayOf(const QList<Item> &items, ToJson toJson)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(toJson(item));
    return array;
}

} // namespace

QJsonObject reportDocument(const OperationReport &report)
{
    const auto checks = arrayOf(report.checks, [](const OperationReport::Check &check) {
        QJsonObject finding = findingDocument(check.finding);
        finding.insert(u"accepted"_s, check.accepted);
        return finding;
    });
    const auto guests =
        arrayOf(report.guests, [&](const OperationReport::Guest &guest) { return guestJson(report, guest); });
    const auto leftovers = arrayOf(
        report.leftovers, [&](const OperationReport::Leftover &leftover) { return leftoverJson(report, leftover); });
    const std::optional<double> duration =
        report.ended.isValid() ? std::optional(double(report.began.msecsTo(report.ended)) / 1000) : std::nullopt;
    return {{u"schema"_s, u"drydock.report/1"_s},
            {u"operation"_s, report.plan.id},
            {u"kind"_s, operationKindWord(report.plan.kind)},
            {u"node"_s, textOrNull(report.plan.node.text())},
            {u"returns"_s, textOrNull(report.plan.returnsOperation)},
            {u"title"_s, reportTitle(report)},
            {u"summary"_s, reportSummary(report)},
            {u"reason"_s, report.plan.reason},
            {u"state"_s, operationStatusWord(report.status)},
            {u"cluster"_s, QJsonObject{{u"id"_s, report.clusterId},
                                       {u"name"_s, report.clusterName},
                                       {u"version"_s, textOrNull(report.proxmox.text)}}},
            {u"program"_s, QJsonObject{{u"name"_s, u"drydock"_s}, {u"version"_s, report.program}}},
            {u"by"_s, report.by},
            {u"host"_s, report.host},
            {u"startedAt"_s, momentOrNull(report.began)},
            {u"endedAt"_s, momentOrNull(report.ended)},
            {u"duration"_s, secondsOrNull(duration)},
            {u"longestInterruption"_s, secondsOrNull(report.longestInterruption())},
            {u"incomplete"_s, report.incomplete},
            {u"plan"_s, planDocument(report.plan)},
            {u"checks"_s, checks},
            {u"guests"_s, guests},
            {u"steps"_s, arrayOf(report.steps, stepJson)},
            {u"settings"_s, arrayOf(report.settings, settingJson)},
            {u"events"_s, arrayOf(report.events, eventJson)},
            {u"leftovers"_s, leftovers},
            {u"commands"_s, QJsonArray::fromStringList(report.commands)},
            {u"journalSha256"_s, QString::fromLatin1(report.journalSha256)}};
}

} // namespace Drydock
