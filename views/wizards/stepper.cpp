// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepper.h"

#include "steplistmodel.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/labels.h"
#include "wizards/planwidgets.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Drydock
{

Stepper::Stepper(QWidget *parent)
    : QWidget(parent)
    , m_model(new StepListModel(this))
    , m_list(new QListView(this))
    , m_stack(new QStackedWidget(this))
    , m_hint(mutedLabel(QString(), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_next(new QPushButton(tr("Next"), this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new StepListDelegate(m_list));
    m_list->setAccessibleName(tr("Steps"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(168);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_hint->setAccessibleName(tr("Hint"));
    setButtonRole(m_next, ButtonRole::Primary);
    m_next->setDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(Metrics::gapHuge, Metrics::gap, Metrics::gapHuge, Metrics::gapLarge);
    buttons->setSpacing(Metrics::gapSmall);
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);

    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_stack, 1);
    right->addWidget(new Hairline(this));
    right->addLayout(buttons);

    auto *left = new QVBoxLayout;
    left->setContentsMargins(Metrics::gap, Metrics::gapHuge, Metrics::gap, Metrics::gap);
    left->addWidget(m_list, 1);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(left);
    layout->addWidget(new Hairline(this, Qt::Vertical));
    layout->addLayout(right, 1);

    connect(m_next, &QPushButton::clicked, this, &Stepper::next);
    connect(m_back, &QPushButton::clicked, this, &Stepper::back);
    connect(m_cancel, &QPushButton::clicked, this, &Stepper::cancelled);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && index.row() != currentIndex() && index.row() <= m_reached && !m_busy)
            enterStep(index.row());
    });
}

void Stepper::addStep(StepPage *page)
{
    m_pages.append(page);
    m_stack->addWidget(page);
    m_model->addTitle(page->title());
    connect(page, &StepPage::completeChanged, this, &Stepper::refresh);
    connect(page, &StepPage::advanceRequested, this, [this, page] {
        if (page == currentPage())
            next();
    });
}

void Stepper::begin()
{
    if (!m_pages.isEmpty())
        enterStep(0);
}

int Stepper::currentIndex() const
{
    return m_stack->currentIndex();
}

StepPage *Stepper::currentPage() const
{
    return m_pages.value(currentIndex());
}

void Stepper::goTo(int index)
{
    if (index >= 0 && index < count())
        enterStep(index);
}

void Stepper::next()
{
    StepPage *page = currentPage();
    if (!page || m_busy || !page->isComplete())
        return;
    if (page->goesElsewhere())
        return;
    page->leave();
    if (currentIndex() + 1 < count())
        enterStep(currentIndex() + 1);
    else
        Q_EMIT finished();
}

void Stepper::back()
{
    if (!m_busy && currentIndex() > 0)
        enterStep(currentIndex() - 1);
}

void Stepper::setBusy(bool busy, const QString &text)
{
    m_busy = busy;
    m_busyText = text;
    refresh();
}

void Stepper::setHint(const QString &text)
{
    m_ownHint = text;
    refresh();
}

void Stepper::enterStep(int index)
{
    m_reached = std::max(m_reached, index);
    m_stack->setCurrentIndex(index);
    m_ownHint.clear();
    m_model->setProgress(index, m_reached);
    m_list->setCurrentIndex(m_model->index(index));
    StepPage *page = m_pages.at(index);
    page->enter();
    refresh();
    if (QWidget *field = page->firstField())
        field->setFocus(Qt::OtherFocusReason);
    Q_EMIT currentChanged(index);
}

void Stepper::refresh()
{
    const StepPage *page = currentPage();
    if (!page)
        return;
    // A step that became incomplete closes the way to those behind it.
    if (!page->isComplete())
        m_reached = currentIndex();
    m_model->setProgress(currentIndex(), m_reached);
    const bool last = currentIndex() + 1 == count();
    const QString text = page->nextText();
    m_next->setText(!text.isEmpty() ? text : last ? tr("Finish") : tr("Next"));
    m_next->setEnabled(!m_busy && page->isComplete());
    m_back->setEnabled(!m_busy && currentIndex() > 0);
    m_list->setEnabled(!m_busy);
    const QString why = page->isComplete() ? QString() : page->whyIncomplete();
    m_hint->setText(m_busy ? m_busyText : !m_ownHint.isEmpty() ? m_ownHint : why);
    m_next->setToolTip(why);
}

} // namespace Drydock
