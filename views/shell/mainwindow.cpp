// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "actionregistry.h"
#include "connect/connectpage.h"
#include "headerbar.h"
#include "operationbanner.h"
#include "operations/wording.h"
#include "palette.h"
#include "rail.h"
#include "session/campaigns.h"
#include "session/typedfacts.h"
#include "statusline.h"
#include "style/icons.h"
#include "style/scheme.h"
#include "style/tokens.h"
#include "topology/topologypage.h"
#include "widgets/messagebar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

MainWindow::MainWindow(AppContext &context, const QList<PageEntry> &pages, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_entries(pages)
    , m_scheme(context.settings.scheme())
    , m_closeQuestion(askAboutClosing)
{
    setWindowTitle(u"Drydock"_s);
    setWindowIcon(appIcon());
    setMinimumSize(760, 520);
    build();
    addActions();
    addPageActions();
    buildMenus();
    qApp->installEventFilter(this);
    connect(&m_context.settings, &Settings::changed, this, [this] {
        if (m_session && m_session->connection())
            m_session->connection()->setPollInterval(m_context.settings.pollInterval());
        if (m_scheme == m_context.settings.scheme())
            return;
        m_scheme = m_context.settings.scheme();
        applyScheme(*qApp, m_scheme);
    });
    resize(1280, 820);
    restoreGeometry(m_context.settings.layout(u"window/geometry"_s).toByteArray());
    useSession(nullptr);
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    m_header->setSession(nullptr);
    m_status->setSession(nullptr);
    m_banner->setSession(nullptr);
    forgetPages(); // they hold references to the session
}

void MainWindow::build()
{
    auto *ground = new QWidget(this);
    auto *rows = new QVBoxLayout(ground);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_header = new HeaderBar(ground);
    rows->addWidget(m_header);
    m_root = new QStackedWidget(ground);
    rows->addWidget(m_root, 1);
    m_connect = new ConnectPage(m_context, m_root);
    m_root->addWidget(m_connect);

    auto *frame = new QWidget(m_root);
    auto *columns = new QHBoxLayout(frame);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    m_rail = new Rail(m_entries, frame);
    columns->addWidget(m_rail);
    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(Metrics::gapHuge, 0, Metrics::gapHuge, 0);
    bars->setSpacing(Metrics::gapSmall);
    m_stale = new MessageBar(frame);
    m_banner = new OperationBanner(frame);
    bars->addWidget(m_stale);
    bars->addWidget(m_banner);
    content->addLayout(bars);
    m_stack = new QStackedWidget(frame);
    content->addWidget(m_stack, 1);
    columns->addLayout(content, 1);
    m_root->addWidget(frame);

    m_status = new StatusLine(m_context.clock, ground);
    rows->addWidget(m_status);
    setCentralWidget(ground);

    connect(m_rail, &Rail::chosen, this, &MainWindow::showPage);
    connect(m_header, &HeaderBar::paletteRequested, this, &MainWindow::openPalette);
    connect(m_header, &HeaderBar::explanationRequested, this, [this] { showPage(u"overview"_s); });
    connect(m_header, &HeaderBar::networkFindingsRequested, this, [this] {
        if (showPage(u"topology"_s))
            page(u"topology"_s)->reveal(u"findings"_s);
    });
    connect(m_status, &StatusLine::operationRequested, this, &MainWindow::reveal);
    connect(m_banner, &OperationBanner::reviewRequested, this, &MainWindow::reveal);
    connect(m_connect, &ConnectPage::openRequested, this, &MainWindow::openCluster);
    connect(m_connect, &ConnectPage::cancelRequested, this, &MainWindow::closeCluster);
}

void MainWindow::openCluster(const ClusterProfile &profile, const Credentials &credentials)
{
    closeCluster();
    m_owned = std::make_unique<ClusterSession>(profile, m_context.stateDir, &m_context.clock);
    ClusterSession *session = m_owned.get();
    session->setSshAccess(m_context.settings.sshAccess(profile.id));
    session->setServiceSettings(knownServices(m_context.settings, profile.id));
    connect(&m_context.settings, &Settings::changed, session, [this, session, id = profile.id] {
        session->setSshAccess(m_context.settings.sshAccess(id));
        session->setServiceSettings(knownServices(m_context.settings, id));
    });
    ClusterConnection *connection = session->connection();
    connection->setPollInterval(m_context.settings.pollInterval());
    connection->setHidden(isHidden());
    connect(connection, &ClusterConnection::profileChanged, this, [this](const ClusterProfile &changed) {
        if (changed.addressMap.isEmpty()) // a demo cluster lives as long as this process: nothing to remember
            m_context.settings.saveProfile(changed);
    });
    connect(connection, &ClusterConnection::stateChanged, this, &MainWindow::connectionChanged);
    useSession(session);
    m_connect->follow(connection, credentials);
    connection->start(credentials);
    m_context.settings.setLastProfile(profile.addressMap.isEmpty() ? profile.id : QString());
}

void MainWindow::openRecording(const RawSnapshot &recording, const QString &name)
{
    closeCluster();
    m_owned = std::make_unique<ClusterSession>(recording, name, m_context.stateDir, &m_context.clock);
    useSession(m_owned.get());
}

void MainWindow::showSession(ClusterSession *session)
{
    closeCluster();
    useSession(session);
}

void MainWindow::closeCluster()
{
    useSession(nullptr);
    m_owned.reset();
    m_connect->showList();
}

void MainWindow::forgetPages()
{
    for (Page *one : std::as_const(m_pages)) {
        m_stack->removeWidget(one);
        delete one;
    }
    m_pages.clear();
    m_current.clear();
}

void MainWindow::useSession(ClusterSession *session)
{
    m_header->setSession(session, session ? &TopologyPage::readerOf(m_context, *session) : nullptr);
    m_status->setSession(session);
    m_banner->setSession(session);
    m_stale->hide();
    forgetPages();
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    if (m_session)
        disconnect(&m_session->campaigns(), nullptr, this, nullptr);
    if (m_session)
        disconnect(m_session->store(), nullptr, this, nullptr);
    m_session = session;
    m_wasOnline = false;
    if (session) {
        connect(&session->campaigns(), &Campaigns::started, this, [this](RollingRunner *runner) {
            follow(runner);
            reveal(runner->state().id);
        });
        connect(session, &ClusterSession::operationStarted, this, [this](OperationRunner *runner) {
            follow(runner);
            // Who starts a drain or a return wants to watch it; a single power action is seen in the inventory.
            // Rolling maintenance begins many by itself, and is watched as a whole.
            const Plan &plan = runner->state().plan;
            if (m_session && !m_session->campaigns().campaignOf(plan.id).isEmpty())
                return;
            // In a turn of its own: starting a large one has taken its time already.
            if (plan.kind == OperationKind::Drain || plan.kind == OperationKind::Return)
                QTimer::singleShot(0, this, [this, started = m_session, id = plan.id] {
                    if (m_session && m_session == started)
                        reveal(id);
                });
        });
        connect(session->store(), &ClusterStore::published, this, &MainWindow::connectionChanged);
        for (const auto runners = session->runners(); auto *runner : runners)
            follow(runner);
    }
    judgeActions();
    connectionChanged();
    Q_EMIT sessionChanged(session);
}

/// Which of the two faces is shown: the connect page until there are facts, or while only a person can help.
void MainWindow::connectionChanged()
{
    using State = ClusterConnection::State;
    ClusterConnection *connection = m_session ? m_session->connection() : nullptr;
    const bool facts = m_session && (m_session->store()->snapshot().isValid() || !connection);
    const State state = connection ? connection->state() : State::Online;
    const bool needsPerson = state == State::NeedsTrust || state == State::NeedsLogin || state == State::Failed;
    const bool pages = facts && !needsPerson;
    if (pages && m_root->currentIndex() == 0) {
        m_root->setCurrentIndex(1);
        if (m_current.isEmpty())
            showPage(m_context.settings.layout(u"window/page"_s, m_entries.value(0).id).toString());
    } else if (!pages && m_root->currentIndex() == 1) {
        m_root->setCurrentIndex(0);
        if (connection)
            m_connect->follow(connection);
    }
    m_wasOnline = m_wasOnline || (connection && state == State::Online);
    sectionErrors();
    judgeActions();
    const QString name = m_session ? m_session->store()->snapshot()->clusterName : QString();
    setWindowTitle(name.isEmpty() ? u"Drydock"_s : tr("%1 – Drydock", "cluster – program").arg(name));
}

/// One bar for the whole window: facts that are old, or parts that could not be read.
void MainWindow::sectionErrors()
{
    if (!m_session || m_root->currentIndex() == 0 || !m_session->store()->snapshot().isValid()) {
        m_stale->hide();
        return;
    }
    const ClusterSnapshot &snapshot = m_session->store()->snapshot();
    const ClusterConnection *connection = m_session->connection();
    const QString when =
        QLocale().toString(snapshot.freshness(Section::Resources).readAt.toLocalTime().time(), QLocale::ShortFormat);
    if (connection && connection->state() == ClusterConnection::State::Reconnecting) {
        const auto error = connection->lastError();
        m_stale->announce(StateClass::Warning, tr("What is shown is as of %1; reconnecting").arg(when),
                          error ? errorText(*error) : QString());
        return;
    }
    QStringList parts;
    QString reason;
    for (const auto &[section, word] :
         {std::pair(Section::Ha, tr("high availability")), std::pair(Section::Replication, tr("replication")),
          std::pair(Section::Votes, tr("votes")), std::pair(Section::Tasks, tr("tasks"))}) {
        const Freshness &part = snapshot.freshness(section);
        if (!part.error || part.error->kind == Error::Kind::NotSupported)
            continue;
        parts << word;
        if (reason.isEmpty())
            reason = errorText(*part.error);
    }
    if (parts.isEmpty())
        m_stale->hide();
    else
        m_stale->announce(StateClass::Warning,
                          tr("Not everything could be read: %1").arg(QLocale().createSeparatedList(parts)), reason);
}

Page *MainWindow::page(const QString &id)
{
    if (Page *known = m_pages.value(id))
        return known;
    if (!m_session)
        return nullptr;
    for (const PageEntry &entry : std::as_const(m_entries)) {
        if (entry.id != id)
            continue;
        Page *made = entry.make(m_context, *m_session, m_stack);
        m_pages.insert(id, made);
        m_stack->addWidget(made);
        connect(made, &Page::revealRequested, this, &MainWindow::reveal);
        connect(made, &Page::actionRequested, this, &MainWindow::dispatch);
        return made;
    }
    return nullptr;
}

bool MainWindow::showPage(const QString &id)
{
    Page *wanted = page(id);
    if (!wanted)
        wanted = page(m_entries.value(0).id);
    if (!wanted)
        return false;
    m_current = m_pages.key(wanted);
    m_stack->setCurrentWidget(wanted);
    m_rail->setCurrent(m_current);
    m_context.settings.setLayout(u"window/page"_s, m_current);
    wanted->enter();
    return true;
}

QString MainWindow::currentPage() const
{
    return m_root->currentIndex() == 1 ? m_current : QString();
}

bool MainWindow::reveal(const QString &key)
{
    if (!m_session || key.isEmpty())
        return false;
    if (Page *here = m_pages.value(m_current); here && here->reveal(key))
        return true;
    const bool object = key.startsWith("node/"_L1) || GuestKey::fromSid(key);
    const QStringList order = object ? QStringList{u"inventory"_s, u"maintenance"_s, u"activity"_s}
                                     : QStringList{u"maintenance"_s, u"activity"_s, u"inventory"_s};
    for (const QString &id : order) {
        Page *there = page(id);
        if (there && there->reveal(key)) {
            showPage(id);
            return true;
        }
    }
    return false;
}

Palette *MainWindow::openPalette()
{
    auto *palette = new Palette(m_context, m_session, m_entries, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    connect(palette, &Palette::objectChosen, this, &MainWindow::reveal);
    connect(palette, &Palette::actionChosen, this, &MainWindow::dispatch);
    palette->placeOver(this);
    palette->show();
    palette->field()->setFocus();
    return palette;
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool narrow = width() < Metrics::railCollapsedBelow;
    m_rail->setCollapsed(narrow);
    m_header->setCompact(narrow);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_session && m_session->connection())
        m_session->connection()->setHidden(false);
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    if (m_session && m_session->connection())
        m_session->connection()->setHidden(true);
}

void MainWindow::saveState()
{
    m_context.settings.setLayout(u"window/geometry"_s, saveGeometry());
}

} // namespace Drydock
