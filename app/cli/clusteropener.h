// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "demo/demoserver.h"
#include "session/clustersession.h"
#include "session/secretstore.h"
#include "session/settings.h"
#include "session/typedfacts.h"
#include "topology/topologyfacts.h"

#include <memory>

namespace Drydock::Cli
{

/// Who to connect to, and with what.
struct Identity {
    ClusterProfile profile;
    Credentials credentials;
};

/// Turns `--cluster C` into an open session, or into an exit code with its words on standard error.
/// Owns the in-process demo, which must outlive the session.
class ClusterOpener
{
public:
    ClusterOpener(const Arguments &arguments, Settings &settings, SecretStore &secrets, Clock &clock);
    ~ClusterOpener();

    /// Blocks until the first complete poll. `write` refuses clusters that are for reading and planning only.
    std::expected<ClusterSession *, ExitCode> open(bool write);
    /// The profile that `--cluster` names, without connecting: enough to read journals.
    std::expected<ClusterProfile, ExitCode> profile();
    /// Profile and credentials of a saved cluster or an address; asks on a terminal for what is missing.
    std::expected<Identity, ExitCode> identity();
    /// What the operator typed of the opened cluster's network; of a demo, what comes with it unless it was changed.
    HandTyped typed() const;

    /// What the reverse proxy does: by the file that was chosen in the window, or as it comes with an in-process demo.
    ProxyFacts proxy() const;

private:
    std::expected<ClusterProfile, ExitCode> savedProfile() const;
    std::expected<ClusterProfile, ExitCode> urlProfile() const;
    std::expected<Identity, ExitCode> demoTarget();
    std::expected<Credentials, ExitCode> credentials(ClusterProfile &profile);
    std::expected<ClusterSession *, ExitCode> connectTo(const Identity &target);
    std::expected<ClusterSession *, ExitCode> openFile();
    std::expected<void, ExitCode> comeOnline(Credentials credentials);
    std::expected<void, ExitCode> waitUntilOnline();
    std::expected<void, ExitCode> askForLogin(Credentials &credentials);

    const Arguments &m_arguments;
    Settings &m_settings;
    SecretStore &m_secrets;
    Clock &m_clock;
    std::unique_ptr<Demo::DemoServer> m_demo;
    std::unique_ptr<ClusterSession> m_session;
};

/// Profile and credentials of a demo server from its ready line. An in-process demo and the window use it too.
ClusterProfile demoProfile(const QJsonObject &ready);
Credentials demoCredentials(const QJsonObject &ready);
/// What the operator of a demo cluster would have typed and pointed at, once: later changes of it count. The proxy's
/// file is written into `folder`.
void keepDemoNetwork(Settings &settings, const QString &folder, const QJsonObject &ready);

} // namespace Drydock::Cli
