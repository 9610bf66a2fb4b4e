// SPDX-License-Identifier: GPL-3.0-or-later
#include "typedfacts.h"

#include "settings.h"
#include "topology/handtypedjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

QString typedFactsKey(const QString &profileId)
{
    return u"topology/typed/"_s + profileId;
}

} // namespace

std::optional<HandTyped> typedFacts(const Settings &settings, const QString &profileId)
{
    if (profileId.isEmpty())
        return std::nullopt;
    const QString text = settings.layout(typedFactsKey(profileId)).toString();
    if (text.isEmpty())
        return std::nullopt;
    return handTypedFromJson(QJsonDocument::fromJson(text.toUtf8()).object());
}

void saveTypedFacts(Settings &settings, const QString &profileId, const HandTyped &typed)
{
    const QJsonDocument document(handTypedToJson(typed));
    settings.setLayout(typedFactsKey(profileId), QString::fromUtf8(document.toJson(QJsonDocument::Compact)));
}

} // namespace Drydock
