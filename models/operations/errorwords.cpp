// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording.h"
#include "words.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Words of Proxmox VE that mean the same whatever they arrive in: an answer, or the last line of a task.
enum class Known {
    None,
    Privilege,
    Locked,
    LockTimeout,
    NoQuorum,
    NotReplicationTarget,
    LocalDevices,
    LocalDisk,
    LocalCdrom,
    BindMount,
    NegativeAffinity,
    HaError,
    NeedsRestart,
    NoSpace,
    StorageMissing,
    ShutdownTimeout,
    GuestGone,
    GroupsAreRules,
    RootOnly,
    NodeOffline,
};

struct Pattern {
    Known meaning;
    const char16_t *pattern;
};

// Proxmox VE 8.4 and 9.2. The first that fits counts.
constexpr std::array patterns{
    Pattern{Known::Privilege, u"Permission check failed \\((?<path>[^,)]+), (?<privilege>[^)]+)\\)"},
    Pattern{Known::LockTimeout, u"can't lock file .* got timeout"},
    Pattern{Known::Locked, u"(?:VM|CT) is locked \\((?<lock>[^)]+)\\)|is locked \\((?<lock2>[^)]+)\\)"},
    Pattern{Known::NoQuorum, u"no quorum|cluster not ready"},
    Pattern{Known::NotReplicationTarget, u"not a replication target"},
    Pattern{Known::LocalDevices, u"uses local devices: (?<device>[\\w, ]+)|local resources"},
    Pattern{Known::LocalCdrom, u"local cdrom"},
    Pattern{Known::LocalDisk, u"without with-local-disks|can't live migrate attached local disks"},
    Pattern{Known::BindMount, u"cannot migrate local .*mount point"},
    Pattern{Known::NegativeAffinity, u"negative affinity"},
    Pattern{Known::HaError, u"in error state, must be disabled"},
    Pattern{Known::NeedsRestart, u"without --online(?: or --restart)?|only be migrated in restart mode"},
    Pattern{Known::NoSpace, u"no space left|out of space|not enough (?:free )?space"},
    Pattern{Known::StorageMissing,
            u"storage '(?<storage>[^']+)' (?:is not available on node|does not exist|is disabled)"},
    Pattern{Known::ShutdownTimeout, u"got timeout|shutdown .*timed? ?out|powerdown failed"},
    Pattern{Known::GuestGone, u"[Cc]onfiguration file .* does not exist|unable to find configuration file"},
    Pattern{Known::GroupsAreRules, u"groups have been migrated to rules"},
    Pattern{Known::RootOnly, u"[Oo]nly root"},
    Pattern{Known::NodeOffline, u"no route to host|node '[^']+' (?:is )?(?:not online|offline)"},
};

Known recognise(const QString &text, QRegularExpressionMatch *match)
{
    for (const Pattern &known : patterns) {
        const QRegularExpression expression(QString::fromUtf16(known.pattern),
                                            QRegularExpression::CaseInsensitiveOption);
        *match = expression.match(text);
        if (match->hasMatch())
            return known.meaning;
    }
    return Known::None;
}

QString knownAdvice(Known meaning, const QRegularExpressionMatch &match)
{
    switch (meaning) {
    case Known::Privilege:
        return Words::tr("Give this login the privilege %1 on %2 (Datacenter → Permissions), then try again.")
            .arg(match.captured(u"privilege"_s), match.captured(u"path"_s));
    case Known::LockTimeout:
        return Words::tr("Another task is working on this guest. Wait until it has ended, then try again.");
    case Known::Locked: {
        const QString lock = match.captured(u"lock"_s) + match.captured(u"lock2"_s);
        return Words::tr("The guest is locked (%1). Wait until that ends; if nothing is running any more, unlock it on "
                         "its node with qm unlock or pct unlock.")
            .arg(lock);
    }
    case Known::NoQuorum:
        return Words::tr("Bring enough nodes or the QDevice back; the cluster then accepts changes by itself.");
    case Known::NotReplicationTarget:
        return Words::tr("Move it to the node that has its replica, or remove the replication job first.");
    case Known::LocalDevices:
        return Words::tr("Shut the guest down and start it here again afterwards, or give it a mapped device that the "
                         "target has too.");
    case Known::LocalCdrom:
        return Words::tr("Eject the CD image, then try again.");
    case Known::LocalDisk:
        return Words::tr("Allow its local disks to be copied, or shut it down and start it here again afterwards.");
    case Known::BindMount:
        return Words::tr("Mark the mount point as shared if the target has it too, or shut the container down and "
                         "start it here again afterwards.");
    case Known::NegativeAffinity:
        return Words::tr("Choose another node, or move the guest it must be kept apart from first.");
    case Known::HaError:
        return Words::tr("Find out why it failed, set its HA state to disabled, then to started.");
    case Known::NeedsRestart:
        return Words::tr("It was started meanwhile. Plan the move again.");
    case Known::NoSpace:
        return Words::tr("Free some space on the target storage, or choose another node.");
    case Known::StorageMissing:
        return Words::tr("Make the storage available on the target, or choose another node.");
    case Known::ShutdownTimeout:
        return Words::tr("Look at the guest's console: it did not shut down in time. Then try again, or stop it.");
    case Known::GuestGone:
        return Words::tr("The guest is on another node by now, or was removed. Look at its current place, then plan "
                         "again.");
    case Known::GroupsAreRules:
        return Words::tr("This cluster uses HA rules instead of groups. Refresh, then try again.");
    case Known::RootOnly:
        return Words::tr("Only root@pam itself may do this, no token and no other user. Use the node's shell.");
    case Known::NodeOffline:
        return Words::tr("Check that the node is up and reachable from the others, then try again.");
    case Known::None:
        break;
    }
    return {};
}

QString lead(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Unreachable:
        return Words::tr("The node does not answer.");
    case Error::Kind::Certificate:
        return Words::tr("The certificate is not the one that is trusted for this node.");
    case Error::Kind::LoginFailed:
        return Words::tr("The login was refused.");
    case Error::Kind::SecondFactor:
        return Words::tr("The login needs a second factor.");
    case Error::Kind::Forbidden:
        return Words::tr("This login is not allowed to do that.");
    case Error::Kind::NotFound:
        return Words::tr("That does not exist any more.");
    case Error::Kind::NotSupported:
        return Words::tr("This version of Proxmox VE cannot do that.");
    case Error::Kind::BadParameter:
        return Words::tr("The server did not accept the request.");
    case Error::Kind::NoQuorum:
        return Words::tr("The cluster has no quorum and refuses changes.");
    case Error::Kind::Locked:
        return Words::tr("It is locked by something else.");
    case Error::Kind::Server:
        return Words::tr("The server refused.");
    case Error::Kind::BadAnswer:
        return Words::tr("The server's answer makes no sense.");
    case Error::Kind::Cancelled:
        return Words::tr("The request was given up.");
    case Error::Kind::Local:
        return Words::tr("A file of this program could not be read or written.");
    }
    return {};
}

QString adviceFor(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Unreachable:
        return Words::tr("Check the network and that the node is up. It is tried again by itself.");
    case Error::Kind::Certificate:
        return Words::tr("Compare the fingerprint with the output of \"pvenode cert info\" on the node. Trust the new "
                         "one only if it is the same.");
    case Error::Kind::LoginFailed:
        return Words::tr("Check user, realm and password, or the token and its secret, then log in again.");
    case Error::Kind::SecondFactor:
        return Words::tr("Enter the code of your authenticator, or a recovery code.");
    case Error::Kind::Forbidden:
        return Words::tr("Ask for the missing privilege (Datacenter → Permissions), then try again.");
    case Error::Kind::NotFound:
        return Words::tr("Refresh and look for its current place, then plan again.");
    case Error::Kind::NotSupported:
        return Words::tr("Do it in the node's shell, or update the node.");
    case Error::Kind::BadParameter:
        return Words::tr("Check the named values, then try again.");
    case Error::Kind::NoQuorum:
        return Words::tr("Bring enough nodes or the QDevice back; the cluster then accepts changes by itself.");
    case Error::Kind::Locked:
        return Words::tr("Wait until the other work has ended, then try again.");
    case Error::Kind::Server:
        return Words::tr("Read the server's words and the log of the task, then try again.");
    case Error::Kind::BadAnswer:
        return Words::tr("Check that the address is a Proxmox VE node and no proxy is in between.");
    case Error::Kind::Cancelled:
        return Words::tr("Try again if it is still wanted.");
    case Error::Kind::Local:
        return Words::tr("Check the rights and the free space of the state folder, then try again.");
    }
    return {};
}

} // namespace

QString errorText(const Error &error)
{
    QStringList words;
    if (!error.text.trimmed().isEmpty())
        words.append(error.text.trimmed());
    for (const auto &[field, text] : error.fields.asKeyValueRange()) {
        if (!words.contains(text))
            words.append(Words::tr("%1: %2").arg(field, text));
    }
    if (words.isEmpty())
        return lead(error.kind);
    return Words::tr("%1 It says: %2").arg(lead(error.kind), words.join(u"; "_s));
}

QString errorAdvice(const Error &error)
{
    QRegularExpressionMatch match;
    const Known meaning = recognise(error.text, &match);
    // "got timeout" in a connection error is no guest's shutdown.
    const bool fits = meaning != Known::ShutdownTimeout || error.kind == Error::Kind::Server;
    return meaning != Known::None && fits ? knownAdvice(meaning, match) : adviceFor(error.kind);
}

} // namespace Drydock
