// SPDX-License-Identifier: GPL-3.0-or-later
#include "pve/tasklog.h"

#include <cstdint>
#include <cstdlib>

using namespace Drydock;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    TaskLog log;
    const QList<QByteArray> lines = QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size)).split('\n');
    for (const QByteArray &line : lines)
        log.add(QString::fromUtf8(line));
    if (log.progress().percent && (*log.progress().percent < 0 || *log.progress().percent > 100))
        std::abort();
    return 0;
}
