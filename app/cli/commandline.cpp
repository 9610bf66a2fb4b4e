// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "demo/demoserver.h"
#include "inventorydocument.h"
#include "invocation.h"
#include "operations/wording.h"
#include "terminal.h"
#include "terminationsignals.h"
#include "words.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Drydock::Cli
{

namespace
{

int serveDemo(const Arguments &arguments)
{
    Demo::DemoServer::Options options;
    options.scenario = arguments.scenario;
    options.pve = arguments.pve;
    options.port = arguments.port;
    options.speed = arguments.speed;
    options.seed = arguments.seed;
    options.controlPort = arguments.controlPort;
    options.logFile = arguments.logFile;
    TerminationSignals terminationSignals;
    QEventLoop loop;
    QObject::connect(&terminationSignals, &TerminationSignals::received, &loop, &QEventLoop::quit);
    Demo::DemoServer server;
    if (const QString wrong = server.start(options); !wrong.isEmpty()) {
        printError(u"drydock: "_s + wrong);
        return WrongUsage;
    }
    if (!arguments.readyFile.isEmpty()) {
        // The token is in it: for the owner's eyes only.
        QSaveFile file(arguments.readyFile);
        const QByteArray line = QJsonDocument(server.ready()).toJson(QJsonDocument::Compact) + '\n';
        if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            || file.write(line) != line.size() || !file.commit()) {
            printError(Words::tr("drydock: cannot write %1: %2").arg(arguments.readyFile, file.errorString()));
            return WrongUsage;
        }
    }
    printJson(server.ready());
    loop.exec();
    return Done;
}

} // namespace

void Invocation::waitFor(const std::function<void(QObject *, std::function<void()>)> &start)
{
    QEventLoop loop;
    bool done = false;
    start(&loop, [&] {
        done = true;
        loop.quit();
    });
    if (!done)
        loop.exec();
}

ExitCode Invocation::reject(const Error &error)
{
    printError(u"drydock: "_s + errorText(error));
    if (const QString advice = errorAdvice(error); !advice.isEmpty())
        printError(advice);
    switch (error.kind) {
    case Error::Kind::Locked:
        return OwnedByOther;
    case Error::Kind::Forbidden:
    case Error::Kind::LoginFailed:
        return NotAllowed;
    case Error::Kind::Unreachable:
        return Unreachable;
    default:
        return Leftovers;
    }
}

int Invocation::listClusters()
{
    const QList<ClusterProfile> profiles = m_settings.profiles();
    if (m_arguments.json) {
        QJsonArray clusters;
        for (const ClusterProfile &profile : profiles) {
            QJsonArray addresses;
            for (const QUrl &url : profile.entryPoints)
                addresses.append(url.toString());
            clusters.append(QJsonObject{{u"id"_s, profile.id},
                                        {u"name"_s, profile.name},
                                        {u"addresses"_s, addresses},
                                        {u"user"_s, profile.user}});
        }
        printJson({{u"schema"_s, u"drydock.clusters/1"_s}, {u"clusters"_s, clusters}});
        return Done;
    }
    QList<QStringList> rows;
    for (const ClusterProfile &profile : profiles) {
        QStringList addresses;
        for (const QUrl &url : profile.entryPoints)
            addresses.append(url.toString());
        rows.append({profile.name, profile.user, addresses.join(u' ')});
    }
    if (rows.isEmpty())
        printError(Words::tr(
            "No cluster is saved yet. Add one in the window, or name an address with --cluster https://HOST:8006."));
    else
        printTable({Words::tr("NAME"), Words::tr("USER"), Words::tr("ADDRESSES")}, rows);
    return Done;
}

int Invocation::showInventory()
{
    const auto session = m_opener.open(false);
    if (!session)
        return session.error();
    m_session = *session;
    if (m_session->connection()) {
        QList<GuestKey> guests;
        for (const GuestState &guest : m_session->store()->snapshot()->guests)
            guests.append(guest.key);
        waitFor([&](QObject *context, std::function<void()> done) {
            m_session->connection()->readGuestDetails(guests, context, std::move(done));
        });
    }
    if (m_arguments.json)
        printJson(inventoryDocument(m_session->facts()));
    else
        printInventory(m_session->facts());
    return Done;
}

int runCommand(const Arguments &arguments, Settings &settings, SecretStore &secrets, Clock &clock)
{
    if (arguments.command == "demo-server"_L1)
        return serveDemo(arguments);
    Invocation invocation(arguments, settings, secrets, clock);
    static const QMap<QString, int (Invocation::*)()> handlers{
        {u"clusters"_s, &Invocation::listClusters}, {u"inventory"_s, &Invocation::showInventory},
        {u"topology"_s, &Invocation::showTopology}, {u"plan"_s, &Invocation::showPlan},
        {u"drain"_s, &Invocation::drain},           {u"return"_s, &Invocation::bringBack},
        {u"migrate"_s, &Invocation::migrate},       {u"rolling"_s, &Invocation::rolling},
        {u"rebalance"_s, &Invocation::rebalance},   {u"operations"_s, &Invocation::listOperations},
        {u"resume"_s, &Invocation::resume},         {u"cancel"_s, &Invocation::cancel},
        {u"close"_s, &Invocation::close},           {u"what-if"_s, &Invocation::whatIf},
    };
    return (invocation.*handlers.value(arguments.command))();
}

} // namespace Drydock::Cli
