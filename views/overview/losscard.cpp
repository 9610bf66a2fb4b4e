// SPDX-License-Identifier: GPL-3.0-or-later
#include "losscard.h"

#include "items/formatting.h"
#include "style/tokens.h"
#include "widgets/elidedlabel.h"
#include "widgets/labels.h"
#include "widgets/usagebar.h"

#include <QBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int verdictWidth = 128;
constexpr int besideFrom = 460; ///< narrower cards have the verdict above the bars

} // namespace

LossCard::LossCard(QWidget *parent) : Card(QString(), parent)
{
    setTitle(tr("Can we lose a node?"));
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

void LossCard::setLosses(const QList<NodeLoss> &losses)
{
    if (m_losses == losses && !losses.isEmpty())
        return;
    m_losses = losses;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (losses.isEmpty()) {
        setVerdict(Formatting::absent(), StateClass::Quiet, tr("not known yet"));
        return;
    }
    if (losses.size() == 1)
        return setVerdict(tr("No"), StateClass::Warning, tr("it is the only node online"));
    const bool quorum = std::ranges::all_of(losses, &NodeLoss::quorate);
    const bool memory = std::ranges::all_of(losses, &NodeLoss::fits);
    const bool guestsStay = std::ranges::any_of(losses, [](const NodeLoss &l) { return l.lost > 0; });
    if (!quorum)
        setVerdict(tr("No"), StateClass::Error, tr("quorum is lost first"));
    else if (!memory)
        setVerdict(tr("No"), StateClass::Error, tr("the rest has too little memory"));
    else if (guestsStay)
        setVerdict(tr("Mostly"), StateClass::Warning, tr("guests without HA stay down"));
    else
        setVerdict(tr("Yes"), StateClass::Ok, tr("any one of them"));
    for (const auto worst = losses.mid(0, 2); const NodeLoss &loss : worst) {
        auto *bar = new UsageBar(this);
        UsageBar::Parts parts;
        const double size = double(std::max<qint64>(1, loss.restSize));
        parts.used = double(loss.restUsed) / size;
        parts.added = double(loss.restAdded) / size;
        parts.state = loss.fits() ? StateClass::Active : StateClass::Error;
        bar->setParts(parts);
        const double after = std::min(9.99, double(loss.restUsed + loss.restAdded) / size);
        bar->setTexts(
            tr("If %1 fails: memory of the rest").arg(loss.node.text()),
            tr("%1 of %2", "71 % of 62.6 GiB").arg(Formatting::percent(after), Formatting::bytes(loss.restSize)));
        m_rows->addWidget(bar);
        const QString votes = tr("%n votes, %1 needed", nullptr, loss.votes).arg(loss.needed);
        const QString restart = tr("%n guests restart", nullptr, loss.restarting);
        auto *line = new ElidedLabel(loss.lost > 0 ? tr("%1 · %2 · %3", "votes · restarting · staying down")
                                                         .arg(votes, restart, tr("%n stay down", nullptr, loss.lost))
                                                   : tr("%1 · %2", "votes · restarting").arg(votes, restart),
                                     ElidedLabel::Level::Muted, this);
        line->setFont(Fonts::small());
        m_rows->addWidget(line);
    }
    m_rows->addStretch();
}

} // namespace Drydock
