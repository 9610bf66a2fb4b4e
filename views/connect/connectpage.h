// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/appcontext.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace Drydock
{

class AddClusterFlow;
class Card;
class ConnectingView;
class MessageBar;

/// Before a cluster is open: the saved clusters, the demo cluster, and adding one. Asks the shell to open a cluster
/// and shows how that goes, until the shell hides this page.
class ConnectPage : public QWidget
{
    Q_OBJECT

public:
    using FirstContactBy =
        std::function<void(const QUrl &entryPoint, const AddressMap &map, const QString &acceptedFingerprint,
                           QObject *context, std::function<void(Result<FirstContact>)> done)>;

    explicit ConnectPage(AppContext &context, QWidget *parent = nullptr);
    ~ConnectPage() override;

    /// Tests dial nothing.
    void setFirstContact(FirstContactBy contact);

    /// Back to the list.
    void showList();
    void showAddCluster();
    void openDemo(const QString &scenario);
    void openSaved(const ClusterProfile &profile);
    /// Follows the opening of a cluster: says what it waits for, asks for a password, a second factor or trust when
    /// the connection needs one, words a failure. The shell hides this page once the connection is online.
    /// `credentials`: those it is started with, for a second factor or another try.
    void follow(ClusterConnection *connection, const Credentials &credentials = {});
    /// Says why a cluster could not be opened at all.
    void showError(const Error &error);

    AddClusterFlow *addFlow() const { return m_add; }
    QPushButton *demoButton() const { return m_demo; }
    QPushButton *addButton() const { return m_addButton; }
    /// Buttons that open the saved clusters, in order.
    QList<QPushButton *> clusterButtons() const;

Q_SIGNALS:
    void openRequested(const Drydock::ClusterProfile &profile, const Drydock::Credentials &credentials);
    /// The user gave up while connecting: the shell closes the session.
    void cancelRequested();

private:
    QWidget *buildList();
    QWidget *buildDemo();
    QWidget *clusterRow(const ClusterProfile &profile, bool last);
    void refreshList();
    void askToForget(const ClusterProfile &profile);
    void request(const ClusterProfile &profile, const Credentials &credentials);

    AppContext &m_context;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_listPage = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    MessageBar *m_message = nullptr;
    Card *m_demoCard = nullptr;
    QComboBox *m_scenario = nullptr;
    QPushButton *m_demo = nullptr;
    Card *m_saved = nullptr;
    QVBoxLayout *m_clusters = nullptr;
    QPushButton *m_addButton = nullptr;
    AddClusterFlow *m_add = nullptr;
    ConnectingView *m_connecting = nullptr;
};

} // namespace Drydock

Q_DECLARE_METATYPE(Drydock::ClusterProfile)
Q_DECLARE_METATYPE(Drydock::Credentials)
