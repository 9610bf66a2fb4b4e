// SPDX-License-Identifier: GPL-3.0-or-later
#include "casereader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace Drydock::HaCases
{

namespace
{

/// What stops the reading of a line, in words.
struct BadCase {
    QString text;
};

/// The cases do not tell how long an active local manager has had no service. Their clusters were settled for about
/// twelve minutes before the first event; nearly all such managers have been empty since their start.
constexpr int idleAtStart = 36;
constexpr int longestTime = 30 * 24 * 3600;
constexpr qsizetype mostNodes = 256;
constexpr qsizetype mostServices = 50'000;

[[noreturn]] void bad(const QString &text)
{
    throw BadCase{text};
}

QString textOf(const QJsonObject &object, QLatin1StringView key, const QString &where)
{
    const QJsonValue value = object.value(key);
    if (!value.isString() || value.toString().isEmpty())
        bad(u"%1: \"%2\" is no text"_s.arg(where, key));
    return value.toString();
}

QString optionalText(const QJsonObject &object, QLatin1StringView key, const QString &where)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return {};
    return textOf(object, key, where);
}

double amountOf(const QJsonObject &object, QLatin1StringView key, const QString &where, double otherwise,
                double most = 1e18)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return otherwise;
    bool isNumber = value.isDouble();
    // The simulator's own cases write some counts as text.
    const double number = value.isString() ? value.toString().toDouble(&isNumber) : value.toDouble(-1);
    if (!isNumber || !std::isfinite(number) || number < 0 || number > most)
        bad(u"%1: \"%2\" is no number from 0 to %3"_s.arg(where, key).arg(most, 0, 'g', 10));
    return number;
}

int countOf(const QJsonObject &object, QLatin1StringView key, const QString &where, int otherwise, int most = 1'000'000)
{
    return int(amountOf(object, key, where, otherwise, most));
}

/// true, false, 1 and 0; absent is `otherwise`.
bool flagOf(const QJsonObject &object, QLatin1StringView key, const QString &where, bool otherwise)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return otherwise;
    if (value.isBool())
        return value.toBool();
    if (value.isDouble())
        return value.toDouble() != 0;
    bad(u"%1: \"%2\" is neither true nor false"_s.arg(where, key));
}

QJsonArray listOf(const QJsonObject &object, QLatin1StringView key, bool required)
{
    const QJsonValue value = object.value(key);
    if (value.isArray())
        return value.toArray();
    if (required || !(value.isUndefined() || value.isNull()))
        bad(u"\"%1\" is no list"_s.arg(key));
    return {};
}

QJsonObject objectOf(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (value.isObject())
        return value.toObject();
    if (value.isUndefined() || value.isNull())
        return {};
    bad(u"\"%1\" is no object"_s.arg(key));
}

QJsonObject itemOf(const QJsonValue &value, const QString &where)
{
    if (!value.isObject())
        bad(u"%1 is no object"_s.arg(where));
    return value.toObject();
}

template <typename Code, size_t Count>
Code codeFor(const Words<Code, Count> &words, const QString &text, const QString &where)
{
    const std::optional<Code> code = codeOf(words, text);
    if (!code)
        bad(u"%1: \"%2\" is not known"_s.arg(where, text));
    return *code;
}

QMap<NodeName, int> prioritiesOf(const QJsonObject &object, const QString &where)
{
    QMap<NodeName, int> nodes;
    const QJsonObject named = object.value("nodes"_L1).toObject();
    for (auto it = named.constBegin(); it != named.constEnd(); ++it) {
        if (!it.value().isDouble() || std::abs(it.value().toDouble()) > 100'000)
            bad(u"%1: the priority of \"%2\" is no number from 0 to 100000"_s.arg(where, it.key()));
        nodes.insert(NodeName(it.key()), it.value().toInt());
    }
    return nodes;
}

QStringList textsOf(const QJsonObject &object, QLatin1StringView key, const QString &where)
{
    QStringList texts;
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return texts;
    if (!value.isArray())
        bad(u"%1: \"%2\" is no list"_s.arg(where, key));
    const QJsonArray list = value.toArray();
    for (const QJsonValue &text : list) {
        if (!text.isString())
            bad(u"%1: \"%2\" has something in it that is no text"_s.arg(where, key));
        texts.append(text.toString());
    }
    return texts;
}

Node nodeOf(const QJsonObject &object, const QString &where)
{
    Node node;
    node.name = NodeName(textOf(object, "name"_L1, where));
    node.cpus = amountOf(object, "maxcpu"_L1, where, 0);
    node.memory = qint64(amountOf(object, "maxmem"_L1, where, 0));
    // Not a member and yet not off: its network is.
    node.networked = flagOf(object, "online"_L1, where, true);
    node.powered = node.networked || object.value("lrm"_L1).isNull();
    node.seen = node.networked || !object.value("lrm"_L1).isNull();
    const QString lrm = optionalText(object, "lrm"_L1, where);
    if (lrm == "active"_L1)
        node.lrm = LrmState::Active;
    else if (lrm == "maintenance"_L1)
        node.lrm = LrmState::Maintenance;
    else if (lrm == "off"_L1)
        node.lrm = LrmState::Off;
    else if (lrm == "idle"_L1 || lrm.isEmpty())
        node.lrm = LrmState::WaitForLock;
    else
        bad(u"%1: \"lrm\" is not known: \"%2\""_s.arg(where, lrm));
    return node;
}

Misbehaviour misbehaviourOf(const QJsonObject &service, const QString &where)
{
    Misbehaviour fail;
    const QJsonObject object = objectOf(service, "fail"_L1);
    fail.startFailures = countOf(object, "start"_L1, where, 0);
    fail.moveFailures = countOf(object, "move"_L1, where, 0);
    fail.neverStops = flagOf(object, "stop"_L1, where, false);
    fail.onlyNode = NodeName(optionalText(object, "only_node"_L1, where));
    return fail;
}

Service serviceOf(const QJsonObject &object, const QString &where)
{
    Service service;
    service.sid = textOf(object, "sid"_L1, where);
    service.node = NodeName(textOf(object, "node"_L1, where));
    service.request = codeFor(requestWords, textOf(object, "state"_L1, where), where);
    const QString state = optionalText(object, "crm_state"_L1, where);
    service.state = state.isEmpty() || state == "ignored"_L1 ? CrmState::Unknown : codeFor(stateWords, state, where);
    service.running = flagOf(object, "running"_L1, where, false);
    service.maxRestart = countOf(object, "max_restart"_L1, where, 1);
    service.maxRelocate = countOf(object, "max_relocate"_L1, where, 1);
    service.maxCpu = amountOf(object, "maxcpu"_L1, where, 0);
    service.maxMemory = qint64(amountOf(object, "maxmem"_L1, where, 0));
    if (object.contains("cpu"_L1))
        service.cpu = amountOf(object, "cpu"_L1, where, 0);
    if (object.contains("mem"_L1))
        service.memory = qint64(amountOf(object, "mem"_L1, where, 0));
    service.group = optionalText(object, "group"_L1, where);
    service.failback = flagOf(object, "failback"_L1, where, true);
    service.maintenanceNode = NodeName(optionalText(object, "maintenance_node"_L1, where));
    service.target = NodeName(optionalText(object, "target"_L1, where));
    service.lock = optionalText(object, "lock"_L1, where);
    const QStringList failed = textsOf(object, "failed_nodes"_L1, where);
    for (const QString &node : failed)
        service.failedNodes.append(NodeName(node));
    service.fail = misbehaviourOf(object, where);
    return service;
}

Rule ruleOf(const QJsonObject &object, const QString &where)
{
    Rule rule;
    rule.id = textOf(object, "id"_L1, where);
    const QString type = textOf(object, "type"_L1, where);
    rule.sids = textsOf(object, "resources"_L1, where);
    rule.enabled = !flagOf(object, "disable"_L1, where, false);
    if (type == "node-affinity"_L1) {
        rule.nodes = prioritiesOf(object, where);
        rule.strict = flagOf(object, "strict"_L1, where, false);
    } else if (type == "resource-affinity"_L1) {
        const QString affinity = textOf(object, "affinity"_L1, where);
        if (affinity != "positive"_L1 && affinity != "negative"_L1)
            bad(u"%1: \"affinity\" is not known: \"%2\""_s.arg(where, affinity));
        rule.kind = affinity == "positive"_L1 ? Rule::Kind::Together : Rule::Kind::Apart;
    } else {
        bad(u"%1: \"type\" is not known: \"%2\""_s.arg(where, type));
    }
    return rule;
}

Event eventOf(const QJsonObject &object, const QString &where)
{
    Event event;
    event.at = countOf(object, "at_s"_L1, where, 0, longestTime);
    event.kind = codeFor(actionWords, textOf(object, "action"_L1, where), where);
    event.sid = optionalText(object, "sid"_L1, where);
    event.node = NodeName(optionalText(object, "node"_L1, where));
    const QJsonValue argument = object.value("arg"_L1);
    event.argument = argument.isDouble() ? QString::number(argument.toInt()) : argument.toString();
    switch (event.kind) {
    case Event::Kind::SetState:
        event.request = codeFor(requestWords, textOf(object, "state"_L1, where), where);
        break;
    case Event::Kind::Migrate:
    case Event::Kind::Relocate:
        event.node = NodeName(event.argument);
        break;
    default:
        break;
    }
    return event;
}

void readQuorum(const QJsonObject &quorum, Input &input)
{
    const QString where = u"quorum"_s;
    const QJsonValue votes = quorum.value("votes_per_node"_L1);
    for (Node &node : input.nodes) {
        if (votes.isObject())
            node.votes = countOf(votes.toObject(), QLatin1StringView(node.name.text().toLatin1()), where, 1, 1000);
        else
            node.votes = countOf(quorum, "votes_per_node"_L1, where, 1, 1000);
    }
    input.qdeviceVotes = countOf(quorum, "qdevice_votes"_L1, where, 0, 1000);
    input.hasQdevice = input.qdeviceVotes > 0 && !quorum.value("qdevice_up"_L1).isNull();
    input.qdeviceUp = flagOf(quorum, "qdevice_up"_L1, where, false);
}

void readRules(const QJsonObject &object, Input &input)
{
    const QJsonArray groups = listOf(object, "groups"_L1, false);
    for (const QJsonValue &value : groups) {
        const QString where = u"group %1"_s.arg(input.groups.size() + 1);
        const QJsonObject group = itemOf(value, where);
        input.groups.append({textOf(group, "group"_L1, where), prioritiesOf(group, where),
                             flagOf(group, "restricted"_L1, where, false),
                             flagOf(group, "nofailback"_L1, where, false)});
    }
    const QJsonArray rules = listOf(object, "rules"_L1, false);
    for (const QJsonValue &value : rules) {
        const QString where = u"rule %1"_s.arg(input.rules.size() + 1);
        input.rules.append(ruleOf(itemOf(value, where), where));
    }
}

void readOthers(const QJsonObject &object, Input &input)
{
    const QJsonArray others = listOf(object, "non_ha"_L1, false);
    for (const QJsonValue &value : others) {
        const QString where = u"guest %1 of \"non_ha\""_s.arg(input.others.size() + 1);
        const QJsonObject guest = itemOf(value, where);
        OtherGuest other;
        other.sid = textOf(guest, "sid"_L1, where);
        other.node = NodeName(textOf(guest, "node"_L1, where));
        other.running = flagOf(guest, "running"_L1, where, true);
        other.maxCpu = amountOf(guest, "maxcpu"_L1, where, 0);
        other.maxMemory = qint64(amountOf(guest, "maxmem"_L1, where, 0));
        input.others.append(other);
    }
}

void readEvents(const QJsonObject &object, Input &input)
{
    const QJsonArray events = listOf(object, "event"_L1, true);
    if (events.isEmpty())
        bad(u"\"event\" is empty"_s);
    const auto isNode = [&input](const NodeName &name) {
        return std::ranges::any_of(input.nodes, [&name](const Node &node) { return node.name == name; });
    };
    for (const QJsonValue &value : events) {
        const QString where = u"event %1"_s.arg(input.events.size() + 1);
        const Event event = eventOf(itemOf(value, where), where);
        const bool ofService =
            std::ranges::any_of(input.services, [&event](const Service &service) { return service.sid == event.sid; });
        const bool ofQdevice = event.kind == Event::Kind::QdeviceOff || event.kind == Event::Kind::QdeviceOn;
        if (!event.sid.isEmpty() && !ofService)
            bad(u"%1: there is no service \"%2\""_s.arg(where, event.sid));
        if (!event.node.isEmpty() && !isNode(event.node))
            bad(u"%1: there is no node \"%2\""_s.arg(where, event.node.text()));
        if (!ofQdevice && event.sid.isEmpty() && event.node.isEmpty())
            bad(u"%1 names neither a node nor a service"_s.arg(where));
        input.events.append(event);
    }
}

void readInput(const QJsonObject &object, Input &input)
{
    input.timing = HaTiming::simulator();
    input.pve = countOf(object, "pve"_L1, u"case"_s, 0);
    if (input.pve != 8 && input.pve != 9)
        bad(u"\"pve\" is neither 8 nor 9"_s);
    const QJsonArray nodes = listOf(object, "nodes"_L1, true);
    if (nodes.isEmpty() || nodes.size() > mostNodes)
        bad(u"\"nodes\" has none, or more than %1"_s.arg(mostNodes));
    QStringList names;
    for (const QJsonValue &value : nodes) {
        const QString where = u"node %1"_s.arg(input.nodes.size() + 1);
        input.nodes.append(nodeOf(itemOf(value, where), where));
        if (names.contains(input.nodes.last().name.text()))
            bad(u"%1: \"%2\" is there twice"_s.arg(where, input.nodes.last().name.text()));
        names.append(input.nodes.last().name.text());
    }
    input.master = NodeName(optionalText(object, "master"_L1, u"case"_s));
    if (!input.master.isEmpty() && !names.contains(input.master.text()))
        bad(u"\"master\" is no node: \"%1\""_s.arg(input.master.text()));
    readQuorum(objectOf(object, "quorum"_L1), input);
    const QJsonArray services = listOf(object, "services"_L1, true);
    if (services.size() > mostServices)
        bad(u"\"services\" has more than %1"_s.arg(mostServices));
    QSet<QString> sids;
    for (const QJsonValue &value : services) {
        const QString where = u"service %1"_s.arg(input.services.size() + 1);
        Service service = serviceOf(itemOf(value, where), where);
        if (!names.contains(service.node.text()))
            bad(u"%1: there is no node \"%2\""_s.arg(where, service.node.text()));
        if (sids.contains(service.sid))
            bad(u"%1: \"%2\" is there twice"_s.arg(where, service.sid));
        sids.insert(service.sid);
        // The stand-in guest of the simulator of PVE 8 misbehaves everywhere.
        if (input.pve == 8)
            service.fail.onlyNode = {};
        input.services.append(service);
    }
    for (Node &node : input.nodes) {
        const bool empty = std::ranges::none_of(input.services, [&node](const Service &service) {
            return service.node == node.name && service.request != Request::Ignored;
        });
        node.idleRounds = empty && node.lrm == LrmState::Active ? idleAtStart : 0;
    }
    readRules(object, input);
    readOthers(object, input);
    const QJsonObject crs = objectOf(object, "crs"_L1);
    if (const QString scheduler = optionalText(crs, "scheduler"_L1, u"crs"_s); !scheduler.isEmpty())
        input.scheduler = codeFor(schedulerWords, scheduler, u"crs"_s);
    input.rebalanceOnStart = flagOf(crs, "rebalance_on_start"_L1, u"crs"_s, false);
    if (const QString policy = optionalText(object, "shutdown_policy"_L1, u"case"_s); !policy.isEmpty())
        input.shutdownPolicy = codeFor(policyWords, policy, u"shutdown_policy"_s);
    readEvents(object, input);
}

} // namespace

QString readCase(const QByteArray &line, Case &into)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return u"no JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset + 1);
    if (!document.isObject())
        return u"no JSON object"_s;
    const QJsonObject object = document.object();
    try {
        into = {};
        into.id = textOf(object, "id"_L1, u"case"_s);
        into.kind = optionalText(object, "kind"_L1, u"case"_s);
        readInput(object, into.input);
    } catch (const BadCase &wrong) {
        return wrong.text;
    }
    into.expect = object.value("expect"_L1).toObject();
    return {};
}

} // namespace Drydock::HaCases
