// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpserver.h"

#include <QJsonObject>
#include <QString>

#include <functional>

namespace Drydock::Demo
{

struct Site;

/// The control port: plain HTTP for tests, only on 127.0.0.1.
///
/// POST /fault {what, …}, DELETE /fault, POST /power/NODE/on|off, /network/NODE/on|off, /maintenance/NODE/on|off,
/// POST /upgrade/NODE, /qdevice (what the operator does in a shell), /clock/hold|run|advance?seconds=N,
/// /clock/speed?factor=X, GET /state, GET /clock. What of /fault: slow, reset, half-body, garbage, status, 595 (see
/// Faults); task-fails {percent, type, id, count, words}; refuse-stop {vmid, off}; unit {node, unit, state};
/// bridge-lost {node, bridge} (from the next boot on); clock-skew {node, seconds}; certificate-changed {node}; api-down
/// {node, seconds}; ticket-expired; ticket-lifetime {seconds}; qdevice {connected}; ha-master (another node takes the
/// office over).
class Control
{
public:
    /// What only the server's listeners can do.
    struct Hooks {
        std::function<bool(const QString &node)> changeCertificate;
        std::function<void(const QString &node, double seconds)> crashApi; ///< RST, and refused for so long (real)
        std::function<void()> afterChange; ///< power or time moved: look at the listeners, set timers anew
    };
    Control(Site &site, Hooks hooks) : m_site(site), m_hooks(std::move(hooks)) {}

    HttpResponse handle(const HttpRequest &request);

private:
    QString fault(const QJsonObject &object);
    QString clusterFault(const QString &what, const QJsonObject &object, bool &known);
    QString clock(const QString &action, const QByteArray &query);
    QString node(const QString &what, const QString &name, const QString &state);

    Site &m_site;
    Hooks m_hooks;
};

} // namespace Drydock::Demo
