// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainsteps.h"

#include "draindraft.h"
#include "operations/readiness.h"
#include "operations/wording.h"
#include "planwidgets.h"
#include "readinesslist.h"
#include "shell/weblink.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/labels.h"
#include "widgets/messagebar.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

DrainReadinessPage::DrainReadinessPage(DrainDraft &draft, QWidget *parent)
    : StepPage(parent)
    , m_draft(draft)
    , m_scroll(new ScrollColumn(this))
    , m_sentence(mutedLabel(QString(), this))
    , m_recheck(new QPushButton(icon(u"refresh"_s), tr("Check again"), this))
    , m_quorum(new MessageBar(this))
    , m_card(new Card(this))
    , m_list(new ReadinessList(this))
{
    m_recheck->setAutoDefault(false);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(wrappedTitle(tr("Is the cluster ready?"), this));
    words->addWidget(m_sentence);
    auto *top = new QHBoxLayout;
    top->setSpacing(Metrics::gapSmall);
    top->addLayout(words, 1);
    top->addWidget(m_recheck, 0, Qt::AlignTop);
    m_scroll->column()->addLayout(top);
    m_scroll->column()->addWidget(m_quorum);
    m_scroll->column()->addWidget(m_card);
    m_scroll->column()->addStretch(1);
    m_card->body()->addWidget(m_list);
    m_card->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);

    connect(m_recheck, &QPushButton::clicked, &m_draft, &DrainDraft::readFacts);
    connect(m_list, &ReadinessList::linkRequested, this, &DrainReadinessPage::open);
    connect(&m_draft, &DrainDraft::planned, this, &DrainReadinessPage::refresh);
    connect(&m_draft, &DrainDraft::readingChanged, this, &DrainReadinessPage::refresh);
    connect(&m_draft, &DrainDraft::requestChanged, m_list, &ReadinessList::clear);
    // Ages pass, and what can no longer be read turns unknown, without any change in the cluster.
    connect(m_draft.session().store(), &ClusterStore::published, this, &DrainReadinessPage::refresh);
}

void DrainReadinessPage::enter()
{
    m_draft.readFacts();
}

void DrainReadinessPage::refresh()
{
    Q_EMIT completeChanged();
    if (!isVisible())
        return;
    if (!m_draft.isPlanned() || m_draft.isReading()) {
        const bool again = !m_list->rows().isEmpty();
        m_card->setVisible(again);
        m_sentence->setText(again ? tr("Checking again…")
                                  : tr("Asking every node about votes, HA, networks and versions…"));
        return;
    }
    const PlanFacts facts = m_draft.session().facts();
    const QList<ReadinessLine> lines = readiness(facts, m_draft.plan());
    m_scroll->changeInPlace([&] {
        m_card->show();
        m_list->setLines(lines, facts.snapshot->serverTime, m_draft.session().connection() != nullptr);
        refreshQuorum();
    });
    const auto count = [&](ReadinessLine::State state) {
        return int(std::ranges::count(lines, state, &ReadinessLine::state));
    };
    const int stops = count(ReadinessLine::State::Stop);
    const int cautions = count(ReadinessLine::State::Caution);
    const int unknown = count(ReadinessLine::State::Unknown);
    QStringList parts{tr("%n check(s)", nullptr, int(lines.size()))};
    if (stops > 0)
        parts.append(tr("%n in the way", nullptr, stops));
    if (cautions > 0)
        parts.append(tr("%n to look at", nullptr, cautions));
    if (unknown > 0)
        parts.append(tr("%n unknown", nullptr, unknown));
    if (parts.size() == 1)
        parts.append(tr("nothing stands in the way"));
    m_sentence->setText(parts.join(u" · "_s));
}

/// The one thing that can stop everybody is said above all lines, with the only ways on.
void DrainReadinessPage::refreshQuorum()
{
    const Plan &plan = m_draft.plan();
    const auto lost = std::ranges::find_if(plan.findings, [](const Finding &finding) {
        return isAcceptedByTyping(finding) && finding.severity == Severity::Blocker;
    });
    if (lost == plan.findings.cend()) {
        m_quorum->hide();
        return;
    }
    const QString text = findingText(*lost);
    if (!m_quorum->isHidden() && m_quorum->title() == text)
        return;
    m_quorum->announce(StateClass::Error, text,
                       tr("The drain starts only when this is accepted by typing the node's name in the last step."));
    const bool addable = std::ranges::any_of(lost->fixes, [](const Fix &fix) { return fix.code == "add-qdevice"_L1; });
    if (!addable || !m_draft.session().connection())
        return;
    QPushButton *how = m_quorum->addButton(tr("How to add a QDevice"));
    connect(how, &QPushButton::clicked, this, [this] {
        // Every node serves the manual of its own version.
        QUrl manual = m_draft.session().connection()->webInterface();
        manual.setPath(u"/pve-docs/chapter-pvecm.html"_s);
        manual.setFragment(u"_corosync_external_vote_support"_s);
        QDesktopServices::openUrl(manual);
    });
}

void DrainReadinessPage::open(const QString &key) const
{
    if (m_draft.session().connection())
        QDesktopServices::openUrl(webLink(m_draft.session().connection()->webInterface(), key));
}

bool DrainReadinessPage::isComplete() const
{
    return m_draft.isPlanned() && !m_draft.isReading();
}

QString DrainReadinessPage::whyIncomplete() const
{
    return tr("Reading the facts…");
}

QWidget *DrainReadinessPage::firstField() const
{
    return m_recheck;
}

} // namespace Drydock
