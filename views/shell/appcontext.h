// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/ports.h"
#include "session/clustersession.h"
#include "session/secretstore.h"
#include "session/settings.h"

#include <functional>

namespace Drydock
{

class ActionRegistry;

/// What every page and dialog is given, by reference. Owned by main().
struct AppContext {
    Settings &settings;
    SecretStore &secrets;
    ActionRegistry &actions;
    Clock &clock;
    QString stateDir;

    /// A ready demo cluster in this process: profile and credentials to open it with.
    struct DemoCluster {
        ClusterProfile profile;
        Credentials credentials;
    };
    /// scenario → demo cluster, or the reason in Error::text. The demo lives until the program ends.
    std::function<Result<DemoCluster>(const QString &scenario)> startDemo;
    /// Desktop notification with a title, a text and an optional action on click.
    std::function<void(const QString &title, const QString &text, std::function<void()> onClick)> notify;
    /// The same with a button of its own, where the desktop shows such.
    std::function<void(const QString &title, const QString &text, std::function<void()> onClick, const QString &button,
                       std::function<void()> onButton)>
        notifyWithButton = {};
};

} // namespace Drydock
