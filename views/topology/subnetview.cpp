// SPDX-License-Identifier: GPL-3.0-or-later
#include "subnetview.h"

#include "style/drydockstyle.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "topology/topologykeys.h"
#include "topology/topologystate.h"
#include "topologyselection.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

/// Each kind of cell as it is drawn, with its word.
class CellLegend : public QWidget
{
public:
    explicit CellLegend(QWidget *parent) : QWidget(parent)
    {
        setFont(Fonts::small());
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        QStringList words;
        for (const AddressCell::Use use : uses)
            words.append(AddressGrid::useText(use));
        setAccessibleName(AddressGrid::tr("Kinds of cells: %1").arg(QLocale().createSeparatedList(words)));
    }
    QSize sizeHint() const override { return {360, fontMetrics().height() + 8}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        int left = 0;
        for (const AddressCell::Use use : uses) {
            AddressGrid::paintCell(painter, QRectF(left, (height() - 14) / 2.0, 9, 14), use);
            painter.setPen(Tokens::current().muted);
            painter.setBrush(Qt::NoBrush);
            const QString word = AddressGrid::useText(use);
            painter.drawText(QRect(left + 15, 0, width(), height()), Qt::AlignVCenter, word);
            left += 15 + fontMetrics().horizontalAdvance(word) + Metrics::gapLarge;
        }
    }

private:
    static constexpr AddressCell::Use uses[] = {AddressCell::Use::Used, AddressCell::Use::Free, AddressCell::Use::Dhcp,
                                                AddressCell::Use::Reserved, AddressCell::Use::Conflict};
};

} // namespace

SubnetView::SubnetView(TopologySelection *selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_title(sectionLabel({}, this))
    , m_out(new QPushButton(this))
    , m_grid(new AddressGrid(this))
    , m_cell(new ElidedLabel({}, ElidedLabel::Level::Muted, this))
    , m_summary(smallLabel({}, this))
    , m_copy(new QPushButton(this))
{
    setButtonRole(m_out, ButtonRole::Link);
    setButtonRole(m_copy, ButtonRole::Link);
    m_summary->setWordWrap(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_copy->setIcon(icon(u"copy"_s));
    m_cell->setFont(Fonts::small());
    auto *top = new QHBoxLayout;
    top->setSpacing(Metrics::gapSmall);
    top->addWidget(m_title);
    top->addWidget(m_out);
    top->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(m_grid);
    column->addWidget(m_cell);
    column->addWidget(m_summary);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_out, &QPushButton::clicked, m_grid, &AddressGrid::goOut);
    connect(m_grid, &AddressGrid::currentChanged, m_cell, &ElidedLabel::setText);
    connect(m_grid, &AddressGrid::shownChanged, this, &SubnetView::showPlace);
    connect(m_grid, &AddressGrid::holdersChosen, this, [this](const QStringList &keys) { m_selection->select(keys); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_map.nextFree)
            QGuiApplication::clipboard()->setText(m_map.nextFree->text());
    });
    connect(selection, &TopologySelection::changed, this, &SubnetView::showSelection);
}

QString SubnetView::summary() const
{
    const QLocale locale;
    if (!m_map.subnet)
        return tr("IPv6: too large to draw as cells.");
    const QString used = tr("%n used", nullptr, int(m_map.used));
    const QString free = tr("%1 free").arg(locale.toString(m_map.free));
    const QString held = m_map.held > 0 ? u" · "_s + tr("%1 kept or DHCP").arg(locale.toString(m_map.held)) : QString();
    return m_map.conflicts == 0
               ? used + u" · "_s + free + held
               : used + u" · "_s + tr("%n conflict(s)", nullptr, int(m_map.conflicts)) + u" · "_s + free + held;
}

void SubnetView::setSubnet(const SubnetMap &map, const TopologyState &state)
{
    m_map = map;
    m_title->setText(tr("Subnet %1").arg(map.text));
    setAccessibleName(m_title->text());
    m_grid->setVisible(map.subnet.has_value());
    m_cell->setVisible(map.subnet.has_value());
    if (map.subnet) {
        m_grid->setSubnet(map, [graph = state.graph](const QString &key) {
            // A guest's NIC is known by the guest.
            const TopologyVertex *vertex = graph.vertex(key);
            const TopologyVertex *guest =
                vertex && vertex->guest.isValid() ? graph.vertex(TopologyKeys::ofGuest(vertex->guest)) : nullptr;
            return guest ? guest->label : elementName(graph, key);
        });
    }
    m_summary->setText(summary());
    m_summary->setToolTip(tr("On %1").arg(map.segment));
    m_copy->setVisible(map.nextFree.has_value());
    if (map.nextFree) {
        m_copy->setText(tr("Next free: %1").arg(map.nextFree->text()));
        m_copy->setAccessibleName(tr("Copy the next free address of %1: %2").arg(map.text, map.nextFree->text()));
        m_copy->setToolTip(tr("Copy"));
    }
    showPlace();
    showSelection();
}

void SubnetView::showPlace()
{
    const bool inside = m_map.subnet && m_grid->canGoOut();
    m_out->setVisible(inside);
    m_title->setText(inside ? tr("Subnet %1").arg(m_grid->shown().text()) : tr("Subnet %1").arg(m_map.text));
    //: Back to the larger subnet that a block of addresses is a part of
    m_out->setText(tr("of %1").arg(m_map.text));
    m_out->setAccessibleName(tr("Back to %1").arg(m_map.text));
    m_cell->setText(m_map.subnet ? m_grid->cellText(m_grid->currentCell()) : QString());
}

void SubnetView::showSelection()
{
    if (!m_map.subnet)
        return;
    const QStringList &keys = m_selection->keys();
    QSet<QString> selected(keys.cbegin(), keys.cend());
    for (const QString &key : keys) {
        if (!key.startsWith("guest/"_L1))
            continue;
        const QString nics = u"guestnic/"_s + key.sliced(6) + u'/';
        for (const AddressCell &cell : std::as_const(m_map.taken)) {
            for (const QString &holder : cell.holders) {
                if (holder.startsWith(nics))
                    selected.insert(holder);
            }
        }
    }
    for (const QString &key : keys) {
        if (const auto address = key.startsWith("address/"_L1) ? Ipv4::parse(key.sliced(8)) : std::nullopt) {
            const QStringList holders = m_map.taken.value(*address).holders;
            selected.unite(QSet<QString>(holders.cbegin(), holders.cend()));
        }
    }
    m_grid->setSelected(selected);
}

AddressMapView::AddressMapView(TopologySelection *selection, QWidget *parent)
    : QWidget(parent), m_selection(selection), m_area(new QScrollArea(this)), m_empty(new EmptyState(this))
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(Metrics::cardPadding, Metrics::cardPadding, Metrics::cardPadding,
                                 Metrics::cardPadding);
    m_column->setSpacing(Metrics::gapHuge);
    m_column->addWidget(new CellLegend(content));
    m_column->addStretch(1);
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_empty->setTexts(u"network"_s, tr("No subnet is known."),
                      tr("Neither a node nor a guest names an address with its network."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    layout->addWidget(m_empty);
    m_empty->hide();
    setAccessibleName(tr("Address map"));
}

void AddressMapView::setNetwork(const TopologyState &state)
{
    m_area->setVisible(!state.subnets.isEmpty());
    m_empty->setVisible(state.subnets.isEmpty());
    QList<SubnetView *> next;
    for (const SubnetMap &map : state.subnets) {
        const auto known =
            std::ranges::find_if(m_views, [&](const SubnetView *view) { return view->map().key == map.key; });
        SubnetView *view = known == m_views.end() ? new SubnetView(m_selection, m_area->widget()) : *known;
        // Touched only where something is new: the focus stays where it is.
        if (const int at = 1 + int(next.size()); m_column->indexOf(view) != at) {
            m_column->removeWidget(view);
            m_column->insertWidget(at, view);
        }
        view->setSubnet(map, state);
        next.append(view);
    }
    for (SubnetView *gone : std::as_const(m_views)) {
        if (!next.contains(gone))
            gone->deleteLater();
    }
    m_views = next;
}

void AddressMapView::showHolders(const QStringList &keys)
{
    for (SubnetView *view : std::as_const(m_views)) {
        for (const auto &[address, cell] : view->map().taken.asKeyValueRange()) {
            const bool meant =
                keys.contains(TopologyKeys::ofAddress(address.text()))
                || std::ranges::any_of(cell.holders, [&](const QString &key) { return keys.contains(key); });
            if (!meant || !view->grid()->showAddress(address))
                continue;
            m_area->ensureWidgetVisible(view);
            return;
        }
    }
}

} // namespace Drydock
