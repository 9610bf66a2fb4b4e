// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/attention.h"
#include "widgets/card.h"

class QBoxLayout;
class QLabel;
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

    void setLosses(const QList<NodeLoss> &losses);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setVerdict(const QString &word, StateClass state, const QString &reason);

    QList<NodeLoss> m_losses;
    QBoxLayout *m_columns;
    ElidedLabel *m_word;
    QLabel *m_reason;
    QVBoxLayout *m_rows;
};

} // namespace Drydock
