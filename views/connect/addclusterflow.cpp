// SPDX-License-Identifier: GPL-3.0-or-later
#include "addclusterflow.h"

#include "addclustersteps.h"

#include <QVBoxLayout>

namespace Drydock
{

QString secretKey(const ClusterProfile &profile)
{
    return profile.id + u'/' + profile.user;
}

AddClusterFlow::AddClusterFlow(AppContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_contact(makeFirstContact)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void AddClusterFlow::setFirstContact(ConnectPage::FirstContactBy contact)
{
    m_contact = std::move(contact);
    if (m_draft)
        m_draft->firstContact = m_contact;
}

void AddClusterFlow::restart()
{
    // Called from handlers of the old steps too, so these go later.
    if (m_stepper) {
        layout()->removeWidget(m_stepper);
        m_stepper->hide();
        m_stepper->deleteLater();
        m_draft->setParent(m_stepper);
    }
    build();
}

void AddClusterFlow::build()
{
    m_draft = new AddClusterDraft(this);
    m_draft->firstContact = m_contact;
    m_stepper = new Stepper(this);
    m_address = new AddressPage(*m_draft, m_stepper);
    m_certificate = new CertificatePage(*m_draft, m_stepper);
    m_signIn = new SignInPage(*m_draft, m_context.secrets, m_stepper);
    m_name = new NamePage(*m_draft, m_context.settings, m_stepper);
    m_stepper->addStep(m_address);
    m_stepper->addStep(m_certificate);
    m_stepper->addStep(m_signIn);
    m_stepper->addStep(m_name);
    layout()->addWidget(m_stepper);
    connect(m_stepper, &Stepper::cancelled, this, [this] {
        m_draft->forgetSecrets();
        Q_EMIT cancelled();
    });
    connect(m_stepper, &Stepper::finished, this, &AddClusterFlow::finish);
    m_stepper->begin();
}

void AddClusterFlow::finish()
{
    const ClusterProfile profile = m_draft->profile();
    const Credentials credentials = m_draft->credentials();
    m_context.settings.saveProfile(profile);
    if (m_draft->remember) {
        // A keychain that refuses costs a question at the next start, not this connection.
        m_context.secrets.write(secretKey(profile), credentials.secret, this, [](const Result<void> &) {});
    }
    m_draft->forgetSecrets();
    Q_EMIT added(profile, credentials);
}

} // namespace Drydock
