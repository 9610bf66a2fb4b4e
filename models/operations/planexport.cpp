// SPDX-License-Identifier: GPL-3.0-or-later
#include "planexport.h"

#include "ha/haentry.h"
#include "wording.h"
#include "words.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

QJsonObject interruptionDocument(const Interruption &interruption)
{
    const bool open =
        interruption.permanent || (interruption.untilReturn && interruption.basis != "partner-keeps-serving"_L1);
    return {{u"min"_s, open ? QJsonValue(QJsonValue::Null) : QJsonValue(interruption.min)},
            {u"max"_s, open ? QJsonValue(QJsonValue::Null) : QJsonValue(interruption.max)},
            {u"untilReturn"_s, interruption.untilReturn},
            {u"permanent"_s, interruption.permanent},
            {u"basis"_s, interruption.basis},
            {u"samples"_s, interruption.samples}};
}

QJsonObject findingDocument(const Finding &finding)
{
    QJsonArray fixes;
    for (const Fix &fix : finding.fixes) {
        QJsonObject object{{u"code"_s, fix.code}, {u"text"_s, fixText(fix)}};
        if (fix.strategy)
            object.insert(u"strategy"_s, strategyWord(*fix.strategy));
        if (!fix.target.isEmpty())
            object.insert(u"target"_s, fix.target.text());
        fixes.append(object);
    }
    QJsonObject result{{u"code"_s, finding.code},
                       {u"severity"_s, severityWord(finding.severity)},
                       {u"subject"_s, finding.subject},
                       {u"text"_s, findingText(finding)},
                       {u"fixes"_s, fixes}};
    if (!finding.serverText.isEmpty())
        result.insert(u"serverText"_s, finding.serverText);
    return result;
}

namespace
{

QJsonObject voteDocument(const VoteCount &votes)
{
    return {{u"votes"_s, votes.votes}, {u"needed"_s, votes.needed}};
}

QJsonValue nameOrNull(const NodeName &name)
{
    return name.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(name.text());
}

QJsonObject stepDocument(const Step &step)
{
    const bool isGuest = step.guest.isValid();
    return {{u"id"_s, step.id},
            {u"kind"_s, stepKindWord(step.kind)},
            {u"vmid"_s, isGuest ? QJsonValue(step.guest.vmid.value) : QJsonValue(QJsonValue::Null)},
            {u"guest"_s, isGuest ? QJsonValue(step.guest.sid()) : QJsonValue(QJsonValue::Null)},
            {u"strategy"_s, isGuest ? QJsonValue(strategyWord(step.strategy)) : QJsonValue(QJsonValue::Null)},
            {u"from"_s, nameOrNull(step.from)},
            {u"to"_s, nameOrNull(step.to)},
            {u"haManaged"_s, step.haManaged},
            {u"haState"_s, step.haState.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(step.haState)},
            {u"dependsOn"_s, QJsonArray::fromStringList(step.dependsOn)},
            {u"wave"_s, step.wave},
            {u"text"_s, stepText(step)},
            {u"expectedInterruption"_s, interruptionDocument(step.expected)}};
}

QJsonObject guestDocument(const GuestPlan &guest)
{
    QJsonArray choices;
    for (const Strategy choice : guest.choices)
        choices.append(strategyWord(choice));
    QJsonArray targets;
    for (const NodeName &node : guest.possibleTargets)
        targets.append(node.text());
    return {{u"vmid"_s, guest.guest.vmid.value},
            {u"guest"_s, guest.guest.sid()},
            {u"name"_s, guest.name},
            {u"strategy"_s, strategyWord(guest.strategy)},
            {u"choices"_s, choices},
            {u"decided"_s, guest.decidedByOperator},
            {u"from"_s, nameOrNull(guest.from)},
            {u"to"_s, nameOrNull(guest.to)},
            {u"possibleTargets"_s, targets},
            {u"note"_s, guest.note},
            {u"noteText"_s, noteText(guest)},
            {u"expectedInterruption"_s, interruptionDocument(guest.expected)},
            {u"steps"_s, QJsonArray::fromStringList(guest.steps)}};
}

QString cell(QString text)
{
    return text.replace(u'|', u"\\|"_s).replace(u'\n', u' ');
}

QString row(const QStringList &cells)
{
    QStringList escaped;
    for (const QString &text : cells)
        escaped.append(cell(text));
    return u"| %1 |\n"_s.arg(escaped.join(u" | "_s));
}

QString headed(const QStringList &titles)
{
    return row(titles) + row(QStringList(titles.size(), u"---"_s));
}

QString severityTitle(Severity severity)
{
    switch (severity) {
    case Severity::Blocker:
        return Words::tr("Blocker");
    case Severity::Caution:
        return Words::tr("Caution");
    case Severity::Info:
        return Words::tr("Info");
    }
    return {};
}

QString waits(const Step &step)
{
    return step.dependsOn.isEmpty() ? QString() : Words::tr("after %1").arg(step.dependsOn.join(u", "_s));
}

QString quoted(const QString &text)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9._:/-]+$"_s);
    if (plain.match(text).hasMatch())
        return text;
    QString inner = text;
    inner.replace(u'\'', u"'\\''"_s);
    return u"'%1'"_s.arg(inner);
}

/// "qm migrate 102 pve-node2 --online --with-local-disks" and its kin. For HA guests the HA manager is asked, as
/// qm and pct would do by themselves.
QString moveCommand(const Step &step)
{
    const QString target = quoted(step.to.text());
    if (step.haManaged)
        return u"ha-manager migrate %1 %2"_s.arg(step.guest.sid(), target);
    QString command = step.guest.kind == GuestKind::Vm ? u"qm migrate %1 %2"_s : u"pct migrate %1 %2"_s;
    command = command.arg(step.guest.vmid.text(), target);
    if (step.online)
        command += u" --online"_s;
    if (step.restart)
        command += u" --restart"_s;
    if (step.withLocalDisks && step.online)
        command += u" --with-local-disks"_s;
    if (!step.targetStorage.isEmpty())
        command += (step.guest.kind == GuestKind::Vm ? u" --targetstorage "_s : u" --target-storage "_s)
                   + quoted(step.targetStorage);
    if (step.bandwidth > 0)
        command += u" --bwlimit %1"_s.arg(step.bandwidth);
    if (step.conntrack)
        command += u" --with-conntrack-state"_s;
    for (const auto &[option, value] : step.rootOptions.asKeyValueRange())
        command += u" --"_s + option + u' ' + quoted(value);
    return command;
}

QString powerCommand(const Step &step, const QString &verb)
{
    QString command =
        u"%1 %2 %3"_s.arg(step.guest.kind == GuestKind::Vm ? u"qm"_s : u"pct"_s, verb, step.guest.vmid.text());
    if (step.timeout > 0)
        command += u" --timeout %1"_s.arg(step.timeout);
    return command;
}

/// "ha-manager add vm:101 --group homelab --state started" and its kin.
QString haEntryCommand(const SettingChange &setting)
{
    const std::optional<HaEntry> before = HaEntry::parse(setting.before);
    const std::optional<HaEntry> wanted = HaEntry::parse(setting.value);
    const QString id = quoted(setting.key);
    const bool isRule = setting.kind == SettingChange::Kind::HaRuleEntry;
    const bool isGroup = setting.kind == SettingChange::Kind::HaGroupEntry;
    const auto verb = [&](const QString &word) {
        return isRule ? u"ha-manager rules "_s + word : u"ha-manager "_s + (isGroup ? u"group"_s : QString()) + word;
    };
    if (!wanted)
        return verb(u"remove"_s) + u' ' + id;
    QString command = verb(before ? u"set"_s : u"add"_s) + (isRule ? u' ' + wanted->type : QString()) + u' ' + id;
    const HaEntryChange change = haEntryChange(before, *wanted);
    for (const auto &[key, value] : change.set.asKeyValueRange()) {
        // A list of names needs no quotes.
        QString plain = value;
        const bool isList = quoted(plain.remove(u',')) == plain;
        command += u" --"_s + key + u' ' + (isList ? value : quoted(value));
    }
    return change.removed.isEmpty() ? command : command + u" --delete "_s + change.removed.join(u',');
}

QString settingCommand(const Step &step)
{
    const SettingChange &setting = step.setting;
    const bool on = setting.value == "1"_L1;
    switch (setting.kind) {
    case SettingChange::Kind::HaFailback:
        return u"ha-manager set %1 --failback %2"_s.arg(setting.key, setting.value);
    case SettingChange::Kind::HaRule:
        return u"ha-manager rules set %1 %2 %3"_s.arg(setting.key.section(u'/', 0, 0),
                                                      quoted(setting.key.section(u'/', 1)),
                                                      on ? u"--delete disable"_s : u"--disable 1"_s);
    case SettingChange::Kind::HaGroupFailback:
        return u"ha-manager groupset %1 --nofailback %2"_s.arg(quoted(setting.key), on ? u"0"_s : u"1"_s);
    case SettingChange::Kind::ClusterCrs:
        return setting.value.isEmpty() ? u"pvesh set /cluster/options --delete crs"_s
                                       : u"pvesh set /cluster/options --crs %1"_s.arg(quoted(setting.value));
    case SettingChange::Kind::Cdrom:
        return u"pvesh set /nodes/%1/qemu/%2/config --%3 %4"_s.arg(step.from.text(), step.guest.vmid.text(),
                                                                   setting.key, quoted(setting.value));
    case SettingChange::Kind::GuestNic:
        return u"%1 set %2 --%3 %4"_s.arg(step.guest.kind == GuestKind::Vm ? u"qm"_s : u"pct"_s, step.guest.vmid.text(),
                                          setting.key, quoted(setting.value));
    case SettingChange::Kind::GuestTags:
        return u"%1 set %2 %3"_s.arg(step.guest.kind == GuestKind::Vm ? u"qm"_s : u"pct"_s, step.guest.vmid.text(),
                                     setting.value.isEmpty() ? u"--delete tags"_s
                                                             : u"--tags %1"_s.arg(quoted(setting.value)));
    case SettingChange::Kind::HaResourceEntry:
    case SettingChange::Kind::HaGroupEntry:
    case SettingChange::Kind::HaRuleEntry:
        return haEntryCommand(setting);
    case SettingChange::Kind::HaArming:
        return setting.value == "armed"_L1
                   ? u"pvesh create /cluster/ha/status/arm-ha"_s
                   : u"pvesh create /cluster/ha/status/disarm-ha --resource-mode %1"_s.arg(setting.value);
    case SettingChange::Kind::NodeMaintenance:
        return u"ha-manager crm-command node-maintenance %1 %2"_s.arg(on ? u"enable"_s : u"disable"_s,
                                                                      quoted(setting.key));
    }
    return {};
}

/// qm and pct look for the guest on the node they run on; the others work from any node.
bool isLocalCommand(const Step &step)
{
    switch (step.kind) {
    case StepKind::SetHaState:
    case StepKind::RebootNode:
    case StepKind::ShutdownNode:
    case StepKind::WaitForNode:
    case StepKind::WakeNode:
        return false;
    case StepKind::ChangeSetting:
        return step.setting.kind == SettingChange::Kind::GuestNic
               || step.setting.kind == SettingChange::Kind::GuestTags;
    case StepKind::MigrateGuest:
        return !step.haManaged;
    default:
        return true;
    }
}

} // namespace

QJsonObject planDocument(const Plan &plan)
{
    QJsonArray steps;
    for (const Step &step : plan.steps)
        steps.append(stepDocument(step));
    QJsonArray findings;
    for (const Finding &finding : plan.findings)
        findings.append(findingDocument(finding));
    QJsonArray guests;
    for (const GuestPlan &guest : plan.guests)
        guests.append(guestDocument(guest));
    QJsonArray nodes;
    for (const NodeForecast &node : plan.nodes) {
        nodes.append(QJsonObject{{u"name"_s, node.node.text()},
                                 {u"memoryNow"_s, node.memoryNow},
                                 {u"memoryPeak"_s, node.memoryPeak},
                                 {u"memoryAfter"_s, node.memoryAfter},
                                 {u"maxMemory"_s, node.maxMemory},
                                 {u"guestsNow"_s, node.guestsNow},
                                 {u"guestsAfter"_s, node.guestsAfter}});
    }
    return {{u"schema"_s, u"drydock.plan/1"_s},
            {u"id"_s, plan.id},
            {u"kind"_s, operationKindWord(plan.kind)},
            {u"node"_s, nameOrNull(plan.node)},
            {u"returns"_s,
             plan.returnsOperation.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(plan.returnsOperation)},
            {u"reason"_s, plan.reason},
            {u"then"_s, afterDrainWord(plan.then)},
            {u"startable"_s, plan.startable},
            {u"parallel"_s, plan.limits.parallel},
            {u"summary"_s, planSentence(plan)},
            {u"quorum"_s,
             QJsonObject{{u"now"_s, voteDocument(plan.quorumNow)}, {u"after"_s, voteDocument(plan.quorumAfter)}}},
            {u"steps"_s, steps},
            {u"guests"_s, guests},
            {u"findings"_s, findings},
            {u"nodesAfter"_s, nodes}};
}

QString planMarkdown(const Plan &plan)
{
    QString text = u"# %1\n\n%2\n"_s.arg(operationTitle(plan), planSentence(plan));
    if (!plan.reason.isEmpty())
        text += u"\n%1\n"_s.arg(Words::tr("Reason: %1").arg(plan.reason));
    if (!plan.findings.isEmpty()) {
        text += u"\n## %1\n\n"_s.arg(Words::tr("Findings"));
        for (const Finding &finding : plan.findings) {
            text += u"- **%1** (`%2`): %3\n"_s.arg(severityTitle(finding.severity), finding.code, findingText(finding));
            QStringList ways;
            for (const Fix &fix : finding.fixes)
                ways.append(fixText(fix));
            if (!ways.isEmpty())
                text += u"  - %1\n"_s.arg(Words::tr("Ways out: %1").arg(ways.join(u" · "_s)));
        }
    }
    if (!plan.guests.isEmpty()) {
        text += u"\n## %1\n\n"_s.arg(Words::tr("Guests"));
        text += headed({Words::tr("Guest"), Words::tr("Strategy"), Words::tr("Target"), Words::tr("Interruption"),
                        Words::tr("Note")});
        for (const GuestPlan &guest : plan.guests) {
            text += row({guestWords(guest.guest, guest.name), wayText(plan, guest), guest.to.text(),
                         expectationText(plan, guest), noteText(guest)});
        }
    }
    if (!plan.steps.isEmpty()) {
        text += u"\n## %1\n\n"_s.arg(Words::tr("Steps"));
        text += headed({Words::tr("Step"), Words::tr("Wave"), Words::tr("What"), Words::tr("When")});
        for (const Step &step : plan.steps)
            text += row({step.id, QString::number(step.wave), stepText(step), waits(step)});
    }
    if (!plan.nodes.isEmpty()) {
        text += u"\n## %1\n\n"_s.arg(Words::tr("Memory"));
        text += headed({Words::tr("Node"), Words::tr("Now"), Words::tr("At most"), Words::tr("Installed")});
        for (const NodeForecast &node : plan.nodes) {
            text += row(
                {node.node.text(), bytesText(node.memoryNow), bytesText(node.memoryPeak), bytesText(node.maxMemory)});
        }
    }
    return text;
}

QStringList stepCommands(const Step &step, const ProxmoxVersion &version)
{
    Q_UNUSED(version) // the commands used here are the same from 8.4 to 9.2
    const QString node = quoted(step.from.text());
    switch (step.kind) {
    case StepKind::MigrateGuest:
        return {moveCommand(step)};
    case StepKind::ShutdownGuest:
        return {powerCommand(step, u"shutdown"_s)};
    case StepKind::StartGuest:
        return {powerCommand(step, u"start"_s)};
    case StepKind::SuspendGuest:
        return {powerCommand(step, u"suspend"_s)};
    case StepKind::ResumeGuest:
        return {powerCommand(step, u"resume"_s)};
    case StepKind::RebootGuest:
        return {powerCommand(step, u"reboot"_s)};
    case StepKind::StopGuest:
        return {powerCommand(step, u"stop"_s)};
    case StepKind::SetHaState:
        return {u"ha-manager set %1 --state %2"_s.arg(step.guest.sid(), quoted(step.haState))};
    case StepKind::RebootNode:
        return {u"pvesh create /nodes/%1/status --command reboot"_s.arg(node)};
    case StepKind::ShutdownNode:
        return {u"pvesh create /nodes/%1/status --command shutdown"_s.arg(node)};
    case StepKind::WakeNode:
        return {u"pvesh create /nodes/%1/wakeonlan"_s.arg(node)};
    case StepKind::ChangeSetting:
        return {settingCommand(step)};
    case StepKind::WaitForNode:
        return {u"until pvesh get /nodes/%1/status >/dev/null 2>&1; do sleep 5; done"_s.arg(node)};
    }
    return {};
}

QStringList planCommands(const Plan &plan, const ProxmoxVersion &version)
{
    QStringList lines;
    QString place;
    for (const Step &step : plan.steps) {
        const QString here = isLocalCommand(step) ? u"# on %1"_s.arg(step.from.text()) : u"# on any node"_s;
        // Whoever reboots the node does not want to sit on it.
        const bool isNode = !step.guest.isValid() && !step.from.isEmpty();
        const QString header = isNode ? u"# on any node but %1"_s.arg(step.from.text()) : here;
        if (header != place)
            lines.append(header);
        place = header;
        lines.append(stepCommands(step, version));
    }
    return lines;
}

} // namespace Drydock
