// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/plan.h"
#include "widgets/card.h"

class QPushButton;

namespace Drydock
{

/// What the operator decided, has decided the last time, or lets the plan change in the cluster: each with its undo.
class DecidedCard : public Card
{
    Q_OBJECT

public:
    explicit DecidedCard(QWidget *parent = nullptr);

    void setPlan(const Plan &plan, const DrainRequest &request, const QSet<VmId> &remembered);

Q_SIGNALS:
    void decisionUndone(Drydock::VmId guest);
    void fixUndone(Drydock::VmId guest, const QString &code);
    void allUndone();

private:
    struct Entry {
        VmId guest;
        QString fix; ///< empty: the decision itself
        QString title;
        QString text;
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    void refresh();
    void undo(const Entry &entry);

    QList<Entry> m_entries;
    QPushButton *m_all;
};

} // namespace Drydock
