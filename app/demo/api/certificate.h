// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QSslConfiguration>
#include <QStringList>

namespace Drydock::Demo
{

/// A node's self-signed certificate with its key (EC P-256), made in memory.
struct NodeCertificate {
    QByteArray certificatePem;
    QByteArray keyPem;
    QString fingerprint; ///< SHA-256, upper-case hex with colons
    QString subject;
    QDateTime notBefore;
    QDateTime notAfter;

    bool isValid() const { return !keyPem.isEmpty(); }
    QSslConfiguration configuration() const;
};

/// For one node name and the loopback address it listens on, and for further names. Invalid when OpenSSL fails.
NodeCertificate makeCertificate(const QString &node, const QString &address, const QStringList &names = {});

} // namespace Drydock::Demo
