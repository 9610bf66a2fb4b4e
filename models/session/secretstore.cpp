// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretstore.h"

namespace Drydock
{

void MemorySecretStore::read(const QString &key, QObject *context, std::function<void(Result<QString>)> done)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done), secret = m_secrets.value(key)] { done(secret); }, Qt::QueuedConnection);
}

void MemorySecretStore::write(const QString &key, const QString &secret, QObject *context,
                              std::function<void(Result<void>)> done)
{
    m_secrets.insert(key, secret);
    QMetaObject::invokeMethod(context, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
}

void MemorySecretStore::remove(const QString &key)
{
    m_secrets.remove(key);
}

} // namespace Drydock
