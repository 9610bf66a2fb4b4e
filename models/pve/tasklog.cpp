// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasklog.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Drydock
{

using Stage = TaskProgress::Stage;

double TaskLog::bytesOf(const QString &text)
{
    static const QRegularExpression pattern(u"^([\\d.]+)\\s*([KMGTP]?)(i?)B$"_s);
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return 0;
    // "MB" of PVE 4 to 6 was a MiB as well.
    const qsizetype power = match.captured(2).isEmpty() ? 0 : u"KMGTP"_s.indexOf(match.captured(2)) + 1;
    return match.captured(1).toDouble() * std::pow(1024.0, double(power));
}

void TaskLog::add(const QString &line)
{
    static const QRegularExpression stamp(
        u"^(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d|[A-Z][a-z]{2} \\d\\d \\d\\d:\\d\\d:\\d\\d) (.*)$"_s);
    if (line.trimmed().isEmpty())
        return;
    m_progress.lastLine = line;
    QString message = line;
    std::optional<qint64> second;
    const auto match = stamp.match(line);
    if (match.hasMatch()) {
        message = match.captured(2);
        // Part by part: parsing by a format takes some 100 µs a line, and a drain reads thousands.
        const QString at = match.captured(1);
        const QDate date = QDate::fromString(at.first(10), Qt::ISODate);
        const QTime time = QTime::fromString(at.sliced(11), Qt::ISODate);
        if (date.isValid() && time.isValid())
            second = QDateTime(date, time, QTimeZone::UTC).toSecsSinceEpoch();
    }
    if (message.startsWith("ERROR: "_L1)) {
        m_progress.errorLines.append(line);
        message = message.sliced(7);
    } else if (message.startsWith("TASK ERROR"_L1)) {
        m_progress.errorLines.append(line);
    }
    readMessage(message, second);
}

void TaskLog::readMessage(const QString &message, std::optional<qint64> second)
{
    if (message.startsWith("TASK "_L1)) {
        enter(Stage::Finished);
        return;
    }
    if (!readMemory(message) && !readDisk(message))
        readStage(message, second);
}

void TaskLog::enter(Stage stage)
{
    if (m_progress.stage == stage)
        return;
    m_progress.stage = stage;
    m_progress.percent.reset();
    m_progress.rate.reset();
    m_progress.remaining.reset();
}

bool TaskLog::readMemory(const QString &message)
{
    static const QRegularExpression active(
        u"^migration (?:active|device), transferred ([\\d.]+ [KMGTP]?i?B) of ([\\d.]+ [KMGTP]?i?B) VM-state, "
        "([\\d.]+ [KMGTP]?i?B)/s"_s);
    static const QRegularExpression old(
        u"^migration status: active \\(transferred (\\d+), remaining (\\d+)\\), total (\\d+)\\)"_s);
    static const QRegularExpression downtime(u"^(?:average )?migration speed: .* - downtime (\\d+) ms"_s);

    if (const auto match = active.match(message); match.hasMatch()) {
        enter(Stage::CopyingMemory);
        const double done = bytesOf(match.captured(1));
        const double total = bytesOf(match.captured(2));
        const double rate = bytesOf(match.captured(3));
        // Empty pages are skipped, so it may finish far below the total; dirty ones are sent again, so it may pass it.
        if (total > 0)
            m_progress.percent = std::clamp(100 * done / total, 0.0, 99.0);
        m_progress.rate = rate;
        if (rate > 0 && total > done)
            m_progress.remaining = (total - done) / rate;
        else
            m_progress.remaining.reset();
        return true;
    }
    if (const auto match = old.match(message); match.hasMatch()) {
        enter(Stage::CopyingMemory);
        const double left = match.captured(2).toDouble();
        const double total = match.captured(3).toDouble();
        if (total > 0)
            m_progress.percent = std::clamp(100 * (1 - left / total), 0.0, 99.0);
        return true;
    }
    if (const auto match = downtime.match(message); match.hasMatch()) {
        m_progress.downtimeMs = match.captured(1).toDouble();
        enter(Stage::Switching);
        return true;
    }
    return false;
}

namespace
{

/// "1m 3s", "12s", "1h 2m 3s" → seconds.
double durationOf(const QString &text)
{
    static const QRegularExpression part(u"(\\d+)([dhms])"_s);
    double seconds = 0;
    for (auto it = part.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QChar unit = match.capturedView(2).front();
        const double factor = unit == u'd' ? 86400 : unit == u'h' ? 3600 : unit == u'm' ? 60 : 1;
        seconds += match.captured(1).toDouble() * factor;
    }
    return seconds;
}

} // namespace

bool TaskLog::readDisk(const QString &message)
{
    static const QRegularExpression disk(
        u"^(?:mirror|drive|efidisk|tpmstate)[-\\w]*: transferred ([\\d.]+ [KMGTP]?i?B) of ([\\d.]+ [KMGTP]?i?B) "
        "\\(([\\d.]+)%\\) in ([^,]+?)(?:, ready|, still busy)?$"_s);
    const auto match = disk.match(message);
    if (!match.hasMatch())
        return false;
    // While the memory is copied the disks keep reporting; the memory is then what people wait for.
    if (m_progress.stage == Stage::CopyingMemory || m_progress.stage == Stage::Switching)
        return true;
    enter(Stage::CopyingDisk);
    const double done = bytesOf(match.captured(1));
    const double total = bytesOf(match.captured(2));
    const double seconds = durationOf(match.captured(4));
    m_progress.percent = std::clamp(match.captured(3).toDouble(), 0.0, 100.0);
    m_progress.rate.reset();
    m_progress.remaining.reset();
    if (seconds > 0 && done > 0) {
        m_progress.rate = done / seconds;
        m_progress.remaining = std::max(0.0, total - done) / *m_progress.rate;
    }
    return true;
}

bool TaskLog::readStage(const QString &message, std::optional<qint64> second)
{
    static const QRegularExpression finished(u"^migration (?:finished|aborted)"_s);
    static const QRegularExpression offlineCopy(
        u"^(?:full send|starting dd|volume .* on the target|\\d+ bytes .* copied)"_s);

    if (message.startsWith("shutdown CT"_L1)) {
        m_shutdownAt = second;
        enter(Stage::Starting);
    } else if (message.startsWith("starting migration of"_L1) || message.startsWith("Requesting HA"_L1)
               || message.startsWith("starting VM"_L1)) {
        enter(Stage::Starting);
    } else if (message.startsWith("replicating disk images"_L1) || message.startsWith("start replication job"_L1)) {
        enter(Stage::Replicating);
    } else if (message.startsWith("starting storage migration"_L1) || message.startsWith("copying local disk"_L1)
               || offlineCopy.match(message).hasMatch()) {
        if (m_progress.stage != Stage::Replicating || message.startsWith("starting"_L1))
            enter(Stage::CopyingDisk);
    } else if (message.startsWith("starting online/live migration"_L1)) {
        enter(Stage::CopyingMemory);
    } else if (message.startsWith("migration completed"_L1) || message.startsWith("migration status: completed"_L1)) {
        enter(Stage::Switching);
    } else if (message.startsWith("start final cleanup"_L1) || message.startsWith("stopping NBD"_L1)
               || message.startsWith("aborting phase"_L1)) {
        enter(Stage::CleaningUp);
    } else if (finished.match(message).hasMatch()) {
        enter(Stage::Finished);
        if (m_shutdownAt && second)
            m_progress.containerDownSeconds = double(*second - *m_shutdownAt);
    } else {
        return false;
    }
    return true;
}

} // namespace Drydock
