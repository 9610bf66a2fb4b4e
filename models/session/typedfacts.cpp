// SPDX-License-Identifier: GPL-3.0-or-later
#include "typedfacts.h"

#include "settings.h"
#include "topology/handtypedjson.h"

#include <QFile>
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

ServiceSettings knownServices(const Settings &settings, const QString &profileId)
{
    ServiceSettings services = settings.serviceSettings(profileId);
    const std::optional<HandTyped> typed = typedFacts(settings, profileId);
    if (services.nameServers.isEmpty() && typed) {
        for (const Ipv4 &server : typed->dnsServers)
            services.nameServers.append(server.text());
    }
    return services;
}

HandTyped recordedTypedFacts(const QString &path)
{
    HandTyped typed;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return typed;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (line.startsWith("{\"handTyped\":"))
            typed = handTypedFromJson(QJsonDocument::fromJson(line)["handTyped"_L1].toObject());
    }
    return typed;
}

bool recordTypedFacts(const QString &path, const HandTyped &typed)
{
    QFile file(path);
    const QJsonDocument line(QJsonObject{{u"handTyped"_s, handTypedToJson(typed)}});
    return file.open(QIODevice::WriteOnly | QIODevice::Append)
           && file.write(line.toJson(QJsonDocument::Compact) + '\n') > 0;
}

} // namespace Drydock
