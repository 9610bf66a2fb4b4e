// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventorypage.h"

#include "filterfield.h"
#include "inspectorpanel.h"
#include "inventoryview.h"
#include "items/formatting.h"
#include "items/guestcells.h"
#include "items/hahistory.h"
#include "objectactions.h"
#include "operations/wording.h"
#include "selectionbar.h"
#include "session/detailsreader.h"
#include "style/drydockstyle.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/pageheader.h"
#include "wizards/guestargs.h"

#include <QAction>
#include <QActionGroup>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Drydock
{

namespace
{

constexpr int narrowBelow = 1060;
constexpr int inspectorWidth = 320;

} // namespace

InventoryPage::InventoryPage(AppContext &context, ClusterSession &session, QWidget *parent)
    : Page(context, session, parent)
    , m_model(new InventoryModel(session.store(),
                                 groupingFromWord(context.settings.layout(u"inventory/grouping"_s).toString()), this))
    , m_history(&HaHistory::of(session.store()))
    , m_reader(new DetailsReader(session, this))
    , m_wideDetails(context.settings.layout(u"inventory/details"_s, true).toBool())
{
    buildHeader();
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setHandleWidth(Metrics::gapLarge);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildTable());
    m_splitter->addWidget(buildInspector());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge);
    layout->setSpacing(Metrics::gapLarge);
    layout->addWidget(m_header);
    layout->addWidget(m_filterError);
    layout->addWidget(m_splitter, 1);
    setFocusProxy(m_view);
    connectParts();
    arrange();
    const QByteArray sizes = context.settings.layout(u"inventory/splitter"_s).toByteArray();
    if (sizes.isEmpty() || !m_splitter->restoreState(sizes))
        m_splitter->setSizes({10 * inspectorWidth, inspectorWidth});
    arrange();
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (!m_narrow)
            m_context.settings.setLayout(u"inventory/splitter"_s, m_splitter->saveState());
    });
    refreshState();
}

InventoryPage::~InventoryPage() = default;

void InventoryPage::buildHeader()
{
    m_header = new PageHeader(tr("Inventory"), this);
    m_filter = new FilterField(
        [this] { return FilterField::Facts{m_session.store()->snapshot(), m_session.store()->details()}; }, this);
    m_header->addBesideTitle(m_filter);
    m_filterError = new ElidedLabel({}, ElidedLabel::Level::Text, this);
    m_filterError->setState(StateClass::Error);
    m_filterError->hide();

    m_groupButton = m_header->addButton({});
    auto *groupMenu = new QMenu(m_groupButton);
    m_groups = new QActionGroup(this);
    for (const Grouping grouping : {Grouping::Node, Grouping::Tag, Grouping::Pool, Grouping::Ha, Grouping::None}) {
        QAction *action = groupMenu->addAction(groupingText(grouping));
        action->setCheckable(true);
        action->setChecked(grouping == m_model->grouping());
        action->setData(int(grouping));
        m_groups->addAction(action);
    }
    m_groupButton->setMenu(groupMenu);
    groupingChosen(m_model->grouping());
}

QWidget *InventoryPage::buildTable()
{
    auto *card = new Card(this);
    card->setFlush(true);
    m_stack = new QStackedWidget(card);
    m_view = new InventoryView(m_model, &m_context.settings, m_stack);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_selection = new SelectionBar(card);
    card->body()->setSpacing(0);
    card->body()->addWidget(m_stack, 1);
    card->body()->addWidget(m_selection);

    QPushButton *columns = m_header->addButton(tr("Columns"));
    auto *columnMenu = new QMenu(columns);
    connect(columnMenu, &QMenu::aboutToShow, this, [this, columnMenu] {
        columnMenu->clear();
        QMenu *fresh = m_view->columnMenu(columnMenu);
        columnMenu->addActions(fresh->actions());
    });
    columns->setMenu(columnMenu);
    QPushButton *exporting = m_header->addButton(tr("Export"));
    exporting->setAccessibleName(tr("Export the table as CSV"));
    connect(exporting, &QPushButton::clicked, m_view, &TableView::exportCsv);
    m_details = m_header->addButton(tr("Details"));
    m_details->setCheckable(true);
    m_details->setShortcut(QKeySequence(Qt::Key_F9));
    m_details->setToolTip(tr("Show or hide the details beside the table (F9)"));
    return card;
}

QWidget *InventoryPage::buildInspector()
{
    m_inspectorCard = new Card(this);
    m_inspector = new InspectorPanel(m_session, &m_context.settings, m_history, m_inspectorCard);
    m_inspectorCard->body()->addWidget(m_inspector, 1);
    m_inspectorCard->setMinimumWidth(inspectorWidth);
    return m_inspectorCard;
}

void InventoryPage::connectParts()
{
    connect(m_filter, &FilterField::filterChanged, this, &InventoryPage::applyFilter);
    connect(m_filter, &FilterField::left, m_view, [this] {
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_model->index(0, 0));
        m_view->setFocus(Qt::TabFocusReason);
    });
    connect(m_groups, &QActionGroup::triggered, this,
            [this](const QAction *action) { setGrouping(Grouping(action->data().toInt())); });
    connect(m_details, &QPushButton::toggled, this, [this](bool on) {
        if (m_narrow) {
            m_narrowDetails = on;
        } else {
            m_wideDetails = on;
            m_context.settings.setLayout(u"inventory/details"_s, on);
        }
        m_inspectorCard->setVisible(on);
    });
    connect(m_view, &InventoryView::selectedKeysChanged, this, &InventoryPage::selectionChanged);
    connect(m_view, &InventoryView::visibleRowsChanged, this, &InventoryPage::readDetails);
    connect(m_view, &InventoryView::guestsDropped, this,
            [this](const QStringList &guests, const QString &node, bool atOnce) {
                QStringList arguments = guests + QStringList{u"to"_s, node};
                if (atOnce)
                    arguments.append(u"now"_s);
                Q_EMIT actionRequested(u"migrate"_s, arguments);
            });
    m_view->setDropJudge([this](const QStringList &guests) {
        MigrateRequest request;
        request.guests = guestsOf(guests);
        return nodeFits(m_session.facts(), request);
    });
    auto *move = new QAction(tr("Move to…"), this);
    move->setShortcut(moveShortcut());
    move->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(move);
    connect(move, &QAction::triggered, this, [this] {
        QStringList guests;
        for (const auto selected = m_view->selectedGuests(); const GuestKey &guest : selected)
            guests.append(guest.sid());
        if (!guests.isEmpty())
            Q_EMIT actionRequested(u"migrate"_s, guests);
    });
    connect(m_view, &TableView::rowMenuRequested, this, [this](QMenu *menu) { addRowActions(menu); });
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (m_model->hasChildren(index.siblingAtColumn(0)))
            m_view->setExpanded(index.siblingAtColumn(0), !m_view->isExpanded(index.siblingAtColumn(0)));
        else
            m_details->setChecked(true);
    });
    connect(m_selection, &SelectionBar::actionRequested, this, &Page::actionRequested);
    connect(m_selection, &SelectionBar::cleared, m_view, [this] {
        m_view->clearSelection();
        m_view->setFocus();
    });
    connect(m_inspector, &InspectorPanel::actionRequested, this, &Page::actionRequested);
    connect(m_empty, &EmptyState::activated, m_filter, &QLineEdit::clear);
    connect(m_reader, &DetailsReader::progressed, this, &InventoryPage::refreshState);
    ClusterStore *store = m_session.store();
    connect(store, &ClusterStore::published, this,
            [this](const ClusterSnapshot &, const ClusterDelta &delta) { factsChanged(delta); });
    connect(store, &ClusterStore::guestDetailsChanged, this, [this](const GuestKey &guest) {
        if (guest == m_inspector->subject().guest)
            m_inspector->refresh();
        readDetails();
    });
    connect(store, &ClusterStore::nodeDetailsChanged, this, [this](const NodeName &node) {
        if (node == m_inspector->subject().node)
            m_inspector->refresh();
    });
    if (ClusterConnection *connection = m_session.connection()) {
        connect(connection, &ClusterConnection::stateChanged, this, [this] {
            refreshState();
            readDetails();
        });
    }
}

QString InventoryPage::groupingText(Grouping grouping)
{
    switch (grouping) {
    case Grouping::Node:
        return tr("By node");
    case Grouping::Tag:
        return tr("By tag");
    case Grouping::Pool:
        return tr("By pool");
    case Grouping::Ha:
        return tr("By HA group or rule");
    case Grouping::None:
        break;
    }
    return tr("No groups");
}

void InventoryPage::groupingChosen(Grouping grouping)
{
    static const char *const titles[] = {QT_TR_NOOP("Group: node"), QT_TR_NOOP("Group: tag"), QT_TR_NOOP("Group: pool"),
                                         QT_TR_NOOP("Group: HA"), QT_TR_NOOP("No groups")};
    m_groupButton->setText(tr(titles[int(grouping)]));
    m_groupButton->setAccessibleName(tr("Group the guests"));
    for (const auto actions = m_groups->actions(); auto *action : actions)
        action->setChecked(action->data().toInt() == int(grouping));
}

void InventoryPage::setGrouping(Grouping grouping)
{
    m_model->setGrouping(grouping);
    m_context.settings.setLayout(u"inventory/grouping"_s, groupingWord(grouping));
    groupingChosen(grouping);
}

void InventoryPage::applyFilter(const Filter &filter)
{
    // The terms that can be read count, also while another is half typed.
    m_filterError->setVisible(filter.error().has_value());
    if (filter.error())
        m_filterError->setText(filter.error()->text);
    m_model->setFilter(filter);
    refreshState();
    readDetails();
}

void InventoryPage::selectionChanged()
{
    const QStringList keys = m_view->selectedKeys();
    const QList<GuestKey> guests = m_view->selectedGuests();
    QStringList sids;
    for (const GuestKey &guest : guests)
        sids.append(guest.sid());
    m_selection->setSelection(int(guests.size()),
                              guests.size() > 1 ? ObjectActions::of(m_session, sids) : QList<ObjectAction>());
    m_inspector->showKeys(keys);
    const Subject &subject = m_inspector->subject();
    if (subject.isValid() && !subject.isGuest() && m_session.connection()
        && !m_session.store()->details().nodes.contains(subject.node))
        m_session.connection()->readNodeDetails({subject.node}, this, [] {});
    readDetails();
}

void InventoryPage::factsChanged(const ClusterDelta &delta)
{
    refreshState();
    if (!isVisible())
        return;
    if (!delta.isEmpty() && m_view->selectionModel()->hasSelection())
        selectionChanged();
    else
        m_inspector->refresh();
}

void InventoryPage::readDetails()
{
    if (!isVisible())
        return;
    QList<GuestKey> wanted;
    if (m_inspector->subject().isGuest())
        wanted.append(m_inspector->subject().guest);
    wanted += m_view->visibleGuests();
    if (m_model->filter().needsDetails()) {
        for (const GuestState &guest : m_session.store()->snapshot()->guests)
            wanted.append(guest.key);
    }
    m_reader->want(wanted);
}

void InventoryPage::refreshState()
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    const int all = int(snapshot->guests.size());
    const int shown = m_model->shownGuests();
    QString line;
    if (snapshot.isValid()) {
        line = tr("%n node(s)", nullptr, int(snapshot->nodes.size())) + u" · "_s;
        line += shown == all ? tr("%n guest(s)", nullptr, all)
                             : tr("%1 of %n guest(s)", nullptr, all).arg(QLocale().toString(shown));
    }
    if (m_model->filter().needsDetails() && m_reader->pending() > 0)
        line += u" · "_s + tr("reading addresses of %n more", nullptr, int(m_reader->pending()));
    const Freshness &freshness = snapshot.freshness(Section::Resources);
    if (snapshot.isValid() && freshness.error)
        line += u" · "_s
                + tr("as of %1: %2")
                      .arg(Formatting::shortTime(freshness.readAt, snapshot->serverTime), errorText(*freshness.error));
    m_header->setState(line);
    showEmptyState();
}

void InventoryPage::showEmptyState()
{
    const ClusterSnapshot &snapshot = m_session.store()->snapshot();
    const Freshness &freshness = snapshot.freshness(Section::Resources);
    m_empty->setButton({});
    if (!snapshot.isValid()) {
        const std::optional<Error> error =
            freshness.error ? freshness.error
                            : (m_session.connection() ? m_session.connection()->lastError() : std::nullopt);
        if (error && error->kind == Error::Kind::Forbidden)
            m_empty->setTexts(u"lock"_s, tr("This login may not see the guests."), errorText(*error));
        else if (error)
            m_empty->setTexts(u"offline"_s, tr("The cluster could not be read."), errorText(*error));
        else
            m_empty->setTexts(u"clock"_s, tr("Reading the cluster…"), tr("The first answer is on its way."));
    } else if (snapshot->guests.isEmpty() && snapshot->nodes.isEmpty()) {
        m_empty->setTexts(
            u"lock"_s, tr("Nothing to see."),
            tr("The cluster showed no node and no guest. The login probably lacks Sys.Audit and VM.Audit."));
    } else if (m_model->rowCount() == 0 && !m_model->filter().isEmpty()) {
        m_empty->setTexts(u"filter"_s, tr("No guest matches the filter."),
                          m_model->filter().needsDetails() && m_reader->pending() > 0
                              ? tr("Addresses are still being read.")
                              : tr("%n guest(s) are hidden by it.", nullptr, int(snapshot->guests.size())));
        m_empty->setButton(tr("Clear Filter"));
    } else if (m_model->rowCount() == 0) {
        m_empty->setTexts(u"inventory"_s, tr("No guests."), tr("The cluster has nodes, but no guest yet."));
    } else {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    m_stack->setCurrentWidget(m_empty);
}

void InventoryPage::addRowActions(QMenu *menu)
{
    const QStringList keys = m_view->selectedKeys();
    const QList<ObjectAction> actions = ObjectActions::of(m_session, keys);
    ObjectActions::fill(menu, actions, [this](const QString &action, const QStringList &arguments) {
        Q_EMIT actionRequested(action, arguments);
    });
}

void InventoryPage::arrange()
{
    m_narrow = width() < narrowBelow;
    const bool details = m_narrow ? m_narrowDetails : m_wideDetails;
    const Qt::Orientation orientation = m_narrow ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() != orientation)
        m_splitter->setOrientation(orientation);
    m_inspectorCard->setVisible(details);
    const QSignalBlocker blocker(m_details);
    m_details->setChecked(details);
}

void InventoryPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if ((width() < narrowBelow) != m_narrow)
        arrange();
}

void InventoryPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refreshState();
    m_inspector->refresh();
    readDetails();
}

void InventoryPage::enter()
{
    refreshState();
    readDetails();
}

bool InventoryPage::reveal(const QString &key)
{
    if (m_view->showKey(key))
        return true;
    const bool known = [&] {
        if (const auto guest = GuestKey::fromSid(key)) {
            const GuestState *state = m_session.store()->snapshot().guest(guest->vmid);
            return state && state->key == *guest;
        }
        return key.startsWith("node/"_L1) && m_session.store()->snapshot().node(NodeName(key.sliced(5)));
    }();
    if (!known)
        return false;
    m_filter->clear();
    if (!m_view->showKey(key))
        setGrouping(Grouping::Node);
    return m_view->showKey(key);
}

QWidget *InventoryPage::filterField() const
{
    return m_filter;
}

} // namespace Drydock
