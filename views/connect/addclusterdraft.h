// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectpage.h"

#include <QObject>

namespace Drydock
{

/// What the steps of "Add a cluster" fill in together. Holds the secret in memory until the flow ends.
class AddClusterDraft : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    QString addresses; ///< as typed: one or more, separated by spaces or commas
    int port = 8006;
    QString acceptedFingerprint; ///< empty until the user accepted it
    bool trustSystemCas = false;
    ClusterProfile::Login login = ClusterProfile::Login::Password;
    QString user; ///< "root@pam", or "user@realm!token"
    QString secret;
    QString secondFactor;
    bool remember = true;
    QString name;

    ConnectPage::FirstContactBy firstContact;
    QUrl reached; ///< the entry point that answered
    ClusterConnection::CertificateQuestion certificate;

    /// Every typed address as https://host:port; a port in the address itself counts. Empty if none is valid.
    QList<QUrl> entryPoints() const;
    /// Dials the addresses in turn until one answers. `done` gets the first answer or the last error.
    void contact(QObject *context, std::function<void(Result<FirstContact>)> done);
    ClusterProfile profile() const;
    Credentials credentials() const { return {secret, secondFactor}; }
    void forgetSecrets();

private:
    void contactNext(QList<QUrl> left, QObject *context, std::function<void(Result<FirstContact>)> done);
};

/// One address as it is typed ("pve1", "192.168.1.11:8006", "https://pve1:8006/", "fd00::11").
QUrl entryPointOf(const QString &typed, int port);
/// The user's name part and realm joined, for a token with its id.
QString loginName(const QString &user, const QString &realm);

} // namespace Drydock
