// SPDX-License-Identifier: GPL-3.0-or-later
#include "control.h"

#include "site.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

const QString unknownPath = u"no such control"_s;

HttpResponse jsonResponse(int status, const QJsonObject &object)
{
    HttpResponse response;
    response.status = status;
    response.reason = status == 200 ? "OK" : "Bad Request";
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

/// A switch in either form: {"off": true} or {"connected": 0}.
bool isSet(const QJsonValue &value, bool fallback)
{
    return value.isUndefined() ? fallback : value.toVariant().toBool();
}

} // namespace

HttpResponse Control::handle(const HttpRequest &request)
{
    const QStringList parts = QString::fromUtf8(request.path).split(u'/', Qt::SkipEmptyParts);
    const QString first = parts.value(0);
    m_site.cluster->advance();
    if (request.method == "GET" && first == u"state")
        return jsonResponse(200, m_site.cluster->toJson());
    if (request.method == "GET" && first == u"clock") {
        return jsonResponse(
            200,
            {{u"now"_s, m_site.clock.now()}, {u"held"_s, m_site.clock.isHeld()}, {u"speed"_s, m_site.clock.speed()}});
    }
    QString error = unknownPath;
    if (request.method == "DELETE" && first == u"fault") {
        m_site.faults.clear();
        m_site.cluster->clearTaskFaults();
        error.clear();
    } else if (request.method == "POST" && first == u"fault") {
        error = fault(QJsonDocument::fromJson(request.body).object());
    } else if (request.method == "POST" && first == u"clock") {
        error = clock(parts.value(1), request.query);
    } else if (request.method == "POST" && first == u"upgrade" && parts.size() == 2) {
        error = m_site.node(parts[1]) ? QString() : u"no such node '%1'"_s.arg(parts[1]);
        if (error.isEmpty())
            m_site.cluster->upgradeNode(parts[1]);
    } else if (request.method == "POST" && first == u"qdevice" && parts.size() == 1) {
        m_site.cluster->addQdevice();
        error.clear();
    } else if (request.method == "POST" && parts.size() == 3) {
        error = node(first, parts[1], parts[2]);
    }
    if (!error.isEmpty())
        return jsonResponse(400, {{u"error"_s, error}});
    m_site.cluster->advance();
    m_hooks.afterChange();
    return jsonResponse(200, {{u"now"_s, m_site.clock.now()}});
}

QString Control::fault(const QJsonObject &object)
{
    const QString what = object[u"what"_s].toVariant().toString();
    bool known = false;
    const QString error = clusterFault(what, object, known);
    if (known)
        return error;
    const auto read = Faults::read(object);
    if (!read)
        return read.error();
    m_site.faults.add(*read);
    return {};
}

QString Control::clusterFault(const QString &what, const QJsonObject &object, bool &known)
{
    const QString node = object[u"node"_s].toString();
    known = true;
    if (what == u"task-fails") {
        TaskFault failing;
        failing.percent = object[u"percent"_s].toInt(failing.percent);
        failing.times = object[u"count"_s].toInt(failing.times);
        failing.type = object[u"type"_s].toString();
        failing.id = object[u"id"_s].toVariant().toString();
        failing.words = object[u"words"_s].toString();
        m_site.cluster->failTask(failing);
    } else if (what == u"refuse-stop") {
        m_site.cluster->refuseStop(object[u"vmid"_s].toVariant().toInt(), !isSet(object[u"off"_s], false));
    } else if (what == u"service") {
        const int vmid = object[u"vmid"_s].toVariant().toInt();
        const int port = object[u"port"_s].toVariant().toInt();
        if (!m_site.cluster->breakService(vmid, port, !isSet(object[u"off"_s], false)))
            return u"no such service"_s;
    } else if (what == u"qdevice") {
        m_site.cluster->setQdeviceConnected(isSet(object[u"connected"_s], false));
    } else if (what == u"ceph-flags") {
        m_site.cluster->setCephFlags(object[u"set"_s].toVariant().toStringList());
    } else if (what == u"ha-master") {
        m_site.cluster->changeHaMaster();
    } else if (what == u"ticket-expired") {
        m_site.accounts.expireTickets();
    } else if (what == u"ticket-lifetime") {
        m_site.accounts.setTicketLifetime(object[u"seconds"_s].toInt(7200));
    } else if (what == u"clock-skew" || what == u"certificate-changed" || what == u"api-down" || what == u"unit"
               || what == u"bridge-lost") {
        if (!m_site.node(node))
            return u"no such node '%1'"_s.arg(node);
        if (what == u"clock-skew")
            m_site.cluster->setClockSkew(node, object[u"seconds"_s].toDouble());
        else if (what == u"unit")
            m_site.cluster->setUnitState(node, object[u"unit"_s].toString(), object[u"state"_s].toString());
        else if (what == u"bridge-lost")
            m_site.cluster->loseBridge(node, object[u"bridge"_s].toString());
        else if (what == u"api-down")
            m_hooks.crashApi(node, object[u"seconds"_s].toDouble(5));
        else if (!m_hooks.changeCertificate(node))
            return u"no certificate could be made"_s;
    } else {
        known = false;
    }
    return {};
}

QString Control::clock(const QString &action, const QByteArray &query)
{
    const QUrlQuery values(QString::fromUtf8(query));
    if (action == u"hold") {
        m_site.clock.hold();
    } else if (action == u"run") {
        m_site.clock.run();
    } else if (action == u"advance") {
        const double seconds = values.queryItemValue(u"seconds"_s).toDouble();
        if (seconds < 0)
            return u"time does not go back"_s;
        m_site.clock.advance(seconds);
    } else if (action == u"speed") {
        const double factor = values.queryItemValue(u"factor"_s).toDouble();
        if (factor <= 0)
            return u"a speed is above zero"_s;
        m_site.clock.setSpeed(factor);
    } else {
        return unknownPath;
    }
    return {};
}

QString Control::node(const QString &what, const QString &name, const QString &state)
{
    if (!m_site.node(name))
        return u"no such node '%1'"_s.arg(name);
    if (state != u"on" && state != u"off")
        return unknownPath;
    const bool on = state == u"on";
    if (what == u"power") {
        m_site.cluster->powerNode(name, on);
    } else if (what == u"network") {
        m_site.cluster->networkNode(name, on);
    } else if (what == u"maintenance") {
        if (const Outcome outcome = m_site.cluster->haMaintenance(name, on); !outcome)
            return outcome.error().reason;
    } else {
        return unknownPath;
    }
    return {};
}

} // namespace Drydock::Demo
