// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicewatch.h"

#include "wording.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString gapText(const ProbeGap &gap, const QString &name)
{
    if (!gap.lower)
        return Words::tr("%1: no gap seen from here (one under %2 would not show)")
            .arg(name, durationText(gap.resolution));
    if (gap.lasts)
        return Words::tr("%1: silent for at least %2 and not back yet, seen from here")
            .arg(name, durationText(*gap.lower));
    if (!gap.upper)
        return Words::tr("%1: silent for at least %2, seen from here").arg(name, durationText(*gap.lower));
    if (*gap.lower <= 0)
        return Words::tr("%1: silent for up to %2, seen from here").arg(name, durationText(*gap.upper));
    return Words::tr("%1: silent for %2 to %3, seen from here")
        .arg(name, durationText(*gap.lower), durationText(*gap.upper));
}

std::optional<double> secondsOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QJsonValue secondsJson(std::optional<double> seconds)
{
    return seconds ? QJsonValue(*seconds) : QJsonValue(QJsonValue::Null);
}

} // namespace

QString probeGapText(const ProbeGap &gap)
{
    const QString text = gapText(gap, u"%1 %2"_s.arg(gap.kind.toUpper(), gap.server));
    if (gap.blind <= 0)
        return text;
    return Words::tr("%1; for %2 nothing is known, because this desktop's own network was away")
        .arg(text, durationText(gap.blind));
}

QString probeGapsText(const QList<ProbeGap> &gaps)
{
    QStringList texts;
    for (const ProbeGap &gap : gaps)
        texts.append(probeGapText(gap));
    return texts.join(u" · "_s);
}

QJsonObject probeGapToJson(const ProbeGap &gap)
{
    return {{u"kind"_s, gap.kind},
            {u"server"_s, gap.server},
            {u"resolution"_s, gap.resolution},
            {u"lower"_s, secondsJson(gap.lower)},
            {u"upper"_s, secondsJson(gap.upper)},
            {u"lasts"_s, gap.lasts},
            {u"blind"_s, gap.blind}};
}

ProbeGap probeGapFromJson(const QJsonObject &object)
{
    return {.kind = object.value("kind"_L1).toString(),
            .server = object.value("server"_L1).toString(),
            .resolution = object.value("resolution"_L1).toDouble(),
            .lower = secondsOf(object.value("lower"_L1)),
            .upper = secondsOf(object.value("upper"_L1)),
            .lasts = object.value("lasts"_L1).toBool(),
            .blind = object.value("blind"_L1).toDouble()};
}

} // namespace Drydock
