// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "closequestion.h"
#include "pageentry.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QStackedWidget;

namespace Drydock
{

class ConnectPage;
class HeaderBar;
class MessageBar;
class OperationBanner;
struct OperationState;
class Palette;
class Rail;
class RollingRunner;
class StatusLine;

/// Composes the frame: header, rail, pages, status line, menus. Owns the open session; operations go on without a
/// window. Decides nothing about the cluster.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(AppContext &context, const QList<PageEntry> &pages, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Makes a session and connects. The connect page shows how that goes until the first poll is there.
    void openCluster(const ClusterProfile &profile, const Credentials &credentials);
    /// Shows a recording: looking and planning only.
    void openRecording(const RawSnapshot &recording, const QString &name);
    /// Shows a session that someone else owns and keeps alive (tests, pictures); nullptr takes it away.
    void showSession(ClusterSession *session);
    void closeCluster();
    ClusterSession *session() const { return m_session; }

    bool showPage(const QString &id);
    QString currentPage() const;
    Page *page(const QString &id);
    /// Finds the page that shows "node/…", "vm:101", a UPID or an operation, and brings it up.
    bool reveal(const QString &key);
    /// Page::actionRequested and the palette end here.
    void dispatch(const QString &action, const QStringList &arguments);

    Rail *rail() const { return m_rail; }
    HeaderBar *header() const { return m_header; }
    StatusLine *status() const { return m_status; }
    ConnectPage *connectPage() const { return m_connect; }
    Palette *openPalette();
    /// Tests answer for the user.
    void setCloseQuestion(std::function<CloseChoice(const QStringList &, QWidget *)> question);

Q_SIGNALS:
    void sessionChanged(Drydock::ClusterSession *session);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void addActions();
    void addPageActions();
    void buildMenus();
    void judgeActions();
    void useSession(ClusterSession *session);
    void connectionChanged();
    void sectionErrors();
    void follow(OperationRunner *runner);
    void follow(RollingRunner *runner);
    void notifyOfEnd(const OperationRunner *runner);
    void notifyOfMove(const OperationState &state);
    void notifyOfAttention(const OperationRunner *runner, const QString &code);
    void openDrain(const QStringList &arguments);
    void openWayBack(const QString &id);
    void openWeb(const QString &key);
    void quit();
    bool mayClose();
    void saveState();
    void forgetPages();

    AppContext &m_context;
    QList<PageEntry> m_entries;
    std::unique_ptr<ClusterSession> m_owned;
    ClusterSession *m_session = nullptr;
    QHash<QString, Page *> m_pages;
    QString m_current;
    Settings::Scheme m_scheme;
    bool m_wasOnline = false;
    bool m_quitWhenDone = false;
    bool m_altAlone = false;
    std::function<CloseChoice(const QStringList &, QWidget *)> m_closeQuestion;

    QStackedWidget *m_root = nullptr;
    ConnectPage *m_connect = nullptr;
    HeaderBar *m_header = nullptr;
    Rail *m_rail = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatusLine *m_status = nullptr;
    OperationBanner *m_banner = nullptr;
    MessageBar *m_stale = nullptr;
};

} // namespace Drydock
