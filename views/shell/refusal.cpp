// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionregistry.h"

#include "session/clustersession.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString words(const char *text)
{
    return QCoreApplication::translate("Drydock::Refusal", text);
}

QString missing(const ClusterSnapshot &snapshot, const QString &privilege, const QString &path)
{
    // Not read (yet): the server will say it in its own words.
    if (!snapshot.freshness(Section::Permissions).everRead() || snapshot->permissions.has(privilege, path))
        return {};
    return words(QT_TRANSLATE_NOOP("Drydock::Refusal", "Needs the privilege %1 on %2.")).arg(privilege, path);
}

QString guestRefusal(const ClusterSnapshot &snapshot, const QString &action, const GuestKey &key, const QString &verb)
{
    const GuestState *guest = snapshot.guest(key.vmid);
    if (!guest)
        return words(QT_TRANSLATE_NOOP("Drydock::Refusal", "This guest no longer exists."));
    if (guest->isTemplate && action == "power"_L1)
        return words(QT_TRANSLATE_NOOP("Drydock::Refusal", "A template cannot be started or stopped."));
    const QString privilege = action == "migrate"_L1   ? u"VM.Migrate"_s
                              : action == "network"_L1 ? u"VM.Config.Network"_s
                                                       : u"VM.PowerMgmt"_s;
    const QString reason = missing(snapshot, privilege, u"/vms/%1"_s.arg(key.vmid.value));
    if (!reason.isEmpty() || action != "power"_L1)
        return reason;
    const bool paused = guest->state == RunState::Paused || guest->state == RunState::Suspended;
    if (verb == "start"_L1 && guest->isRunning())
        return words(QT_TRANSLATE_NOOP("Drydock::Refusal", "It is running already."));
    if (verb == "resume"_L1 && !paused)
        return words(QT_TRANSLATE_NOOP("Drydock::Refusal", "It is not suspended."));
    if (verb == "suspend"_L1 && paused)
        return words(QT_TRANSLATE_NOOP("Drydock::Refusal", "It is suspended already."));
    const bool needsRunning = verb != "start"_L1 && verb != "resume"_L1;
    if (needsRunning && guest->state == RunState::Stopped)
        return words(QT_TRANSLATE_NOOP("Drydock::Refusal", "It is not running."));
    return {};
}

} // namespace

QString refusalText(const ClusterSession &session, const QString &action, const QStringList &arguments)
{
    const ClusterSnapshot &snapshot = session.store()->snapshot();
    const bool writes =
        action == "power"_L1 || action == "migrate"_L1 || action == "return"_L1 || action == "network"_L1;
    if (!session.connection()) {
        if (writes)
            return words(QT_TRANSLATE_NOOP("Drydock::Refusal",
                                           "This is a recording: it can be looked at and planned with, not changed."));
        if (action == "open-web"_L1)
            return words(QT_TRANSLATE_NOOP("Drydock::Refusal", "A recording has no web interface."));
    }
    if (!snapshot.isValid())
        return words(QT_TRANSLATE_NOOP("Drydock::Refusal", "The cluster has not been read yet."));
    if (action == "drain"_L1) {
        if (snapshot->nodes.size() < 2)
            return words(QT_TRANSLATE_NOOP("Drydock::Refusal", "There is no other node that could take the guests."));
        return missing(snapshot, u"VM.Migrate"_s, u"/vms"_s);
    }
    if (!writes)
        return {};
    const QString verb = action == "power"_L1 && !arguments.isEmpty() ? arguments.first() : QString();
    QString first;
    for (const QString &argument : arguments) {
        const auto key = GuestKey::fromSid(argument);
        if (!key)
            continue;
        const QString reason = guestRefusal(snapshot, action, *key, verb);
        if (reason.isEmpty())
            return {}; // one that can is enough; the plan names the others
        if (first.isEmpty())
            first = reason;
    }
    return first;
}

} // namespace Drydock
