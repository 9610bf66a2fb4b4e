// SPDX-License-Identifier: GPL-3.0-or-later
#include "hasetupsteps.h"

#include "hacandidatemodel.h"
#include "hasetupdraft.h"
#include "operations/wording.h"
#include "planreview.h"
#include "planwidgets.h"
#include "style/drydockstyle.h"
#include "style/tokens.h"
#include "widgets/card.h"
#include "widgets/celldelegate.h"
#include "widgets/labels.h"
#include "widgets/messagebar.h"
#include "widgets/tableview.h"
#include "wrapdelegate.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Drydock
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int rowsShown = 10;

TableView *candidateTable(AppContext &context, HaCandidateModel *model, const QString &key, const QString &name,
                          QWidget *parent)
{
    auto *table = new TableView(key, &context.settings, parent);
    table->setModel(model);
    table->setAccessibleName(name);
    table->setRootIsDecorated(false);
    table->setSortingEnabled(false);
    CellDelegate *cells = table->cells();
    cells->setColumnStyle(HaCandidateModel::Name, CellDelegate::Style::Strong);
    cells->setColumnStyle(HaCandidateModel::Type, CellDelegate::Style::Tag);
    cells->setColumnStyle(HaCandidateModel::Id, CellDelegate::Style::Monospace);
    cells->setColumnStyle(HaCandidateModel::Notes, CellDelegate::Style::Muted);
    table->setDefaultWidths({126, 54, 48, 96, 90, 128, 164}, {HaCandidateModel::Notes});
    table->setGrowsWithRows(true, rowsShown);
    return table;
}

QVBoxLayout *scrolledColumn(QWidget *page)
{
    auto *scroll = new ScrollColumn(page);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    return scroll->column();
}

/// The table's keyboard begins in the first row.
void focusFirstRow(TableView *table)
{
    if (!table->currentIndex().isValid() && table->model()->rowCount() > 0)
        table->setCurrentIndex(table->model()->index(0, HaCandidateModel::Name));
}

} // namespace

HaPromisePage::HaPromisePage(AppContext &context, HaSetUpDraft &draft, QWidget *parent)
    : StepPage(parent)
    , m_draft(draft)
    , m_model(new HaCandidateModel(this))
    , m_table(candidateTable(context, m_model, u"ha-promises"_s, tr("Guests promised an automatic restart"), this))
    , m_document(new QPlainTextEdit(this))
    , m_read(mutedLabel(QString(), this))
{
    QVBoxLayout *column = scrolledColumn(this);
    column->addWidget(wrappedTitle(tr("Who was promised an automatic restart?"), this));
    column->addWidget(mutedLabel(tr("Checked are guests that are under HA, replicated, or started at boot. HA starts "
                                    "them on another node when theirs fails."),
                                 this));
    auto *card = new Card(this);
    card->setFlush(true);
    card->body()->setContentsMargins(6, 4, 6, 6);
    card->body()->addWidget(m_table);
    column->addWidget(card);
    auto *document = new Card(tr("As a document has it"), this);
    document->body()->addWidget(mutedLabel(
        tr("Lines for ha-manager, of Proxmox VE 8 or 9, can be pasted here. The next step can then take exactly "
           "the guests they name, and marks who was promised more."),
        document));
    m_document->setAccessibleName(tr("ha-manager lines of a document"));
    m_document->setPlaceholderText(u"ha-manager groupadd homelab --nodes node1,node2\n"
                                   "ha-manager add vm:101 --group homelab --state started"_s);
    m_document->setFont(Fonts::monospace());
    m_document->setTabChangesFocus(true);
    m_document->setFixedHeight(96);
    document->body()->addWidget(m_document);
    document->body()->addWidget(m_read);
    column->addWidget(document);
    column->addStretch(1);
    connect(m_model, &HaCandidateModel::checkedChanged, &draft, &HaSetUpDraft::setPromised);
    connect(m_document, &QPlainTextEdit::textChanged, this, [this] { m_draft.setDocument(m_document->toPlainText()); });
    connect(&draft, &HaSetUpDraft::candidatesChanged, this, &HaPromisePage::refresh);
    connect(&draft, &HaSetUpDraft::planned, this, &StepPage::completeChanged);
}

void HaPromisePage::enter()
{
    refresh();
    focusFirstRow(m_table);
}

void HaPromisePage::refresh()
{
    m_model->setCandidates(m_draft.candidates(), m_draft.request().promised);
    const std::optional<HaDocument> &read = m_draft.document();
    const bool empty = m_document->toPlainText().trimmed().isEmpty();
    m_read->setVisible(!empty);
    if (read && read->name.isEmpty())
        m_read->setText(tr("Read: %n guest(s), no group or rule.", nullptr, int(read->guests.size())));
    else if (read)
        m_read->setText(tr("Read: %n guest(s) in %1.", nullptr, int(read->guests.size())).arg(read->name));
    else
        m_read->setText(tr("No line in it names a guest."));
    Q_EMIT completeChanged();
}

bool HaPromisePage::isComplete() const
{
    return !m_draft.isReading();
}

QString HaPromisePage::whyIncomplete() const
{
    return tr("Reading the guests' settings…");
}

QWidget *HaPromisePage::firstField() const
{
    return m_table;
}

HaScopePage::HaScopePage(AppContext &context, HaSetUpDraft &draft, QWidget *parent)
    : StepPage(parent)
    , m_draft(draft)
    , m_model(new HaCandidateModel(this))
    , m_table(candidateTable(context, m_model, u"ha-scope"_s, tr("Guests to put under HA"), this))
    , m_asInDocument(new QPushButton(tr("As in the document"), this))
    , m_count(smallLabel(QString(), this))
    , m_name(new QLineEdit(this))
    , m_restricted(new QCheckBox(tr("Only on these nodes: rather stay down than run elsewhere"), this))
    , m_failback(new QCheckBox(tr("Go back to the preferred node once it is there again"), this))
    , m_pairsApart(new QCheckBox(tr("Keep redundant pairs on different nodes"), this))
{
    QVBoxLayout *column = scrolledColumn(this);
    column->addWidget(wrappedTitle(tr("Who comes under HA, and where?"), this));
    auto *card = new Card(tr("Guests"), this);
    card->addToTitle(m_count);
    card->addToTitle(m_asInDocument);
    m_asInDocument->setAutoDefault(false);
    card->body()->addWidget(m_table);
    column->addWidget(card);
    auto *place = new Card(draft.session().store()->snapshot()->version.hasHaRules() ? tr("Rule: where they run")
                                                                                     : tr("Group: where they run"),
                           this);
    buildPlace(place);
    column->addWidget(place);
    column->addStretch(1);
    connect(m_model, &HaCandidateModel::checkedChanged, &draft, &HaSetUpDraft::setGuests);
    connect(m_asInDocument, &QPushButton::clicked, this, [this] {
        m_draft.takeDocument();
        load();
    });
    connect(&draft, &HaSetUpDraft::candidatesChanged, this, &HaScopePage::refresh);
    connect(&draft, &HaSetUpDraft::requestChanged, this, &HaScopePage::refresh);
}

void HaScopePage::buildPlace(Card *card)
{
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("&Name"), this);
    label->setBuddy(m_name);
    m_name->setAccessibleName(tr("Name of the group or rule"));
    m_name->setMaximumWidth(260);
    row->addWidget(label);
    row->addWidget(m_name);
    row->addStretch(1);
    card->body()->addLayout(row);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Metrics::gapLarge);
    int line = 0;
    for (const auto nodes = m_draft.session().store()->snapshot()->nodes; const NodeState &node : nodes) {
        auto *box = new QCheckBox(node.name.text(), this);
        auto *priority = new QSpinBox(this);
        priority->setRange(0, 1000);
        priority->setPrefix(tr("priority "));
        priority->setAccessibleName(tr("Priority of %1, higher is preferred").arg(node.name.text()));
        grid->addWidget(box, line, 0);
        grid->addWidget(priority, line++, 1);
        m_nodes.insert(node.name, box);
        m_priorities.insert(node.name, priority);
        connect(box, &QCheckBox::toggled, this, &HaScopePage::store);
        connect(priority, &QSpinBox::valueChanged, this, &HaScopePage::store);
    }
    grid->setColumnStretch(2, 1);
    card->body()->addLayout(grid);
    for (QCheckBox *box : {m_restricted, m_failback, m_pairsApart})
        card->body()->addWidget(box);
    m_pairsApart->setVisible(m_draft.session().store()->snapshot()->version.hasHaRules());
    connect(m_name, &QLineEdit::textEdited, this, &HaScopePage::store);
    connect(m_restricted, &QCheckBox::toggled, this, &HaScopePage::store);
    connect(m_failback, &QCheckBox::toggled, &m_draft, &HaSetUpDraft::setFailback);
    connect(m_pairsApart, &QCheckBox::toggled, &m_draft, &HaSetUpDraft::setPairsApart);
}

void HaScopePage::enter()
{
    load();
    focusFirstRow(m_table);
}

void HaScopePage::load()
{
    const HaSetUp &request = m_draft.request();
    m_loading = true;
    m_name->setText(request.name);
    for (const auto &[node, box] : std::as_const(m_nodes).asKeyValueRange()) {
        box->setChecked(request.nodes.contains(node));
        m_priorities.value(node)->setValue(request.nodes.value(node));
        m_priorities.value(node)->setEnabled(request.nodes.contains(node));
    }
    m_restricted->setChecked(request.restricted);
    m_failback->setChecked(request.failback);
    m_pairsApart->setChecked(request.pairsApart);
    m_loading = false;
    refresh();
}

void HaScopePage::store()
{
    if (m_loading)
        return;
    QMap<NodeName, int> nodes;
    for (const auto &[node, box] : std::as_const(m_nodes).asKeyValueRange()) {
        m_priorities.value(node)->setEnabled(box->isChecked());
        if (box->isChecked())
            nodes.insert(node, m_priorities.value(node)->value());
    }
    m_draft.setPlace(m_name->text().trimmed(), nodes, m_restricted->isChecked());
}

void HaScopePage::refresh()
{
    const HaSetUp &request = m_draft.request();
    m_model->setCandidates(m_draft.candidates(), QSet<GuestKey>(request.guests.cbegin(), request.guests.cend()));
    m_count->setText(tr("%n guest(s) chosen", nullptr, int(request.guests.size())));
    m_asInDocument->setVisible(m_draft.document().has_value());
    Q_EMIT completeChanged();
}

bool HaScopePage::isComplete() const
{
    return !m_draft.request().guests.isEmpty()
           && (m_draft.request().nodes.isEmpty() || isHaName(m_draft.request().name));
}

QString HaScopePage::whyIncomplete() const
{
    return m_draft.request().guests.isEmpty() ? tr("Choose at least one guest.")
                                              : tr("The name begins with a letter; letters, digits, - and _ follow.");
}

QWidget *HaScopePage::firstField() const
{
    return m_table;
}

HaSetUpReviewPage::HaSetUpReviewPage(AppContext &context, HaSetUpDraft &draft, QWidget *parent)
    : StepPage(parent)
    , m_draft(draft)
    , m_message(new MessageBar(this))
    , m_sentence(wrappedLabel(QString(), this))
    , m_commands(new QPushButton(tr("Show commands"), this))
    , m_review(new PlanReview(context.settings, u"ha-plan"_s, this))
{
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Metrics::gapHuge, Metrics::gapHuge, Metrics::gapHuge, 0);
    top->setSpacing(Metrics::gapSmall);
    top->addWidget(m_message);
    top->addWidget(wrappedTitle(tr("What will be written"), this));
    auto *row = new QHBoxLayout;
    row->addWidget(m_sentence, 1);
    row->addWidget(m_commands, 0, Qt::AlignTop);
    top->addLayout(row);
    m_commands->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_review, 1);
    connect(m_commands, &QPushButton::clicked, m_review, &PlanReview::toggleCommands);
    connect(m_review, &PlanReview::commandsToggled, this,
            [this](bool shown) { m_commands->setText(shown ? tr("Hide commands") : tr("Show commands")); });
    connect(m_review, &PlanReview::accepted, &draft, &HaSetUpDraft::accept);
    connect(m_review, &PlanReview::recheckRequested, &draft, [this] { m_draft.readFacts(); });
    connect(&draft, &HaSetUpDraft::planned, this, &HaSetUpReviewPage::refresh);
}

void HaSetUpReviewPage::enter()
{
    m_message->hide();
    m_draft.replan();
}

void HaSetUpReviewPage::say(StateClass tone, const QString &what, const QString &advice)
{
    m_message->announce(tone, what, advice);
}

void HaSetUpReviewPage::refresh()
{
    m_review->setPlan(m_draft.plan(), m_draft.session().facts(), false);
    m_sentence->setText(m_draft.plan().steps.isEmpty() ? tr("Nothing to do: all this is under HA already.")
                                                       : planSentence(m_draft.plan()));
    m_commands->setEnabled(!m_draft.plan().steps.isEmpty());
    Q_EMIT completeChanged();
}

bool HaSetUpReviewPage::isComplete() const
{
    return m_draft.plan().startable && !m_draft.plan().steps.isEmpty();
}

QString HaSetUpReviewPage::whyIncomplete() const
{
    return m_draft.plan().steps.isEmpty() ? tr("Nothing to do: all this is under HA already.")
                                          : tr("Something stands in the way: see “To decide first”.");
}

QString HaSetUpReviewPage::nextText() const
{
    return tr("Set Up HA");
}

} // namespace Drydock
