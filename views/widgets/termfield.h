// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/filterterms.h"

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace Drydock
{

/// A field for a filter language: completes fields and values while one types, Tab takes a candidate, Escape clears,
/// Enter goes on to what is filtered. What can be completed is the language's matter.
class TermField : public QLineEdit
{
    Q_OBJECT

public:
    explicit TermField(QWidget *parent = nullptr);

Q_SIGNALS:
    /// Enter or Down without an open list: the user wants to go on to what is filtered.
    void left();

protected:
    virtual FilterCompletion completion(const QString &text, int cursor) const = 0;
    /// Field words with their separator: "node:".
    virtual QStringList fieldWords() const = 0;

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void offer();
    void insert(const QString &candidate);

    FilterCompletion m_completion;
    QStringListModel *m_candidates;
    QCompleter *m_completer;
};

} // namespace Drydock
