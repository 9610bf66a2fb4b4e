// SPDX-License-Identifier: GPL-3.0-or-later
#include "summarytab.h"

#include "charts/metricchart.h"
#include "factlist.h"
#include "items/formatting.h"
#include "items/guestcells.h"
#include "operations/wording.h"
#include "style/tokens.h"
#include "widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int settleMs = 200;
constexpr int againMs = 60000;

using Points = QList<std::pair<qint64, std::optional<double>>>;

Points pointsOf(const QList<MetricSample> &samples, std::optional<double> MetricSample::*value)
{
    Points points;
    points.reserve(samples.size());
    for (const MetricSample &sample : samples)
        points.append({sample.time, sample.*value});
    return points;
}

} // namespace

SummaryTab::SummaryTab(ClusterSession &session, QWidget *parent)
    : InspectorTab(session, parent)
    , m_facts(new FactList)
    , m_caption(smallLabel(tr("Load, last")))
    , m_now(strongLabel({}))
    , m_timeframe(new QComboBox)
    , m_read(new QTimer(this))
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, Metrics::gapSmall, Metrics::gapSmall, 0);
    column->setSpacing(Metrics::gap);
    auto *top = new QHBoxLayout;
    top->addWidget(m_caption);
    top->addWidget(m_timeframe);
    top->addStretch(1);
    top->addWidget(m_now);
    column->addLayout(top);
    m_timeframe->setAccessibleName(tr("Time span of the charts"));
    m_caption->setBuddy(m_timeframe);
    for (const auto &[word, text] : {std::pair("hour"_L1, tr("hour")),
                                     {"day"_L1, tr("day")},
                                     {"week"_L1, tr("week")},
                                     {"month"_L1, tr("month")},
                                     {"year"_L1, tr("year")}})
        m_timeframe->addItem(text, QString(word));
    const QList<std::pair<QString, MetricChart::Unit>> kinds{{tr("CPU"), MetricChart::Unit::Fraction},
                                                             {tr("Memory"), MetricChart::Unit::Bytes},
                                                             {tr("Network"), MetricChart::Unit::BytesPerSecond},
                                                             {tr("Disk"), MetricChart::Unit::BytesPerSecond}};
    for (const auto &[title, unit] : kinds) {
        auto *chart = new MetricChart(title, unit, content);
        chart->setMinimumHeight(132);
        m_charts.append(chart);
    }
    column->addWidget(m_charts[0]);
    column->addWidget(m_facts);
    for (qsizetype i = 1; i < m_charts.size(); ++i)
        column->addWidget(m_charts[i]);
    column->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    scroll->setAccessibleName(tr("Summary"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    m_read->setSingleShot(true);
    connect(m_read, &QTimer::timeout, this, &SummaryTab::readHistory);
    connect(m_timeframe, &QComboBox::currentIndexChanged, this, [this] {
        showMessage(tr("Reading…"));
        readHistory();
    });
}

void SummaryTab::subjectChanged()
{
    ++m_request;
    showMessage(tr("Reading…"));
    if (isVisible())
        m_read->start(settleMs);
}

void SummaryTab::showEvent(QShowEvent *event)
{
    InspectorTab::showEvent(event);
    m_read->start(settleMs);
}

void SummaryTab::hideEvent(QHideEvent *event)
{
    InspectorTab::hideEvent(event);
    m_read->stop();
}

void SummaryTab::refresh()
{
    if (const GuestState *guest = guestState())
        showGuest(*guest);
    else if (const NodeState *node = m_subject.isGuest() ? nullptr : nodeState())
        showNode(*node);
}

void SummaryTab::showGuest(const GuestState &guest)
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    const qint64 now = snapshot->serverTime.toSecsSinceEpoch();
    m_now->setText(guest.isRunning() && guest.cpu ? Formatting::load(*guest.cpu, guest.maxCpu) : QString());
    QStringList copies;
    QList<FactList::Fact> facts;
    for (const auto jobs = snapshot.replicationOf(guest.key.vmid); const ReplicationJob *job : jobs) {
        copies.append(job->target.text());
        FactList::Fact fact{
            .name = tr("Replicated"), .value = {}, .explanation = job->error, .monospace = false, .state = {}};
        const bool ever = job->lastSync && *job->lastSync > 0;
        if (!job->error.isEmpty() || job->failCount > 0)
            fact.state = StateClass::Error;
        //: How old the copy is, its node, and the schedule as the server writes it
        fact.value =
            ever ? tr("%1 to %2, %3").arg(Formatting::ago(now - *job->lastSync), job->target.text(), job->schedule)
                 : tr("never yet to %1, %2").arg(job->target.text(), job->schedule);
        if (ever && fact.explanation.isEmpty())
            fact.explanation = Formatting::dateTime(QDateTime::fromSecsSinceEpoch(*job->lastSync));
        if (!job->enabled) {
            fact.value = tr("switched off (to %1)").arg(job->target.text());
            fact.state = StateClass::Warning;
        }
        facts.append(fact);
    }
    const auto cell = [&](InventoryColumn column, int role = Qt::DisplayRole) {
        const QString text = guestCell(guest, guestDetails(), column, role).toString();
        return text == Formatting::absent() ? QString() : text;
    };
    QString disks = Formatting::bytes(guest.maxDisk);
    if (!copies.isEmpty())
        //: Size of the disks, and the nodes that hold a copy
        disks = tr("%1, replica on %2").arg(disks, copies.join(u", "_s));
    facts.prepend({tr("Disks"), disks, {}, false, {}});
    facts.prepend(
        {tr("Memory"), cell(InventoryColumn::Memory), cell(InventoryColumn::Memory, Qt::ToolTipRole), false, {}});
    facts.append(
        {tr("Address"), cell(InventoryColumn::Address), cell(InventoryColumn::Address, Qt::ToolTipRole), true, {}});
    facts.append({tr("Pool"), guest.pool, {}, false, {}});
    facts.append({tr("Tags"), guest.tags.join(u", "_s), {}, false, {}});
    if (!guest.lock.isEmpty())
        facts.append({tr("Lock"), Formatting::lock(guest.lock), guest.lock, false, StateClass::Warning});
    m_facts->setFacts(facts);
}

void SummaryTab::showNode(const NodeState &node)
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    m_now->setText(node.cpu ? Formatting::load(*node.cpu, node.maxCpu) : QString());
    const QList<const GuestState *> guests = snapshot.guestsOn(node.name);
    const auto running = std::ranges::count_if(guests, [](const GuestState *guest) { return guest->isRunning(); });
    QList<FactList::Fact> facts;
    facts.append({tr("Guests"), tr("%1 of %2 running").arg(running).arg(guests.size()), {}, false, {}});
    if (node.memory)
        facts.append({tr("Memory"),
                      Formatting::usedOf(*node.memory, node.maxMemory),
                      Formatting::shareOf(*node.memory, node.maxMemory),
                      false,
                      {}});
    if (node.rootUsed)
        facts.append({tr("Root disk"), Formatting::usedOf(*node.rootUsed, node.rootSize), {}, false, {}});
    facts.append({tr("Address"), node.address, {}, true, {}});
    facts.append({tr("HA"), node.haState, {}, false, {}});
    if (const NodeDetails *details = nodeDetails()) {
        facts.append({tr("Processor"), details->cpuModel, {}, false, {}});
        facts.append({tr("Version"), details->pveVersion, {}, false, {}});
        facts.append({tr("Kernel"), details->kernel, {}, false, {}});
        facts.append({tr("Load"), details->loadAverage.join(u"  "_s), {}, false, {}});
        if (details->pendingUpdates >= 0)
            facts.append({tr("Updates"), tr("%n pending", nullptr, details->pendingUpdates), {}, false, {}});
        else if (details->updatesError)
            facts.append({tr("Updates"), tr("not known"), details->updatesError->text, false, {}});
    }
    facts.append({tr("Fingerprint"), node.fingerprint, {}, true, {}});
    m_facts->setFacts(facts);
}

void SummaryTab::readHistory()
{
    if (!m_subject.isValid())
        return;
    ClusterConnection *connection = m_session.connection();
    if (!connection) {
        showMessage(tr("A recording has no history."));
        return;
    }
    const int request = ++m_request;
    const auto done = [this, request](const Result<QList<MetricSample>> &result) {
        if (request != m_request)
            return;
        if (!result)
            showMessage(errorText(result.error()));
        else if (result->isEmpty())
            showMessage(tr("No history yet."));
        else
            showHistory(*result);
    };
    const QString timeframe = m_timeframe->currentData().toString();
    if (m_subject.isGuest())
        connection->readGuestHistory(m_subject.guest, timeframe, this, done);
    else
        connection->readNodeHistory(m_subject.node, timeframe, this, done);
    m_read->start(againMs);
}

void SummaryTab::showHistory(const QList<MetricSample> &samples)
{
    std::optional<double> memory;
    for (const MetricSample &sample : samples) {
        if (sample.maxMemory)
            memory = std::max(memory.value_or(0), *sample.maxMemory);
    }
    m_charts[0]->setSeries({{tr("CPU"), pointsOf(samples, &MetricSample::cpu)}});
    m_charts[1]->setSeries({{tr("used"), pointsOf(samples, &MetricSample::memory)}}, memory);
    m_charts[2]->setSeries(
        {{tr("in"), pointsOf(samples, &MetricSample::netIn)}, {tr("out"), pointsOf(samples, &MetricSample::netOut)}});
    m_charts[3]->setSeries({{tr("read"), pointsOf(samples, &MetricSample::diskRead)},
                            {tr("written"), pointsOf(samples, &MetricSample::diskWrite)}});
    // Nodes record no disk rates.
    m_charts[3]->setVisible(m_subject.isGuest());
}

void SummaryTab::showMessage(const QString &text)
{
    for (MetricChart *chart : std::as_const(m_charts))
        chart->setMessage(text);
}

} // namespace Drydock
