// SPDX-License-Identifier: GPL-3.0-or-later
#include "topology/handtypedjson.h"
#include "topology/handtypedtext.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace Drydock;

/// Whatever is typed or stands in a settings file: no crash, and what was read is read again as the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArray raw(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const QString text = QString::fromUtf8(raw);
    const HandTyped typed = readHandTyped({text, text, text, text, text, text, text});
    if (handTypedFromJson(handTypedToJson(typed)) != typed)
        std::abort();
    handTypedFromJson(QJsonDocument::fromJson(raw).object());
    return 0;
}
