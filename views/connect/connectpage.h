// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/appcontext.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace Drydock {

class AddClusterFlow;
class ConnectingView;
class MessageBar;

/// Before a cluster is open: the saved clusters, the demo cluster, and adding one. Asks the shell to open a cluster
/// and shows how that goes, until the shell hides this page.
class ConnectPage : public QWidget
{
    Q_OBJECT

public:
    using FirstContactBy = std::function<void(const QUrl &entryPoint, const AddressMap &map,
                                              const QString &acceptedFingerprint, QObject *context,
                                              std::function<void(Result<FirstContact>)> done)>;

    explicit ConnectPage(AppContext &context, QWidget *parent = nullptr);
    ~ConnectPage() override;

    /// Tests dial nothing.
    void setFirstContact(FirstContactBy contact);

    /// Back to the list.
    void showList();
    void showAddCluster();
    void openDemo(const QString &scenario);
    /// Follows the opening of a cluster: says what it waits for, asks for a password, a second factor or trust when
    /// the connection needs one, words a failure. The shell hides this page once the connection is online.
    void follow(ClusterConnection *connection);
    /// Says why a cluster could not be opened at all.
    void showError(const Error &error);

    AddClusterFlow *addFlow() const { return m_add; }

Q_SIGNALS:
    void openRequested(const Drydock::ClusterProfile &profile, const Drydock::Credentials &credentials);
    /// The user gave up while connecting: the shell closes the session.
    void cancelRequested();

private:
    void buildUi();
    QWidget *buildList();
    void refreshList();
    void openSaved(const ClusterProfile &profile);
    void forget(const ClusterProfile &profile);

    AppContext &m_context;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_listPage = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    MessageBar *m_message = nullptr;
    QVBoxLayout *m_clusters = nullptr;
    AddClusterFlow *m_add = nullptr;
    ConnectingView *m_connecting = nullptr;
};

} // namespace Drydock

Q_DECLARE_METATYPE(Drydock::ClusterProfile)
Q_DECLARE_METATYPE(Drydock::Credentials)
