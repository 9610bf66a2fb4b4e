// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/secretstore.h"

namespace Drydock
{

/// Secrets in the desktop's keychain (Secret Service, KWallet) through QtKeychain. Where no service answers it
/// says so and keeps them in memory for this run: never QtKeychain's insecure fallback.
class KeychainStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainStore(QObject *parent = nullptr);
    ~KeychainStore() override;

    void read(const QString &key, QObject *context, std::function<void(Result<QString>)> done) override;
    void write(const QString &key, const QString &secret, QObject *context,
               std::function<void(Result<void>)> done) override;
    void remove(const QString &key) override;
    bool isPersistent() const override { return m_persistent; }

private:
    MemorySecretStore m_memory;
    bool m_persistent = true; ///< until a job fails for another reason than an absent entry
};

} // namespace Drydock
