// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QJsonArray namesToJson(const QList<NodeName> &names)
{
    QJsonArray result;
    for (const NodeName &name : names)
        result.append(name.text());
    return result;
}

QJsonObject wordsToJson(const QMap<QString, QString> &words)
{
    QJsonObject result;
    for (const auto &[key, value] : words.asKeyValueRange())
        result.insert(key, value);
    return result;
}

QJsonObject toJson(const Interruption &interruption)
{
    return {{u"min"_s, interruption.min},
            {u"max"_s, interruption.max},
            {u"untilReturn"_s, interruption.untilReturn},
            {u"permanent"_s, interruption.permanent},
            {u"basis"_s, interruption.basis},
            {u"samples"_s, interruption.samples}};
}

QJsonObject toJson(const SettingChange &setting)
{
    return {{u"kind"_s, settingKindWord(setting.kind)},
            {u"key"_s, setting.key},
            {u"value"_s, setting.value},
            {u"before"_s, setting.before}};
}

QJsonObject toJson(const Step &step)
{
    QJsonObject object{{u"id"_s, step.id},
                       {u"kind"_s, stepKindWord(step.kind)},
                       {u"guest"_s, step.guest.isValid() ? step.guest.sid() : QString()},
                       {u"guestName"_s, step.guestName},
                       {u"from"_s, step.from.text()},
                       {u"to"_s, step.to.text()},
                       {u"strategy"_s, strategyWord(step.strategy)},
                       {u"online"_s, step.online},
                       {u"restart"_s, step.restart},
                       {u"withLocalDisks"_s, step.withLocalDisks},
                       {u"haManaged"_s, step.haManaged},
                       {u"haState"_s, step.haState},
                       {u"haStateBefore"_s, step.haStateBefore},
                       {u"timeout"_s, step.timeout},
                       {u"memory"_s, step.memory},
                       {u"dependsOn"_s, QJsonArray::fromStringList(step.dependsOn)},
                       {u"wave"_s, step.wave},
                       {u"expected"_s, toJson(step.expected)}};
    if (step.kind == StepKind::ChangeSetting)
        object.insert(u"setting"_s, toJson(step.setting));
    if (step.regardless)
        object.insert(u"regardless"_s, true);
    if (step.bandwidth > 0)
        object.insert(u"bandwidth"_s, step.bandwidth);
    if (!step.targetStorage.isEmpty())
        object.insert(u"targetStorage"_s, step.targetStorage);
    if (step.conntrack)
        object.insert(u"conntrack"_s, true);
    if (!step.rootOptions.isEmpty())
        object.insert(u"rootOptions"_s, wordsToJson(step.rootOptions));
    return object;
}

QJsonObject toJson(const GuestPlan &guest)
{
    QJsonArray choices;
    for (const Strategy strategy : guest.choices)
        choices.append(strategyWord(strategy));
    return {{u"guest"_s, guest.guest.isValid() ? guest.guest.sid() : QString()},
            {u"name"_s, guest.name},
            {u"strategy"_s, strategyWord(guest.strategy)},
            {u"choices"_s, choices},
            {u"decidedByOperator"_s, guest.decidedByOperator},
            {u"from"_s, guest.from.text()},
            {u"to"_s, guest.to.text()},
            {u"possibleTargets"_s, namesToJson(guest.possibleTargets)},
            {u"expected"_s, toJson(guest.expected)},
            {u"note"_s, guest.note},
            {u"noteArguments"_s, wordsToJson(guest.noteArguments)},
            {u"steps"_s, QJsonArray::fromStringList(guest.steps)}};
}

QJsonObject toJson(const Finding &finding)
{
    QJsonArray fixes;
    for (const Fix &fix : finding.fixes) {
        QJsonObject object{{u"code"_s, fix.code}, {u"target"_s, fix.target.text()}};
        if (fix.strategy)
            object.insert(u"strategy"_s, strategyWord(*fix.strategy));
        fixes.append(object);
    }
    return {{u"code"_s, finding.code},
            {u"severity"_s, severityWord(finding.severity)},
            {u"subject"_s, finding.subject},
            {u"arguments"_s, wordsToJson(finding.arguments)},
            {u"serverText"_s, finding.serverText},
            {u"fixes"_s, fixes}};
}

QJsonObject toJson(const NodeForecast &node)
{
    return {{u"node"_s, node.node.text()},        {u"memoryNow"_s, node.memoryNow}, {u"memoryPeak"_s, node.memoryPeak},
            {u"memoryAfter"_s, node.memoryAfter}, {u"maxMemory"_s, node.maxMemory}, {u"guestsNow"_s, node.guestsNow},
            {u"guestsAfter"_s, node.guestsAfter}, {u"coresNow"_s, node.coresNow},   {u"coresAfter"_s, node.coresAfter},
            {u"maxCores"_s, node.maxCores}};
}

QJsonObject toJson(const VoteCount &votes)
{
    return {{u"votes"_s, votes.votes}, {u"needed"_s, votes.needed}};
}

template <typename Item>
QJsonArray listToJson(const QList<Item> &items)
{
    QJsonArray result;
    for (const Item &item : items)
        result.append(toJson(item));
    return result;
}

/// Reads a plan back. The first thing that cannot be understood is kept and makes the whole fail:
/// a plan that is half understood must never be carried out.
class PlanReader
{
public:
    QString problem;

    Plan plan(const QJsonObject &object)
    {
        Plan plan;
        plan.id = object[u"id"].toString();
        if (plan.id.isEmpty())
            fail(u"the plan has no id"_s);
        plan.kind = word(operationKindFromWord, object, u"kind"_s);
        plan.node = NodeName(object[u"node"].toString());
        plan.returnsOperation = object[u"returnsOperation"].toString();
        plan.reason = object[u"reason"].toString();
        plan.then = word(afterDrainFromWord, object, u"then"_s);
        for (const auto values = object[u"steps"].toArray(); const QJsonValue &value : values)
            plan.steps.append(step(value.toObject()));
        for (const auto values = object[u"guests"].toArray(); const QJsonValue &value : values)
            plan.guests.append(guestPlan(value.toObject()));
        for (const auto values = object[u"findings"].toArray(); const QJsonValue &value : values)
            plan.findings.append(finding(value.toObject()));
        for (const auto values = object[u"nodes"].toArray(); const QJsonValue &value : values)
            plan.nodes.append(forecast(value.toObject()));
        plan.quorumNow = votes(object[u"quorumNow"].toObject());
        plan.quorumAfter = votes(object[u"quorumAfter"].toObject());
        plan.limits.parallel = object[u"limits"].toObject()[u"parallel"].toInt(1);
        plan.limits.perTarget = object[u"limits"].toObject()[u"perTarget"].toInt();
        // Older journals have none of these.
        if (object.contains(u"onFailure"))
            plan.onFailure = word(failurePolicyFromWord, object, u"onFailure"_s);
        plan.expectedMinutes = object[u"expectedMinutes"].toInt();
        plan.keepFreePercent = object[u"keepFreePercent"].toInt(plan.keepFreePercent);
        if (object.contains(u"balance"))
            plan.balance = word(balanceFromWord, object, u"balance"_s);
        for (const auto values = object[u"accepted"].toArray(); const QJsonValue &value : values)
            plan.accepted.insert(value.toString());
        plan.startable = object[u"startable"].toBool();
        return plan;
    }

    Step step(const QJsonObject &object)
    {
        Step step;
        step.id = object[u"id"].toString();
        if (step.id.isEmpty())
            fail(u"a step has no id"_s);
        step.kind = word(stepKindFromWord, object, u"kind"_s);
        step.guest = guest(object);
        step.guestName = object[u"guestName"].toString();
        step.from = NodeName(object[u"from"].toString());
        step.to = NodeName(object[u"to"].toString());
        step.strategy = word(strategyFromWord, object, u"strategy"_s);
        step.online = object[u"online"].toBool();
        step.restart = object[u"restart"].toBool();
        step.withLocalDisks = object[u"withLocalDisks"].toBool();
        step.haManaged = object[u"haManaged"].toBool();
        step.haState = object[u"haState"].toString();
        step.haStateBefore = object[u"haStateBefore"].toString();
        step.timeout = object[u"timeout"].toInt();
        step.memory = object[u"memory"].toInteger();
        step.dependsOn = texts(object[u"dependsOn"]);
        step.wave = object[u"wave"].toInt();
        step.expected = interruption(object[u"expected"].toObject());
        step.regardless = object[u"regardless"].toBool();
        step.bandwidth = object[u"bandwidth"].toInteger();
        step.targetStorage = object[u"targetStorage"].toString();
        step.conntrack = object[u"conntrack"].toBool();
        step.rootOptions = wordMap(object[u"rootOptions"]);
        if (step.kind == StepKind::ChangeSetting)
            step.setting = setting(object[u"setting"].toObject());
        return step;
    }

    GuestPlan guestPlan(const QJsonObject &object)
    {
        GuestPlan result;
        result.guest = guest(object);
        result.name = object[u"name"].toString();
        result.strategy = word(strategyFromWord, object, u"strategy"_s);
        for (const auto allChoices = texts(object[u"choices"]); const QString &choice : allChoices) {
            if (const std::optional<Strategy> strategy = strategyFromWord(choice))
                result.choices.append(*strategy);
            else
                fail(u"unknown strategy \"%1\""_s.arg(choice));
        }
        result.decidedByOperator = object[u"decidedByOperator"].toBool();
        result.from = NodeName(object[u"from"].toString());
        result.to = NodeName(object[u"to"].toString());
        for (const auto names = texts(object[u"possibleTargets"]); const QString &name : names)
            result.possibleTargets.append(NodeName(name));
        result.expected = interruption(object[u"expected"].toObject());
        result.note = object[u"note"].toString();
        result.noteArguments = wordMap(object[u"noteArguments"]);
        result.steps = texts(object[u"steps"]);
        return result;
    }

private:
    void fail(const QString &text)
    {
        if (problem.isEmpty())
            problem = text;
    }

    SettingChange setting(const QJsonObject &object)
    {
        return {word(settingKindFromWord, object, u"kind"_s), object[u"key"].toString(), object[u"value"].toString(),
                object[u"before"].toString()};
    }

    template <typename Enum>
    Enum word(std::optional<Enum> (*fromWord)(QStringView), const QJsonObject &object, const QString &key)
    {
        const QString text = object[key].toString();
        const std::optional<Enum> value = fromWord(text);
        if (!value)
            fail(u"unknown %1 \"%2\""_s.arg(key, text));
        return value.value_or(Enum());
    }

    GuestKey guest(const QJsonObject &object)
    {
        const QString sid = object[u"guest"].toString();
        if (sid.isEmpty())
            return {};
        const std::optional<GuestKey> key = GuestKey::fromSid(sid);
        if (!key)
            fail(u"unknown guest \"%1\""_s.arg(sid));
        return key.value_or(GuestKey());
    }

    static QStringList texts(const QJsonValue &value)
    {
        QStringList result;
        for (const auto items = value.toArray(); const QJsonValue &item : items)
            result.append(item.toString());
        return result;
    }

    static QMap<QString, QString> wordMap(const QJsonValue &value)
    {
        QMap<QString, QString> result;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            result.insert(it.key(), it.value().toString());
        return result;
    }

    static Interruption interruption(const QJsonObject &object)
    {
        return {object[u"min"].toDouble(),     object[u"max"].toDouble(),   object[u"untilReturn"].toBool(),
                object[u"permanent"].toBool(), object[u"basis"].toString(), object[u"samples"].toInt()};
    }

    static VoteCount votes(const QJsonObject &object) { return {object[u"votes"].toInt(), object[u"needed"].toInt()}; }

    static NodeForecast forecast(const QJsonObject &object)
    {
        return {NodeName(object[u"node"].toString()), object[u"memoryNow"].toInteger(),
                object[u"memoryPeak"].toInteger(),    object[u"memoryAfter"].toInteger(),
                object[u"maxMemory"].toInteger(),     object[u"coresNow"].toDouble(),
                object[u"coresAfter"].toDouble(),     object[u"maxCores"].toInt(),
                object[u"guestsNow"].toInt(),         object[u"guestsAfter"].toInt()};
    }

    Finding finding(const QJsonObject &object)
    {
        Finding result;
        result.code = object[u"code"].toString();
        result.severity = word(severityFromWord, object, u"severity"_s);
        result.subject = object[u"subject"].toString();
        result.arguments = wordMap(object[u"arguments"]);
        result.serverText = object[u"serverText"].toString();
        for (const auto values = object[u"fixes"].toArray(); const QJsonValue &value : values) {
            const QJsonObject fixObject = value.toObject();
            Fix fix;
            fix.code = fixObject[u"code"].toString();
            fix.target = NodeName(fixObject[u"target"].toString());
            if (fixObject.contains(u"strategy"_s))
                fix.strategy = word(strategyFromWord, fixObject, u"strategy"_s);
            result.fixes.append(fix);
        }
        return result;
    }
};

} // namespace

QJsonObject stepToJson(const Step &step)
{
    return toJson(step);
}

QJsonObject guestPlanToJson(const GuestPlan &guest)
{
    return toJson(guest);
}

QJsonObject planToJson(const Plan &plan)
{
    QStringList accepted = plan.accepted.values();
    accepted.sort();
    return {{u"id"_s, plan.id},
            {u"kind"_s, operationKindWord(plan.kind)},
            {u"node"_s, plan.node.text()},
            {u"returnsOperation"_s, plan.returnsOperation},
            {u"reason"_s, plan.reason},
            {u"then"_s, afterDrainWord(plan.then)},
            {u"steps"_s, listToJson(plan.steps)},
            {u"guests"_s, listToJson(plan.guests)},
            {u"findings"_s, listToJson(plan.findings)},
            {u"nodes"_s, listToJson(plan.nodes)},
            {u"quorumNow"_s, toJson(plan.quorumNow)},
            {u"quorumAfter"_s, toJson(plan.quorumAfter)},
            {u"limits"_s, QJsonObject{{u"parallel"_s, plan.limits.parallel}, {u"perTarget"_s, plan.limits.perTarget}}},
            {u"onFailure"_s, failurePolicyWord(plan.onFailure)},
            {u"expectedMinutes"_s, plan.expectedMinutes},
            {u"keepFreePercent"_s, plan.keepFreePercent},
            {u"balance"_s, balanceWord(plan.balance)},
            {u"accepted"_s, QJsonArray::fromStringList(accepted)},
            {u"startable"_s, plan.startable}};
}

namespace
{

template <typename Item>
Result<Item> readBack(Item (PlanReader::*read)(const QJsonObject &), const QJsonObject &object)
{
    PlanReader reader;
    Item item = (reader.*read)(object);
    if (!reader.problem.isEmpty())
        return std::unexpected(Error{.kind = Error::Kind::Local, .http = 0, .text = reader.problem, .fields = {}});
    return item;
}

} // namespace

Result<Step> stepFromJson(const QJsonObject &object)
{
    return readBack(&PlanReader::step, object);
}

Result<GuestPlan> guestPlanFromJson(const QJsonObject &object)
{
    return readBack(&PlanReader::guestPlan, object);
}

Result<Plan> planFromJson(const QJsonObject &object)
{
    return readBack(&PlanReader::plan, object);
}

} // namespace Drydock
