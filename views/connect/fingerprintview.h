// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pve/clusterconnection.h"

#include <QWidget>

class QLabel;

namespace Drydock
{

/// A certificate to compare by eye: its SHA-256 fingerprint large and grouped, and whose it is.
class FingerprintView : public QWidget
{
    Q_OBJECT

public:
    explicit FingerprintView(QWidget *parent = nullptr);

    void setCertificate(const ClusterConnection::CertificateQuestion &certificate);
    /// "AB:CD:…" in four lines of eight pairs.
    static QString grouped(const QString &fingerprint);

private:
    QLabel *m_fingerprint;
    QLabel *m_expectedTitle;
    QLabel *m_expected;
    QLabel *m_details;
};

} // namespace Drydock
