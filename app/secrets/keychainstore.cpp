// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainstore.h"

#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{
QString service()
{
    return u"org.drydock.Drydock"_s;
}
} // namespace

KeychainStore::KeychainStore(QObject *parent) : QObject(parent)
{
    // isAvailable() also says yes without a session bus (QtKeychain 0.15); without one every job would fail.
    if (!QKeychain::isAvailable()
        || (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR")))
        m_persistent = false;
}

KeychainStore::~KeychainStore() = default;

void KeychainStore::read(const QString &key, QObject *context, std::function<void(Result<QString>)> done)
{
    if (!m_persistent) {
        m_memory.read(key, context, std::move(done));
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(service(), this);
    job->setInsecureFallback(false);
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, context, [this, job, key, context, done = std::move(done)]() mutable {
        if (job->error() == QKeychain::NoError) {
            done(job->textData());
            return;
        }
        // A locked keyring without a prompter also reads as "not found": the memory copy of this run still counts.
        if (job->error() != QKeychain::EntryNotFound)
            m_persistent = false;
        m_memory.read(key, context, std::move(done));
    });
    job->start();
}

void KeychainStore::write(const QString &key, const QString &secret, QObject *context,
                          std::function<void(Result<void>)> done)
{
    // Always in memory too, so that this run goes on when the keychain refuses.
    if (!m_persistent) {
        m_memory.write(key, secret, context, std::move(done));
        return;
    }
    m_memory.write(key, secret, this, [](const Result<void> &) {});
    auto *job = new QKeychain::WritePasswordJob(service(), this);
    job->setInsecureFallback(false);
    job->setKey(key);
    job->setTextData(secret);
    connect(job, &QKeychain::Job::finished, context, [this, job, done = std::move(done)] {
        if (job->error() == QKeychain::NoError) {
            done({});
            return;
        }
        m_persistent = false;
        Error error;
        error.kind = Error::Kind::Local;
        error.text = job->errorString();
        done(std::unexpected(error));
    });
    job->start();
}

void KeychainStore::remove(const QString &key)
{
    m_memory.remove(key);
    if (!m_persistent)
        return;
    auto *job = new QKeychain::DeletePasswordJob(service(), this);
    job->setInsecureFallback(false);
    job->setKey(key);
    job->start();
}

} // namespace Drydock
