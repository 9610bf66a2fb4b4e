// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasktext.h"

#include <QCoreApplication>

#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

class TaskWords
{
    Q_DECLARE_TR_FUNCTIONS(Drydock::TaskModel)
};

struct TaskWord {
    std::string_view type;
    const char *text; ///< %1 = id of the guest, storage or service, with its name
};

// Types as Proxmox VE 8.4 and 9.2 name them in UPIDs.
constexpr std::array taskWords{
    TaskWord{"qmstart", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Start VM %1")},
    TaskWord{"qmstop", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Stop VM %1")},
    TaskWord{"qmshutdown", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Shut down VM %1")},
    TaskWord{"qmreboot", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Reboot VM %1")},
    TaskWord{"qmreset", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Reset VM %1")},
    TaskWord{"qmpause", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Pause VM %1")},
    TaskWord{"qmsuspend", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Suspend VM %1")},
    TaskWord{"qmresume", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Resume VM %1")},
    TaskWord{"qmigrate", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Migrate VM %1")},
    TaskWord{"qmtakeover", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Take over VM %1")},
    TaskWord{"qmcreate", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Create VM %1")},
    TaskWord{"qmdestroy", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Destroy VM %1")},
    TaskWord{"qmclone", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Clone VM %1")},
    TaskWord{"qmconfig", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Configure VM %1")},
    TaskWord{"qmmove", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Move a disk of VM %1")},
    TaskWord{"qmrestore", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Restore VM %1")},
    TaskWord{"qmsnapshot", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Snapshot VM %1")},
    TaskWord{"qmrollback", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Roll back VM %1")},
    TaskWord{"qmdelsnapshot", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Delete a snapshot of VM %1")},
    TaskWord{"qmtemplate", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Make VM %1 a template")},
    TaskWord{"vzstart", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Start container %1")},
    TaskWord{"vzstop", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Stop container %1")},
    TaskWord{"vzshutdown", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Shut down container %1")},
    TaskWord{"vzreboot", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Reboot container %1")},
    TaskWord{"vzsuspend", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Suspend container %1")},
    TaskWord{"vzresume", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Resume container %1")},
    TaskWord{"vzmigrate", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Migrate container %1")},
    TaskWord{"vzcreate", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Create container %1")},
    TaskWord{"vzdestroy", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Destroy container %1")},
    TaskWord{"vzclone", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Clone container %1")},
    TaskWord{"vzrestore", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Restore container %1")},
    TaskWord{"vzsnapshot", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Snapshot container %1")},
    TaskWord{"vzrollback", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Roll back container %1")},
    TaskWord{"vzdelsnapshot", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Delete a snapshot of container %1")},
    TaskWord{"vzdump", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Back up %1")},
    TaskWord{"hamigrate", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Ask HA to migrate %1")},
    TaskWord{"harelocate", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Ask HA to relocate %1")},
    TaskWord{"hastart", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Ask HA to start %1")},
    TaskWord{"hastop", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Ask HA to stop %1")},
    TaskWord{"hashutdown", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Ask HA to shut down %1")},
    TaskWord{"startall", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Start all guests of the node")},
    TaskWord{"stopall", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Shut down all guests of the node")},
    TaskWord{"suspendall", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Suspend all guests of the node")},
    TaskWord{"migrateall", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Migrate all guests of the node")},
    TaskWord{"aptupdate", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Update the package database")},
    TaskWord{"srvreload", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Reload service %1")},
    TaskWord{"srvrestart", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Restart service %1")},
    TaskWord{"srvstart", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Start service %1")},
    TaskWord{"srvstop", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Stop service %1")},
    TaskWord{"vncproxy", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Console of %1")},
    TaskWord{"vncshell", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Shell of the node")},
    TaskWord{"termproxy", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Terminal of %1")},
    TaskWord{"spiceproxy", QT_TRANSLATE_NOOP("Drydock::TaskModel", "SPICE console of %1")},
    TaskWord{"imgcopy", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Copy an image")},
    TaskWord{"imgdel", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Delete image %1")},
    TaskWord{"download", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Download %1")},
    TaskWord{"pull_file", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Pull a file from container %1")},
    TaskWord{"push_file", QT_TRANSLATE_NOOP("Drydock::TaskModel", "Push a file to container %1")},
};

} // namespace

VmId taskGuest(const Upid &upid)
{
    static constexpr std::array aboutGuests{"qm"_L1, "vz"_L1, "ha"_L1};
    const bool guestTask = std::ranges::any_of(aboutGuests, [&](auto prefix) { return upid.type.startsWith(prefix); })
                           || upid.type == "qmigrate"_L1 || upid.type == "vncproxy"_L1 || upid.type == "termproxy"_L1
                           || upid.type == "spiceproxy"_L1;
    // HA tasks name a SID ("vm:101"), with the colon escaped in some versions; the number is its end.
    qsizetype from = upid.id.size();
    while (from > 0 && upid.id[from - 1].isDigit())
        --from;
    return guestTask ? VmId{upid.id.sliced(from).toInt()} : VmId{};
}

QString taskText(const Upid &upid, const QString &guestName)
{
    const VmId guest = taskGuest(upid);
    QString subject = guest.isValid() ? guest.text() : upid.id;
    if (guest.isValid() && !guestName.isEmpty())
        subject += u' ' + guestName;
    if (upid.type == "vzdump"_L1 && upid.id.isEmpty())
        return TaskWords::tr("Back up guests");
    const QByteArray type = upid.type.toLatin1();
    const auto found =
        std::ranges::find(taskWords, std::string_view(type.constData(), size_t(type.size())), &TaskWord::type);
    if (found == taskWords.end())
        return subject.isEmpty() ? upid.type : upid.type + u' ' + subject;
    const QString text = QCoreApplication::translate("Drydock::TaskModel", found->text);
    return text.contains("%1"_L1) ? text.arg(subject).trimmed() : text;
}

QString taskStateText(const TaskState &task)
{
    if (task.isRunning())
        return TaskWords::tr("running");
    if (task.status == "OK"_L1)
        return TaskWords::tr("OK");
    if (task.status.startsWith("WARNINGS"_L1))
        return TaskWords::tr("%n warning(s)", nullptr, task.status.section(u':', 1).trimmed().toInt());
    return task.status.isEmpty() ? TaskWords::tr("unknown") : task.status;
}

StateClass taskStateClass(const TaskState &task)
{
    if (task.isRunning())
        return StateClass::Active;
    if (task.status.startsWith("WARNINGS"_L1) || task.status.isEmpty())
        return StateClass::Warning;
    return task.isOk() ? StateClass::Ok : StateClass::Error;
}

} // namespace Drydock
