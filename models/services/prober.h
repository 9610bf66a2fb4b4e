// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe.h"
#include "probetrack.h"

#include <vector>

namespace Drydock
{

/// How often a probe asks, and how long it waits for an answer. Milliseconds.
struct ProbeRhythm {
    static constexpr int fastest = 100;
    static constexpr int slowest = 1000;

    int period = 200;
    int timeout = 1000;
    friend bool operator==(const ProbeRhythm &, const ProbeRhythm &) = default;
};

/// Asks several services at fixed instants, whether or not earlier questions are answered: who waits for an answer
/// before asking again measures too rarely when it matters. Instants that were missed (a machine that slept) are left
/// out, not made up for.
class Prober : public QObject
{
    Q_OBJECT

public:
    explicit Prober(Clock &clock, QObject *parent = nullptr);
    ~Prober() override;

    /// Begins at once. A period outside of ProbeRhythm's limits is put inside.
    void add(const QString &id, std::unique_ptr<Probe> probe, const ProbeRhythm &rhythm);
    /// Asks something that answers as long as the desktop's own network is there.
    void setControl(std::unique_ptr<Probe> probe, const ProbeRhythm &rhythm);
    /// Asks no more; what is on its way still counts.
    void stop();
    bool hasOpenQuestions() const;

    QStringList ids() const;
    /// What is known so far; empty findings for an unknown id.
    ProbeFindings findings(const QString &id) const;
    /// The last answer; nothing before the first.
    std::optional<ProbeAnswer> lastAnswer(const QString &id) const;

Q_SIGNALS:
    /// A question of it ended. Empty id: of the control probe.
    void sampled(const QString &id);

private:
    struct Line {
        QString id;
        std::unique_ptr<Probe> probe;
        ProbeRhythm rhythm;
        ProbeTrack track;
        qint64 began = 0;
        int open = 0;
        std::optional<ProbeAnswer> last;
    };
    void askAndPlan(Line &line);
    const Line *line(const QString &id) const;

    Clock &m_clock;
    std::vector<std::unique_ptr<Line>> m_lines;
    std::unique_ptr<Line> m_control;
    bool m_running = true;
};

} // namespace Drydock
