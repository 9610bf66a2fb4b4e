// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusteropener.h"

#include "operations/wording.h"
#include "session/networkfiles.h"
#include "terminal.h"
#include "topology/givenfiles.h"
#include "topology/handtypedjson.h"
#include "words.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTimer>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock::Cli
{

namespace
{

/// How long a command line waits for a first answer before it gives up, in milliseconds.
constexpr int connectPatience = 15'000;
/// And for the sections that are read after the first one.
constexpr int sectionPatience = 15'000;

std::unexpected<ExitCode> fail(ExitCode code, const QString &text)
{
    printError(u"drydock: "_s + text);
    return std::unexpected(code);
}

/// "user@realm!id=secret" → user "user@realm!id" and its secret.
bool splitToken(const QString &token, QString &user, QString &secret)
{
    const qsizetype bang = token.indexOf(u'!');
    const qsizetype equals = token.indexOf(u'=', bang);
    if (bang <= 0 || equals < 0 || token.indexOf(u'@') < 0)
        return false;
    user = token.first(equals);
    secret = token.sliced(equals + 1);
    return !secret.isEmpty();
}

/// A snapshot is complete when every section was read or refused.
bool isComplete(const ClusterSnapshot &snapshot)
{
    return snapshot.isValid() && std::ranges::all_of(snapshot->freshness, [](const Freshness &freshness) {
               return freshness.everRead() || freshness.error;
           });
}

} // namespace

ClusterProfile demoProfile(const QJsonObject &ready)
{
    ClusterProfile profile;
    const QString scenario = ready[u"scenario"_s].toString();
    profile.id = QUuid::createUuidV5(QUuid(), u"drydock-demo-"_s + scenario).toString(QUuid::WithoutBraces);
    profile.name = Words::tr("demo: %1").arg(scenario);
    const QJsonArray nodes = ready[u"nodes"_s].toArray();
    for (const QJsonValue &value : nodes) {
        const QJsonObject node = value.toObject();
        profile.entryPoints.append(QUrl(node[u"url"_s].toString()));
        profile.pins.insert(node[u"name"_s].toString(), node[u"fingerprint"_s].toString());
    }
    profile.login = ClusterProfile::Login::Token;
    QString secret;
    splitToken(ready[u"token"_s].toString(), profile.user, secret);
    profile.addressMap = AddressMap::fromJson(ready[u"addressMap"_s].toObject());
    return profile;
}

Credentials demoCredentials(const QJsonObject &ready)
{
    Credentials credentials;
    QString user;
    splitToken(ready[u"token"_s].toString(), user, credentials.secret);
    return credentials;
}

void keepDemoNetwork(Settings &settings, const QString &folder, const QJsonObject &ready)
{
    const HandTyped typed = handTypedFromJson(ready[u"handTyped"_s].toObject());
    const QString profile = demoProfile(ready).id;
    if (!isEmpty(typed) && !typedFacts(settings, profile))
        saveTypedFacts(settings, profile, typed);
    const QByteArray proxy = ready[u"proxy"_s][u"file"_s].toString().toUtf8();
    if (proxy.isEmpty() || networkFiles(settings, profile) != NetworkFiles())
        return;
    QSaveFile file(QDir(folder).filePath(u"%1-proxy.yml"_s.arg(ready[u"scenario"_s].toString())));
    if (QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.write(proxy) == proxy.size() && file.commit())
        saveNetworkFiles(settings, profile, {.proxy = file.fileName(), .names = {}});
}

ClusterOpener::ClusterOpener(const Arguments &arguments, Settings &settings, SecretStore &secrets, Clock &clock)
    : m_arguments(arguments), m_settings(settings), m_secrets(secrets), m_clock(clock)
{
}

ClusterOpener::~ClusterOpener()
{
    const HandTyped known = typed();
    const bool recorded = m_session && m_session->connection() && !m_arguments.recordFile.isEmpty();
    m_session.reset(); // closes the file it records to
    if (recorded && !isEmpty(known))
        recordTypedFacts(m_arguments.recordFile, known);
}

HandTyped ClusterOpener::typed() const
{
    if (const auto saved = m_session ? typedFacts(m_settings, m_session->profile().id) : std::nullopt)
        return *saved;
    if (m_arguments.cluster.startsWith(u"file:"_s))
        return recordedTypedFacts(m_arguments.cluster.sliced(5));
    return m_demo ? handTypedFromJson(m_demo->ready()[u"handTyped"_s].toObject()) : HandTyped();
}

std::expected<ClusterProfile, ExitCode> ClusterOpener::savedProfile() const
{
    const QList<ClusterProfile> profiles = m_settings.profiles();
    if (m_arguments.cluster.isEmpty() && profiles.size() == 1)
        return profiles.first();
    if (m_arguments.cluster.isEmpty()) {
        const auto last = std::ranges::find(profiles, m_settings.lastProfile(), &ClusterProfile::id);
        if (last != profiles.end())
            return *last;
        return fail(WrongUsage, Words::tr("name a cluster with --cluster; 'drydock clusters' lists the saved ones"));
    }
    const auto named = std::ranges::find(profiles, m_arguments.cluster, &ClusterProfile::name);
    if (named == profiles.end())
        return fail(
            WrongUsage,
            Words::tr("no saved cluster is called '%1'; 'drydock clusters' lists them").arg(m_arguments.cluster));
    return *named;
}

std::expected<ClusterProfile, ExitCode> ClusterOpener::urlProfile() const
{
    const QUrl url(m_arguments.cluster);
    if (!url.isValid() || url.host().isEmpty())
        return fail(WrongUsage,
                    Words::tr("'%1' is not an address of the form https://HOST:PORT").arg(m_arguments.cluster));
    ClusterProfile profile;
    // The same address gives the same id, so that a journal written through it is found again.
    const QString hostPort = u"%1:%2"_s.arg(url.host()).arg(url.port(8006));
    profile.id = QUuid::createUuidV5(QUuid(), u"drydock-url-"_s + hostPort).toString(QUuid::WithoutBraces);
    profile.name = url.host();
    QUrl entry;
    entry.setScheme(u"https"_s);
    entry.setHost(url.host());
    entry.setPort(url.port(8006));
    profile.entryPoints = {entry};
    profile.trust = m_arguments.trustSystemCas ? TrustMode::SystemCas : TrustMode::Pinned;
    if (!m_arguments.fingerprint.isEmpty())
        profile.pins.insert(hostPort, m_arguments.fingerprint.toUpper());
    if (!m_arguments.addressMapFile.isEmpty()) {
        QFile file(m_arguments.addressMapFile);
        QJsonParseError error{};
        const QJsonDocument document =
            file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll(), &error) : QJsonDocument();
        if (!document.isObject())
            return fail(WrongUsage, Words::tr("cannot read an address map from '%1'").arg(m_arguments.addressMapFile));
        profile.addressMap = AddressMap::fromJson(document.object());
    }
    return profile;
}

std::expected<Identity, ExitCode> ClusterOpener::demoTarget()
{
    Demo::DemoServer::Options options;
    options.scenario = m_arguments.cluster.section(u':', 1, 1);
    if (options.scenario.isEmpty())
        options.scenario = u"homelab"_s;
    options.pve = m_arguments.pve;
    options.port = 0;
    options.speed = m_arguments.speed;
    options.seed = m_arguments.seed;
    m_demo = std::make_unique<Demo::DemoServer>();
    if (const QString wrong = m_demo->start(options); !wrong.isEmpty())
        return fail(WrongUsage, wrong);
    return Identity{demoProfile(m_demo->ready()), demoCredentials(m_demo->ready())};
}

ProxyFacts ClusterOpener::proxy() const
{
    if (const NetworkFiles files = networkFiles(m_settings, m_session->profile().id); !files.proxy.isEmpty())
        return readNetworkFiles(files, m_session->profile().addressMap).proxy;
    const QJsonObject given = m_demo ? m_demo->ready()[u"proxy"_s].toObject() : QJsonObject();
    if (given.isEmpty())
        return {};
    return proxyFromFile(given[u"file"_s].toString().toUtf8(), m_session->store()->snapshot()->serverTime,
                         GuestKey::fromSid(given[u"guest"_s].toString()).value_or(GuestKey()));
}

std::expected<ClusterProfile, ExitCode> ClusterOpener::profile()
{
    if (m_arguments.cluster.startsWith(u"https://"_s))
        return urlProfile();
    if (m_arguments.cluster == "demo"_L1 || m_arguments.cluster.startsWith(u"demo:"_s)) {
        ClusterProfile profile;
        const QString scenario = m_arguments.cluster.section(u':', 1, 1);
        profile.id = demoProfile({{u"scenario"_s, scenario.isEmpty() ? u"homelab"_s : scenario}}).id;
        return profile;
    }
    return savedProfile();
}

std::expected<Credentials, ExitCode> ClusterOpener::credentials(ClusterProfile &profile)
{
    Credentials result;
    const QString token = qEnvironmentVariable("DRYDOCK_TOKEN");
    if (!token.isEmpty()) {
        if (!splitToken(token, profile.user, result.secret))
            return fail(NotAllowed, Words::tr("DRYDOCK_TOKEN must have the form user@realm!id=secret"));
        profile.login = ClusterProfile::Login::Token;
        return result;
    }
    if (!profile.user.isEmpty()) {
        QEventLoop loop;
        m_secrets.read(profile.id + u'/' + profile.user, &loop, [&](const Result<QString> &secret) {
            result.secret = secret.value_or(QString());
            loop.quit();
        });
        loop.exec();
        if (!result.secret.isEmpty())
            return result;
    }
    if (!hasTerminal())
        return fail(NotAllowed,
                    Words::tr("no credentials: set DRYDOCK_TOKEN to user@realm!id=secret, or run this on a terminal"));
    if (profile.user.isEmpty()) {
        const std::optional<QString> user = ask(Words::tr("User (user@realm, or user@realm!tokenid):"));
        if (!user || user->trimmed().isEmpty())
            return std::unexpected(NotAllowed);
        profile.user = user->trimmed();
        profile.login = profile.user.contains(u'!') ? ClusterProfile::Login::Token : ClusterProfile::Login::Password;
    }
    result.secret = ask(Words::tr("Password or token secret for %1:").arg(profile.user), true).value_or(QString());
    return result;
}

std::expected<void, ExitCode> ClusterOpener::askForLogin(Credentials &credentials)
{
    const std::optional<Error> error = m_session->connection()->lastError();
    if (!hasTerminal() || !error || error->kind != Error::Kind::SecondFactor)
        return fail(NotAllowed,
                    error ? errorText(*error) : Words::tr("the login needs more than the saved credentials"));
    const std::optional<QString> code = ask(Words::tr("Code of the second factor (a recovery key has dashes):"));
    if (!code || code->trimmed().isEmpty())
        return std::unexpected(NotAllowed);
    const QString text = code->trimmed();
    credentials.secondFactor = (text.contains(u'-') ? u"recovery:"_s : u"totp:"_s) + text;
    m_session->connection()->start(credentials);
    return {};
}

std::expected<void, ExitCode> ClusterOpener::waitUntilOnline()
{
    ClusterConnection *connection = m_session->connection();
    QEventLoop loop;
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject::connect(connection, &ClusterConnection::stateChanged, &loop, [&](ClusterConnection::State state) {
        using enum ClusterConnection::State;
        if (state == NeedsLogin || state == NeedsTrust || state == Failed)
            loop.quit();
    });
    QObject::connect(m_session->store(), &ClusterStore::published, &loop, [&](const ClusterSnapshot &snapshot) {
        if (snapshot.isValid())
            patience.start(sectionPatience);
        if (isComplete(snapshot))
            loop.quit();
    });
    patience.start(connectPatience);
    loop.exec();

    if (m_session->store()->snapshot().isValid())
        return {};
    const std::optional<Error> error = connection->lastError();
    if (connection->state() == ClusterConnection::State::NeedsTrust) {
        const ClusterConnection::CertificateQuestion question = connection->certificate();
        printError(question.expected.isEmpty() ? Words::tr("The certificate of %1 is not known yet.").arg(question.host)
                                               : Words::tr("The certificate of %1 has changed.").arg(question.host));
        if (!question.expected.isEmpty())
            printError(Words::tr("  expected   %1").arg(question.expected));
        printError(Words::tr("  presented  %1").arg(question.presented));
        printError(Words::tr("Compare it with 'pvenode cert info' on that node; then pass it with --fingerprint."));
        return std::unexpected(CertificateQuestion);
    }
    if (connection->state() == ClusterConnection::State::NeedsLogin)
        return std::unexpected(NotAllowed);
    const bool refused = error
                         && (error->kind == Error::Kind::LoginFailed || error->kind == Error::Kind::SecondFactor
                             || error->kind == Error::Kind::Forbidden);
    return fail(refused ? NotAllowed : Unreachable,
                error ? errorText(*error) : Words::tr("the cluster did not answer"));
}

/// Logs in; where the server asks for more than was known, once again with the answers.
std::expected<void, ExitCode> ClusterOpener::comeOnline(Credentials credentials)
{
    const ClusterConnection *connection = m_session->connection();
    const auto needsLogin = [&] { return connection->state() == ClusterConnection::State::NeedsLogin; };
    m_session->connection()->start(credentials);
    const std::expected<void, ExitCode> online = waitUntilOnline();
    if (online || !needsLogin())
        return online;
    if (const std::expected<void, ExitCode> asked = askForLogin(credentials); !asked)
        return asked;
    const std::expected<void, ExitCode> again = waitUntilOnline();
    const std::optional<Error> error = connection->lastError();
    if (!again && error && needsLogin())
        return fail(NotAllowed, errorText(*error));
    return again;
}

std::expected<ClusterSession *, ExitCode> ClusterOpener::connectTo(const Identity &target)
{
    m_session = std::make_unique<ClusterSession>(target.profile, m_arguments.stateDir, &m_clock);
    m_session->setSshAccess(m_settings.sshAccess(target.profile.id));
    m_session->setServiceSettings(knownServices(m_settings, target.profile.id));
    ClusterConnection *connection = m_session->connection();
    if (!m_arguments.recordFile.isEmpty())
        connection->setRecordFile(m_arguments.recordFile);
    connection->setPollInterval(2000);
    if (const std::expected<void, ExitCode> online = comeOnline(target.credentials); !online)
        return std::unexpected(online.error());
    // A saved cluster learns its members' fingerprints; an address from the command line is not saved.
    if (std::ranges::contains(m_settings.profiles(), target.profile.id, &ClusterProfile::id))
        m_settings.saveProfile(connection->profile());
    return m_session.get();
}

std::expected<ClusterSession *, ExitCode> ClusterOpener::openFile()
{
    const QString path = m_arguments.cluster.sliced(5);
    const Result<RawSnapshot> raw = readRawSnapshot(path);
    if (!raw)
        return fail(WrongUsage, errorText(raw.error()));
    m_session = std::make_unique<ClusterSession>(*raw, path, m_arguments.stateDir, &m_clock);
    return m_session.get();
}

std::expected<ClusterSession *, ExitCode> ClusterOpener::open(bool write)
{
    const bool isFile = m_arguments.cluster.startsWith(u"file:"_s);
    const bool isDemo = m_arguments.cluster == "demo"_L1 || m_arguments.cluster.startsWith(u"demo:"_s);
    if (write && isFile)
        return fail(WrongUsage, Words::tr("a recorded snapshot is for reading and planning only"));
    if (write && isDemo)
        return fail(
            WrongUsage,
            Words::tr("the in-process demo ends with this command, so nothing can be carried out on it: start 'drydock "
                      "demo-server' and name its address with --cluster https://…"));
    if (isFile)
        return openFile();
    if (isDemo) {
        const std::expected<Identity, ExitCode> target = demoTarget();
        if (!target)
            return std::unexpected(target.error());
        return connectTo(*target);
    }
    const std::expected<Identity, ExitCode> named = identity();
    if (!named)
        return std::unexpected(named.error());
    return connectTo(*named);
}

std::expected<Identity, ExitCode> ClusterOpener::identity()
{
    std::expected<ClusterProfile, ExitCode> named =
        m_arguments.cluster.startsWith(u"https://"_s) ? urlProfile() : savedProfile();
    if (!named)
        return std::unexpected(named.error());
    const std::expected<Credentials, ExitCode> secret = credentials(*named);
    if (!secret)
        return std::unexpected(secret.error());
    return Identity{*named, *secret};
}

} // namespace Drydock::Cli
