// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestrun.h"

#include <QWidget>

namespace Drydock
{

class Card;

/// Beside a running operation: the targets afterwards, what users notice (expected and measured), and notes.
class OperationSide : public QWidget
{
    Q_OBJECT

public:
    explicit OperationSide(QWidget *parent = nullptr);

    void setOperation(const OperationState &state, const QList<GuestRun> &runs);

private:
    void refreshTargets(const OperationState &state);
    void refreshNotices(const OperationState &state, const QList<GuestRun> &runs);
    void refreshNotes(const OperationState &state);

    Card *m_targets;
    Card *m_notices;
    Card *m_notes;
    QList<NodeForecast> m_targetsShown;
    QString m_targetsOf;
    QStringList m_noticesShown;
    int m_notesShown = -1;
    QString m_notesOf;
};

} // namespace Drydock
