// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestrun.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace Drydock
{

class Card;
class Sparkline;
class UsageBar;

/// Beside a running operation: the targets afterwards, what users notice (expected and measured), and notes.
class OperationSide : public QWidget
{
    Q_OBJECT

public:
    explicit OperationSide(QWidget *parent = nullptr);

    void setOperation(const OperationState &state, const QList<GuestRun> &runs);
    /// How fast it goes, and how it may be changed; shown while this process carries it out. After setOperation().
    void setPace(bool shown, const QDateTime &now);

Q_SIGNALS:
    void limitsChosen(const Drydock::Limits &limits);
    void policyChosen(Drydock::FailurePolicy policy);

private:
    void refreshTargets(const OperationState &state);
    void refreshNotices(const OperationState &state, const QList<GuestRun> &runs);
    void fitNoticeBars(qsizetype count);
    void refreshNotes(const OperationState &state);
    void buildPace();
    void chooseLimits();

    Card *m_pace;
    QLabel *m_speed = nullptr;
    Sparkline *m_speedLine = nullptr;
    QSpinBox *m_parallel = nullptr;
    QSpinBox *m_perTarget = nullptr;
    QComboBox *m_policy = nullptr;
    QList<std::pair<qint64, double>> m_rates; ///< time, bytes per second
    QString m_ratesOf;
    Limits m_limits;
    FailurePolicy m_onFailure = FailurePolicy::Continue;
    QString m_operation;
    double m_rate = 0;
    int m_moving = 0;

    Card *m_targets;
    Card *m_notices;
    Card *m_notes;
    QList<NodeForecast> m_targetsShown;
    QString m_targetsOf;
    QList<UsageBar *> m_noticeBars; ///< those shown, kept as long as there are so many
    QLabel *m_noticesMore = nullptr;
    QLabel *m_noticesLine = nullptr;
    int m_notesShown = -1;
    QString m_notesOf;
};

} // namespace Drydock
