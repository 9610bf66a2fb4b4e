// SPDX-License-Identifier: GPL-3.0-or-later
#include "losscard.h"

#include "ha/sparewords.h"
#include "items/formatting.h"
#include "style/tokens.h"
#include "widgets/elidedlabel.h"
#include "widgets/labels.h"
#include "widgets/usagebar.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int verdictWidth = 128;
constexpr qsizetype worstShown = 2; ///< losses, the worst ones
constexpr int besideFrom = 460;     ///< narrower cards have the verdict above the bars

} // namespace

LossCard::LossCard(QWidget *parent) : Card(QString(), parent)
{
    setTitle(tr("Can we lose a node?"));
    m_whatIf = new QPushButton(tr("What if…"), this);
    m_whatIf->setAccessibleName(tr("What if a node is lost"));
    addToTitle(m_whatIf);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(Metrics::gapHuge);
    auto *left = new QVBoxLayout;
    left->setSpacing(2);
    m_word = new ElidedLabel(QString(), ElidedLabel::Level::Text, this);
    m_word->setFont(Fonts::figure());
    left->addWidget(m_word);
    m_reason = mutedLabel(QString(), this);
    left->addWidget(m_reason);
    left->addStretch();
    m_columns->addLayout(left);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(Metrics::gapSmall);
    m_columns->addLayout(m_rows, 1);
    body()->addLayout(m_columns);
    body()->addStretch();
    setLosses({});
}

void LossCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    const bool beside = width() >= besideFrom;
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(beside ? Metrics::gapHuge : Metrics::gapSmall);
    m_reason->setFixedWidth(beside ? verdictWidth : width() - 2 * Metrics::gapLarge);
}

void LossCard::setVerdict(const QString &word, StateClass state, const QString &reason)
{
    m_word->setText(word);
    m_word->setState(state);
    m_reason->setText(reason);
    setAccessibleDescription(tr("%1, %2", "verdict, reason").arg(word, reason));
}

QString LossCard::verdict() const
{
    return m_word->text();
}

QString LossCard::reason() const
{
    return m_reason->text();
}

void LossCard::setLosses(const QList<LossSummary> &losses)
{
    if (m_losses == losses && !losses.isEmpty())
        return;
    m_losses = losses;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const SpareNode spare = spareNode(losses);
    setVerdict(spareWord(spare), spareClass(spare), spareReason(spare));
    if (losses.size() < 2)
        return;
    QList<LossSummary> worst = losses;
    sortWorstFirst(worst);
    worst.resize(std::min<qsizetype>(worst.size(), worstShown));
    for (const LossSummary &loss : std::as_const(worst))
        addRow(loss);
    m_rows->addStretch();
}

void LossCard::addRow(const LossSummary &loss)
{
    auto *bar = new UsageBar(this);
    UsageBar::Parts parts;
    const double size = double(std::max<qint64>(1, loss.restSize));
    parts.used = double(loss.restUsed) / size;
    parts.added = double(loss.restAdded) / size;
    parts.state = loss.fits ? StateClass::Active : StateClass::Error;
    bar->setParts(parts);
    const double after = std::min(9.99, double(loss.restUsed + loss.restAdded) / size);
    bar->setTexts(tr("If %1 fails: memory of the rest").arg(loss.lost.first().text()),
                  tr("%1 of %2", "71 % of 62.6 GiB").arg(Formatting::percent(after), Formatting::bytes(loss.restSize)));
    m_rows->addWidget(bar);
    const QString votes = tr("%n votes, %1 needed", nullptr, loss.votes.present).arg(loss.votes.needed);
    const QString restart = tr("%n guests restart", nullptr, loss.back);
    auto *line = new ElidedLabel(loss.down() > 0 ? tr("%1 · %2 · %3", "votes · restarting · staying down")
                                                       .arg(votes, restart, tr("%n stay down", nullptr, loss.down()))
                                                 : tr("%1 · %2", "votes · restarting").arg(votes, restart),
                                 ElidedLabel::Level::Muted, this);
    line->setFont(Fonts::small());
    m_rows->addWidget(line);
}

} // namespace Drydock
