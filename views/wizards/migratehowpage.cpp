// SPDX-License-Identifier: GPL-3.0-or-later
#include "migratesteps.h"

#include "guestargs.h"
#include "migratedraft.h"
#include "operations/wording.h"
#include "planwidgets.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/findingrow.h"
#include "widgets/labels.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimer>

#include <algorithm>

namespace Drydock
{

using namespace Qt::StringLiterals;

MigrateHowPage::MigrateHowPage(MigrateDraft &draft, QWidget *parent)
    : StepPage(parent)
    , m_draft(draft)
    , m_heading(wrappedTitle(QString(), this))
    , m_scroll(new ScrollColumn(this))
    , m_blockers(new Card(tr("In the way"), this))
    , m_way(new Card(tr("What happens"), this))
    , m_disks(new Card(tr("Disks"), this))
    , m_network(new Card(tr("Network"), this))
    , m_options(new Card(tr("Options"), this))
    , m_root(new Card(tr("Only for root@pam"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    m_blockers->setTone(StateClass::Error);
    m_options->body()->addWidget(buildOptions());
    m_root->body()->addWidget(buildRootOptions());
    QVBoxLayout *column = m_scroll->column();
    column->addWidget(m_heading);
    for (Card *card : {m_blockers, m_way, m_disks, m_network, m_options, m_root})
        column->addWidget(card);
    column->addStretch(1);
    connect(&m_draft, &MigrateDraft::planned, this, &MigrateHowPage::refresh);
    connect(&m_draft, &MigrateDraft::readingChanged, this, &MigrateHowPage::refresh);
}

QWidget *MigrateHowPage::buildOptions()
{
    auto *host = new QWidget(this);
    auto *column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    m_optionsText = mutedLabel(QString(), host);
    column->addWidget(m_optionsText);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Metrics::gapLarge);
    form->setVerticalSpacing(Metrics::gapSmall);
    m_bandwidth = new QSpinBox(host);
    m_bandwidth->setRange(0, 100'000);
    m_bandwidth->setSuffix(tr(" MiB/s"));
    m_bandwidth->setSpecialValueText(tr("no limit of its own"));
    m_bandwidth->setMaximumWidth(200);
    m_bandwidth->setAccessibleName(tr("Bandwidth limit of each move"));
    m_bandwidth->setValue(int(m_draft.request().bandwidth / 1024));
    m_parallel = new QSpinBox(host);
    m_parallel->setRange(1, 16);
    m_parallel->setMaximumWidth(120);
    m_parallel->setAccessibleName(tr("Moves at a time"));
    m_parallel->setValue(m_draft.request().parallel);
    form->addRow(tr("&Bandwidth limit"), m_bandwidth);
    form->addRow(tr("Moves at a &time"), m_parallel);
    form->setRowVisible(m_parallel, !m_draft.isSingle());
    column->addLayout(form);
    m_conntrack = new QCheckBox(tr("Take the firewall's open &connections along"), host);
    m_conntrack->setChecked(m_draft.request().conntrack);
    m_conntrackText = mutedLabel(QString(), host);
    m_conntrackText->setContentsMargins(26, 0, 0, 0);
    column->addWidget(m_conntrack);
    column->addWidget(m_conntrackText);
    connect(m_bandwidth, &QSpinBox::valueChanged, this,
            [this](int value) { m_draft.setBandwidth(qint64(value) * 1024); });
    connect(m_parallel, &QSpinBox::valueChanged, &m_draft, &MigrateDraft::setParallel);
    connect(m_conntrack, &QCheckBox::toggled, &m_draft, &MigrateDraft::setConntrack);
    return host;
}

QWidget *MigrateHowPage::buildRootOptions()
{
    auto *host = new QWidget(this);
    auto *column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    const QString refusal = m_draft.rootRefusal();
    m_rootText = mutedLabel(refusal, host);
    m_rootText->setVisible(!refusal.isEmpty());
    column->addWidget(m_rootText);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Metrics::gapLarge);
    form->setVerticalSpacing(Metrics::gapSmall);
    auto *type = new QComboBox(host);
    type->addItem(tr("as the cluster is set"), QString());
    type->addItem(tr("through SSH, encrypted"), u"secure"_s);
    type->addItem(tr("in clear text, faster"), u"insecure"_s);
    type->setAccessibleName(tr("Migration type"));
    auto *network = new QLineEdit(host);
    network->setPlaceholderText(tr("as the cluster is set"));
    network->setMaximumWidth(260);
    network->setAccessibleName(tr("Migration network"));
    auto *force = new QCheckBox(tr("Move although local devices are used"), host);
    force->setAccessibleName(tr("Force"));
    form->addRow(tr("Migration t&ype"), type);
    form->addRow(tr("Migration net&work"), network);
    form->addRow(tr("&Force"), force);
    column->addLayout(form);
    m_rootOptions = {{u"migration_type"_s, type}, {u"migration_network"_s, network}, {u"force"_s, force}};
    for (QWidget *field : std::as_const(m_rootOptions)) {
        field->setToolTip(refusal);
        field->setAccessibleDescription(refusal);
    }
    connect(type, &QComboBox::activated, this,
            [this, type] { m_draft.setRootOption(u"migration_type"_s, type->currentData().toString()); });
    connect(network, &QLineEdit::editingFinished, this,
            [this, network] { m_draft.setRootOption(u"migration_network"_s, network->text().trimmed()); });
    connect(force, &QCheckBox::toggled, this,
            [this](bool on) { m_draft.setRootOption(u"force"_s, on ? u"1"_s : QString()); });
    return host;
}

void MigrateHowPage::enter()
{
    refresh();
    // The first field gets the focus before the new rows are laid out; the page still begins at its top.
    QTimer::singleShot(0, this, [this] { m_scroll->bringIntoView(m_heading); });
}

void MigrateHowPage::addFact(QVBoxLayout *layout, StateClass state, const QString &title, const QString &text)
{
    auto *row = new FindingRow(state, title, text, this);
    row->setLast(true);
    layout->addWidget(row);
}

void MigrateHowPage::refresh()
{
    if (!isVisible() || m_refreshing)
        return;
    m_refreshing = true;
    m_heading->setText(migrateTitle(m_draft));
    refreshOptions();
    // Rebuilt only when they say something else: a poll must not take a combo box from under the pointer.
    QStringList now;
    for (const Finding &finding : m_draft.plan().findings)
        now.append(finding.code + finding.subject + findingText(finding));
    for (const GuestPlan &guest : m_draft.plan().guests) {
        now.append(guest.guest.sid() + strategyWord(guest.strategy) + guest.to.text() + guest.expected.basis);
        for (const Strategy choice : guest.choices)
            now.append(strategyWord(choice));
    }
    for (const auto disks = m_draft.disks(); const DiskMove &disk : disks) {
        now.append(disk.from.text() + u'>' + disk.to.text() + disk.disks.join(u',') + QString::number(disk.bytes));
        for (const StorageId &choice : disk.choices)
            now.append(choice.text());
    }
    if (now != m_shown) {
        m_shown = now;
        refreshFindings();
        refreshWay();
        refreshDisks();
        refreshNetwork();
    }
    m_refreshing = false;
    Q_EMIT completeChanged();
}

void MigrateHowPage::refreshFindings()
{
    clearLayout(m_blockers->body());
    const QList<Finding> blockers = m_draft.findings(Severity::Blocker);
    for (const Finding &finding : blockers) {
        const auto key = GuestKey::fromSid(finding.subject);
        auto *row = new FindingRow(StateClass::Error,
                                   key ? guestsText(m_draft.session().store()->snapshot(), {key->vmid})
                                       : tr("The cluster or the node"),
                                   findingText(finding), this);
        for (const Fix &fix : finding.fixes) {
            if (!key || (!fix.strategy && fix.target.isEmpty()))
                continue;
            QPushButton *button = row->addButton(fixText(fix));
            button->setObjectName(u"fix-"_s + fix.code);
            connect(button, &QPushButton::clicked, this, [this, vmid = key->vmid, fix] {
                m_draft.decide(vmid, {fix.strategy.value_or(Strategy::Live), fix.target});
            });
        }
        row->setLast(&finding == &blockers.last());
        m_blockers->body()->addWidget(row);
    }
    m_blockers->setVisible(!blockers.isEmpty());
}

QString MigrateHowPage::haText() const
{
    const bool managed = std::ranges::any_of(m_draft.plan().steps, &Step::haManaged);
    if (!managed)
        return {};
    QStringList lines{tr("Proxmox VE hands the request to the HA manager: it begins within about 20 seconds, and only "
                         "the target counts. Storage, bandwidth and the other options are not passed on.")};
    for (const Finding &finding : m_draft.plan().findings) {
        if (finding.code == "ha-pulls-along"_L1)
            lines.append(findingText(finding));
    }
    return lines.join(u'\n');
}

void MigrateHowPage::refreshWay()
{
    clearLayout(m_way->body());
    const Plan &plan = m_draft.plan();
    QVBoxLayout *body = m_way->body();
    const GuestPlan *only = m_draft.isSingle() && plan.guests.size() == 1 ? &plan.guests.first() : nullptr;
    if (only) {
        QList<Strategy> ways = only->choices;
        ways.removeAll(Strategy::Leave);
        if (ways.size() > 1) {
            auto *group = new QButtonGroup(m_way);
            for (const Strategy way : std::as_const(ways)) {
                auto *button = new QRadioButton(strategyText(way), m_way);
                button->setObjectName(u"way-"_s + strategyWord(way));
                button->setChecked(way == only->strategy);
                group->addButton(button);
                body->addWidget(button);
                connect(button, &QRadioButton::clicked, this,
                        [this, vmid = only->guest.vmid, way] { m_draft.chooseWay(vmid, way); });
            }
            QLabel *basis = mutedLabel(
                tr("Expected interruption: %1. %2").arg(interruptionText(only->expected), basisText(only->expected)),
                m_way);
            body->addWidget(basis);
        } else {
            const bool isVm = only->guest.kind == GuestKind::Vm;
            const GuestState *state = m_draft.session().store()->snapshot().guest(only->guest.vmid);
            const bool running = state && state->isRunning();
            const QString title =
                !running ? (isVm ? tr("VM – off, moves while it is off") : tr("CT – off, moves while it is off"))
                : isVm   ? tr("VM – will move live")
                         : tr("CT – will restart");
            addFact(body, StateClass::Quiet, title,
                    only->to.isEmpty() ? basisText(only->expected)
                                       : tr("Expected interruption: %1. %2")
                                             .arg(interruptionText(only->expected), basisText(only->expected)));
        }
    } else {
        QMap<Strategy, int> ways;
        for (const GuestPlan &guest : plan.guests) {
            if (!guest.to.isEmpty())
                ways[guest.strategy] += 1;
        }
        QStringList parts;
        for (const auto &[way, count] : ways.asKeyValueRange())
            parts.append(tr("%1: %n guest(s)", nullptr, count).arg(strategyText(way)));
        addFact(body, StateClass::Quiet, tr("Each guest in its own way"), parts.join(u" · "_s));
    }
    if (const QString ha = haText(); !ha.isEmpty())
        addFact(body, StateClass::Active, tr("The HA manager carries it out"), ha);
}

void MigrateHowPage::refreshDisks()
{
    clearLayout(m_disks->body());
    QVBoxLayout *body = m_disks->body();
    const QList<DiskMove> disks = m_draft.disks();
    if (disks.isEmpty()) {
        addFact(body, StateClass::Ok, tr("No disk is copied"),
                tr("Every disk is on a storage that both nodes share, or there is none."));
        return;
    }
    // HA passes no storage on; a disk with a replica stays where the replica is.
    const bool counts = m_draft.optionsCount() || !m_draft.plan().startable;
    for (const DiskMove &disk : disks) {
        const QString what = tr("%1 on %2", "disks, a storage").arg(disk.disks.join(u", "_s), disk.from.text());
        if (disk.replica) {
            addFact(body, StateClass::Ok, what, tr("A replica is on the target: only what changed since is sent."));
            continue;
        }
        addFact(body, StateClass::Quiet, what,
                tr("Local: %1 are copied as a whole and then removed here.").arg(bytesText(disk.bytes)));
        auto *choice = new QComboBox(m_disks);
        choice->setObjectName(u"storage-"_s + disk.from.text());
        choice->setAccessibleName(tr("Target storage of disks on %1").arg(disk.from.text()));
        choice->setMaximumWidth(320);
        if (!disk.choices.contains(disk.from))
            choice->addItem(tr("%1 (does not fit there)").arg(disk.from.text()), disk.from.text());
        for (const StorageId &storage : disk.choices)
            choice->addItem(storage == disk.from ? tr("%1 (the same name)").arg(storage.text()) : storage.text(),
                            storage.text());
        choice->setCurrentIndex(std::max(0, choice->findData(disk.to.text())));
        choice->setEnabled(counts && choice->count() > 1);
        if (!counts)
            choice->setToolTip(tr("The HA manager moves disks to the same storage."));
        auto *row = new QHBoxLayout;
        row->setContentsMargins(22, 0, 0, Metrics::gapSmall);
        row->setSpacing(Metrics::gapLarge);
        row->addWidget(bodyLabel(tr("Target storage"), m_disks));
        row->addWidget(choice, 1);
        row->addStretch(1);
        body->addLayout(row);
        connect(choice, &QComboBox::activated, this, [this, choice, from = disk.from] {
            m_draft.setStorage(from, StorageId(choice->currentData().toString()));
        });
    }
}

void MigrateHowPage::refreshNetwork()
{
    clearLayout(m_network->body());
    QVBoxLayout *body = m_network->body();
    const ClusterDetails details = m_draft.session().store()->details();
    int fine = 0;
    for (const GuestPlan &guest : m_draft.plan().guests) {
        if (guest.to.isEmpty())
            continue;
        for (const auto nics = details.guests.value(guest.guest).nics; const GuestNic &nic : nics) {
            if (nic.bridge.isEmpty())
                continue;
            const QString name = nic.vlan > 0 ? tr("%1 on %2, VLAN %3").arg(nic.key, nic.bridge).arg(nic.vlan)
                                              : tr("%1 on %2").arg(nic.key, nic.bridge);
            const auto about = std::ranges::find_if(m_draft.plan().findings, [&](const Finding &finding) {
                return finding.subject == guest.guest.sid() && finding.arguments.value(u"device"_s) == nic.key;
            });
            const bool read = details.nodes.value(guest.to).readAt.isValid();
            const QString title = m_draft.isSingle() ? name : tr("%1: %2", "a guest, its card").arg(guest.name, name);
            if (about != m_draft.plan().findings.cend())
                addFact(body, StateClass::Warning, title, findingText(*about));
            else if (read && !m_draft.isSingle())
                ++fine; // several guests: only what is not as it should be is worth a line each
            else if (read)
                addFact(body, StateClass::Ok, title, tr("%1 has the same network.").arg(guest.to.text()));
            else
                addFact(body, StateClass::Quiet, title, tr("The network of %1 was not read.").arg(guest.to.text()));
        }
    }
    if (fine > 0)
        addFact(body, StateClass::Ok, tr("%n network card(s) find their network", nullptr, fine),
                tr("The same bridge and VLAN are on the target."));
    const QString network = m_draft.session().store()->snapshot()->options.migrationNetwork;
    addFact(body, StateClass::Quiet,
            network.isEmpty() ? tr("Migration network: the nodes' own addresses")
                              : tr("Migration network: %1").arg(network),
            network.isEmpty() ? tr("No other network is set in the datacenter's options.")
                              : tr("Set in the datacenter's options."));
}

void MigrateHowPage::refreshOptions()
{
    const bool counts = m_draft.optionsCount();
    const QString ha = tr("The HA manager takes the target and nothing else.");
    m_optionsText->setVisible(!counts && !m_draft.plan().steps.isEmpty());
    m_optionsText->setText(ha);
    m_bandwidth->setEnabled(counts);
    m_bandwidth->setToolTip(counts ? QString() : ha);
    const bool keeps = m_draft.canKeepConnections();
    const bool knows = m_draft.session().store()->snapshot()->version.major >= 9;
    m_conntrack->setEnabled(keeps);
    m_conntrackText->setText(!knows   ? tr("Proxmox VE 9 and later can do this. Without it, connections through the "
                                             "guest's firewall may be dropped.")
                             : !keeps ? tr("Only for VMs that move live and are not managed by HA. A guest that "
                                           "restarts loses its connections anyway.")
                                      : tr("Without it, connections that pass the guest's Proxmox VE firewall may be "
                                           "dropped after the switch and have to be made again."));
    const QString refusal = m_draft.rootRefusal();
    const bool anyVm = std::ranges::any_of(m_draft.plan().steps, [](const Step &step) {
        return step.guest.kind == GuestKind::Vm && step.kind == StepKind::MigrateGuest && !step.haManaged;
    });
    for (QWidget *field : std::as_const(m_rootOptions))
        field->setEnabled(refusal.isEmpty() && (anyVm || !m_draft.plan().startable));
}

bool MigrateHowPage::isComplete() const
{
    return m_draft.plan().startable && !m_draft.plan().steps.isEmpty();
}

QString MigrateHowPage::whyIncomplete() const
{
    const qsizetype blockers = m_draft.findings(Severity::Blocker).size();
    return blockers > 0 ? tr("%n finding(s) to decide first.", nullptr, int(blockers)) : tr("No guest would move.");
}

QWidget *MigrateHowPage::firstField() const
{
    for (const auto ways = m_way->findChildren<QRadioButton *>(); QRadioButton * way : ways) {
        if (way->isChecked())
            return way;
    }
    return m_bandwidth->isEnabled() ? m_bandwidth : nullptr;
}

QComboBox *MigrateHowPage::storage(const StorageId &from) const
{
    return m_disks->findChild<QComboBox *>(u"storage-"_s + from.text());
}

QRadioButton *MigrateHowPage::way(Strategy strategy) const
{
    return m_way->findChild<QRadioButton *>(u"way-"_s + strategyWord(strategy));
}

} // namespace Drydock
