// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts.h"
#include "httpserver.h"
#include "parameters.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <expected>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace Drydock::Demo
{

struct Site;

/// What an endpoint says, before it becomes an envelope.
struct Answer {
    QJsonValue data = QJsonValue::Null;
    int status = 200;
    QString message; ///< of an error, without line end
    QMap<QString, QString> errors;
    std::optional<qint64> total;
    QString changes;        ///< GET …/network only
    double delay = 0;       ///< simulated seconds
    bool emptyBody = false; ///< 401 and 595 say it in the status line only

    Answer() = default;
    Answer(QJsonValue value) : data(std::move(value)) {}
    Answer(const QJsonArray &array) : data(array) {}
    Answer(const QJsonObject &object) : data(object) {}
    Answer(const ApiFailure &failure)
        : status(failure.status), message(failure.reason), errors(failure.errors), delay(failure.delay)
    {
    }
    /// A UPID, or null where there is no task.
    Answer(const Outcome &outcome);
    static Answer failure(int status, const QString &message);
    static Answer badParameter(const QString &parameter, const QString &text);
    static Answer forbidden(const QString &path, const QString &privileges);
};

/// One request on its way through an endpoint: who asks, which node carries it out, what was sent.
struct Call {
    Site &site;
    Identity who;
    QString entry; ///< node whose socket it came in by
    QString via;   ///< node that carries it out
    Params parameters;

    QString text(const QString &name, const QString &fallback = {}) const { return parameters.value(name, fallback); }
    bool has(const QString &name) const { return parameters.contains(name); }
    int number(const QString &name, int fallback = 0) const;
    bool flag(const QString &name, bool fallback = false) const;
    bool allows(const QString &path, const QString &privileges) const;
    /// "a,b" or "a;b" of the parameter "delete".
    QStringList removed() const;
    /// The parameters without these and without those of the path.
    Params without(const QStringList &names) const;
};

/// One method of one path.
struct Endpoint {
    enum Flag {
        None = 0,
        Proxied = 1, ///< carried out by {node}
        NoToken = 2, ///< tickets only
        Since9 = 4,
        Only8 = 8,
    };
    QByteArray method;
    QString path; ///< "/nodes/{node}/qemu/{vmid}/config"
    /// "world", "any", "root", or "VM.Audit|VM.Allocate@/vms/{vmid}".
    QString permission;
    ParameterTable parameters;
    int flags = None;
    std::function<Answer(Call &)> handler;
};

/// Finds endpoints by path, judges rights and parameters, and turns answers into the wire format.
class Router
{
public:
    explicit Router(int pve);

    using Handler = std::function<Answer(Call &)>;
    void add(const char *method, const char *path, const char *permission, const char *parameters, Handler handler,
             int flags = Endpoint::None);

    struct Match {
        const Endpoint *endpoint = nullptr;
        Params pathParameters;
    };
    Match find(const QByteArray &method, const QString &path) const;
    const std::vector<Endpoint> &endpoints() const { return m_endpoints; }
    int pve() const { return m_pve; }

    /// Nothing when `who` may use it.
    static std::optional<Answer> refusal(const Endpoint &endpoint, const Params &pathParameters, const Identity &who,
                                         const Accounts &accounts);
    /// formatter: json or extjs.
    static HttpResponse respond(const Answer &answer, const QString &formatter);

private:
    int m_pve;
    std::vector<Endpoint> m_endpoints;
    std::map<QByteArray, std::vector<size_t>> m_byShape; ///< method and number of parts to places
};

void addAccessEndpoints(Router &router);
void addClusterEndpoints(Router &router);
void addHaEndpoints(Router &router);
void addNodeEndpoints(Router &router);
void addStorageEndpoints(Router &router);
void addSdnEndpoints(Router &router);
void addGuestEndpoints(Router &router);
void addGuestConfigEndpoints(Router &router);
void addTaskEndpoints(Router &router);

} // namespace Drydock::Demo
