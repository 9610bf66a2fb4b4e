// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "operations/runner.h"
#include "session/clustersession.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

namespace Drydock::Cli
{

/// Prints what one operation does, a line per event, until it closes. JSON lines as command-line.md says,
/// or sentences for people.
class OperationFollower : public QObject
{
    Q_OBJECT

public:
    OperationFollower(OperationRunner &runner, ClusterSession &session, const Arguments &arguments,
                      QObject *parent = nullptr);

    /// Blocks until the operation closes, pauses itself for good, or a signal arrives. Writes the report.
    ExitCode follow();

private:
    void showRecord(const JournalRecord &record);
    void showProgress(const QString &step);
    void showAttention(const QString &code, const QString &step);
    void showEvent(const QString &step, const QString &state, const QString &text,
                   std::optional<double> interruption = std::nullopt);
    void takeIn(const GuestKey &guest);
    bool restsByItself() const;
    ExitCode finish();
    bool writeReport();

    OperationRunner &m_runner;
    ClusterSession &m_session;
    const Arguments &m_arguments;
    QHash<QString, QString> m_lastShown; ///< step → what its last progress line said
    QSet<GuestKey> m_takenIn;            ///< new arrivals that join, or could not
};

} // namespace Drydock::Cli
