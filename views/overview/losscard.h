// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ha/losssummary.h"
#include "items/columns.h"
#include "widgets/card.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Drydock
{

class ElidedLabel;

/// "Can we lose a node?": one word, why, and the memory of the rest for the nodes where it matters most.
class LossCard : public Card
{
    Q_OBJECT

public:
    explicit LossCard(QWidget *parent = nullptr);

    /// The loss of each node that is online, in any order; none: not known yet.
    void setLosses(const QList<LossSummary> &losses);
    QString verdict() const;
    QString reason() const;
    QPushButton *whatIfButton() const { return m_whatIf; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addRow(const LossSummary &loss);
    void setVerdict(const QString &word, StateClass state, const QString &reason);

    QList<LossSummary> m_losses;
    QBoxLayout *m_columns;
    ElidedLabel *m_word;
    QLabel *m_reason;
    QVBoxLayout *m_rows;
    QPushButton *m_whatIf;
};

} // namespace Drydock
