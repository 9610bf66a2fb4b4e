// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterfield.h"

#include "style/tokens.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace Drydock
{

FilterField::FilterField(std::function<Facts()> facts, QWidget *parent)
    : QLineEdit(parent)
    , m_facts(std::move(facts))
    , m_candidates(new QStringListModel(this))
    , m_completer(new QCompleter(m_candidates, this))
{
    setFont(Fonts::monospace());
    setPlaceholderText(u"node:pve-node1 type:ct mem>1G"_s);
    setClearButtonEnabled(true);
    setAccessibleName(tr("Filter guests"));
    setToolTip(tr("Words, and fields such as node:, type:, tag:, ha:, ip:192.168.1.0/24, mem>4G, cpu>50%, uptime<1d. "
                  "A minus before a term excludes, a comma means “or”, * stands for anything."));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_completer->popup()->setFont(Fonts::monospace());
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterField::insert);
    connect(this, &QLineEdit::textEdited, this, &FilterField::offer);
    connect(this, &QLineEdit::textChanged, this, &FilterField::parse);
}

void FilterField::parse()
{
    m_filter = Filter::parse(text());
    setAccessibleDescription(m_filter.error() ? m_filter.error()->text : QString());
    Q_EMIT filterChanged(m_filter);
}

void FilterField::offer()
{
    const Facts facts = m_facts();
    m_completion = completeFilter(text(), cursorPosition(), facts.snapshot, facts.details);
    const QString typed = text().sliced(m_completion.position, m_completion.length);
    const bool complete = m_completion.candidates.size() == 1 && m_completion.candidates.first() == typed;
    // An empty place offers its fields only on demand (Down): a list at each blank would be in the way.
    const bool atField = m_completion.length == 0 && m_completion.candidates.value(0) == Filter::fieldWords().value(0);
    if (m_completion.candidates.isEmpty() || complete || atField) {
        m_completer->popup()->hide();
        return;
    }
    m_candidates->setStringList(m_completion.candidates);
    m_completer->complete();
}

void FilterField::insert(const QString &candidate)
{
    QString changed = text();
    changed.replace(m_completion.position, m_completion.length, candidate);
    const bool field = Filter::fieldWords().contains(candidate);
    qsizetype cursor = m_completion.position + candidate.size();
    if (!field && cursor == changed.size()) {
        changed += u' ';
        ++cursor;
    }
    setText(changed);
    setCursorPosition(int(cursor));
    if (field)
        offer();
}

bool FilterField::event(QEvent *event)
{
    // Tab would leave the field before keyPressEvent sees it.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab
        && m_completer->popup()->isVisible()) {
        const QModelIndex current = m_completer->popup()->currentIndex();
        const QString candidate = current.isValid() ? current.data().toString() : m_completion.candidates.value(0);
        m_completer->popup()->hide();
        insert(candidate);
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    const bool open = m_completer->popup()->isVisible();
    const int key = event->key();
    if (open && (key == Qt::Key_Enter || key == Qt::Key_Return || key == Qt::Key_Escape || key == Qt::Key_Backtab)) {
        // The list takes these; it forwards what it does not want.
        event->ignore();
        return;
    }
    if (key == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT left();
        return;
    }
    if (!open && key == Qt::Key_Down) {
        const Facts facts = m_facts();
        m_completion = completeFilter(text(), cursorPosition(), facts.snapshot, facts.details);
        if (m_completion.candidates.isEmpty()) {
            Q_EMIT left();
            return;
        }
        m_candidates->setStringList(m_completion.candidates);
        m_completer->complete();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace Drydock
