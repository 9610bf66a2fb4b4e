// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state.h"

namespace Drydock::Demo
{

/// A disk or mount point of a guest's configuration.
struct Drive {
    QString key;     ///< "scsi0", "rootfs", "mp0"
    QString volid;   ///< "local-zfs:vm-102-disk-0", "none", or an absolute path
    QString storage; ///< empty for "none" and paths
    qint64 size = 0;
    bool cdrom = false;
    bool cloudInit = false;
    bool bindMount = false;
    bool markedShared = false;
    bool replicate = true;
};

/// "local-zfs:vm-1-disk-0,size=8G" → {"" : the first word, "size": "8G"}.
Params parsePropertyString(const QString &text);
/// "64G" in bytes; 0 when it is no size.
qint64 parseSize(const QString &text);
/// All drives, in the order of their keys; empty CD drives included.
QList<Drive> drivesOf(Kind kind, const Params &config);
inline QList<Drive> drivesOf(const Guest &guest)
{
    return drivesOf(guest.kind, guest.config);
}
/// Keys of raw passed-through devices (hostpciN, usbN without mapping).
QStringList localResourcesOf(const Guest &guest);
/// Keys of mapped devices to the names of their mappings.
QMap<QString, QString> mappedResourcesOf(const Guest &guest);

} // namespace Drydock::Demo
