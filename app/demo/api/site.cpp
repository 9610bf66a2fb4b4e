// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Demo
{

namespace
{

constexpr double unauthorizedDelay = 3; // seconds; slows down guessing

bool isLoginPath(const QByteArray &method, const QString &path)
{
    if (path == u"/access/ticket")
        return method == "GET" || method == "POST";
    return path == u"/access/domains" && method == "GET";
}

Answer unauthorized(const QString &words)
{
    Answer answer = Answer::failure(401, words);
    answer.emptyBody = true;
    answer.delay = unauthorizedDelay;
    return answer;
}

QString cookie(const QByteArray &header)
{
    for (const auto parts = header.split(';'); const QByteArray &part : parts) {
        const QByteArray trimmed = part.trimmed();
        if (trimmed.startsWith("PVEAuthCookie="))
            return QString::fromUtf8(QByteArray::fromPercentEncoding(trimmed.mid(14)));
    }
    return {};
}

HttpResponse plain(int status, const QByteArray &text)
{
    HttpResponse response;
    response.status = status;
    response.reason = text;
    response.contentType = "text/plain";
    response.body = text;
    return response;
}

HttpResponse frontPage(const QString &node)
{
    HttpResponse response;
    response.contentType = "text/html;charset=UTF-8";
    response.body = u"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%1</title></head><body><h1>%1</h1>"
                    "<p>A simulated Proxmox VE node of Drydock's demo cluster. It has an API but no web interface.</p>"
                    "</body></html>\n"_s.arg(node)
                        .toUtf8();
    return response;
}

} // namespace

/// What is known of a request while it goes through serve().
struct Site::Way {
    QString entry;
    QString via;
    QByteArray method;
    QString path; ///< decoded, normalised: /nodes/pve-node1/status
    QString formatter;
    Identity who;
    Params parameters;
    Router::Match match;
};

Site::Site(const QString &scenario, int version, double speed, quint32 seed)
    : pve(version)
    , clock(double(QDateTime::currentMSecsSinceEpoch()) / 1000, speed)
    , cluster(std::make_unique<Cluster>(ScenarioSpec{scenario}, version, seed, clock))
    , accounts(version)
    , router(version)
    , random(seed)
    , digestSeed(seed)
{
    addAccessEndpoints(router);
    addClusterEndpoints(router);
    addHaEndpoints(router);
    addNodeEndpoints(router);
    addStorageEndpoints(router);
    addSdnEndpoints(router);
    addGuestEndpoints(router);
    addGuestConfigEndpoints(router);
    addTaskEndpoints(router);
    accounts.setPoolOf([this](const QString &path) -> QString {
        if (!path.startsWith(u"/vms/"))
            return {};
        const Guest *guest = cluster->state().guest(QStringView(path).mid(5).toInt());
        return guest ? guest->pool : QString();
    });
    cluster->setEventSink([this](const QJsonObject &event) { log.write(event[u"at"_s].toDouble(clock.now()), event); });
}

Site::~Site() = default;

const SiteNode *Site::node(const QString &name) const
{
    const auto found = std::ranges::find(nodes, name, &SiteNode::name);
    return found == nodes.end() ? nullptr : &*found;
}

qint64 Site::timeOn(const QString &name) const
{
    const Node *found = cluster->state().node(name);
    return qint64(clock.now() + (found ? found->clockSkew : 0));
}

int Site::realMs(double seconds) const
{
    if (clock.isHeld() || seconds <= 0)
        return 0;
    return int(seconds * 1000 / std::max(clock.speed(), 1.0));
}

QJsonArray Site::shuffled(QJsonArray rows)
{
    // QJsonArray's references do not swap well, and a shuffle of places is as good.
    std::vector<qsizetype> places(size_t(rows.size()));
    for (size_t i = 0; i < places.size(); ++i)
        places[i] = qsizetype(i);
    std::ranges::shuffle(places, random);
    QJsonArray mixed;
    for (const qsizetype place : places)
        mixed.append(rows.at(place));
    return mixed;
}

QJsonObject Site::versionOf(const QString &name) const
{
    const Node *found = cluster->state().node(name);
    const QString version = found ? found->pveVersion : QString();
    return {{u"version"_s, version},
            {u"release"_s, version.section(u'.', 0, 1)},
            {u"repoid"_s, digestOf(version).left(16)}};
}

QString Site::digestOf(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex());
}

HttpResponse Site::handle(const QString &entry, const HttpRequest &request)
{
    cluster->advance();
    Way way;
    way.entry = entry;
    way.via = entry;
    way.method = request.method;
    const QString whole = QString::fromUtf8(QByteArray::fromPercentEncoding(request.path));
    const QStringList parts = whole.split(u'/', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return frontPage(entry);
    if (parts.value(0) != u"api2")
        return plain(500, "no such file '" + request.path + "'");
    way.formatter = parts.value(1);
    if (way.formatter.isEmpty())
        return plain(501, "no such uri");
    way.path = u'/' + parts.mid(2).join(u'/');
    if (way.formatter != u"json" && way.formatter != u"extjs")
        return plain(501, "no formatter for uri " + way.path.toUtf8() + ", " + way.formatter.toUtf8());

    const std::optional<Fault> fault = faults.take(entry, QString::fromLatin1(way.method), way.path);
    Answer answer;
    if (fault && (fault->what == Fault::What::Status || fault->what == Fault::What::Unreachable)) {
        answer = Answer::failure(fault->status, fault->words);
        answer.emptyBody = fault->what == Fault::What::Unreachable;
    } else {
        answer = serve(way, request);
    }
    HttpResponse response = Router::respond(answer, way.formatter);
    response.delayMs = realMs(answer.delay);
    if (fault)
        Faults::spoil(response, *fault);

    RequestLog::Request entryLine{
        way.entry,     QString::fromLatin1(way.method), way.path, way.who.id(), way.parameters, answer.status,
        answer.message};
    if (answer.status == 200 && answer.data.toString().startsWith(u"UPID:"))
        entryLine.result = answer.data.toString();
    log.write(clock.now(), entryLine);
    cluster->advance();
    return response;
}

Answer Site::serve(Way &way, const HttpRequest &request)
{
    static const QList<QByteArray> methods{"GET", "POST", "PUT", "DELETE"};
    if (!methods.contains(way.method))
        return Answer::failure(501, u"method '%1' not available"_s.arg(QString::fromLatin1(way.method)));
    if (auto refused = logIn(way, request))
        return *refused;
    way.match = router.find(way.method, way.path);
    const Endpoint *endpoint = way.match.endpoint;
    if (!endpoint) {
        return Answer::failure(501, u"Method '%1 %2' not implemented"_s.arg(QString::fromLatin1(way.method), way.path));
    }
    const auto read = readParameters(request.query, request.header("Content-Type"), request.body);
    if (!read)
        return Answer::failure(read.error().status, read.error().reason);
    way.parameters = *read;
    if (auto refused = Router::refusal(*endpoint, way.match.pathParameters, way.who, accounts))
        return *refused;
    if (endpoint->flags & Endpoint::Proxied) {
        if (auto refused = hop(way))
            return *refused;
    }
    way.parameters.insert(way.match.pathParameters);
    const QMap<QString, QString> errors = endpoint->parameters.verify(way.parameters);
    if (!errors.isEmpty()) {
        Answer answer = Answer::failure(400, u"Parameter verification failed."_s);
        answer.errors = errors;
        return answer;
    }
    Call call{*this, way.who, way.entry, way.via, way.parameters};
    return endpoint->handler(call);
}

std::optional<Answer> Site::logIn(Way &way, const HttpRequest &request)
{
    if (isLoginPath(way.method, way.path))
        return std::nullopt;
    const QByteArray authorization = request.header("Authorization");
    if (authorization.startsWith("PVEAPIToken=")) {
        const auto who = accounts.identityOfToken(QString::fromUtf8(authorization.mid(12)));
        if (!who)
            return unauthorized(u"Authentication failed!"_s);
        way.who = *who;
        return std::nullopt;
    }
    QString ticket = cookie(request.header("Cookie"));
    if (ticket.isEmpty())
        ticket = cookie(authorization);
    if (ticket.isEmpty())
        return unauthorized(u"No ticket"_s);
    const auto user = accounts.userOfTicket(ticket);
    if (!user)
        return unauthorized(u"Authentication failed!"_s);
    way.who.user = *user;
    if (way.method != "GET"
        && !accounts.checkCsrfToken(*user, QString::fromLatin1(request.header("CSRFPreventionToken"))))
        return unauthorized(u"Permission denied - invalid csrf token"_s);
    return std::nullopt;
}

std::optional<Answer> Site::hop(Way &way)
{
    QString &target = way.match.pathParameters[u"node"_s];
    if (target == u"localhost")
        target = way.entry;
    if (!cluster->state().node(target)) {
        return Answer::failure(
            500, u"hostname lookup '%1' failed - failed to get address info for: %1: Name or service not known"_s.arg(
                     target));
    }
    way.via = target;
    if (target == way.entry)
        return std::nullopt;
    Answer answer;
    switch (crashed.contains(target) ? Hop::Refused : cluster->hop(way.entry, target)) {
    case Hop::Reachable:
        return std::nullopt;
    case Hop::TimedOut:
        answer = Answer::failure(596, u"Connection timed out"_s);
        answer.delay = 30;
        break;
    case Hop::NoRoute:
        answer = Answer::failure(595, u"No route to host"_s);
        answer.delay = 3;
        break;
    case Hop::Refused:
        answer = Answer::failure(595, u"Connection refused"_s);
        break;
    }
    answer.emptyBody = true;
    return answer;
}

QJsonObject propertyObject(const QString &text, const QString &defaultKey, const QStringList &integers)
{
    QJsonObject object;
    for (const auto parts = text.split(u',', Qt::SkipEmptyParts); const QString &part : parts) {
        const qsizetype equals = part.indexOf(u'=');
        const QString key = equals < 0 ? defaultKey : part.left(equals);
        const QString value = equals < 0 ? part : part.mid(equals + 1);
        object.insert(key, integers.contains(key) ? integerOrText(value) : QJsonValue(value));
    }
    return object;
}

QJsonValue integerOrText(const QString &text)
{
    bool number = false;
    const qint64 value = text.toLongLong(&number);
    return number ? QJsonValue(value) : QJsonValue(text);
}

} // namespace Drydock::Demo
