// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/journal.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace Drydock;

/// Lines of a journal that somebody damaged: reading and folding must not crash, and what is read must write the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    OperationState state;
    const QList<QByteArray> lines = QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size)).split('\n');
    for (const QByteArray &line : lines) {
        const Result<JournalRecord> record = recordFromJson(QJsonDocument::fromJson(line).object());
        if (!record)
            continue;
        const Result<JournalRecord> again = recordFromJson(recordToJson(*record));
        if (!again || *again != *record)
            std::abort();
        apply(state, *record);
    }
    (void)startable(state);
    return 0;
}
