// SPDX-License-Identifier: GPL-3.0-or-later
#include "headerbar.h"

#include "ha/quorum.h"
#include "items/formatting.h"
#include "session/topologyreader.h"
#include "style/drydockstyle.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "widgets/elidedlabel.h"
#include "widgets/labels.h"
#include "widgets/statchip.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

/// Looks like a field, is a button: opens the palette, where one really types.
class SearchButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SearchButton(QWidget *parent) : QAbstractButton(parent)
    {
        setText(tr("Search or run a command…"));
        setAccessibleName(text());
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setMaximumWidth(420);
        setMinimumWidth(120);
    }

    QSize sizeHint() const override { return {420, Metrics::controlHeight}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = Tokens::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool loud = showsFocus(this);
        painter.setPen(QPen(loud ? t.accent : underMouse() ? t.faint : t.line, loud ? 2 : 1));
        painter.setBrush(t.window);
        const double inset = loud ? 1 : 0.5;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Metrics::controlRadius,
                                Metrics::controlRadius);
        painter.drawPixmap(10, (height() - 16) / 2, iconPixmap(u"search"_s, 16, t.muted, devicePixelRatioF()));
        const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
        painter.setFont(Fonts::small());
        const int keysWidth = painter.fontMetrics().horizontalAdvance(keys) + 14;
        const QRectF cap(width() - keysWidth - 8, (height() - 20) / 2.0, keysWidth, 20);
        painter.setPen(QPen(t.line, 1));
        painter.setBrush(t.surface);
        painter.drawRoundedRect(cap, 4, 4);
        painter.setPen(t.muted);
        painter.drawText(cap, Qt::AlignCenter, keys);
        painter.setFont(font());
        const QRect place = rect().adjusted(34, 0, -keysWidth - 14, 0);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
    }
};

HeaderBar::HeaderBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(qMax(Metrics::headerHeight, Fonts::body().pixelSize() + 39));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 1);
    row->setSpacing(Metrics::gap);
    m_brand = new QWidget(this);
    auto *brand = new QHBoxLayout(m_brand);
    brand->setContentsMargins(0, 0, 0, 0);
    brand->setSpacing(9);
    auto *logo = new QLabel(m_brand);
    logo->setPixmap(appIcon().pixmap(QSize(22, 22), devicePixelRatioF()));
    brand->addWidget(logo);
    QFont big = Fonts::section();
    big.setPixelSize(big.pixelSize() + 1);
    big.setWeight(QFont::Weight(650));
    m_word = sectionLabel(u"Drydock"_s, m_brand);
    m_word->setFont(big);
    brand->addWidget(m_word);
    brand->addStretch();
    m_brand->setFixedWidth(Metrics::railWidth - 16 - Metrics::gap + 6);
    row->addWidget(m_brand);
    m_name = strongLabel(QString(), this);
    row->addWidget(m_name);
    m_connection = new ElidedLabel(QString(), ElidedLabel::Level::Muted, this);
    row->addWidget(m_connection, 2);
    m_search = new SearchButton(this);
    row->addWidget(m_search, 4);
    row->addStretch(1);
    m_maintenance = new StatChip(this);
    m_quorum = new StatChip(this);
    m_ha = new StatChip(this);
    m_network = new StatChip(this);
    m_network->setInteractive(true);
    m_network->hide();
    connect(m_network, &QAbstractButton::clicked, this, &HeaderBar::networkFindingsRequested);
    for (StatChip *chip : {m_maintenance, m_quorum, m_ha}) {
        chip->setInteractive(true);
        chip->hide();
        connect(chip, &QAbstractButton::clicked, this, &HeaderBar::explanationRequested);
    }
    row->addWidget(m_quorum);
    row->addWidget(m_ha);
    row->addWidget(m_network);
    row->addWidget(m_maintenance);
    connect(m_search, &QAbstractButton::clicked, this, &HeaderBar::paletteRequested);
    setSession(nullptr);
}

void HeaderBar::setSession(ClusterSession *session, TopologyReader *network)
{
    if (m_reader)
        disconnect(m_reader, nullptr, this, nullptr);
    m_reader = network;
    if (network)
        connect(network, &TopologyReader::changed, this, &HeaderBar::refreshNetwork);
    if (m_session)
        disconnect(m_session->store(), nullptr, this, nullptr);
    m_session = session;
    if (session) {
        connect(session->store(), &ClusterStore::published, this, &HeaderBar::refresh);
        connect(session, &ClusterSession::operationsChanged, this, &HeaderBar::refresh);
        if (session->connection())
            connect(session->connection(), &ClusterConnection::stateChanged, this, &HeaderBar::refresh);
    }
    refresh();
}

void HeaderBar::setCompact(bool compact)
{
    m_compact = compact;
    m_word->setVisible(!compact);
    m_brand->setFixedWidth(compact ? 28 : Metrics::railWidth - 16 - Metrics::gap + 6);
    refresh();
}

void HeaderBar::refresh()
{
    const bool open = m_session && m_session->store()->snapshot().isValid();
    m_name->setVisible(m_session != nullptr);
    m_connection->setVisible(m_session != nullptr);
    for (StatChip *chip : {m_maintenance, m_quorum, m_ha})
        chip->setVisible(open);
    refreshNetwork();
    if (!m_session)
        return;
    const ClusterSnapshot &snapshot = m_session->store()->snapshot();
    m_name->setText(!snapshot->clusterName.isEmpty() ? snapshot->clusterName : m_session->profile().name);
    if (!open) {
        m_connection->setText(m_session->connection() ? tr("connecting…") : tr("empty recording"));
        return;
    }
    const QString version = tr("PVE %1.%2").arg(snapshot->version.major).arg(snapshot->version.minor);
    if (!m_session->connection())
        m_connection->setText(tr("%1 · recording", "PVE version · …").arg(version));
    else if (m_session->connection()->state() == ClusterConnection::State::Online)
        m_connection->setText(tr("%1 · via %2 · %3 ms", "PVE version · via member · latency")
                                  .arg(version, snapshot->answeredBy.text(), QLocale().toString(snapshot->latencyMs)));
    else
        m_connection->setText(tr("%1 · reconnecting", "PVE version · …").arg(version));
    refreshQuorum(snapshot);
    refreshHa(snapshot);
}

void HeaderBar::refreshQuorum(const ClusterSnapshot &snapshot)
{
    if (!snapshot->quorum.clustered) {
        m_quorum->setStat(tr("Single node"), StateClass::Quiet);
        m_quorum->setToolTip(tr("Not a cluster: there is nothing to vote on."));
        return;
    }
    const Votes votes = votesNow(snapshot);
    const QString count = tr("%1/%2", "votes present / votes expected").arg(votes.present).arg(votes.expected);
    if (!votes.quorate() || !snapshot->quorum.quorate)
        m_quorum->setStat(tr("No quorum %1").arg(count), StateClass::Error);
    else if (votes.spare() < 1)
        m_quorum->setStat(m_compact ? tr("Quorate %1").arg(count) : tr("Quorate %1, no spare").arg(count),
                          StateClass::Warning);
    else
        m_quorum->setStat(tr("Quorate %1").arg(count), StateClass::Ok);
    m_quorum->setToolTip(
        tr("%1 of %2 votes are present, %3 are needed.").arg(votes.present).arg(votes.expected).arg(votes.needed));
}

void HeaderBar::refreshHa(const ClusterSnapshot &snapshot)
{
    const HaStatus &ha = snapshot->haStatus;
    const bool active = std::ranges::any_of(ha.lrm, [](const HaStatus::Lrm &lrm) { return lrm.state == "active"_L1; });
    if (snapshot->haResources.isEmpty())
        m_ha->setStat(tr("HA not used"), StateClass::Quiet);
    else if (ha.armedState == "disarmed"_L1 || ha.armedState == "disarming"_L1)
        m_ha->setStat(tr("HA disarmed"), StateClass::Warning);
    else if (ha.armedState == "armed"_L1)
        m_ha->setStat(tr("HA armed"), StateClass::Ok);
    else if (active)
        m_ha->setStat(tr("HA active"), StateClass::Ok);
    else
        m_ha->setStat(tr("HA idle"), StateClass::Quiet);
    m_ha->setToolTip(tr("%n guests are managed by HA.", nullptr, int(snapshot->haResources.size())));

    QString busy;
    for (const auto runners = m_session->runners(); const OperationRunner *runner : runners)
        if (!runner->state().isClosed() && runner->state().plan.kind == OperationKind::Drain)
            busy = tr("%1 draining").arg(runner->state().plan.node.text());
    if (busy.isEmpty())
        for (auto it = ha.nodeStatus.cbegin(); it != ha.nodeStatus.cend(); ++it)
            if (it.value() == "maintenance"_L1)
                busy = tr("%1 in maintenance").arg(it.key().text());
    m_maintenance->setStat(busy, StateClass::Maintenance);
    m_maintenance->setVisible(!busy.isEmpty());
    m_ha->setVisible(busy.isEmpty() || !m_compact);
}

void HeaderBar::refreshNetwork()
{
    const int findings = m_session && m_reader ? m_reader->state().warnings() : 0;
    m_network->setVisible(findings > 0);
    if (findings == 0)
        return;
    // Sorted: the first is the gravest.
    const bool grave = m_reader->state().findings.first().severity == Severity::Blocker;
    m_network->setStat(m_compact ? tr("%n in the network", nullptr, findings)
                                 : tr("%n network finding(s)", nullptr, findings),
                       grave ? StateClass::Error : StateClass::Warning);
    m_network->setToolTip(tr("What is wrong with addresses, bridges and VLANs"));
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::current();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
}

} // namespace Drydock

#include "headerbar.moc"
