// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectpage.h"

#include "addclusterflow.h"
#include "connectingview.h"
#include "operations/wording.h"
#include "style/drydockstyle.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/elidedlabel.h"
#include "widgets/labels.h"
#include "widgets/messagebar.h"
#include "wizards/planwidgets.h"
#include "wizards/stepper.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

ConnectPage::ConnectPage(AppContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_stack(new QStackedWidget(this))
    , m_add(new AddClusterFlow(context, this))
    , m_connecting(new ConnectingView(context, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_listPage = buildList();
    m_stack->addWidget(m_listPage);
    m_stack->addWidget(m_add);
    m_stack->addWidget(m_connecting);
    connect(m_add, &AddClusterFlow::cancelled, this, &ConnectPage::showList);
    connect(m_add, &AddClusterFlow::added, this, &ConnectPage::request);
    connect(m_connecting, &ConnectingView::backRequested, this, [this] {
        Q_EMIT cancelRequested();
        showList();
    });
    connect(&context.settings, &Settings::profilesChanged, this, &ConnectPage::refreshList);
    refreshList();
}

ConnectPage::~ConnectPage() = default;

void ConnectPage::setFirstContact(FirstContactBy contact)
{
    m_add->setFirstContact(std::move(contact));
}

QWidget *ConnectPage::buildList()
{
    auto *scroll = new ScrollColumn(this);
    auto *host = new QWidget(scroll);
    host->setMaximumWidth(720);
    auto *inner = new QVBoxLayout(host);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(Metrics::gapLarge);
    auto *centre = new QHBoxLayout;
    centre->addStretch(1);
    centre->addWidget(host, 20);
    centre->addStretch(1);
    scroll->column()->addStretch(2);
    scroll->column()->addLayout(centre);
    scroll->column()->addStretch(3);

    m_title = wrappedTitle(QString(), host);
    QFont large = Fonts::pageTitle();
    large.setPixelSize(26);
    m_title->setFont(large);
    m_subtitle = mutedLabel(QString(), host);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    inner->addLayout(words);
    m_message = new MessageBar(host);
    m_message->setClosable(true);
    inner->addWidget(m_message);
    m_saved = new Card(tr("Your clusters"), host);
    m_clusters = m_saved->body();
    inner->addWidget(m_saved);
    inner->addWidget(buildDemo());
    m_addButton = new QPushButton(icon(u"add"_s), tr("Add a cluster…"), host);
    inner->addWidget(m_addButton, 0, Qt::AlignLeft);
    connect(m_addButton, &QPushButton::clicked, this, &ConnectPage::showAddCluster);
    return scroll;
}

QWidget *ConnectPage::buildDemo()
{
    m_demoCard = new Card(tr("Explore the demo cluster"), this);
    m_demoCard->body()->addWidget(
        mutedLabel(tr("A simulated cluster inside this program: nothing is installed, nothing real "
                      "can break. Drain a node, pull its power, watch what happens."),
                   m_demoCard));
    m_scenario = new QComboBox(m_demoCard);
    m_scenario->setAccessibleName(tr("Demo scenario"));
    m_scenario->addItem(tr("Homelab: 2 nodes, 9 guests, QDevice"), u"homelab"_s);
    m_scenario->addItem(tr("Homelab as it was first written: no QDevice"), u"homelab-as-written"_s);
    m_scenario->addItem(tr("Small company: 5 nodes, 120 guests"), u"smb"_s);
    m_scenario->addItem(tr("Large: 32 nodes, 10 000 guests"), u"large"_s);
    m_scenario->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scenario->setMinimumContentsLength(24);
    m_demo = new QPushButton(tr("Explore"), m_demoCard);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::gapSmall);
    row->addWidget(m_scenario, 1);
    row->addWidget(m_demo);
    m_demoCard->body()->addSpacing(4);
    m_demoCard->body()->addLayout(row);
    m_demoCard->setVisible(bool(m_context.startDemo));
    connect(m_demo, &QPushButton::clicked, this, [this] { openDemo(m_scenario->currentData().toString()); });
    return m_demoCard;
}

QWidget *ConnectPage::clusterRow(const ClusterProfile &profile, bool last)
{
    auto *row = new QWidget(m_saved);
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(Metrics::gapSmall);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    QLabel *name = strongLabel(profile.name, row);
    QStringList hosts;
    for (const QUrl &url : profile.entryPoints)
        hosts.append(url.host());
    auto *detail = new ElidedLabel(profile.user + u" · "_s + hosts.join(u", "_s), ElidedLabel::Level::Muted, row);
    words->addWidget(name);
    words->addWidget(detail);
    layout->addLayout(words, 1);
    auto *remove = new QPushButton(icon(u"remove"_s), QString(), row);
    setButtonRole(remove, ButtonRole::Quiet);
    remove->setAccessibleName(tr("Forget %1…").arg(profile.name));
    remove->setToolTip(tr("Forget this cluster…"));
    auto *open = new QPushButton(tr("Open"), row);
    open->setObjectName(u"open-"_s + profile.id);
    open->setAccessibleName(tr("Open %1").arg(profile.name));
    layout->addWidget(remove);
    layout->addWidget(open);
    auto *outer = new QVBoxLayout(row);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addLayout(layout);
    if (!last)
        outer->addWidget(new Hairline(row));
    connect(open, &QPushButton::clicked, this, [this, profile] { openSaved(profile); });
    connect(remove, &QPushButton::clicked, this, [this, profile] { askToForget(profile); });
    return row;
}

void ConnectPage::refreshList()
{
    clearLayout(m_clusters);
    QList<ClusterProfile> profiles = m_context.settings.profiles();
    const QString lastUsed = m_context.settings.lastProfile();
    std::ranges::stable_partition(profiles, [&](const ClusterProfile &profile) { return profile.id == lastUsed; });
    for (qsizetype i = 0; i < profiles.size(); ++i)
        m_clusters->addWidget(clusterRow(profiles.at(i), i + 1 == profiles.size()));
    const bool first = profiles.isEmpty();
    m_saved->setVisible(!first);
    m_title->setText(first ? tr("Welcome to Drydock") : tr("Open a cluster"));
    m_subtitle->setText(first
                            ? tr("It empties a node, keeps the journal while it does, and brings everything back. Look "
                                 "around on the demo cluster first, or add your own.")
                            : tr("Maintenance of Proxmox VE clusters, planned, carried out and proven."));
    // At most one primary button: what one wants first.
    setButtonRole(m_demo, first ? ButtonRole::Primary : ButtonRole::Plain);
    const QList<QPushButton *> buttons = clusterButtons();
    if (!buttons.isEmpty())
        setButtonRole(buttons.first(), ButtonRole::Primary);
}

QList<QPushButton *> ConnectPage::clusterButtons() const
{
    return m_saved->findChildren<QPushButton *>(QRegularExpression(u"^open-"_s));
}

void ConnectPage::showList()
{
    m_connecting->forget();
    refreshList();
    m_stack->setCurrentWidget(m_listPage);
}

void ConnectPage::showAddCluster()
{
    m_message->hide();
    m_add->restart();
    m_stack->setCurrentWidget(m_add);
    m_add->stepper()->goTo(0);
}

void ConnectPage::openDemo(const QString &scenario)
{
    if (!m_context.startDemo)
        return;
    const Result<AppContext::DemoCluster> demo = m_context.startDemo(scenario);
    if (!demo) {
        m_stack->setCurrentWidget(m_listPage);
        m_message->announce(StateClass::Error, tr("The demo cluster could not start."), demo.error().text);
        return;
    }
    request(demo->profile, demo->credentials);
}

void ConnectPage::openSaved(const ClusterProfile &profile)
{
    m_message->hide();
    m_context.secrets.read(secretKey(profile), this, [this, profile](const Result<QString> &secret) {
        // Without a secret the connection asks for it itself.
        request(profile, {secret.value_or(QString()), {}});
    });
}

void ConnectPage::request(const ClusterProfile &profile, const Credentials &credentials)
{
    Q_EMIT openRequested(profile, credentials);
}

void ConnectPage::follow(ClusterConnection *connection, const Credentials &credentials)
{
    m_connecting->follow(connection, credentials);
    m_stack->setCurrentWidget(m_connecting);
}

void ConnectPage::showError(const Error &error)
{
    showList();
    m_message->announce(StateClass::Error, errorText(error), errorAdvice(error));
}

void ConnectPage::askToForget(const ClusterProfile &profile)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Forget a cluster"), tr("Forget %1?").arg(profile.name),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Its address, pinned certificates and secret are removed from this computer. The cluster "
           "itself is not touched; journals of its operations stay."));
    QPushButton *forget = box->addButton(tr("Forget"), QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(tr("Keep"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(box, &QMessageBox::buttonClicked, this, [this, profile, forget](const QAbstractButton *button) {
        if (button != forget)
            return;
        m_context.secrets.remove(secretKey(profile));
        m_context.settings.removeProfile(profile.id);
    });
    box->open();
}

} // namespace Drydock
