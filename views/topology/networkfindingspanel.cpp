// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkfindingspanel.h"

#include "style/tokens.h"
#include "topology/networkwording.h"
#include "topologywords.h"
#include "widgets/emptystate.h"
#include "widgets/findingrow.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// The finding a row stands for, by code and objects.
QString identity(const NetworkFinding &finding)
{
    return finding.code + u' ' + finding.objects.join(u' ');
}

} // namespace

NetworkFindingsPanel::NetworkFindingsPanel(QWidget *parent)
    : QWidget(parent), m_area(new QScrollArea), m_empty(new EmptyState)
{
    auto *content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, Metrics::gapSmall, 0);
    m_rows->setSpacing(0);
    m_rows->addStretch(1);
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_area->setAccessibleName(tr("What is wrong with the network"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    layout->addWidget(m_empty);
    m_area->hide();
}

void NetworkFindingsPanel::setNetwork(const TopologyState &state, bool complete)
{
    m_area->setVisible(!state.findings.isEmpty());
    m_empty->setVisible(state.findings.isEmpty());
    if (complete)
        m_empty->setTexts(u"check"_s, tr("Nothing is wrong."),
                          tr("No address is used twice, and bridges, VLANs and gateways fit each other."));
    else
        m_empty->setTexts(u"clock"_s, tr("Nothing found so far."), tr("The network is not read completely yet."));
    if (state.findings == m_findings)
        return;
    m_findings = state.findings;
    rebuild();
}

void NetworkFindingsPanel::rebuild()
{
    const int scrolled = m_area->verticalScrollBar()->value();
    const QWidget *focus = QApplication::focusWidget();
    const QString held = focus && m_area->isAncestorOf(focus)
                             ? focus->parentWidget()->objectName() + u'|' + focus->objectName()
                             : QString();
    while (m_rows->count() > 1) {
        QLayoutItem *item = m_rows->takeAt(0);
        delete item->widget();
        delete item;
    }
    for (qsizetype i = 0; i < m_findings.size(); ++i) {
        QWidget *row = makeRow(m_findings[i]);
        static_cast<FindingRow *>(row)->setLast(i + 1 == m_findings.size());
        m_rows->insertWidget(int(i), row);
        for (const auto buttons = row->findChildren<QPushButton *>(); QPushButton * button : buttons) {
            if (row->objectName() + u'|' + button->objectName() == held)
                button->setFocus(Qt::OtherFocusReason);
        }
    }
    m_area->verticalScrollBar()->setValue(scrolled);
}

QWidget *NetworkFindingsPanel::makeRow(const NetworkFinding &finding)
{
    const QString advice = networkFindingAdvice(finding);
    const QString meaning = networkFindingMeaning(finding);
    auto *row = new FindingRow(findingState(finding.severity), networkFindingTitle(finding),
                               advice.isEmpty() ? meaning : meaning + u"\n"_s + advice);
    row->setObjectName(identity(finding));
    row->setStacked(true);
    // The address that two have is marked with them, and is neither.
    const auto things =
        std::ranges::count_if(finding.objects, [](const QString &object) { return !object.startsWith("address/"_L1); });
    QPushButton *show = row->addButton(things == 2 ? tr("Show Both") : tr("Show"));
    show->setObjectName(u"show"_s);
    connect(show, &QPushButton::clicked, this, [this, objects = finding.objects] { Q_EMIT objectsChosen(objects); });
    if (const std::optional<NetworkFix> fix = networkFix(finding)) {
        QPushButton *button = row->addButton(tr("Fix…"));
        button->setObjectName(u"fix"_s);
        connect(button, &QPushButton::clicked, this, [this, fix = *fix] { Q_EMIT fixRequested(fix); });
    }
    return row;
}

} // namespace Drydock
