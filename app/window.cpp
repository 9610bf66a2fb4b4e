// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include "cli/arguments.h"
#include "cli/clusteropener.h"
#include "cli/terminal.h"
#include "cli/terminationsignals.h"
#include "demo/demoserver.h"
#include "desktop/notifier.h"
#include "desktop/singlewindow.h"
#include "operations/wording.h"
#include "secrets/keychainstore.h"
#include "session/topologyreader.h"
#include "session/typedfacts.h"
#include "shell/actionregistry.h"
#include "shell/mainwindow.h"
#include "shell/screens.h"
#include "style/icons.h"
#include "style/scheme.h"
#include "translators.h"

#include <QApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Demo clusters of this process. They outlive every window and session.
class Demos
{
public:
    Demos(const Cli::Arguments &arguments, Settings &settings, const QString &stateDir, bool controlled)
        : m_arguments(arguments), m_settings(settings), m_stateDir(stateDir), m_controlled(controlled)
    {
    }

    Result<AppContext::DemoCluster> start(const QString &scenario)
    {
        Demo::DemoServer::Options options;
        options.scenario = scenario;
        options.pve = m_arguments.pve;
        options.port = 0;
        options.speed = m_arguments.speed;
        options.seed = m_arguments.seed;
        options.controlPort = m_controlled ? 0 : -1;
        auto server = std::make_unique<Demo::DemoServer>();
        if (const QString wrong = server->start(options); !wrong.isEmpty()) {
            Error error;
            error.kind = Error::Kind::Local;
            error.text = wrong;
            return std::unexpected(error);
        }
        const QJsonObject ready = server->ready();
        Cli::keepDemoNetwork(m_settings, m_stateDir, ready);
        m_control = ready[u"control"_s].toString();
        m_servers.push_back(std::move(server));
        return AppContext::DemoCluster{Cli::demoProfile(ready), Cli::demoCredentials(ready)};
    }

    /// All of them stop answering at once.
    void lose() { m_servers.clear(); }

    /// A call of the newest one's control port.
    void control(const QString &path, const QJsonObject &body)
    {
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(m_control + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        const std::unique_ptr<QNetworkReply> reply(network.post(request, QJsonDocument(body).toJson()));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        if (reply->error() != QNetworkReply::NoError)
            Cli::printError(u"drydock: %1: %2"_s.arg(path, reply->errorString()));
    }

private:
    const Cli::Arguments &m_arguments;
    Settings &m_settings;
    QString m_stateDir;
    bool m_controlled; ///< by pictures alone
    QString m_control;
    std::vector<std::unique_ptr<Demo::DemoServer>> m_servers;
};

/// Opens what `--cluster` names; the connect page stays for anything that needs an answer.
void openNamed(MainWindow &window, AppContext &context, const Cli::Arguments &arguments)
{
    const QString &cluster = arguments.cluster;
    if (cluster == "demo"_L1 || cluster.startsWith(u"demo:"_s)) {
        const QString scenario = cluster.section(u':', 1, 1);
        const Result<AppContext::DemoCluster> demo = context.startDemo(scenario.isEmpty() ? u"homelab"_s : scenario);
        if (demo)
            window.openCluster(demo->profile, demo->credentials);
        else
            Cli::printError(u"drydock: "_s + demo.error().text);
        return;
    }
    if (cluster.startsWith(u"file:"_s)) {
        const Result<RawSnapshot> recording = readRawSnapshot(cluster.sliced(5));
        if (recording) {
            window.openRecording(*recording, cluster.sliced(5));
            TopologyReader::of(*window.session()).setTyped(recordedTypedFacts(cluster.sliced(5)));
        } else {
            Cli::printError(u"drydock: "_s + errorText(recording.error()));
        }
        return;
    }
    Cli::ClusterOpener opener(arguments, context.settings, context.secrets, context.clock);
    const std::expected<Cli::Identity, Cli::ExitCode> identity = opener.identity();
    if (identity)
        window.openCluster(identity->profile, identity->credentials);
}

/// For pictures: waits for the first poll, renders, quits.
void renderAndQuit(MainWindow &window, AppContext &context, const QString &dir, const DemoHands &demo)
{
    QObject::connect(&window, &MainWindow::sessionChanged, &window,
                     [&window, &context, dir, demo](ClusterSession *session) {
                         if (!session)
                             return;
                         QObject::connect(
                             session->store(), &ClusterStore::published, &window,
                             [&context, session, dir, demo] {
                                 // Two rounds later the slower sections and the visible details are there as well.
                                 QTimer::singleShot(3000, session, [&context, session, dir, demo] {
                                     const QStringList written = renderScreens(context, *session, dir, demo);
                                     Cli::printLine(written.join(u'\n'));
                                     QCoreApplication::exit(written.isEmpty() ? 1 : 0);
                                 });
                             },
                             Qt::SingleShotConnection);
                     });
}

/// Prints a line once the window is painted for the first time, and quits.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(MainWindow &window) : QObject(&window) { window.installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, [] {
                Cli::printLine(u"painted"_s);
                QCoreApplication::quit();
            });
        }
        return false;
    }
};

} // namespace

int runWindow(int argc, char **argv, const QString &settingsPath)
{
    QApplication app(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Drydock"_s);
    QGuiApplication::setDesktopFileName(u"org.drydock.Drydock"_s);
    const auto parsed = Cli::parseArguments(QCoreApplication::arguments());
    if (!parsed) {
        Cli::printError(parsed.error().text.trimmed());
        return parsed.error().exitCode;
    }
    const Cli::Arguments &arguments = *parsed;
    const bool forPictures = !arguments.screensDir.isEmpty();

    SingleWindow single;
    if (!forPictures && !arguments.firstPaint && single.raisedOther(arguments.cluster))
        return Cli::Done;

    const QTemporaryDir pictureState; ///< pictures show no one's history, and columns as they are at first
    Settings settings(forPictures ? pictureState.filePath(u"drydock.ini"_s) : settingsPath);
    const Translators translators(settings.language());
    applyScheme(app, settings.scheme());
    QGuiApplication::setWindowIcon(appIcon());
    KeychainStore secrets;
    SystemClock clock;
    ActionRegistry actions;
    Notifier notifier;
    const QString stateDir = forPictures ? pictureState.path() : arguments.stateDir;
    Demos demos(arguments, settings, stateDir, forPictures);
    AppContext context{
        settings,
        secrets,
        actions,
        clock,
        stateDir,
        [&demos](const QString &scenario) { return demos.start(scenario); },
        [&notifier, &settings](const QString &title, const QString &text, std::function<void()> onClick) {
            if (settings.notifications())
                notifier.notify(title, text, std::move(onClick));
        },
        [&notifier, &settings](const QString &title, const QString &text, std::function<void()> onClick,
                               const QString &button, std::function<void()> onButton) {
            if (settings.notifications())
                notifier.notify(title, text, std::move(onClick), button, std::move(onButton));
        }};

    MainWindow window(context, pageEntries());
    Cli::TerminationSignals terminationSignals;
    // A journal makes ending at any moment safe; asking would keep a session manager waiting.
    QObject::connect(&terminationSignals, &Cli::TerminationSignals::received, &app, &QCoreApplication::quit);
    QObject::connect(&single, &SingleWindow::raiseRequested, &window, [&](const QString &cluster) {
        window.show();
        window.raise();
        window.activateWindow();
        if (!cluster.isEmpty() && !window.session()) {
            Cli::Arguments named = arguments;
            named.cluster = cluster;
            openNamed(window, context, named);
        }
    });
    const bool demo = arguments.cluster.isEmpty() || arguments.cluster.section(u':', 0, 0) == "demo"_L1;
    if (arguments.firstPaint)
        new FirstPaint(window);
    if (forPictures)
        renderAndQuit(
            window, context, arguments.screensDir,
            demo ? DemoHands{[&demos] { demos.lose(); },
                             [&demos](const QString &path, const QJsonObject &body) { demos.control(path, body); }}
                 : DemoHands{});
    else
        window.show();
    const bool wantsCluster = forPictures || !arguments.cluster.isEmpty();
    if (wantsCluster) {
        // After the first paint: the window is there before the demo makes its certificates.
        QTimer::singleShot(0, &window, [&] {
            Cli::Arguments named = arguments;
            if (named.cluster.isEmpty())
                named.cluster = u"demo:homelab"_s;
            openNamed(window, context, named);
        });
    }
    return QApplication::exec();
}

} // namespace Drydock
