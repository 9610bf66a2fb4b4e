// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainchoices.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Soak
{

namespace
{

/// Disturbances begin within this many milliseconds of a phase: most phases last longer.
constexpr int windowMs = 12'000;

template <typename Item>
Item oneOf(QRandomGenerator &random, const QList<Item> &items)
{
    return items[random.bounded(int(items.size()))];
}

bool happens(QRandomGenerator &random, int percent)
{
    return random.bounded(100) < percent;
}

/// A spoilt answer: to the requests that change something, or to those that only look.
QJsonObject spoiltAnswer(QRandomGenerator &random)
{
    static const QStringList where{
        u"^POST .*/migrate$"_s,         u"^(POST|PUT) "_s,         u"^PUT /cluster/"_s, u"^GET /cluster/resources$"_s,
        u"^GET /cluster/(tasks|sta)"_s, u"^GET /nodes/.*/tasks/"_s};
    return {{u"what"_s, oneOf(random, QStringList{u"reset"_s, u"reset"_s, u"595"_s, u"595"_s, u"half-body"_s})},
            {u"where"_s, oneOf(random, where)},
            {u"count"_s, random.bounded(1, 4)}};
}

QJsonObject failingTask(QRandomGenerator &random)
{
    return {{u"what"_s, u"task-fails"_s},
            {u"type"_s, oneOf(random, QStringList{u"qmigrate"_s, u"vzmigrate"_s})},
            {u"percent"_s, random.bounded(5, 96)},
            {u"count"_s, 1}};
}

QJsonObject slowNode(QRandomGenerator &random, const QString &node)
{
    return {{u"what"_s, u"slow"_s},
            {u"where"_s, u"."_s},
            {u"node"_s, node},
            {u"seconds"_s, double(random.bounded(5, 30)) / 10},
            {u"count"_s, random.bounded(4, 25)}};
}

QList<Disturbance> phase(QRandomGenerator &random, const QStringList &nodes)
{
    QList<Disturbance> list;
    const auto add = [&](const QJsonObject &fault) {
        list.append({.atMs = random.bounded(windowMs), .node = {}, .fault = fault});
    };
    for (int i = random.bounded(4); i > 0; --i)
        add(spoiltAnswer(random));
    if (happens(random, 40))
        add(failingTask(random));
    if (happens(random, 25))
        add(slowNode(random, oneOf(random, nodes)));
    if (happens(random, 30))
        add({{u"what"_s, u"ha-master"_s}});
    if (happens(random, 25)) {
        const QString node = oneOf(random, nodes);
        const int off = random.bounded(windowMs);
        list.append({.what = Disturbance::What::NodeOff, .atMs = off, .node = node, .fault = {}});
        list.append(
            {.what = Disturbance::What::NodeOn, .atMs = off + random.bounded(1000, 9000), .node = node, .fault = {}});
    }
    for (int i = happens(random, 55) ? random.bounded(1, 4) : 0; i > 0; --i) {
        list.append({.what = Disturbance::What::Kill,
                     .atMs = random.bounded(windowMs),
                     .node = {},
                     .fault = {},
                     .pauseMs = random.bounded(2500)});
    }
    std::ranges::stable_sort(list, {}, &Disturbance::atMs);
    return list;
}

QString textOf(const QList<Disturbance> &list)
{
    QStringList words;
    for (const Disturbance &disturbance : list) {
        QString word;
        switch (disturbance.what) {
        case Disturbance::What::Fault:
            word = disturbance.fault[u"what"_s].toString();
            break;
        case Disturbance::What::NodeOff:
            word = disturbance.node + u" off"_s;
            break;
        case Disturbance::What::NodeOn:
            word = disturbance.node + u" on"_s;
            break;
        case Disturbance::What::Kill:
            word = u"kill"_s;
            break;
        }
        words.append(u"%1@%2"_s.arg(word).arg(double(disturbance.atMs) / 1000, 0, 'f', 1));
    }
    return words.isEmpty() ? u"quiet"_s : words.join(u", "_s);
}

} // namespace

DrainChoices::DrainChoices(quint32 own) : seed(own)
{
    QRandomGenerator random(own);
    const bool small = happens(random, 75);
    scenario = small ? u"homelab"_s : u"smb"_s;
    pve = happens(random, 60) ? 9 : 8;
    QStringList nodes;
    for (int i = 1; i <= (small ? 2 : 5); ++i)
        nodes.append((small ? u"pve-node%1"_s : u"pve%1"_s).arg(i));
    node = oneOf(random, nodes);
    then = oneOf(random, QStringList{u"none"_s, u"none"_s, u"none"_s, u"reboot"_s, u"shutdown"_s});
    parallel = small ? random.bounded(1, 4) : random.bounded(3, 9);
    perTarget = happens(random, 25) ? random.bounded(1, 4) : 0;
    onFailure = oneOf(random, QStringList{u"continue"_s, u"continue"_s, u"pause"_s, u"turn-back"_s});
    rebalances = happens(random, 40);
    failsBack = happens(random, 50);
    strict = happens(random, 40);
    image = happens(random, 50);
    drain = phase(random, nodes);
    back = phase(random, nodes);
}

int DrainChoices::pick(int vmid, const QString &question, int count) const
{
    const QByteArray key = QByteArray::number(seed) + '/' + QByteArray::number(vmid) + '/' + question.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256);
    return int(hash.first(7).toHex().toULongLong(nullptr, 16) % qulonglong(count));
}

QString DrainChoices::text() const
{
    QStringList parked;
    if (rebalances)
        parked.append(u"crs"_s);
    if (failsBack)
        parked.append(u"failback"_s);
    if (strict)
        parked.append(u"rule"_s);
    if (image)
        parked.append(u"iso"_s);
    return u"%1 %2, %3 then %4, %5 at once, on failure %6, [%7] drain: %8; return: %9"_s.arg(scenario)
        .arg(pve)
        .arg(node, then)
        .arg(parallel)
        .arg(onFailure, parked.join(u' '), textOf(drain), textOf(back));
}

} // namespace Drydock::Soak
