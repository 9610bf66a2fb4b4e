// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/details.h"

#include <QJsonObject>

namespace Drydock
{

/// Fills the configuration part of a guest's details (config, NICs, disks, devices, memory, …) from the data of
/// GET …/config. Pure.
void readGuestConfig(const QJsonObject &config, GuestDetails &details);

/// One netN line, VM ("virtio=MAC,bridge=…") or container ("name=eth0,bridge=…") syntax.
GuestNic parseNic(GuestKind kind, const QString &key, const QString &line);
/// One disk or mount point line.
GuestDisk parseDisk(GuestKind kind, const QString &key, const QString &line);
/// hostpciN, usbN or devN; nothing for a device that does not tie a guest to its node (usb spice).
std::optional<GuestDevice> parseDevice(const QString &key, const QString &line);
/// "32G", "650M", "4096" (bytes) → bytes; 0 when unreadable.
qint64 parseSize(const QString &text);

} // namespace Drydock
