// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/plan.h"
#include "widgets/card.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace Drydock
{

/// The plan in the order it runs: wave by wave, each with its steps in words.
class WaveCard : public Card
{
    Q_OBJECT

public:
    explicit WaveCard(QWidget *parent = nullptr);

    void setPlan(const Plan &plan);
    /// What stands beside "Wave 1", "Wave 2", …, as far as it is shown.
    QStringList lines() const;
    QPushButton *moreButton() const { return m_more; }

private:
    void refresh();

    struct Line {
        QLabel *number;
        QLabel *steps;
    };
    QList<std::pair<QString, QString>> m_waves;
    QGridLayout *m_grid;
    QList<Line> m_lines;
    QPushButton *m_more;
    bool m_all = false;
};

} // namespace Drydock
