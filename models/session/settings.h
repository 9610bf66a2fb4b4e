// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pve/profile.h"
#include "servicesettings.h"
#include "sshaccess.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QVariant>

#include <memory>

class QSettings;

namespace Drydock
{

/// The user's choices and the saved cluster profiles, in one INI file whose path is given (tests use a temporary
/// one). Has a schema version. Never holds a secret. Window geometry and column layouts are kept apart in layout().
class Settings : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { System, Light, Dark };

    explicit Settings(const QString &path, QObject *parent = nullptr);
    ~Settings() override;

    Scheme scheme() const;
    void setScheme(Scheme scheme);
    /// "" = the desktop's, "en", "de".
    QString language() const;
    void setLanguage(const QString &language);
    /// Milliseconds between polls of a visible window; 2000 … 60000, default 5000.
    int pollInterval() const;
    void setPollInterval(int ms);
    bool notifications() const;
    void setNotifications(bool on);

    QList<ClusterProfile> profiles() const;
    /// Adds or replaces by id.
    void saveProfile(const ClusterProfile &profile);
    void removeProfile(const QString &id);
    /// Of the profile with this id; off unless it was set. Kept apart from the profile, which an open connection saves
    /// on its own account.
    SshAccess sshAccess(const QString &profileId) const;
    void setSshAccess(const QString &profileId, const SshAccess &access);
    /// Of the profile with this id; empty unless it was set.
    ServiceSettings serviceSettings(const QString &profileId) const;
    void setServiceSettings(const QString &profileId, const ServiceSettings &services);
    QString lastProfile() const;
    void setLastProfile(const QString &id);

    /// Geometry, splitters, columns: any key, any value.
    QVariant layout(const QString &key, const QVariant &fallback = {}) const;
    void setLayout(const QString &key, const QVariant &value);

Q_SIGNALS:
    void changed();
    void profilesChanged();

private:
    std::unique_ptr<QSettings> m_file;
};

} // namespace Drydock
