// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/result.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>

namespace Drydock
{

/// Where secrets live between runs. Asynchronous; answered once, later, on the caller's thread.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// key: profile id + "/" + user. An absent entry is an empty string, not an error.
    virtual void read(const QString &key, QObject *context, std::function<void(Result<QString>)> done) = 0;
    virtual void write(const QString &key, const QString &secret, QObject *context,
                       std::function<void(Result<void>)> done) = 0;
    virtual void remove(const QString &key) = 0;
    /// False when secrets last only as long as this process (no keychain service answers).
    virtual bool isPersistent() const = 0;
};

/// Keeps secrets for this run only.
class MemorySecretStore final : public SecretStore
{
public:
    void read(const QString &key, QObject *context, std::function<void(Result<QString>)> done) override;
    void write(const QString &key, const QString &secret, QObject *context,
               std::function<void(Result<void>)> done) override;
    void remove(const QString &key) override;
    bool isPersistent() const override { return false; }

private:
    QHash<QString, QString> m_secrets;
};

} // namespace Drydock
