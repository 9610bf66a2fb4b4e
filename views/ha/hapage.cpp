// SPDX-License-Identifier: GPL-3.0-or-later
#include "hapage.h"

#include "ha/quorum.h"
#include "haconfigview.h"
#include "hastatusview.h"
#include "items/hastatusmodels.h"
#include "operations/wording.h"
#include "session/lossoutlook.h"
#include "style/tokens.h"
#include "whatifview.h"
#include "widgets/emptystate.h"
#include "widgets/pageheader.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

const auto haSectionKey = u"ha/section"_s;
const auto whatIfPrefix = u"what-if/"_s;

} // namespace

HaPage::HaPage(AppContext &context, ClusterSession &session, QWidget *parent)
    : Page(context, session, parent), m_outlook(LossOutlook::of(session))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::gapHuge, 20, Metrics::gapHuge, 0);
    column->setSpacing(Metrics::gap);
    m_header = new PageHeader(tr("High availability"), this);
    column->addWidget(m_header);
    m_bar = new QWidget(this);
    m_tools = new QHBoxLayout(m_bar);
    m_tools->setContentsMargins(0, 0, 0, 0);
    m_tools->setSpacing(Metrics::gapSmall);
    m_buttons = new QButtonGroup(this);
    column->addWidget(m_bar);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack, 1);
    m_empty = new EmptyState(u"ha"_s, QString(), QString(), m_stack);
    m_stack->addWidget(m_empty);
    m_sections = new QStackedWidget(m_stack);
    m_stack->addWidget(m_sections);

    m_status = new HaStatusView(context, session, m_sections);
    m_whatIf = new WhatIfView(context, session, m_sections);
    addSection(u"status"_s, tr("Status"), m_status);
    addSection(u"what-if"_s, tr("What if"), m_whatIf);
    auto *configuration = new HaConfigView(context, session, m_sections);
    addSection(u"configuration"_s, tr("Configuration"), configuration);
    m_tools->addStretch(1);
    connect(m_buttons, &QButtonGroup::idClicked, this, &HaPage::showSection);
    connect(m_status, &HaStatusView::revealRequested, this, &Page::revealRequested);
    connect(m_whatIf, &WhatIfView::revealRequested, this, &Page::revealRequested);
    connect(configuration, &HaConfigView::revealRequested, this, &Page::revealRequested);
    connect(m_whatIf, &WhatIfView::actionRequested, this, &Page::actionRequested);
    connect(session.store(), &ClusterStore::published, this, [this] {
        if (isVisible())
            refresh();
    });
    showSection(int(std::max<qsizetype>(0, m_ids.indexOf(context.settings.layout(haSectionKey).toString()))));
    refresh();
}

HaPage::~HaPage()
{
    m_outlook.setShown(this, false);
}

void HaPage::addSection(const QString &id, const QString &title, QWidget *view)
{
    auto *button = new QPushButton(title, m_bar);
    button->setCheckable(true);
    m_buttons->addButton(button, int(m_ids.size()));
    m_tools->addWidget(button);
    m_sections->addWidget(view);
    m_ids.append(id);
}

void HaPage::showSection(int number)
{
    m_buttons->button(number)->setChecked(true);
    m_sections->setCurrentIndex(number);
    m_context.settings.setLayout(haSectionKey, m_ids.at(number));
}

QString HaPage::section() const
{
    return m_ids.value(m_sections->currentIndex());
}

bool HaPage::reveal(const QString &key)
{
    const bool isWhatIf = key.startsWith(whatIfPrefix);
    const qsizetype number = m_ids.indexOf(isWhatIf ? whatIfPrefix.chopped(1) : key);
    if (number < 0)
        return false;
    const QString what = isWhatIf ? key.mid(whatIfPrefix.size()) : QString();
    if (what == "each"_L1)
        m_whatIf->showEach();
    else if (isWhatIf && m_session.store()->snapshot().node(NodeName(what)))
        m_whatIf->lose({NodeName(what)});
    else if (isWhatIf)
        return false;
    showSection(int(number));
    return true;
}

QString HaPage::stateLine() const
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    const Votes votes = votesNow(snapshot);
    return tr("%1 · %2 of %3 votes present, %4 needed · %5", "armed or not · votes · guests")
        .arg(haArmedText(haArmed(snapshot->haStatus)))
        .arg(votes.present)
        .arg(votes.expected)
        .arg(votes.needed)
        .arg(tr("%n guest(s) managed", nullptr, int(snapshot->haResources.size())));
}

void HaPage::refresh()
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    const Freshness &ha = snapshot.freshness(Section::Ha);
    const bool isMember = snapshot.isValid() && snapshot->quorum.clustered;
    const bool works = isMember && ha.everRead();
    m_stack->setCurrentIndex(works ? 1 : 0);
    m_bar->setVisible(works);
    m_header->setState(works ? stateLine() : QString());
    if (works)
        return;
    if (snapshot.isValid() && snapshot.freshness(Section::Status).everRead() && !isMember)
        m_empty->setTexts(u"ha"_s, tr("A single node has no high availability."),
                          tr("HA starts guests on other nodes of a cluster when their node is lost."));
    else if (ha.error && ha.error->kind == Error::Kind::Forbidden)
        m_empty->setTexts(u"lock"_s, tr("This login may not see HA."),
                          tr("It needs the privilege Sys.Audit on /. The role PVEAuditor has it."));
    else if (ha.error)
        m_empty->setTexts(u"error"_s, errorText(*ha.error), errorAdvice(*ha.error));
    else
        m_empty->setTexts(u"clock"_s, tr("Reading…"), tr("The state of HA is being read."));
}

void HaPage::showEvent(QShowEvent *event)
{
    refresh();
    m_outlook.setShown(this, true);
    Page::showEvent(event);
}

void HaPage::hideEvent(QHideEvent *event)
{
    m_outlook.setShown(this, false);
    Page::hideEvent(event);
}

} // namespace Drydock
