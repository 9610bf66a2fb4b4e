// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectpage.h"

class QCheckBox;
class QLineEdit;

namespace Drydock
{

class Card;
class FingerprintView;

/// A connection on its way up: what it waits for, and what it needs from the user to go on.
class ConnectingView : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectingView(AppContext &context, QWidget *parent = nullptr);

    /// `credentials` are those it was started with; kept in memory for a second factor or another try.
    void follow(ClusterConnection *connection, const Credentials &credentials);
    void forget();

Q_SIGNALS:
    void backRequested();

private:
    void buildUi();
    void refresh();
    void showConnecting();
    void askLogin();
    void askTrust();
    void showFailure();
    void submit();

    AppContext &m_context;
    QPointer<ClusterConnection> m_connection;
    Credentials m_credentials;
    bool m_codeSent = false; ///< a second factor was answered with these credentials
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    MessageBar *m_message = nullptr;
    Card *m_login = nullptr;
    QLabel *m_secretLabel = nullptr;
    QLineEdit *m_secret = nullptr;
    QLabel *m_codeLabel = nullptr;
    QLineEdit *m_code = nullptr;
    Card *m_trust = nullptr;
    FingerprintView *m_fingerprint = nullptr;
    QCheckBox *m_compared = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace Drydock
