// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationside.h"

#include "operations/wording.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/labels.h"
#include "widgets/sparkline.h"
#include "widgets/usagebar.h"
#include "wizards/planwidgets.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int noticesShown = 8;
constexpr int notesShown = 6;

} // namespace

OperationSide::OperationSide(QWidget *parent)
    : QWidget(parent)
    , m_pace(new Card(tr("How it goes on"), this))
    , m_targets(new Card(this))
    , m_notices(new Card(tr("What users notice"), this))
    , m_notes(new Card(tr("On the way"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::gapLarge);
    buildPace();
    m_noticesMore = smallLabel(QString(), this);
    m_noticesLine = smallLabel(QString(), this);
    m_noticesLine->setWordWrap(true);
    m_notices->body()->addWidget(m_noticesMore);
    m_notices->body()->addWidget(m_noticesLine);
    layout->addWidget(m_pace);
    layout->addWidget(m_targets);
    layout->addWidget(m_notices);
    layout->addWidget(m_notes);
    layout->addStretch(1);
}

void OperationSide::buildPace()
{
    m_pace->hide();
    m_speed = smallLabel(QString(), this);
    m_speed->setWordWrap(true);
    m_speedLine = new Sparkline(this);
    m_speedLine->setMinimumHeight(36);
    m_speedLine->setAccessibleName(tr("Bytes per second of all moves"));
    m_speedLine->setPlaceholder(tr("Measuring…"));
    m_speedLine->setFormatter([](double rate) { return tr("%1/s").arg(bytesText(qint64(rate))); });
    m_parallel = new QSpinBox(this);
    m_parallel->setRange(1, 64);
    m_parallel->setAccessibleName(tr("Steps at a time"));
    m_perTarget = new QSpinBox(this);
    m_perTarget->setRange(0, 64);
    m_perTarget->setSpecialValueText(tr("no limit"));
    m_perTarget->setAccessibleName(tr("Moves to one node at a time"));
    m_policy = new QComboBox(this);
    m_policy->setAccessibleName(tr("If a move fails"));
    for (const FailurePolicy policy : {FailurePolicy::Continue, FailurePolicy::Pause, FailurePolicy::TurnBack})
        m_policy->addItem(failurePolicyText(policy), int(policy));
    m_policy->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_policy->setMinimumContentsLength(16);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    form->addRow(tr("At a time"), m_parallel);
    form->addRow(tr("To one node"), m_perTarget);
    form->addRow(tr("If a move fails"), m_policy);
    m_pace->body()->addWidget(m_speed);
    m_pace->body()->addWidget(m_speedLine);
    m_pace->body()->addLayout(form);
    connect(m_parallel, &QSpinBox::valueChanged, this, &OperationSide::chooseLimits);
    connect(m_perTarget, &QSpinBox::valueChanged, this, &OperationSide::chooseLimits);
    connect(m_policy, &QComboBox::activated, this,
            [this] { Q_EMIT policyChosen(FailurePolicy(m_policy->currentData().toInt())); });
}

void OperationSide::chooseLimits()
{
    Q_EMIT limitsChosen({.parallel = m_parallel->value(), .perTarget = m_perTarget->value()});
}

void OperationSide::setPace(bool shown, const QDateTime &now)
{
    constexpr int secondsShown = 300;
    m_pace->setVisible(shown);
    if (m_ratesOf != m_operation) {
        m_rates.clear();
        m_ratesOf = m_operation;
    }
    if (!shown)
        return;
    const QSignalBlocker parallel(m_parallel);
    const QSignalBlocker perTarget(m_perTarget);
    m_parallel->setValue(m_limits.parallel);
    m_perTarget->setValue(m_limits.perTarget);
    m_policy->setCurrentIndex(m_policy->findData(int(m_onFailure)));
    const qint64 second = now.toSecsSinceEpoch();
    if (!m_rates.isEmpty() && m_rates.constLast().first == second)
        m_rates.last().second = m_rate;
    else
        m_rates.append({second, m_rate});
    while (m_rates.constFirst().first < second - secondsShown)
        m_rates.removeFirst();
    const bool any = std::ranges::any_of(m_rates, [](const auto &rate) { return rate.second > 0; });
    QList<Sparkline::Point> points;
    if (any) {
        for (const auto &[time, rate] : std::as_const(m_rates))
            points.append({time, rate});
    }
    m_speedLine->setPoints(points);
    m_speed->setVisible(m_moving > 0);
    m_speed->setText(tr("%1/s over %n move(s)", nullptr, m_moving).arg(bytesText(qint64(m_rate))));
}

void OperationSide::setOperation(const OperationState &state, const QList<GuestRun> &runs)
{
    m_operation = state.plan.id;
    m_limits = state.plan.limits;
    m_onFailure = state.plan.onFailure;
    m_rate = 0;
    m_moving = 0;
    for (const GuestRun &run : runs) {
        m_rate += run.rate.value_or(0);
        m_moving += run.rate.has_value();
    }
    refreshTargets(state);
    refreshNotices(state, runs);
    refreshNotes(state);
}

void OperationSide::refreshTargets(const OperationState &state)
{
    QList<NodeForecast> targets;
    for (const NodeForecast &node : state.plan.nodes) {
        if (node.maxMemory > 0 && node.memoryAfter > node.memoryNow)
            targets.append(node);
    }
    if (targets == m_targetsShown && m_targetsOf == state.plan.id)
        return;
    m_targetsShown = targets;
    m_targetsOf = state.plan.id;
    clearLayout(m_targets->body());
    m_targets->setVisible(!targets.isEmpty());
    const bool drain = state.plan.kind == OperationKind::Drain;
    if (targets.size() == 1) {
        const QString node = targets.first().node.text();
        m_targets->setTitle(drain ? tr("%1 after the drain").arg(node) : tr("%1 afterwards").arg(node));
    } else {
        m_targets->setTitle(drain ? tr("Targets after the drain") : tr("Targets afterwards"));
    }
    for (const NodeForecast &node : std::as_const(targets)) {
        auto *bar = new UsageBar(this);
        const double total = double(node.maxMemory);
        UsageBar::Parts parts;
        parts.used = double(node.memoryNow) / total;
        parts.added = double(node.memoryAfter - node.memoryNow) / total;
        bar->setParts(parts);
        bar->setTexts(targets.size() == 1 ? tr("Memory") : node.node.text(),
                      tr("%1 of %2").arg(bytesText(node.memoryAfter), bytesText(node.maxMemory)));
        m_targets->body()->addWidget(bar);
        QLabel *detail =
            smallLabel(tr("%1 now, %2 at most while guests move; %n guest(s) afterwards", nullptr, node.guestsAfter)
                           .arg(bytesText(node.memoryNow), bytesText(node.memoryPeak)),
                       this);
        detail->setWordWrap(true);
        m_targets->body()->addWidget(detail);
    }
}

void OperationSide::fitNoticeBars(qsizetype count)
{
    while (m_noticeBars.size() > count)
        delete m_noticeBars.takeLast();
    while (m_noticeBars.size() < count) {
        auto *bar = new UsageBar(this);
        m_notices->body()->insertWidget(int(m_noticeBars.size()), bar);
        m_noticeBars.append(bar);
    }
}

void OperationSide::refreshNotices(const OperationState &state, const QList<GuestRun> &runs)
{
    struct Notice {
        const GuestRun *run;
        const GuestPlan *guest;
        double expected; ///< seconds; 0 = not bounded
        double measured() const { return run->measuredSeconds.value_or(-1); }
    };
    QList<Notice> notices;
    double scale = 1;
    for (qsizetype i = 0; i < runs.size() && i < state.plan.guests.size(); ++i) {
        const GuestRun &run = runs.at(i);
        const Interruption &expected = state.plan.guests.at(i).expected;
        if (run.state == GuestRun::State::Untouched)
            continue;
        const bool bounded = !expected.untilReturn && !expected.permanent;
        notices.append({&run, &state.plan.guests.at(i), bounded ? expected.max : 0});
        scale = std::max({scale, notices.last().expected, notices.last().measured()});
    }
    // Measured ones first, longest on top: what did happen comes before what may.
    std::ranges::stable_sort(notices, std::ranges::greater{}, &Notice::measured);
    const qsizetype shown = std::min<qsizetype>(notices.size(), noticesShown);
    m_notices->setVisible(shown > 0);
    fitNoticeBars(shown);
    for (qsizetype i = 0; i < shown; ++i) {
        const Notice &notice = notices.at(i);
        const double measured = std::max(0.0, notice.measured());
        const QString expected = interruptionText(notice.guest->expected);
        UsageBar::Parts parts;
        parts.used = measured / scale;
        if (notice.expected > 0)
            parts.limit = std::min(1.0, notice.expected / scale);
        const bool longer = notice.expected > 0 && measured > std::max(1.0, notice.expected) * 1.5;
        parts.state = longer ? StateClass::Warning : StateClass::Ok;
        m_noticeBars.at(i)->setParts(parts);
        m_noticeBars.at(i)->setTexts(notice.run->name, notice.measured() >= 0
                                                           ? tr("%1, expected %2").arg(durationText(measured), expected)
                                                       : notice.expected > 0 ? tr("expected %1").arg(expected)
                                                                             : expected);
    }
    m_noticesMore->setVisible(notices.size() > shown);
    if (notices.size() > shown)
        m_noticesMore->setText(tr("and %n more", nullptr, int(notices.size() - shown)));
    const bool any = shown > 0 && notices.first().measured() >= 0;
    m_noticesLine->setText(any ? tr("Longest interruption so far: %1 (%2). The tick marks what was expected.")
                                     .arg(durationText(notices.first().measured()), notices.first().run->name)
                               : tr("Nothing measured yet. The tick marks what is expected."));
}

void OperationSide::refreshNotes(const OperationState &state)
{
    if (m_notesShown == state.notes.size() && m_notesOf == state.plan.id)
        return;
    m_notesShown = int(state.notes.size());
    m_notesOf = state.plan.id;
    clearLayout(m_notes->body());
    m_notes->setVisible(!state.notes.isEmpty());
    const QLocale locale;
    const qsizetype from = std::max<qsizetype>(0, state.notes.size() - notesShown);
    for (qsizetype i = state.notes.size() - 1; i >= from; --i) {
        const JournalRecord &note = state.notes.at(i);
        QLabel *line =
            wrappedLabel(tr("%1  %2", "time, what happened")
                             .arg(locale.toString(note.at.toLocalTime().time(), u"HH:mm:ss"_s), noteRecordText(note)),
                         this);
        m_notes->body()->addWidget(line);
    }
}

} // namespace Drydock
