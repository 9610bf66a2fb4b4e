// SPDX-License-Identifier: GPL-3.0-or-later
#include "termfield.h"

#include "style/tokens.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace Drydock
{

TermField::TermField(QWidget *parent)
    : QLineEdit(parent), m_candidates(new QStringListModel(this)), m_completer(new QCompleter(m_candidates, this))
{
    setFont(Fonts::monospace());
    setClearButtonEnabled(true);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_completer->popup()->setFont(Fonts::monospace());
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TermField::insert);
    connect(this, &QLineEdit::textEdited, this, &TermField::offer);
}

void TermField::offer()
{
    m_completion = completion(text(), cursorPosition());
    const QString typed = text().sliced(m_completion.position, m_completion.length);
    const bool whole = m_completion.candidates.size() == 1 && m_completion.candidates.first() == typed;
    // An empty place offers its fields only on demand (Down): a list at each blank would be in the way.
    const bool atField = m_completion.length == 0 && m_completion.candidates.value(0) == fieldWords().value(0);
    if (m_completion.candidates.isEmpty() || whole || atField) {
        m_completer->popup()->hide();
        return;
    }
    m_candidates->setStringList(m_completion.candidates);
    m_completer->complete();
}

void TermField::insert(const QString &candidate)
{
    QString changed = text();
    changed.replace(m_completion.position, m_completion.length, candidate);
    const bool field = fieldWords().contains(candidate) && !candidate.back().isLetter();
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

bool TermField::event(QEvent *event)
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

void TermField::keyPressEvent(QKeyEvent *event)
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
        m_completion = completion(text(), cursorPosition());
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
