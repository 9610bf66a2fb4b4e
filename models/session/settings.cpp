// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int settingsSchema = 1;
constexpr int slowestPoll = 60000;
constexpr int fastestPoll = 2000;
constexpr int usualPoll = 5000;

// In the order of Settings::Scheme. On disk: add, never change.
constexpr std::array schemeWords{"system"_L1, "light"_L1, "dark"_L1};

QJsonObject toJson(const ClusterProfile &profile)
{
    QJsonObject pins;
    for (auto pin = profile.pins.cbegin(); pin != profile.pins.cend(); ++pin)
        pins.insert(pin.key(), pin.value());
    QJsonObject object{{u"id"_s, profile.id},
                       {u"name"_s, profile.name},
                       {u"login"_s, profile.login == ClusterProfile::Login::Token ? u"token"_s : u"password"_s},
                       {u"user"_s, profile.user},
                       {u"trust"_s, profile.trust == TrustMode::Pinned ? u"pinned"_s : u"system-cas"_s},
                       {u"pins"_s, pins},
                       {u"addressMap"_s, profile.addressMap.toJson()}};
    QJsonArray entries;
    for (const QUrl &url : profile.entryPoints)
        entries.append(url.toString());
    object.insert(u"entryPoints"_s, entries);
    return object;
}

ClusterProfile fromJson(const QJsonObject &object)
{
    ClusterProfile profile;
    profile.id = object.value("id"_L1).toString();
    profile.name = object.value("name"_L1).toString();
    profile.login = object.value("login"_L1).toString() == "password"_L1 ? ClusterProfile::Login::Password
                                                                         : ClusterProfile::Login::Token;
    profile.user = object.value("user"_L1).toString();
    profile.trust = object.value("trust"_L1).toString() == "system-cas"_L1 ? TrustMode::SystemCas : TrustMode::Pinned;
    const QJsonObject pins = object.value("pins"_L1).toObject();
    for (auto pin = pins.begin(); pin != pins.end(); ++pin)
        profile.pins.insert(pin.key(), pin.value().toString());
    profile.addressMap = AddressMap::fromJson(object.value("addressMap"_L1).toObject());
    const QJsonArray entries = object.value("entryPoints"_L1).toArray();
    for (const QJsonValue &entry : entries)
        profile.entryPoints.append(QUrl(entry.toString()));
    return profile;
}

} // namespace

Settings::Settings(const QString &path, QObject *parent)
    : QObject(parent), m_file(std::make_unique<QSettings>(path, QSettings::IniFormat))
{
    // A newer program's file is read as far as it is known and keeps its number.
    if (m_file->value("schema"_L1, 0).toInt() < settingsSchema)
        m_file->setValue("schema"_L1, settingsSchema);
}

Settings::~Settings() = default;

Settings::Scheme Settings::scheme() const
{
    const auto found = std::ranges::find(schemeWords, m_file->value("ui/scheme"_L1).toString());
    return found == schemeWords.end() ? Scheme::System : Scheme(found - schemeWords.begin());
}

void Settings::setScheme(Scheme scheme)
{
    if (scheme == this->scheme())
        return;
    m_file->setValue("ui/scheme"_L1, QString(schemeWords[size_t(scheme)]));
    Q_EMIT changed();
}

QString Settings::language() const
{
    return m_file->value("ui/language"_L1).toString();
}

void Settings::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    m_file->setValue("ui/language"_L1, language);
    Q_EMIT changed();
}

int Settings::pollInterval() const
{
    return std::clamp(m_file->value("cluster/pollInterval"_L1, usualPoll).toInt(), fastestPoll, slowestPoll);
}

void Settings::setPollInterval(int ms)
{
    if (std::clamp(ms, fastestPoll, slowestPoll) == pollInterval())
        return;
    m_file->setValue("cluster/pollInterval"_L1, std::clamp(ms, fastestPoll, slowestPoll));
    Q_EMIT changed();
}

bool Settings::notifications() const
{
    return m_file->value("ui/notifications"_L1, true).toBool();
}

void Settings::setNotifications(bool on)
{
    if (on == notifications())
        return;
    m_file->setValue("ui/notifications"_L1, on);
    Q_EMIT changed();
}

QList<ClusterProfile> Settings::profiles() const
{
    QList<ClusterProfile> result;
    // One JSON text per profile under its id: nested lists in INI files are beyond reading for people.
    m_file->beginGroup("profiles"_L1);
    const QStringList ids = m_file->childKeys();
    for (const QString &id : ids) {
        const QJsonObject object = QJsonDocument::fromJson(m_file->value(id).toString().toUtf8()).object();
        const ClusterProfile profile = fromJson(object);
        if (!profile.id.isEmpty())
            result.append(profile);
    }
    m_file->endGroup();
    std::ranges::stable_sort(result, [](const ClusterProfile &a, const ClusterProfile &b) {
        return std::pair(a.name, a.id) < std::pair(b.name, b.id);
    });
    return result;
}

void Settings::saveProfile(const ClusterProfile &profile)
{
    const QString text = QString::fromUtf8(QJsonDocument(toJson(profile)).toJson(QJsonDocument::Compact));
    const QString key = u"profiles/"_s + profile.id;
    if (profile.id.isEmpty() || m_file->value(key).toString() == text)
        return;
    m_file->setValue(key, text);
    // Pins are what later connections are judged by: not left to the end of the program.
    m_file->sync();
    Q_EMIT profilesChanged();
}

void Settings::removeProfile(const QString &id)
{
    const QString key = u"profiles/"_s + id;
    if (!m_file->contains(key))
        return;
    m_file->remove(key);
    m_file->remove(u"ssh/"_s + id);
    m_file->remove(u"services/"_s + id);
    if (lastProfile() == id)
        m_file->remove("cluster/last"_L1);
    m_file->sync();
    Q_EMIT profilesChanged();
}

SshAccess Settings::sshAccess(const QString &profileId) const
{
    const QString text = m_file->value(u"ssh/"_s + profileId).toString();
    return sshAccessFromJson(QJsonDocument::fromJson(text.toUtf8()).object());
}

void Settings::setSshAccess(const QString &profileId, const SshAccess &access)
{
    if (profileId.isEmpty() || access == sshAccess(profileId))
        return;
    m_file->setValue(u"ssh/"_s + profileId,
                     QString::fromUtf8(QJsonDocument(sshAccessToJson(access)).toJson(QJsonDocument::Compact)));
    Q_EMIT changed();
}

ServiceSettings Settings::serviceSettings(const QString &profileId) const
{
    const QString text = m_file->value(u"services/"_s + profileId).toString();
    return serviceSettingsFromJson(QJsonDocument::fromJson(text.toUtf8()).object());
}

void Settings::setServiceSettings(const QString &profileId, const ServiceSettings &services)
{
    if (profileId.isEmpty() || services == serviceSettings(profileId))
        return;
    m_file->setValue(u"services/"_s + profileId,
                     QString::fromUtf8(QJsonDocument(serviceSettingsToJson(services)).toJson(QJsonDocument::Compact)));
    Q_EMIT changed();
}

QString Settings::lastProfile() const
{
    return m_file->value("cluster/last"_L1).toString();
}

void Settings::setLastProfile(const QString &id)
{
    m_file->setValue("cluster/last"_L1, id);
}

QVariant Settings::layout(const QString &key, const QVariant &fallback) const
{
    return m_file->value(u"layout/"_s + key, fallback);
}

void Settings::setLayout(const QString &key, const QVariant &value)
{
    m_file->setValue(u"layout/"_s + key, value);
}

} // namespace Drydock
