// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace DrydockTest
{

/// A failure that operators meet, in the words of Proxmox VE, and what Drydock's own words must hold.
struct WordedFailure {
    const char *name;
    int guest; ///< of the homelab's pve-node1
    QString server;
    QString message;
    QString cause;
    QString next;
};

inline QList<WordedFailure> wordedFailures()
{
    using namespace Qt::StringLiterals;
    return {
        {"403", 102, u"Permission check failed (/vms/102, VM.Migrate)"_s, u"not allowed"_s, u"VM.Migrate on /vms/102"_s,
         u"Permissions"_s},
        {"596", 102, u"596 Connection timed out"_s, u"did not answer in time"_s, u"30 seconds"_s,
         u"before it is tried"_s},
        {"VM is locked", 102, u"VM is locked (backup)"_s, u"locked (backup)"_s, u"backup"_s, u"qm unlock"_s},
        {"local resources", 101, u"can't migrate VM which uses local devices: hostpci0"_s, u"cannot move"_s,
         u"hostpci0"_s, u"Shut the guest down"_s},
        {"mapped devices", 101, u"can't live migrate running VM which uses following mapped devices: hostpci0"_s,
         u"while it runs"_s, u"hostpci0"_s, u"while it is off"_s},
        {"no space", 102, u"cannot receive: out of space"_s, u"could not be copied"_s, u"full"_s, u"Free some space"_s},
        {"not a replication target", 102,
         u"Cannot live-migrate replicated VM to node 'pve3' - not a replication target. Use 'force' to override."_s,
         u"pve3"_s, u"replica is on another node"_s, u"has its replica"_s},
        {"HA: negative affinity, the failed hamigrate task", 240,
         u"- resource 'vm:104' on target node 'pve-node2' in negative affinity with resource 'ct:240'\n"
         "TASK ERROR: command 'ha-manager migrate ct:240 pve-node2' failed: exit code 2"_s,
         u"HA manager refused"_s, u"VM 104, which is on pve-node2"_s, u"Choose another node"_s},
        {"CT shutdown timed out", 212, u"command 'lxc-stop -n 212 --nokill --timeout 180' failed: exit code 1"_s,
         u"did not shut down in time"_s, u"180 seconds"_s, u"console"_s},
        {"CT starts again on the source", 212, u"start container on source node\nTASK ERROR: migration aborted"_s,
         u"did not move"_s, u"started it again"_s, u"log"_s},
        {"guest did not start on the target", 212,
         u"command '/usr/bin/ssh root@192.168.1.202 pct start 212' failed: exit code 255"_s, u"did not start"_s,
         u"started again where it was"_s, u"start it there"_s},
    };
}

} // namespace DrydockTest
