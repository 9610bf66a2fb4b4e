// SPDX-License-Identifier: GPL-3.0-or-later
#include "propertystring.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Drydock
{

QMap<QString, QString> propertyString(const QString &text, const QString &defaultKey)
{
    QMap<QString, QString> result;
    for (const auto parts = text.split(u',', Qt::SkipEmptyParts); const QString &part : parts) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 0) {
            if (!defaultKey.isEmpty())
                result.insert(defaultKey, part.trimmed());
        } else {
            result.insert(part.first(equals).trimmed(), part.sliced(equals + 1).trimmed());
        }
    }
    return result;
}

} // namespace Drydock
