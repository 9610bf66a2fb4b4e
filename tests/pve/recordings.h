// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pve/reply.h"

#include <QList>

/// Real answers of a Proxmox VE 9.2 cluster to GETs, read from the shared data folder.
struct Recording {
    QString path; ///< below /api2/json
    int status = 0;
    QString reason;
    QByteArray body;
};

/// Empty when the folder is absent.
QList<Recording> readRecordings();
