// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

// In the order of JournalRecord::Kind and ::Outcome. These words are on disk: add, never change.
constexpr std::array kindWords{"created"_L1,   "intent"_L1, "started"_L1, "finished"_L1, "paused"_L1,  "resumed"_L1,
                               "cancelled"_L1, "note"_L1,   "closed"_L1,  "changed"_L1,  "extended"_L1};
constexpr std::array outcomeWords{"done"_L1, "failed"_L1, "skipped"_L1};

template <size_t N>
std::optional<int> indexOf(const std::array<QLatin1StringView, N> &words, const QString &word)
{
    const auto found = std::ranges::find(words, word);
    if (found == words.end())
        return std::nullopt;
    return int(found - words.begin());
}

Error unknown(const QString &what)
{
    return {.kind = Error::Kind::BadAnswer, .http = 0, .text = what, .fields = {}};
}

} // namespace

QJsonObject recordToJson(const JournalRecord &record)
{
    QJsonObject object{{u"at"_s, record.at.toUTC().toString(Qt::ISODateWithMs)},
                       {u"kind"_s, kindWords[size_t(record.kind)]}};
    if (!record.step.isEmpty())
        object.insert(u"step"_s, record.step);
    if (!record.upid.isEmpty())
        object.insert(u"upid"_s, record.upid);
    if (record.kind == JournalRecord::Kind::Finished)
        object.insert(u"outcome"_s, outcomeWords[size_t(record.outcome)]);
    if (!record.text.isEmpty())
        object.insert(u"text"_s, record.text);
    if (record.interruption)
        object.insert(u"interruption"_s, *record.interruption);
    if (!record.values.isEmpty())
        object.insert(u"values"_s, record.values);
    return object;
}

Result<JournalRecord> recordFromJson(const QJsonObject &object)
{
    const QString word = object.value("kind"_L1).toString();
    const std::optional<int> kind = indexOf(kindWords, word);
    if (!kind)
        return std::unexpected(unknown(u"unknown record \"%1\""_s.arg(word)));
    JournalRecord record;
    record.kind = JournalRecord::Kind(*kind);
    record.at = QDateTime::fromString(object.value("at"_L1).toString(), Qt::ISODateWithMs);
    if (!record.at.isValid())
        return std::unexpected(unknown(u"record without a time"_s));
    record.step = object.value("step"_L1).toString();
    record.upid = object.value("upid"_L1).toString();
    if (record.kind == JournalRecord::Kind::Finished) {
        const std::optional<int> outcome = indexOf(outcomeWords, object.value("outcome"_L1).toString());
        if (!outcome)
            return std::unexpected(unknown(u"record with an unknown outcome"_s));
        record.outcome = JournalRecord::Outcome(*outcome);
    }
    record.text = object.value("text"_L1).toString();
    if (const QJsonValue seconds = object.value("interruption"_L1); seconds.isDouble())
        record.interruption = seconds.toDouble();
    record.values = object.value("values"_L1).toObject();
    return record;
}

JournalRecord createdRecord(const Plan &plan, const QString &clusterId, const QString &clusterName, const QDateTime &at,
                            const ProxmoxVersion &version)
{
    JournalRecord record;
    record.kind = JournalRecord::Kind::Created;
    record.at = at;
    record.values = {{u"schema"_s, journalSchema},
                     {u"program"_s, u"drydock"_s},
                     {u"operation"_s, plan.id},
                     {u"version"_s, QCoreApplication::applicationVersion()},
                     {u"by"_s, qEnvironmentVariable("USER")},
                     {u"host"_s, QSysInfo::machineHostName()},
                     {u"cluster"_s, QJsonObject{{u"id"_s, clusterId},
                                                {u"name"_s, clusterName},
                                                {u"pve"_s, version.text},
                                                {u"pveMajor"_s, version.major}}},
                     {u"plan"_s, planToJson(plan)}};
    return record;
}

} // namespace Drydock
