// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlaypanel.h"

#include "style/tokens.h"
#include "widgets/labels.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace Drydock
{

OverlayPanel::OverlayPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(sectionLabel(QString(), this))
    , m_sentences(new QListWidget(this))
    , m_nothing(mutedLabel(QString(), this))
{
    auto *end = new QPushButton(tr("Back to how it is"), this);
    m_title->setWordWrap(true);
    m_sentences->setWordWrap(true);
    m_sentences->setFrameShape(QFrame::NoFrame);
    m_sentences->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sentences->setSelectionMode(QAbstractItemView::SingleSelection);
    m_sentences->setSpacing(2);
    // The loss of a large node is a thousand wrapped lines: those that are seen are laid out first.
    m_sentences->setLayoutMode(QListView::Batched);
    m_sentences->setBatchSize(60);
    m_sentences->setAccessibleName(tr("What happens then"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Metrics::gap, 0, 0);
    layout->setSpacing(Metrics::gapSmall);
    layout->addWidget(m_title);
    layout->addWidget(m_nothing);
    layout->addWidget(m_sentences, 1);
    layout->addWidget(end, 0, Qt::AlignLeft);
    connect(end, &QPushButton::clicked, this, &OverlayPanel::ended);
}

void OverlayPanel::setOverlay(const QString &title, const QStringList &sentences, const QString &nothing)
{
    m_title->setText(title);
    m_nothing->setText(nothing);
    m_nothing->setVisible(sentences.isEmpty());
    m_sentences->setVisible(!sentences.isEmpty());
    QStringList shown;
    for (int i = 0; i < m_sentences->count(); ++i)
        shown.append(m_sentences->item(i)->text());
    if (shown == sentences)
        return;
    m_sentences->clear();
    m_sentences->addItems(sentences);
}

} // namespace Drydock
