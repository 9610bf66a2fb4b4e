// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoprocess.h"
#include "demowire.h"
#include "drainchoices.h"
#include "serverlog.h"

#include <QElapsedTimer>
#include <QSet>

#include <memory>

namespace Drydock::Soak
{

/// One drain and its return on a cluster of its own, disturbed as its choices say, and judged at the end.
class DrainRound
{
public:
    explicit DrainRound(quint32 seed) : m_choices(seed) {}

    /// One sentence for each thing that is wrong.
    QStringList run();
    const DrainChoices &choices() const { return m_choices; }
    /// What happened, in a few words.
    QString course() const;
    /// Log and journals stay there.
    QString keepFolder();

private:
    struct Run {
        int exitCode = 0;
        bool killed = false;
        bool hung = false;
        QByteArray output;
        QByteArray errors;
        QString text() const;
    };
    struct Operation {
        QString id;
        QString kind;
        bool closed = false;
    };

    QString prepare();
    void prepareHa(const QJsonObject &state);
    void prepareImage(const QJsonObject &state);
    QString decide(bool &startable);
    QString drain(bool &refused);
    QString bringBack(bool disturbed);
    QString carryOut(const QStringList &begin, QList<Disturbance> disturbances, bool &refused);
    Run runClient(const QStringList &arguments, QList<Disturbance> *disturbances);
    bool disturb(const Disturbance &disturbance);
    void endDisturbances(const QList<Disturbance> &rest);
    void wakeNodes();
    bool isSettled(const QJsonObject &state) const;
    QJsonObject settledState();
    QString readOperations(QList<Operation> &operations);
    QStringList judge();
    QStringList drainArguments(const QString &command) const;

    DrainChoices m_choices;
    DemoProcess m_demo;
    std::unique_ptr<DemoWire> m_wire;
    std::unique_ptr<ServerLog> m_log;
    QElapsedTimer m_phase;
    QMap<int, QString> m_decisions; ///< "stop-return", "live:pve2"
    QMap<int, QSet<QString>> m_fixes;
    QSet<QString> m_accepted;
    QSet<QString> m_downByPlan; ///< nodes that the drain shut down
    QJsonObject m_before;
    QJsonObject m_drained;
    int m_kills = 0;
    int m_resumes = 0;
    QString m_end;
};

} // namespace Drydock::Soak
