// SPDX-License-Identifier: GPL-3.0-or-later
#include "prober.h"

#include "operations/ports.h"

#include <QStringList>

#include <algorithm>

namespace Drydock
{

namespace
{

ProbeRhythm kept(ProbeRhythm rhythm)
{
    rhythm.period = std::clamp(rhythm.period, ProbeRhythm::fastest, ProbeRhythm::slowest);
    rhythm.timeout = std::max(1, rhythm.timeout);
    return rhythm;
}

} // namespace

Prober::Prober(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

Prober::~Prober() = default;

void Prober::add(const QString &id, std::unique_ptr<Probe> probe, const ProbeRhythm &rhythm)
{
    Q_ASSERT(!line(id));
    const ProbeRhythm mine = kept(rhythm);
    m_lines.push_back(std::make_unique<Line>(Line{.id = id,
                                                  .probe = std::move(probe),
                                                  .rhythm = mine,
                                                  .track = ProbeTrack(mine.period),
                                                  .began = m_clock.monotonicMs(),
                                                  .open = 0,
                                                  .last = {}}));
    askAndPlan(*m_lines.back());
}

void Prober::setControl(std::unique_ptr<Probe> probe, const ProbeRhythm &rhythm)
{
    const ProbeRhythm mine = kept(rhythm);
    m_control = std::make_unique<Line>(Line{.id = {},
                                            .probe = std::move(probe),
                                            .rhythm = mine,
                                            .track = ProbeTrack(mine.period),
                                            .began = m_clock.monotonicMs(),
                                            .open = 0,
                                            .last = {}});
    askAndPlan(*m_control);
}

void Prober::askAndPlan(Line &line)
{
    if (!m_running)
        return;
    const qint64 now = m_clock.monotonicMs();
    const qsizetype number = line.track.sent(now);
    ++line.open;
    // The line lives as long as its probe, and the answer comes only while the probe lives.
    line.probe->ask(line.rhythm.timeout, [this, &line, number](const ProbeAnswer &answer) {
        line.track.ended(number, m_clock.monotonicMs(), answer.isAnswered());
        --line.open;
        line.last = answer;
        Q_EMIT sampled(line.id);
    });
    const qint64 period = line.rhythm.period;
    const qint64 next = line.began + ((now - line.began) / period + 1) * period;
    m_clock.callAfter(int(next - now), line.probe.get(), [this, &line] { askAndPlan(line); });
}

void Prober::stop()
{
    m_running = false;
}

bool Prober::hasOpenQuestions() const
{
    return (m_control && m_control->open > 0)
           || std::ranges::any_of(m_lines, [](const auto &line) { return line->open > 0; });
}

QStringList Prober::ids() const
{
    QStringList result;
    for (const std::unique_ptr<Line> &line : m_lines)
        result.append(line->id);
    return result;
}

const Prober::Line *Prober::line(const QString &id) const
{
    const auto found = std::ranges::find(m_lines, id, [](const auto &line) { return line->id; });
    return found == m_lines.end() ? nullptr : found->get();
}

ProbeFindings Prober::findings(const QString &id) const
{
    const Line *found = line(id);
    return found ? found->track.findings(m_control ? &m_control->track : nullptr) : ProbeFindings();
}

std::optional<ProbeAnswer> Prober::lastAnswer(const QString &id) const
{
    const Line *found = line(id);
    return found ? found->last : std::nullopt;
}

} // namespace Drydock
