// SPDX-License-Identifier: GPL-3.0-or-later
#include "casejudge.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace Drydock::HaCases
{

namespace
{

/// Off by this much: the move or start is not there at all.
constexpr int missing = 100'000;

QString shown(const QJsonValue &value)
{
    if (value.isUndefined())
        return u"(nothing)"_s;
    QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.sliced(1, text.size() - 2));
}

} // namespace

bool CaseJudge::comparePlaces(const Case &asked, const QJsonObject &predicted, const QStringList &keys,
                              const QString &what)
{
    bool same = true;
    const QJsonObject expect = asked.expect.value("placement"_L1).toObject();
    const QJsonObject found = predicted.value("placement"_L1).toObject();
    for (auto it = expect.constBegin(); it != expect.constEnd(); ++it) {
        const QJsonObject real = it.value().toObject();
        const QJsonObject ours = found.value(it.key()).toObject();
        for (const QString &key : keys) {
            if (real.value(key) == ours.value(key))
                continue;
            same = false;
            m_mismatches.append(
                {asked.id, what + u':' + key, it.key(), shown(real.value(key)), shown(ours.value(key))});
        }
    }
    return same;
}

bool CaseJudge::compareOutcomes(const Case &asked, const QJsonObject &predicted)
{
    bool same = true;
    const QJsonObject expect = asked.expect.value("outcome"_L1).toObject();
    const QJsonObject found = predicted.value("outcome"_L1).toObject();
    for (auto it = expect.constBegin(); it != expect.constEnd(); ++it) {
        if (it.value() == found.value(it.key()))
            continue;
        same = false;
        m_mismatches.append({asked.id, u"outcome"_s, it.key(), shown(it.value()), shown(found.value(it.key()))});
    }
    return same;
}

bool CaseJudge::compareDropped(const Case &asked, const QJsonObject &predicted)
{
    const auto sorted = [](const QJsonObject &object) {
        QStringList ids;
        const QJsonArray list = object.value("dropped_rules"_L1).toArray();
        for (const QJsonValue &id : list)
            ids.append(id.toString());
        ids.sort();
        return ids;
    };
    const QStringList real = sorted(asked.expect);
    const QStringList ours = sorted(predicted);
    if (real == ours)
        return true;
    m_mismatches.append({asked.id, u"droppedRules"_s, {}, real.join(u' '), ours.join(u' ')});
    return false;
}

void CaseJudge::compareTimes(const QJsonObject &expect, const QJsonObject &predicted)
{
    if (!expect.contains("moves"_L1))
        return;
    QJsonArray ours = predicted.value("moves"_L1).toArray();
    const QJsonArray real = expect.value("moves"_L1).toArray();
    const auto off = [](const QJsonValue &a, const QJsonValue &b) {
        if (a.isDouble() != b.isDouble())
            return missing;
        return a.isDouble() ? int(std::abs(a.toDouble() - b.toDouble())) : 0;
    };
    for (const QJsonValue &value : real) {
        const QJsonObject move = value.toObject();
        bool found = false;
        for (qsizetype i = 0; i < ours.size() && !found; ++i) {
            const QJsonObject other = ours.at(i).toObject();
            found = move.value("sid"_L1) == other.value("sid"_L1) && move.value("from"_L1) == other.value("from"_L1)
                    && move.value("to"_L1) == other.value("to"_L1) && move.value("kind"_L1) == other.value("kind"_L1);
            if (!found)
                continue;
            m_timeOff.append(off(move.value("at_s"_L1), other.value("at_s"_L1)));
            m_timeOff.append(off(move.value("started_s"_L1), other.value("started_s"_L1)));
            ours.removeAt(i);
        }
        if (!found)
            m_timeOff.append(missing);
    }
    m_timeOff.append(QList<int>(ours.size(), missing));
    const QJsonObject realStarts = expect.value("started_s"_L1).toObject();
    const QJsonObject ourStarts = predicted.value("started_s"_L1).toObject();
    for (auto it = realStarts.constBegin(); it != realStarts.constEnd(); ++it)
        m_timeOff.append(off(it.value(), ourStarts.value(it.key())));
}

void CaseJudge::judge(const Case &asked, const QJsonObject &predicted)
{
    Tally &by = m_by[u"%1/%2"_s.arg(asked.kind).arg(asked.input.pve)];
    const bool placement = comparePlaces(asked, predicted, {u"node"_s, u"running"_s}, u"placement"_s);
    const bool state = comparePlaces(asked, predicted,
                                     {u"state"_s, u"crm_node"_s, u"maintenance_node"_s, u"failed_nodes"_s}, u"state"_s);
    const bool outcome = compareOutcomes(asked, predicted);
    const bool dropped = compareDropped(asked, predicted);
    compareTimes(asked.expect, predicted);
    for (Tally *tally : {&m_all, &by}) {
        ++tally->total;
        tally->placement += placement;
        tally->state += state;
        tally->outcome += outcome;
        tally->droppedRules += dropped;
    }
}

int CaseJudge::timeOff(double share) const
{
    if (m_timeOff.isEmpty())
        return 0;
    QList<int> sorted = m_timeOff;
    std::ranges::sort(sorted);
    return sorted.at(std::min(qsizetype(double(sorted.size()) * share), sorted.size() - 1));
}

QStringList CaseJudge::mismatches() const
{
    QStringList lines;
    for (const Mismatch &it : m_mismatches)
        lines.append(u"%1 %2 %3: %4 expected, %5 predicted"_s.arg(it.id, it.what, it.sid, it.expected, it.predicted));
    return lines;
}

QJsonObject CaseJudge::asJson(const Tally &tally)
{
    return {{"placement"_L1, tally.placement},
            {"outcome"_L1, tally.outcome},
            {"state"_L1, tally.state},
            {"droppedRules"_L1, tally.droppedRules}};
}

QJsonObject CaseJudge::summary() const
{
    QJsonObject by;
    for (const auto &[name, tally] : m_by.asKeyValueRange()) {
        QJsonObject object = asJson(tally);
        object["total"_L1] = tally.total;
        by.insert(name, object);
    }
    QJsonArray mismatches;
    for (const Mismatch &it : m_mismatches) {
        mismatches.append(QJsonObject{{"id"_L1, it.id},
                                      {"what"_L1, it.what},
                                      {"sid"_L1, it.sid},
                                      {"expected"_L1, it.expected},
                                      {"predicted"_L1, it.predicted}});
    }
    return {{"total"_L1, m_all.total},
            {"match"_L1, asJson(m_all)},
            {"by"_L1, by},
            {"timeOff"_L1, QJsonObject{{"p50"_L1, timeOff(0.5)}, {"p95"_L1, timeOff(0.95)}}},
            {"mismatches"_L1, mismatches}};
}

} // namespace Drydock::HaCases
