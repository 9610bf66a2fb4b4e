// SPDX-License-Identifier: GPL-3.0-or-later
#include "addclustersteps.h"

#include "operations/wording.h"
#include "style/tokens.h"
#include "widgets/commandpreview.h"
#include "widgets/labels.h"
#include "widgets/messagebar.h"
#include "wizards/planwidgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

/// What makes a token that may do exactly what Drydock does, as in the README.
QStringList leastPrivilegeLines()
{
    return {
        u"pveum role add Drydock --privs \"Sys.Audit Sys.Console Sys.PowerMgmt VM.Audit VM.Migrate VM.PowerMgmt "
        "VM.GuestAgent.Audit Datastore.Audit SDN.Audit Mapping.Audit\""_s,
        u"pveum user add drydock@pve"_s,
        u"pveum acl modify / --users drydock@pve --roles Drydock"_s,
        u"pveum user token add drydock@pve desktop --privsep 0"_s,
    };
}

} // namespace

SignInPage::SignInPage(AddClusterDraft &draft, SecretStore &secrets, QWidget *parent)
    : StepPage(parent)
    , m_draft(draft)
    , m_secrets(secrets)
    , m_message(new MessageBar(this))
    , m_password(new QRadioButton(tr("User and password"), this))
    , m_token(new QRadioButton(tr("API token"), this))
    , m_passwordPart(nullptr)
    , m_tokenPart(nullptr)
    , m_user(new QLineEdit(this))
    , m_realm(new QComboBox(this))
    , m_secret(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_tokenId(new QLineEdit(this))
    , m_tokenSecret(new QLineEdit(this))
    , m_remember(new QCheckBox(tr("Remember it"), this))
    , m_keeping(mutedLabel(QString(), this))
{
    auto *scroll = new ScrollColumn(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    QVBoxLayout *column = scroll->column();
    column->addWidget(wrappedTitle(tr("How do you sign in?"), this));
    column->addWidget(m_message);
    column->addWidget(m_password);
    m_passwordPart = buildPassword();
    column->addWidget(m_passwordPart);
    column->addWidget(m_token);
    m_tokenPart = buildToken();
    column->addWidget(m_tokenPart);
    column->addSpacing(Metrics::gapSmall);
    column->addWidget(m_remember);
    column->addWidget(m_keeping);
    column->addStretch(1);
    m_remember->setChecked(true);
    m_password->setChecked(true);
    m_tokenPart->hide();
    connect(m_token, &QRadioButton::toggled, this, [this](bool token) {
        m_passwordPart->setVisible(!token);
        m_tokenPart->setVisible(token);
        take();
    });
    for (QLineEdit *field : {m_user, m_secret, m_code, m_tokenId, m_tokenSecret}) {
        connect(field, &QLineEdit::textChanged, this, &SignInPage::take);
        connect(field, &QLineEdit::returnPressed, this, &StepPage::advanceRequested);
    }
    connect(m_realm, &QComboBox::currentIndexChanged, this, &SignInPage::take);
    connect(m_remember, &QCheckBox::toggled, this, &SignInPage::take);
}

QWidget *SignInPage::buildPassword()
{
    auto *host = new QWidget(this);
    auto *form = new QFormLayout(host);
    form->setContentsMargins(26, 0, 0, 0);
    form->setHorizontalSpacing(Metrics::gapLarge);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_user->setText(u"root"_s);
    m_secret->setEchoMode(QLineEdit::Password);
    m_code->setPlaceholderText(tr("only if this user has a second factor"));
    form->addRow(tr("&User"), m_user);
    form->addRow(tr("&Realm"), m_realm);
    form->addRow(tr("Pass&word"), m_secret);
    form->addRow(tr("&Code or recovery key"), m_code);
    m_user->setAccessibleName(tr("User"));
    m_realm->setAccessibleName(tr("Realm"));
    m_secret->setAccessibleName(tr("Password"));
    m_code->setAccessibleName(tr("Second factor: code or recovery key"));
    return host;
}

QWidget *SignInPage::buildToken()
{
    auto *host = new QWidget(this);
    auto *form = new QFormLayout(host);
    form->setContentsMargins(26, 0, 0, 0);
    form->setHorizontalSpacing(Metrics::gapLarge);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_tokenId->setPlaceholderText(u"drydock@pve!desktop"_s);
    m_tokenSecret->setEchoMode(QLineEdit::Password);
    form->addRow(tr("&Token"), m_tokenId);
    form->addRow(tr("&Secret"), m_tokenSecret);
    m_tokenId->setAccessibleName(tr("Token"));
    m_tokenSecret->setAccessibleName(tr("Secret of the token"));
    form->addRow(mutedLabel(tr("A token that may do what Drydock does and nothing else is made by these commands on a "
                               "node. On Proxmox VE 8 write VM.Monitor in place of VM.GuestAgent.Audit."),
                            host));
    auto *commands = new CommandPreview(host);
    commands->setLines(leastPrivilegeLines());
    form->addRow(commands);
    return host;
}

void SignInPage::enter()
{
    m_remember->setVisible(m_secrets.isPersistent());
    m_keeping->setText(
        m_secrets.isPersistent()
            ? tr("It goes to the desktop's keychain and nowhere else.")
            : tr("No keychain service answers here: it is kept until Drydock ends, and asked for again then."));
    readRealms();
    take();
}

void SignInPage::readRealms()
{
    m_message->hide();
    m_draft.contact(this, [this](const Result<FirstContact> &answer) {
        // Without an answer the two realms that every Proxmox VE has are offered.
        const QList<Realm> common{{u"pam"_s, u"pam"_s, tr("Linux accounts of the nodes"), true},
                                  {u"pve"_s, u"pve"_s, tr("Accounts of Proxmox VE"), false}};
        if (answer && answer->realms && *answer->realms) {
            showRealms(**answer->realms);
            return;
        }
        std::optional<Error> error;
        if (!answer)
            error = answer.error();
        else if (answer->realms)
            error = answer->realms->error();
        if (error)
            m_message->announce(StateClass::Warning, tr("The list of realms could not be read."), errorText(*error));
        showRealms(common);
    });
}

void SignInPage::showRealms(const QList<Realm> &realms)
{
    const QString chosen = m_realm->currentData().toString();
    m_realm->clear();
    int preferred = 0;
    for (const Realm &realm : realms) {
        if (realm.isDefault)
            preferred = m_realm->count();
        m_realm->addItem(realm.comment.isEmpty() ? realm.realm : tr("%1: %2").arg(realm.realm, realm.comment),
                         realm.realm);
    }
    const int kept = m_realm->findData(chosen);
    m_realm->setCurrentIndex(kept >= 0 ? kept : preferred);
}

void SignInPage::take()
{
    const bool token = m_token->isChecked();
    m_draft.login = token ? ClusterProfile::Login::Token : ClusterProfile::Login::Password;
    m_draft.user = token ? m_tokenId->text().trimmed() : loginName(m_user->text(), m_realm->currentData().toString());
    m_draft.secret = token ? m_tokenSecret->text().trimmed() : m_secret->text();
    m_draft.remember = m_remember->isChecked();
    const QString code = m_code->text().trimmed();
    static const QRegularExpression digits(u"^[0-9]{6,8}$"_s);
    m_draft.secondFactor = token || code.isEmpty()         ? QString()
                           : digits.match(code).hasMatch() ? u"totp:"_s + code
                                                           : u"recovery:"_s + code;
    Q_EMIT completeChanged();
}

bool SignInPage::isComplete() const
{
    static const QRegularExpression tokenForm(u"^[^@!\\s]+@[^@!\\s]+![^@!=\\s]+$"_s);
    const bool named = m_draft.login == ClusterProfile::Login::Token ? tokenForm.match(m_draft.user).hasMatch()
                                                                     : m_draft.user.contains(u'@');
    return named && !m_draft.secret.isEmpty();
}

QString SignInPage::whyIncomplete() const
{
    if (m_draft.secret.isEmpty())
        return {};
    return m_draft.login == ClusterProfile::Login::Token ? tr("A token is written user@realm!name.")
                                                         : tr("Name the user and its realm.");
}

QWidget *SignInPage::firstField() const
{
    return m_token->isChecked() ? m_tokenId : m_user->text().isEmpty() ? m_user : m_secret;
}

NamePage::NamePage(AddClusterDraft &draft, Settings &settings, QWidget *parent)
    : StepPage(parent)
    , m_draft(draft)
    , m_settings(settings)
    , m_name(new QLineEdit(this))
    , m_summary(mutedLabel(QString(), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge, Metrics::gapLarge);
    column->setSpacing(Metrics::gap);
    column->addWidget(wrappedTitle(tr("What do you call it?"), this));
    column->addWidget(m_summary);
    m_name->setAccessibleName(tr("Name of the cluster"));
    m_name->setMaximumWidth(360);
    column->addWidget(m_name);
    column->addStretch(1);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_draft.name = text;
        Q_EMIT completeChanged();
    });
    connect(m_name, &QLineEdit::returnPressed, this, &StepPage::advanceRequested);
}

void NamePage::enter()
{
    m_summary->setText(tr("%1 as %2").arg(m_draft.reached.toDisplayString(), m_draft.user));
    if (m_name->text().isEmpty())
        m_name->setText(m_draft.reached.host());
    m_name->selectAll();
}

bool NamePage::isTaken() const
{
    return std::ranges::any_of(m_settings.profiles(), [this](const ClusterProfile &profile) {
        return profile.name == m_draft.name.trimmed();
    });
}

bool NamePage::isComplete() const
{
    return !m_draft.name.trimmed().isEmpty() && !isTaken();
}

QString NamePage::whyIncomplete() const
{
    return isTaken() ? tr("Another cluster has this name.") : QString();
}

QWidget *NamePage::firstField() const
{
    return m_name;
}

} // namespace Drydock
