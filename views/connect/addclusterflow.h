// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectpage.h"

namespace Drydock
{

class AddClusterDraft;
class AddressPage;
class CertificatePage;
class NamePage;
class SignInPage;
class Stepper;

/// "Add a cluster": address, certificate, sign-in, name. Saves the profile and its secret at the end.
class AddClusterFlow : public QWidget
{
    Q_OBJECT

public:
    explicit AddClusterFlow(AppContext &context, QWidget *parent = nullptr);

    void setFirstContact(ConnectPage::FirstContactBy contact);
    /// Begins anew.
    void restart();
    Stepper *stepper() const { return m_stepper; }
    AddressPage *addressPage() const { return m_address; }
    CertificatePage *certificatePage() const { return m_certificate; }
    SignInPage *signInPage() const { return m_signIn; }
    NamePage *namePage() const { return m_name; }

Q_SIGNALS:
    void cancelled();
    void added(const Drydock::ClusterProfile &profile, const Drydock::Credentials &credentials);

private:
    void build();
    void finish();

    AppContext &m_context;
    ConnectPage::FirstContactBy m_contact;
    AddClusterDraft *m_draft = nullptr;
    Stepper *m_stepper = nullptr;
    AddressPage *m_address = nullptr;
    CertificatePage *m_certificate = nullptr;
    SignInPage *m_signIn = nullptr;
    NamePage *m_name = nullptr;
};

/// Where the secret of a profile's login is kept.
QString secretKey(const ClusterProfile &profile);

} // namespace Drydock
