// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/holdnotes.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace Drydock
{

class MessageBar;

/// What the operator does to a node by hand, ticked off with times. Kept per operation in a file of its own.
class HoldChecklist : public QWidget
{
    Q_OBJECT

public:
    HoldChecklist(const QString &stateDir, std::function<QDateTime()> now, QWidget *parent = nullptr);

    void setOperation(const QString &operation);
    const QList<HoldNote> &notes() const { return m_notes; }
    QLineEdit *newItem() const { return m_new; }

private:
    void rebuild();
    void tick(int place, bool done);
    void add();
    void save();

    QString m_stateDir;
    std::function<QDateTime()> m_now;
    QString m_operation;
    QList<HoldNote> m_notes;
    QVBoxLayout *m_items;
    QLineEdit *m_new;
    MessageBar *m_message;
};

} // namespace Drydock
