// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casereader.h"

namespace Drydock::HaCases
{

/// Compares predictions with what the real manager did, case by case, and sums up.
class CaseJudge
{
public:
    /// `predicted` is in the form of `expect`.
    void judge(const Case &asked, const QJsonObject &predicted);
    /// {total, match{placement,outcome,state,droppedRules}, by{"kind/pve": {total, …}}, timeOff{p50,p95},
    /// mismatches[]}: numbers of cases of which every service matches; times in seconds.
    QJsonObject summary() const;
    bool allMatch() const { return m_mismatches.isEmpty(); }
    /// For the tests: what did not match, one line each.
    QStringList mismatches() const;
    int total() const { return m_all.total; }
    /// Seconds that decisions and starts are off, of this share (0…1) of all or less.
    int timeOff(double share) const;

private:
    struct Tally {
        int total = 0;
        int placement = 0;
        int outcome = 0;
        int state = 0;
        int droppedRules = 0;
    };
    struct Mismatch {
        QString id;
        QString what;
        QString sid;
        QString expected;
        QString predicted;
    };

    static QJsonObject asJson(const Tally &tally);
    bool comparePlaces(const Case &asked, const QJsonObject &predicted, const QStringList &keys, const QString &what);
    bool compareOutcomes(const Case &asked, const QJsonObject &predicted);
    bool compareDropped(const Case &asked, const QJsonObject &predicted);
    void compareTimes(const QJsonObject &expect, const QJsonObject &predicted);

    Tally m_all;
    QMap<QString, Tally> m_by;
    QList<int> m_timeOff;
    QList<Mismatch> m_mismatches;
};

} // namespace Drydock::HaCases
