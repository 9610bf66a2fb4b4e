// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectingview.h"

#include "addclusterflow.h"
#include "fingerprintview.h"
#include "operations/wording.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/labels.h"
#include "widgets/messagebar.h"
#include "wizards/planwidgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace Drydock
{

using namespace Qt::StringLiterals;

ConnectingView::ConnectingView(AppContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    buildUi();
}

void ConnectingView::buildUi()
{
    m_title = wrappedTitle(QString(), this);
    m_text = mutedLabel(QString(), this);
    m_message = new MessageBar(this);

    m_login = new Card(this);
    m_secretLabel = bodyLabel(QString(), this);
    m_secret = new QLineEdit(this);
    m_secret->setEchoMode(QLineEdit::Password);
    m_codeLabel = bodyLabel(tr("&Code of your authenticator, or a recovery key"), this);
    m_code = new QLineEdit(this);
    m_secretLabel->setBuddy(m_secret);
    m_codeLabel->setBuddy(m_code);
    m_code->setAccessibleName(tr("Code of your authenticator, or a recovery key"));
    for (QWidget *part : {static_cast<QWidget *>(m_secretLabel), static_cast<QWidget *>(m_secret),
                          static_cast<QWidget *>(m_codeLabel), static_cast<QWidget *>(m_code)})
        m_login->body()->addWidget(part);

    m_trust = new Card(this);
    m_fingerprint = new FingerprintView(this);
    m_compared = new QCheckBox(tr("I compared it with “pvenode cert info” on the node: both are the same"), this);
    m_trust->body()->addWidget(m_fingerprint);
    m_trust->body()->addWidget(m_compared);

    m_back = new QPushButton(tr("Cancel"), this);
    m_go = new QPushButton(tr("Sign in"), this);
    setButtonRole(m_go, ButtonRole::Primary);
    m_go->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_go);

    auto *inner = new QVBoxLayout;
    inner->setSpacing(Metrics::gap);
    inner->addStretch(2);
    inner->addWidget(m_title);
    inner->addWidget(m_text);
    inner->addWidget(m_message);
    inner->addWidget(m_login);
    inner->addWidget(m_trust);
    inner->addLayout(buttons);
    inner->addStretch(3);
    auto *host = new QWidget(this);
    host->setLayout(inner);
    host->setMaximumWidth(640);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge);
    layout->addStretch(1);
    layout->addWidget(host, 20);
    layout->addStretch(1);

    connect(m_back, &QPushButton::clicked, this, &ConnectingView::backRequested);
    connect(m_go, &QPushButton::clicked, this, &ConnectingView::submit);
    connect(m_secret, &QLineEdit::returnPressed, this, &ConnectingView::submit);
    connect(m_code, &QLineEdit::returnPressed, this, &ConnectingView::submit);
    connect(m_compared, &QCheckBox::toggled, this, [this](bool on) { m_go->setEnabled(on); });
}

void ConnectingView::follow(ClusterConnection *connection, const Credentials &credentials)
{
    if (m_connection)
        m_connection->disconnect(this);
    // Coming back to a connection that lost its login: what it was opened with still serves.
    if (m_connection != connection || !credentials.secret.isEmpty())
        m_credentials = credentials;
    m_connection = connection;
    m_codeSent = false;
    m_secret->clear();
    m_code->clear();
    connect(connection, &ClusterConnection::stateChanged, this, &ConnectingView::refresh);
    refresh();
}

void ConnectingView::forget()
{
    if (m_connection)
        m_connection->disconnect(this);
    m_connection = nullptr;
    m_credentials = {};
    m_secret->clear();
    m_code->clear();
}

void ConnectingView::refresh()
{
    if (!m_connection)
        return;
    m_message->hide();
    m_login->hide();
    m_trust->hide();
    m_go->hide();
    m_back->setText(tr("Cancel"));
    switch (m_connection->state()) {
    case ClusterConnection::State::NeedsLogin:
        askLogin();
        break;
    case ClusterConnection::State::NeedsTrust:
        askTrust();
        break;
    case ClusterConnection::State::Failed:
        showFailure();
        break;
    default:
        showConnecting();
        break;
    }
}

void ConnectingView::showConnecting()
{
    const ClusterProfile &profile = m_connection->profile();
    m_title->setText(tr("Connecting to %1…").arg(profile.name));
    QStringList hosts;
    for (const QUrl &url : profile.entryPoints)
        hosts.append(url.host());
    m_text->setText(hosts.join(u", "_s));
    if (const std::optional<Error> error = m_connection->lastError())
        m_message->announce(StateClass::Warning, errorText(*error), errorAdvice(*error));
}

void ConnectingView::askLogin()
{
    const ClusterProfile &profile = m_connection->profile();
    const std::optional<Error> error = m_connection->lastError();
    const bool second = error && error->kind == Error::Kind::SecondFactor;
    const bool token = profile.login == ClusterProfile::Login::Token;
    m_title->setText(second ? tr("%1 wants a second factor").arg(profile.name) : tr("Sign in to %1").arg(profile.name));
    m_text->setText(profile.user);
    if (error && !second && !m_credentials.secret.isEmpty())
        m_message->announce(StateClass::Error, errorText(*error), errorAdvice(*error));
    else if (second && m_codeSent)
        m_message->announce(StateClass::Error, tr("That code was not accepted."),
                            tr("Codes change every 30 seconds; a recovery code works only once."));
    m_secretLabel->setText(token ? tr("&Secret of the token") : tr("&Password"));
    m_secret->setAccessibleName(token ? tr("Secret of the token") : tr("Password"));
    m_secretLabel->setVisible(!second);
    m_secret->setVisible(!second);
    m_codeLabel->setVisible(second);
    m_code->setVisible(second);
    m_login->show();
    m_go->setText(tr("Sign in"));
    m_go->setEnabled(true);
    m_go->show();
    QLineEdit *field = second ? m_code : m_secret;
    field->clear();
    field->setFocus(Qt::OtherFocusReason);
}

void ConnectingView::askTrust()
{
    const ClusterConnection::CertificateQuestion question = m_connection->certificate();
    const bool changed = !question.expected.isEmpty();
    m_title->setText(changed ? tr("The certificate of %1 has changed").arg(question.host)
                             : tr("Is %1 really your cluster?").arg(question.host));
    m_text->setText(
        changed ? tr("Everything stopped. Either the certificate was renewed, or something stands between you and "
                     "the cluster. Compare it on the node before you go on.")
                : tr("Compare the fingerprint with what the node itself says."));
    m_trust->setTone(changed ? std::optional(StateClass::Error) : std::nullopt);
    m_trust->setTitle(tr("SHA-256 fingerprint shown now"));
    m_fingerprint->setCertificate(question);
    m_compared->setChecked(false);
    m_trust->show();
    m_go->setText(changed ? tr("Trust the new certificate") : tr("Trust it"));
    m_go->setEnabled(false);
    m_go->show();
    m_compared->setFocus(Qt::OtherFocusReason);
}

void ConnectingView::showFailure()
{
    m_title->setText(tr("%1 could not be opened").arg(m_connection->profile().name));
    m_text->clear();
    const Error error = m_connection->lastError().value_or(Error());
    m_message->announce(StateClass::Error, errorText(error), errorAdvice(error));
    m_back->setText(tr("Back"));
    m_go->setText(tr("Try again"));
    m_go->setEnabled(true);
    m_go->show();
    m_go->setFocus(Qt::OtherFocusReason);
}

void ConnectingView::submit()
{
    if (!m_connection)
        return;
    switch (m_connection->state()) {
    case ClusterConnection::State::NeedsTrust:
        if (m_compared->isChecked())
            m_connection->trust(m_connection->certificate().presented);
        return;
    case ClusterConnection::State::Failed:
        m_connection->start(m_credentials);
        return;
    case ClusterConnection::State::NeedsLogin:
        break;
    default:
        return;
    }
    static const QRegularExpression digits(u"^[0-9]{6,8}$"_s);
    const QString code = m_code->text().trimmed();
    if (m_code->isVisibleTo(this)) {
        if (code.isEmpty())
            return;
        m_codeSent = true;
        m_credentials.secondFactor = (digits.match(code).hasMatch() ? u"totp:"_s : u"recovery:"_s) + code;
    } else {
        if (m_secret->text().isEmpty())
            return;
        m_codeSent = false;
        m_credentials = {m_secret->text(), {}};
        m_context.secrets.write(secretKey(m_connection->profile()), m_credentials.secret, this,
                                [](const Result<void> &) {});
    }
    const Credentials once = m_credentials;
    // A second factor works one time only.
    m_credentials.secondFactor.clear();
    m_connection->start(once);
}

} // namespace Drydock
