// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizards/stepper.h"

#include "addclusterdraft.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace Drydock
{

class Card;
class CommandPreview;
class FingerprintView;
class MessageBar;

class AddressPage : public StepPage
{
    Q_OBJECT

public:
    AddressPage(AddClusterDraft &draft, QWidget *parent = nullptr);
    QString title() const override { return tr("Address"); }
    bool isComplete() const override { return !m_draft.entryPoints().isEmpty(); }
    QString whyIncomplete() const override;
    QWidget *firstField() const override;
    QLineEdit *address() const { return m_address; }
    QSpinBox *port() const { return m_port; }

private:
    AddClusterDraft &m_draft;
    QLineEdit *m_address;
    QSpinBox *m_port;
};

/// Dials, shows the fingerprint and waits until it is accepted.
class CertificatePage : public StepPage
{
    Q_OBJECT

public:
    CertificatePage(AddClusterDraft &draft, QWidget *parent = nullptr);
    QString title() const override { return tr("Certificate"); }
    void enter() override;
    void leave() override;
    bool isComplete() const override;
    QString whyIncomplete() const override;
    QString nextText() const override { return tr("Trust it"); }
    QWidget *firstField() const override;
    QCheckBox *compared() const { return m_compared; }
    MessageBar *message() const { return m_message; }

private:
    enum class State { Dialling, Shown, Failed };
    void dial();
    void setState(State state);

    AddClusterDraft &m_draft;
    State m_state = State::Dialling;
    bool m_systemCas = false;
    int m_attempt = 0;
    QLabel *m_waiting;
    MessageBar *m_message;
    Card *m_card;
    FingerprintView *m_fingerprint;
    CommandPreview *m_where;
    QCheckBox *m_compared;
};

/// Realms from the server; user and password, or an API token.
class SignInPage : public StepPage
{
    Q_OBJECT

public:
    SignInPage(AddClusterDraft &draft, SecretStore &secrets, QWidget *parent = nullptr);
    QString title() const override { return tr("Sign in"); }
    void enter() override;
    bool isComplete() const override;
    QString whyIncomplete() const override;
    QWidget *firstField() const override;
    QRadioButton *tokenChoice() const { return m_token; }
    QRadioButton *passwordChoice() const { return m_password; }
    QComboBox *realms() const { return m_realm; }
    QLineEdit *user() const { return m_user; }
    QLineEdit *secret() const { return m_secret; }
    QLineEdit *tokenId() const { return m_tokenId; }
    QLineEdit *tokenSecret() const { return m_tokenSecret; }

private:
    QWidget *buildPassword();
    QWidget *buildToken();
    void readRealms();
    void showRealms(const QList<Realm> &realms);
    void take();

    AddClusterDraft &m_draft;
    SecretStore &m_secrets;
    MessageBar *m_message;
    QRadioButton *m_password;
    QRadioButton *m_token;
    QWidget *m_passwordPart;
    QWidget *m_tokenPart;
    QLineEdit *m_user;
    QComboBox *m_realm;
    QLineEdit *m_secret;
    QLineEdit *m_code;
    QLineEdit *m_tokenId;
    QLineEdit *m_tokenSecret;
    QCheckBox *m_remember;
    QLabel *m_keeping;
};

class NamePage : public StepPage
{
    Q_OBJECT

public:
    NamePage(AddClusterDraft &draft, Settings &settings, QWidget *parent = nullptr);
    QString title() const override { return tr("Name"); }
    void enter() override;
    bool isComplete() const override;
    QString whyIncomplete() const override;
    QString nextText() const override { return tr("Connect"); }
    QWidget *firstField() const override;
    QLineEdit *name() const { return m_name; }

private:
    bool isTaken() const;

    AddClusterDraft &m_draft;
    Settings &m_settings;
    QLineEdit *m_name;
    QLabel *m_summary;
};

} // namespace Drydock
